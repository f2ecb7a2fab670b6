// What a run that was cut off while it put its files in place has left to do: the text of its journal in, a placing out.
// Whoever can put a file into the folder can write a journal: every name in it is held to the series before anything is
// done. It must not know where the journal lies.

import * as z from "zod";
import { parsedJson } from "../accounts/account.js";
import type { Placing, Series } from "./placing.js";

const journal = z.strictObject({
  put: z.array(z.strictObject({ file: z.string(), replaces: z.string() })),
  records: z.array(z.string()),
  obsolete: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
});

/** The placing; "no journal" for a text that no run of ours has written, "of others" if it names what is not ours. */
export function readJournal(text: string, series: Series): Placing | "no journal" | "of others" {
  const result = journal.safeParse(parsedJson(text));
  if (!result.success) return "no journal";
  const { put, records, obsolete } = result.data;
  const isOurs =
    [...put, ...obsolete].every(({ file }) => isOneName(file) && series.isName(file)) &&
    records.every((record) => series.records.includes(record));
  return isOurs ? result.data : "of others";
}

/** A name and no path, on any system. */
function isOneName(name: string): boolean {
  return !/[/\\:\0]/.test(name) && name !== "" && name !== "." && name !== "..";
}
