// Several threads make what one makes: the same bytes, the same faults, the same end when interrupted.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { letter as kind } from "../../../src/batch/kinds/letter.js";
import { countThreads, makeFiles } from "../../../src/batch/make/threads.js";
import type { Batch } from "../../../src/batch/open/batch.js";
import type { State } from "../../../src/campaign/campaign.js";
import { InputError } from "../../../src/diagnostic.js";
import { aStateParty } from "../../support/a-state-party.js";
import {
  aCampaignFolder,
  aCampaignFolderOfMany,
  filesIn,
  letters,
  lettersProcess,
  namesIn,
  startLetters,
} from "../../support/run-letters.js";

/** More than one portion for each of four threads. */
const MANY = 150;

test("one, two, four and eight threads make the same files, and so does a table in another order", () => {
  const folder = aCampaignFolderOfMany(MANY);
  const made = (jobs: string) => {
    const told = lettersProcess(folder, ["generate", "--quiet", "--jobs", jobs, "--out", "out"]);
    expect(told).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    return hashesIn(join(folder, "out"));
  };
  const alone = made("1");
  expect(alone).toHaveLength(MANY + 5);
  expect(made("2")).toEqual(alone);
  expect(made("4")).toEqual(alone);
  expect(made("8")).toEqual(alone);
  const table = join(folder, "data/states-parties.csv");
  const [header, ...rows] = readFileSync(table, "utf8").trimEnd().split("\n");
  writeFileSync(table, `${[header, ...rows.reverse()].join("\n")}\n`);
  const letters = (lines: readonly string[]) => lines.filter((line) => line.includes(".pdf "));
  expect(letters(made("3"))).toEqual(letters(alone));
}, 60_000);

/** Name and hash of each file: a line tells two batches apart sooner than their bytes. */
function hashesIn(folder: string): readonly string[] {
  return [...filesIn(folder)].map(
    ([name, bytes]) => `${name} ${createHash("sha256").update(bytes).digest("hex")}`,
  );
}

test("the summary of two threads is that of one", () => {
  const told = (jobs: string) => lettersProcess(aCampaignFolderOfMany(MANY), ["generate", "--jobs", jobs]);
  expect(told("2")).toEqual(told("1"));
});

test("the faults of every thread come together, each once, and nothing is written", () => {
  const folder = aCampaignFolderOfMany(MANY);
  const names = join(folder, "data/names.csv");
  writeFileSync(names, readFileSync(names, "utf8").replaceAll(/(XAA|XFT)land/g, "$1日"));
  const [one, two] = ["1", "2"].map((jobs) => lettersProcess(folder, ["generate", "--jobs", jobs]));
  expect(one?.exitCode).toBe(1);
  expect(one?.stderr).toMatch(/XAA[\s\S]*日[\s\S]*U\+65E5[\s\S]*XFT/);
  expect(two).toEqual(one);
  expect(namesIn(folder)).not.toContain("output");
});

test("an interruption ends all threads: exit code 130, a word, and the folder as it was", async () => {
  const folder = aCampaignFolderOfMany(4 * MANY);
  const program = startLetters(folder, ["generate", "--jobs", "2"]);
  const complaint: Buffer[] = [];
  program.stderr.on("data", (chunk) => complaint.push(chunk));
  const ended = new Promise((resolve) => program.on("close", resolve));
  const waiting = join(folder, "output/.letters-run");
  while (!existsSync(waiting) || namesIn(waiting).length < MANY) await nextTurn();
  program.kill("SIGINT");
  const exitCode = await ended;
  expect(exitCode).toBe(130);
  expect(String(Buffer.concat(complaint))).toMatch(/interrupted/);
  expect(namesIn(folder)).not.toContain("output");
});

test("a bug in a letter ends the batch at once, as the bug that it is", async () => {
  const tried: string[] = [];
  const maker = {
    finish: ({ iso3 }: State) => {
      tried.push(iso3);
      throw new TypeError("a bug");
    },
  };
  const states = Array.from({ length: 20 }, (_, index) => aStateParty({ iso3: `X${index}` }));
  const made = makeFiles(states, { kind, batch: { maker } as unknown as Batch, threads: 1 }, nothing, goOn());
  await expect(made).rejects.toThrow(TypeError);
  expect(tried).toEqual(["X0"]);
});

test("who stops the work gets the reason back, and no letter more is begun", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const tried: string[] = [];
  const maker = {
    finish: ({ iso3 }: State) => {
      tried.push(iso3);
      controller.abort(reason);
      throw new InputError([{ what: `${iso3} cannot be set` }]);
    },
  };
  const states = [aStateParty({ iso3: "KEN" }), aStateParty({ iso3: "PER" })];
  const batch = { maker } as unknown as Batch;
  await expect(makeFiles(states, { kind, batch, threads: 1 }, nothing, controller.signal)).rejects.toBe(
    reason,
  );
  expect(tried).toEqual(["KEN"]);
});

async function nothing(): Promise<void> {}

function goOn(): AbortSignal {
  return new AbortController().signal;
}

test("a number of threads that is none is a fault of the command line", async () => {
  for (const jobs of ["0", "two", "65", "-1", "1.5"]) {
    const told = await letters(aCampaignFolder(), ["generate", `--jobs=${jobs}`]);
    expect(told).toMatchObject({
      exitCode: 2,
      stderr: `error: "${jobs}" is not a number of threads\n  remedy: write --jobs with a number from 1 to 64, or leave it out\n`,
    });
  }
});

test("a batch of some hundred letters is made by one thread, one of thousands by one a processor, up to eight", () => {
  expect(countThreads(undefined, 123)).toBe(1);
  expect(countThreads(undefined, 1_499)).toBe(1);
  expect(countThreads(undefined, 1_500)).toBe(Math.min(8, availableParallelism()));
});

test("no thread is started that would have nothing to do: letters are handed over eight at a time", () => {
  const asked = (jobs: string) => [0, 1, 8, 9, 16, 123, 512].map((letters) => countThreads(jobs, letters));
  expect(asked("64")).toEqual([1, 1, 1, 2, 2, 16, 64]);
  expect(asked("2")).toEqual([1, 1, 1, 2, 2, 2, 2]);
  expect(asked("1")).toEqual([1, 1, 1, 1, 1, 1, 1]);
});

test("sixty-four threads asked for one letter take no more time or memory than one", () => {
  const folder = aCampaignFolderOfMany(0);
  const told = lettersProcess(folder, ["generate", "--only", "ken", "--jobs", "64"]);
  expect(told).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^1 letter for 28 April 2020/) });
});
