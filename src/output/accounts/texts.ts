// The texts of a batch as they are kept beside its letters, so that a later one can be compared with it: each passage once,
// and for each letter which passages it has and what it puts into them. Written and read back; a text that is no such
// account is refused. It must not know how a letter is taken apart, or what is compared.

import { join } from "node:path";
import * as z from "zod";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import type { Occurrence, Passage } from "../../passages/passage.js";
import { isRegularFile } from "../disk/regular-file.js";
import type { OutputFolder } from "../placing/placing.js";
import { readAccountRows } from "./account.js";

export const TEXTS_JSON = "texts.json";

/** One letter: which passages it has, and the hash of its text, by which its manifest knows it. */
export interface LetterTexts {
  readonly iso3: string;
  readonly text_sha256: string;
  /** Of each passage the identity, then the words in its places. */
  readonly passages: readonly (readonly [id: string, ...fillings: string[]])[];
}

export interface TextsOfBatch {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly letters: readonly LetterTexts[];
}

export const noTexts: TextsOfBatch = { passages: new Map(), letters: [] };

/** Gathers the texts of letters as they are made. */
export interface GatheredTexts extends TextsOfBatch {
  readonly note: (letter: Omit<LetterTexts, "passages">, passages: readonly Occurrence[]) => void;
}

export function gatherTexts(): GatheredTexts {
  const passages = new Map<string, Passage>();
  const letters: LetterTexts[] = [];
  return {
    passages,
    letters,
    note: ({ iso3, text_sha256 }, occurrences) => {
      for (const { passage } of occurrences) passages.set(passage.id, passages.get(passage.id) ?? passage);
      const own = occurrences.map(({ passage, fillings }) => [passage.id, ...fillings] as const);
      letters.push({ iso3, text_sha256, passages: own });
    },
  };
}

/** Those of both, by ISO code. */
export function joinedTexts(some: TextsOfBatch, others: TextsOfBatch): TextsOfBatch {
  return {
    passages: new Map([...others.passages, ...some.passages]),
    letters: [...some.letters, ...others.letters].sort((one, other) => (one.iso3 < other.iso3 ? -1 : 1)),
  };
}

/** A JSON array, one passage or letter a line; each passage that some letter has. */
export function* textsJson({ passages, letters }: TextsOfBatch): Iterable<string> {
  const used = new Set(letters.flatMap((letter) => letter.passages.map(([id]) => id)));
  let before = "[\n";
  for (const id of [...used].sort()) {
    yield `${before}${JSON.stringify({ passage: passages.get(id) })}`;
    before = ",\n";
  }
  for (const letter of letters) yield `${before}${JSON.stringify(letter)}`;
  yield used.size === 0 ? "[]\n" : "\n]\n";
}

const run = z.object({
  manner: z.array(z.enum(["strong", "emphasis", "code", "link"])),
  language: z.string().optional(),
  pieces: z.array(z.union([z.string(), z.tuple([z.string()])])),
});

const row = z.union([
  z.object({
    passage: z.object({
      id: z.string(),
      language: z.string(),
      kind: z.enum(["head", "paragraph", "request", "label", "signatories", "annex"]),
      of: z.string(),
      at: z.string(),
      standing: z.enum(["o", "p", "u", "m"]).optional(),
      request: z.string().optional(),
      text: z.array(z.union([z.string(), z.tuple([z.string()]), run])),
    }),
  }),
  z.object({
    iso3: z.string(),
    text_sha256: z.string(),
    passages: z.array(z.tuple([z.string()], z.string())),
  }),
]);

/** The texts that lie in a folder; undefined if there are none. Throws InputError if what lies there is something else. */
export function readTexts(folder: OutputFolder): TextsOfBatch | undefined {
  const path = join(folder.path, TEXTS_JSON);
  if (!isRegularFile(path)) return undefined;
  const passages = new Map<string, Passage>();
  const letters: LetterTexts[] = [];
  const rows = readAccountRows(path, (value) => {
    const read = row.safeParse(value).data;
    if (read === undefined) return undefined;
    if ("passage" in read) passages.set(read.passage.id, read.passage as Passage);
    else letters.push(read);
    return read;
  });
  const isWhole = letters.every((letter) => letter.passages.every(([id]) => passages.has(id)));
  if (rows === undefined || !isWhole) throw new InputError([damaged(join(folder.shown, TEXTS_JSON))]);
  return { passages, letters };
}

function damaged(shown: string): Diagnostic {
  return {
    what: `"${shown}" does not hold the texts of letters as this tool keeps them`,
    remedy: "put it back from a copy, or make the batch again",
  };
}
