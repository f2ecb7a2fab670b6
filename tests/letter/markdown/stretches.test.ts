// Merged Markdown cut into stretches says what it says uncut.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMarkdownParser } from "../../../src/letter/markdown/markdown-parser.js";
import { stretchesOf } from "../../../src/letter/markdown/stretches.js";
import { standInCount, standInOf } from "../../../src/letter/merging/stand-ins.js";

const line = fc.constantFrom(
  "words",
  "more words",
  "",
  "",
  "1. first",
  "1. again",
  "2. second",
  "7) seven",
  "0. nought",
  "- item",
  "-",
  "+ other",
  "* star",
  "  indented",
  "    deep",
  "   - inner",
  "> quoted",
  "> 1. quoted item",
  "> ",
  "# Heading",
  "Title\n===",
  "---",
  "***",
  "*emphasis* **strong**",
  "86. article",
  "  ",
  "\\",
);

test("cut and uncut give the same tree, and the same numbers", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const source = lines.join("\n");
      const whole = createMarkdownParser()([source], "prose")[0];
      const parsed = createMarkdownParser()(
        stretchesOf(source).map(({ markdown }) => markdown),
        "prose",
      );
      const isRefused = parsed.some(({ faults }) => faults.length > 0);
      expect(isRefused).toBe(whole?.faults.length !== 0);
      if (isRefused) return;
      expect(parsed.flatMap(({ blocks }) => blocks.map(({ block }) => block))).toEqual(
        whole?.blocks.map(({ block }) => block),
      );
    }),
    { numRuns: 2000 },
  );
});

test("stretches stand one after the other, with their values", () => {
  const [a, b, c] = [standInOf(0), standInOf(1), standInOf(2)];
  expect(stretchesOf(`${a} and ${b}\n\n \n${c}\n\n- x\n\n`)).toEqual([
    { markdown: `${a} and ${b}`, start: 0, firstValue: 0, valueCount: 2 },
    { markdown: `${a}\n\n- x`, start: 11, firstValue: 2, valueCount: 1 },
  ]);
});

test("stand-ins begin again when they are used up, and count from the first in each stretch", () => {
  const many = Array.from({ length: standInCount + 3 }, (_, number) => standInOf(number)).join("\n\n");
  const stretches = stretchesOf(many);
  expect(stretches).toHaveLength(standInCount + 3);
  expect(new Set(stretches.map(({ markdown }) => markdown))).toEqual(new Set([standInOf(0)]));
  expect(stretches.at(-1)?.firstValue).toBe(standInCount + 2);
});

test("a million empty lines cost nothing", () => {
  expect(stretchesOf(`a${"\n".repeat(1_000_000)}b`).map(({ markdown }) => markdown)).toEqual(["a", "b"]);
});

test("a parser gives what an earlier one was asked for as the very same blocks, and forgets what only those before it were", () => {
  const first = createMarkdownParser();
  const [one] = first(["One *stretch*", "Another"], "prose");
  const second = createMarkdownParser(first);
  const [again, other] = second(["One *stretch*", "A third"], "prose");
  expect(again).toBe(one);
  expect(other).toEqual(createMarkdownParser()(["A third"], "prose")[0]);
  expect(second(["One *stretch*"], "subject")).toEqual(createMarkdownParser()(["One *stretch*"], "subject"));
  const third = createMarkdownParser(second);
  const [kept, anew] = third(["One *stretch*", "Another"], "prose");
  expect(kept).toBe(one);
  expect(anew).not.toBe(first(["Another"], "prose")[0]);
  expect(anew).toEqual(first(["Another"], "prose")[0]);
});
