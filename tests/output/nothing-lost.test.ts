// After any sequence of whole and partial runs, of kills at any step and of files altered by hand: no letter is lost that
// the user has not asked to replace, every file under its name is whole, and the account is true.
import { createHash } from "node:crypto";
import type * as fs from "node:fs";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { type Listed, readAccountRows, readListed } from "../../src/output/account.js";
import type { RunningProcess } from "../../src/output/lock.js";
import type { Series } from "../../src/output/placing.js";
import { kindAt } from "../../src/output/regular-file.js";
import { verifyFiles } from "../../src/output/verify.js";
import { openOutput } from "../../src/output/write.js";

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

/** One thing that happens to the folder. */
type Event =
  | {
      readonly kind: "run";
      readonly names: readonly string[];
      readonly about: "all letters" | "those made";
      readonly replace: boolean;
      /** After how many changes of the disk it is killed. */
      readonly killedAfter: number | undefined;
    }
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
async function runIn(folder: string, given: Event & { kind: "run" }, number: number): Promise<string> {
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
function findings(folder: string): readonly string[] {
  const rows = readAccountRows(join(folder, "manifest.json"), readListed) ?? [];
  const files = visible(folder);
  const reader = {
    names: [...files.keys()],
    kindOf: (name: string) => (files.has(name) ? "a file" : undefined),
    read: (name: string) => (files.has(name) ? Buffer.from(files.get(name) ?? "") : undefined),
  };
  return verifyFiles(rows, reader).map(
    ({ what }) => /^"(.+?)" (?:has been |is )?(\w+)/.exec(what)?.slice(1).join(" ") ?? what,
  );
}

test("no letter is lost that the user has not asked to replace, and the account tells the truth", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 9 }), async (events) => {
      const folder = mkdtempSync(join(tmpdir(), "letters-lost-"));
      const output = join(folder, "output");
      const altered = new Map<string, string>();
      const deleted = new Set<string>();
      for (const [index, each] of events.entries()) {
        const number = index + 1;
        const before = visible(output);
        if (each.kind === "alter" && before.has(each.name)) {
          altered.set(each.name, `remarks ${number}`);
          writeFileSync(join(output, each.name), `remarks ${number}`);
        } else if (each.kind === "delete" && before.has(each.name)) {
          altered.delete(each.name);
          deleted.add(each.name);
          rmSync(join(output, each.name));
        } else if (each.kind === "run") {
          const end = await runIn(output, each, number);
          const after = visible(output);
          for (const [name, words] of altered) {
            if (each.replace && after.get(name) !== words) altered.delete(name);
            else expect(after.get(name), `${name} is lost`).toBe(words);
          }
          for (const [name, words] of after) {
            if (name.endsWith(".pdf") && !altered.has(name))
              expect(words).toMatch(/^[A-Z]{3}\.pdf of run (\d+) ·*$/);
            const number = /of run (\d+) (·*)$/.exec(words);
            if (number !== null) expect(number[2]?.length).toBe(Number(number[1]));
          }
          if (end !== "done") continue;
          for (const name of each.names) deleted.delete(name);
          const missing = [...deleted].filter((name) => !after.has(name));
          const told = findings(output);
          for (const what of told) {
            const [name = "", fault] = what.split(" ");
            if (fault === "missing") expect(missing).toContain(name);
            else expect(altered.has(name), what).toBe(true);
          }
          for (const name of altered.keys()) expect(told.some((what) => what.startsWith(name))).toBe(true);
          for (const name of each.names) expect(after.get(name)).toBe(wordsOf(name, number));
          if (each.about === "those made")
            for (const [name, words] of before)
              if (name.endsWith(".pdf") && !each.names.includes(name) && each.killedAfter === undefined)
                expect(after.has(name) || words === "", `${name} was none of its business`).toBe(true);
        }
      }
      rmSync(folder, { recursive: true, force: true });
    }),
    { numRuns: 300 },
  );
}, 120_000);
