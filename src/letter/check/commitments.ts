// Two texts about the same facts, written by hand: whether what a template names are commitments on which a request of the
// letter rests, and whether an e-mail that lists them lists them all. It must not know States.

import type { Campaign } from "../../campaign/campaign.js";
import type { Diagnostic } from "../../diagnostic.js";
import { wordsIn } from "../tags/template-node.js";
import { faultAt } from "../template/source-text.js";
import { placedNodes, type WordedTemplate } from "./worded-template.js";

type Asking = Pick<Campaign, "recommendations">;

export function commitmentWarnings(
  template: WordedTemplate,
  { recommendations }: Asking,
): readonly Diagnostic[] {
  const rested = new Set(recommendations.flatMap(({ commitments }) => commitments));
  const named = namedIn(template);
  return [...unasked(template, named, rested), ...unlisted(template, named, rested)];
}

/** A word of the kind commitment.<id>.… in a template. */
interface Named {
  readonly word: string;
  readonly id: string;
  readonly what: string;
  readonly offset: number;
}

function namedIn(template: WordedTemplate): readonly Named[] {
  return placedNodes(template).flatMap(({ node }) => {
    if (node.kind !== "value" && node.kind !== "choice") return [];
    const expression = node.kind === "value" ? node.expression : node.condition;
    return wordsIn(expression).flatMap((word): readonly Named[] => {
      const [, id, what] = /^commitment\.(.+)\.([^.]+)$/.exec(word) ?? [];
      return id === undefined || what === undefined ? [] : [{ word, id, what, offset: node.offset }];
    });
  });
}

/** Each commitment once that no request rests on, at the first place that names it. */
function unasked(
  { source }: WordedTemplate,
  named: readonly Named[],
  rested: ReadonlySet<string>,
): readonly Diagnostic[] {
  const strays = named.filter(({ id }, index) => {
    const isFirst = named.findIndex((earlier) => earlier.id === id) === index;
    return isFirst && !rested.has(id);
  });
  return strays.map(({ word, id, offset }) => {
    const what = `"${word}": no request of the letter rests on "${id}"`;
    const remedy = `name "${id}" in data/recommendations.csv, or take it out here`;
    return { ...faultAt(source, offset, what, remedy), rule: "commitments-are-asked" };
  });
}

/** What an e-mail says of commitments that are open, as far as it says it one by one. */
const listing: ReadonlySet<string> = new Set(["outstanding", "partial", "label"]);

function unlisted(
  template: WordedTemplate,
  named: readonly Named[],
  rested: ReadonlySet<string>,
): readonly Diagnostic[] {
  const listed = named.filter(({ id, what }) => listing.has(what) && rested.has(id));
  const [first] = listed;
  if (template.kind !== "e-mail" || first === undefined || listsAll(template)) return [];
  const missing = [...rested].filter((id) => listed.every((each) => each.id !== id));
  if (missing.length === 0) return [];
  const what = `the e-mail names some of what the letter asks, and leaves out ${missing.join(", ")}`;
  const remedy = "write {{outstanding_commitments}}, which is the whole list, or add them";
  return [{ ...faultAt(template.source, first.offset, what, remedy), rule: "email-lists-all" }];
}

function listsAll(template: WordedTemplate): boolean {
  return placedNodes(template).some(
    ({ node }) => node.kind === "value" && wordsIn(node.expression).includes("outstanding_commitments"),
  );
}
