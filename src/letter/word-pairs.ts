// Words of the template that must not stand before a word of the vocabulary: an article or preposition before one that
// brings its own, which would print "the the Gambia" for one State and "the Kenya" for the next.
// It must not know States: what is wrong is so for all of them, or for most.

import type { Diagnostic } from "../diagnostic.js";
import type { LanguageCode } from "./letter.js";
import type { Merged } from "./merge.js";
import { faultAt, type SourceText } from "./source-text.js";
import { valueStandIns } from "./stand-ins.js";

/** What must not stand before a word, and what to do instead; {before} and {word} are filled in. */
interface Pairs {
  readonly words: readonly string[];
  readonly before: ReadonlySet<string>;
  readonly what: string;
  readonly remedy: string;
}

const withArticle = ["state.name", "state.formal"];
const withPreposition = ["state.of", "state.to", "state.in", "state.formal_of"];

const article = {
  what: "{{{word}}} brings its own article: “{before}” is one too many",
  remedy: "take “{before}” out, or write {{state.short}}",
};
const preposition = {
  what: "{{{word}}} brings its own preposition: “{before}” is one too many",
  remedy: "take “{before}” out",
};

const pairs: Readonly<Record<LanguageCode, readonly Pairs[]>> = {
  en: [
    { words: withArticle, before: setOf("the"), ...article },
    { words: withPreposition, before: setOf("of to in"), ...preposition },
  ],
  fr: [
    { words: withArticle, before: setOf("le la les l’"), ...article },
    {
      words: withArticle,
      before: setOf("du des au aux"),
      what: "{{{word}}} brings its own article, and “{before}” holds one",
      remedy: "write {{state.of}} or {{state.to}} without it",
    },
    {
      words: withArticle,
      before: setOf("en"),
      what: "“en” goes with the names of some States only",
      remedy: "write {{state.in}}: en Gambie, au Kenya, à Cuba",
    },
    {
      words: ["state.short"],
      before: setOf("à au aux de du des d’ en"),
      what: "“{before}” goes with the names of some States only",
      remedy: "write {{state.to}}, {{state.of}} or {{state.in}}: au Kenya, de la Gambie, à Cuba",
    },
    { words: withPreposition, before: setOf("de du des d’ à au aux en"), ...preposition },
  ],
  es: [
    { words: withArticle, before: setOf("el la los las"), ...article },
    {
      words: withArticle,
      before: setOf("al del"),
      what: "{{{word}}} brings its own article, and “{before}” holds one",
      remedy: "write {{state.of}} or {{state.to}} without it",
    },
    { words: withPreposition, before: setOf("de del a al en"), ...preposition },
  ],
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** The word before a stand-in, whatever marks of emphasis stand between them. */
const wordBefore = /(?<![\p{L}\p{M}\p{N}])(\p{L}+['’]?)[\s\u00A0*_]*$/u;

/** The faults of merged text, at the words that bring what stands before them. */
export function pairFaults(
  { markdown, values }: Merged,
  source: SourceText,
  language: LanguageCode,
): readonly Diagnostic[] {
  return [...markdown.matchAll(valueStandIns)].flatMap(({ index }, number): readonly Diagnostic[] => {
    const value = values[number];
    if (value?.kind !== "text") return [];
    const [, before = ""] = wordBefore.exec(markdown.slice(Math.max(0, index - 40), index)) ?? [];
    const plain = before.toLowerCase().replace("'", "’");
    const pair = pairs[language].find(({ words, before }) => words.includes(value.word) && before.has(plain));
    if (pair === undefined) return [];
    const filled = (text: string): string =>
      text.replaceAll("{before}", before).replaceAll("{word}", value.word);
    return [{ ...faultAt(source, value.offset, filled(pair.what), filled(pair.remedy)), rule: "word-pairs" }];
  });
}
