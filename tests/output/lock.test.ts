import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LOCK_FILE, type RunningProcess, takeLock } from "../../src/output/lock.js";

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

function age(file: string, minutes: number): void {
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(file, then, then);
}
