// The body of a letter, from salutation to signatories, as one vertical list: which block is set by which file, and
// what stays together across blocks. It must not know how a block is set, nor where pages end.

import type { Block } from "../../letter/letter.js";
import { setBlock } from "../document/block.js";
import type { BodySetting, TextArea } from "../document/setting.js";
import type { Points } from "../manner.js";
import { type FlowItem, type Strip, type Tie, tiedToNext, withSpaceAbove } from "../page/flow.js";
import type { Tag } from "../page/page.js";
import { highlight } from "../style.js";
import { setRecommendation, withSpokenHeading } from "./request.js";
import { setSignatories } from "./signatories.js";
import { setSignature } from "./signature.js";

/** The whole body in reading order; consecutive requests form one list. */
export function setBody(
  blocks: readonly Block[],
  area: TextArea,
  setting: BodySetting,
  requestsHeading?: string,
): readonly FlowItem[] {
  const flow: FlowItem[] = [];
  const nesting = { area, depth: 0, gap: setting.type.gap };
  let requests: Tag | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "signatories") {
      flow.push(...setSignatories(block, area, setting));
      continue;
    }
    if (block.kind === "signature") {
      flow.push(...setSignature(block, area, setting));
      continue;
    }
    if (block.kind === "recommendation") {
      requests ??= { type: "L", parent: area.parent, listNumbering: "Decimal" };
    } else requests = undefined;
    const strips =
      block.kind === "recommendation"
        ? setRecommendation(
            block,
            { ...nesting, area: { ...area, parent: requests ?? area.parent } },
            setting,
          )
        : setBlock(block, nesting, setting);
    tieToPrevious(flow, blocks, index);
    const headed =
      requestsHeading !== undefined && index === firstUnheaded(blocks)
        ? withSpokenHeading(strips, requestsHeading, area, setting)
        : strips;
    const spaced = isBox(blocks[index - 1]) ? withMoreSpaceAbove(headed, highlight.gapBelow) : headed;
    flow.push(...(keepsToNext(block, blocks[index + 1]) ? tiedToNext(spaced, "firm") : spaced));
  }
  return flow;
}

/** Where the requests begin, unless the author has a heading there. */
function firstUnheaded(blocks: readonly Block[]): number | undefined {
  const first = blocks.findIndex(({ kind }) => kind === "recommendation");
  return first === -1 || blocks[first - 1]?.kind === "heading" ? undefined : first;
}

function isBox(block: Block | undefined): boolean {
  return block?.kind === "recommendation" && block.standing === "outstanding";
}

function withMoreSpaceAbove(strips: readonly Strip[], least: Points): readonly Strip[] {
  return withSpaceAbove(strips, Math.max(strips[0]?.before ?? 0, least));
}

function tieToPrevious(flow: FlowItem[], blocks: readonly Block[], index: number): void {
  const tie = tieBetween(blocks, index);
  const last = flow.at(-1);
  if (last?.kind === "strip" && tie !== undefined) flow[flow.length - 1] = { ...last, tie };
}

/**
 * The close stays with the last lines before it; where names follow, it may also stand over them alone. The requests that
 * depend on the State are best read together. What the block before says is stronger.
 */
function tieBetween(blocks: readonly Block[], index: number): Tie | undefined {
  const [above, block, below] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (above === undefined || keepsToNext(above, block)) return undefined;
  if (block?.kind === "paragraph" && block.role === "close")
    return below?.kind === "signatories" ? "close" : "firm";
  return dependsOnState(above) && dependsOnState(block) ? "together" : undefined;
}

function dependsOnState(block: Block | undefined): boolean {
  return block?.kind === "recommendation" && block.standing !== "general";
}

/** A heading, the salutation and the close are not left behind, nor a paragraph that announces what follows. */
function keepsToNext(block: Block, next: Block | undefined): boolean {
  if (block.kind === "heading") return true;
  if (block.kind !== "paragraph" || next === undefined) return false;
  if (block.role !== "body") return true;
  const last = block.content.at(-1);
  const announces = last?.kind === "text" && last.text.trimEnd().endsWith(":");
  return announces && (next.kind === "list" || next.kind === "recommendation" || next.kind === "quotation");
}
