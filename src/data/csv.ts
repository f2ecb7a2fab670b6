// A CSV file, as spreadsheets and editors really write it, into rows that know their headers and their line.
// The only file that knows csv-parse. It must not know which tables there are or what their cells mean.

import { CsvError, parse } from "csv-parse/sync";
import type { Diagnostic, Place } from "../diagnostic.js";
import { InputError } from "../diagnostic.js";
import { type BytesOfFile, decode } from "./decode.js";
import type { RowCells } from "./row-cells.js";

export interface Row {
  /** Trimmed, composed (NFC). */
  readonly cells: RowCells;
  /** The line on which the row begins, from 1. */
  readonly line: number;
}

export interface Table {
  readonly file: string;
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly Row[];
  readonly delimiter: string;
  /** What to tell the user although nothing is wrong. */
  readonly notes: readonly Diagnostic[];
  /** Rows with too few or too many cells; they are not among `rows`. */
  readonly faults: readonly Diagnostic[];
}

/**
 * Reads a table: comma, semicolon or tab as delimiter, quoting as in RFC 4180, blank lines skipped, extra columns kept.
 * @throws InputError if the file is not text, is empty, has a broken quote, or an empty or double header.
 */
export function readTable(source: BytesOfFile): Table {
  const { file } = source;
  const { text, delimiter } = withoutExcelsHint(decode(source));
  const [first, ...records] = readRecords(file, text, delimiter).filter(isNotBlank);
  if (first === undefined) throw new InputError([emptyFileFault(file)]);
  const header = withoutBlanksBeyond(first, 0);
  const faults = headerFaults(file, header);
  if (faults.length > 0) throw new InputError(faults);
  const columns = header.cells.length;
  const trimmed = records.map((record) => withoutBlanksBeyond(record, columns));
  const isWhole = ({ cells }: CsvRecord) => cells.length === columns;
  return {
    file,
    headers: header.cells,
    headerLine: header.line,
    rows: trimmed.filter(isWhole).map((record) => asRow(header.cells, record)),
    delimiter,
    notes: delimiterNotes(file, delimiter),
    faults: trimmed
      .filter((record) => !isWhole(record))
      .map((record) => cellCountFault(file, record, columns)),
  };
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The text of one record and the line on which it begins. */
interface RecordText {
  readonly text: string;
  readonly line: number;
}

/** A record without quotation marks is its cells with delimiters between; only the others need the (slower) parser. */
function readRecords(file: string, text: string, delimiter: string): readonly CsvRecord[] {
  const records = recordTexts(text);
  const quoted = readQuoted(file, records.filter(isQuoted), delimiter);
  const known = new Map<string, string>();
  return records.map((record) => {
    const cells = quoted.get(record) ?? record.text.split(delimiter);
    return { cells: cells.map((cell) => sharedText(cell.trim(), known)), line: record.line };
  });
}

/** The same text for equal cells: most of a table's are dates, sources and words that come again in every row. */
function sharedText(cell: string, known: Map<string, string>): string {
  const shared = known.get(cell);
  if (shared !== undefined) return shared;
  known.set(cell, cell);
  return cell;
}

function isQuoted({ text }: RecordText): boolean {
  return text.includes('"');
}

/** A line ends a record unless the quotation marks so far are odd in number (RFC 4180: doubled inside, one at each end). */
function recordTexts(text: string): readonly RecordText[] {
  const lines = text.split("\n");
  const records: RecordText[] = [];
  let first = 0;
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (line.split('"').length % 2 === 0) isOpen = !isOpen;
    if (isOpen && index < lines.length - 1) continue;
    records.push({ text: lines.slice(first, index + 1).join("\n"), line: first + 1 });
    first = index + 1;
  }
  return records;
}

function readQuoted(
  file: string,
  records: readonly RecordText[],
  delimiter: string,
): ReadonlyMap<RecordText, readonly string[]> {
  const text = records.map((record) => record.text).join("\n");
  try {
    const read = parse(text, { delimiter, record_delimiter: "\n", relax_column_count: true, trim: true });
    return new Map(records.map((record, index) => [record, read[index] ?? []]));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Its own line numbers are those of a record's end; the count of whole records before tells which one it was.
    const line = records[Number(error["records"])]?.line ?? 1;
    throw new InputError([quoteFault({ file, line }, error)]);
  }
}

/** Excel's own first line, "sep=;", says the delimiter. A blank line stays in its place, so that the lines keep their numbers. */
function withoutExcelsHint(text: string): { readonly text: string; readonly delimiter: string } {
  const hint = /^"?sep=([,;\t])"?[,;\t]*(?=\n)/i.exec(text);
  if (hint === null) return { text, delimiter: sniffDelimiter(text) };
  const rest = text.slice(hint[0].length);
  return { text: rest, delimiter: hint[1] ?? sniffDelimiter(rest) };
}

/** The likeliest of comma, semicolon and tab: the one that the header has most often, outside quotes. */
function sniffDelimiter(text: string): string {
  const header = /^\s*((?:"(?:[^"]|"")*"|[^"\n])*)/.exec(text)?.[1] ?? "";
  const bare = header.replace(/"(?:[^"]|"")*"/g, "");
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function delimiterNotes(file: string, delimiter: string): readonly Diagnostic[] {
  if (delimiter === ",") return [];
  const signs = delimiter === ";" ? "semicolons" : "tabs";
  const what = `the cells are separated by ${signs}, and were read so`;
  return [{ what, rule: "separators", place: { file } }];
}

/** Spreadsheets end rows with the delimiters of columns that once were: blank cells beyond the last header are dropped. */
function withoutBlanksBeyond({ cells, line }: CsvRecord, columns: number): CsvRecord {
  const filled = cells.findLastIndex((cell) => cell !== "") + 1;
  return { cells: cells.slice(0, Math.max(columns, filled)), line };
}

function isNotBlank(record: CsvRecord): boolean {
  return record.cells.some((cell) => cell !== "");
}

function asRow(headers: readonly string[], { cells, line }: CsvRecord): Row {
  return { cells: { headers, texts: cells }, line };
}

function emptyFileFault(file: string): Diagnostic {
  return { what: "the file is empty", remedy: "write the column headers on its first line", place: { file } };
}

function headerFaults(file: string, { cells, line }: CsvRecord): readonly Diagnostic[] {
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

function cellCountFault(file: string, { cells, line }: CsvRecord, expected: number): Diagnostic {
  const counted = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
  const remedy =
    cells.length > expected
      ? "put a cell that holds the delimiter in quotation marks"
      : "add the missing delimiters, or look for a quotation mark that swallowed them";
  return { what: `${counted} where the header has ${expected}`, remedy, place: { file, line } };
}

function quoteFault(place: Place, { code }: CsvError): Diagnostic {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return {
      what: "a quotation mark is opened in this row and never closed",
      remedy: 'close it, and write a quotation mark inside a cell twice: "the ""Statute"""',
      place,
    };
  const remedy = 'put the whole cell in quotation marks and those inside it twice: "the ""Statute"""';
  return { what: "a quotation mark stands in the middle of a cell", remedy, place };
}
