// Which stretches of a paragraph are ordered by themselves: a name or phrase that runs the other way, with the signs that
// belong to it, and telephone numbers. Left to the algorithm alone, "C++" in an Arabic sentence falls apart, and a comma and
// a number after a Latin name are read as parts of it. It must not know faces or lines.

import type { Direction } from "../../fonts/faces.js";
import { type Isolates, isStrong } from "./bidi.js";

type Stretch = readonly [from: number, to: number];

const opposite = { "left-to-right": "right-to-left", "right-to-left": "left-to-right" } as const;

/** In a text of this direction, in order; none overlaps another. */
export function isolatesIn(text: string, direction: Direction): Isolates {
  const phrases = phrasesIn(text, direction);
  const numbers = [...text.matchAll(telephone)]
    .map((match): Stretch => [match.index, match.index + match[0].length])
    .filter(([from, to]) => phrases.every(([start, end]) => to <= start || from >= end));
  return [...phrases, ...numbers].sort(([one], [other]) => one - other);
}

/** Its groups would be shown in the wrong order. */
const telephone = /\+\p{Nd}[\p{Nd} ()/-]*\p{Nd}/gu;

/** What ends a phrase of the other script, beside a letter of the paragraph's own. */
const divider = /^[\n،؛؟۔]/u;

/** From a letter that runs the other way to the last one before a divider, and what belongs to them. */
function phrasesIn(text: string, direction: Direction): readonly Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (isStrong(character, opposite[direction])) open = [open?.[0] ?? at, end];
    else if (open !== undefined && (isStrong(character, direction) || divider.test(character))) {
      found.push(open);
      open = undefined;
    }
    at = end;
  }
  if (open !== undefined) found.push(open);
  return found.map((phrase) => widened(text, phrase));
}

/** Signs and digits written together with a word: "#ICC", "3D", and the numbers of a law, as in "11-022/AU". */
const before = /(?:\p{Nd}+[-./])*[\p{Nd}#@§$€£+]+$|(?:\p{Nd}+[-./])+$/u;

/** "C++", "G20", "COVID-19", "U.N.", the path of an address. */
const after = /(?:\p{M}|[\p{Nd}+#%°™®/]|[-.,:_](?=\p{Nd})|(?<=\p{Lu}\.\p{Lu})\.)*/uy;

/** A number after a space, as in "July 1998"; but not one that counts what comes after it. */
const number = / \p{Nd}+(?:[.,:/-]\p{Nd}+)*(?![\p{Nd}%]| \p{L})/uy;

function widened(text: string, [from, to]: Stretch): Stretch {
  const start = from - (before.exec(text.slice(0, from))?.[0].length ?? 0);
  return withBrackets(text, [start, endOf(number, text, endOf(after, text, to))]);
}

/** Where what the pattern finds from here on ends. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

const brackets: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["«", "»"],
  ["“", "”"],
]);

/** A bracket beside the phrase whose fellow stands within it. */
function withBrackets(text: string, [from, to]: Stretch): Stretch {
  const inner = text.slice(from, to);
  for (const [open, close] of brackets) {
    const balance = inner.split(open).length - inner.split(close).length;
    if (balance > 0 && text[to] === close) return [from, to + 1];
    if (balance < 0 && text[from - 1] === open) return [from - 1, to];
  }
  return [from, to];
}
