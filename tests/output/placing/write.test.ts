import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Diagnostic, InputError } from "../../../src/diagnostic.js";
import { writeWhole } from "../../../src/output/disk/whole-file.js";
import { LOCK_FILE, type RunningProcess } from "../../../src/output/placing/lock.js";
import { STAGING_FOLDER } from "../../../src/output/placing/mending.js";
import type { Series } from "../../../src/output/placing/placing.js";
import { type Output, openOutput } from "../../../src/output/placing/write.js";

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

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "letters-write-"));
  folder = join(parent, "output");
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

test("puts the files and the records in place and leaves nothing else", async () => {
  expect(await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru" })).toEqual({
    removed: [],
    leftAlone: [],
    writtenOver: [],
  });
  expect(contents()).toEqual({
    "KEN.pdf": "kenya",
    "PER.pdf": "peru",
    "manifest.csv": "rows of KEN.pdf PER.pdf",
    "manifest.json": account({ "KEN.pdf": "kenya", "PER.pdf": "peru" }),
  });
});

test("however many files come at once, no more than eight wait for the disk", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `S${index}.pdf`);
  const output = open(names);
  const staged = names.map((name) => output.stage(name, Buffer.from(name)));
  expect(readdirSync(join(folder, STAGING_FOLDER))).toHaveLength(8);
  await Promise.all(staged);
  expect(readdirSync(join(folder, STAGING_FOLDER))).toHaveLength(20);
  await output.discard();
});

test("shows nothing under a final name before the commit", async () => {
  const output = open(["KEN.pdf"]);
  await output.stage("KEN.pdf", Buffer.from("kenya"));
  expect(visible()).toEqual([]);
  await output.discard();
});

test("a discarded run leaves no trace, not even the folders it made", async () => {
  folder = join(parent, "new", "deeper");
  const output = open(["KEN.pdf"]);
  await output.stage("KEN.pdf", Buffer.from("kenya"));
  await output.discard();
  expect(readdirSync(parent)).toEqual([]);
});

test("a discarded run leaves an older batch as it was", async () => {
  await batch({ "KEN.pdf": "old" });
  const before = contents();
  const output = open(["KEN.pdf"]);
  await output.stage("KEN.pdf", Buffer.from("new"));
  await output.discard();
  expect(contents()).toEqual(before);
});

test("removes the letters of the last batch that this one does not make, and touches nothing else", async () => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru" });
  writeFileSync(join(folder, "notes.txt"), "mine");
  writeFileSync(join(folder, "TCD.pdf"), "mine too");
  expect(await batch({ "KEN.pdf": "kenya" })).toEqual({
    removed: ["PER.pdf"],
    leftAlone: [],
    writtenOver: [],
  });
  expect(visible()).toEqual(["KEN.pdf", "TCD.pdf", "manifest.csv", "manifest.json", "notes.txt"]);
});

