// The Unicode Bidirectional Algorithm by Unicode's own conformance files (BidiTest.txt and BidiCharacterTest.txt, version
// 15.0, as Debian's unicode-data has them): some dozens of their lines always, all of them where UNICODE_DATA names the
// folder that holds them.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import createBidi from "bidi-js";
import { describe, expect, test } from "vitest";
import { levelsOf, visualOrder } from "../../../src/typesetting/paragraph/bidi.js";

const bidi = (createBidi as unknown as typeof createBidi.default)();

/** What a file says of a text: its levels, and the order from left to right, of the characters that rule X9 keeps. */
interface Expected {
  readonly levels: string;
  readonly order: string;
}

/** Rule X9 removes these, rule L1 gives these the paragraph's level at the end of a line or before a separator. */
const removed = ["RLE", "LRE", "RLO", "LRO", "PDF", "BN"];
const trailing = ["WS", "FSI", "LRI", "RLI", "PDI", ...removed];

/** As a line of its own. A text in several paragraphs is never handed to us. */
function resolved(text: string, level: number): Expected {
  const classes = Array.from(text, (character) => bidi.getBidiCharTypeName(character));
  const levels = [...levelsOf(text, level === 0 ? "left-to-right" : "right-to-left")];
  let ends = true;
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const name = classes[at] ?? "L";
    if (name === "S" || name === "B") ends = true;
    else if (!trailing.includes(name)) ends = false;
    if (ends) levels[at] = level;
  }
  const kept = classes.flatMap((name, at) => (removed.includes(name) ? [] : [at]));
  const order = visualOrder(kept.map((at) => levels[at] ?? 0)).map((index) => kept[index]);
  const shown = levels.map((each, at) => (kept.includes(at) ? each : "x"));
  return { levels: shown.join(" "), order: order.join(" ") };
}

/** A line of BidiCharacterTest.txt: code points; direction; the paragraph's level; levels; order. */
function characterCase(line: string): readonly [found: Expected, expected: Expected] {
  const [codes = "", , level, levels = "", order = ""] = line.split(";");
  const text = String.fromCodePoint(...codes.split(" ").map((code) => Number.parseInt(code, 16)));
  return [resolved(text, Number(level)), { levels, order }];
}

/** A character of each class. */
const samples: Readonly<Record<string, string>> = {
  ...{ L: "A", R: "א", AL: "ا", EN: "1", ES: "+", ET: "$", AN: "٠", CS: ",", NSM: "\u0300", BN: "\u00ad" },
  ...{ B: "\u2029", S: "\t", WS: " ", ON: "!", LRE: "\u202a", RLE: "\u202b", PDF: "\u202c" },
  ...{ LRO: "\u202d", RLO: "\u202e", LRI: "\u2066", RLI: "\u2067", FSI: "\u2068", PDI: "\u2069" },
};

/** A line of BidiTest.txt: classes; the directions that it holds for, with the levels and order of the lines before it. */
function classCases(line: string, expected: Expected): readonly (readonly [Expected, Expected])[] {
  const [classes = "", directions] = line.split("; ");
  const text = classes
    .split(" ")
    .map((name) => samples[name] ?? "")
    .join("");
  const auto = bidi.getEmbeddingLevels(text, "auto").paragraphs[0]?.level ?? 0;
  return [auto, 0, 1]
    .filter((_, bit) => (Number.parseInt(directions ?? "", 16) & (1 << bit)) !== 0)
    .map((level) => [resolved(text, level), expected]);
}

function differing(lines: readonly string[]): readonly unknown[] {
  let expected: Expected = { levels: "", order: "" };
  return lines.flatMap((line) => {
    if (line === "" || line.startsWith("#")) return [];
    const stated = /^@(Levels|Reorder):\s*(.*?)\s*$/.exec(line);
    if (stated?.[1] === "Levels") expected = { ...expected, levels: stated[2] ?? "" };
    else if (stated?.[1] === "Reorder") expected = { ...expected, order: stated[2] ?? "" };
    if (stated !== null) return [];
    const cases = line.includes("; ") ? classCases(line, expected) : [characterCase(line)];
    return cases
      .filter(([found, wanted]) => found.levels !== wanted.levels || found.order !== wanted.order)
      .map((pair) => [line, ...pair]);
  });
}

const linesOf = (file: string) => readFileSync(file, "utf8").split("\n");
const data = process.env["UNICODE_DATA"] ?? "";

describe("Unicode's own cases", () => {
  test("hold, some of each kind", () => {
    const lines = linesOf(join(import.meta.dirname, "bidi-cases.txt"));
    expect(lines.filter((line) => /^[^#@]/.test(line)).length).toBeGreaterThan(60);
    expect(differing(lines)).toEqual([]);
  });

  test.for(["BidiCharacterTest.txt", "BidiTest.txt"])(
    "hold, all of %s",
    { timeout: 300_000 },
    (file, { skip }) => {
      if (!existsSync(join(data, file)) || data === "")
        return skip("UNICODE_DATA names no folder that has it");
      expect(differing(linesOf(join(data, file))).slice(0, 9)).toEqual([]);
    },
  );
});
