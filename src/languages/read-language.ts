// A language's file of a campaign: a whole language, or other words for one that the tool knows already. Each fault has
// its line and column. It must not know where the file lies, or which languages there are.

import type * as z from "zod";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { nearest } from "../nearest.js";
import type { Language } from "./language.js";
import { languageSchema } from "./schema.js";
import { type Path, parseYaml, type Yaml } from "./yaml.js";

export interface LanguageFile {
  /** Its name without ending is the language's code. */
  readonly code: string;
  /** Relative to the campaign folder. */
  readonly file: string;
  readonly text: string;
}

/** What a language is made from besides its file. */
interface Known {
  /** The language that the file amends; none if it has to be whole. */
  readonly amended: Language | undefined;
  /** How things are written, for remedies. */
  readonly example: Language;
}

/** Keys that the file does not give are as in the language that it amends. @throws InputError with all its faults. */
export function readLanguage({ code, file, text }: LanguageFile, { amended, example }: Known): Language {
  const yaml = parseYaml(file, text);
  const { code: _, ...before } = amended ?? { code };
  const whole = wholeOf(before, yaml, example);
  const parsed = languageSchema.safeParse(whole);
  if (parsed.success) return { code, ...parsed.data };
  const { code: __, ...like } = example;
  const reading = { whole, example: like, yaml };
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, reading));
  throw new InputError(inReadingOrder(eachOnce(faults)));
}

/** What the file amends, with the variants that it takes, and the file's own words over them. */
function wholeOf(before: unknown, yaml: Yaml, example: Language): unknown {
  if (!isGroup(yaml.value)) return yaml.value;
  const { use = [], ...own } = yaml.value;
  const variants = valueAt(amend(before, own), ["variants"]);
  const known = isGroup(variants) ? variants : {};
  const names: readonly unknown[] = Array.isArray(use) ? use : [use];
  const faults = names.flatMap((name, at) =>
    unknownVariant(String(name), ["use", String(at)], known, { yaml, example }),
  );
  if (faults.length > 0) throw new InputError(faults);
  return amend(
    names.reduce((language, name) => amend(language, known[String(name)]), before),
    own,
  );
}

function unknownVariant(
  name: string,
  path: Path,
  known: Readonly<Record<string, unknown>>,
  reading: Pick<Reading, "yaml" | "example">,
): readonly Diagnostic[] {
  if (Object.hasOwn(known, name)) return [];
  const names = Object.keys(known);
  const meant = nearest(name, names);
  const choice =
    names.length === 0 ? "take the line out: the language has no variants" : `write ${names.join(", ")}`;
  const remedy = meant === undefined ? choice : `did you mean "${meant}"?`;
  return [told(path, `"${name}" is no variant of the language`, remedy, { ...reading, whole: undefined })];
}

/** Groups are amended key by key; texts and lists are replaced. */
function amend(before: unknown, value: unknown): unknown {
  if (!isGroup(before) || !isGroup(value)) return value;
  const amended = Object.entries(value).map(([key, own]) => [key, amend(before[key], own)]);
  return { ...before, ...Object.fromEntries(amended) };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Reading {
  readonly whole: unknown;
  readonly example: Omit<Language, "code">;
  readonly yaml: Yaml;
}

function faultsOf(issue: z.core.$ZodIssue, reading: Reading): readonly Diagnostic[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], reading));
  // What is wrong with a key of a record: it is no number.
  if (issue.code === "invalid_key")
    return [told(path, `"${path.at(-1)}" is not a number`, undefined, reading)];
  const value = valueAt(reading.whole, path);
  if (value === undefined) return [missingKey(path, reading)];
  const shown = isGroup(value) || Array.isArray(value) ? "this" : `"${String(value)}"`;
  return [told(path, `${shown} is not ${issue.message}`, likeExample(path, reading), reading)];
}

function unknownKey(path: Path, reading: Reading): Diagnostic {
  const key = path.at(-1) ?? "";
  const group = path.slice(0, -1);
  const known = Object.keys(groupAt(reading.example, group));
  const meant = nearest(key, known);
  const remedy = meant === undefined ? `the keys here are ${known.join(", ")}` : `did you mean "${meant}"?`;
  return told(path, `${nameOf(group)} has no key "${key}"`, remedy, reading);
}

function missingKey(path: Path, reading: Reading): Diagnostic {
  const group = path.slice(0, -1);
  const what = `${nameOf(group)} has no ${path.at(-1)}`;
  return told(path, what, likeExample(path, reading), reading);
}

function told(path: Path, what: string, remedy: string | undefined, { yaml }: Reading): Diagnostic {
  const field = path.join(".");
  const place = { ...yaml.placeOf(path), ...(field === "" ? {} : { field }) };
  return { what, ...(remedy === undefined ? {} : { remedy }), place, rule: "whole-languages" };
}

function nameOf(group: Path): string {
  return group.length === 0 ? "a language" : `"${group.join(".")}"`;
}

/** How the example has it, on one line; of a group its keys. */
function likeExample(path: Path, { example }: Reading): string {
  const value = valueAt(example, path);
  if (isGroup(value)) return `write it with the keys ${Object.keys(value).join(", ")}`;
  const shown = JSON.stringify(value ?? "");
  const short = shown.length > longestExample ? `${shown.slice(0, longestExample)}…` : shown;
  return `write it as ${example.name} has it: ${short}`;
}

/** More would hide the fault. */
const longestExample = 80;

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, key) => (typeof within === "object" && within !== null ? Reflect.get(within, key) : undefined),
    value,
  );
}

function groupAt(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  const group = valueAt(value, path);
  return isGroup(group) ? group : {};
}

/** Of one value the first: what else is said of it comes of that. */
function eachOnce(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const fault of faults) {
    const field = fault.place?.field ?? "";
    if (!first.has(field)) first.set(field, fault);
  }
  return [...first.values()];
}

function inReadingOrder(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  return faults.toSorted(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
