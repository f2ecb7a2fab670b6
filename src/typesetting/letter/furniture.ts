// What stands on the paper beside the body: letterhead and dateline on the first page, the running head on later ones,
// words and folio at every foot. It must not know what the letter asks.

import type { Letter } from "../../letter/letter.js";
import { type Setting, setLines } from "../document/setting.js";
import type { Points } from "../manner.js";
import type { Owner, PageItem, Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as sheet from "../sheet.js";
import * as style from "../style.js";
import { logoBox, placeLogo } from "./logo.js";

const { measure } = sheet.page;

/** The sender's words, or the logo that stands for them. The sender is content: it is read first. */
export function setLetterhead(letter: Letter, document: Tag, setting: Setting): readonly PageItem[] {
  const box = logoBox(letter.window);
  const { left } = sheet.papers[letter.paper];
  if (letter.logo !== undefined) return [placeLogo(letter.logo, box, left, document)];
  const { manner, leading, mostLines } = style.letterhead;
  const lines = setLines(setting, setting.contentOf(letter.sender), manner, {
    measure: measure,
    called: "the letterhead",
  });
  if (lines.length > mostLines) {
    setting.refuse({
      what: `the sender takes ${lines.length} lines and the letterhead has room for ${mostLines}`,
      remedy: "shorten the sender in the template's front matter",
    });
  }
  const owner: Tag = { type: "P", parent: document };
  const rise = style.rise(manner.size, leading);
  return lines.map((line, index) => ({
    kind: "text",
    x: left,
    baseline: box.top + rise + index * leading,
    line,
    owner,
  }));
}

/** Where a dateline may stand: on the first baseline of the address, or on a line of its own from this height down. */
interface DatelinePlaces {
  readonly beside: Points;
  readonly below: Points;
}

interface SetDateline {
  readonly items: readonly PageItem[];
  /** Where what follows begins. */
  readonly bottom: Points;
}

/**
 * Place and date, to the right edge of the measure, level with the address. One that would reach into the address's
 * field, and so into the window, has a line of its own below it.
 */
export function setDateline(
  letter: Letter,
  { beside, below }: DatelinePlaces,
  document: Tag,
  setting: Setting,
): SetDateline {
  const { manner, leading } = style.dateline;
  const line = setting.setLine(letter.dateline, manner);
  refuseIfWide(line, letter.dateline, { room: measure, called: "dateline" }, setting);
  const owner: Tag = { type: "P", parent: document };
  const { left, width } = sheet.addressField(letter.window, letter.paper);
  if (line.width <= measure - width) return { items: [atRight(line, left, beside, owner)], bottom: below };
  const baseline = below + style.rise(manner.size, leading);
  return { items: [atRight(line, left, baseline, owner)], bottom: below + leading + style.dateline.gapBelow };
}

/** The body of each page between its head and its foot. */
export function withFurniture(
  bodies: readonly (readonly PageItem[])[],
  letter: Letter,
  setting: Setting,
): readonly (readonly PageItem[])[] {
  const { quiet, gap } = style.furniture;
  const { left, height } = sheet.papers[letter.paper];
  const foot = height - sheet.page.foot;
  const head = setting.setLine(letter.runningHead, quiet);
  const footer = setting.setLine(letter.footer, quiet);
  const folios = bodies.map((_, index) => setting.setLine(folioOf(letter, index + 1, bodies.length), quiet));
  const widest = Math.max(...folios.map((folio) => folio.width));
  refuseIfWide(head, letter.runningHead, { room: measure, called: "running head" }, setting);
  refuseIfWide(footer, letter.footer, { room: measure - widest - gap, called: "footer" }, setting);
  return bodies.map((items, index) => [
    ...(index === 0 ? [] : [atLeft(head, left, sheet.page.runningHead), headRule(left)]),
    ...items,
    atLeft(footer, left, foot),
    ...folios.slice(index, index + 1).map((folio) => atRight(folio, left, foot, "artifact")),
    ...(index === 0 ? foldMarks(letter) : []),
  ]);
}

function headRule(x: Points): PageItem {
  const { y, thickness } = sheet.page.headRule;
  return { kind: "rectangle", x, y, width: measure, height: thickness, ink: style.inks.hairline };
}

function foldMarks({ window }: Letter): readonly PageItem[] {
  const { x, length, thickness } = sheet.foldMarks;
  const ink = style.inks.hairline;
  return sheet
    .foldsOf(window)
    .map((y) => ({ kind: "rectangle", x, y, width: length, height: thickness, ink }));
}

function folioOf(letter: Letter, page: number, pages: number): string {
  return letter.folio.replace("{page}", String(page)).replace("{pages}", String(pages));
}

function refuseIfWide(
  line: Line,
  text: string,
  { room, called }: { readonly room: Points; readonly called: string },
  setting: Setting,
): void {
  if (line.width <= room) return;
  setting.refuse({
    what: `the ${called} "${text}" is wider than its room on the page`,
    remedy: "shorten it",
  });
}

function atLeft(line: Line, x: Points, baseline: Points): PageItem {
  return { kind: "text", x, baseline, line, owner: "artifact" };
}

function atRight(line: Line, left: Points, baseline: Points, owner: Owner): PageItem {
  return { kind: "text", x: left + measure - line.width, baseline, line, owner };
}
