import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createReport, type Report } from "../../../src/cli/shell/report.js";
import type { ProcessSurroundings } from "../../../src/cli/shell/surroundings.js";
import { diagnosticText } from "../../../src/reports/faults/in-words.js";
import { memoryStream } from "../../support/run-letters.js";

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

test("a warning says that it is one, wherever it stands", () => {
  expect(diagnosticText({ what: "odd", place: { file: "a.csv", line: 2 } }, "warning")).toBe(
    "warning: a.csv:2: odd\n",
  );
});

async function talk(speak: (report: Report) => void, look: { readonly isTTY?: boolean } = {}, env = {}) {
  const [stdout, stderr] = [memoryStream(look), memoryStream(look)];
  const report = createReport({ stdout: stdout.stream, stderr: stderr.stream, env } as ProcessSurroundings);
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
  const report = createReport({ stdout: stream, stderr: stream, env: {} } as unknown as ProcessSurroundings);
  report.say("done");
  await expect(report.flushed()).resolves.toBeUndefined();
  await expect(report.data("rows")).rejects.toThrow("closed");
});

test("a message of a million characters is cut, and keeps its beginning and its end", () => {
  const what = `the footer "${"x".repeat(1_000_000)}" is too long`;
  const text = diagnosticText({ what, place: { file: "a.hbs" } }, "error");
  expect(text.length).toBeLessThan(4_000);
  expect(text).toMatch(/^a\.hbs: the footer "x+ … \(997025 characters left out\) … x+" is too long\n$/);
});

test("of hundreds of thousands of faults the first are told, and how many there are beside", async () => {
  const faults = Array.from({ length: 200_000 }, (_, index) => ({ what: `fault ${index}` }));
  const lines = (await talk((report) => report.fault(faults))).split("\n");
  expect([lines.length, lines[0], lines[499], lines[500]]).toEqual([
    502,
    "error: fault 0",
    "error: fault 499",
    "error: and 199500 more, of which these are the first",
  ]);
});

test("a place is shown as harmless as what is said of it", () => {
  expect(diagnosticText({ what: "boom", place: { file: "a\u001b[2J.csv", field: "x\u0007" } }, "error")).toBe(
    "a<U+001B>[2J.csv: x<U+0007>: boom\n",
  );
});

/** Everything that a report can put on a stream, told of one text. */
async function everythingOf(text: string, look: { readonly isTTY?: boolean }): Promise<string> {
  const [stdout, stderr] = [memoryStream(look), memoryStream(look)];
  const report = createReport({
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
  } as unknown as ProcessSurroundings);
  report.say(text);
  report.warn([{ what: text, remedy: text, place: { file: text } }]);
  report.fault([{ what: text, remedy: text, place: { file: text, field: text } }]);
  report.complain(text);
  report.concludeFaultsWith(text);
  report.conclude();
  report.progress(text);
  await report.text(text);
  await report.lines([text]);
  if (look.isTTY) await report.data(text);
  await report.flushed();
  return String(stdout.bytes()) + String(stderr.bytes());
}

test("whoever wrote the text, nothing of it is obeyed by a terminal", async () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("\u001b[2J", "\u001b]0;x\u0007", "\r", "\b", "\u009b31m", "\u202e", "\u2066", "\u061c"),
    ),
  });
  const ours = /\r\u001b\[K/g;
  const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), async (words, isTTY) => {
      const shown = (await everythingOf(words, { isTTY })).replaceAll(ours, "").replaceAll("\r\n", "\n");
      expect(shown).not.toMatch(obeyed);
    }),
  );
});

test("data is exact where it does not go to a terminal, and tables keep their line ends where it does", async () => {
  const exact = memoryStream();
  const report = createReport({
    stdout: exact.stream,
    stderr: exact.stream,
    env: {},
  } as unknown as ProcessSurroundings);
  await report.data("a,\u001b[31m\r\n");
  await report.data(Uint8Array.from([0x1b, 0x00]));
  expect(exact.bytes()).toEqual(Buffer.from("a,\u001b[31m\r\n\u001b\u0000"));
  const terminal = memoryStream({ isTTY: true });
  const shown = createReport({
    stdout: terminal.stream,
    stderr: terminal.stream,
    env: {},
  } as unknown as ProcessSurroundings);
  await shown.data("a,\tb\u001b[31m\r\n\rc");
  expect(String(terminal.bytes())).toBe("a,\tb<U+001B>[31m\r\n<U+000D>c");
});

test("colours of our own are kept, and nothing else that begins as they do", async () => {
  const stream = memoryStream({ isTTY: true });
  const report = createReport({
    stdout: stream.stream,
    stderr: stream.stream,
    env: {},
  } as unknown as ProcessSurroundings);
  await report.text("\u001b[1;31mred\u001b[0m \u001b[2J", "colours");
  expect(String(stream.bytes())).toBe("\u001b[1;31mred\u001b[0m <U+001B>[2J");
});
