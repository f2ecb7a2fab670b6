import { expect, test } from "vitest";
import { readPicture } from "../../../src/pictures/read-picture.js";
import { mirrored } from "../../../src/typesetting/page/mirror.js";
import type { PageItem } from "../../../src/typesetting/page/page.js";
import { aPicture } from "../../support/a-picture.js";

const line = { runs: [], width: 30 };
const box = { x: 10, y: 5, width: 20, height: 8 };
const items: readonly PageItem[] = [
  { kind: "text", x: 10, baseline: 5, line, owner: "artifact" },
  { kind: "rectangle", ...box, ink: "#000000" },
  { kind: "shape", shape: "check", x: 10, baseline: 5, size: 6, ink: "#000000" },
  { kind: "image", ...box, picture: readPicture("logo.png", aPicture()), owner: "artifact" },
];

test("an item stands as far from the right edge as it stood from the left, all else is the same", () => {
  const faced = items.map((item) => mirrored(item, 100));
  expect(faced.map(({ x }) => x)).toEqual([60, 70, 84, 70]);
  expect(faced.map((item, index) => ({ ...item, x: items[index]?.x }))).toEqual(items);
});

test("mirrored twice an item stands where it was", () => {
  expect(items.map((item) => mirrored(mirrored(item, 100), 100))).toEqual(items);
});
