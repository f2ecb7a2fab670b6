// Filled sheets into answers: each a look at one fact, with the place where it stands. Tables in, answers out, all faults
// of all sheets at once. What the answers mean beside what is known is for record.ts. It must not know files.

import type { Campaign } from "../campaign/campaign.js";
import type { Row, Table } from "../data/csv/csv.js";
import { checkHeaders } from "../data/csv/headers.js";
import { cellOf } from "../data/csv/row-cells.js";
import type { Check, Found } from "../data/fact.js";
import { upkept } from "../data/tables/addressees.js";
import { checksHeaders as headersOfChecks, readChecks } from "../data/tables/checks.js";
import { gather, InputError, type Place } from "../diagnostic.js";

/** A look, at whose and which fact, and where it was written. */
export interface Answer {
  readonly iso3: string;
  readonly subject: string;
  readonly check: Check;
  readonly place: Place & { readonly line: number };
  /** Its cells as they go into checks.csv, by header. */
  readonly cells: Readonly<Record<AnswerColumn, string>>;
}

export const answerColumns = [
  "iso3",
  "commitment",
  "found",
  "since",
  "checked",
  "source",
  "by",
  "note",
] as const;
export type AnswerColumn = (typeof answerColumns)[number];

export interface Sheets {
  readonly answers: readonly Answer[];
  /** Rows in which nothing is filled in. */
  readonly unanswered: number;
}

/** @throws InputError with the faults of all sheets: of their headers and ragged rows first, and alone. */
export function readAnswers(sheets: readonly Table[], campaign: Campaign): Sheets {
  gather(sheets, (sheet) => {
    const faults = [...checkHeaders(sheet, headersOfChecks), ...sheet.faults];
    if (faults.length > 0) throw new InputError(faults);
  });
  const known = knownFacts(campaign);
  const read = gather(sheets, (sheet) => {
    const rows = sheet.rows.filter(isAnswered);
    const checks = readChecks({ ...sheet, rows }, known);
    return checks.map((row, index) => asAnswer(row, rows[index], sheet.file));
  });
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const answers = read.flat();
  return { answers, unanswered: rows - answers.length };
}

function knownFacts({ states, commitments }: Campaign) {
  const isKept = states.some(({ upkeep, addressee }) => addressee !== undefined || upkeep.size > 0);
  return {
    states: new Set(states.map(({ iso3 }) => iso3)),
    commitments: [...commitments.map(({ id }) => id), ...(isKept ? upkept : [])],
  };
}

/** `by` may be filled in beforehand: it is no answer by itself. */
function isAnswered({ cells }: Row): boolean {
  return ["found", "since", "checked", "source", "note"].some(
    (column) => (cellOf(cells, column) ?? "") !== "",
  );
}

function asAnswer(
  { iso3, commitment, check }: ReturnType<typeof readChecks>[number],
  row: Row | undefined,
  file: string,
): Answer {
  const { line, ...look } = check;
  const cells = Object.fromEntries(
    answerColumns.map((column) => [column, (row && cellOf(row.cells, column)) ?? ""]),
  ) as Record<AnswerColumn, string>;
  return { iso3, subject: commitment, check: look, place: { file, line }, cells };
}

/** The same for two looks that found the same, on the same day, in the same sources, by the same person. */
export function sameness(check: Check): string {
  const { found, checked = "", sources, by = "" } = check;
  return JSON.stringify([wordsOf(found), checked, [...sources].sort(), by.toLowerCase()]);
}

/** `yes` since a day is that day, however it is written. */
function wordsOf(found: Found): string {
  if (found.kind === "since") return found.date;
  return found.kind === "partial" ? `partial ${found.since ?? ""}` : found.kind;
}
