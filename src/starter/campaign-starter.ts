// A new campaign folder from a shipped one: which of its files a user starts with, and the words that say what each is.
// Pure: a reader hands in what ships. It must not know folders on disk.

import { InputError } from "../diagnostic.js";
import type { NewFile } from "../output/placing/new-folder.js";
import { registerIn } from "./starter-language.js";

/** What ships: reads a file by its path with forward slashes; lists the names in a folder. */
export interface Shipped {
  readonly read: (file: string) => Uint8Array | undefined;
  readonly list: (folder: string) => readonly string[];
}

/** The parts of a campaign that a user edits, in the order in which the README tells of them. */
const FOLDERS = ["data", "templates"] as const;
const README = "README.md";

/** Which campaign it begins with: the shipped one or the small one, and in which language. */
export interface StarterAsked {
  readonly minimal: boolean;
  /** The shipped campaign as it is, or the small one in English, if none is asked for. */
  readonly language?: string | undefined;
}

/** Every file of a new campaign, its README first. @throws InputError for a language in which there is none. */
export function campaignStarter(shipped: Shipped, asked: StarterAsked): readonly NewFile[] {
  const { minimal, language } = asked;
  const files = minimal ? smallCampaign(shipped, language) : wholeCampaign(shipped, language);
  const readme = readmeOf(shipped, asked);
  return [{ file: README, bytes: readme }, ...files];
}

/** The campaign that ships, with its States of that language written to in it. */
function wholeCampaign(shipped: Shipped, language: string | undefined): readonly NewFile[] {
  const files = filesIn(shipped, "");
  if (language === undefined) return files;
  const codes = templateLanguages(files);
  if (!codes.includes(language)) throw noStarter(language, codes, "the shipped campaign has no letter");
  const addressees = bytesOf(shipped, "data/addressees.csv");
  return files.map(({ file, bytes }) =>
    file === "data/states-parties.csv"
      ? { file, bytes: registerIn(language, bytes, addressees) }
      : { file, bytes },
  );
}

/** The small campaign; in another language than English with tables and templates of its own. */
function smallCampaign(shipped: Shipped, language: string | undefined): readonly NewFile[] {
  const files = filesIn(shipped, small);
  if (language === undefined || templateLanguages(files).includes(language)) return files;
  const others = shipped.list(translated).filter((code) => !code.startsWith("."));
  const own = others.includes(language) ? filesIn(shipped, `${translated}/${language}`) : [];
  if (own.length === 0)
    throw noStarter(language, [...templateLanguages(files), ...others].sort(), "there is no small campaign");
  const names = new Set(own.map(({ file }) => file));
  const kept = files.filter(({ file }) => file.startsWith("data/") && !names.has(file));
  return [...kept, ...own].sort((one, other) => (one.file < other.file ? -1 : 1));
}

const small = "starters/minimal";
const translated = "starters/languages";

function templateLanguages(files: readonly NewFile[]): readonly string[] {
  return files.flatMap(({ file }) => /^templates\/letter\.(.+)\.hbs$/.exec(file)?.[1] ?? []);
}

/** It names the templates by the language that they are in. */
function readmeOf(shipped: Shipped, { minimal, language }: StarterAsked): Uint8Array {
  const bytes = bytesOf(shipped, pathOf(minimal ? small : "starters/shipped", README));
  if (!minimal || language === undefined) return bytes;
  const text = new TextDecoder().decode(bytes).replaceAll(".en.hbs`", () => `.${language}.hbs\``);
  return new TextEncoder().encode(text);
}

function filesIn(shipped: Shipped, source: string): readonly NewFile[] {
  return FOLDERS.flatMap((folder) =>
    [...shipped.list(pathOf(source, folder))]
      .filter((name) => !name.startsWith("."))
      .sort()
      .map((name) => `${folder}/${name}`),
  ).map((file) => ({ file, bytes: bytesOf(shipped, pathOf(source, file)) }));
}

function noStarter(language: string, codes: readonly string[], what: string): InputError {
  return new InputError([
    { what: `--language: ${what} in "${language}"`, remedy: `write one of ${codes.join(", ")}` },
  ]);
}

function pathOf(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function bytesOf(shipped: Shipped, file: string): Uint8Array {
  const bytes = shipped.read(file);
  if (bytes !== undefined) return bytes;
  throw new InputError([
    { what: `"${file}" is missing from the installed package`, remedy: "install the package again" },
  ]);
}
