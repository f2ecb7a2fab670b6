// Every e-mail of the shipped campaign beside its letter: the number that it tells is that of its list, and its list is
// what the annex of the letter shows to be outstanding.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess, statesPartiesOn } from "../../src/campaign/assess.js";
import { numberInWords } from "../../src/languages/lists.js";
import { countryNames } from "../../src/letter/address/destination.js";
import { createComposer } from "../../src/letter/compose.js";
import { createEmailComposer, parseEmailTemplate } from "../../src/letter/email.js";
import { parseTemplate } from "../../src/letter/template/template.js";
import { letterText } from "../../src/letter/text.js";
import { shippedCampaign } from "../support/a-campaign.js";
import { shipped } from "../support/languages.js";

const campaign = shippedCampaign();
const languages = ["en", "es", "fr"] as const;
type LanguageCode = (typeof languages)[number];

function emails() {
  return languages.map((language) => {
    const file = `templates/email.${language}.hbs`;
    return parseEmailTemplate({ language, file, text: readFileSync(file, "utf8") }, campaign);
  });
}

function written(date: string, change: (text: string) => string = (text) => text) {
  const options = { date, countries: countryNames(campaign.states, ["US"]) };
  const templates = campaign.templates.map((file) =>
    parseTemplate({ ...file, text: change(file.text) }, campaign),
  );
  const compose = createComposer(campaign, templates, options);
  const composeEmail = createEmailComposer(campaign, emails(), { templates, date });
  return statesPartiesOn(campaign.states, date).map((state) => {
    const assessment = assess(state, campaign, date, { acceptStale: true, acceptLater: true });
    return { letter: compose(assessment), email: composeEmail(assessment) };
  });
}

const begun: Readonly<Record<LanguageCode, string>> = {
  en: " (in part, to be completed)",
  es: " (en parte, por completar)",
  fr: " (en partie, à compléter)",
};

const noneOutstanding = {
  en: /none of the requests that take account of what your country has already done was outstanding/,
  es: /ninguna de las peticiones que tienen en cuenta lo que su país ya ha hecho estaba pendiente/,
  fr: /aucune des demandes qui tiennent compte de ce que votre pays a déjà accompli ne restait à satisfaire/,
};

const oneOutstanding: Readonly<Record<LanguageCode, string>> = {
  en: "the following point still",
  es: "el punto siguiente seguía",
  fr: "le point suivant appelait",
};

const listOf: Readonly<Record<LanguageCode, RegExp>> = {
  en: / points? still awaited action by the Government [^:]+: (.+)\.$/m,
  es: / medidas por parte del Gobierno [^:]+: (.+)\.$/m,
  fr: / une action de la part du Gouvernement .+?\s: (.+)\.$/m,
};

describe.each(["2020-04-28", "2026-11-23"])("on %s", (date) => {
  const all = written(date);

  test("each e-mail lists what the annex shows to be outstanding or begun, and counts it rightly", () => {
    for (const { letter, email } of all) {
      const { iso3 } = letter;
      const language = letter.language as LanguageCode;
      const text = email.text.replaceAll(/[\u00A0\u202F]/g, " ");
      const rows = (letter.annex?.rows ?? []).filter(
        ({ standing }) => standing === "outstanding" || standing === "partial",
      );
      if (rows.length === 0) {
        expect(text, iso3).toMatch(noneOutstanding[language]);
        continue;
      }
      const items = rows.map(({ commitment, standing }) => {
        const label = commitment.charAt(0).toLowerCase() + commitment.slice(1);
        return (standing === "partial" ? label + begun[language] : label).replaceAll(/[\u00A0\u202F]/g, " ");
      });
      const list = listOf[language].exec(text)?.[1] ?? "";
      expect(list, iso3).toBe(
        items.length === 1
          ? items[0]
          : `${items.slice(0, -1).join(", ")} ${{ en: "and", es: "y", fr: "et" }[language]} ${items.at(-1)}`,
      );
      const count = numberInWords(items.length, shipped(language), "masculine");
      const introduction = {
        en: `the following ${count} points`,
        es: `los ${count} puntos`,
        fr: `les ${count} points`,
      };
      expect(text, iso3).toContain(items.length === 1 ? oneOutstanding[language] : introduction[language]);
    }
    expect(all.length).toBeGreaterThan(120);
  });
});

test("without an annex neither letter nor e-mail speaks of one, and both ask for corrections all the same", () => {
  const annexes = /annex|anexo/i;
  const thanks =
    /correction of the facts on which we rely|corrección de los datos en que nos basamos|rectification à apporter aux éléments sur lesquels/;
  const withAnnex = written("2020-04-28");
  const without = written("2020-04-28", (text) => text.replace("annex: true", "annex: false"));
  for (const { letter, email } of without) {
    expect([letter.iso3, annexes.exec(letterText(letter)), annexes.exec(email.text)]).toEqual([
      letter.iso3,
      null,
      null,
    ]);
    expect(letterText(letter).replaceAll("\u00A0", " ")).toMatch(thanks);
  }
  for (const { letter, email } of withAnnex) {
    expect(letterText(letter)).toMatch(/The annex sets out|En el anexo|L’annexe présente/);
    expect(email.text).toMatch(/its annex|su anexo|son annexe/);
  }
});
