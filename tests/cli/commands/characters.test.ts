// Characters that cannot be printed, in any table, template or setting: each told once, where its author finds it.

import { expect, test } from "vitest";
import { aMinimalFolder, found, letterTemplate, saying } from "../../support/minimal-folder.js";

const out = " -> take it out";
const missing =
  " -> write it in other characters, or name a font that has it under faces in the front matter";

test.each<[string, string, (text: string) => string, string]>([
  [
    "a signatory",
    "data/signatories.csv",
    () => "organisation\nGood Name\nსაქართველო\n",
    `data/signatories.csv:3: the furniture face has no "ს" (U+10E1), "ა" (U+10D0), "ქ" (U+10E5), "რ" (U+10E0), "თ" (U+10D7), 4 more, which stand in "საქართველო"${missing}`,
  ],
  [
    "an address",
    "data/addressees.csv",
    (text) => text.replace("1 Sample Street", "1 Sample\u200B Street"),
    `data/addressees.csv:2: U+200B in "1 Sample\uFFFD Street" is an invisible character${out}`,
  ],
  [
    "a label",
    "data/commitments.csv",
    (text) => text.replace("Optional Protocol", "Optional \u202EProtocol"),
    `data/commitments.csv:2: U+202E in "Optional \uFFFDProtocol to the…" is an invisible character${out}`,
  ],
  [
    "a template",
    letterTemplate,
    saying("We **ask**\u200B you."),
    `templates/letter.en.hbs:16:11: U+200B in "We **ask**\uFFFD you." is an invisible character${out}`,
  ],
  [
    "a template, by a reference",
    letterTemplate,
    saying("We ask&#x200B; you."),
    `templates/letter.en.hbs:16:7: U+200B in "We ask\uFFFD you." is an invisible character${out}`,
  ],
  [
    "a template, by a name",
    letterTemplate,
    saying("We ask&zwj; you."),
    `templates/letter.en.hbs:16:7: U+200D in "We ask\uFFFD you." is an invisible character${out}`,
  ],
  [
    "a setting",
    letterTemplate,
    (text) => text.replace("place: Geneva", "place: Gen\u200Beva"),
    `templates/letter.en.hbs:4:11: U+200B in "place: Gen\uFFFDeva" is an invisible character${out}`,
  ],
  [
    "a setting, by an escape of YAML",
    letterTemplate,
    (text) => text.replace("place: Geneva", 'place: "Gen\\u200Beva"'),
    `templates/letter.en.hbs:4:1: U+200B in "Gen\uFFFDeva" is an invisible character${out}`,
  ],
])("in %s", async (_, file, change, fault) => {
  const { faults } = await found(aMinimalFolder({ [file]: change }));
  expect(faults).toEqual([fault]);
});
