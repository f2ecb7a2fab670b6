// remarks-NAME.csv: what a reader has ticked and remarked as a table, and such a table taken back. Pure.

import { dsvFormat } from "d3-dsv";
import { armed, csvRecord } from "../../output/accounts/csv-cell.js";
import type { PagePassage } from "../page-data.js";
import { type Model, textFor } from "./model.js";
import type { Reading } from "./reading.js";

export const remarksColumns = [
  "batch",
  "reader",
  "passage",
  "language",
  "place",
  "letters",
  "read",
  "remark",
  "words",
] as const;

type Marks = Pick<Reading, "isRead" | "remarkOn" | "reader">;

/** A byte order mark, for Excel; then a line for each passage that is read or has a remark, in the letter's order. */
export function remarksFile({ data }: Model, reading: Marks): string {
  const marked = data.passages.filter(({ id }) => reading.isRead(id) || reading.remarkOn(id) !== "");
  const rows = marked.map((passage) => rowOf(passage, data.batch, reading));
  return `\uFEFF${[[...remarksColumns], ...rows].map((row) => csvRecord(row)).join("")}`;
}

function rowOf(passage: PagePassage, batch: string, reading: Marks): readonly string[] {
  const { id, language, at, states } = passage;
  return [
    batch,
    reading.reader(),
    id,
    language,
    at,
    String(states.length),
    reading.isRead(id) ? "yes" : "",
    reading.remarkOn(id),
    textFor(passage, states[0] ?? 0),
  ];
}

/** A name of letters, digits and hyphens, whatever the reader is called. */
export function remarksFileName(reader: string): string {
  const name = reader
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `remarks-${name === "" ? "reader" : name}.csv`;
}

export interface TakenRemarks {
  readonly reader: string;
  readonly read: readonly string[];
  readonly remarks: ReadonlyMap<string, string>;
  /** Of passages that this batch does not have. */
  readonly unfit: number;
}

/** What a spreadsheet may have put between the cells. */
const delimiters = [",", ";", "\t"];

/** Undefined if it is no such file. */
export function takeRemarks(text: string, { passages }: Pick<Model, "passages">): TakenRemarks | undefined {
  const tables = delimiters.map((delimiter) => dsvFormat(delimiter).parseRows(text.replace(/^\uFEFF/, "")));
  const [head = [], ...rows] = tables.find(([first]) => hasColumns(first)) ?? [];
  if (!hasColumns(head)) return undefined;
  const column = new Map(head.map((name, index) => [name.trim(), index]));
  const cell = (row: readonly string[], name: string): string => armed(row[column.get(name) ?? -1] ?? "");
  const filled = rows.filter((row) => row.some((one) => one !== ""));
  const fit = filled.filter((row) => passages.has(cell(row, "passage")));
  return {
    reader: cell(filled[0] ?? [], "reader"),
    read: fit.filter((row) => /^(?:yes|x)$/i.test(cell(row, "read"))).map((row) => cell(row, "passage")),
    remarks: new Map(
      fit
        .filter((row) => cell(row, "remark").trim() !== "")
        .map((row) => [cell(row, "passage"), cell(row, "remark")]),
    ),
    unfit: filled.length - fit.length,
  };
}

function hasColumns(head: readonly string[] = []): boolean {
  const names = head.map((name) => name.trim());
  return ["passage", "read", "remark"].every((name) => names.includes(name));
}
