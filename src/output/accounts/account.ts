// The account that a run leaves in a folder, a JSON array of rows, read back row by row: a path and what a row must be
// in, the rows out. A text in another form is none of ours. It must not know what the rows tell.

import { linesOf, readRegularFile } from "../disk/regular-file.js";

/** A row as a run wants it; undefined if the value is no row. `number` counts from 1. */
export type ReadRow<Row> = (value: unknown, number: number) => Row | undefined;

/** A file as an account lists it. */
export interface Listed {
  readonly file: string;
  readonly sha256: string;
}

/**
 * The rows in their order; undefined if it is not an account. Read as it was written, a row a line, so that of each no
 * more is held than is asked for; and whole if someone has put it into another form since.
 */
export function readAccountRows<Row>(path: string, readRow: ReadRow<Row>): readonly Row[] | undefined {
  const byLine = rowsByLine(path, readRow);
  return byLine === "in another form" ? rowsOfText(readRegularFile(path, "refused"), readRow) : byLine;
}

/** What every account says of a file; what else a row holds is left out. */
export function readListed(value: unknown): Listed | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { file, sha256 } = value as Partial<Record<keyof Listed, unknown>>;
  return typeof file === "string" && typeof sha256 === "string" ? { file, sha256 } : undefined;
}

/** JSON, with or without the byte order mark that some editors put before it; undefined if it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text));
  } catch {
    return undefined;
  }
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function rowsByLine<Row>(
  path: string,
  readRow: ReadRow<Row>,
): readonly Row[] | undefined | "in another form" {
  const rows: Row[] = [];
  let awaited: "start" | "row" | "end" | "nothing" = "start";
  for (const line of linesOf(path)) {
    if (awaited === "start" && withoutMark(line) === "[") awaited = "row";
    else if (awaited === "end" && line === "]") awaited = "nothing";
    else if (awaited === "row" && /^\{.*\},?$/.test(line)) {
      const isLast = !line.endsWith(",");
      const value = parsedJson(isLast ? line : line.slice(0, -1));
      if (value === undefined) return "in another form";
      const row = readRow(value, rows.length + 1);
      if (row === undefined) return undefined;
      rows.push(row);
      if (isLast) awaited = "end";
    } else return "in another form";
  }
  return awaited === "nothing" ? rows : "in another form";
}

function rowsOfText<Row>(bytes: Buffer, readRow: ReadRow<Row>): readonly Row[] | undefined {
  const values = parsedJson(bytes.toString("utf8"));
  if (!Array.isArray(values)) return undefined;
  const rows: Row[] = [];
  for (const [index, value] of values.entries()) {
    const row = readRow(value, index + 1);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return rows;
}
