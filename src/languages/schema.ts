// The shape of a language's file, each value with the words for what is expected of it. What a pattern or a phrase may
// hold is checked here, so that nothing is found missing when a letter is written. It must not know files.

import * as z from "zod";
import type { Language } from "./language.js";
import { patternOf } from "./pattern.js";
import { slotsOf } from "./phrases.js";

const text = z.string({ error: "a text" });

/** A text with these slots, of which those in `needed` must be there. */
function phrase(needed: readonly string[] = [], others: readonly string[] = []) {
  const named = [...needed, ...others].map((slot) => `{${slot}}`).join(" and ");
  const error = named === "" ? "a text without braces" : `a text with ${named}, and no other braces`;
  return z.string({ error }).refine(
    (words) => {
      const slots = slotsOf(words);
      const isKnown = (slot: string) => needed.includes(slot) || others.includes(slot);
      return words.trim() !== "" && slots.every(isKnown) && needed.every((slot) => slots.includes(slot));
    },
    { error },
  );
}

const pattern = z.string({ error: "a pattern" }).refine(isPattern, { error: "a pattern that can be read" });

function isPattern(words: string): boolean {
  try {
    patternOf(words, "", { word: "", month: "" });
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const texts = z.array(text, { error: "a list of texts" });
const patterns = z.array(pattern, { error: "a list of patterns" });

const clause = z.strictObject({ day: phrase(["date"]), month: phrase(["date"]) }, { error: "day and month" });

const number = z.string().regex(/^\d{1,3}$/);
const numberWords = z.record(number, text, { error: "words by numbers of up to three digits" });
const numbersBeyond = z.record(number, phrase(["rest"]), { error: "words by numbers of up to three digits" });
const gender = z.enum(["masculine", "feminine"], { error: "masculine or feminine" });

/** Small numbers stand in every letter. */
const upToTen = numberWords.refine(
  (words) => Array.from({ length: 11 }, (_, count) => words[count]).every((word) => word),
  { error: "complete: words are needed for every number from 0 to 10" },
);

const spaceRules = z.array(
  z.tuple([pattern, pattern, z.enum(["no-break", "narrow", "none"], { error: "no-break, narrow or none" })], {
    error: "a pattern before the space, one after it, and no-break, narrow or none",
  }),
  { error: "a list of rules" },
);

function group<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: "a group of keys" });
}

function byStatus<Value extends z.ZodType>(value: Value) {
  return group({ met: value, partial: value, outstanding: value, unknown: value });
}

const pair = z.tuple([phrase(), phrase()], { error: "two texts: for one and for several" });
const formOfName = z.string({ error: "a text" }).refine((words) => words === "" || words.includes("{name}"), {
  error: "empty or a text with {name}",
});

const annex = group({
  heading: phrase([], ["name", "of", "date"]),
  introduction: phrase([], ["name", "of", "date"]),
  columns: z.tuple([phrase(), phrase(), phrase(), phrase()], { error: "a list of four texts" }),
  invitation: phrase(),
  treaty: phrase(),
  party: phrase(),
  force: phrase(["since"]),
  nothing: phrase(),
  same: phrase(),
});

const phrases = group({
  dateline: phrase(["place", "date"]),
  folio: phrase(["page", "pages"]),
  label: group({
    outstanding: phrase([], ["name", "of"]),
    met: phrase([], ["name", "of"]),
    continued: phrase(["label"]),
  }),
  annex,
  checked: phrase([], ["on", "date"]),
  begun: phrase(["label"]),
  status: byStatus(phrase()),
  wording: byStatus(phrase()),
  counted: byStatus(pair),
  reason: group({
    general: phrase(),
    stale: phrase(["wording", "on"]),
    accepted: phrase(["wording", "on"]),
    share: phrase(["count", "total"]),
  }),
});

const address = group({
  to: z.enum(["title", "ministry"], { error: "title or ministry" }),
  title: group({
    line: phrase(["title"]),
    openings: patterns,
    ends: texts,
    offices: texts,
    ranks: texts,
  }),
  mission: phrase([], ["mission", "of"]),
  leaning: texts,
  elided: texts,
  pauses: texts,
});

const region = phrase([], ["cell"]);

/** Everything but the code, which is the file's name. */
export const schema = group({
  name: phrase(),
  direction: z.literal("left-to-right", {
    error: "left-to-right, the only way in which letters can be set so far",
  }),
  months: z.array(phrase(), { error: "a list of twelve months" }).length(12, {
    error: "a list of twelve months",
  }),
  dates: group({
    first: phrase(),
    day: phrase(["day", "month", "year"]),
    month: phrase(["month", "year"]),
    on: clause,
    since: clause,
    from: clause,
  }),
  lists: group({ separator: text, and: phrase() }),
  numbers: group({
    words: upToTen,
    beyond: numbersBeyond,
    feminine: group({ words: numberWords, beyond: numbersBeyond }),
    genders: group({ requests: gender, commitments: gender, signatories: gender }),
    foreign: pattern,
  }),
  plurals: group({ ending: pattern, except: texts }),
  grammar: group({
    joins: z.array(
      group({
        before: pattern,
        drop: z.boolean({ error: "true or false" }),
        words: z.record(z.string(), text, { error: "what each word becomes" }),
      }),
      { error: "a list of rules" },
    ),
    quotes: z.boolean({ error: "true or false" }),
    abbreviations: texts,
  }),
  spacing: group({ hold: spaceRules, put: spaceRules }),
  names: group({
    articles: texts,
    prepositions: group({ of: text, to: text }),
    places: texts,
    plain: group({ of: formOfName, to: formOfName, in: formOfName }),
  }),
  address,
  regions: group({ africa: region, asia: region, east: region, latin: region, west: region }),
  checks: group({
    annexes: patterns,
    enclosures: patterns,
    signs: group({ names: pattern, offices: pattern, ministries: pattern }),
    contractions: texts,
    prepositions: texts,
    some: group({ name: texts, short: texts, example: text }),
  }),
  phrases,
}) satisfies z.ZodType<Omit<Language, "code">>;
