// The rules of the house as a program over the import statements: which room may know which, which file knows which
// library, and what no file may touch. A new file is held to them without being named here.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");

/** What each room may import of the others: whole rooms, or single files of them. Data flows one way, left to right. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  diagnostic: ["rules"],
  memory: [],
  data: ["diagnostic", "memory"],
  campaign: ["diagnostic", "rules", "data"],
  fonts: ["diagnostic", "memory"],
  pictures: ["diagnostic"],
  // A letter's logo is a picture already decoded; what a picture file is like, only its own room knows.
  letter: ["diagnostic", "memory", "data", "campaign", "pictures/picture"],
  // Meaning from appearance: typesetting sees the document tree, not how it was made.
  typesetting: ["diagnostic", "memory", "letter/letter", "fonts", "pictures/picture"],
  stationery: ["diagnostic", "fonts", "typesetting"],
  // Decisions from drawing: the pages, the faces, and the pictures that stand on the pages.
  pdf: ["diagnostic", "memory", "fonts", "typesetting/page/page", "pictures/picture"],
  output: ["diagnostic", "data/calendar", "data/row-cells", "campaign", "letter"],
  produce: ["diagnostic", "data", "campaign", "letter", "fonts", "typesetting", "pdf", "output"],
  cli: [
    "diagnostic",
    "data",
    "campaign",
    "pictures",
    "letter",
    "fonts",
    "typesetting",
    "stationery",
    "pdf",
    "output",
    "produce",
    "rules",
  ],
};

/** The files that know a library. */
const KNOWN_TO: Readonly<Record<string, readonly string[]>> = {
  commander: ["cli/run", "cli/program", "cli/commands", "cli/options", "cli/post-room-commands"],
  "csv-parse": ["data/csv"],
  "i18n-iso-countries": ["data/iso-3166"],
  "localized-address-format": ["letter/postal-format"],
  "postcode-validator": ["data/postal-codes"],
  zod: [
    "data/row",
    "letter/front-matter",
    "output/read-manifest",
    "output/read-journal",
    "output/last-batch",
  ],
  handlebars: ["letter/handlebars"],
  yaml: ["letter/yaml-head"],
  mdast: ["letter/markdown", "letter/markdown-inlines"],
  "mdast-util-from-markdown": ["letter/markdown-parser"],
  "mdast-util-gfm": ["letter/markdown-parser"],
  "micromark-extension-gfm": ["letter/markdown-parser"],
  harfbuzzjs: ["fonts/harfbuzz"],
  pdfkit: ["pdf/file/pdfkit"],
  pngjs: ["pictures/png"],
  nodemailer: ["output/email", "output/encoded-words"],
  tinypool: ["cli/crew"],
};

/** What of Node a room may use; the rest of Node nobody may. Pure rooms hash, deflate and resolve paths in their data. */
const NODE_IN: Readonly<Record<string, RegExp>> = {
  "node:fs": /^(?:cli|output)\//,
  "node:path": /^(?:cli|output)\//,
  "node:url": /^cli\//,
  "node:os": /^cli\//,
  "node:events": /^cli\/crew$/,
  "node:worker_threads": /^cli\/letter-worker$/,
  "node:child_process": /^cli\/open-file$/,
  "node:timers/promises": /^produce$/,
  "node:util": /^output\//,
  "node:module": /^(?:cli\/tool|fonts\/default-faces)$/,
  "node:vm": /^cli\/signals$/,
  "node:crypto": /./,
  "node:zlib": /^(?:pdf|pictures|typesetting)\//,
  "node:buffer": /./,
};

