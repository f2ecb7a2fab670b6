// The office to which a letter goes, as the first line of its address: in English "The" before a bare office, and before
// nothing else. It must not know whose office it is.

import type { Title } from "../../languages/language.js";
import { escaped, patternOf } from "../../languages/pattern.js";
import { fillPhrase } from "../../languages/phrases.js";
import { oncePer } from "../../memory.js";

/** "Minister for Foreign Affairs" → "The Minister for Foreign Affairs"; what is no bare office stays as it is written. */
export function officeLine(title: string, language: Title): string {
  return isBareOffice(title, language) ? fillPhrase(language.line, { title }) : title;
}

/**
 * An office alone: no article, form of address or name before it, and no name behind it. "Minister Jane Example" and
 * "Jane Example, Minister" are persons, and so, to be safe, is whatever holds no word for an office.
 */
function isBareOffice(title: string, language: Title): boolean {
  const { opening, end, office } = patternsOf(language);
  if (opening.test(title)) return false;
  const [head = ""] = title.split(end);
  const words = head.split(/[\s'’-]+/u).filter((word) => word !== "");
  return office.test(words.at(-1) ?? "");
}

const patternsOf = oncePer(({ openings, ends, offices, ranks }: Title) => ({
  opening: patternOf(`(?i)^(?:${anyOf(openings)})(?:[.\\s]|(?<=['’])|$)`),
  end: patternOf(`[,(\n]| (?:${anyOf([...ends.map(escaped), "\\p{Pd}"])}) `),
  office: patternOf(`(?i)^(?:${anyOf(ranks.map(escaped))})?(?:${anyOf(offices.map(escaped))})$`),
}));

/** None of no patterns. */
function anyOf(patterns: readonly string[]): string {
  return patterns.length === 0 ? "(?!)" : patterns.join("|");
}
