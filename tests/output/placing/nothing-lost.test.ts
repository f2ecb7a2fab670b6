// After any sequence of whole and partial runs, of kills at any step and of files altered by hand: no letter is lost that
// the user has not asked to replace, every file under its name is whole, and the account is true.
import { createHash } from "node:crypto";
import type * as fs from "node:fs";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { InputError } from "../../../src/diagnostic.js";
import { type Listed, readAccountRows, readListed } from "../../../src/output/accounts/account.js";
import { verifyFiles } from "../../../src/output/accounts/verify.js";
import { kindAt } from "../../../src/output/disk/regular-file.js";
import type { RunningProcess } from "../../../src/output/placing/lock.js";
import type { Series } from "../../../src/output/placing/placing.js";
import { openOutput } from "../../../src/output/placing/write.js";

/** How many changes of the disk the run may still make before it is killed; as many as it likes if undefined. */
const life = vi.hoisted(() => ({ left: undefined as number | undefined }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  const mortal =
    <Arguments extends unknown[], Result>(deed: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      if (life.left !== undefined) {
        if (life.left === 0) throw Object.assign(new Error("killed"), { killed: true });
        life.left -= 1;
      }
      return deed(...given);
    };
  return {
    ...real,
    renameSync: mortal(real.renameSync),
    rmSync: mortal(real.rmSync),
    openSync: mortal(real.openSync),
    mkdirSync: mortal(real.mkdirSync),
    writeSync: mortal(real.writeSync),
  };
});

const LETTERS: Series = {
  records: ["manifest.json", "manifest.csv"],
  isName: (name) => /^[A-Z]{3}\.pdf$/.test(name),
};
const NAMES = ["KEN.pdf", "PER.pdf", "SEN.pdf", "TCD.pdf"] as const;
const hash = (text: string) => createHash("sha256").update(text).digest("hex");

interface Run {
  readonly kind: "run";
  readonly names: readonly string[];
  readonly about: "all letters" | "those made";
  readonly replace: boolean;
  /** After how many changes of the disk it is killed. */
  readonly killedAfter: number | undefined;
}

/** One thing that happens to the folder. */
type Event =
  | Run
  | { readonly kind: "alter"; readonly name: string }
  | { readonly kind: "delete"; readonly name: string };

const aName = fc.constantFrom(...NAMES);
const run = fc.record({
  kind: fc.constant("run" as const),
  names: fc.subarray([...NAMES], { minLength: 1 }),
  about: fc.constantFrom("all letters" as const, "those made" as const),
  replace: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  killedAfter: fc.option(fc.nat(40), { nil: undefined }),
});
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: run },
  fc.record({ kind: fc.constant("alter" as const), name: aName }),
  fc.record({ kind: fc.constant("delete" as const), name: aName }),
);

/** What the run of this number writes into a letter. */
function wordsOf(name: string, number: number): string {
  return `${name} of run ${number} ${"·".repeat(number)}`;
}

