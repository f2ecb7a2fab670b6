// The head of a letter's template, checked key by key, each fault with its line and column.
// The only file of this room that knows zod. It must not know YAML, Handlebars or Markdown.

import * as z from "zod";
import { isDay } from "../../data/calendar.js";
import { isMailAddress } from "../../data/cells/email-address.js";
import type { Diagnostic, Place } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import type { SourceText } from "../template/source-text.js";
import { type HeadEntry, readHead, textIn, unknownKeys } from "./yaml-head.js";

/** A template's file in its three templates: texts blanked round each part, so that offsets are those of the file. */
export interface TemplateTexts {
  readonly frontMatter: FrontMatter;
  readonly title: SourceText;
  readonly subject: SourceText;
  readonly reference: SourceText;
  readonly body: SourceText;
  /** What is wrong with the head; its settings are then those that could be read. */
  readonly faults: readonly Diagnostic[];
}

/** A text that is the same for every State: of a key that is not said to take words, braces would be printed. */
const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !hasBraces(text));
/** A text with words of the vocabulary. */
const lineWithWords = z.string().trim().min(1);
const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const faceRoles = [
  "text",
  "text_italic",
  "text_strong",
  "text_strong_italic",
  "furniture",
  "furniture_strong",
  "other",
  "other_strong",
  "arabic",
  "arabic_strong",
] as const;

/** In points: smaller is hard to read at some 85 characters a line, larger would outgrow the headings. */
const textSizes = { least: 10, most: 11.5 } as const;

/** Every key of a front matter, as it is written. */
const schema = z.object({
  /** As written, with its words, as are subject and reference; the parsed form stands in the Template. */
  title: lineWithWords,
  subject: lineWithWords,
  place: line,
  /** ISO 8601 day. */
  date: z.string().refine(isDay),
  sender: line,
  /** From whom the covering e-mails come. */
  sender_email: line.refine(isMailAddress).optional(),
  /** The lines of the sender's own address, for envelopes. */
  sender_address: z.array(line).min(1).default([]),
  /** Where the sender stands on the web, as it is printed: "www.example.org". */
  sender_site: line.refine(isSite).optional(),
  /** ISO 3166 code or English name: letters within it need no country in the address. */
  sender_country: line.optional(),
  /** What replies are to quote: "{{state.iso3}}/{{date_year}}-{{date_month}}". */
  reference: lineWithWords.optional(),
  /** The one person who signs for all; the picture relative to the folder of the templates. */
  signature: z.strictObject({ name: line, function: line.optional(), picture: line.optional() }).optional(),
  /** A campaign's own colours: of the sender's name, headings and their rules; and behind what is outstanding. */
  style: z
    .strictObject({
      accent: colour.optional(),
      tint: colour.optional(),
      /** Of the running text, in points. */
      text_size: z.number().min(textSizes.least).max(textSizes.most).optional(),
    })
    .default({}),
  /** What the States are parties to, as the annex's first row names it, if it is not the Rome Statute. */
  treaty: line.optional(),
  /** If not the sender. */
  footer: line.optional(),
  paper: z.enum(["A4", "Letter"]).default("A4"),
  window: z.enum(["din-b", "din-a", "us-10", "none"]).default("din-b"),
  /** With the commitments on which a request rests, or with all. */
  annex: z.union([z.boolean(), z.literal("all")]).default(true),
  /** For so many days after somebody looked at it, an address or office needs no other look. */
  address_max_age_days: z.int().min(1).max(36_500).default(365),
  /** Whether only letters are posted whose text somebody has approved. */
  approval: z.literal("required").optional(),
  /** Kept for a language to which no State has been switched yet. */
  reserve: z.boolean().default(false),
  /** Relative to the folder of the templates. */
  logo: line.optional(),
  logo_description: line.optional(),
  /** By face role, a TTF or OTF file relative to the campaign folder. */
  faces: z.partialRecord(z.enum(faceRoles), line).default({}),
});

type Read = z.infer<typeof schema>;

