// What sets stretches of a paragraph apart: links and passages in another language in the structure, letters that stand
// high, and words that are said otherwise than they are written. It must not know lines, faces or widths.

import type { Inline, Superior } from "../../letter/letter.js";
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

/** A stretch of a text; what a voice says otherwise than it is written is in its mark. */
export interface Stretch {
  readonly text: string;
  readonly superior?: true;
  readonly mark: Mark | undefined;
}

/** All of the text, under a mark or none. Of words that overlap, the one that begins first counts. */
export const cutAtSuperiors = (
  text: string,
  mark: Mark | undefined,
  superiors: readonly Superior[],
): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let end = 0;
  const cutOff = (upTo: number, more: Omit<Stretch, "text">): void => {
    if (upTo > end) stretches.push({ text: text.slice(end, upTo), ...more });
    end = upTo;
  };
  for (const { at, stem, high, spoken } of wordsIn(text, superiors)) {
    if (at < end) continue;
    const own = spoken === undefined ? mark : { spoken, ...(mark === undefined ? {} : { within: mark }) };
    if (own !== mark) cutOff(at, { mark });
    cutOff(at + stem.length, { mark: own });
    cutOff(at + stem.length + high.length, { superior: true, mark: own });
  }
  cutOff(text.length, { mark });
  return stretches;
};

interface Found extends Pick<Superior, "spoken"> {
  readonly at: number;
  readonly stem: string;
  readonly high: string;
}

const wordsIn = (text: string, superiors: readonly Superior[]): readonly Found[] =>
  superiors
    .flatMap(({ pattern, spoken }) =>
      [...text.matchAll(pattern)].map(({ index, groups: { stem = "", high = "" } = {} }) => ({
        ...{ at: index, stem, high },
        ...(spoken === undefined ? {} : { spoken }),
      })),
    )
    .sort((one, other) => one.at - other.at);
