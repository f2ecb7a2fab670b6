// A CSV file, as spreadsheets and editors really write it, into rows that know their headers and their line.
// The only file that knows csv-parse. It must not know which tables there are or what their cells mean.

import { CsvError, parse } from "csv-parse/sync";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { type BytesOfFile, decode } from "./decode.js";
import { type CsvRecord, emptyFileFault, headerFaults, quoteFault, recordFaults } from "./record-faults.js";
import type { RowCells } from "./row-cells.js";
import { longCells, refuseLargeFile, refuseManyCells } from "./table-size.js";

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
  /** Rows with too few or too many cells, or with a cell that is too long; they are not among `rows`. */
  readonly faults: readonly Diagnostic[];
}

/**
 * Reads a table: comma, semicolon, tab or pipe as delimiter, quoting as in RFC 4180, blank lines skipped, extra columns
 * kept.
 * @throws InputError if the file is not text, is empty or too large, has a broken quote, or an empty or double header.
 */
export function readTable(source: BytesOfFile): Table {
  const { file } = source;
  refuseLargeFile(source);
  const { text, delimiter } = withoutExcelsHint(decode(source));
  const [first, ...records] = readRecords(file, text, delimiter).filter(isNotBlank);
  if (first === undefined) throw new InputError([emptyFileFault(file)]);
  const header = withoutBlanksBeyond(first, 0);
  refuseManyCells(file, header, records.length);
  const faults = [...headerFaults(file, header), ...longCells(file, [], header)];
  if (faults.length > 0) throw new InputError(faults);
  const columns = header.cells.length;
  const trimmed = records.map((record) => withoutBlanksBeyond(record, columns));
  const faultsOf = (record: CsvRecord) => [
    ...recordFaults(record, { file, columns, delimiter }),
    ...longCells(file, header.cells, record),
  ];
  const faulty = new Map(
    trimmed.map((record) => [record, faultsOf(record)] as const).filter(([, { length }]) => length > 0),
  );
  return {
    file,
    headers: header.cells,
    headerLine: header.line,
    rows: trimmed.filter((record) => !faulty.has(record)).map((record) => asRow(header.cells, record)),
    delimiter,
    notes: delimiterNotes(file, delimiter),
    faults: [...faulty.values()].flat(),
  };
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
    if (line.includes('"') && line.split('"').length % 2 === 0) isOpen = !isOpen;
    if (isOpen && index < lines.length - 1) continue;
    // A line within quotation marks is text, even if it is blank; elsewhere blank lines come by the million.
    const text = first === index ? line : lines.slice(first, index + 1).join("\n");
    if (text !== "") records.push({ text, line: first + 1 });
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
    const record = records[Number(error["records"])];
    const line = record?.line ?? 1;
    throw new InputError([quoteFault({ file, line }, error.code, record?.text ?? "")]);
  }
}

/** Excel's own first line, "sep=;", says the delimiter. A blank line stays in its place, so that the lines keep their numbers. */
function withoutExcelsHint(text: string): { readonly text: string; readonly delimiter: string } {
  const hint = /^"?sep=([,;\t|])"?[,;\t|]*(?=\n)/i.exec(text);
  if (hint === null) return { text, delimiter: sniffDelimiter(text) };
  const rest = text.slice(hint[0].length);
  return { text: rest, delimiter: hint[1] ?? sniffDelimiter(rest) };
}

/** The likeliest sign between cells: the one that the header has most often, outside quotes. */
function sniffDelimiter(text: string): string {
  const counts = new Map([",", ";", "\t", "|"].map((sign) => [sign, 0]));
  let isQuoted = false;
  // Sign by sign: a pattern would run out of stack on a first line of some megabytes.
  for (const sign of text.trimStart()) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === "\n") break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  const counted = [...counts].map(([sign, count]) => ({ sign, count }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

const delimiterNames: ReadonlyMap<string, string> = new Map([
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "pipes"],
]);

function delimiterNotes(file: string, delimiter: string): readonly Diagnostic[] {
  if (delimiter === ",") return [];
  const signs = delimiterNames.get(delimiter) ?? "another sign";
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
