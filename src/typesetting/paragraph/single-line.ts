// A text on one line, however long: furniture, numbers, lines of an address. It must not know paragraphs or pages.

import type { LineManner, Points } from "../manner.js";
import { divide, isUndivided, type Voices } from "./divide.js";
import { advanceOf, type Line } from "./line.js";
import { cutAtSuperiors } from "./marks.js";
import { placeRuns } from "./place-runs.js";

/** Its space at the end, if any, stands beyond the width. */
export function lineOf(text: string, manner: LineManner, faces: Voices): Line {
  const { base, parts } = dividedText(text.trimEnd(), manner, faces);
  const stretches = parts.map((part) => ({
    ...part,
    ink: manner.ink,
    width: advanceOf(part.text, { ...part, size: manner.size }, faces),
  }));
  return placeRuns(stretches, { base, size: manner.size, faces, goesOn: /\s$/.test(text) });
}

/** The advance of a text on one line, a space at its end included: for one that may never be set. */
export function lengthOf(text: string, manner: LineManner, faces: Voices): Points {
  const { parts } = dividedText(text, manner, faces);
  return parts.reduce((sum, part) => sum + advanceOf(part.text, { ...part, size: manner.size }, faces), 0);
}

function dividedText(text: string, { face }: LineManner, faces: Voices) {
  const cut = cutAtSuperiors(text, undefined, faces.superiors ?? []).map((part) => ({ ...part, face }));
  if (isUndivided({ text, face }, faces)) return { base: "left-to-right" as const, parts: cut };
  const { base, pieces } = divide(cut, faces);
  return { base, parts: pieces.flat() };
}
