// A comparison of two batches as lines for a person, and as JSON for a program. It must not know how it was made.

import { counted } from "../../counted.js";
import { templateWords } from "../../passages/passage.js";
import { causeInWords } from "../../review/compare/causes.js";
import type { Change, Comparison } from "../../review/compare/compare.js";
import type { WordChange } from "../../review/compare/notes.js";
import type { Side } from "../../review/compare/side.js";
import { markedWords } from "../../review/compare/word-differences.js";

/** What a comparison is told of. */
export interface Compared {
  readonly was: Side;
  readonly now: Side;
  readonly comparison: Comparison;
}

export function comparisonLines({ was, now, comparison }: Compared): readonly string[] {
  const { changes, come, gone, fulfilled, letters, same } = comparison;
  const all = lettersByLanguage({ was, now });
  const names = namesOf({ was, now });
  const named = (codes: readonly string[]) =>
    codes.length > mostNamed ? codes.join(" ") : codes.map((iso3) => names.get(iso3) ?? iso3).join(", ");
  return [
    `${same} of ${counted(letters, "letter")} read as in ${was.name} (batch ${was.batch}); ${counted(changes.length, "change")}`,
    ...changes.flatMap((change) => ["", ...changeLines(change, all, named)]),
    ...(fulfilled.length === 0 ? [] : ["", "asked for then, done since: thank them"]),
    ...fulfilled.map(({ iso3, request }) => `  ${named([iso3])}: ${request}`),
    ...(come.length === 0 ? [] : ["", `written to now, and not then: ${named(come)}`]),
    ...(gone.length === 0 ? [] : ["", `written to then, and not now: ${named(gone)}`]),
  ];
}

/** More States than these are told by their codes. */
const mostNamed = 12;

function changeLines(
  { cause, about, states, words }: Change,
  all: ReadonlyMap<string, readonly string[]>,
  named: (codes: readonly string[]) => string,
): readonly string[] {
  return [
    `${causeInWords[cause]}: ${about}`,
    `  ${whoseLetters(states, all, named)}`,
    ...words.map((each) => `  ${wordsLine(each)}`),
  ];
}

/** "all 3 letters", "all 85 letters in "en"", "2 letters: Kenya, Malawi". */
function whoseLetters(
  states: readonly string[],
  all: ReadonlyMap<string, readonly string[]>,
  named: (codes: readonly string[]) => string,
): string {
  const count = counted(states.length, "letter");
  const languages = [...all].filter(([, own]) => own.some((iso3) => states.includes(iso3)));
  const isWhole = languages.flatMap(([, own]) => own).length === states.length && states.length > 1;
  if (!isWhole) return `${count}: ${named(states)}`;
  const codes = languages.map(([code]) => `"${code}"`).join(" and ");
  return languages.length === all.size ? `all ${count}` : `all ${count} in ${codes}`;
}

/** The States of the letters of each language. */
function lettersByLanguage({
  was,
  now,
}: Pick<Compared, "was" | "now">): ReadonlyMap<string, readonly string[]> {
  const before = new Set(was.letters.map(({ row }) => row.iso3));
  const all = new Map<string, string[]>();
  for (const { row } of now.letters) {
    if (!before.has(row.iso3)) continue;
    const own = all.get(row.language) ?? [];
    all.set(row.language, own);
    own.push(row.iso3);
  }
  return all;
}

function wordsLine({ passage, was, now }: WordChange): string {
  const where = passage.at === "" ? passage.of : `${passage.of}, ${passage.at}`;
  const words =
    was === "" ? `new: ${oneLine(now)}` : now === "" ? `gone: ${oneLine(was)}` : markedWords(was, now);
  return `${where}: ${words}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " / ");
}

function namesOf({ was, now }: Pick<Compared, "was" | "now">): ReadonlyMap<string, string> {
  return new Map([...was.letters, ...now.letters].map(({ row }) => [row.iso3, row.state]));
}

/** The keys are those of `--json`. */
export function comparisonJson({ was, now, comparison }: Compared): object {
  const { changes, ...others } = comparison;
  return {
    was: { name: was.name, batch: was.batch },
    now: { name: now.name, batch: now.batch },
    ...others,
    changes: changes.map(({ words, ...change }) => ({ ...change, words: words.map(wordsJson) })),
  };
}

function wordsJson({ passage, earlier, was, now }: WordChange): object {
  const { id, language, kind, of, at, text } = passage;
  const before =
    earlier === undefined ? {} : { was_passage: earlier.id, was_text: templateWords(earlier.text) };
  return { passage: id, language, kind, of, at, text: templateWords(text), ...before, was, now };
}
