// Which passages are shown, by what the page's address asks for. Pure.

import type { PagePassage } from "../../page-data.js";
import { folded, isChanged, leavesOf, type Model } from "../model.js";
import type { Reading } from "../reading.js";

export type PassageFilter = (passage: PagePassage) => boolean;

export const shows = [
  ["", "all passages"],
  ["unread", "unread"],
  ["changed", "changed"],
  ["remark", "with a remark"],
  ["one", "on one letter only"],
] as const;

type Marks = Pick<Reading, "isRead" | "remarkOn">;

/** A filter of the keys `q` (words), `l` (language), `show` and `as` (a State's code). */
export function passageFilter(
  filters: Readonly<Record<string, string>>,
  { data, passages }: Model,
  reading: Marks,
): PassageFilter {
  const { q = "", l = "", show = "", as = "" } = filters;
  const terms = folded(q)
    .split(/[\s,]+/)
    .filter((term) => term !== "");
  const state = data.states.findIndex(({ iso3 }) => iso3 === as);
  const haystacks = terms.length === 0 ? undefined : haystacksOf([...passages.values()]);
  return (passage) =>
    (l === "" || passage.language === l) &&
    (state === -1 || passage.states.includes(state)) &&
    isShown(passage, show, reading) &&
    terms.every((term) => haystacks?.get(passage)?.includes(term));
}

function isShown(passage: PagePassage, show: string, { isRead, remarkOn }: Marks): boolean {
  if (show === "unread") return !isRead(passage.id);
  if (show === "changed") return isChanged(passage);
  if (show === "remark") return remarkOn(passage.id) !== "";
  return show !== "one" || passage.states.length === 1;
}

/** What is searched of each passage, folded once however often a reader types. */
const searched = new WeakMap<PagePassage, string>();

function haystacksOf(passages: readonly PagePassage[]): Pick<WeakMap<PagePassage, string>, "get"> {
  for (const passage of passages) if (!searched.has(passage)) searched.set(passage, haystackOf(passage));
  return searched;
}

function haystackOf({ of, at, text, fillings }: PagePassage): string {
  const words = leavesOf(text)
    .map((leaf) => (leaf.place === undefined ? leaf.text : (fillings[leaf.place]?.[0][0] ?? "")))
    .join("");
  return folded([of, at, words, ...fillings.flatMap(([all]) => all)].join("\n"));
}
