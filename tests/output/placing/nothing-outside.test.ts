// Whatever lies in an output folder, put there by whomever: nothing outside it changes, nothing is waited for, and a run
// either does its work or refuses in words.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../src/diagnostic.js";
import type { RunningProcess } from "../../../src/output/placing/lock.js";
import type { Series } from "../../../src/output/placing/placing.js";
import { openOutput } from "../../../src/output/placing/write.js";
import { explainedSystemError } from "../../../src/reports/faults/system-fault.js";

const LETTERS: Series = {
  records: ["manifest.json", "manifest.csv"],
  isName: (name) => /^[A-Z]{3}\.pdf$/.test(name),
};
const THIS_RUN: RunningProcess = {
  pid: 41,
  host: "desk",
  namespace: "",
  startOf: (pid) => (pid === 41 ? "noon" : undefined),
};
const NEW = { "KEN.pdf": "new kenya", "PER.pdf": "new peru" };

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** Names in which someone could hope that they lead out of the folder, and some that could be a letter's. */
const name = fc.constantFrom(
  "KEN.pdf",
  "PER.pdf",
  "TCD.pdf",
  "../outside.txt",
  "../KEN.pdf",
  "../../x",
  "..",
  ".",
  "",
  "/etc/hostname",
  "a/KEN.pdf",
  "..\\outside.txt",
  "KEN.pdf\0",
  "manifest.json",
  "manifest.csv",
  ".letters-lock",
  "__proto__",
);
const content = fc.constantFrom("old kenya", "old peru", "precious", "");
const row = fc.record({ file: name, sha256: fc.oneof(content.map(hash), fc.string()) });
const journal = fc.record(
  {
    put: fc.array(
      fc.oneof(
        name,
        fc.record({ file: name, replaces: fc.oneof(fc.constant("nothing"), content.map(hash)) }),
      ),
      { maxLength: 3 },
    ),
    records: fc.array(name, { maxLength: 3 }),
    obsolete: fc.array(row, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const holder = fc.record(
  {
    pid: fc.oneof(fc.integer(), fc.constant(41), fc.double()),
    host: fc.constantFrom("desk", "x"),
    namespace: fc.string(),
    started: fc.string(),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  content,
  fc.json(),
  fc.array(row, { maxLength: 3 }).map((rows) => JSON.stringify(rows)),
  fc
    .array(row, { maxLength: 3 })
    .map((rows) => `\uFEFF[\n${rows.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`),
  journal.map((each) => JSON.stringify(each)),
  holder.map((each) => JSON.stringify(each)),
  fc.string({ unit: "binary" }),
);
const thing = fc.oneof(
  { weight: 6, arbitrary: text.map((words) => ({ kind: "file", words }) as const) },
  fc.constantFrom({ kind: "folder" } as const, { kind: "pipe" } as const),
  fc
    .constantFrom("../outside.txt", "../outside", "/dev/zero", "nowhere", ".", "KEN.pdf", "../pipe")
    .map((to) => ({ kind: "link", to }) as const),
);
const place = fc.constantFrom(
  "KEN.pdf",
  "PER.pdf",
  "TCD.pdf",
  "manifest.json",
  "manifest.csv",
  ".letters-lock",
  ".letters-run",
  ".letters-run/placing.json",
  ".letters-run/KEN.pdf",
  ".letters-run/TCD.pdf",
  ".letters-run/manifest.json",
);
type Thing = typeof thing extends fc.Arbitrary<infer Value> ? Value : never;

function put(folder: string, where: string, what: Thing): void {
  const path = join(folder, where);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (what.kind === "file") writeFileSync(path, what.words, { flag: "wx" });
    else if (what.kind === "folder") mkdirSync(path);
    else if (what.kind === "pipe") execFileSync("mkfifo", [path], { stdio: "ignore" });
    else symlinkSync(what.to, path);
  } catch {
    // Something else has come first.
  }
}

/** Everything below a folder but one of its folders, as it stands: kinds, contents and where links lead, none followed. */
function everythingIn(folder: string, but = ""): readonly string[] {
  return readdirSync(folder)
    .filter((each) => each !== but)
    .sort()
    .flatMap((each) => {
      const path = join(folder, each);
      const found = lstatSync(path);
      if (found.isSymbolicLink()) return [`${path} -> ${readlinkSync(path)}`];
      if (found.isDirectory()) return [path, ...everythingIn(path)];
      return [found.isFile() ? `${path}: ${readFileSync(path, "utf8")}` : path];
    });
}

function aPlaceWith(things: readonly (readonly [string, Thing])[]): {
  readonly parent: string;
  readonly folder: string;
} {
  const parent = mkdtempSync(join(tmpdir(), "letters-outside-"));
  const folder = join(parent, "output");
  mkdirSync(folder);
  writeFileSync(join(parent, "outside.txt"), "precious");
  writeFileSync(join(parent, "KEN.pdf"), "precious");
  mkdirSync(join(parent, "outside"));
  writeFileSync(join(parent, "outside/KEN.pdf"), "precious");
  writeFileSync(
    join(parent, "outside/placing.json"),
    JSON.stringify({ put: [{ file: "KEN.pdf", replaces: "nothing" }], records: [], obsolete: [] }),
  );
  for (const [where, what] of things) put(folder, where, what);
  return { parent, folder };
}

/** Makes the two letters; what was refused, in words. */
async function run(folder: string, replace: boolean): Promise<readonly string[]> {
  const target = { path: folder, shown: "output", ...(replace ? { replace: true as const } : {}) };
  try {
    const output = openOutput(target, Object.keys(NEW), LETTERS, THIS_RUN);
    for (const [file, words] of Object.entries(NEW)) await output.stage(file, Buffer.from(words));
    const rows = Object.entries(NEW).map(([file, words]) => ({ file, sha256: hash(words) }));
    await output.commit(
      new Map([
        ["manifest.json", [JSON.stringify(rows)]],
        ["manifest.csv", ["rows"]],
      ]),
    );
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(({ what }) => what);
    const explained = explainedSystemError(error, folder);
    if (explained !== undefined) return [explained.what];
    throw error;
  }
}

test("nothing outside an output folder changes, whatever lies in it; the run does its work or refuses in words", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, thing), { maxLength: 7 }),
      fc.boolean(),
      async (things, replace) => {
        const { parent, folder } = aPlaceWith(things);
        const before = everythingIn(parent, "output");
        const refused = await run(folder, replace);
        expect(everythingIn(parent, "output")).toEqual(before);
        if (refused.length === 0) {
          for (const [file, words] of Object.entries(NEW)) {
            expect(lstatSync(join(folder, file)).isFile()).toBe(true);
            expect(readFileSync(join(folder, file), "utf8")).toBe(words);
          }
          expect(readdirSync(folder)).not.toContain(".letters-run");
          expect(readdirSync(folder)).not.toContain(".letters-lock");
        }
        rmSync(parent, { recursive: true });
      },
    ),
    { numRuns: 400 },
  );
}, 120_000);
