// The head of a letter's template, checked key by key, each fault with its line and column.
// The only file of this room that knows zod. It must not know YAML, Handlebars or Markdown.

import * as z from "zod";
import { isDay } from "../../data/calendar.js";
import { isMailAddress } from "../../data/cells/email-address.js";
import type { Diagnostic, Place } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import type { Paper, WindowPreset } from "../letter.js";
import type { SourceText } from "../template/source-text.js";
import { type HeadEntry, readHead, textIn, unknownKeys } from "./yaml-head.js";

export interface FrontMatter {
  /** As written, with its words; the parsed form stands in the Template. */
  readonly title: string;
  readonly subject: string;
  readonly place: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly sender: string;
  /** From whom the covering e-mails come. */
  readonly senderEmail?: string;
  /** The lines of the sender's own address, for envelopes. */
  readonly senderAddress: readonly string[];
  /** Where the sender stands on the web, as it is printed: "www.example.org". */
  readonly senderSite?: string;
  /** ISO 3166 code or English name: letters within it need no country in the address. */
  readonly senderCountry?: string;
  /** What replies are to quote, with words of the vocabulary: "{{state.iso3}}/{{date_year}}-{{date_month}}". */
  readonly reference?: string;
  /** The one person who signs for all. */
  readonly signature?: SignatureSettings;
  /** A campaign's own colours. */
  readonly style: StyleSettings;
  /** What the States are parties to, as the annex's first row names it, if it is not the Rome Statute. */
  readonly treaty?: string;
  /** As given, else the sender. */
  readonly footer: string;
  readonly paper: Paper;
  readonly window: WindowPreset;
  /** With the commitments on which a request rests, or with all. */
  readonly annex: boolean | "all";
  /** For so many days after somebody looked at it, an address or office needs no other look. */
  readonly addressMaxAgeDays: number;
  /** Whether only letters are posted whose text somebody has approved. */
  readonly approval: "required" | "not asked for";
  /** Kept for a language to which no State has been switched yet. */
  readonly reserve: boolean;
  /** Relative to the folder of the templates. */
  readonly logo?: string;
  readonly logoDescription?: string;
  /** By face role ("text-italic"), a TTF or OTF file relative to the campaign folder. */
  readonly faces: ReadonlyMap<string, string>;
  /** Where each key that is given stands. */
  readonly places: ReadonlyMap<string, Place>;
}

export interface SignatureSettings {
  readonly name: string;
  readonly function?: string;
  /** Relative to the folder of the templates. */
  readonly picture?: string;
}

/** What is not given stays as the tool has it. */
export interface StyleSettings {
  /** "#rrggbb": the sender's name, headings and their rules. */
  readonly accent?: string;
  /** "#rrggbb": behind what is outstanding. */
  readonly tint?: string;
}

/** A template's file in its three templates: texts blanked round each part, so that offsets are those of the file. */
export interface TemplateTexts {
  readonly frontMatter: FrontMatter;
  readonly title: SourceText;
  readonly subject: SourceText;
  readonly reference: SourceText;
  readonly body: SourceText;
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

const schema = z.object({
  title: lineWithWords,
  subject: lineWithWords,
  place: line,
  date: z.string().refine(isDay),
  sender: line,
  sender_email: line.refine(isMailAddress).optional(),
  sender_address: z.array(line).min(1).optional(),
  sender_site: line.refine(isSite).optional(),
  sender_country: line.optional(),
  reference: lineWithWords.optional(),
  signature: z.strictObject({ name: line, function: line.optional(), picture: line.optional() }).optional(),
  style: z.strictObject({ accent: colour.optional(), tint: colour.optional() }).default({}),
  treaty: line.optional(),
  footer: line.optional(),
  paper: z.enum(["A4", "Letter"]).default("A4"),
  window: z.enum(["din-b", "din-a", "us-10", "none"]).default("din-b"),
  annex: z.union([z.boolean(), z.literal("all")]).default(true),
  address_max_age_days: z.int().min(1).max(36_500).default(365),
  approval: z.literal("required").optional(),
  reserve: z.boolean().default(false),
  logo: line.optional(),
  logo_description: line.optional(),
  faces: z.partialRecord(z.enum(faceRoles), line).default({}),
});

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
    "a group of colours such as #1d3a5f",
    "style:, then a line such as \"  accent: '#1d3a5f'\" for any of accent, tint",
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

/** Reads the head of a template and cuts its texts apart; faults are added to `faults`. */
export function readFrontMatter(source: SourceText, faults: Diagnostic[]): TemplateTexts {
  const head = readHead(source, {
    called: "the template",
    howToBegin:
      "begin the file with a line ---, the keys title, subject, place, date and sender, and a line ---",
  });
  const entries = [...head.entries];
  const places = new Map(entries.map(([key, { place }]) => [key, { ...place, field: key }]));
  const parsed = schema.safeParse(Object.fromEntries(entries.map(([key, { value }]) => [key, value])));
  const frontMatter = toFrontMatter(parsed.data, places);
  const own = [...head.faults, ...unknownKeys(head, keys, unknownKey)];
  if (own.length === 0 && !parsed.success) own.push(...valueFaults(source, parsed.error, head.entries));
  if (own.length === 0) own.push(...logoFaults(source, frontMatter));
  for (const fault of own) faults.push(fault);
  const textOf = (key: (typeof takeWords)[number]): SourceText => textIn(head, key, source);
  return {
    frontMatter,
    title: textOf("title"),
    subject: textOf("subject"),
    reference: textOf("reference"),
    body: head.body,
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
  data: z.infer<typeof schema> | undefined,
  places: ReadonlyMap<string, Place>,
): FrontMatter {
  const { logo, logo_description, faces, footer, ...rest } = data ?? schema.parse(placeholders);
  const { sender_email, sender_address, sender_site, sender_country, reference, signature, style, ...other } =
    rest;
  const { treaty, address_max_age_days, approval = "not asked for", ...needed } = other;
  return {
    ...needed,
    ...(sender_email === undefined ? {} : { senderEmail: sender_email }),
    senderAddress: sender_address ?? [],
    ...(sender_site === undefined ? {} : { senderSite: sender_site }),
    ...(sender_country === undefined ? {} : { senderCountry: sender_country }),
    ...(reference === undefined ? {} : { reference }),
    ...(signature === undefined ? {} : { signature: givenOf(signature) }),
    style: givenOf(style),
    ...(treaty === undefined ? {} : { treaty }),
    footer: footer ?? rest.sender,
    addressMaxAgeDays: address_max_age_days,
    approval,
    ...(logo === undefined ? {} : { logo }),
    ...(logo_description === undefined ? {} : { logoDescription: logo_description }),
    faces: new Map(Object.entries(faces).map(([role, file]) => [role.replaceAll("_", "-"), file])),
    places,
  };
}

/** Without the keys that are not given. */
function givenOf<Group extends object>(
  group: Group,
): { [Key in keyof Group]: Exclude<Group[Key], undefined> } {
  const given = Object.entries(group).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Key in keyof Group]: Exclude<Group[Key], undefined> };
}

/** A host, and perhaps a path: "www.example.org", "https://example.org/court". */
function isSite(text: string): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#][^\s]*)?$/iu.test(text);
}

/** Stand in for a front matter with faults, so that the body's faults are found in the same run. */
const placeholders = { title: "-", subject: "-", place: "-", date: "2000-01-01", sender: "-" };
