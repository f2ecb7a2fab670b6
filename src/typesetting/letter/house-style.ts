// A campaign's own colours: the contrast of each computed and refused where it is too faint to be read, and put in the
// place of the tool's own once a letter is laid out. Colours come in as "#rrggbb". It must not know templates' words.

import { type Diagnostic, InputError, type Place } from "../../diagnostic.js";
import type { LaidOutDocument } from "../document/document.js";
import type { Ink, Points } from "../manner.js";
import type { PageItem } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import { inks } from "../style.js";

/** What is not given stays as the style sheet has it. */
export interface HouseStyle {
  /** The sender's name, headings and their rules. */
  readonly accent?: Ink;
  /** Behind what is outstanding. */
  readonly tint?: Ink;
  /** Of the running text, where a letter has room for it. */
  readonly textSize?: Points;
}

/** WCAG 2.2, 1.4.6 (text, enhanced) and 1.4.11 (what is no text). */
const least = { text: 7, rule: 3 } as const;

const white = "#ffffff";

/** Contrast of two colours from 1 to 21, by WCAG 2.2. */
export function contrast(one: Ink, other: Ink): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance in sRGB. */
function luminance(ink: Ink): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(ink.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What of a letter stands in which ink on which ground. */
interface Pairing {
  readonly what: string;
  readonly ink: Ink;
  readonly ground: Ink;
  readonly kind: keyof typeof least;
}

function pairingsOf({ accent, tint }: HouseStyle): readonly Pairing[] {
  const onTint = (what: string, ink: Ink, kind: Pairing["kind"]): readonly Pairing[] =>
    tint === undefined ? [] : [{ what: `${what} on the tint ${tint}`, ink, ground: tint, kind }];
  const text = onTint("the text", inks.text, "text");
  return [
    ...(accent === undefined
      ? []
      : [{ what: `the accent ${accent} on white`, ink: accent, ground: white, kind: "text" } as const]),
    ...text,
    ...onTint("the label", inks.label, "text"),
    ...onTint("the bar", inks.highlightRule, "rule"),
  ];
}

/** What is too faint to be read, in words. */
export function houseStyleFaults(style: HouseStyle, place: Place): readonly Diagnostic[] {
  return pairingsOf(style).flatMap(({ what, ink, ground, kind }): readonly Diagnostic[] => {
    const found = contrast(ink, ground);
    if (found >= least[kind]) return [];
    const need = `${kind === "text" ? "text needs" : "a rule needs"} ${least[kind]}:1`;
    const remedy = ground === white ? "choose a darker accent" : "choose a lighter tint";
    return [
      {
        what: `${what} has a contrast of ${shown(found)}:1, and ${need}`,
        remedy,
        place,
        rule: "readable-colours",
      },
    ];
  });
}

/** Cut off, not rounded: 6.99 must not read as the 7 that it is short of. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** A template's head, as far as its colours go. */
interface Styled {
  readonly frontMatter: { readonly style: HouseStyle; readonly places: ReadonlyMap<string, Place> };
  readonly source: { readonly file: string };
}

/** All templates have the same colours. Throws InputError with everything that is too faint. */
export function checkHouseStyles([first]: readonly Styled[]): void {
  if (first === undefined) return;
  const { frontMatter, source } = first;
  const faults = houseStyleFaults(
    frontMatter.style,
    frontMatter.places.get("style") ?? { file: source.file },
  );
  if (faults.length > 0) throw new InputError(faults);
}

/** Puts the colours in their places. A line that letters share stays one object, so that its operators are kept. */
export function createHouseStyle({
  accent,
  tint,
}: HouseStyle): (document: LaidOutDocument) => LaidOutDocument {
  if (accent === undefined && tint === undefined) return (document) => document;
  const own = new Map<Ink, Ink>([
    [inks.head, accent ?? inks.head],
    [inks.tint, tint ?? inks.tint],
  ]);
  const inOwn = (ink: Ink): Ink => own.get(ink) ?? ink;
  const lines = new WeakMap<Line, Line>();
  const lineInOwn = (line: Line): Line => {
    const known = lines.get(line);
    if (known !== undefined) return known;
    const isChanged = line.runs.some(({ ink }) => inOwn(ink) !== ink);
    const changed = isChanged
      ? { ...line, runs: line.runs.map((run) => ({ ...run, ink: inOwn(run.ink) })) }
      : line;
    lines.set(line, changed);
    return changed;
  };
  const itemInOwn = (item: PageItem): PageItem => {
    if (item.kind === "text") return { ...item, line: lineInOwn(item.line) };
    return item.kind === "image" ? item : { ...item, ink: inOwn(item.ink) };
  };
  return (document) => ({
    ...document,
    pages: document.pages.map((page) => ({ ...page, items: page.items.map(itemInOwn) })),
  });
}
