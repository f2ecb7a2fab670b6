// A Markdown block and the values of its stand-ins into a block of the letter: values put in as plain text, then the
// whole set by the typographic rules of its language. It must not know templates or States.

import { closeUp } from "./close-up.js";
import type { Heading, Inline, LanguageCode, Paragraph, Span } from "./letter.js";
import { isAddress, type TextBlock } from "./markdown.js";
import { emptyWords, standIns, type TextValue, type Value, valueBehind } from "./merge.js";
import { setInlines } from "./typography.js";

export interface Filling {
  readonly values: readonly Value[];
  readonly language: LanguageCode;
  /** Called for a link whose address, values put in, is none. */
  readonly onBadAddress: (address: string) => void;
  /** Called for each word that is empty where its sentence needs it. */
  readonly onBroken: (word: TextValue) => void;
}

/**
 * The finished block; undefined if nothing is left of it but empty words. Passages in another language may begin and
 * end anywhere in it, in reading order.
 */
export function fillBlock(block: TextBlock, filling: Filling): TextBlock | undefined {
  return fill(block, { ...filling, passage: "" });
}

interface Progress extends Filling {
  /** The language of the passage that is open, or "". */
  passage: string;
}

function fill(block: TextBlock, progress: Progress): TextBlock | undefined {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return fillText(block, progress);
    case "list": {
      const items = block.items
        .map((item) => fillAll(item as readonly TextBlock[], progress))
        .filter((item) => item.length > 0);
      return items.length === 0 ? undefined : { ...block, items };
    }
    case "quotation": {
      const content = fillAll(block.content as readonly TextBlock[], progress);
      return content.length === 0 ? undefined : { ...block, content };
    }
    case "thematic-break":
      return block;
  }
}

function fillAll(blocks: readonly TextBlock[], progress: Progress): readonly TextBlock[] {
  return blocks.flatMap((inner) => fill(inner, progress) ?? []);
}

function fillText<Kind extends Paragraph | Heading>(block: Kind, progress: Progress): Kind | undefined {
  const whole = closeUp(block.content, progress.values, progress.onBroken);
  const filled = whole.flatMap((inline) => fillInline(inline, progress));
  const content = setInlines(filled, progress.language);
  return content.length === 0 ? undefined : { ...block, content };
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

function addressOf(link: string, { values, onBadAddress, onBroken }: Progress): string {
  const empty = emptyWords((link.match(standIns) ?? []).map((standIn) => valueBehind(standIn, values)));
  for (const word of empty) onBroken(word);
  const address = link.replaceAll(standIns, (standIn) => {
    const value = valueBehind(standIn, values);
    return value.kind === "text" ? value.text.trim() : "";
  });
  if (empty.length === 0 && (!isAddress(address) || address.search(standIns) >= 0)) onBadAddress(address);
  return address;
}
