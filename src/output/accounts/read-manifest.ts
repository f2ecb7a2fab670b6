// The accounts that a run leaves in a folder, read back: the manifest and those of the post room. Text in, rows out.
// It must not know where the file lies; a text that is no such account is refused, since `verify` would prove nothing.

import * as z from "zod";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { parsedJson } from "./account.js";
import type { ManifestRow } from "./manifest.js";
import type { AccountRow } from "./verify.js";

/** An envelope, a label or a letter in the print file. What an older tool did not record is not there. */
const piece = z.looseObject({
  iso3: z.string(),
  text_sha256: z.string().optional(),
  lines: z.array(z.string()).optional(),
});

const listed = z.array(
  z.looseObject({
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    letters: z.array(piece).optional(),
    whole: z.boolean().optional(),
    envelopes: z.array(piece).optional(),
    labels: z.array(piece).optional(),
    /** Addresses to which nothing can be posted, so that no envelope or label bears them. */
    without_address: z.array(piece).optional(),
    /** Of an e-mail, with its recipients and the hash of the letter that it carries. */
    iso3: z.string().optional(),
    to: z.string().optional(),
    cc: z.string().optional(),
    letter_sha256: z.string().optional(),
  }),
);

const letter = z.looseObject({
  iso3: z.string(),
  state: z.string(),
  formal_name: z.string(),
  language: z.string(),
  addressee: z.string(),
  email: z.string(),
  file: z.string(),
  pages: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  text_sha256: z.string(),
  highlighted: z.string(),
  letter_date: z.string(),
  reference: z.string().optional(),
  email_cc: z.string().optional(),
  draft: z.enum(["yes", "no"]).optional(),
  data: z.record(z.string(), z.string()),
  made_with: z.looseObject({
    letters: z.string(),
    node: z.string(),
    pdfkit: z.string(),
    fonts: z.string().optional(),
    accept_stale: z.boolean(),
    accept_later: z.boolean().optional(),
    campaign: z
      .object({ treaty: z.string(), senders: z.array(z.string()), titles: z.array(z.string()) })
      .optional(),
    files: z.record(z.string(), z.string()),
  }),
});

/** The files that an account lists. Throws InputError if it is none. */
export function readAccount(text: string, shown: string): readonly AccountRow[] {
  const result = listed.safeParse(parsedJson(text));
  if (!result.success) throw new InputError([notAnAccount(shown, result.error)]);
  return result.data.map(({ file, sha256, iso3, to, cc, letter_sha256, whole = false, ...lists }) => ({
    file,
    sha256,
    pieces: [lists.letters, lists.envelopes, lists.labels, lists.without_address].flatMap(
      (pieces = []) => pieces,
    ),
    isWhole: whole,
    ...(iso3 === undefined || to === undefined || letter_sha256 === undefined
      ? {}
      : { carries: { iso3, to, cc, sha256: letter_sha256 } }),
  }));
}

/**
 * One row of a manifest; `number` counts from 1. Throws InputError if it is none, or one of a version that recorded less.
 */
export function readManifestRow(value: unknown, number: number, shown: string): ManifestRow {
  const result = letter.safeParse(value);
  if (!result.success) throw new InputError([notAnAccount(shown, result.error, number)]);
  // The row itself, whose keys stand as they were written: a run for other States puts it back as it was.
  return value as ManifestRow;
}

/** `number` is that of the row, where the fault is found within a row. */
export function notAnAccount(shown: string, error?: z.ZodError, number?: number): Diagnostic {
  const found = error?.issues[0]?.path ?? [];
  const [row, ...field] = number === undefined ? found : [number - 1, ...found];
  const where =
    typeof row === "number" ? `, row ${row + 1}${field.length > 0 ? `, ${field.join(".")}` : ""}` : "";
  return {
    what: `"${shown}" is not a list of files as this tool writes it${where}`,
    remedy: "put it back from a copy, or make the batch again",
  };
}
