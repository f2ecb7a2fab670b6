// Who writes, at the head of the first page: the sender's name over a rule, beside a logo and never replaced by it, and
// under the rule where the sender is reached; over the address in a window, the line by which the post finds the sender.
// It must not know what the letter asks.

import type { Contact, Letter } from "../../letter/letter.js";
import { type Setting, setDisplay, setLines } from "../document/setting.js";
import type { Points } from "../manner.js";
import { linesAt } from "../page/flow.js";
import type { PageItem, Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as style from "../style.js";
import { type HeadLook, head, headLook, returnLine } from "./head-style.js";
import { placeLogo } from "./logo.js";

/** Where the text stands on the paper. */
export interface Column {
  readonly left: Points;
  readonly measure: Points;
}

/** The sender, then the logo, then the contact line, as they are read; the rule is furniture. */
export function setLetterhead(
  letter: Letter,
  column: Column,
  document: Tag,
  setting: Setting,
): readonly PageItem[] {
  const look = headLook(letter.window);
  const logo = letter.logo && placeLogo(letter.logo, { left: column.left, ...look.logo }, document);
  const inset = logo === undefined ? 0 : logo.width + head.logoGap;
  const beside = { left: column.left + inset, measure: column.measure - inset };
  const baseline = logo === undefined ? look.baseline : look.baselineBesideLogo;
  return [
    ...(logo === undefined ? [] : [logo]),
    ...setName(letter.sender, { ...look, baseline }, beside, document, setting),
    ruleUnder(look, column),
    ...setContact(letter.contact, look, column, document, setting),
  ];
}

function setName(
  sender: string,
  { name, mostLines, baseline }: HeadLook,
  { left, measure }: Column,
  document: Tag,
  setting: Setting,
): readonly PageItem[] {
  const lines = setDisplay(setting, setting.contentOf(sender), name.manner, {
    measure,
    called: "the letterhead",
  });
  if (lines.length > mostLines) {
    setting.refuse({
      what: `the sender takes ${lines.length} lines and the letterhead has room for ${mostLines}`,
      remedy: "shorten the sender in the template's front matter",
    });
  }
  const owner: Tag = { type: "P", parent: document };
  const first = baseline - (lines.length - 1) * name.leading;
  return linesAt(lines, { x: left, baseline: first, leading: name.leading, owner });
}

function ruleUnder({ rule }: HeadLook, { left, measure }: Column): PageItem {
  const height = head.ruleThickness;
  return { kind: "rectangle", x: left, y: rule, width: measure, height, ink: style.inks.head };
}

/** Post at the left, e-mail and site at the right; below each other where a line cannot hold both. */
function setContact(
  { address, online }: Contact,
  { contact: baseline }: HeadLook,
  { left, measure }: Column,
  document: Tag,
  setting: Setting,
): readonly PageItem[] {
  const { manner, leading, gap, mostLines } = head.contact;
  const within = { measure, called: "the contact line of the letterhead" };
  const linesOf = (content: Parameters<typeof setLines>[1]) => setLines(setting, content, manner, within);
  const post = address === "" ? [] : linesOf(setting.contentOf(address));
  const sides = online.map((span) => linesOf([span]));
  const width = sides.reduce((sum, [line], index) => sum + (line?.width ?? 0) + (index === 0 ? 0 : gap), 0);
  const [first] = post;
  const isBeside = post.length <= 1 && (first === undefined || first.width + gap + width <= measure);
  const lineCount = post.length + (isBeside || online.length === 0 ? 0 : 1);
  if (lineCount > mostLines || width > measure) {
    setting.refuse({
      what: "sender_address, sender_email and sender_site are wider than the two lines of the letterhead",
      remedy: "shorten them in the template's front matter",
    });
  }
  const parent = document;
  const tag = (): Tag => ({ type: "P", parent });
  const onlineBaseline = baseline + (isBeside ? 0 : post.length * leading);
  const starts = startsOf(sides, left + (isBeside ? measure - width : 0), gap);
  return [
    ...linesAt(post, { x: left, baseline, leading, owner: tag() }),
    ...starts.flatMap(({ line, x }) =>
      linesAt([line], { x, baseline: onlineBaseline, leading, owner: tag() }),
    ),
  ];
}

function startsOf(sides: readonly (readonly Line[])[], from: Points, gap: Points) {
  let x = from;
  return sides.flatMap(([line]) => {
    if (line === undefined) return [];
    const placed = { line, x };
    x += line.width + gap;
    return [placed];
  });
}

/**
 * The return line of a DIN window: name and address if they fit, else the address alone. None without an address, in
 * another window, or where the address takes its place.
 */
export function setReturnLine(
  letter: Letter,
  { x, firstBaseline, top }: { readonly x: Points; readonly firstBaseline: Points; readonly top: Points },
  setting: Setting,
): readonly PageItem[] {
  const { manner, above, rule } = returnLine;
  const isDin = letter.window === "din-b" || letter.window === "din-a";
  const baseline = firstBaseline - above;
  if (!isDin || letter.contact.address === "" || baseline - manner.size < top) return [];
  const texts = [`${letter.sender} · ${letter.contact.address}`, letter.contact.address];
  const line = texts.map((text) => setting.setLine(text, manner)).find(({ width }) => width <= rule.most);
  if (line === undefined) return [];
  const { most: width, thickness: height, below } = rule;
  return [
    { kind: "text", x, baseline, line, owner: "artifact" },
    { kind: "rectangle", x, y: baseline + below, width, height, ink: style.inks.hairline },
  ];
}
