import { describe, expect, test } from "vitest";
import type { Picture } from "../../../src/pictures/picture.js";
import { logoBox, logoWarnings } from "../../../src/typesetting/letter/logo.js";

const file = "templates/logo.png";

function aPicture(width: number, height: number, bytes = 1000): Picture {
  return { width, height, colours: "rgb", samples: { packed: "rows", bytes: new Uint8Array(bytes) } };
}

function warningsOf(picture: Picture, window: "din-b" | "din-a" = "din-b") {
  return logoWarnings(file, picture, logoBox(window));
}

function warning(what: string, remedy: string) {
  return [{ what, remedy, rule: "fitting-pictures", place: { file } }];
}

describe("a logo is fit for print", () => {
  test.each([
    ["of 300 dots an inch", 830, 213],
    ["of 600", 1062, 273],
    ["of 150", 414, 107],
    ["that is high rather than wide", 100, 213],
    ["that is a thin line", 830, 4],
  ])("%s: nothing is said", (_, width, height) => {
    expect(warningsOf(aPicture(width, height))).toEqual([]);
  });

  test("up to a megabyte", () => {
    expect(warningsOf(aPicture(830, 213, 1024 * 1024))).toEqual([]);
  });
});

describe("a logo is told of", () => {
  test.each([
    [6000, 1540, "6000 × 1540", "540 × 140"],
    [6000, 4000, "6000 × 4000", "270 × 180"],
    [4000, 100, "4000 × 100", "540 × 20"],
    [1700, 436, "1700 × 436", "540 × 140"],
  ])("with more dots than print can show: %i × %i", (width, height, dots, enough) => {
    expect(warningsOf(aPicture(width, height))).toEqual(
      warning(
        `the logo has ${dots} dots, more than print can show`,
        `save it smaller: ${enough} dots are enough for print`,
      ),
    );
  });

  test("that makes the letters heavy, of many dots or of few", () => {
    expect(warningsOf(aPicture(6000, 4000, 38.8 * 1024 * 1024))).toEqual(
      warning(
        "the logo has 6000 × 4000 dots and makes each letter 38.8 MB larger",
        "save it smaller: 270 × 180 dots are enough for print",
      ),
    );
    const mask = { packed: "rows", bytes: new Uint8Array(600_000) } as const;
    expect(warningsOf({ ...aPicture(540, 139, 600_000), mask })).toEqual(
      warning(
        "the logo has 540 × 139 dots and makes each letter 1.1 MB larger",
        "save it as PNG, without what programs keep beside a picture",
      ),
    );
  });

  test.each([
    [7, 3, "7 × 3", "420 × 180"],
    [1, 1, "1 × 1", "180 × 180"],
    [260, 65, "260 × 65", "540 × 140"],
  ])("that is too coarse: %i × %i", (width, height, dots, enough) => {
    expect(warningsOf(aPicture(width, height))).toEqual(
      warning(`the logo has ${dots} dots and looks coarse in print`, `give one of ${enough} dots or more`),
    );
  });

  test("by the room that it has: the higher window leaves it less", () => {
    expect(warningsOf(aPicture(1000, 256), "din-b")).toEqual([]);
    expect(warningsOf(aPicture(1000, 256), "din-a")).toEqual(
      warning(
        "the logo has 1000 × 256 dots, more than print can show",
        "save it smaller: 430 × 110 dots are enough for print",
      ),
    );
  });
});
