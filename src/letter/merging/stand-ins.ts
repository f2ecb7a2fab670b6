// Stand-ins: the single characters that hold the places of values while Markdown is parsed, so that data can never act as
// markup and letters that take the same branches share one source. A stand-in is known by its number; they go round when
// they are used up. It must not know what a value says, or Markdown.

/** What a stand-in stands for: a text, or the start ("fr") or end ("") of a passage in another language. */
export type Value = TextValue | { readonly kind: "language"; readonly code: string };

/** What a word says for one State; "" where it says nothing. */
export interface TextValue {
  readonly kind: "text";
  readonly text: string;
  /** As the template has it, and where. */
  readonly word: string;
  readonly offset: number;
}

/** Finds stand-ins. They are taken from the private use area of the Basic Multilingual Plane. */
export const standIns = /[\uE000-\uF8FF]/g;
/** Stands for the list of signatories. */
export const signatoriesStandIn = "\uF8FF";
/** Finds those that stand for values. */
export const valueStandIns = /[\uE000-\uF8FE]/g;

const first = 0xe000;

/** A text that is parsed in one piece has at most as many, so that within it each means one value. */
export const standInCount = signatoriesStandIn.charCodeAt(0) - first;

/** The stand-in of the value with this number, from 0. */
export function standInOf(number: number): string {
  return String.fromCharCode(first + (number % standInCount));
}

/** The text with its stand-ins counted from the first again, where so many values come before it. */
export function recounted(text: string, valuesBefore: number): string {
  const shift = valuesBefore % standInCount;
  if (shift === 0) return text;
  return text.replaceAll(valueStandIns, (standIn) =>
    standInOf(standIn.charCodeAt(0) - first - shift + standInCount),
  );
}

/** The value of a stand-in in a text that is counted from the first. */
export function valueBehind(standIn: string, values: readonly Value[]): Value {
  return values[standIn.charCodeAt(0) - first] ?? { kind: "text", text: "", word: "", offset: 0 };
}

/** The words among them that say nothing. */
export function emptyWords(values: readonly Value[]): readonly TextValue[] {
  return values.filter((value) => value.kind === "text").filter(({ text }) => text === "");
}