/** "sender_email" → "senderEmail". */
type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** A group of keys, those that are given. */
type Given<Group> =
  Group extends Readonly<Record<string, unknown>>
    ? { readonly [Name in keyof Group as Camel<Name & string>]: Given<Exclude<Group[Name], undefined>> }
    : Group;

/** The keys of the schema, which says what each holds, with what stands for those that are not given. */
export type FrontMatter = Given<Omit<Read, "footer" | "approval" | "faces">> & {
  readonly footer: string;
  readonly approval: "required" | "not asked for";
  /** By face role ("text-italic"). */
  readonly faces: ReadonlyMap<string, string>;
  /** Where each key that is given stands. */
  readonly places: ReadonlyMap<string, Place>;
};

type Key = keyof typeof schema.shape;

/** What each key holds, and an example. */
const expectations: Readonly<Record<Key, readonly [string, string]>> = {
  title: ["a text", 'title: "Joint letter to the Government {{state.formal_of}}"'],
  subject: ["a text", "subject: Support for the Rome Statute"],
  place: ["a text", "place: New York"],
  date: ["a day of the calendar", "date: 2020-04-28"],
  sender: ["a text", "sender: Coalition for the International Criminal Court"],
  sender_email: ["an e-mail address", "sender_email: office@example.org"],
  sender_address: [
    "a list of lines",
    'sender_address:, then a line such as "  - 708 Third Avenue" for each line of the address',
  ],
  sender_site: ["a web address", "sender_site: www.example.org"],
  reference: ["a text", 'reference: "{{state.iso3}}/{{date_year}}-{{date_month}}"'],
  signature: [
    "a name, with function and picture or without",
    'signature:, then a line such as "  name: Jane Example", and for the function "  function: Chair" and the picture "  picture: signature.png"',
  ],
  style: [
    "a group of colours such as #1d3a5f, and of a size from 10 to 11.5 points",
    'style:, then a line such as "  accent: \'#1d3a5f\'" for any of accent, tint, or "  text_size: 11"',
  ],
  sender_country: ["a country", "sender_country: US or sender_country: United States of America"],
  treaty: ["a text", "treaty: Convention against Torture"],
  footer: ["a text", "footer: Joint letter to the States Parties"],
  paper: ["a paper", "paper: A4 or paper: Letter"],
  window: ["an envelope's window", "window: din-b, din-a, us-10 or none"],
  annex: ["true, false or all", "annex: true, annex: false, or annex: all with every commitment"],
  reserve: ["true or false", "reserve: true for a letter that no State gets yet"],
  address_max_age_days: ["a number of days", "address_max_age_days: 365"],
  approval: ['"required"', "approval: required, or leave the key out"],
  logo: ["a file", "logo: logo.png"],
  logo_description: ["a text", "logo_description: Emblem of the Coalition"],
  faces: [
    "a list of font files by role",
    `faces:, then a line such as "  text: fonts/Own-Regular.ttf" for any of ${faceRoles.join(", ")}`,
  ],
};

const keys = Object.keys(schema.shape) as readonly Key[];

const takeWords = ["title", "subject", "reference"] as const satisfies readonly Key[];

const groups: ReadonlySet<Key> = new Set(["faces", "signature", "style"]);

/** Reads the head of a template and cuts its texts apart. */
export function readFrontMatter(source: SourceText): TemplateTexts {
  const head = readHead(source, {
    called: "the template",
    howToBegin:
      "begin the file with a line ---, the keys title, subject, place, date and sender, and a line ---",
  });
  const entries = [...head.entries];
  const places = new Map(entries.map(([key, { place }]) => [key, { ...place, field: key }]));
  const parsed = schema.safeParse(Object.fromEntries(entries.map(([key, { value }]) => [key, value])));
  const frontMatter = toFrontMatter(parsed.data ?? schema.parse(placeholders), places);
  const faults = [...head.faults, ...unknownKeys(head, keys, unknownKey)];
  if (faults.length === 0 && !parsed.success) faults.push(...valueFaults(source, parsed.error, head.entries));
  if (faults.length === 0) faults.push(...logoFaults(source, frontMatter));
  const textOf = (key: (typeof takeWords)[number]): SourceText => textIn(head, key, source);
  return {
    frontMatter,
    title: textOf("title"),
    subject: textOf("subject"),
    reference: textOf("reference"),
    body: head.body,
    faults,
  };
}

