// What a template says of an annex that its letters do not have: front matter that leaves the annex out does not take
// out the sentence that speaks of it. It must not know States.

import type { Diagnostic } from "../../diagnostic.js";
import type { LanguageCode } from "../letter.js";
import { faultAt } from "../source-text.js";
import { placedNodes, type WordedTemplate } from "./worded-template.js";

/** For a template whose letters have no annex: where it names one outside `#if annex`. */
export function annexWordWarnings(template: WordedTemplate): readonly Diagnostic[] {
  const { kind, language, source } = template;
  const pattern = patternOf(
    kind === "letter" ? [...annexes[language], ...enclosures[language]] : annexes[language],
  );
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

/** What an annex is called. */
const annexes: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["annex(?:es|e|ure)?", "appendi(?:x|ces)"],
  fr: ["annexes?", "appendices?"],
  es: ["anexos?", "apéndices?"],
};

/** What a letter calls all that comes with it; an e-mail says so of the letter itself. */
const enclosures: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["enclosures?", "enclosed", "attachments?", "attached"],
  fr: ["ci-jointe?s?", "ci-annexée?s?", "pièces? jointes?"],
  es: ["adjunt[oa]s?"],
};

function patternOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}-])`, "giu");
}
