// The rules of the house as a program over the import statements: which room may know which, which file knows which
// library, and what no file may touch. A new file is held to them without being named here.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");

/**
 * What each room may import of the others: whole rooms, or single files of them. Data flows one way, left to right; types
 * count. A file belongs to the nearest room that is named here.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  diagnostic: ["rules"],
  memory: [],
  nearest: [],
  languages: ["diagnostic", "memory", "nearest"],
  data: ["counted", "diagnostic", "memory", "nearest", "languages"],
  campaign: ["counted", "diagnostic", "memory", "rules", "nearest", "languages", "data"],
  fonts: ["diagnostic", "memory"],
  pictures: ["diagnostic"],
  // A letter's logo is a picture already decoded; what a picture file is like, only its own room knows.
  letter: ["diagnostic", "memory", "nearest", "languages", "data", "campaign", "pictures/picture"],
  // Meaning from appearance: typesetting sees the document tree, not how it was made. Its floors, from the lowest up.
  "typesetting/manner": ["fonts"],
  "typesetting/sheet": ["letter/letter", "typesetting/manner"],
  "typesetting/style": ["typesetting/manner", "typesetting/sheet"],
  "typesetting/paragraph": ["memory", "letter/letter", "fonts", "typesetting/manner"],
  "typesetting/page": [
    "pictures/picture",
    "typesetting/manner",
    "typesetting/style",
    "typesetting/paragraph/line",
  ],
  "typesetting/document": [
    "diagnostic",
    "memory",
    "letter/letter",
    "fonts",
    "typesetting/manner",
    "typesetting/style",
    "typesetting/paragraph",
    "typesetting/page",
  ],
  "typesetting/letter": [
    "diagnostic",
    "memory",
    "letter/letter",
    "letter/tree",
    "fonts",
    "pictures/picture",
    "typesetting",
  ],
  stationery: [
    "diagnostic",
    "letter/letter",
    "fonts",
    "typesetting/manner",
    "typesetting/style",
    "typesetting/page",
    "typesetting/document",
  ],
  // Decisions from drawing: documents of pages and lines, the faces, and the pictures that stand on the pages.
  pdf: [
    "diagnostic",
    "memory",
    "fonts",
    "pictures/picture",
    "typesetting/manner",
    "typesetting/paragraph/line",
    "typesetting/page/page",
    "typesetting/document/document",
  ],
  output: [
    "diagnostic",
    "languages",
    "data/calendar",
    "data/cells/email-address",
    "data/csv",
    "campaign",
    "letter",
    "passages/passage",
  ],
  drafts: [
    "fonts",
    "letter",
    "output/accounts/approved-texts",
    "output/sha256",
    "typesetting/document/draft-mark",
    "typesetting/letter/typeset",
  ],
  produce: [
    "diagnostic",
    "drafts",
    "data",
    "campaign",
    "letter",
    "passages",
    "fonts",
    "pictures/picture",
    "typesetting",
    "pdf",
    "output",
    "tools",
  ],
  tools: ["memory", "fonts", "letter/markdown", "typesetting/letter/typeset", "pdf"],
  // The pieces that letters share; their form is that in which a page shows them.
  passages: ["diagnostic", "memory", "languages", "data", "campaign", "letter", "web/page-data"],
  // What is to be looked up, what was found, and what that changes: pure, over everything that a campaign says.
  facts: [
    "counted",
    "diagnostic",
    "languages",
    "data",
    "campaign",
    "letter/words/source-name",
    "output/accounts/csv-cell",
  ],
  // A new campaign folder from what ships.
  starter: ["diagnostic", "rules", "data/csv", "letter/tags/vocabulary", "facts/data-package", "output"],
  // The command line as a value, for shells and for a page of the manual.
  manual: ["nearest", "usage"],
  // What runs in a browser has its own types, and knows nothing of what fills them.
  web: [],
  // How a cell is defused is the same wherever a table is written.
  "web/browser": ["web/page-data", "web/live-events", "output/accounts/csv-cell"],
  // What is read once, approved and compared: pure, over passages and what manifests say.
  review: [
    "diagnostic",
    "data/calendar",
    "data/csv",
    "passages",
    "output/accounts/manifest",
    "output/accounts/csv-cell",
    "web/page-data",
  ],
  counted: [],
  usage: ["diagnostic", "nearest"],
  // What is made of each State, once. It must not know a terminal: streams, signals and the clock are handed to it.
  batch: [
    "counted",
    "diagnostic",
    "usage",
    "nearest",
    "languages",
    "data",
    "campaign",
    "pictures",
    "letter",
    "passages",
    "review",
    "facts",
    "fonts",
    "typesetting",
    "stationery",
    "pdf",
    "output",
    "produce",
    "web/page",
    "tools",
  ],
  // The live preview: what the machine makes, told to a page as files change.
  live: [
    "diagnostic",
    "batch",
    "campaign",
    "passages",
    "memory",
    "produce",
    "tools",
    "output/sha256",
    "web/live-events",
    "web/live-page",
    "web/page-data",
  ],
  // What a command tells of its work, as lines for a person and as JSON for a program, whoever prints it.
  reports: [
    "counted",
    "rules",
    "diagnostic",
    "languages",
    "data",
    "campaign",
    "letter/words",
    "letter/tags/vocabulary",
    "passages",
    "review",
    "output",
    "facts",
    "batch",
  ],
  cli: [
    "counted",
    "diagnostic",
    "live",
    "usage",
    "nearest",
    "languages",
    "data",
    "campaign",
    "letter",
    "passages",
    "review",
    "typesetting",
    "stationery",
    "pdf",
    "output",
    "facts",
    "starter",
    "manual",
    "reports",
    "produce",
    "rules",
    "batch",
  ],
};

/** The files that know a library. */
const KNOWN_TO: Readonly<Record<string, readonly string[]>> = {
  commander: ["cli/shell/run", "cli/shell/program", "cli/shell/tree", "cli/options/option"],
  "csv-parse": ["data/csv/csv"],
  "i18n-iso-countries": ["data/cells/iso-3166"],
  "localized-address-format": ["letter/address/postal-format"],
  "postcode-validator": ["data/cells/postal-codes"],
  "iconv-lite": ["data/csv/code-pages"],
  "d3-dsv": ["web/browser/remarks-file"],
  "decode-named-character-reference": ["data/cells/readable"],
  zod: [
    "languages/schema",
    "languages/read-language",
    "data/csv/row",
    "letter/head/front-matter",
    "output/accounts/read-manifest",
    "output/placing/read-journal",
    "output/placing/read-lock",
    "output/accounts/last-batch",
    "output/accounts/texts",
  ],
  diff: ["web/browser/passages/changes", "review/compare/word-differences"],
  handlebars: ["letter/tags/handlebars"],
  yaml: ["languages/yaml", "letter/head/yaml-head"],
  mdast: ["letter/markdown/markdown", "letter/markdown/markdown-inlines"],
  "mdast-util-from-markdown": ["letter/markdown/markdown-parser"],
  "mdast-util-gfm": ["letter/markdown/markdown-parser"],
  "micromark-extension-gfm": ["letter/markdown/markdown-parser"],
  harfbuzzjs: ["fonts/harfbuzz"],
  "bidi-js": ["typesetting/paragraph/bidi"],
  linebreak: ["typesetting/paragraph/unicode-line-breaks"],
  pdfkit: ["pdf/file/pdfkit"],
  "pdfjs-dist": ["web/browser/live/pdf"],
  "jpeg-js": ["pictures/jpeg"],
  pngjs: ["pictures/png"],
  nodemailer: ["output/email", "output/encoded-words"],
  tinypool: ["batch/make/threads"],
};