function unknownKey(key: string): Pick<Diagnostic, "what" | "remedy"> {
  const near = nearest(key, keys);
  const remedy = near === undefined ? `the keys are ${keys.join(", ")}` : `did you mean "${near}"?`;
  return { what: `the front matter has no key "${key}"`, remedy };
}

function valueFaults(
  source: SourceText,
  error: z.ZodError,
  entries: ReadonlyMap<string, HeadEntry>,
): readonly Diagnostic[] {
  const wrong = new Set(error.issues.map((issue) => String(issue.path[0]) as Key));
  return [...wrong].map((key) => {
    const entry = entries.get(key);
    if (entry !== undefined)
      return { ...(bracesFault(entry) ?? valueFault(key, entry)), place: { ...entry.place, field: key } };
    const what = `the front matter has no ${key}`;
    return { what, remedy: `write ${expectations[key][1]}`, place: { file: source.file, line: 1 } };
  });
}

function valueFault(key: Key, { written, value, isGroup }: HeadEntry): Omit<Diagnostic, "place"> {
  const [is, example] = expectations[key];
  const what = written ? `"${written}" is not ${is}` : `${is} is expected here`;
  if (isGroup && !groups.has(key)) return { what, remedy: 'put a value with {{ between quotes: "…"' };
  // 1.10 is a number, yes and no are not, true is: YAML's own rules are nobody's to know.
  const isTaken = written && typeof value !== "string" && is === "a text";
  return { what, remedy: isTaken ? `put it between quotes: ${key}: "${written}"` : `write ${example}` };
}

function hasBraces(text: string): boolean {
  return text.includes("{{") || text.includes("}}");
}

/** A text with words where none may be, alone, in a list or in a group. */
function bracesFault({ value }: HeadEntry): Omit<Diagnostic, "place"> | undefined {
  const texts: readonly unknown[] =
    typeof value === "object" && value !== null ? Object.values(value) : [value];
  const text = texts.find((each) => typeof each === "string" && hasBraces(each));
  if (text === undefined) return undefined;
  const what = `"${text}": words may be used in ${takeWords.slice(0, -1).join(", ")} and ${takeWords.at(-1)} only`;
  return { what, remedy: "write a text that is the same for every State" };
}

function logoFaults(
  source: SourceText,
  { logo, logoDescription, places }: FrontMatter,
): readonly Diagnostic[] {
  if (logo === undefined || logoDescription !== undefined) return [];
  const what = "the logo has no description for readers who cannot see it";
  const remedy = `write ${expectations.logo_description[1]}`;
  return [{ what, remedy, place: places.get("logo") ?? { file: source.file } }];
}

function toFrontMatter(
  { footer, approval, faces, ...read }: Read,
  places: ReadonlyMap<string, Place>,
): FrontMatter {
  const roles = Object.entries(faces).map(([role, file]) => [role.replaceAll("_", "-"), file] as const);
  return {
    ...givenOf(read),
    footer: footer ?? read.sender,
    approval: approval ?? "not asked for",
    faces: new Map(roles),
    places,
  };
}

/** Without the keys that are not given, and with the others as the code writes names. */
function givenOf<Group extends object>(group: Group): Given<Group> {
  const given = Object.entries(group).filter(([, value]) => value !== undefined);
  const named = given.map(([key, value]) => [camel(key), isGroup(value) ? givenOf(value) : value]);
  return Object.fromEntries(named) as Given<Group>;
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function camel(key: string): string {
  return key.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A host, and perhaps a path: "www.example.org", "https://example.org/court". */
function isSite(text: string): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#][^\s]*)?$/iu.test(text);
}

/** Stand in for a front matter with faults, so that the body's faults are found in the same run. */
const placeholders = { title: "-", subject: "-", place: "-", date: "2000-01-01", sender: "-" };
