// The typographic rules of a language: which letters stand high; and, applied to one text, apostrophes, no-break spaces, the
// spaces round punctuation. Only apostrophes are exchanged and only spaces come or go, so that a text can be set as a whole
// and then divided again.
// It must not know where the text comes from, or how wide anything is.

import { oncePer, remember } from "../memory.js";
import type { Language, Space, SpaceRule, SuperiorRule, TextRules } from "./language.js";
import { escaped, patternOf } from "./pattern.js";

/** A text in one manner, set by the rules of its language. */
export function setText(text: string, language: TextRules): string {
  return withSpaces(normalise(text), language).trim();
}

/** NFC, curled apostrophes, single spaces, and no soft hyphens, which a screen reader would stumble over. */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\u00AD", "")
    .replaceAll("'", "’")
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");
}

/**
 * A name as a list has it, in its own language: straight marks round a part of it become the quotation marks of that, and
 * single ones those within a quotation. An apostrophe stays one.
 */
export function quoted(name: string, { quotes: [opening, closing] }: TextRules): string {
  return name
    .replaceAll(/"([^"]+)"/g, (_, words: string) => opening + words + closing)
    .replaceAll(/(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])/gu, "‘$1’");
}

/** A normalised text with the spaces of its language. */
export function withSpaces(text: string, language: TextRules): string {
  return setterOf(language)(text);
}

const noBreak = "\u00A0";
const narrow = "\u202F";
const anySpace = `[ ${noBreak}${narrow}]`;

const characters: Readonly<Record<Space, string>> = { "no-break": noBreak, narrow, none: "" };

type Rule = readonly [RegExp, string];

/** The start of a word. */
const slots = { word: "(?<![\\p{L}\\p{M}\\d])" };

/** Numbers hold to what they count or name: "art. 5", "No. 12", « n° 7 », "chapter XVIII", "5 %". */
const numbered =
  "(?:arts?|art[ií]culos?|articles?|p|pp|ch|chap|chapter|chapitre|cap|capítulo|vol|ss?|sect?|section|div|paras?|párrs?|resolution|résolution|resolución|n[oº°]s?)\\.?|§§?";

/** What holds in every language. Initials hold to the name: "Michael R. Pompeo". */
const shared: readonly Rule[] = [
  [/[ \u00A0\u202F]+(?=[,.](?:[\s:;!?»”’)]|$))/g, ""],
  held([`(?i){word}(?:${numbered})`, "\\d|[IVXLC]+(?!\\p{L})", "no-break"]),
  [/ (?=[%‰€$£])(?<=\d )/g, noBreak],
  held(["{word}\\p{Lu}\\.", "\\p{Lu}\\p{L}", "no-break"]),
];

/** The space is sought first, being easily found. */
function held([after, before, space]: SpaceRule, more: Readonly<Record<string, string>> = {}): Rule {
  const [, flag = "", pattern = after] = /^(\(\?i\))?(.*)$/su.exec(after) ?? [];
  const source = `${flag} (?=${before})(?<=${pattern} )`;
  return [patternOf(source, "g", { ...slots, ...more }), characters[space]];
}

function put([after, before, space]: SpaceRule, more: Readonly<Record<string, string>>): Rule {
  return [patternOf(`(?<=${after})${anySpace}*(?=${before})`, "g", { ...slots, ...more }), characters[space]];
}

/** Set texts that are remembered: labels, sources and shared sentences come again in every letter. */
const rememberedTexts = 1024;

const setterOf = oncePer(({ months, cases, spacing }: TextRules): ((text: string) => string) => {
  const month = { month: `(?:${[...months, ...Object.values(cases).flat()].map(escaped).join("|")})` };
  const rules = [
    ...shared,
    ...spacing.hold.map((rule) => held(rule, month)),
    ...spacing.put.map((rule) => put(rule, month)),
  ];
  return remember(rememberedTexts, (text: string) => applyTo(text, rules));
});

function applyTo(text: string, applicable: readonly Rule[]): string {
  let result = text.replaceAll(/[ \u00A0\u202F]{2,}/g, strongestSpace);
  for (const [pattern, replacement] of applicable) result = result.replaceAll(pattern, replacement);
  return result;
}

function strongestSpace(run: string): string {
  if (run.includes(narrow)) return narrow;
  return run.includes(noBreak) ? noBreak : " ";
}

/** Finds a word by what stands on the line, `stem`, and the letters that stand high, `high`. */
export interface Superior {
  readonly pattern: RegExp;
  /** What a voice is to say for it, where the letters alone would mislead it. */
  readonly spoken?: string;
}

export const superiorsOf = oncePer(({ superiors }: Language): readonly Superior[] =>
  superiors.map(superiorOf),
);

/** Not within a number such as "15/022". */
const wordStart = "(?<![\\p{L}\\p{M}\\p{Nd}]|\\p{Nd}[-/.,])";

/** A part that makes no difference between capitals and small letters speaks for all three. */
function superiorOf({ stem, high, before, spoken }: SuperiorRule): Superior {
  const source = `${wordStart}(?<stem>${stem})(?<high>${high})(?=${before})`;
  const isAnyCase = source.includes("(?i)");
  const pattern = patternOf(`${isAnyCase ? "(?i)" : ""}${source.replaceAll("(?i)", "")}`, "g");
  return spoken === undefined ? { pattern } : { pattern, spoken };
}
