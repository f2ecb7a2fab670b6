// The words of the vocabulary in whole sentences of each language: contraction, capitals, regions and dates; and what may
// not stand before them.

import { describe, expect, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { createComposer } from "../../src/letter/compose.js";
import { createEmailComposer, parseEmailTemplate } from "../../src/letter/email.js";
import { parseTemplate } from "../../src/letter/template/template.js";
import { letterText } from "../../src/letter/text.js";
import { regionIn } from "../../src/letter/words/regions.js";
import { english, shipped } from "../support/languages.js";
import { withForms } from "../support/name-rules.js";
import { rowCells } from "../support/row-cells.js";
import { aCampaign, aFinding, anAssessment, aState, aTemplateText, date, frontMatter } from "./a-campaign.js";

const gambia = withForms("en", {
  short: "Gambia",
  inText: "the Gambia",
  of: "of the Gambia",
  formal: "the Republic of the Gambia",
});
const senegal = withForms("fr", {
  short: "Sénégal",
  inText: "le Sénégal",
  of: "du Sénégal",
  formal: "la République du Sénégal",
});
const peru = withForms("es", {
  short: "Perú",
  inText: "el Perú",
  of: "del Perú",
  formal: "la República del Perú",
});

const columns = rowCells({
  iso3: "KEN",
  fee_$$: "5 euros",
  $1_x: "six",
  day: "2018-05-03",
  first: "2018-05-01",
  count: "1",
  month: "2018-05",
  year: "2018",
});

function anAssessmentIn(language: string) {
  const names = new Map([
    ["en", gambia],
    ["fr", senegal],
    ["es", peru],
  ]);
  const finding = aFinding({ status: "met", ground: "since", since: "2017-01" });
  return anAssessment({
    state: aState({ language, names, columns, region: "African" }),
    commitments: [finding],
  });
}

function say(language: string, prose: string, request = "Ratify it."): string {
  const campaign = aCampaign({ states: [aState({ columns })] });
  const file = `templates/letter.${language}.hbs`;
  const template = parseTemplate({ language, file, text: aTemplateText(prose, request) }, campaign);
  const compose = createComposer(campaign, [template], { date, countries: new Map() });
  const text = letterText(compose(anAssessmentIn(language)));
  const [, said = ""] = /Excellency,\n\n([\s\S]*?)\n\n1\. /.exec(text) ?? [];
  return request === "Ratify it." ? said : (/\n2\. (?:.*\n)*?(.*)\n\nYours/.exec(text)?.[1] ?? "");
}

describe("State names in a sentence", () => {
  test.each<[string, string, string]>([
    [
      "fr",
      "Nous écrivons à {{state.name}} et attendons de {{state.name}} ceci.",
      "Nous écrivons au Sénégal et attendons du Sénégal ceci.",
    ],
    ["fr", "Écrire **à {{state.name}}**, de **{{state.name}}**.", "Écrire au Sénégal, du Sénégal."],
    ["fr", "Écrire {{state.to}} ; vivre {{state.in}}.", "Écrire au Sénégal\u202F; vivre au Sénégal."],
    [
      "fr",
      "Remise à {{state.formal}}, près de {{state.formal}}.",
      "Remise à\u00A0la République du Sénégal, près de la République du Sénégal.",
    ],
    ["fr", "{{state.name}} a signé. {{state.name}} agit.", "Le Sénégal a signé. Le Sénégal agit."],
    ["fr", "Membre du groupe {{state.region}}.", "Membre du groupe africain."],
    [
      "es",
      "Escribimos a {{state.name}} y pedimos de {{state.name}} esto.",
      "Escribimos al Perú y\u00A0pedimos del Perú esto.",
    ],
    ["es", "Escribimos {{state.to}}; viven {{state.in}}.", "Escribimos al Perú; viven en el Perú."],
    ["es", "Miembro del grupo {{state.region}}.", "Miembro del grupo africano."],
    ["en", "We write {{state.to}} on life {{state.in}}.", "We write to the Gambia on life in the Gambia."],
    ["en", "As a {{state.region}} State, {{state.name}} acts.", "As an African State, the Gambia acts."],
    [
      "en",
      "# {{state.name}}\n\n- {{state.name}}\n\n> {{state.name}}",
      "The Gambia\n\n• The Gambia\n\nThe Gambia",
    ],
    ["en", "Line.\\\n{{state.name}} acts.", "Line.\nThe Gambia acts."],
    ["en", "See No. {{state.iso3}} of {{state.name}}.", "See No. KEN of the Gambia."],
    [
      "en",
      'See {{#language "fr"}}de {{state.name}} à {{state.short}}{{/language}}.',
      "See de the Gambia à\u00A0Gambia.",
    ],
    ["en", "{{column.fee_$$}} and {{column.$1_x}}", "5 euros and six"],
  ])("%s: %s", (language, prose, said) => {
    expect(say(language, prose)).toBe(said);
  });

  test("in the title and in the subject of an e-mail, which are one line each", () => {
    const campaign = aCampaign();
    const head = frontMatter.replace(
      "Letter to the Government {{state.formal_of}}",
      '"{{state.name}} : lettre à {{state.name}}"',
    );
    const text = aTemplateText("Prose.", "Ratify it.", { head });
    const template = parseTemplate({ language: "fr", file: "letter.fr.hbs", text }, campaign);
    const letter = createComposer(campaign, [template], { date, countries: new Map() })(anAssessmentIn("fr"));
    expect(letter.title).toBe("Le Sénégal\u00A0: lettre au Sénégal");
    const email = parseEmailTemplate(
      {
        language: "fr",
        file: "email.fr.hbs",
        text: '---\nsubject: "{{state.name}} : à {{state.name}}"\n---\n\nBonjour.',
      },
      campaign,
    );
    const write = createEmailComposer(campaign, [email], { templates: [template], date });
    expect(write(anAssessmentIn("fr")).subject).toBe("Le Sénégal\u00A0: au Sénégal");
  });
});

describe("the regional groups of the United Nations", () => {
  test.each([
    ["African", "africain", "africano"],
    ["Africa", "africain", "africano"],
    ["Asia-Pacific", "Asie-Pacifique", "Asia-Pacífico"],
    ["Asia and the Pacific", "Asie-Pacifique", "Asia-Pacífico"],
    ["Eastern European", "Europe orientale", "Europa Oriental"],
    ["Latin American and Caribbean", "Amérique latine et Caraïbes", "América Latina y el Caribe"],
    ["GRULAC", "Amérique latine et Caraïbes", "América Latina y el Caribe"],
    [
      "Western European and Others",
      "Europe occidentale et autres États",
      "Europa Occidental y otros Estados",
    ],
    ["Afrique de l'Ouest", "Afrique de l'Ouest", "Afrique de l'Ouest"],
  ])("%s", (cell, french, spanish) => {
    expect([regionIn(english, cell), regionIn(shipped("fr"), cell), regionIn(shipped("es"), cell)]).toEqual([
      cell,
      french,
      spanish,
    ]);
  });

  test("are compared by what the table has, or by what is printed", () => {
    const words = (name: string) => `{{#if (is state.region "${name}")}}Yes.{{else}}No.{{/if}}`;
    expect(["African", "africain", "Asian"].map((name) => say("fr", words(name)))).toEqual([
      "Yes.",
      "Yes.",
      "No.",
    ]);
  });
});

describe("dates in a clause go by how much of them is known", () => {
  test.each<[string, string, string]>([
    ["en", "on {{x}}", "on 3\u00A0May 2018, on 1\u00A0May 2018, in May 2018, in 2018"],
    ["fr", "on {{x}}", "le 3\u00A0mai 2018, le 1er\u00A0mai 2018, en mai 2018, en 2018"],
    [
      "es",
      "on {{x}}",
      "el 3\u00A0de\u00A0mayo de 2018, el 1\u00A0de\u00A0mayo de 2018, en mayo de 2018, en 2018",
    ],
    ["en", "since {{x}}", "since 3\u00A0May 2018, since 1\u00A0May 2018, since May 2018, since 2018"],
    [
      "fr",
      "since {{x}}",
      "depuis le 3\u00A0mai 2018, depuis le 1er\u00A0mai 2018, depuis mai 2018, depuis 2018",
    ],
    [
      "es",
      "since {{x}}",
      "desde el 3\u00A0de\u00A0mayo de 2018, desde el 1\u00A0de\u00A0mayo de 2018, desde mayo de 2018, desde 2018",
    ],
  ])("%s: %s", (language, helper, said) => {
    const [name = ""] = helper.split(" ");
    const dates = ["day", "first", "month", "year"].map((column) => `{{${name} column.${column}}}`);
    expect(say(language, `It: ${dates.join(", ")}.`).replace(/^It.?: /, "")).toBe(`${said}.`);
  });

  test("of the vocabulary, by what the tables have of them", () => {
    expect(
      say("en", "Party {{since commitment.apic.since}}; signed {{on date}}; {{date commitment.apic.since}}."),
    ).toBe("Party since January 2017; signed on 28\u00A0April 2020; January 2017.");
    expect(say("fr", "x", "Partie {{since since}}, {{on since}}.")).toBe(
      "Partie depuis janvier 2017, en janvier 2017.",
    );
    expect(say("es", "A partir de {{on column.day}}.")).toBe(
      "A\u00A0partir del 3\u00A0de\u00A0mayo de 2018.",
    );
  });

  test.each([
    ["{{on place}}", '11:1: "New York" is not a date | give {{on …}} a column of dates such as 2019-02-28'],
    ["{{on}}", '11:3: "on" is not a word that a template may use | letters check --words lists the words'],
    ["{{since date place}}", '11:1: "since" takes one word | write {{since column.in_force}}'],
  ])("%s is refused", (prose, fault) => {
    expect(faultsOf("en", prose)[0]).toBe(fault);
  });
});

describe("a noun beside a number", () => {
  test("has the form that goes with it", () => {
    const texts = '"organisation" "organisations"';
    expect(say("en", `From {{signatory_count}} {{plural signatory_count ${texts}}}.`)).toBe(
      "From 2 organisations.",
    );
    expect(say("en", `From {{plural column.count ${texts}}}.`)).toBe("From organisation.");
    expect(say("fr", "x", 'De {{plural outstanding_commitment_count "point" "points"}}.')).toBe("De point.");
  });

  test("is refused beside what is no number", () => {
    expect(faultsOf("en", 'From {{plural place "a" "b"}}.')[0]).toBe(
      '11:6: "New York" is not a whole number | give {{plural …}} a column of whole numbers',
    );
  });
});

function faultsOf(language: string, prose: string): readonly string[] {
  try {
    say(language, prose);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(
      ({ place, what, remedy }) => `${place?.line}:${place?.column}: ${what} | ${remedy}`,
    );
  }
}

describe("an article or preposition before a word that brings its own is refused", () => {
  test.each<[string, string, string]>([
    [
      "en",
      "On the {{state.name}}.",
      "{{state.name}} brings its own article: “the” is one too many | take “the” out, or write {{state.short}}",
    ],
    [
      "en",
      "On the **{{state.formal}}**.",
      "{{state.formal}} brings its own article: “the” is one too many | take “the” out, or write {{state.short}}",
    ],
    [
      "en",
      "People of {{state.of}}.",
      "{{state.of}} brings its own preposition: “of” is one too many | take “of” out",
    ],
    [
      "en",
      "People in\n{{state.in}}.",
      "{{state.in}} brings its own preposition: “in” is one too many | take “in” out",
    ],
    [
      "fr",
      "Le {{state.name}}.",
      "{{state.name}} brings its own article: “Le” is one too many | take “Le” out, or write {{state.short}}",
    ],
    [
      "fr",
      "L'{{state.name}}.",
      "{{state.name}} brings its own article: “L'” is one too many | take “L'” out, or write {{state.short}}",
    ],
    [
      "fr",
      "Vivre en {{state.name}}.",
      "“en” goes with the names of some States only | write {{state.in}}: en Gambie, au Kenya, à Cuba",
    ],
    [
      "fr",
      "Venir du {{state.name}}.",
      "{{state.name}} brings its own article, and “du” holds one | write {{state.of}} or {{state.to}} without it",
    ],
    [
      "fr",
      "Venir de {{state.short}}.",
      "“de” goes with the names of some States only | write {{state.to}}, {{state.of}} or {{state.in}}: en Gambie, au Kenya, à Cuba",
    ],
    [
      "fr",
      "Près de {{state.formal_of}}.",
      "{{state.formal_of}} brings its own preposition: “de” is one too many | take “de” out",
    ],
    [
      "es",
      "Ir al {{state.name}}.",
      "{{state.name}} brings its own article, and “al” holds one | write {{state.of}} or {{state.to}} without it",
    ],
    [
      "es",
      "Pueblo de {{state.of}}.",
      "{{state.of}} brings its own preposition: “de” is one too many | take “de” out",
    ],
    [
      "es",
      "Con la {{state.formal}}.",
      "{{state.formal}} brings its own article: “la” is one too many | take “la” out, or write {{state.short}}",
    ],
  ])("%s: %s", (language, prose, fault) => {
    expect(faultsOf(language, prose).map((told) => told.replace(/^\d+:\d+: /, ""))).toEqual([fault]);
  });

  test("in every branch, and in the title too, at the word itself", () => {
    expect(faultsOf("en", "{{#if date}}On the {{/if}}{{state.name}} acts.")).toEqual([
      "11:27: {{state.name}} brings its own article: “the” is one too many | take “the” out, or write {{state.short}}",
    ]);
    const text = aTemplateText("x", "y", {
      head: frontMatter.replace("the Government", "the Government of"),
    });
    expect(() => parseTemplate({ language: "en", file: "f", text }, aCampaign())).toThrow(
      "{{state.formal_of}} brings its own preposition: “of” is one too many",
    );
  });

  test.each<[string, string]>([
    [
      "en",
      "The Government of {{state.name}}, {{state.of}} and in {{state.name}}, the Gambian {{state.name}}.",
    ],
    [
      "fr",
      "À {{state.name}}, de {{state.name}}, pour {{state.name}}, celui {{state.of}}, selon {{state.short}}.",
    ],
    ["es", "A {{state.name}}, en {{state.name}}, la {{state.of}}, el {{state.short}}."],
  ])("and others stand: %s %s", (language, prose) => {
    expect(faultsOf(language, prose)).toEqual([]);
  });
});
