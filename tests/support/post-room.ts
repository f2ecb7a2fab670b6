// Measures and addresses for tests of the post room that a reader can check by counting: every character of every face
// is half its size wide, so in 10 point a line of 20 characters is 100 points.

import type { Measures } from "../../src/fonts/faces.js";
import type { Addressed } from "../../src/stationery/address.js";
import type { LaidOutPage, TextItem } from "../../src/typesetting/page/page.js";
import { addressBreaks } from "./languages.js";

export const halfWidth: Measures = {
  width: (_role, text) => [...text].length * 500,
  missing: (_role, text) =>
    [
      ...new Set(Array.from(text.replaceAll(/[–—…]/g, ""), (character) => character.codePointAt(0) ?? 0)),
    ].filter((code) => code > 0x52f),
  serving: (role) => [{ role, scale: 1, sets: () => true }],
  metrics: () => ({ ascent: 800, descent: -200, capHeight: 700, xHeight: 500 }),
};

export function anAddressee(given: Partial<Addressed> = {}): Addressed {
  return {
    iso3: "KEN",
    name: "Kenya",
    language: "en",
    breaks: addressBreaks,
    lines: ["Minister for Foreign Affairs", "866 United Nations Plaza", "New York, NY 10017"],
    ...given,
  };
}

export function textsOf(page: LaidOutPage | undefined): readonly TextItem[] {
  return (page?.items ?? []).filter((item): item is TextItem => item.kind === "text");
}

/** The words of an item, without the space that keeps it apart from the next line. */
export function wordsOf(item: TextItem): string {
  return item.line.runs
    .map((run) => run.text)
    .join("")
    .trimEnd();
}

export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