interface SourceFile {
  /** Without its ending: "cli/run". */
  readonly name: string;
  readonly code: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .map((file) => {
    const text = readFileSync(join(source, file), "utf8");
    const code = withoutComments(text);
    return { name: file.replaceAll("\\", "/").replace(/\.ts$/, ""), code, text, imports: importsOf(code) };
  });

test("every room imports only from rooms to its left", () => {
  const strays = files.flatMap((file) =>
    importedFiles(file)
      .filter((target) => !mayImport(file.name, target))
      .map((target) => `${file.name} imports ${target}`),
  );
  expect(strays).toEqual([]);
});

test("no file imports itself by a detour", () => {
  const cycles = files.map(({ name }) => pathTo(name, name, new Set())).filter((path) => path !== undefined);
  expect(cycles).toEqual([]);
});

test("each library is known to the files named for it, and to no other", () => {
  const strays = files.flatMap(({ name, imports }) =>
    imports
      .map(({ from }) => from)
      .filter((from) => !from.startsWith(".") && !from.startsWith("node:"))
      .filter((from) => !KNOWN_TO[packageOf(from)]?.includes(name))
      .map((from) => `${name} imports ${from}`),
  );
  expect(strays).toEqual([]);
});

test("files and other programs are reached from cli/ and output/ alone, the network from nowhere", () => {
  const strays = files.flatMap(({ name, imports }) =>
    imports
      .filter(({ from }) => from.startsWith("node:") && !NODE_IN[from]?.test(name))
      .map(({ from }) => `${name} imports ${from}`),
  );
  expect(strays).toEqual([]);
  expect(filesWith(/\b(?:fetch|XMLHttpRequest|WebSocket)\b/)).toEqual([]);
});

test("the clock is read in cli/surroundings.ts alone", () => {
  expect(filesWith(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/)).toEqual(["cli/surroundings"]);
});

test("the process and the console are nobody's: surroundings are handed in, cli/report.ts prints through them", () => {
  expect(filesWith(/\bconsole\.|\bprocess\.|\bglobalThis\b/)).toEqual([]);
  expect(filesWith(/\b(?:stdout|stderr)\.write\b|\bstream\.write\(/)).toEqual(["cli/report"]);
});

test("no word or order depends on the runtime's locale", () => {
  expect(filesWith(/\bIntl\b|\blocaleCompare\b|\btoLocale\w*\b/)).toEqual([]);
});

test("InputError is the only class, and nothing is exported by default or through a barrel", () => {
  expect(filesWith(/^\s*(?:export )?(?:abstract )?class \w/m)).toEqual(["diagnostic"]);
  expect(filesWith(/^export default\b|^export \* from\b/m)).toEqual([]);
});

test("every file opens by saying what it is for", () => {
  expect(files.filter(({ text }) => !text.startsWith("// ")).map(({ name }) => name)).toEqual([]);
});

test("the rules see what they are about: each library and each room is really imported somewhere", () => {
  const packages = new Set(files.flatMap(({ imports }) => imports.map(({ from }) => packageOf(from))));
  expect(Object.keys(KNOWN_TO).filter((name) => !packages.has(name))).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
  expect(importedFiles(fileNamed("produce"))).toContain("pdf/draw");
});

function mayImport(from: string, target: string): boolean {
  const room = roomOf(from);
  const allowed = MAY_IMPORT[room] ?? [];
  return roomOf(target) === room || allowed.includes(roomOf(target)) || allowed.includes(target);
}

/** A way from the file to the goal over imports that run code; types are gone by then. */
function pathTo(goal: string, from: string, seen: Set<string>): readonly string[] | undefined {
  for (const target of importedFiles(fileNamed(from), "code")) {
    if (target === goal) return [from, goal];
    if (seen.has(target)) continue;
    seen.add(target);
    const rest = pathTo(goal, target, seen);
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}

function importedFiles(file: SourceFile, kind: "all" | "code" = "all"): readonly string[] {
  return file.imports
    .filter(({ from, isType }) => from.startsWith(".") && !(kind === "code" && isType))
    .map(({ from }) => posix.join(dirname(file.name), from).replace(/\.js$/, ""));
}

function fileNamed(name: string): SourceFile {
  const file = files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`there is no src/${name}.ts`);
  return file;
}

function filesWith(pattern: RegExp): readonly string[] {
  return files
    .filter(({ code }) => pattern.test(code))
    .map(({ name }) => name)
    .sort();
}

/** "cli" of "cli/run"; files at the top are rooms of their own. */
function roomOf(name: string): string {
  return name.split("/")[0] ?? name;
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Static, dynamic and re-exporting imports; those written `import type` run no code. */
function importsOf(code: string): readonly Import[] {
  const found = [
    ...code.matchAll(/^(?:import|export)( type)?\b[^;"]*?\bfrom "([^"]+)"/gm),
    ...code.matchAll(/^import()\s*"([^"]+)"/gm),
  ].map(([, type, from = ""]) => ({ from, isType: type === " type" }));
  const loadedLater = [...code.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, from = ""]) => ({
    from,
    isType: false,
  }));
  return [...found, ...loadedLater];
}

/** Comments blanked; strings stay, since no rule's pattern occurs in one of ours. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");
}
