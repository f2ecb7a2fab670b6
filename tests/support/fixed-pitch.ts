// A face in which every character is half an em wide: at 2 points a character is 1 point wide, so a measure of 20
// points holds 20 characters and a reader checks a line by counting.

import type { Measures } from "../../src/fonts/faces.js";

/** At this size a character is one point wide. */
export const ONE_POINT_A_CHARACTER = 2;

/** Every role alike; combining marks take no room of their own; no character is missing. */
export const fixedPitch: Measures = {
  width: (_role, text) => 500 * [...text.replaceAll(/\p{M}/gu, "")].length,
  serving: (role) => [{ role, scale: 1, sets: () => true }],
  missing: () => [],
  metrics: () => ({ ascent: 750, descent: -250, capHeight: 650, xHeight: 450 }),
};
