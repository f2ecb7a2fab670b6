import { expect, test } from "vitest";
import { describeFace } from "../../src/fonts/face-description.js";
import { type FontTables, readDirectory } from "../../src/fonts/font-tables.js";
import { withTable } from "../support/fonts.js";
import { shippedBytes } from "./shipped.js";

function tablesOf(bytes: Uint8Array): FontTables {
  return new Map(readDirectory(bytes)?.map(({ tag, table }) => [tag, table]));
}

test("a face is described as its tables say", () => {
  expect(describeFace(tablesOf(shippedBytes("text-italic")), "Source Serif4-Italic\u0000")).toEqual({
    postscriptName: "SourceSerif4-Italic",
    ...{ ascent: 1036, descent: -335, capHeight: 670, xHeight: 475 },
    box: [-231, -329, 2233, 1011],
    italicAngle: -12,
    fixedPitch: false,
    serif: false,
    weight: 400,
  });
});

test("an old face that states neither name nor heights has those of its ascent", () => {
  const old = withTable(shippedBytes("text"), "OS/2", (table) => table.writeUInt16BE(1, 0));
  expect(describeFace(tablesOf(old), "")).toMatchObject({
    ...{ postscriptName: "Unnamed", ascent: 1036, capHeight: 1036, xHeight: 518 },
  });
});
