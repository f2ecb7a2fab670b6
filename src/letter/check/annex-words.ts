// What a template says of an annex that its letters do not have: front matter that leaves the annex out does not take
// out the sentence that speaks of it. It must not know States.

import type { Diagnostic } from "../../diagnostic.js";
import { patternOf } from "../../languages/pattern.js";
import { faultAt } from "../template/source-text.js";
import { placedNodes, type WordedTemplate } from "./worded-template.js";

/** For a template whose letters have no annex: where it names one outside `#if annex`. */
export function annexWordWarnings(template: WordedTemplate): readonly Diagnostic[] {
  const { kind, language, source } = template;
  // An e-mail says of the letter itself that it comes with it.
  const { annexes, enclosures } = language.checks;
  const pattern = wordsOf(kind === "letter" ? [...annexes, ...enclosures] : annexes);
  return placedNodes(template).flatMap(({ node, given }) => {
    const isAsked = given.some(({ condition }) => condition.kind === "word" && condition.name === "annex");
    if (node.kind !== "text" || isAsked) return [];
    return [...node.text.matchAll(pattern)].map((match): Diagnostic => {
      const what = `"${match[0]}": the letter has no annex`;
      const remedy = "put what speaks of it between {{#if annex}} and {{/if}}, or write annex: true";
      return { ...faultAt(source, node.offset + match.index, what, remedy), rule: "annex-is-there" };
    });
  });
}

function wordsOf(patterns: readonly string[]): RegExp {
  const any = patterns.length === 0 ? "(?!)" : patterns.join("|");
  return patternOf(`(?i)(?<![\\p{L}-])(?:${any})(?![\\p{L}-])`, "g");
}
