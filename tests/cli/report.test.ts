import { expect, test } from "vitest";
import { createReport, diagnosticText, type Report } from "../../src/cli/report.js";
import type { Surroundings } from "../../src/cli/surroundings.js";
import { memoryStream } from "../support/run-letters.js";

test.each([
  [
    { what: "boom", place: { file: "a.csv", line: 14, field: "apic" }, remedy: "mend it" },
    "a.csv:14: apic: boom\n  remedy: mend it\n",
  ],
  [{ what: "boom", place: { file: "a.hbs", line: 3, column: 9 } }, "a.hbs:3:9: boom\n"],
  [{ what: "boom", place: { file: "a.csv" } }, "a.csv: boom\n"],
  [{ what: "boom" }, "error: boom\n"],
  [{ what: "boom", states: ["KEN"] }, "error: KEN: boom\n"],
  [{ what: "boom", states: ["KEN", "SEN"] }, "error: KEN and SEN: boom\n"],
  [
    { what: "boom", states: ["KEN", "PER", "SEN"], place: { file: "a.csv", line: 2 } },
    "a.csv:2: KEN, PER and SEN: boom\n",
  ],
  [
    { what: "boom", states: ["AFG", "ALB", "AND", "ARG", "ARM", "ATG", "AUS", "AUT"] },
    "error: AFG, ALB, AND, ARG, ARM, ATG, AUS and AUT: boom\n",
  ],
  [
    { what: "boom", states: ["AFG", "ALB", "AND", "ARG", "ARM", "ATG", "AUS", "AUT", "BEL"] },
    "error: AFG, ALB, AND and 6 more letters: boom\n",
  ],
])("a fault %j reads %j", (fault, text) => {
  expect(diagnosticText(fault, "error")).toBe(text);
});

test("what cannot be seen, or what a terminal would obey, is shown by its code", () => {
  expect(diagnosticText({ what: '"ye\u200bs\u001b[2J" is odd', remedy: "not\n\u202ethis" }, "error")).toBe(
    'error: "ye<U+200B>s<U+001B>[2J" is odd\n  remedy: not<U+000A><U+202E>this\n',
  );
});

test("a message keeps its start and its end, however long the text that it quotes", () => {
  const text = "a".repeat(700);
  expect(diagnosticText({ what: `"${text}" is odd`, remedy: "mend it" }, "error")).toBe(
    `error: "${text}" is odd\n  remedy: mend it\n`,
  );
  expect(
    diagnosticText({ what: `"${"a".repeat(1_000_000)}" is odd`, remedy: "b".repeat(2_000) }, "error"),
  ).toBe(
    `error: "${"a".repeat(599)} … 999,209 characters … ${"a".repeat(192)}" is odd\n` +
      `  remedy: ${"b".repeat(600)} … 1,200 characters … ${"b".repeat(200)}\n`,
  );
});

test("a character that such a cut divides is shown by its code", () => {
  const text = `${"a".repeat(599)}😀${"b".repeat(2_000)}`;
  expect(diagnosticText({ what: text }, "error")).toBe(
    `error: ${"a".repeat(599)}<U+D83D> … 1,801 characters … ${"b".repeat(200)}\n`,
  );
});

test("a warning says that it is one, wherever it stands", () => {
  expect(diagnosticText({ what: "odd", place: { file: "a.csv", line: 2 } }, "warning")).toBe(
    "warning: a.csv:2: odd\n",
  );
});

async function talk(speak: (report: Report) => void, look: { readonly isTTY?: boolean } = {}, env = {}) {
  const [stdout, stderr] = [memoryStream(look), memoryStream(look)];
  const report = createReport({ stdout: stdout.stream, stderr: stderr.stream, env } as Surroundings);
  speak(report);
  await report.flushed();
  return String(stderr.bytes());
}

test("quiet silences talk, warnings and progress, but neither faults nor what follows from them", async () => {
  const told = await talk(
    (report) => {
      report.quieten();
      report.say("done");
      report.warn([{ what: "odd" }]);
      report.progress("1 of 2");
      report.fault([{ what: "boom" }]);
      report.concludeFaultsWith("nothing was written");
      report.conclude();
    },
    { isTTY: true },
  );
  expect(told).toBe("error: boom\nnothing was written\n");
});

test("progress is one line that overwrites itself and goes before anything else is said", async () => {
  const told = await talk(
    (report) => {
      report.progress("1 of 2");
      report.say("done");
    },
    { isTTY: true },
  );
  expect(told).toBe("\r\u001b[K1 of 2\r\u001b[Kdone\n");
});

test("progress is not shown where standard error is no terminal, or a dumb one", async () => {
  const show = (report: Report) => report.progress("1 of 2");
  expect(await talk(show)).toBe("");
  expect(await talk(show, { isTTY: true }, { TERM: "dumb" })).toBe("");
});

test("a standard error that cannot be written does not end the program", async () => {
  const stream = {
    write: (_content: string | Uint8Array, done: (error?: Error) => void) => done(new Error("closed")),
  };
  const report = createReport({ stdout: stream, stderr: stream, env: {} } as unknown as Surroundings);
  report.say("done");
  await expect(report.flushed()).resolves.toBeUndefined();
  await expect(report.data("rows")).rejects.toThrow("closed");
});

test("of very many faults and warnings the first thousand are told, and the others counted", async () => {
  const many = Array.from({ length: 13_345 }, (_, index) => ({ what: `fault ${index + 1}` }));
  const faults = (await talk((report) => report.fault(many))).split("\n");
  expect([faults.length, ...faults.slice(999)]).toEqual([
    1_002,
    "error: fault 1000",
    "and 12,345 more faults",
    "",
  ]);
  const warnings = (await talk((report) => report.warn(many.slice(0, 1_001)))).split("\n");
  expect(warnings.slice(999)).toEqual(["warning: fault 1000", "and 1 more warnings", ""]);
  expect((await talk((report) => report.fault(many.slice(0, 1_000)))).split("\n")).toHaveLength(1_001);
});
