import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LOCK_FILE, type RunningProcess, takeLock } from "../../../src/output/placing/lock.js";

/** A desk on which only these processes run, each with a mark of its start. */
function aRun(pid: number, running: Readonly<Record<number, string>> = { [pid]: "noon" }): RunningProcess {
  return { pid, host: "desk", namespace: "", startOf: (other) => running[other] };
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "letters-lock-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("is held until it is released, then leaves nothing", () => {
  const lock = takeLock(folder, aRun(1), "output");
  expect(lock.isHeld()).toBe(true);
  lock.renew();
  expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  expect(lock.isHeld()).toBe(false);
});

test("a living process is not disturbed", () => {
  takeLock(folder, aRun(1), "output");
  expect(() => takeLock(folder, aRun(2, { 1: "noon", 2: "one" }), "output")).toThrow(
    'another run is writing into "output" (process 1 on desk)',
  );
});

test.each<[string, RunningProcess]>([
  ["is gone", aRun(2)],
  ["has gone and its number belongs to another by now", aRun(2, { 1: "evening", 2: "one" })],
  ["had, before a restart, the number that this run has", aRun(1, { 1: "evening" })],
])("a lock whose process %s is taken over", (_what, run) => {
  const dead = takeLock(folder, aRun(1), "output");
  const lock = takeLock(folder, run, "output");
  expect(lock.isHeld()).toBe(true);
  expect(dead.isHeld()).toBe(false);
  dead.release();
  expect(lock.isHeld()).toBe(true);
});

test("where starts cannot be told, a living process of that number keeps the lock", () => {
  takeLock(folder, aRun(1), "output");
  expect(() => takeLock(folder, aRun(2, { 1: "", 2: "" }), "output")).toThrow("another run is writing");
});

test.each([
  ["of another machine", JSON.stringify({ pid: 1, host: "elsewhere", started: "noon" })],
  ["that was cut short", '{"pid":'],
])("a lock %s holds while it is renewed, and lapses after ten minutes of silence", (_what, content) => {
  const file = join(folder, LOCK_FILE);
  writeFileSync(file, content);
  age(file, 9);
  expect(() => takeLock(folder, aRun(2), "output")).toThrow("another run is writing");
  age(file, 11);
  expect(takeLock(folder, aRun(2), "output").isHeld()).toBe(true);
  expect(readdirSync(folder)).toEqual([LOCK_FILE]);
});

test("a lock that is renewed with every letter never lapses, however long the run takes", () => {
  const lock = takeLock(folder, aRun(1), "output");
  const file = join(folder, LOCK_FILE);
  const elsewhere: RunningProcess = { ...aRun(2), host: "elsewhere" };
  for (let minutes = 0; minutes < 60; minutes += 9) {
    age(file, 11);
    for (let letter = 0; letter < 32; letter += 1) lock.renew();
    expect(() => takeLock(folder, elsewhere, "output")).toThrow("another run is writing");
  }
  expect(lock.isHeld()).toBe(true);
  age(file, 11);
  expect(takeLock(folder, elsewhere, "output").isHeld()).toBe(true);
  expect(lock.isHeld()).toBe(false);
});

test("a lock that another run has taken over is not renewed for it", () => {
  const lock = takeLock(folder, aRun(1), "output");
  const file = join(folder, LOCK_FILE);
  writeFileSync(file, "another's");
  age(file, 11);
  for (let letter = 0; letter < 64; letter += 1) lock.renew();
  expect(readFileSync(file, "utf8")).toBe("another's");
  expect(() => takeLock(folder, aRun(2), "output")).not.toThrow();
});

test.each<[string, Partial<RunningProcess>]>([
  ["in a container", { namespace: "pid:[4026532001]" }],
  ["outside the container", { namespace: "pid:[4026531836]" }],
  ["on another machine", { host: "elsewhere" }],
])("a run %s, whose processes are others, is not robbed before ten minutes of silence", (_where, place) => {
  const file = join(folder, LOCK_FILE);
  const holder: RunningProcess = { ...aRun(1), namespace: "pid:[1]" };
  const other: RunningProcess = { ...aRun(1, { 1: "evening" }), namespace: "pid:[1]", ...place };
  takeLock(folder, holder, "output");
  expect(() => takeLock(folder, other, "output")).toThrow("another run is writing");
  age(file, 11);
  expect(takeLock(folder, other, "output").isHeld()).toBe(true);
});

test("a lock of an older version, which does not name the container, is judged by its machine", () => {
  writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ pid: 7, host: "desk", started: "noon" }));
  expect(takeLock(folder, { ...aRun(1), namespace: "pid:[1]" }, "output").isHeld()).toBe(true);
});

test("no file beside the lock has a name that one could know beforehand and put a link there", () => {
  const precious = join(folder, "precious.txt");
  writeFileSync(precious, "precious");
  for (const name of [`${LOCK_FILE}-probe-2`, `${LOCK_FILE}-dead-2`])
    symlinkSync(precious, join(folder, name));
  writeFileSync(join(folder, LOCK_FILE), "cut short");
  age(join(folder, LOCK_FILE), 11);
  takeLock(folder, aRun(2), "output").release();
  expect(readFileSync(precious, "utf8")).toBe("precious");
  expect(readdirSync(folder).sort()).toEqual([`${LOCK_FILE}-dead-2`, `${LOCK_FILE}-probe-2`, "precious.txt"]);
});

function age(file: string, minutes: number): void {
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(file, then, then);
}