function visible(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** A run of its own process; "refused", or "killed", or done. */
async function runIn(folder: string, given: Run, number: number): Promise<string> {
  const process: RunningProcess = {
    pid: number,
    host: "desk",
    namespace: "",
    startOf: (pid) => (pid === number ? "now" : undefined),
  };
  const made = new Set<string>(given.names);
  const series =
    given.about === "all letters" ? LETTERS : { ...LETTERS, concerns: (name: string) => made.has(name) };
  const target = { path: folder, shown: "output", ...(given.replace ? { replace: true as const } : {}) };
  life.left = given.killedAfter;
  try {
    const output = openOutput(target, given.names, series, process);
    const account = join(folder, "manifest.json");
    const last = kindAt(account) === undefined ? [] : (readAccountRows(account, readListed) ?? []);
    const kept = given.about === "all letters" ? [] : last.filter(({ file }) => !made.has(file));
    for (const name of given.names) await output.stage(name, Buffer.from(wordsOf(name, number)));
    const rows: Listed[] = [
      ...kept,
      ...given.names.map((file) => ({ file, sha256: hash(wordsOf(file, number)) })),
    ];
    await output.commit(
      new Map([
        ["manifest.json", [JSON.stringify(rows)]],
        ["manifest.csv", [rows.map(({ file }) => file).join()]],
      ]),
    );
    return "done";
  } catch (error) {
    if (error instanceof InputError) return "refused";
    if (error instanceof Error && "killed" in error) return "killed";
    throw error;
  } finally {
    life.left = undefined;
  }
}

/** The files that the account lists and that are not as it says; those that lie there and are not listed. */
function findings(folder: string): readonly { readonly name: string; readonly what: string }[] {
  const rows = readAccountRows(join(folder, "manifest.json"), readListed) ?? [];
  const files = visible(folder);
  const reader = {
    names: [...files.keys()],
    kindOf: (name: string) => (files.has(name) ? "a file" : undefined),
    read: (name: string) => (files.has(name) ? Buffer.from(files.get(name) ?? "") : undefined),
  };
  return verifyFiles(rows, reader).map(({ what }) => {
    const [, name = "", fault = ""] = /^"(.+?)" (?:has been |is )?(\w+)/.exec(what) ?? [];
    return { name, what: fault };
  });
}

/** The folder, and what people have done to it since it was made. */
interface Place {
  readonly output: string;
  /** By name, what somebody has written into a letter, or put in its place, and nobody has asked to replace since. */
  readonly altered: Map<string, string>;
  readonly deleted: Set<string>;
  /** What a run that was killed had been asked to replace: the run that finishes it will. */
  readonly toBeReplaced: Map<string, string>;
}

async function happen(event: Event, number: number, place: Place): Promise<void> {
  const { output, altered, deleted } = place;
  if (event.kind === "run") await expectGoodRun(event, number, place);
  else if (event.kind === "alter" && existsSync(output)) {
    altered.set(event.name, `remarks ${number}`);
    writeFileSync(join(output, event.name), `remarks ${number}`);
  } else if (event.kind === "delete" && visible(output).has(event.name)) {
    altered.delete(event.name);
    deleted.add(event.name);
    rmSync(join(output, event.name));
  }
}

async function expectGoodRun(run: Run, number: number, place: Place): Promise<void> {
  const { output, altered, deleted, toBeReplaced } = place;
  const before = visible(output);
  const isUnfinished = existsSync(join(output, ".letters-run/placing.json"));
  const end = await runIn(output, run, number);
  const after = visible(output);
  if (!isUnfinished) toBeReplaced.clear();
  for (const [name, words] of altered) {
    if (run.replace) toBeReplaced.set(name, words);
    if (toBeReplaced.get(name) === words && after.get(name) !== words) altered.delete(name);
    else expect(after.get(name), `${name} is lost`).toBe(words);
  }
  expectWholeLetters(after, altered);
  if (end !== "done") return;
  for (const name of run.names) {
    deleted.delete(name);
    expect(after.get(name)).toBe(wordsOf(name, number));
  }
  expectTruth(output, place);
  // What an unfinished run was to remove goes when it is finished, whatever the run that finishes it is about.
  if (run.about === "those made" && !isUnfinished)
    for (const [name, words] of before)
      if (name.endsWith(".pdf") && !run.names.includes(name)) expect(after.get(name)).toBe(words);
}

/** Each is what one run has written, whole, or what somebody has written into it. */
function expectWholeLetters(files: ReadonlyMap<string, string>, altered: ReadonlyMap<string, string>): void {
  for (const [name, words] of files) {
    if (!name.endsWith(".pdf") || altered.has(name)) continue;
    const number = Number(/of run (\d+)/.exec(words)?.[1]);
    expect(words).toBe(wordsOf(name, number));
  }
}

/** What `verify` finds is what people have done since, all of it and nothing else. */
function expectTruth(output: string, { altered, deleted }: Place): void {
  const found = findings(output);
  for (const { name, what } of found) {
    if (what === "missing") expect(deleted).toContain(name);
    else expect([...altered.keys()], what).toContain(name);
  }
  const names = found.map(({ name }) => name);
  for (const name of altered.keys()) expect(names).toContain(name);
}

test("no letter is lost that the user has not asked to replace, and the account tells the truth", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 9 }), async (events) => {
      const folder = mkdtempSync(join(tmpdir(), "letters-lost-"));
      const place: Place = {
        output: join(folder, "output"),
        altered: new Map(),
        deleted: new Set(),
        toBeReplaced: new Map(),
      };
      for (const [index, each] of events.entries()) await happen(each, index + 1, place);
      rmSync(folder, { recursive: true, force: true });
    }),
    { numRuns: 150 },
  );
}, 300_000);
