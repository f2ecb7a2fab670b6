// One block of running text into strips: a paragraph, heading, quotation or rule, with the tags it needs; lists by list.ts.
// It must not know requests and signatories, which stand in the body alone, nor where pages end.

import type { Heading, Paragraph, Quotation, TextBlock } from "../../letter/letter.js";
import type { Points } from "../manner.js";
import { type Strip, stripsOfLines, tiedToNext, withSpaceAbove } from "../page/flow.js";
import type { Tag } from "../page/page.js";
import * as style from "../style.js";
import { type Nesting, setList } from "./list.js";
import { type BodySetting, setDisplay, setLines } from "./setting.js";

export type HeadingLevel = Heading["level"];

/** Where a block stands and among what. */
export interface BlockNesting extends Nesting {
  readonly tagLevels: ReadonlyMap<Heading, HeadingLevel>;
}

export function setBlock(block: TextBlock, nesting: BlockNesting, setting: BodySetting): readonly Strip[] {
  switch (block.kind) {
    case "paragraph":
      return setBodyParagraph(block, nesting, setting);
    case "heading":
      return setHeading(block, nesting, setting);
    case "list":
      return setList(block, nesting, setting, (content, inner) =>
        setBlocks(content, { ...nesting, ...inner }, setting),
      );
    case "quotation":
      return setQuotation(block, nesting, setting);
    case "thematic-break":
      return [thematicBreak(nesting)];
  }
}

/** Blocks below each other; headings stay with what follows. The first one stands at the head of its area. */
export function setBlocks(
  blocks: readonly TextBlock[],
  nesting: BlockNesting,
  setting: BodySetting,
): readonly Strip[] {
  return blocks.flatMap((block, index) => {
    const strips = setBlock(block, nesting, setting);
    const spaced = index === 0 ? withSpaceAbove(strips, 0) : strips;
    return block.kind === "heading" ? tiedToNext(spaced, "firm") : spaced;
  });
}

function setBodyParagraph(
  block: Paragraph,
  { area, gap }: BlockNesting,
  setting: BodySetting,
): readonly Strip[] {
  const { manner, leading } = setting.type;
  const lines = setLines(setting, block.content, manner, { measure: area.measure, called: "its line" });
  const owner: Tag = { type: "P", parent: area.parent };
  return stripsOfLines(lines, {
    x: area.x,
    leading,
    rise: style.rise(manner.size, leading),
    before: gap,
    owner,
  });
}

const headingTags = { 2: "H2", 3: "H3", 4: "H4", 5: "H5", 6: "H6" } as const;

function setHeading(
  block: Heading,
  { area, tagLevels }: BlockNesting,
  setting: BodySetting,
): readonly Strip[] {
  const { manner, leading, above, below } = style.headings[block.level];
  const lines = setDisplay(setting, block.content, manner, { measure: area.measure, called: "its line" });
  const owner: Tag = { type: headingTags[tagLevels.get(block) ?? block.level], parent: area.parent };
  const rise = style.rise(manner.size, leading);
  const strips = stripsOfLines(lines, { x: area.x, leading, rise, before: above, owner });
  const whole = strips.map((strip) => ({ ...strip, tie: "firm" as const }));
  // What follows brings its own gap; the heading takes back what makes it more than `below`.
  return tiedToNext([...whole.slice(0, -1), ...shortened(whole.at(-1), setting.type.gap - below)], "firm");
}

function shortened(strip: Strip | undefined, by: Points): readonly Strip[] {
  return strip === undefined ? [] : [{ ...strip, height: strip.height - by }];
}

function setQuotation(block: Quotation, nesting: BlockNesting, setting: BodySetting): readonly Strip[] {
  const { area, gap } = nesting;
  const { indentLeft, indentRight } = style.quotation;
  const inner = {
    parent: { type: "BlockQuote", parent: area.parent },
    x: area.x + indentLeft,
    measure: area.measure - indentLeft - indentRight,
  } as const;
  return withSpaceAbove(setBlocks(block.content, { ...nesting, area: inner }, setting), gap);
}

function thematicBreak({ area, gap }: Nesting): Strip {
  const { width, thickness, height } = style.thematicBreak;
  const x = area.x + (area.measure - width) / 2;
  const rule = {
    kind: "rectangle",
    x,
    y: height / 2,
    width,
    height: thickness,
    ink: style.inks.hairline,
  } as const;
  return { kind: "strip", items: [rule], height, before: gap, tie: "none" };
}
