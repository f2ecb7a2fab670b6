// The README shows what the program does today: its examples are run, its list of words is the vocabulary itself. After
// a change, `npm run document` writes them anew.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rulesTable, vocabularyTable } from "../src/starter/reference.js";
import { aFolder, letters } from "./support/run-letters.js";

const readmeFile = join(import.meta.dirname, "../README.md");
const readme = readFileSync(readmeFile, "utf8");

test("the README's examples and its list of words are what the program says", async () => {
  const parts = new Map([
    ["vocabulary", vocabularyTable()],
    ["rules", rulesTable()],
    ["letters generate", await example("generate")],
    ["letters explain kenya", await example("explain", "kenya")],
  ]);
  await expect(withParts(readme, parts)).toMatchFileSnapshot(readmeFile);
}, 60_000);

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
    expect(
      readFileSync(join(import.meta.dirname, "..", file))
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
});

/** What a command line prints, as the README shows it. */
async function example(...argv: readonly string[]): Promise<string> {
  const told = await letters(aFolder(), argv);
  expect(told.exitCode).toBe(0);
  return `\`\`\`console\n$ npx letters ${argv.join(" ")}\n${(told.stdout + told.stderr).trimEnd()}\n\`\`\``;
}

/** The text with what stands between `<!-- name -->` and `<!-- end -->` replaced. */
function withParts(text: string, parts: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [name, content] of parts) {
    const opening = `<!-- ${name} -->\n`;
    const start = result.indexOf(opening) + opening.length;
    const end = result.indexOf("<!-- end -->", start);
    if (start < opening.length || end < 0) throw new Error(`README.md has no part "${name}"`);
    result = `${result.slice(0, start)}${content}\n${result.slice(end)}`;
  }
  return result;
}