test.each<[string, (rows: readonly object[]) => string]>([
  [
    "a row a line, as it is written",
    (rows) => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`,
  ],
  [
    "some rows joined on a line by an editor",
    (rows) => `[\n${rows.map((row) => JSON.stringify(row)).join(",")}\n]\n`,
  ],
  ["spread over many lines by an editor", (rows) => JSON.stringify(rows, undefined, 2)],
])("knows the letters of the last batch by its account: %s", async (_, form) => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru" });
  const rows = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  writeFileSync(join(folder, "manifest.json"), form(rows));
  expect(await batch({ "KEN.pdf": "kenya" })).toEqual({
    removed: ["PER.pdf"],
    leftAlone: [],
    writtenOver: [],
  });
});

test.each([
  "[\n",
  '[\n{"file":"KEN.pdf","sha256":"0"},\n',
  '[\n{"file":"KEN.pdf","sha256":"0"},\n]\n',
  '[\n{"file":"KEN.pdf","sha256":"0"}\n{"file":"PER.pdf","sha256":"0"}\n]\n',
  '{"file":"KEN.pdf","sha256":"0"}\n]\n',
  '[\n{"file":"KEN.pdf","sha256":"0"}\n]\n[\n]\n',
  '[\n{"file":"KEN.pdf"}\n]\n',
])("an account of which a part is missing or too much is none: %j", async (text) => {
  await batch({ "KEN.pdf": "kenya" });
  writeFileSync(join(folder, "manifest.json"), text);
  expect(() => open(["KEN.pdf"])).toThrow('"output/manifest.json" is in the way');
});

test("a record is written as its pieces, however long they are", async () => {
  const piece = fc
    .tuple(fc.string({ unit: "binary" }), fc.constantFrom(1, 7_000))
    .map(([text, times]) => text.repeat(times));
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      await open([]).commit(
        new Map([
          ["manifest.json", ["[]"]],
          ["manifest.csv", pieces],
        ]),
      );
      expect(readFileSync(join(folder, "manifest.csv"), "utf8")).toBe(
        Buffer.from(pieces.join("")).toString(),
      );
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 50 },
  );
});

test("refuses to write over or to remove what someone has altered since, with all names and both ways out", async () => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru", "TCD.pdf": "chad" });
  writeFileSync(join(folder, "PER.pdf"), "peru, signed");
  expect(faultsOf(() => open(["KEN.pdf"]))).toEqual([
    '1 file has been altered in "output" since it was made: PER.pdf',
  ]);
  writeFileSync(join(folder, "KEN.pdf"), "kenya, with remarks");
  const before = contents();
  expect(refused(() => open(["KEN.pdf", "TCD.pdf"]))).toEqual([
    {
      what: '2 files have been altered in "output" since they were made: KEN.pdf, PER.pdf',
      remedy: "move them elsewhere, choose another folder with --out, or write over them with --replace",
    },
  ]);
  expect(contents()).toEqual(before);
});

test("what someone has altered is written over and removed where the user asks for it, and named", async () => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru" });
  writeFileSync(join(folder, "KEN.pdf"), "kenya, with remarks");
  rmSync(join(folder, "PER.pdf"));
  symlinkSync("elsewhere.pdf", join(folder, "PER.pdf"));
  expect(await batch({ "KEN.pdf": "new" }, { replace: true })).toEqual({
    removed: ["PER.pdf"],
    leftAlone: [],
    writtenOver: ["KEN.pdf", "PER.pdf"],
  });
  expect(visible()).toEqual(["KEN.pdf", "manifest.csv", "manifest.json"]);
});

test("what is altered while the letters are made is found before anything is put in place", async () => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru" });
  const output = open(["KEN.pdf", "PER.pdf"]);
  for (const name of ["KEN.pdf", "PER.pdf"]) await output.stage(name, Buffer.from("new"));
  writeFileSync(join(folder, "PER.pdf"), "peru, with remarks");
  await expect(output.commit(new Map([["manifest.json", ["[]"]]]))).rejects.toThrow(
    '1 file has been altered in "output" since it was made: PER.pdf',
  );
  await output.discard();
  expect([readFileSync(join(folder, "KEN.pdf"), "utf8"), visible()]).toEqual([
    "kenya",
    ["KEN.pdf", "PER.pdf", "manifest.csv", "manifest.json"],
  ]);
});

test("a letter of the last batch that is gone is made again without a word", async () => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru" });
  rmSync(join(folder, "PER.pdf"));
  expect(await batch({ "PER.pdf": "peru" }, { concerns: (name) => name === "PER.pdf" })).toEqual({
    removed: [],
    leftAlone: [],
    writtenOver: [],
  });
});

test("a run that is about some files alone leaves the others, altered or not", async () => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru", "TCD.pdf": "chad" });
  writeFileSync(join(folder, "PER.pdf"), "peru, with remarks");
  await batch({ "KEN.pdf": "new" }, { concerns: (name) => name === "KEN.pdf" || name === "TCD.pdf" });
  expect(visible()).toEqual(["KEN.pdf", "PER.pdf", "manifest.csv", "manifest.json"]);
  expect(readFileSync(join(folder, "PER.pdf"), "utf8")).toBe("peru, with remarks");
});

test("an account that lists nothing is ours as well", async () => {
  await batch({});
  await batch({ "KEN.pdf": "kenya" });
  expect(visible()).toEqual(["KEN.pdf", "manifest.csv", "manifest.json"]);
});

test("an account with a byte order mark, as some editors leave it, is read all the same", async () => {
  await batch({ "KEN.pdf": "kenya", "PER.pdf": "peru" });
  const file = join(folder, "manifest.json");
  for (const text of [
    `\uFEFF${readFileSync(file, "utf8")}`,
    `\uFEFF[\n${readFileSync(file, "utf8").slice(1)}\n`,
  ]) {
    writeFileSync(file, text);
    await open(["KEN.pdf"]).discard();
  }
});

test("an account that names a path outside the folder removes nothing there", async () => {
  await batch({ "KEN.pdf": "kenya" });
  writeFileSync(join(parent, "PER.pdf"), "precious");
  writeFileSync(join(folder, "manifest.json"), account({ "../PER.pdf": "precious", "KEN.pdf": "kenya" }));
  await batch({ "KEN.pdf": "kenya" });
  expect(readFileSync(join(parent, "PER.pdf"), "utf8")).toBe("precious");
});

test("refuses foreign files in the place of its own, all at once", () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "KEN.pdf"), "someone's");
  writeFileSync(join(folder, "manifest.csv"), "someone's");
  symlinkSync("nowhere", join(folder, "PER.pdf"));
  expect(faultsOf(() => open(["KEN.pdf", "PER.pdf", "TCD.pdf"]))).toEqual([
    '"output/KEN.pdf" is in the way: it is not from the last batch in this folder',
    '"output/PER.pdf" is in the way: it is not from the last batch in this folder',
    '"output/manifest.csv" is in the way: it is not from the last batch in this folder',
  ]);
  expect(readdirSync(folder).sort()).toEqual(["KEN.pdf", "PER.pdf", "manifest.csv"]);
});

test("refuses a foreign file beside a batch of ours too, whatever may be replaced", async () => {
  await batch({ "KEN.pdf": "kenya" });
  writeFileSync(join(folder, "PER.pdf"), "someone's");
  const foreign = ['"output/PER.pdf" is in the way: it is not from the last batch in this folder'];
  expect(faultsOf(() => open(["KEN.pdf", "PER.pdf"]))).toEqual(foreign);
  expect(faultsOf(() => open(["PER.pdf"], { replace: true }))).toEqual(foreign);
  expect(faultsOf(() => open(["PER.pdf"], { concerns: (name) => name === "PER.pdf" }))).toEqual(foreign);
  expect(readFileSync(join(folder, "PER.pdf"), "utf8")).toBe("someone's");
});

test("refuses a manifest.json that is not an account of ours", () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "manifest.json"), '{"name": "a web application"}');
  expect(faultsOf(() => open(["KEN.pdf"]))).toEqual([
    '"output/manifest.json" is in the way: it is not from the last batch in this folder',
  ]);
});

test("a second run in the same folder is refused while the first is at work, and not after", async () => {
  const first = open(["KEN.pdf"]);
  expect(faultsOf(() => open(["KEN.pdf"]))).toEqual([
    'another run is writing into "output" (process 41 on desk)',
  ]);
  await first.discard();
  await batch({ "KEN.pdf": "kenya" });
});

test("a folder that another run has taken over is not written to", async () => {
  const output = open(["KEN.pdf"]);
  await output.stage("KEN.pdf", Buffer.from("kenya"));
  writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ pid: 7, host: "desk", started: "later" }));
  await expect(output.commit(new Map())).rejects.toThrow('another run has taken over "output" meanwhile');
  expect(visible()).toEqual([]);
});

// The moments at which a kill can come, from the first byte to the last rename. Each is left behind by hand, as the
// killed run would have left it, and the next run must give what an undisturbed one gives.
const NEW = { "KEN.pdf": "new kenya", "TCD.pdf": "new chad" };
const PLACING = JSON.stringify({
  put: [
    { file: "KEN.pdf", replaces: hash("old kenya") },
    { file: "TCD.pdf", replaces: "nothing" },
  ],
  records: LETTERS.records,
  obsolete: [{ file: "PER.pdf", sha256: hash("old peru") }],
});
const STAGED = {
  ...NEW,
  "manifest.json": account(NEW),
  "manifest.csv": "rows of KEN.pdf TCD.pdf",
};

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "while letters are staged",
    { "KEN.pdf": "new ke" },
    ["KEN.pdf", "PER.pdf", "manifest.csv", "manifest.json"],
  ],
  ["before the placing is decided", STAGED, ["KEN.pdf", "PER.pdf", "manifest.csv", "manifest.json"]],
  [
    "once it is decided",
    { ...STAGED, "placing.json": PLACING },
    ["KEN.pdf", "TCD.pdf", "manifest.csv", "manifest.json"],
  ],
])("killed %s, the next run mends the folder", async (_moment, staged, expected) => {
  await batch({ "KEN.pdf": "old kenya", "PER.pdf": "old peru" });
  mkdirSync(join(folder, STAGING_FOLDER));
  for (const [name, text] of Object.entries(staged)) writeFileSync(join(folder, STAGING_FOLDER, name), text);
  const output = open(["KEN.pdf", "PER.pdf", "TCD.pdf"]);
  expect(output.mended).toBe("placing.json" in staged ? "finished" : "nothing");
  await output.discard();
  expect(visible()).toEqual(expected);
});

test("killed between any two steps of the placing, the next run finishes it", async () => {
  const steps: readonly (() => void)[] = [
    () => rmSync(join(folder, "manifest.json")),
    () => rmSync(join(folder, "manifest.csv")),
    () => moveIn("KEN.pdf"),
    () => moveIn("TCD.pdf"),
    () => rmSync(join(folder, "PER.pdf")),
    () => moveIn("manifest.json"),
    () => moveIn("manifest.csv"),
  ];
  for (let done = 0; done <= steps.length; done += 1) {
    rmSync(folder, { recursive: true, force: true });
    await batch({ "KEN.pdf": "old kenya", "PER.pdf": "old peru" });
    leaveBehind({ ...STAGED, "placing.json": PLACING });
    for (const step of steps.slice(0, done)) step();
    const output = open(["KEN.pdf", "TCD.pdf"]);
    await output.discard();
    expect(contents(), `after ${done} steps`).toEqual(STAGED);
  }
});

test("a letter that was altered after the kill is not removed by the run that mends", async () => {
  await batch({ "KEN.pdf": "old kenya", "PER.pdf": "old peru" });
  leaveBehind({ ...STAGED, "placing.json": PLACING });
  writeFileSync(join(folder, "PER.pdf"), "old peru, signed");
  await open(["KEN.pdf"]).discard();
  expect(readFileSync(join(folder, "PER.pdf"), "utf8")).toBe("old peru, signed");
});

test("a letter that was altered after the kill is not written over by the run that mends, unless that is asked for", async () => {
  await batch({ "KEN.pdf": "old kenya", "PER.pdf": "old peru" });
  leaveBehind({ ...STAGED, "placing.json": PLACING });
  writeFileSync(join(folder, "KEN.pdf"), "old kenya, signed");
  const left = contents();
  expect(refused(() => open(["KEN.pdf"]))).toEqual([
    {
      what: '1 file has been altered in "output" since it was made: KEN.pdf',
      remedy: "move it elsewhere, choose another folder with --out, or write over it with --replace",
    },
  ]);
  expect(contents()).toEqual(left);
  await open(["KEN.pdf"], { replace: true }).discard();
  expect(contents()).toEqual(STAGED);
});

test("writeWhole replaces a file, follows a link and leaves no part behind", () => {
  const file = join(parent, "letter.pdf");
  writeWhole(file, Buffer.from("one"));
  symlinkSync(file, join(parent, "link.pdf"));
  writeWhole(join(parent, "link.pdf"), Buffer.from("two"));
  expect(readFileSync(file, "utf8")).toBe("two");
  expect(readdirSync(parent).sort()).toEqual(["letter.pdf", "link.pdf"]);
});

test("writeWhole writes to a device rather than replace it", () => {
  expect(() => writeWhole("/dev/full", Buffer.from("x"))).toThrow("ENOSPC");
  writeWhole("/dev/null", Buffer.from("x"));
});

interface Manner {
  readonly replace?: true;
  readonly concerns?: (name: string) => boolean;
}

function open(names: readonly string[], { replace, concerns }: Manner = {}): Output {
  const place = { path: folder, shown: "output", ...(replace === undefined ? {} : { replace }) };
  const series = concerns === undefined ? LETTERS : { ...LETTERS, concerns };
  return openOutput(place, names, series, THIS_RUN);
}

async function batch(files: Readonly<Record<string, string>>, manner: Manner = {}) {
  const names = Object.keys(files);
  const output = open(names, manner);
  for (const [name, text] of Object.entries(files)) await output.stage(name, Buffer.from(text));
  return output.commit(
    new Map([
      ["manifest.json", account(files)],
      ["manifest.csv", `rows of ${names.join(" ")}`],
    ]),
  );
}

function account(files: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(files).map(([file, text]) => ({ file, sha256: hash(text) })));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function leaveBehind(files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, STAGING_FOLDER));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, STAGING_FOLDER, name), text);
}

function moveIn(name: string): void {
  const staged = join(folder, STAGING_FOLDER, name);
  writeFileSync(join(folder, name), readFileSync(staged));
  rmSync(staged);
}

function visible(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}

/** Everything in the folder, hidden files and those of hidden folders too. */
function contents(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => !name.endsWith(STAGING_FOLDER))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

function faultsOf(deed: () => unknown): readonly string[] {
  return refused(deed).map(({ what }) => what);
}

function refused(deed: () => unknown): readonly Diagnostic[] {
  try {
    deed();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  throw new Error("no fault was found");
}
