// A Markdown block and the values of its stand-ins into a block of the letter: values put in as plain text, then the
// whole set by the typographic rules of its language. It must not know templates or States.

import type { Heading, Inline, LanguageCode, Paragraph, Span } from "./letter.js";
import { isAddress, type TextBlock } from "./markdown.js";
import { standIns, type Value, valueBehind } from "./merge.js";
import { setInlines } from "./typography.js";

export interface Filling {
  readonly values: readonly Value[];
  readonly language: LanguageCode;
  /** Called for a link whose address, values put in, is none. */
  readonly onBadAddress: (address: string) => void;
}

/** The finished block. Passages in another language may begin and end anywhere in it, in reading order. */
export function fillBlock(block: TextBlock, filling: Filling): TextBlock {
  return fill(block, { ...filling, passage: "" });
}

interface Progress extends Filling {
  /** The language of the passage that is open, or "". */
  passage: string;
}

function fill(block: TextBlock, progress: Progress): TextBlock {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return fillText(block, progress);
    case "list":
      return {
        ...block,
        items: block.items.map((item) => item.map((inner) => fill(inner as TextBlock, progress))),
      };
    case "quotation":
      return { ...block, content: block.content.map((inner) => fill(inner as TextBlock, progress)) };
    case "thematic-break":
      return block;
  }
}

function fillText<Kind extends Paragraph | Heading>(block: Kind, progress: Progress): Kind {
  const filled = block.content.flatMap((inline) => fillInline(inline, progress));
  return { ...block, content: setInlines(filled, progress.language) };
}

function fillInline(inline: Inline, progress: Progress): readonly Inline[] {
  if (inline.kind === "break") return [inline];
  const manner = inline.link === undefined ? inline : { ...inline, link: addressOf(inline.link, progress) };
  const spans: Span[] = [];
  for (const piece of inline.text.split(/([\uE000-\uF8FF])/)) {
    const value =
      piece.length === 1 && piece >= "\uE000" && piece <= "\uF8FF"
        ? valueBehind(piece, progress.values)
        : undefined;
    if (value?.kind === "language") progress.passage = value.code;
    else append(spans, manner, value === undefined ? piece : value.text, progress);
  }
  return spans;
}

/** Adds text to the last span if that is in the same language, else a new span. */
function append(spans: Span[], manner: Span, text: string, { passage, language }: Progress): void {
  if (text === "") return;
  const passageLanguage = passage === language ? "" : passage;
  const last = spans.at(-1);
  if (last && (last.language ?? "") === passageLanguage) {
    spans[spans.length - 1] = { ...last, text: last.text + text };
  } else {
    spans.push({ ...manner, text, ...(passageLanguage === "" ? {} : { language: passageLanguage }) });
  }
}

function addressOf(link: string, { values, onBadAddress }: Progress): string {
  const address = link.replaceAll(standIns, (standIn) => {
    const value = valueBehind(standIn, values);
    return value.kind === "text" ? value.text.trim() : "";
  });
  if (!isAddress(address) || address.search(standIns) >= 0) onBadAddress(address);
  return address;
}
