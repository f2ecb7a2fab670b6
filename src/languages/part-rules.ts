// What the parts of a language must have in common: each is right in itself. A language comes in, what does not agree goes
// out, by its path. It must not know files.

import type { Language } from "./language.js";
import { pluralForm } from "./numbers.js";
import { slotsOf } from "./phrases.js";

export interface Disagreement {
  readonly path: readonly string[];
  /** What is expected there. */
  readonly message: string;
}

export function disagreements(language: Omit<Language, "code">): readonly Disagreement[] {
  return [...unknownMonths(language), ...formsThatLeaveNumbers(language), ...miscounted(language)];
}

/** Patterns of dates that name the month by a form that is not there. */
function unknownMonths({ dates, cases }: Omit<Language, "code">): readonly Disagreement[] {
  const { day, month, on, since, from } = dates;
  const clauses = Object.entries({ on, since, from }).flatMap(([clause, { day, month }]) => [
    [`${clause}.day`, day] as const,
    [`${clause}.month`, month] as const,
  ]);
  const known = ["date", "day", "month", "year", ...Object.keys(cases)];
  const message = `a text with ${["month", ...Object.keys(cases)].map((each) => `{${each}}`).join(" or ")} for the month`;
  return [["day", day] as const, ["month", month] as const, ...clauses]
    .filter(([, words]) => slotsOf(words).some((slot) => !known.includes(slot)))
    .map(([key]) => ({ path: ["dates", ...key.split(".")], message }));
}

/** Of all numbers that letters count, each has a form; enough of them show it. */
function formsThatLeaveNumbers({ plurals }: Omit<Language, "code">): readonly Disagreement[] {
  const isLeft = Array.from({ length: 1000 }, (_, count) => pluralForm(count, plurals)).includes(-1);
  const message = "a list of patterns, the last of which fits every number";
  return isLeft ? [{ path: ["plurals", "forms"], message }] : [];
}

function miscounted({ plurals, phrases }: Omit<Language, "code">): readonly Disagreement[] {
  const { length } = plurals.forms;
  const message = `a list of ${length} texts, one for each of plurals.forms`;
  const lists = Object.entries(phrases.counted).map(([status, texts]) => ({
    keys: ["counted", status],
    texts,
  }));
  return [...lists, { keys: ["signed"], texts: phrases.signed }]
    .filter(({ texts }) => texts.length !== length)
    .map(({ keys }) => ({ path: ["phrases", ...keys], message }));
}
