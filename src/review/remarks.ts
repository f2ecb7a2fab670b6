// What readers have ticked and remarked: the rows of remarks-NAME.csv, as the page of a proof saves it, in; marks on
// passages out. A file of something else, and a row that the page cannot have written, are refused. It must not know
// which passages there are today.

import type { Row, Table } from "../data/csv/csv.js";
import { cellOf } from "../data/csv/row-cells.js";
import { type Diagnostic, InputError, type Place } from "../diagnostic.js";
import { armed } from "../output/accounts/csv-cell.js";

/** What one reader says of one passage. */
export interface ReaderMark {
  readonly reader: string;
  /** The number of the batch that was read; "" if the file does not say. */
  readonly batch: string;
  /** The passage's identity, or what a spreadsheet has made of it. */
  readonly passage: string;
  readonly language: string;
  /** "letter.en.hbs:116" then; "" for words of the tool's own. */
  readonly at: string;
  readonly isRead: boolean;
  /** "" for none. */
  readonly remark: string;
  /** The passage as it read then. */
  readonly words: string;
  readonly place: Place;
}

const columns = ["batch", "reader", "passage", "language", "place", "read", "remark", "words"] as const;

/** Throws InputError for a file of something else, and with every row that the page cannot have written. */
export function readRemarks({ file, headers, headerLine, rows, faults }: Table): readonly ReaderMark[] {
  const lacking = columns.filter((column) => !headers.includes(column));
  if (lacking.length > 0) throw new InputError([foreign({ file, line: headerLine }, lacking)]);
  const found = [...faults, ...rows.flatMap((row) => rowFaults(row, file))];
  if (found.length > 0) throw new InputError(found);
  return rows.map((row) => markIn(row, file));
}

function foreign(place: Place, lacking: readonly string[]): Diagnostic {
  const named = lacking.map((column) => `"${column}"`).join(", ");
  const what = `this is no file of remarks: it has no ${lacking.length === 1 ? "column" : "columns"} ${named}`;
  return { what, remedy: "give remarks-NAME.csv as a reader has saved it from the page of a proof", place };
}

function markIn({ cells, line }: Row, file: string): ReaderMark {
  const cell = (column: (typeof columns)[number]) => armed(cellOf(cells, column) ?? "");
  return {
    reader: cell("reader") || `a reader without a name (${file.slice(file.search(/[^/\\]*$/))})`,
    batch: cell("batch"),
    passage: cell("passage"),
    language: cell("language"),
    at: cell("place"),
    isRead: isTicked.test(cell("read")),
    remark: cell("remark"),
    words: cell("words"),
    place: { file, line },
  };
}

/** The page writes "yes"; who adds a row by hand may write otherwise. */
const isTicked = /^(?:yes|x)$/i;

/** Twelve digits of a hash; or, where all but one "e" are numerals, the number for which a spreadsheet takes it. */
const passageForm = /^(?:[0-9a-f]{12}|\d+(?:[.,]\d+)?(?:e\+?\d+)?)$/i;

function rowFaults({ cells, line }: Row, file: string): readonly Diagnostic[] {
  const fault = (field: (typeof columns)[number], isGood: (text: string) => boolean, meant: string) => {
    const text = cellOf(cells, field) ?? "";
    if (isGood(text)) return [];
    const remedy = "ask the reader for the file as the page has saved it, or mend the cell";
    return [{ what: `"${text}" is not ${meant}`, remedy, place: { file, line, field } }];
  };
  return [
    ...fault("passage", (text) => passageForm.test(text), "the sign of a passage, such as 0f3a6b9c2d1e"),
    ...fault("read", (text) => text === "" || isTicked.test(text), '"yes" or empty'),
  ];
}

/** As it is, and, if a spreadsheet has taken it for a number, as six figures of it. */
export function isCalled(passage: string, id: string): boolean {
  if (passage === id) return true;
  if (!/^\d+(?:e\d+)?$/.test(id) || /^[0-9a-f]{12}$/.test(passage)) return false;
  return Number(id).toPrecision(6) === Number(passage.replace(",", ".")).toPrecision(6);
}
