// Two batches compared: each change once, by its cause, with the words that differ and the States that it concerns; and
// what fell away since. Pure. It must not know where the batches come from, or how the changes are shown.

import { type Cause, causes } from "./causes.js";
import { changeNotes, type Note, type WordChange } from "./notes.js";
import { type LetterPair, letterPairs, type Side } from "./side.js";
import { exchangeOf } from "./word-differences.js";

export interface Change {
  readonly cause: Cause;
  /** What it is about, in words: "apic: no, now 2020-01-02". */
  readonly about: string;
  /** ISO codes, in the order of the letters. */
  readonly states: readonly string[];
  /** Each exchange of words once, however many letters and passages have it. */
  readonly words: readonly WordChange[];
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** States that are written to now and were not, and the other way round, by ISO code. */
  readonly come: readonly string[];
  readonly gone: readonly string[];
  /** Requests that were highlighted and are met now: whoever is asked no longer can be thanked. */
  readonly fulfilled: readonly Fulfilled[];
  /** Letters to one State in both, and how many of them read as before. */
  readonly letters: number;
  readonly same: number;
}

export interface Fulfilled {
  readonly iso3: string;
  /** Its id. */
  readonly request: string;
}

export function compareSides(was: Side, now: Side): Comparison {
  const pairs = letterPairs(was, now);
  return {
    changes: changesOf(notesBetween(was, now)),
    come: codesOnlyIn(now, was),
    gone: codesOnlyIn(was, now),
    fulfilled: pairs.flatMap(fulfilledIn),
    letters: pairs.length,
    same: pairs.filter((pair) => pair.was.row.text_sha256 === pair.now.row.text_sha256).length,
  };
}

/** What has changed in each letter that both sides have. */
export function notesBetween(was: Side, now: Side): readonly Note[] {
  const known = { before: idsOf(was), after: idsOf(now) };
  return letterPairs(was, now).flatMap((pair) => changeNotes(pair, known));
}

export function idsOf({ letters }: Side): ReadonlySet<string> {
  return new Set(letters.flatMap(({ passages }) => passages.map(({ passage }) => passage.id)));
}

function codesOnlyIn({ letters }: Side, other: Side): readonly string[] {
  const codes = new Set(other.letters.map(({ row }) => row.iso3));
  return letters.map(({ row }) => row.iso3).filter((iso3) => !codes.has(iso3));
}

function fulfilledIn({ was, now }: LetterPair): readonly Fulfilled[] {
  const asked = new Set(was.row.highlighted.split(" "));
  const met = now.passages.flatMap(({ passage }) =>
    passage.kind === "request" && passage.standing === "m" ? [passage.request ?? ""] : [],
  );
  return met.filter((request) => asked.has(request)).map((request) => ({ iso3: now.row.iso3, request }));
}

function changesOf(notes: readonly Note[]): readonly Change[] {
  const byKey = new Map<string, Note[]>();
  for (const note of notes) {
    const others = byKey.get(note.key) ?? [];
    byKey.set(note.key, others);
    others.push(note);
  }
  const changes = [...byKey.values()].flatMap((each) => changeOf(each) ?? []);
  return changes.toSorted((one, other) => causes.indexOf(one.cause) - causes.indexOf(other.cause));
}

function changeOf(notes: readonly Note[]): Change | undefined {
  const [first] = notes;
  if (first === undefined) return undefined;
  const words = new Map<string, WordChange>();
  for (const { words: each } of notes) {
    if (each === undefined) continue;
    const { language, of } = each.passage;
    const key = JSON.stringify([language, of, exchangeOf(each.was, each.now)]);
    if (!words.has(key)) words.set(key, each);
  }
  const states = [...new Set(notes.map(({ iso3 }) => iso3))];
  return { cause: first.cause, about: first.about, states, words: [...words.values()] };
}
