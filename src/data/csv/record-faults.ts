// What is wrong with the records of a CSV file before anything is known of their cells: their number, their quotation
// marks. Records in, diagnostics out. It must not know csv-parse.

import type { Diagnostic, Place } from "../../diagnostic.js";

export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

export function emptyFileFault(file: string): Diagnostic {
  return { what: "the file is empty", remedy: "write the column headers on its first line", place: { file } };
}

export function headerFaults(file: string, { cells, line }: CsvRecord): readonly Diagnostic[] {
  const place = { file, line };
  return cells.flatMap((header, index): readonly Diagnostic[] => {
    const number = index + 1;
    if (header === "")
      return [{ what: `column ${number} has no header`, remedy: "name the column or delete it", place }];
    const first = cells.indexOf(header) + 1;
    if (first === number) return [];
    const what = `column ${header} is there twice, as column ${first} and column ${number}`;
    return [{ what, remedy: "rename or delete one of them", place }];
  });
}

/** The table to which a record belongs. */
export interface RecordContext {
  readonly file: string;
  /** How many cells its header has. */
  readonly columns: number;
  readonly delimiter: string;
}

export function recordFaults(record: CsvRecord, context: RecordContext): readonly Diagnostic[] {
  const torn = tornCell(record.cells, context.delimiter);
  const place = { file: context.file, line: record.line };
  if (torn !== undefined)
    return [
      {
        what: `${torn} stands between quotation marks that hold no cell together`,
        remedy: `write straight ones: "${torn.slice(1, -1)}"`,
        place,
      },
    ];
  return record.cells.length === context.columns ? [] : [cellCountFault(record, context.columns, place)];
}

/** The marks with which word processors quote, by their opening one. */
const closings: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["‘", "’"],
]);

/** Cells between which a text was torn: the first begins with a mark that the last closes, with no other on the way. */
function tornCell(cells: readonly string[], delimiter: string): string | undefined {
  for (const [start, cell] of cells.entries()) {
    const closing = closings.get(cell.charAt(0));
    if (closing === undefined || isClosed(cell.slice(1), closing)) continue;
    const length = cells
      .slice(start + 1, start + 4)
      .findIndex((next) => closing.includes(next.at(-1) ?? " "));
    if (length === -1) continue;
    const blank = delimiter === "," ? " " : "";
    return cells.slice(start, start + length + 2).join(delimiter + blank);
  }
  return undefined;
}

function isClosed(text: string, closing: string): boolean {
  return [...text].some((character) => closing.includes(character));
}

function cellCountFault({ cells }: CsvRecord, expected: number, place: Place): Diagnostic {
  const counted = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
  const remedy =
    cells.length > expected
      ? "put a cell that holds the delimiter in quotation marks"
      : "add the missing delimiters, or look for a quotation mark that swallowed them";
  return { what: `${counted} where the header has ${expected}`, remedy, place };
}

/** Of the parser's faults, by its code; `text` is the record. */
export function quoteFault(place: Place, code: string, text: string): Diagnostic {
  const formula = /(?:^|[,;\t|])(=\s*"([^"]*)")/.exec(text);
  if (formula !== null) {
    const remedy = `write ${formula[2]}, and format the column as text`;
    return { what: `${formula[1]} is a formula`, remedy, place };
  }
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return {
      what: "a quotation mark is opened in this row and never closed",
      remedy: 'close it, and write a quotation mark inside a cell twice: "the ""Statute"""',
      place,
    };
  const remedy = 'put the whole cell in quotation marks and those inside it twice: "the ""Statute"""';
  return { what: "a quotation mark stands in the middle of a cell", remedy, place };
}
