// The typographic rules of each language, applied to every text of the tree: apostrophes, no-break spaces, and the
// French spaces round punctuation. Only apostrophes are exchanged and only spaces come or go, so that a text can be
// set as a whole and then divided again where its manner changes.
// It must not know where the text comes from, or how wide anything is.

import { remember } from "../memory.js";
import { monthNames } from "./language.js";
import type { HardBreak, Inline, LanguageCode, Span } from "./letter.js";

/** A text in one manner, set by the language's rules; "other" knows only what all languages share. */
export function setText(text: string, language: LanguageCode | "other"): string {
  return applyRules(normalise(text), language).trim();
}

/** The content of a paragraph. Passages in another language follow that language's rules, code and addresses none. */
export function setInlines(content: readonly Inline[], language: LanguageCode): readonly Inline[] {
  return content
    .reduce<Inline[][]>(intoStretches, [])
    .flatMap((stretch) => setStretch(stretch, language))
    .filter(isNotEmpty)
    .map((inline, index, all) => trimAtLineEnds(inline, all[index - 1], all[index + 1]))
    .filter(isNotEmpty);
}

function isNotEmpty(inline: Inline): boolean {
  return inline.kind === "break" || inline.text !== "";
}

const space = "[ \u00A0\u202F]";
const noBreak = "\u00A0";
const narrow = "\u202F";
/** Stands for a span that keeps its text as it is. */
const opaque = "\uFFFC";

type Rule = readonly [RegExp, string];

/** Numbers hold to what they count or name: "art. 5", "No. 12", « n° 7 », "chapter XVIII", "5 %". */
const numbered =
  "(?:arts?|art[ií]culos?|articles?|p|pp|ch|chap|chapter|chapitre|cap|capítulo|vol|ss?|sect?|section|div|paras?|párrs?|resolution|résolution|resolución|n[oº°]s?)\\.?|§§?";

const shared: readonly Rule[] = [
  [/[ \u00A0\u202F]+(?=[,.](?:[\s:;!?»”’)]|$))/g, ""],
  [spaceBetween(numbered, "\\d|[IVXLC]+(?!\\p{L})", "i"), noBreak],
  [/ (?=[%‰€$£])(?<=\d )/g, noBreak],
  // Initials hold to the name: "Michael R. Pompeo".
  [spaceBetween("\\p{Lu}\\.", "\\p{Lu}\\p{L}"), noBreak],
];

/** Groups of three digits: « 12 300 ». */
const thousands: Rule = [/ (?=\d{3}(?!\d))(?<=(?<![\d,.])\d{1,3}(?: \d{3})* )/g, narrow];

const rules: Readonly<Record<LanguageCode | "other", readonly Rule[]>> = {
  other: shared,
  en: [
    ...shared,
    [
      spaceBetween(
        "\\d{1,2}",
        `(?:${monthsOf("en")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})`,
      ),
      noBreak,
    ],
    [spaceBetween("(?:Messrs|Mrs?|Ms|Drs?|Prof|St|H\\.E)\\.?", "\\p{Lu}"), noBreak],
    [/ (?=[–—] )(?<=\S )/g, noBreak],
  ],
  fr: [
    ...shared,
    thousands,
    [spaceBetween("(?:\\d{1,2}|1er)", `(?:${monthsOf("fr")})(?!\\p{L})`), noBreak],
    [spaceBetween("(?:MM?\\.|M[ml][el]es?|Me|Dr|Pr|S\\.[ \u00A0]?E\\.)", "\\p{Lu}"), noBreak],
    // One-letter words do not end a line: « à », « y », « ô » (but « a », a verb, may).
    [spaceBetween("(?<![’-])[àyô]", "\\S", "i"), noBreak],
    // Lacroux, Orthotypographie: a thin space before ; ? ! and a word space before the colon, neither ending a line.
    [new RegExp(`(?<=[^\\s;!?:(])${space}*(?=[;!?](?:[;!?:\\s»”’).,\u2026]|$))`, "g"), narrow],
    [new RegExp(`(?<=[^\\s:])${space}*:(?=[\\s»”]|$)`, "g"), `${noBreak}:`],
    [new RegExp(`«${space}*(?=\\S)`, "g"), `«${narrow}`],
    [new RegExp(`(?<=\\S)${space}*»`, "g"), `${narrow}»`],
  ],
  es: [
    ...shared,
    thousands,
    [
      new RegExp(
        ` de (?=(?:${monthsOf("es")})(?!\\p{L}))(?<=(?<![\\p{L}\\d])(?:\\d{1,2}|1\\.?[oº]) de )`,
        "gu",
      ),
      `${noBreak}de${noBreak}`,
    ],
    [
      spaceBetween("(?:(?:Sr|Dr)(?:a|es|as)?\\.|D\\.|Dña\\.|Excm[oa]s?\\.|S\\.[ \u00A0]?E\\.)", "\\p{Lu}"),
      noBreak,
    ],
    // Spanish setters keep the one-letter words a, e, o, u, y off a line's end.
    [spaceBetween("(?<![’-])[aeouy]", "\\S", "i"), noBreak],
  ],
};

