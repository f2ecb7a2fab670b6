// The campaigns that `init --language` begins, in memory: each letter says in its tags all that was merged, in the order in
// which it is read, and nothing that no letter may say.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess, statesPartiesOn } from "../../src/campaign/assess.js";
import { readCampaign } from "../../src/campaign/campaign.js";
import { openFaces } from "../../src/fonts/faces.js";
import { countryNames } from "../../src/letter/address/destination.js";
import { createComposer } from "../../src/letter/compose.js";
import { parseTemplate } from "../../src/letter/template/template.js";
import { letterText } from "../../src/letter/text.js";
import { createPress } from "../../src/pdf/draw.js";
import { campaignStarter, type StarterAsked } from "../../src/starter/campaign-starter.js";
import { createTypesetter } from "../../src/typesetting/letter/typeset.js";
import { shipped } from "../fonts/shipped.js";
import { checkStructure } from "../support/check-structure.js";
import { taggedWords, wordsOf } from "../support/words-of.js";

const root = new URL("../../", import.meta.url);
const faces = openFaces(shipped);
const typeset = createTypesetter(faces);
const press = createPress(faces, "");

function lettersOf(asked: StarterAsked) {
  const files = new Map(
    campaignStarter(
      {
        read: (file) => (existsSync(new URL(file, root)) ? readFileSync(new URL(file, root)) : undefined),
        list: (folder) => readdirSync(new URL(`${folder}/`, root)),
      },
      asked,
    ).map(({ file, bytes }) => [file, bytes]),
  );
  const { campaign, warnings } = readCampaign(
    (file) => files.get(file),
    (folder) =>
      [...files.keys()]
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1)),
  );
  expect(warnings).toEqual([]);
  const templates = campaign.templates.map((file) => parseTemplate(file, campaign));
  const date = templates[0]?.frontMatter.date ?? "";
  const compose = createComposer(campaign, templates, {
    date,
    countries: countryNames(campaign.states, ["US"]),
  });
  return statesPartiesOn(campaign.states, date)
    .filter(({ language }) => language === asked.language)
    .map((state) => compose(assess(state, campaign, date, { acceptStale: false, acceptLater: false })));
}

describe.each<[string, boolean, readonly string[]]>([
  ["ar", true, ["XAA", "XBB", "XCC"]],
  ["pt", true, ["XAA", "XBB", "XCC"]],
  ["ru", true, ["XAA", "XBB", "XCC"]],
  ["ar", false, ["COM", "DJI", "JOR", "PSE", "TCD", "TUN"]],
  ["pt", false, ["BRA", "CPV", "PRT", "TLS"]],
])("in %s, the small campaign: %s", (language, minimal, states) => {
  const letters = lettersOf({ minimal, language });

  test("there is a letter for each State", () => {
    expect(letters.map(({ iso3 }) => iso3)).toEqual(states);
  });

  test.each(states)("that to %s is whole, word for word in its tags", (iso3) => {
    const letter = letters.find((each) => each.iso3 === iso3);
    if (letter === undefined) throw new Error(`no letter to ${iso3}`);
    const text = letterText(letter);
    expect(text).not.toMatch(
      /undefined|null|NaN|[{}\uE000-\uF8FF\uFDD0]|[ \u00A0\u202F]{2}|[ \u00A0\u202F][.,،]|\(\)/,
    );
    const { faults, language: told, elements } = checkStructure(press.draw(typeset(letter).document));
    expect([faults, told]).toEqual([[], language]);
    expect(taggedWords(elements)).toEqual(wordsOf(text));
  });
});
