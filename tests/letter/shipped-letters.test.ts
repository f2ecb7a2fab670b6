// Every letter of the shipped campaign, composed: what none of them may ever say, and what each must.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess, statesPartiesOn } from "../../src/campaign/assess.js";
import { readCampaign } from "../../src/campaign/campaign.js";
import { countryNames } from "../../src/letter/address/destination.js";
import { createComposer } from "../../src/letter/compose.js";
import type { Letter } from "../../src/letter/letter.js";
import { parseTemplate } from "../../src/letter/template/template.js";
import { checkTemplates } from "../../src/letter/template/template-head.js";
import { letterText } from "../../src/letter/text.js";
import { listFolder } from "../support/list-folder.js";

const root = new URL("../../", import.meta.url);
const { campaign } = readCampaign(
  (file) => (existsSync(new URL(file, root)) ? readFileSync(new URL(file, root)) : undefined),
  (folder) => listFolder(new URL(`${folder}/`, root).pathname),
);
const templates = campaign.templates.map((file) => parseTemplate(file, campaign));

function lettersOf(date: string): readonly Letter[] {
  const compose = createComposer(campaign, templates, {
    date,
    countries: countryNames(campaign.states, ["US"]),
  });
  return statesPartiesOn(campaign.states, date).map((state) =>
    compose(assess(state, campaign, date, { acceptStale: false, acceptLater: false })),
  );
}

function letterTo(iso3: string, letters: readonly Letter[]): Letter {
  const letter = letters.find((each) => each.iso3 === iso3);
  if (letter === undefined) throw new Error(`no letter to ${iso3}`);
  return letter;
}

test("the templates of all languages agree", () => {
  expect(() => checkTemplates(templates)).not.toThrow();
  expect(templates.map(({ language }) => language.code)).toEqual(["ar", "en", "es", "fr", "pt"]);
});

describe.each([
  ["2020-04-28", 123],
  ["2026-11-23", 125],
  ["2017-10-26", 124],
])("on %s", (date, count) => {
  const letters = lettersOf(date);
  const texts = new Map(letters.map((letter) => [letter.iso3, letterText(letter)]));

  test(`there are ${count} letters`, () => {
    expect(letters.length).toBe(count);
  });

  test.each([
    ["a word of a program", /undefined|null|NaN|\[object/],
    ["a raw brace or a stand-in", /[{}\uE000-\uF8FF\uFDD0]/],
    ["a doubled space", /[ \u00A0\u202F]{2}/],
    ["a space before a comma or a full stop", /[ \u00A0\u202F][.,]/],
    ["a space at a line's end or start", /^[ \u00A0\u202F]|[ \u00A0\u202F]$/m],
    ["an empty item or bracket", /^(?:•|\d+\.)$|\(\)|: [.;]|:[.;]/m],
    ["a straight apostrophe or a soft hyphen", /['\u00AD]/],
    ["a list that has lost its words", /,\s*,|\b(?:and|et|y|e) [.;]/],
  ])("none holds %s", (_, pattern) => {
    expect(
      [...texts]
        // What is typed into a browser is not set by a language's rules.
        .map(([iso3, text]) => [iso3, text.replaceAll(/\S+\.\S+\/\S+/g, "an address")] as const)
        .filter(([, text]) => pattern.test(text))
        .map(([iso3, text]) => [iso3, pattern.exec(text)?.[0]]),
    ).toEqual([]);
  });

  test("each names its own State, and no other State in its place", () => {
    for (const letter of letters) {
      const state = campaign.states.find((each) => each.iso3 === letter.iso3);
      const name = state?.names.get(letter.language);
      const set = (text: string): string => text.replaceAll("'", "’");
      const { of = "", inText = "" } = name ?? {};
      expect(letter.title.length).toBeGreaterThan(0);
      expect(plain(texts.get(letter.iso3) ?? "")).toContain(set(of));
      for (const block of letter.body) {
        if (block.kind !== "recommendation" || block.standing !== "outstanding") continue;
        expect(plain(block.label ?? "")).toContain(set(inText));
      }
      expect(plain(letter.annex?.heading ?? "")).toMatch(
        /^Anne/.test(letter.annex?.heading ?? "") ? /./ : /^Anexo/,
      );
      expect(plain(letter.annex?.heading ?? "")).toContain(set(letter.language === "en" ? inText : of));
    }
  });

  test("a request is highlighted exactly where it is outstanding", () => {
    const wrong = letters.flatMap((letter) =>
      letter.body.filter(
        (block) =>
          block.kind === "recommendation" &&
          (block.reason !== undefined) !== (block.standing === "outstanding"),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

test("on 28 April 2020 the APIC is asked of 46, acknowledged to 76 and unknown of San Marino", () => {
  const standings = lettersOf("2020-04-28").flatMap((letter) =>
    letter.body.flatMap((block) =>
      block.kind === "recommendation" && block.id === "apic" ? [[letter.iso3, block.standing] as const] : [],
    ),
  );
  const of = (standing: string): readonly string[] =>
    standings.filter(([, each]) => each === standing).map(([iso3]) => iso3);
  expect([of("outstanding").length, of("met").length, of("unknown")]).toEqual([46, 76, ["SMR"]]);
});

test("Kenya is asked for 6 and 8, Senegal and Peru are written to in their languages", () => {
  const letters = lettersOf("2020-04-28");
  const labels = (iso3: string): readonly unknown[] =>
    letterTo(iso3, letters).body.flatMap((block) =>
      block.kind === "recommendation" && block.label ? [`${block.number} ${plain(block.label)}`] : [],
    );
  expect(labels("KEN")).toEqual(["6 Outstanding for Kenya:", "7 Already done", "8 Outstanding for Kenya:"]);
  expect(labels("SEN")).toEqual(["6 Déjà accompli", "7 Déjà accompli", "8 À accomplir par le Sénégal :"]);
  expect(labels("PER")).toEqual(["6 Ya cumplido", "8 Pendiente por parte del Perú:"]);
});

function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, " ");
}