/** What of Node a room may use; the rest of Node nobody may. Pure rooms hash, deflate and resolve paths in their data. */
const NODE_IN: Readonly<Record<string, RegExp>> = {
  "node:fs": /^(?:cli|batch|output)\/|^live\/campaign-files$/,
  "node:path": /^(?:cli|batch|output)\/|^live\/campaign-files$/,
  "node:url": /^batch\//,
  "node:os": /^(?:cli|batch)\/|^output\/placing\/running$/,
  "node:events": /^batch\/make\/threads$/,
  "node:worker_threads": /^batch\/make\/worker$/,
  "node:child_process": /^cli\/shell\/open-file$/,
  "node:timers/promises": /^(?:produce|live\/(?:desk|studio))$/,
  // For this computer alone.
  "node:http": /^live\/server$/,
  "node:util": /^output\//,
  "node:module": /^(?:batch\/tool|fonts\/default-faces)$/,
  "node:vm": /^cli\/shell\/signals$/,
  "node:crypto": /./,
  "node:zlib": /^(?:pdf|pictures)\//,
  "node:buffer": /./,
};

interface SourceFile {
  /** Without its ending: "cli/run". */
  readonly name: string;
  readonly code: string;
  readonly text: string;
  /** As they are written, those of types among them. */
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort()
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

test("no file imports itself by a detour, be it for a type", () => {
  const circular = files.filter(({ name }) => pathTo(name, name, new Set()) !== undefined);
  expect(circular.map(({ name }) => name)).toEqual([]);
});

test("each library is known to the files named for it, and to no other", () => {
  const strays = files.flatMap(({ name, imports }) =>
    imports
      .filter((from) => !from.startsWith(".") && !from.startsWith("node:"))
      .filter((from) => !KNOWN_TO[packageOf(from)]?.includes(name))
      .map((from) => `${name} imports ${from}`),
  );
  expect(strays).toEqual([]);
});

test("files and other programs are reached from cli/ and output/ alone, the network by the live preview's server alone", () => {
  const strays = files.flatMap(({ name, imports }) =>
    imports
      .filter((from) => from.startsWith("node:") && !NODE_IN[from]?.test(name))
      .map((from) => `${name} imports ${from}`),
  );
  expect(strays).toEqual([]);
  expect(filesWith(/\b(?:(?<!sec-)fetch|XMLHttpRequest|WebSocket)\b/)).toEqual([]);
});

test("a language is a value: outside languages/ nobody knows one by its code", () => {
  const codes = readdirSync(join(source, "languages"))
    .flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])
    .join("|");
  expect(codes).toBe("ar|en|es|fr|pt|ru");
  // What a fixed page is written in may be said; so may a passage's language in an example of a template, and the one
  // in which every face has its name.
  const asText = new RegExp(`(?<!#language |such as |postscriptNameId, )(?<!\\blanguage: )"(?:${codes})"`);
  const asKey = new RegExp(`(?<![\\w"'.-])(?:${codes})\\??:`);
  const strays = [...filesWith(asText), ...filesWith(asKey)];
  expect(strays.filter((name) => !name.startsWith("languages/"))).toEqual([]);
  const readers = files.filter(({ imports }) => imports.some((from) => from.endsWith(".yaml")));
  expect(readers.map(({ name }) => name)).toEqual(["languages/known"]);
});

