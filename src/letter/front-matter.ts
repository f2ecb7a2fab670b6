// The YAML between `---` lines at the head of a template: checked key by key, each fault with its line and column.
// The only file of this room that knows YAML and zod. It must not know Handlebars or Markdown.

import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import * as z from "zod";
import { isDay } from "../data/calendar.js";
import { nearest } from "../data/nearest.js";
import type { Diagnostic, Place } from "../diagnostic.js";
import type { Paper, WindowPreset } from "./letter.js";
import { faultAt, placeAt, type SourceText, sourceText } from "./source-text.js";

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
  /** ISO 3166 code or English name: letters within it need no country in the address. */
  readonly senderCountry?: string;
  /** What the States are parties to, as the annex's first row names it, if it is not the Rome Statute. */
  readonly treaty?: string;
  /** As given, else the sender. */
  readonly footer: string;
  readonly paper: Paper;
  readonly window: WindowPreset;
  /** With the commitments on which a request rests, or with all. */
  readonly annex: boolean | "all";
  /** Relative to the folder of the templates. */
  readonly logo?: string;
  readonly logoDescription?: string;
  /** By face role ("text-italic"), a TTF or OTF file relative to the campaign folder. */
  readonly faces: ReadonlyMap<string, string>;
  /** Where each key that is given stands. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A template's file in its three templates: texts blanked round each part, so that offsets are those of the file. */
export interface TemplateTexts {
  readonly frontMatter: FrontMatter;
  readonly title: SourceText;
  readonly subject: SourceText;
  readonly body: SourceText;
}

const line = z.string().trim().min(1);
const faceRoles = [
  "text",
  "text_italic",
  "text_strong",
  "text_strong_italic",
  "furniture",
  "furniture_strong",
] as const;

