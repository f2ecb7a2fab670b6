// How a template's file is read before anything is made of it.

import { describe, expect, test } from "vitest";
import { readTemplate } from "../../../src/campaign/check/template-texts.js";
import { faultsOf } from "../../support/faults.js";

const file = "templates/letter.en.hbs";

describe("a template", () => {
  test("is text with one kind of line end, without a byte order mark", () => {
    const bytes = Buffer.from("\uFEFFDear\r\nState\r", "utf8");
    expect(readTemplate({ file, bytes })).toEqual({ file, text: "Dear\nState\n" });
  });

  test.each([
    ["a", 1_000_000],
    ["é", 1_000_000],
  ])("has as many characters as two hundred pages: %s", (letter, most) => {
    const text = letter.repeat(most);
    expect(readTemplate({ file, bytes: Buffer.from(text) })).toEqual({ file, text });
    expect(faultsOf(() => readTemplate({ file, bytes: Buffer.from(`${text}${letter}`) }))).toEqual([
      `${file}: the template has 1,000,001 characters, and may have 1,000,000 -> delete what is not of the letter`,
    ]);
  });
});
