// The words of a passage as elements: inserted words marked, old and new ones told apart by more than colour.

import type { PagePassage, Piece } from "../../page-data.js";
import { element, inset, spoken } from "../element.js";
import { fillingFor, type Leaf, leavesOf } from "../model.js";
import { type ChangedLeaf, changedLeaves } from "./changes.js";

/** The passage as the State, an index of the data's States, reads it. "plain" leaves the marks out. */
export function wordsOf(
  passage: PagePassage,
  state: number,
  { look, direction }: { readonly look: "marked" | "plain"; readonly direction: "ltr" | "rtl" },
): readonly Node[] {
  const { text, was, fillings } = passage;
  const several = fillings.length > 1;
  const marked = (leaf: Leaf): Node => {
    const words = inManner(wordsIn(leaf, passage, state), leaf);
    if (leaf.place === undefined) return words;
    return look === "plain" ? inset(direction, {}, words) : inset(direction, ...putIn(words, leaf, several));
  };
  if (was === undefined || look === "plain") return leavesOf(text).map(marked);
  return changedLeaves(was, text).map((leaf) =>
    inChange(leaf.change === "gone" ? inManner(oldWords(leaf), leaf) : marked(leaf), leaf),
  );
}

/** Words of which no State is at hand: a place is shown by its name. */
export function namedPlaces(text: readonly Piece[]): readonly Node[] {
  return leavesOf(text).map((leaf) => inManner(oldWords(leaf), leaf));
}

/** "a" for the first place. */
export function letterOf(place: number): string {
  return String.fromCharCode("a".charCodeAt(0) + (place % 26));
}

function wordsIn({ text, place }: Leaf, passage: PagePassage, state: number): string {
  return place === undefined ? text : fillingFor(passage, place, state);
}

/** What stood at a place that is no more was not kept. */
function oldWords({ text, place }: Leaf): string {
  return place === undefined ? text : `‹${text}›`;
}

function putIn(words: Node, { text, place = 0 }: Leaf, isLettered: boolean) {
  const letter = isLettered && element("sub", { "aria-hidden": "true" }, letterOf(place));
  return [{ class: "put-in", title: text }, words, letter] as const;
}

const elementOf = { strong: "strong", emphasis: "em", code: "code", link: "u" } as const;

function inManner(text: string, { manner, language }: Leaf): Node {
  const words: Node = document.createTextNode(text);
  const inner = manner.reduce<Node>((node, one) => element(elementOf[one], {}, node), words);
  return language === undefined ? inner : element("span", { lang: language }, inner);
}

function inChange(node: Node, { change }: ChangedLeaf): Node {
  if (change === "gone") return element("del", {}, spoken("[struck: "), node, spoken("]"));
  return change === "new" ? element("ins", {}, spoken("[new: "), node, spoken("]")) : node;
}
