import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { folded } from "../../src/reports/fold.js";
import { aCampaignFolder, letters, memoryStream } from "../support/run-letters.js";

describe("lines are folded", () => {
  it("between words, the rest of a line standing in", () => {
    expect(folded("  error: one two three four five six seven eight nine ten\nshort\n", 40)).toBe(
      "  error: one two three four five six\n    seven eight nine ten\nshort\n",
    );
  });

  it("never within a word, and to no less than 40 columns", () => {
    const address = `https://example.org/${"x".repeat(60)}`;
    expect(folded(`look at ${address} for it`, 10)).toBe(`look at\n  ${address}\n  for it`);
  });

  it("keeping blanks within a line, so that columns keep their places", () => {
    expect(folded("  --json      print JSON, for programs to read", 40)).toBe(
      "  --json      print JSON, for programs\n    to read",
    );
  });

  it("without counting what sets a colour", () => {
    const line = `\u001B[1m${"word ".repeat(7).trim()}\u001B[0m end`;
    expect(folded(line, 40)).toBe(line);
  });

  test("so that no line is wider but for a long word, no word is lost, and folding again changes nothing", () => {
    const word = fc.stringMatching(/^[a-zé…]{1,20}$/);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.nat(8),
        fc.integer({ min: 40, max: 120 }),
        (words, indent, width) => {
          const text = " ".repeat(indent) + words.join(" ");
          const lines = folded(text, width).split("\n");
          expect(lines.every((line) => [...line].length <= width)).toBe(true);
          expect(
            lines
              .join(" ")
              .split(/\s+/)
              .filter((each) => each !== ""),
          ).toEqual(words);
          expect(folded(lines.join("\n"), width)).toBe(lines.join("\n"));
        },
      ),
    );
  });
});

describe("on a terminal of 40 columns", () => {
  const narrow = async (...argv: readonly string[]) => {
    const [stdout, stderr] = [
      memoryStream({ isTTY: true, columns: 40 }),
      memoryStream({ isTTY: true, columns: 40 }),
    ];
    await letters(aCampaignFolder(), argv, { stdout: stdout.stream, stderr: stderr.stream });
    return `${stdout.bytes()}${stderr.bytes()}`;
  };

  test.each([
    [["--help"]],
    [["due", "--help"]],
    [["help", "envelopes"]],
    [["status"]],
    [["explain", "ken"]],
    [["due", "--date", "2026-11-25"]],
    [["history", "ken"]],
    [["check"]],
    [["check", "--words"]],
    [["check", "--rules"]],
    [["preview", "ken", "--date", "someday"]],
    [["generat"]],
  ])("letters %j stays within it", async (argv) => {
    const told = await narrow(...argv);
    const wide = told
      .replaceAll("\u001B[K", "")
      .split(/[\r\n]+/)
      .filter((line) => [...line].length > 40 && /\S\s+\S/.test(line.trim()));
    expect(wide).toEqual([]);
    expect(told).not.toBe("");
  });

  test("names and totals of status give way, the signs stay", async () => {
    expect(await narrow("status")).toBe(`3 States on 28 April 2020

     State                   2
KEN  Kenya          en       !
MWI  Malawi         en held  ?
SEN  Senegal        fr       ✓

     ! outstanding           1
     ✓ met                   1
     ? unknown               1

signs:  ! outstanding  ✓ met  ? unknown
recommendations:  2 apic
`);
  });
});
