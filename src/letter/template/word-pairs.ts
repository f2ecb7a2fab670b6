// Words of the template that must not stand before a word of the vocabulary: an article or preposition before one that
// brings its own, which would print "the the Gambia" for one State and "the Kenya" for the next.
// It must not know States: what is wrong is so for all of them, or for most.

import type { Diagnostic } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { oncePer } from "../../memory.js";
import type { Merged } from "../merging/merge.js";
import { valueStandIns } from "../merging/stand-ins.js";
import { faultAt, type SourceText } from "./source-text.js";

/** What must not stand before a word, and what to do instead; {before} and {word} are filled in. */
interface Pairs {
  readonly words: readonly string[];
  readonly before: readonly string[];
  readonly what: string;
  readonly remedy: string;
}

const withArticle = ["state.name", "state.formal"];
const withPreposition = ["state.of", "state.to", "state.in", "state.formal_of"];

const pairsOf = oncePer((language: Language): readonly Pairs[] => {
  const { contractions, prepositions, some } = language.checks;
  return [
    { words: withArticle, before: articlesOf(language), ...article },
    { words: withArticle, before: contractions, ...contraction },
    { words: withArticle, before: some.name, ...forSome(`{{state.in}}: ${some.example}`) },
    {
      words: ["state.short"],
      before: some.short,
      ...forSome(`{{state.to}}, {{state.of}} or {{state.in}}: ${some.example}`),
    },
    { words: withPreposition, before: prepositions, ...preposition },
  ];
});

const article = {
  what: "{{{word}}} brings its own article: “{before}” is one too many",
  remedy: "take “{before}” out, or write {{state.short}}",
};
const contraction = {
  what: "{{{word}}} brings its own article, and “{before}” holds one",
  remedy: "write {{state.of}} or {{state.to}} without it",
};
const preposition = {
  what: "{{{word}}} brings its own preposition: “{before}” is one too many",
  remedy: "take “{before}” out",
};

function forSome(instead: string) {
  return { what: "“{before}” goes with the names of some States only", remedy: `write ${instead}` };
}

/** Without those that are prepositions as well, as the Portuguese "a": they swallow the article that comes with the word. */
function articlesOf({ names, grammar }: Language): readonly string[] {
  const swallowing = grammar.joins.flatMap(({ drop, words }) => (drop ? Object.keys(words) : []));
  return names.articles.map((article) => article.trim()).filter((word) => !swallowing.includes(word));
}

/** The word before a stand-in, whatever marks of emphasis stand between them. */
const wordBefore = /(?<![\p{L}\p{M}\p{N}])(\p{L}+['’]?)[\s\u00A0*_]*$/u;

/** The faults of merged text, at the words that bring what stands before them. */
export function pairFaults(
  { markdown, values }: Merged,
  source: SourceText,
  language: Language,
): readonly Diagnostic[] {
  const pairs = pairsOf(language);
  return [...markdown.matchAll(valueStandIns)].flatMap(({ index }, number): readonly Diagnostic[] => {
    const value = values[number];
    if (value?.kind !== "text") return [];
    const [, before = ""] = wordBefore.exec(markdown.slice(Math.max(0, index - 40), index)) ?? [];
    const plain = before.toLowerCase().replace("'", "’");
    const pair = pairs.find((each) => each.words.includes(value.word) && each.before.includes(plain));
    if (pair === undefined) return [];
    const filled = (text: string): string =>
      text.replaceAll("{before}", before).replaceAll("{word}", value.word);
    return [{ ...faultAt(source, value.offset, filled(pair.what), filled(pair.remedy)), rule: "word-pairs" }];
  });
}