/** The space after one expression, a word of its own, and before another. It is sought first, being easily found. */
function spaceBetween(before: string, after: string, flags = ""): RegExp {
  return new RegExp(` (?=${after})(?<=(?<![\\p{L}\\p{M}\\d])(?:${before}) )`, `gu${flags}`);
}

function monthsOf(language: LanguageCode): string {
  return monthNames[language].join("|");
}

/** NFC, curled apostrophes, single spaces, and no soft hyphens, which a screen reader would stumble over. */
function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\u00AD", "")
    .replaceAll("'", "’")
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");
}

/** Set texts that are remembered: labels, sources and shared sentences come again in every letter. */
const rememberedTexts = 1024;

const applyRules = (text: string, language: LanguageCode | "other"): string => applied[language](text);

const applied = {
  other: remember(rememberedTexts, (text: string) => applyTo(text, rules.other)),
  en: remember(rememberedTexts, (text: string) => applyTo(text, rules.en)),
  fr: remember(rememberedTexts, (text: string) => applyTo(text, rules.fr)),
  es: remember(rememberedTexts, (text: string) => applyTo(text, rules.es)),
} as const satisfies Record<keyof typeof rules, (text: string) => string>;

function applyTo(text: string, applicable: readonly Rule[]): string {
  let result = text.replaceAll(/[ \u00A0\u202F]{2,}/g, strongestSpace);
  for (const [pattern, replacement] of applicable) result = result.replaceAll(pattern, replacement);
  return result;
}

function strongestSpace(run: string): string {
  if (run.includes(narrow)) return narrow;
  return run.includes(noBreak) ? noBreak : " ";
}

/** Neighbouring spans of one language, between line ends that the author asked for. */
function intoStretches(stretches: Inline[][], inline: Inline): Inline[][] {
  const last = stretches.at(-1);
  const previous = last?.at(-1);
  const goesOn = inline.kind === "text" && previous?.kind === "text" && previous.language === inline.language;
  if (last && goesOn) last.push(inline);
  else stretches.push([inline]);
  return stretches;
}

function setStretch(stretch: readonly Inline[], language: LanguageCode): readonly Inline[] {
  if (!stretch.every((inline) => inline.kind === "text")) return stretch;
  const texts = stretch.map((span) => (keepsItsText(span) ? opaque : normalise(span.text)));
  const whole = applyRules(texts.join(""), rulesFor(stretch[0]?.language, language));
  const pieces = divide(whole, texts);
  return stretch.map((span, index) => (keepsItsText(span) ? span : { ...span, text: pieces[index] ?? "" }));
}

/** Code, and an address that is shown as it is. */
function keepsItsText(span: Span): boolean {
  return span.code === true || (span.link?.endsWith(span.text) === true && /[@./]/.test(span.text));
}

function rulesFor(passage: string | undefined, letter: LanguageCode): LanguageCode | "other" {
  const language = passage?.split("-", 1)[0] ?? letter;
  return language === "en" || language === "fr" || language === "es" ? language : "other";
}

/** Divides a set text as its parts were divided: the rules change spaces only, so other characters can be counted. */
function divide(whole: string, parts: readonly string[]): readonly string[] {
  let at = 0;
  return parts.map((part, index) => {
    const start = at;
    for (let left = countOthers(part); left > 0; at += 1) if (!isSpace(whole[at])) left -= 1;
    const takesSpaces = index === parts.length - 1 || isSpace(part.at(-1));
    while (takesSpaces && at < whole.length && isSpace(whole[at])) at += 1;
    return whole.slice(start, at);
  });
}

function countOthers(text: string): number {
  return text.replaceAll(/[ \u00A0\u202F]/g, "").length;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === noBreak || character === narrow;
}

/** A paragraph and a line end that was asked for have no spaces beside them. */
function trimAtLineEnds(inline: Inline, before: Inline | undefined, after: Inline | undefined): Inline {
  if (inline.kind === "break") return inline satisfies HardBreak;
  let { text } = inline;
  if (before === undefined || before.kind === "break") text = text.replace(/^[ \u00A0\u202F]+/, "");
  if (after === undefined || after.kind === "break") text = text.replace(/[ \u00A0\u202F]+$/, "");
  return text === inline.text ? inline : { ...inline, text };
}
