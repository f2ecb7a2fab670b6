import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceIfUnchanged } from "../../../src/output/placing/grown-file.js";
import { LOCK_FILE, type RunningProcess } from "../../../src/output/placing/lock.js";
import { faultsOf } from "../../support/faults.js";
import { aFolder, namesIn } from "../../support/run-letters.js";

const run: RunningProcess = { pid: 41, host: "desk", namespace: "", startOf: () => "noon" };

function aFile(text?: string) {
  const folder = join(aFolder(), "data");
  mkdirSync(folder);
  const path = join(folder, "checks.csv");
  if (text !== undefined) writeFileSync(path, text);
  return { path, shown: "data/checks.csv", before: text === undefined ? undefined : Buffer.from(text) };
}

test("a file that is as it was is replaced, and nothing else is left in its folder", () => {
  const file = aFile("one\n");
  replaceIfUnchanged({ ...file, after: Buffer.from("one\ntwo\n") }, run);
  expect(readFileSync(file.path, "utf8")).toBe("one\ntwo\n");
  expect(namesIn(join(file.path, ".."))).toEqual(["checks.csv"]);
});

test("a file that was not there is made", () => {
  const file = aFile();
  replaceIfUnchanged({ ...file, after: Buffer.from("one\n") }, run);
  expect(readFileSync(file.path, "utf8")).toBe("one\n");
});

test.each([
  ["has been written to meanwhile", "one\n", "one\nanother's\n"],
  ["has come meanwhile", undefined, "another's\n"],
])("a file that %s is left as it is", (_, before, now) => {
  const file = aFile(before);
  writeFileSync(file.path, now);
  expect(faultsOf(() => replaceIfUnchanged({ ...file, after: Buffer.from("mine\n") }, run))).toEqual([
    "data/checks.csv: the file has changed while this was read -> run the command again",
  ]);
  expect(readFileSync(file.path, "utf8")).toBe(now);
  expect(namesIn(join(file.path, ".."))).toEqual(["checks.csv"]);
});

test("while another run is at work in the folder, nothing is written and its lock stays", () => {
  const file = aFile("one\n");
  const lock = join(file.path, "..", LOCK_FILE);
  const other = { pid: 42, host: "desk", namespace: "", started: "noon" };
  writeFileSync(lock, JSON.stringify(other));
  const [fault] = faultsOf(() => replaceIfUnchanged({ ...file, after: Buffer.from("mine\n") }, run));
  expect(fault).toContain('"data"');
  expect(readFileSync(file.path, "utf8")).toBe("one\n");
  expect(existsSync(lock)).toBe(true);
});
