// The address into the lines that the window of the envelope shows: long lines turn over where the sense allows, in the
// letter's own size or, once, in a smaller one. What does not fit is refused. It must not know the rest of the page.

import type { Setting } from "../document/setting.js";
import type { LineManner, Points } from "../manner.js";
import type { PageItem, Tag } from "../page/page.js";
import { type AddressField, address } from "../style.js";

/** An address in its place on the paper. */
export interface SetAddress {
  readonly items: readonly PageItem[];
  /** As set, one string for each line. */
  readonly lines: readonly string[];
  readonly firstBaseline: Points;
  /** The lower edge of its last line. */
  readonly bottom: Points;
}

interface Size {
  readonly manner: LineManner;
  readonly leading: Points;
}

/** Each line of the address, as one or more lines that fit the width. */
type Turned = readonly (readonly string[])[];

/** Sets the address, a P for each of its lines. A block too wide or too high for its field is refused and set all the same. */
export function setAddress(
  lines: readonly string[],
  field: AddressField,
  parent: Tag,
  setting: Setting,
): SetAddress {
  const chosen = chooseSize(lines, field, setting);
  report(chosen.size, chosen.turned, field, setting);
  return placeLines(chosen.size, chosen.turned, field, parent, setting);
}

/** The larger size if the field has room for the address in it, else the smaller one. */
function chooseSize(
  lines: readonly string[],
  field: AddressField,
  setting: Setting,
): { readonly size: Size; readonly turned: Turned } {
  const tried = address.sizes.map((size) => ({
    size,
    turned: lines.map((line) => turnOver(line, size, field, setting)),
  }));
  const chosen = tried.find(({ size, turned }) => hasRoom(size, turned, field, setting)) ?? tried.at(-1);
  if (chosen === undefined) throw new Error("the style sheet has no size for the address");
  return chosen;
}

function hasRoom(size: Size, turned: Turned, field: AddressField, setting: Setting): boolean {
  const lines = turned.flat();
  return (
    isLowEnough(lines.length, size, field) &&
    lines.every((line) => widthOf(line, size, setting) <= field.width)
  );
}

function isLowEnough(count: number, size: Size, field: AddressField): boolean {
  return field.bottom === undefined || heightOf(count, size) <= field.bottom - field.top;
}

/** Of the em, above the baseline; the rest of the em is for descenders. */
const ascent = 0.8;

/** From the top of the first line's ascenders to the foot of the last one's descenders. */
function heightOf(count: number, { manner, leading }: Size): Points {
  return (count - 1) * leading + manner.size;
}

function widthOf(text: string, { manner }: Size, setting: Setting): Points {
  return setting.widthOf(text, manner);
}

/** The line in as few parts as the width allows, and among those ways the one that reads best. */
function turnOver(line: string, size: Size, field: AddressField, setting: Setting): readonly string[] {
  const words = line.split(" ");
  const fits = (text: string) => widthOf(text, size, setting) <= field.width;
  const ways: Way[] = [];
  // From the last word on: a way goes on with one that is known already.
  for (let start = words.length - 1; start >= 0; start -= 1) ways[start] = bestWay(words, start, fits, ways);
  const parts: string[] = [];
  for (let start = 0; start < words.length; start = ways[start]?.end ?? words.length)
    parts.push(words.slice(start, ways[start]?.end).join(" "));
  return parts;
}

/** A way of turning over the rest of a line: where its first part ends, and how badly the whole of it reads. */
interface Way {
  readonly end: number;
  readonly badness: number;
}

/** `ways` are those from every later word on. */
function bestWay(
  words: readonly string[],
  start: number,
  fits: (text: string) => boolean,
  ways: readonly Way[],
): Way {
  let best: Way | undefined;
  for (let end = start + 1; end <= words.length; end += 1) {
    if (end > start + 1 && !fits(words.slice(start, end).join(" "))) break;
    const rest = ways[end]?.badness ?? 0;
    const badness = rest + badnessOfPart + (end === words.length ? 0 : badnessOfBreak(words, end));
    if (best === undefined || badness < best.badness || (badness === best.badness && end < words.length))
      best = { end, badness };
  }
  return best ?? { end: words.length, badness: 0 };
}

/** Fewer lines are worth more than any better break. */
const badnessOfPart = 100;

/** Words before which a speaker would pause in the name of a mission: "… | to the United Nations". */
const pausesBefore = new Set(["to", "auprès", "près", "ante"]);
/** Words that belong to what follows them, so that a line may begin with them but not end. */
const leaning = new Set(
  [
    "of",
    "for",
    "and",
    "the",
    "on",
    "in",
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "et",
    "pour",
    "à",
    "aux",
    "del",
  ].concat(["el", "los", "las", "y", "e", "para", "en"]),
);

function badnessOfBreak(words: readonly string[], end: number): number {
  const next = words[end]?.toLowerCase() ?? "";
  const last = words[end - 1]?.toLowerCase() ?? "";
  if (leaning.has(last)) return 12;
  if (pausesBefore.has(next)) return 0;
  if (last.endsWith(",")) return 1;
  if (leaning.has(next) || next.startsWith("d’") || next.startsWith("l’")) return 3;
  return words.length - end === 1 ? 8 : 6;
}

/** Names what is too wide, or else the line from which on the block is too high. */
function report(size: Size, turned: Turned, field: AddressField, setting: Setting): void {
  const lines = turned.flat();
  for (const line of lines) {
    if (widthOf(line, size, setting) <= field.width) continue;
    setting.refuse({
      what: `the address line "${line}" is wider than the address field, even in ${size.manner.size} point`,
      remedy: "shorten it in data/addressees.csv, or choose another window in the template's front matter",
    });
  }
  const room = lines.findIndex((_, index) => !isLowEnough(index + 1, size, field));
  if (room === -1) return;
  setting.refuse({
    what: `the address takes ${lines.length} lines and the address field has room for ${room}: "${lines[room]}" would not show`,
    remedy:
      "shorten the address in data/addressees.csv, or choose another window in the template's front matter",
  });
}

/** Down from where the window's zone begins, or, if that is too low, so far up as the last line needs. */
function placeLines(
  size: Size,
  turned: Turned,
  field: AddressField,
  parent: Tag,
  setting: Setting,
): SetAddress {
  const { manner, leading } = size;
  const height = heightOf(turned.flat().length, size);
  const y = Math.min(field.zone, (field.bottom ?? Number.POSITIVE_INFINITY) - height);
  const firstBaseline = y + ascent * manner.size;
  const items: PageItem[] = [];
  for (const parts of turned) {
    const owner: Tag = { type: "P", parent };
    for (const [index, part] of parts.entries()) {
      const line = setting.setLine(index === parts.length - 1 ? part : `${part} `, manner);
      const baseline = firstBaseline + items.length * leading;
      items.push({ kind: "text", x: field.left, baseline, line, owner });
    }
  }
  return { items, lines: turned.flat(), firstBaseline, bottom: y + height };
}
