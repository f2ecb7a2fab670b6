// One numbered request into strips: number, label and reason where it has them, text; an outstanding one on its tint.
// A request that fits on a page is kept whole. It must not know where pages end.

import type { RecommendationBlock } from "../../letter/letter.js";
import { marked, type Nesting, setBlocks } from "../document/block.js";
import { type BodySetting, setLines, type TextArea } from "../document/setting.js";
import type { Ink, Points } from "../manner.js";
import {
  keptWhole,
  type Region,
  type Strip,
  space,
  stripsOfLines,
  type Tint,
  tiedThroughout,
  tiedToNext,
  withItems,
  withSpaceAbove,
} from "../page/flow.js";
import type { Owner, PageItem, ShapeItem, Tag } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import * as style from "../style.js";

const look = style.recommendation;
/** From the left edge of the text to that of the label: the shape stands between. */
const labelInset: Points = look.shape.size + look.shape.gap;

/** A request as an item of the list that is the area's parent. */
export function setRecommendation(
  block: RecommendationBlock,
  nesting: Nesting,
  setting: BodySetting,
): readonly Strip[] {
  const { area } = nesting;
  const { indent, gap } = style.recommendation;
  const item: Tag = { type: "LI", parent: area.parent, bookmark: bookmarkOf(block) };
  const inner: TextArea = {
    parent: { type: "LBody", parent: item },
    x: area.x + indent,
    measure: area.measure - indent,
  };
  const label = setLabel(block, inner, setting);
  const text = setBlocks(block.content, { ...nesting, area: inner, depth: 1 }, setting);
  const number = setting.setLine(`${block.numeral ?? block.number}. `, setting.type.marker);
  const owner: Tag = { type: "Lbl", parent: item };
  const below = label.length === 0 ? 0 : look.labelBelow;
  const numbered = marked([...label, ...withSpaceAbove(text, below)], number, {
    x: area.x,
    owner,
    above: label.length,
    type: setting.type,
  });
  const whole = keptWhole(numbered);
  if (block.standing !== "outstanding") return withSpaceAbove(whole, gap);
  return onTint(whole, continuedLabel(block, inner, setting), area);
}

/** "6. Outstanding for Kenya: Ratify the Agreement": number, label and the strong lead of the text, or its first words. */
function bookmarkOf({ number, label, content: [first] }: RecommendationBlock): string {
  const spans = first?.kind === "paragraph" ? first.content.filter((each) => each.kind === "text") : [];
  const end = spans.findIndex(({ strong }) => strong !== true);
  const lead = spans.slice(0, end === -1 ? spans.length : end);
  const words = (lead.length > 0 ? lead : spans.slice(0, 1)).map(({ text }) => text).join("");
  const named = label === undefined || /\p{P}$/u.test(label) ? label : `${label}.`;
  const title = [named, words].filter((part) => part !== undefined && part !== "").join(" ");
  return `${number}. ${shortened(title)}`;
}

/**
 * A heading over the first request that is heard and not seen: its words are said for a space, which leaves no mark, since
 * every heading has something on the page.
 */
export function withSpokenHeading(
  strips: readonly Strip[],
  heading: string,
  { parent, x }: TextArea,
  setting: BodySetting,
): readonly Strip[] {
  const { face, size, ink } = setting.type.marker;
  const width = setting.widthOf(" ", setting.type.marker);
  const line: Line = { runs: [{ face, size, ink, x: 0, width, text: " " }], width: 0 };
  const owner: Tag = { type: "H2", parent, spoken: heading, bookmark: heading };
  const rise = style.rise(setting.type.manner.size, setting.type.leading);
  return withItems([{ kind: "text", x, baseline: rise, line, owner }], strips);
}

/** No longer than the side of a window that shows bookmarks. */
const longestBookmark = 100;

function shortened(title: string): string {
  const plain = title.replaceAll(/\s+/g, " ").replace(/[\s,;:.]+$/, "");
  return plain.length <= longestBookmark
    ? plain
    : `${plain.slice(0, longestBookmark).replace(/\s\S*$/, "")}…`;
}

/** The label with its shape before it, and the reason after it. Nothing for a request addressed to every State. */
function setLabel(block: RecommendationBlock, area: TextArea, setting: BodySetting): readonly Strip[] {
  const { label, reason, standing } = block;
  if (label === undefined) return [];
  const content =
    reason === undefined ? setting.contentOf("", label) : setting.contentOf(reason, `${label} `);
  const manner = standing === "outstanding" ? look.outstanding : look.quiet;
  const lines = setLines(setting, content, manner, {
    measure: area.measure - labelInset,
    called: "the line of its label",
  });
  const owner: Tag = { type: "P", parent: area.parent };
  return labelStrips(lines, { standing, x: area.x, owner, ink: manner.ink });
}

interface LabelPlace {
  readonly standing: RecommendationBlock["standing"];
  readonly x: Points;
  readonly owner: Owner;
  readonly ink: Ink;
}

function labelStrips(lines: readonly Line[], { standing, x, owner, ink }: LabelPlace): readonly Strip[] {
  const leading = look.labelLeading;
  const rise = style.rise(look.quiet.size, leading);
  const strips = stripsOfLines(lines, { x: x + labelInset, leading, rise, before: 0, owner });
  const name = shapes[standing];
  const mark: readonly PageItem[] =
    name === undefined ? [] : [{ kind: "shape", shape: name, x, baseline: rise, size: look.shape.size, ink }];
  return tiedThroughout(withItems(mark, strips));
}

const shapes: Readonly<Partial<Record<RecommendationBlock["standing"], ShapeItem["shape"]>>> = {
  outstanding: "triangle",
  met: "check",
  unknown: "question",
};

/** What stands over the request where it goes on over the page. */
function continuedLabel(block: RecommendationBlock, area: TextArea, setting: BodySetting): readonly Strip[] {
  const label = block.labelContinued ?? block.label;
  if (label === undefined) return [];
  const manner = look.outstanding;
  const { lines } = setting.setParagraph(setting.contentOf("", label), manner, area.measure - labelInset);
  return [
    ...labelStrips(lines, { standing: block.standing, x: area.x, owner: "artifact", ink: manner.ink }),
    space(look.labelBelow, "firm"),
  ];
}

/** The strips on a tint wider than the text, with a rule in the margin. */
function onTint(strips: readonly Strip[], continued: readonly Strip[], area: TextArea): readonly Strip[] {
  const { left, right, above, below, gapAbove, rule, edge } = style.highlight;
  const tint: Tint = {
    x: area.x - left,
    width: left + area.measure + right,
    ink: style.inks.tint,
    ruleWidth: rule,
    ruleInk: style.inks.highlightRule,
    edge,
    edgeInk: style.inks.highlightEdge,
  };
  const region: Region = { continued: [space(above, "firm"), ...continued], tint };
  const padded = [
    { ...space(above, "firm"), before: gapAbove },
    ...tiedToNext(withSpaceAbove(strips, 0), "firm"),
    space(below, "none"),
  ];
  return padded.map((strip) => ({ ...strip, region }));
}
