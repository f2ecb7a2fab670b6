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
  const names = namesOf({ was, now });
  const named = (codes: readonly string[]) =>
    codes.length > mostNamed ? codes.join(" ") : codes.map((iso3) => names.get(iso3) ?? iso3).join(", ");
  return [
    `${same} of ${counted(letters, "letter")} read as in ${was.name} (batch ${was.batch}); ${counted(changes.length, "change")}`,
    ...changes.flatMap((change) => ["", ...changeLines(change, letters, named)]),
    ...(fulfilled.length === 0 ? [] : ["", "asked then, done now: thank for it"]),
    ...fulfilled.map(({ iso3, request }) => `  ${named([iso3])}: ${request}`),
    ...(come.length === 0 ? [] : ["", `written to now, and not then: ${named(come)}`]),
    ...(gone.length === 0 ? [] : ["", `written to then, and not now: ${named(gone)}`]),
  ];
}

/** More States than these are told by their codes. */
const mostNamed = 12;

function changeLines(
  { cause, about, states, words }: Change,
  letters: number,
  named: (codes: readonly string[]) => string,
): readonly string[] {
  const whose = states.length === letters && letters > 1 ? "" : `: ${named(states)}`;
  return [
    `${causeInWords[cause]}: ${about}`,
    `  ${whose === "" ? "all " : ""}${counted(states.length, "letter")}${whose}`,
    ...words.map((each) => `  ${wordsLine(each)}`),
  ];
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
