// The Unicode Bidirectional Algorithm (Unicode Standard Annex 9): a paragraph's text in, which way each of its characters
// runs and in which order they stand out. The only file that knows bidi-js. It must not know faces, widths or lines.

import createBidi from "bidi-js";
import type { Direction } from "../../fonts/faces.js";

// Its types tell of a module whose default is the function; Node is given the function itself.
const bidi = (createBidi as unknown as typeof createBidi.default)();

/** Stretches of a text that are ordered as if they stood alone, in order: from, and up to. */
export type Isolates = readonly (readonly [from: number, to: number])[];

const isolateStart = "\u2068";
const isolateEnd = "\u2069";

/**
 * By UTF-16 unit, how deep it lies within stretches that run the other way (rules P2 to I2): even from left to right, odd
 * from right to left.
 */
export function levelsOf(text: string, direction: Direction, isolates: Isolates = []): readonly number[] {
  let end = 0;
  const parts = isolates.map(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return `${before}${isolateStart}${text.slice(from, to)}${isolateEnd}`;
  });
  const whole = `${parts.join("")}${text.slice(end)}`;
  const levels = bidi.getEmbeddingLevels(whole, direction === "left-to-right" ? "ltr" : "rtl").levels;
  const added = new Set(isolates.flatMap(([from, to], at) => [from + 2 * at, to + 2 * at + 1]));
  return [...levels].filter((_, at) => !added.has(at));
}

/** Of things that stand in a line, by their levels: the index of each in the order from left to right (rule L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const odd = levels.filter((level) => level % 2 === 1);
  const lowest = Math.min(...odd);
  for (let level = Math.max(0, ...levels); level >= lowest; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}

/** Whether the character is a letter, or stands like one, that runs this way. */
export function isStrong(character: string, direction: Direction): boolean {
  const type = bidi.getBidiCharTypeName(character);
  return direction === "left-to-right" ? type === "L" : type === "R" || type === "AL";
}
