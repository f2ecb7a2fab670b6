// Arabic: its dates, digits and lists, its numbers with the dual, the words that are written together with the next, and
// the shipped campaign once the cell of a State's language asks for it.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatDate, formatDateClause } from "../../src/languages/dates.js";
import { together } from "../../src/languages/grammar.js";
import type { Gender } from "../../src/languages/language.js";
import { joinList, numberInWords } from "../../src/languages/lists.js";
import { inForm } from "../../src/languages/numbers.js";
import { readLanguage } from "../../src/languages/read-language.js";
import { setText } from "../../src/languages/spacing.js";
import { english, shipped } from "../support/languages.js";
import { found } from "../support/minimal-folder.js";
import { letters } from "../support/run-letters.js";
import { inOneSpace, switched } from "../support/switched-campaign.js";

const arabic = shipped("ar");
const arabicSpeaking = ["COM", "DJI", "JOR", "PSE", "TCD", "TUN"];

const varied = (...names: readonly string[]) =>
  readLanguage(
    { code: "ar", file: "data/languages/ar.yaml", text: `use: [${names.join(", ")}]\n` },
    { amended: arabic, example: english },
  );

test.each([
  [[], "2 كانون الثاني/يناير 2020", "منذ آب/أغسطس 2019"],
  [["levant"], "2 كانون الثاني 2020", "منذ آب 2019"],
  [["maghreb"], "2 جانفي 2020", "منذ أوت 2019"],
  [["morocco"], "2 يناير 2020", "منذ غشت 2019"],
  [["egypt"], "2 يناير 2020", "منذ أغسطس 2019"],
  [["indic-digits"], "٢ كانون الثاني/يناير ٢٠٢٠", "منذ آب/أغسطس ٢٠١٩"],
  [["maghreb", "indic-digits"], "٢ جانفي ٢٠٢٠", "منذ أوت ٢٠١٩"],
])("months and digits, with use: %j", (names, day, since) => {
  const language = varied(...names);
  expect([formatDate("2020-01-02", language), formatDateClause("2019-08", language, "since")]).toEqual([
    day,
    since,
  ]);
});

test("a year alone is called one in a clause", () => {
  expect((["on", "since", "from"] as const).map((each) => formatDateClause("2009", arabic, each))).toEqual([
    "في عام 2009",
    "منذ عام 2009",
    "اعتبارا من عام 2009",
  ]);
});

test.each<[number, string, string, string]>([
  [1, "واحد", "واحدة", "منظمة"],
  [2, "اثنان", "اثنتان", "منظمتان"],
  [3, "ثلاثة", "ثلاث", "منظمات"],
  [8, "ثمانية", "ثمان", "منظمات"],
  [10, "عشرة", "عشر", "منظمات"],
  [11, "أحد عشر", "إحدى عشرة", "منظمة (تمييز)"],
  [21, "واحد وعشرون", "إحدى وعشرون", "منظمة (تمييز)"],
  [99, "تسعة وتسعون", "تسع وتسعون", "منظمة (تمييز)"],
  [100, "مائة", "مائة", "منظمة (مضاف إليه)"],
  [103, "مائة وثلاثة", "مائة وثلاث", "منظمات"],
  [112, "مائة واثنا عشر", "مائة واثنتا عشرة", "منظمة (تمييز)"],
  [202, "مائتان واثنان", "مائتان واثنتان", "منظمة (مضاف إليه)"],
])(
  "%i: in words before a masculine and a feminine noun, and the form of the noun",
  (count, he, she, noun) => {
    const inWords = (gender: Gender) => numberInWords(count, arabic, gender);
    const forms = ["منظمة", "منظمتان", "منظمات", "منظمة (تمييز)", "لا منظمة", "منظمة (مضاف إليه)"];
    expect([inWords("masculine"), inWords("feminine"), inForm(count, forms, arabic)]).toEqual([
      he,
      she,
      noun,
    ]);
  },
);

test.each([
  ["و", "كينيا", "وكينيا"],
  ["ل", "كينيا", "لكينيا"],
  ["ل", "الأردن", "للأردن"],
  ["ول", "السلفادور", "وللسلفادور"],
  ["ل", "ألمانيا", "لألمانيا"],
  ["ب", "الأردن", "بالأردن"],
  ["إلى", "الأردن", "إلى الأردن"],
])("%s + %s", (word, name, words) => {
  expect(together(word, name, arabic.grammar)).toBe(words);
});

test("lists, and spaces that hold", () => {
  expect(joinList(["الإفراج المؤقت", "تنفيذ أحكام السجن", "إعادة توطين الشهود"], arabic)).toBe(
    "الإفراج المؤقت وتنفيذ أحكام السجن وإعادة توطين الشهود",
  );
  const seen = (text: string) => setText(text, arabic).replaceAll("\u00A0", "~").replaceAll("\u202F", "^");
  expect(seen("في 28 تشرين الأول/أكتوبر 2020، القانون رقم 12، المادة 48")).toBe(
    "في 28~تشرين~الأول/أكتوبر~2020، القانون رقم~12، المادة~48",
  );
  expect(seen("12 300 شخص منذ عام 2009")).toBe("12^300 شخص منذ عام~2009");
});

describe("the shipped campaign", () => {
  test.each([[arabicSpeaking], [["TUN"]], [["JOR", "COM"]]])(
    "has nothing to mend once %j are switched",
    async (states) => {
      expect(await found(switched("ar", states))).toEqual({ faults: [], warnings: [] });
    },
  );

  test.each([
    [
      "JOR",
      "وزارة الخارجية وشؤون المغتربين",
      "بعثة الأردن الدائمة لدى الأمم المتحدة",
      "نرجو من حكومة الأردن،",
      "لا يزال ثلاثة منها بانتظار إجراء من حكومة الأردن",
      "مطلوب من الأردن",
      "1 من القانونين؛ 1 غير معروف",
      "2 من الاتفاقات الأربعة؛ 2 غير معروفين",
      "المرفق: موقف الأردن",
    ],
    ["PSE", "دولة فلسطين", "نرجو من حكومة دولة فلسطين،", "الصفحة 1 من 4"],
    ["TUN", "بعثة تونس الدائمة لدى الأمم المتحدة", "(أودع الصك في 29 حزيران/يونيه 2011)"],
  ])("%s is written to in Arabic", async (iso3, ...words) => {
    const { stdout } = await letters(switched("ar", arabicSpeaking), ["preview", iso3]);
    const said = inOneSpace(stdout.replaceAll(/[\u200E\u200F\u2066-\u2069]/g, ""));
    for (const each of words) expect(said).toContain(each);
  });
});

test("requests and pages are numbered in the digits of the letter", async () => {
  const folder = switched("ar", arabicSpeaking);
  mkdirSync(join(folder, "data/languages"));
  writeFileSync(join(folder, "data/languages/ar.yaml"), "use: [egypt, indic-digits]\n");
  expect(await found(folder)).toEqual({ faults: [], warnings: [] });
  const { stdout } = await letters(folder, ["preview", "TUN"]);
  const said = inOneSpace(stdout.replaceAll(/[\u200E\u200F\u2066-\u2069]/g, ""));
  for (const each of [
    "الصفحة ١ من ٤",
    "نيويورك، ٢٨ أبريل ٢٠٢٠",
    "أودع الصك في ٢٩ يونيو ٢٠١١",
    "٢ من الاتفاقات الأربعة",
  ])
    expect(said).toContain(each);
  expect(said).toMatch(/(?:٦\.|\.٦)/);
});
