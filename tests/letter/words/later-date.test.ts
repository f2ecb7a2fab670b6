import { describe, expect, test } from "vitest";
import { namesLaterDate } from "../../../src/letter/words/later-date.js";
import { languages } from "../../support/languages.js";

describe("of a letter of 28 April 2020, later is", () => {
  test.each([
    "Act 22 of 2021",
    "Manila Bulletin, August 2025",
    "press release of 29 April 2020",
    "April 29, 2020",
    "loi du 1er mai 2020",
    "Ley de 25 de junio de 2020",
    "en vigor en agosto de 2026",
    "C.N.180.2026",
    "checked 2020-05",
    "checked 2020-04-29",
    "29\u00a0avril\u00a02020",
  ])("%s", (text) => {
    expect(namesLaterDate(text, "2020-04-28", languages)).toBe(true);
  });
});

describe("of a letter of 28 April 2020, not later is", () => {
  test.each([
    "Act 2 of 2020",
    "Gazette of April 2020",
    "press release of 28 April 2020",
    "loi du 1er avril 2020",
    "Ley 1719 de 2014",
    "Loi no 2007-02 of 12 February 2007",
    "2020-04-28",
    "Act 120234",
    "OG 84/09",
    "",
  ])("%s", (text) => {
    expect(namesLaterDate(text, "2020-04-28", languages)).toBe(false);
  });
});
