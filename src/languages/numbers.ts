// What a number does in a language: the digits in which it is written, and the form of a noun beside it.
// It must not know what is counted.

import { oncePer } from "../memory.js";
import type { Language, Numbers, Plurals } from "./language.js";
import { patternOf } from "./pattern.js";

const western = "0123456789";

/** Whether numbers are written in other digits than 0 to 9. */
export function hasOwnDigits({ digits }: Pick<Numbers, "digits">): boolean {
  return digits !== western;
}

/** The text with its digits as the language writes them. */
export function inDigits(text: string, numbers: Pick<Numbers, "digits">): string {
  if (!hasOwnDigits(numbers)) return text;
  const own = [...numbers.digits];
  return text.replaceAll(/[0-9]/g, (digit) => own[Number(digit)] ?? digit);
}

/** Which of the forms of a noun goes with the number; -1 if none does, which no whole language has. */
export function pluralForm(count: number, plurals: Plurals): number {
  return formsOf(plurals).findIndex((form) => form.test(String(count)));
}

/** That one of as many texts as the language has forms. */
export function inForm(count: number, texts: readonly string[], { plurals }: Language): string {
  return texts[pluralForm(count, plurals)] ?? "";
}

/** For each form the least number that has it, from one on if there is one: examples of what goes with what. */
export function leastOfForms({ plurals }: Language): readonly number[] {
  const numbers = [...Array.from({ length: 999 }, (_, index) => index + 1), 0];
  return plurals.forms.map((_, form) => numbers.find((number) => pluralForm(number, plurals) === form) ?? 0);
}

const formsOf = oncePer(({ forms }: Plurals) => forms.map((form) => patternOf(form)));