test("the clock is read in cli/shell/surroundings.ts alone", () => {
  expect(filesWith(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/)).toEqual([
    "cli/shell/surroundings",
  ]);
});

test("the process and the console are nobody's: surroundings are handed in, cli/shell/report.ts prints through them", () => {
  expect(filesWith(/\bconsole\.|\bprocess\.|\bglobalThis\b/)).toEqual([]);
  expect(filesWith(/\b(?:stdout|stderr)\.write\b|\bstream\.write\(/)).toEqual(["cli/shell/report"]);
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

const MOST_LINES_OF_A_FUNCTION = 40;
const MOST_LINES = 300;
const MOST_FILES = 15;

test("no function is longer than 40 lines, no file than 300", () => {
  const long = files.filter(({ text }) =>
    functionsOf(text).some(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION),
  );
  expect(long.map(({ name }) => name)).toEqual([]);
  const longFiles = files.filter(({ text }) => text.trimEnd().split("\n").length > MOST_LINES);
  expect(longFiles.map(({ name }) => name)).toEqual([]);
});

test("no folder holds more than fifteen files", () => {
  const folders = [...new Set(files.map(({ name }) => dirname(name)))];
  const crowded = folders
    .map((folder) => ({ folder, count: files.filter(({ name }) => dirname(name) === folder).length }))
    .filter(({ count }) => count > MOST_FILES);
  expect(crowded).toEqual([]);
});

test("a word that is exported means one thing", () => {
  // A page in the browser is a program of its own; a sheet of styles is imported whole, and its words stand behind its name.
  const wholes = new Set(
    files.flatMap(({ name, code }) =>
      [...code.matchAll(/import \* as \w+ from "(\.[^"]+)\.js"/g)].map(([, from = ""]) =>
        posix.join(dirname(name), from),
      ),
    ),
  );
  const places = new Map<string, string[]>();
  for (const { name, code } of files.filter((file) => !isWithin(file.name, "web/browser"))) {
    if (wholes.has(name)) continue;
    for (const word of exportedWords(code)) places.set(word, [...(places.get(word) ?? []), name]);
  }
  expect([...places].filter(([, exporters]) => exporters.length > 1)).toEqual([]);
  expect(places.get("Scene")).toEqual(["batch/scene"]);
});

test("faults travel one way: an InputError is caught by the helpers of diagnostic.ts alone", () => {
  expect(filesWith(/\binstanceof InputError\b/)).toEqual(["cli/shell/run", "diagnostic", "usage"]);
});

test("cli/ is what a terminal needs and no more: under 2,000 lines, each command under a hundred", () => {
  const lines = (room: string) =>
    files.filter(({ name }) => isWithin(name, room)).map(({ text }) => text.trimEnd().split("\n").length);
  expect(lines("cli").reduce((sum, count) => sum + count, 0)).toBeLessThan(2_000);
  expect(Math.max(...lines("cli/commands"))).toBeLessThan(100);
});

test("functions are measured from their first line to their last, whatever their shape", () => {
  const shapes = [
    "export async function one(\n  given: string,\n): void {\n  work(() => {\n    more();\n  });\n}",
    "const two = (): void => {\n  work();\n};",
    "const three = () =>\n  work();\n",
    "return {\n  four: (a) => {\n    work();\n  },\n};",
  ];
  expect(shapes.map((shape) => functionsOf(shape))).toEqual([
    [
      { line: 1, lines: 7 },
      { line: 4, lines: 3 },
    ],
    [{ line: 1, lines: 3 }],
    [],
    [{ line: 2, lines: 3 }],
  ]);
});

test("the rules see what they are about: each library and each room is really imported somewhere", () => {
  const packages = new Set(files.flatMap(({ imports }) => imports.map(packageOf)));
  expect(Object.keys(KNOWN_TO).filter((name) => !packages.has(name))).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
  expect(importedFiles(fileNamed("produce"))).toContain("pdf/draw");
});

function mayImport(from: string, target: string): boolean {
  const room = roomOf(from);
  return [room, ...(MAY_IMPORT[room] ?? [])].some((allowed) => isWithin(target, allowed));
}

/** A way from the file to the goal. */
function pathTo(goal: string, from: string, seen: Set<string>): readonly string[] | undefined {
  for (const target of importedFiles(fileNamed(from))) {
    if (target === goal) return [from, goal];
    if (seen.has(target)) continue;
    seen.add(target);
    const rest = pathTo(goal, target, seen);
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}

function importedFiles(file: SourceFile): readonly string[] {
  return file.imports
    .filter((from) => from.startsWith(".") && from.endsWith(".js"))
    .map((from) => posix.join(dirname(file.name), from).replace(/\.js$/, ""));
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

/** The longest name of a room that holds the file; "" if none does. */
function roomOf(name: string): string {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => isWithin(name, room));
  return rooms.reduce((longest, room) => (room.length > longest.length ? room : longest), "");
}

function isWithin(name: string, room: string): boolean {
  return name === room || name.startsWith(`${room}/`);
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Static, dynamic and re-exporting imports, and what is asked for when it is needed. */
function importsOf(code: string): readonly string[] {
  const patterns = [
    /^(?:import|export)\b[^;"]*?\bfrom "([^"]+)"/gm,
    /^import\s*"([^"]+)"/gm,
    /\b(?:import|require)\("([^"]+)"\)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, from = ""]) => from));
}

/** Comments blanked; strings stay, since no rule's pattern occurs in one of ours. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");
}

function exportedWords(code: string): readonly string[] {
  const pattern = /^export (?:declare )?(?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm;
  return [...code.matchAll(pattern)].map(([, word = ""]) => word);
}

interface MeasuredFunction {
  /** Of its first line, from 1. */
  readonly line: number;
  readonly lines: number;
}

/**
 * Functions with a body of their own, by the layout that the formatter gives them: each ends with the next line that is
 * indented as its first one, begins with a closing bracket and opens nothing again.
 */
function functionsOf(text: string): readonly MeasuredFunction[] {
  const lines = text.split("\n");
  return lines.flatMap((first, index) => {
    if (!/^\s*(?:export )?(?:async )?function\b(?!:)|=> \{$/.test(first)) return [];
    const indent = /^\s*/.exec(first)?.[0] ?? "";
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(
      (line) => line.startsWith(indent) && /^[})\]](?!.*[{(]$)/.test(line.slice(indent.length)),
    );
    return [{ line: index + 1, lines: end + 2 }];
  });
}
