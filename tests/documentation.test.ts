// README and docs/ show what the program does today: examples are run, lists are the program's own, links lead somewhere.
// After a change, `npm run document` writes them anew.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { rulesTable, vocabularyTable } from "../src/starter/reference.js";
import { aFolder, letters } from "./support/run-letters.js";

const repository = join(import.meta.dirname, "..");
const textOf = (file: string) => readFileSync(join(repository, file), "utf8");
const readme = textOf("README.md");
/** Each document by its path from the repository's root. */
const documents = new Map(
  ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md", ...inFolder("docs")].map((file) => [
    file,
    textOf(file),
  ]),
);

test.each<[string, () => Promise<ReadonlyMap<string, string>>]>([
  ["README.md", examples],
  ["docs/templates.md", async () => new Map([["vocabulary", vocabularyTable()]])],
  ["docs/checks.md", async () => new Map([["rules", rulesTable()]])],
])(
  "the examples and lists of %s are what the program says",
  async (file, parts) => {
    await expect(withParts(file, textOf(file), await parts())).toMatchFileSnapshot(join(repository, file));
  },
  60_000,
);

test("the README names every command of the help, and the help every command of the README", async () => {
  const { stdout } = await letters(aFolder(), ["--help"]);
  const inHelp = [...stdout.matchAll(/^ {2}([a-z]+) .*\S/gm)].map(([, name]) => name);
  const commands = new Set(inHelp.filter((name) => name !== "letters"));
  const inReadme = new Set([...readme.matchAll(/npx letters ([a-z]+)/g)].map(([, name]) => name));
  expect([...inReadme].sort()).toEqual([...commands].sort());
});

test("every picture of the README is there", () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file ?? "");
  expect(pictures.length).toBeGreaterThan(0);
  for (const file of pictures)
    expect(readFileSync(join(repository, file)).subarray(1, 4).toString()).toBe("PNG");
});

test("every link within the documents leads to a file that is there, and to a heading in it", () => {
  const links = [...documents].flatMap(([from, text]) => linksOf(from, text));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ file, heading }) => !leadsSomewhere(file, heading))).toEqual([]);
});

test("CONTRIBUTING names files and rooms that are there", () => {
  const named = [...withoutBlocks(documents.get("CONTRIBUTING.md") ?? "").matchAll(/`([\w./-]+)`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => path.includes("/") || /\.(?:ts|js|yaml)$/.test(path));
  expect(named.length).toBeGreaterThan(100);
  const roots = ["", "src", "tests", "src/cli"];
  const whole = new Set(
    named.filter((path) => roots.some((root) => existsSync(join(repository, root, path)))),
  );
  // A file without its folder stands beside one that is named with it.
  const folders = [...whole].map((path) => dirname(path));
  const isBeside = (path: string) =>
    folders.some((folder) => existsSync(join(repository, "src", folder, path)));
  expect(named.filter((path) => !whole.has(path) && !isBeside(path))).toEqual([]);
});

/** Without what is set as it stands. */
function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}

/** The links of a document that lead to files of the repository. */
function linksOf(from: string, text: string): { from: string; file: string; heading: string }[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? "");
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = "", heading = ""] = target.split("#");
      return { from, file: path === "" ? from : join(dirname(from), path), heading };
    });
}

function leadsSomewhere(file: string, heading: string): boolean {
  if (!existsSync(join(repository, file))) return false;
  if (heading === "") return true;
  const headings = [...(documents.get(file) ?? "").matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
    anchorOf(words ?? ""),
  );
  return headings.includes(heading);
}

/** The anchor that a heading of Markdown gets where repositories are read. */
function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function inFolder(folder: string): string[] {
  return readdirSync(join(repository, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}

async function examples(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["letters generate", await example("generate")],
    ["letters explain kenya", await example("explain", "kenya")],
  ]);
}

/** What a command line prints, as the README shows it. */
async function example(...argv: readonly string[]): Promise<string> {
  const told = await letters(aFolder(), argv);
  expect(told.exitCode).toBe(0);
  return `\`\`\`console\n$ npx letters ${argv.join(" ")}\n${(told.stdout + told.stderr).trimEnd()}\n\`\`\``;
}

/** The text with what stands between `<!-- name -->` and `<!-- end -->` replaced. */
function withParts(file: string, text: string, parts: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [name, content] of parts) {
    const opening = `<!-- ${name} -->\n`;
    const start = result.indexOf(opening) + opening.length;
    const end = result.indexOf("<!-- end -->", start);
    if (start < opening.length || end < 0) throw new Error(`${file} has no part "${name}"`);
    result = `${result.slice(0, start)}${content}\n${result.slice(end)}`;
  }
  return result;
}
