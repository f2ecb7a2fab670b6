// What a letter looks like where letters differ: how many pages it has, what runs on over a page's end, in how many columns
// organisations sign, how many lines an address or a subject takes, and in which form a name stands in a sentence. A letter,
// its passages and where they stand in; looks in words out, with the pages that show them. It must not know other letters.

import { counted } from "../../counted.js";
import { withoutArticle } from "../../languages/names.js";
import { nameIn } from "../../letter/letter-context.js";
import { type Occurrence, placesOf } from "../../passages/passage.js";
import type { Taken } from "../../passages/taken.js";
import type { Look } from "../../review/proof/plan.js";
import { type PrintedLine, pagesOf, type Spot } from "./locate.js";

type Located = Occurrence & { readonly spot: Spot | undefined };

export function looksOf(taken: Taken, passages: readonly Located[], pages: number): readonly Look[] {
  return [
    look(
      `a letter of ${counted(pages, "page")}`,
      Array.from({ length: pages }, (_, page) => page),
    ),
    ...passages.flatMap((each) => [...headLooks(each), ...signatoriesLooks(each), ...dividedLooks(each)]),
    ...annexLooks(passages),
    ...nameLooks(taken, passages),
  ].filter(({ pages: shown }) => shown.length > 0);
}

function look(words: string, pages: readonly number[], id = words): Look {
  return { id, words, pages };
}

/** An address, a subject: lines that turn over are what a long name does. */
function headLooks({ passage, spot }: Located): readonly Look[] {
  if (passage.kind !== "head" || spot?.lines === undefined) return [];
  return [look(`${passage.of} of ${counted(spot.lines.length, "line")}`, pagesOf(spot))];
}

/** As many columns as lines stand beside one another. */
function signatoriesLooks({ passage, spot }: Located): readonly Look[] {
  if (passage.kind !== "signatories" || spot?.lines === undefined) return [];
  const beside = new Map<string, number>();
  for (const line of spot.lines) beside.set(heightOf(line), (beside.get(heightOf(line)) ?? 0) + 1);
  return [look(`Signatories in ${counted(Math.max(...beside.values()), "column")}`, pagesOf(spot))];
}

function heightOf({ page, baseline }: PrintedLine): string {
  return `${page} ${baseline.toFixed(1)}`;
}

function dividedLooks({ passage: { kind, standing }, spot }: Located): readonly Look[] {
  const pages = pagesOf(spot);
  if (pages.length < 2) return [];
  if (kind === "signatories") return [look("Signatories over the end of a page", pages)];
  if (kind !== "request") return [];
  const box = standing === "o" || standing === "p" ? "highlighted request" : "request";
  return [look(`a ${box} over the end of a page`, pages)];
}

function annexLooks(passages: readonly Located[]): readonly Look[] {
  const annex = passages.filter(({ passage }) => passage.kind === "annex");
  const pages = [...new Set(annex.flatMap(({ spot }) => pagesOf(spot)))];
  return pages.length < 2 ? [] : [look("an annex over the end of a page", pages)];
}

/** The articles and prepositions that a name brings; and what in it is neither a letter nor a space. */
function nameLooks(taken: Taken, passages: readonly Located[]): readonly Look[] {
  const name = plain(withoutArticle(nameIn(taken.language, taken.assessment).inText, taken.language));
  const strange = [...new Set(name.replaceAll(/[\p{L}\p{M}\s]/gu, ""))].join(" ");
  return passages.flatMap(({ passage, fillings, spot }) =>
    placesOf(passage.text).flatMap((word, index): readonly Look[] => {
      const filling = plain(fillings[index] ?? "");
      if (!word.startsWith("state.") || !filling.includes(name)) return [];
      const form = look(`“${filling}”`, pagesOf(spot), `${word} ${filling.replace(name, "…")}`);
      return strange === "" ? [form] : [form, look(`a name with ${strange}`, pagesOf(spot))];
    }),
  );
}

/** As typed, before the language has set its spaces and apostrophes. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, " ").replaceAll("’", "'");
}
