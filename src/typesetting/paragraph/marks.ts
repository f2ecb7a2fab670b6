// What sets some spans of a paragraph apart in the structure: links and passages in another language. Must not know
// lines, faces or widths.

import type { Inline } from "../../letter/letter.js";
import type { Mark } from "./line.js";

/** One mark for each stretch of neighbouring spans with the same link and language, by the index of the span. */
export const marksOf = (content: readonly Inline[]): readonly (Mark | undefined)[] => {
  const marks: (Mark | undefined)[] = [];
  for (let i = 0; i < content.length; ) {
    const end = endOfStretch(content, i);
    const mark = markOf(content.slice(i, end));
    while (i < end) marks[i++] = mark;
  }
  return marks;
};

const endOfStretch = (content: readonly Inline[], start: number): number => {
  const first = content[start];
  let end = start + 1;
  if (first?.kind !== "text") return end;
  for (let i = end; i < content.length; i += 1) {
    const next = content[i];
    if (next?.kind !== "text") continue;
    if (next.link !== first.link || next.language !== first.language) break;
    end = i + 1;
  }
  return end;
};

const markOf = (stretch: readonly Inline[]): Mark | undefined => {
  const first = stretch[0];
  if (first?.kind !== "text") return undefined;
  const { link, language } = first;
  if (link === undefined) return language === undefined ? undefined : { language };
  const text = stretch.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("");
  const mark = { link, description: describeLink(text, link) };
  return language === undefined ? mark : { ...mark, language };
};

/** The words of the link; the host where these are its address or none, which nobody wants to hear letter by letter. */
const describeLink = (text: string, link: string): string => {
  const words = text.replaceAll(/\s+/g, " ").trim();
  if (words !== "" && !isSameAddress(words, link)) return words;
  return /^https?:\/\/([^/?#]+)/.exec(link)?.[1] ?? link.replace(/^(?:mailto|tel):/, "");
};

const isSameAddress = (words: string, link: string): boolean => bare(words) === bare(link);

const bare = (address: string): string =>
  address.replace(/^(?:https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "");
