// Answers as rows at the end of checks.csv, in the shape that the file has: its delimiter, its columns, its line ends. Every
// byte that was there stays. Bytes in, bytes out. It must not know where the file lies.

import { tableFiles } from "../campaign/opening/tables.js";
import { readTable, type Table } from "../data/csv/csv.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { csvRecord } from "../output/accounts/csv-cell.js";
import { type Answer, answerColumns } from "./answers.js";

export interface Appended {
  readonly bytes: Uint8Array;
  /** The line of each answer, in their order. */
  readonly lines: readonly number[];
}

const file = tableFiles.checks;

/**
 * The file with a row for each answer after its own; without a file, a new one.
 * @throws InputError if it lacks a column for something that was answered, or is in an encoding that takes no more rows.
 */
export function appendAnswers(before: Uint8Array | undefined, answers: readonly Answer[]): Appended {
  if (before === undefined) return appendTo(Buffer.from(`${answerColumns.join(",")}\n`), answers);
  return appendTo(before, answers);
}

function appendTo(before: Uint8Array, answers: readonly Answer[]): Appended {
  refuseUtf16(before);
  const table = readTable({ file, bytes: before });
  refuseMissingColumns(table, answers);
  const end = Buffer.from(before).includes("\r\n") ? "\r\n" : "\n";
  const isEnded = before.at(-1) === 0x0a || before.at(-1) === 0x0d;
  const rows = answers.map((answer) => rowFor(answer, table)).join(end);
  const bytes = Buffer.concat([before, Buffer.from(`${isEnded ? "" : end}${rows}${end}`)]);
  const lines = readTable({ file, bytes })
    .rows.slice(-answers.length)
    .map(({ line }) => line);
  return { bytes, lines };
}

/** Columns of the user's own stay empty. */
function rowFor({ cells }: Answer, { headers, delimiter }: Table): string {
  const own: Readonly<Record<string, string>> = cells;
  const texts = headers.map((header) => (own[header] ?? "").replace(/\s*\n\s*/g, " "));
  return csvRecord(texts, delimiter).trimEnd();
}

function refuseUtf16(bytes: Uint8Array): void {
  const [first, second] = bytes;
  if (!((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))) return;
  const remedy = "save it as “CSV UTF-8”, then record the answers";
  throw new InputError([
    { what: "the file is in UTF-16, to which no row can be added", remedy, place: { file } },
  ]);
}

function refuseMissingColumns({ headers, headerLine }: Table, answers: readonly Answer[]): void {
  const lacking = answerColumns.filter(
    (column) => !headers.includes(column) && answers.some(({ cells }) => cells[column] !== ""),
  );
  if (lacking.length === 0) return;
  const faults = lacking.map(
    (column): Diagnostic => ({
      what: `there is no column ${column}, and an answer has something for it`,
      remedy: `add ${column} to the line of the headers, and an empty cell to every row`,
      place: { file, line: headerLine },
    }),
  );
  throw new InputError(faults);
}
