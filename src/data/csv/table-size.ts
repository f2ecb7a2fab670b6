// Tables of a size far beyond any campaign's, which are a mistake or meant to keep the program busy.
// Records come in, faults go out. It must not know what the cells mean.

import { grouped } from "../../counted.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import type { BytesOfFile } from "./decode.js";
import type { CsvRecord } from "./record-faults.js";

/** A hundred times the tables of all States of the world. */
const mostMegabytes = 32;
const mostRows = 100_000;
/** Any more, and every line of the file would take a screen to read. */
const mostColumns = 1_000;
/** What a cell of Excel and LibreOffice can hold at the most. */
const mostCharacters = 32_767;

/** Before anything of the file is read. */
export function refuseLargeFile({ file, bytes }: BytesOfFile): void {
  if (bytes.length <= mostMegabytes * 2 ** 20) return;
  const what = `the file has ${Math.ceil(bytes.length / 2 ** 20)} MB, and a table may have ${mostMegabytes}`;
  throw new InputError([
    { what, remedy: "delete what is not of this table", rule: "table-size", place: { file } },
  ]);
}

/** Of the rows, those that are not blank, the headers' not among them. */
export function refuseManyCells(file: string, headers: CsvRecord, rows: number): void {
  const faults: Diagnostic[] = [];
  const columns = headers.cells.length;
  if (columns > mostColumns) {
    const what = `${grouped(columns)} columns, and a table may have ${grouped(mostColumns)}`;
    const remedy = "delete those that are not of this table, or put line ends between the rows";
    faults.push({ what, remedy, rule: "table-size", place: { file, line: headers.line } });
  }
  if (rows > mostRows) {
    const what = `${grouped(rows)} rows, and a table may have ${grouped(mostRows)}`;
    faults.push({
      what,
      remedy: "delete those that are not of this table",
      rule: "table-size",
      place: { file },
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

/** A fault for each cell of the row that is too long. */
export function longCells(
  file: string,
  headers: readonly string[],
  { cells, line }: CsvRecord,
): readonly Diagnostic[] {
  return cells.flatMap((cell, index): readonly Diagnostic[] => {
    if (cell.length <= mostCharacters) return [];
    const field = headers[index];
    const what = `the cell has ${grouped(cell.length)} characters, and a cell may have ${grouped(mostCharacters)}`;
    const remedy = "shorten it, or look for a quotation mark that swallowed the rows after it";
    return [
      { what, remedy, rule: "table-size", place: { file, line, ...(field === undefined ? {} : { field }) } },
    ];
  });
}
