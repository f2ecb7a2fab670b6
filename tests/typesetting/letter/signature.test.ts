// The face of the tests is half an em wide: at 10.75 points a character takes some 5.4 points.

import { expect, test } from "vitest";
import { setBody } from "../../../src/typesetting/letter/body.js";
import { aParagraph, aSetting, taggedLines, theDocument } from "../a-letter.js";

const place = { parent: theDocument, x: 50, measure: 160 };

function set(office: string, name = "Jane Example") {
  const { setting, faults } = aSetting();
  const signature = { kind: "signature", name, function: office } as const;
  return { flow: setBody([aParagraph("Yours,", "close"), signature], place, setting), faults };
}

test("the close, the room for ink, name and function are never parted", () => {
  const { flow, faults } = set("Chair of the Coalition for the Court");
  expect(taggedLines(flow)).toEqual([
    "P: Yours,",
    "P: Jane Example",
    "P: Chair of the Coalition for",
    "P: the Court",
  ]);
  expect(flow.map((item) => item.kind === "strip" && item.tie)).toEqual([
    "firm",
    "firm",
    "firm",
    "firm",
    "none",
  ]);
  expect(faults).toEqual([]);
});

test("a signature without a function is a name alone, in the strong face", () => {
  const { flow } = set("");
  expect(taggedLines(flow)).toEqual(["P: Yours,", "P: Jane Example"]);
  expect(flow.map((item) => item.kind === "strip" && item.tie)).toEqual(["firm", "firm", "none"]);
});

test("a name without a break that is wider than its line is refused", () => {
  expect(set("", "x".repeat(40)).faults).toEqual([`"${"x".repeat(40)}" is wider than its line`]);
});
