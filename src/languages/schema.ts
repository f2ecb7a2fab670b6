// The shape of a language's file, each value with the words for what is expected of it. What a pattern or a phrase may
// hold is checked here, so that nothing is found missing when a letter is written. It must not know files.

import * as z from "zod";
import type { Language } from "./language.js";
import { disagreements } from "./part-rules.js";
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

/** One that cannot be read ends the check: what the parts have in common is asked by patterns. */
const pattern = z
  .string({ error: "a pattern" })
  .refine(isPattern, { error: "a pattern that can be read", abort: true });

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

type DatePart = "day" | "month" | "year";

/** A pattern of dates; for {month} it may have the name of any form that months take: that there is one, part-rules.ts asks. */
function dated(parts: readonly DatePart[]) {
  const error = `a text with ${parts.map((part) => `{${part}}`).join(" and ")}, and no other braces`;
  return z.string({ error }).refine((words) => holdsParts(words, parts), { error });
}

/** The date as a whole, or its parts. */
function datedClause(parts: readonly DatePart[]) {
  const error = "a text with {date}, and no other braces";
  return z
    .string({ error })
    .refine((words) => slotsOf(words).join() === "date" || holdsParts(words, parts), { error });
}

function holdsParts(words: string, parts: readonly DatePart[]): boolean {
  const slots = slotsOf(words);
  const named = slots.map((slot) => (slot === "day" || slot === "year" ? slot : "month"));
  return !slots.includes("date") && [...named].sort().join() === [...parts].sort().join();
}

const ofDay = ["day", "month", "year"] as const;
const ofMonth = ["month", "year"] as const;
const ofYear = ["year"] as const;

const clause = z.strictObject(
  { day: datedClause(ofDay), month: datedClause(ofMonth), year: datedClause(ofYear) },
  { error: "day, month and year" },
);

const twelve = z.array(phrase(), { error: "a list of twelve months" }).length(12, {
  error: "a list of twelve months",
});

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

const counted = z.array(phrase(), { error: "a text for each of plurals.forms" });
const formOfName = z.string({ error: "a text" }).refine((words) => words === "" || words.includes("{name}"), {
  error: "empty or a text with {name}",
});

const annex = group({
  heading: phrase([], ["name", "of", "date"]),
  introduction: phrase([], ["name", "of", "date"]),
  later: phrase([], ["date"]),
  columns: z.tuple([phrase(), phrase(), phrase(), phrase(), phrase()], { error: "a list of five texts" }),
  signs: byStatus(phrase(["status"], ["date"])),
  sources: phrase(),
  invitation: phrase(),
  treaty: phrase(),
  party: phrase(),
  force: phrase(["since"]),
  nothing: phrase(),
  undated: phrase(),
  same: phrase(),
});

const phrases = group({
  dateline: phrase(["place", "date"]),
  particulars: group({ date: phrase(), reference: phrase(), annex: phrase(), attached: phrase() }),
  signature: phrase(["name"]),
  folio: phrase(["page", "pages"]),
  draft: phrase(),
  requests: text.default(""),
  label: group({
    outstanding: phrase([], ["name", "of", "short"]),
    completing: phrase([], ["name", "of", "short"]),
    met: phrase([], ["name", "of", "short"]),
    continued: phrase(["label"]),
    reasoned: phrase(["label"]),
  }),
  annex,
  checked: phrase([], ["on", "date"]),
  begun: phrase(["label"]),
  status: byStatus(phrase()),
  wording: byStatus(phrase()),
  counted: byStatus(counted),
  signed: z.array(phrase([], ["count"]), { error: "a text for each of plurals.forms" }),
  reason: group({
    general: phrase(),
    stale: phrase(["wording", "on"]),
    accepted: phrase(["wording", "on"]),
    share: phrase(["parts"], ["count", "total", "count_in_words", "total_in_words"]),
    both: phrase(["parts"], ["count", "total", "count_in_words", "total_in_words"]),
    all: phrase(["parts"], ["count", "total", "count_in_words", "total_in_words"]),
    parts: phrase(),
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
  courtesy: text.default(""),
  offices: z
    .array(z.tuple([pattern, text], { error: "a pattern and a text" }), { error: "a list of rules" })
    .default([]),
  channel: group({
    own: phrase([], ["mission", "of", "formal_of"]),
    other: phrase(["mission"]),
  }).default({ own: "c/o {mission}", other: "c/o {mission}" }),
  mission: phrase([], ["mission", "of"]),
  leaning: texts,
  elided: texts,
  pauses: texts,
  countries: texts.default([]),
});

const region = phrase([], ["cell"]);

const parts = group({
  name: phrase(),
  direction: z.enum(["left-to-right", "right-to-left"], { error: "left-to-right or right-to-left" }),
  months: twelve,
  cases: z.record(z.string(), twelve, { error: "lists of twelve months" }),
  dates: group({
    first: phrase(),
    day: dated(ofDay),
    month: dated(ofMonth),
    year: dated(ofYear),
    on: clause,
    since: clause,
    from: clause,
  }),
  lists: group({ separator: text, and: phrase(), nor: phrase(), comma: text, semicolon: text }),
  numbers: group({
    digits: z.string({ error: "a text" }).refine((digits) => /^\p{Nd}{10}$/u.test(digits), {
      error: "the ten digits from nought on",
    }),
    words: upToTen,
    beyond: numbersBeyond,
    feminine: group({ words: numberWords, beyond: numbersBeyond }),
    genders: group({ requests: gender, commitments: gender, signatories: gender }),
    foreign: pattern,
  }),
  plurals: group({
    forms: patterns.min(1, { error: "a list of patterns, the last of which fits every number" }),
    ending: pattern,
    except: texts,
  }),
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
    attached: texts,
    abbreviations: texts,
  }),
  quotes: z.tuple([text, text], { error: "a list of two texts" }).default(["“", "”"]),
  spacing: group({ hold: spaceRules, put: spaceRules }),
  names: group({
    articles: texts,
    prepositions: group({ of: text, to: text }),
    places: texts,
    plain: group({ of: formOfName, to: formOfName, in: formOfName }),
  }),
  superiors: z
    .array(group({ stem: pattern, high: pattern, before: pattern, spoken: phrase().optional() }), {
      error: "a list of rules",
    })
    .default([]),
  address,
  regions: group({ africa: region, asia: region, east: region, latin: region, west: region }),
  checks: group({
    annexes: patterns,
    enclosures: patterns,
    replies: patterns,
    signs: group({ names: pattern, offices: pattern, ministries: pattern }),
    contractions: texts,
    prepositions: texts,
    some: group({ name: texts, short: texts, example: text }),
  }),
  phrases,
  variants: z
    .record(z.string(), z.record(z.string(), z.unknown(), { error: "a group of keys" }), {
      error: "groups by name",
    })
    .default({}),
}) satisfies z.ZodType<Omit<Language, "code">>;

/** Everything but the code, which is the file's name. */
export const languageSchema = parts.superRefine((language, { addIssue }) => {
  for (const { path, message } of disagreements(language))
    addIssue({ code: "custom", path: [...path], message });
});