const schema = z.object({
  title: line,
  subject: line,
  place: line,
  date: z.string().refine(isDay),
  sender: line,
  sender_email: line.optional(),
  sender_address: z.array(line).min(1).optional(),
  sender_country: line.optional(),
  treaty: line.optional(),
  footer: line.optional(),
  paper: z.enum(["A4", "Letter"]).default("A4"),
  window: z.enum(["din-b", "din-a", "us-10", "none"]).default("din-b"),
  annex: z.union([z.boolean(), z.literal("all")]).default(true),
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
  sender_country: ["a country", "sender_country: US or sender_country: United States of America"],
  treaty: ["a text", "treaty: Convention against Torture"],
  footer: ["a text", "footer: Joint letter to the States Parties"],
  paper: ["a paper", "paper: A4 or paper: Letter"],
  window: ["an envelope's window", "window: din-b, din-a, us-10 or none"],
  annex: ["true, false or all", "annex: true, annex: false, or annex: all with every commitment"],
  logo: ["a file", "logo: logo.png"],
  logo_description: ["a text", "logo_description: Emblem of the Coalition"],
  faces: [
    "a list of font files by role",
    `faces:, then a line such as "  text: fonts/Own-Regular.ttf" for any of ${faceRoles.join(", ")}`,
  ],
};

const keys = Object.keys(schema.shape) as readonly Key[];

/** Reads the head of a template and cuts its texts apart; faults are added to `faults`. */
export function readFrontMatter(source: SourceText, faults: Diagnostic[]): TemplateTexts {
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(source.text);
  if (match === null) {
    const [what, remedy] = /^---[ \t]*\n/.test(source.text)
      ? ["the front matter is never ended", "write a line --- after its last key"]
      : [
          "the template has no front matter",
          "begin the file with a line ---, the keys title, subject, place, date and sender, and a line ---",
        ];
    faults.push(faultAt(source, 0, what, remedy));
    return { ...readYaml(source, "", []), body: source };
  }
  const yaml = `${" ".repeat(3)}\n${match[1] ?? ""}`;
  const yamlStart = source.text.indexOf("\n") - 3;
  const texts = readYaml(source, " ".repeat(yamlStart) + yaml, faults);
  return { ...texts, body: sourceText(source.file, blank(match[0]) + source.text.slice(match[0].length)) };
}

/** `yaml` is blanked before its start, so that its offsets are those of the file. */
function readYaml(source: SourceText, yaml: string, faults: Diagnostic[]): Omit<TemplateTexts, "body"> {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
  const before = faults.length;
  // What follows the first is mostly its consequence.
  for (const error of document.errors.slice(0, 1))
    faults.push(yamlFault(source, error.pos[0], error.message));
  const map = isMap(document.contents) ? document.contents : undefined;
  const places = new Map<string, Place>();
  for (const pair of map?.items ?? []) readKey(pair, source, places, faults);
  const parsed = schema.safeParse(document.errors.length > 0 ? {} : (document.toJS() ?? {}));
  if (!parsed.success && faults.length === before) {
    const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    for (const key of wrong) faults.push(valueFault(source, key as Key, map, places));
  }
  const frontMatter = toFrontMatter(parsed.data, places);
  if (faults.length === before) checkTexts(source, frontMatter, places, faults);
  return {
    frontMatter,
    title: textOf("title", frontMatter.title, map, source),
    subject: textOf("subject", frontMatter.subject, map, source),
  };
}

function yamlFault(source: SourceText, offset: number, message: string): Diagnostic {
  const what = `the front matter cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return faultAt(source, offset, what, 'write one "key: value" a line, a value with : { or # between quotes');
}

function readKey(pair: Pair, source: SourceText, places: Map<string, Place>, faults: Diagnostic[]): void {
  if (!isScalar(pair.key)) return;
  const key = String(pair.key.value);
  const offset = pair.key.range?.[0] ?? 0;
  places.set(key, { ...placeAt(source, offset), field: key });
  if ((keys as readonly string[]).includes(key)) return;
  const near = nearest(key, keys);
  const remedy = near === undefined ? `the keys are ${keys.join(", ")}` : `did you mean "${near}"?`;
  faults.push(faultAt(source, offset, `the front matter has no key "${key}"`, remedy));
}

function valueFault(
  source: SourceText,
  key: Key,
  map: YAMLMap | undefined,
  places: ReadonlyMap<string, Place>,
): Diagnostic {
  const [is, example] = expectations[key];
  const place = places.get(key);
  if (place === undefined) {
    return {
      what: `the front matter has no ${key}`,
      remedy: `write ${example}`,
      place: { file: source.file, line: 1 },
    };
  }
  const node = map?.get(key, true);
  const isText = isScalar(node) && node.source !== undefined && node.source !== "";
  const what = isText ? `"${node.source}" is not ${is}` : `${is} is expected here`;
  return {
    what,
    remedy: isMap(node) && key !== "faces" ? 'put a value with {{ between quotes: "…"' : `write ${example}`,
    place,
  };
}

function checkTexts(
  source: SourceText,
  frontMatter: FrontMatter,
  places: ReadonlyMap<string, Place>,
  faults: Diagnostic[],
): void {
  for (const key of ["place", "sender", "footer"] as const) {
    const place = places.get(key);
    if (place === undefined || !frontMatter[key].includes("{{")) continue;
    const what = `"${frontMatter[key]}": words may be used in title and subject only`;
    faults.push({ what, remedy: "write a text that is the same for every State", place });
  }
  if (frontMatter.logo !== undefined && frontMatter.logoDescription === undefined) {
    const what = "the logo has no description for readers who cannot see it";
    faults.push({
      what,
      remedy: `write ${expectations.logo_description[1]}`,
      place: places.get("logo") ?? { file: source.file },
    });
  }
}

function toFrontMatter(
  data: z.infer<typeof schema> | undefined,
  places: ReadonlyMap<string, Place>,
): FrontMatter {
  const { logo, logo_description, faces, footer, ...rest } = data ?? { ...schema.parse(placeholders) };
  const { sender_email, sender_address, sender_country, treaty, ...needed } = rest;
  return {
    ...needed,
    ...(sender_email === undefined ? {} : { senderEmail: sender_email }),
    senderAddress: sender_address ?? [],
    ...(sender_country === undefined ? {} : { senderCountry: sender_country }),
    ...(treaty === undefined ? {} : { treaty }),
    footer: footer ?? rest.sender,
    ...(logo === undefined ? {} : { logo }),
    ...(logo_description === undefined ? {} : { logoDescription: logo_description }),
    faces: new Map(Object.entries(faces).map(([role, file]) => [role.replaceAll("_", "-"), file])),
    places,
  };
}

/** Stand in for a front matter with faults, so that the body's faults are found in the same run. */
const placeholders = { title: "-", subject: "-", place: "-", date: "2000-01-01", sender: "-" };

/** A value as a text of its own that stands where it stands in the file. */
function textOf(key: Key, value: string, map: YAMLMap | undefined, source: SourceText): SourceText {
  const node = map?.get(key, true);
  const start = isScalar(node) ? (node.range?.[0] ?? 0) : 0;
  const quote = isScalar(node) && /^QUOTE/.test(node.type ?? "") ? 1 : 0;
  return sourceText(source.file, blank(source.text.slice(0, start + quote)) + value);
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}
