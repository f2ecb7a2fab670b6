// What stands on every page beside the body: the running head on all but the first, words and folio at every foot. It must not know what the letter asks.

import type { Letter } from "../../letter/letter.js";
import type { Setting } from "../document/setting.js";
import type { Points } from "../manner.js";
import type { Owner, PageItem } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as sheet from "../sheet.js";
import * as style from "../style.js";

const { measure } = sheet.page;

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
  const date = setting.setLine(letter.runningDate ?? "", quiet);
  const footer = setting.setLine(letter.footer, quiet);
  const folios = bodies.map((_, index) => setting.setLine(folioOf(letter, index + 1, bodies.length), quiet));
  const widest = Math.max(...folios.map((folio) => folio.width));
  const headRoom = date.width === 0 ? measure : measure - date.width - gap;
  refuseIfWide(head, letter.runningHead, { room: headRoom, called: "running head" }, setting);
  refuseIfWide(footer, letter.footer, { room: measure - widest - gap, called: "footer" }, setting);
  return bodies.map((items, index) => [
    ...(index === 0 ? [] : runningHead(head, date, left)),
    ...items,
    atLeft(footer, left, foot),
    ...folios.slice(index, index + 1).map((folio) => atRight(folio, left, foot, "artifact")),
    ...(index === 0 ? foldMarks(letter) : []),
  ]);
}

function runningHead(head: Line, date: Line, left: Points): readonly PageItem[] {
  const baseline = sheet.page.runningHead;
  const across = date.runs.length === 0 ? [] : [atRight(date, left, baseline, "artifact")];
  return [atLeft(head, left, baseline), ...across, headRule(left)];
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
  const numeral = (number: number) => inOwnDigits(number, letter);
  return letter.folio.replace("{page}", numeral(page)).replace("{pages}", numeral(pages));
}

function inOwnDigits(number: number, { digits }: Letter): string {
  const own = digits === undefined ? undefined : [...digits];
  return String(number).replaceAll(/\d/g, (digit) => own?.[Number(digit)] ?? digit);
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
