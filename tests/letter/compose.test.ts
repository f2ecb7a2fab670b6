import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../../src/campaign/assess.js";
import type { Country } from "../../src/campaign/countries.js";
import { namedCells } from "../../src/data/csv/row-cells.js";
import { InputError } from "../../src/diagnostic.js";
import { createComposer } from "../../src/letter/compose.js";
import type { Block, Letter, Paragraph, RecommendationBlock } from "../../src/letter/letter.js";
import { parseTemplate } from "../../src/letter/template/template.js";
import { inlineText, letterText } from "../../src/letter/text.js";
import { withForms } from "../support/name-rules.js";
import { rowCells } from "../support/row-cells.js";
import {
  aCampaign,
  aFinding,
  anAssessment,
  aRecommendationFinding,
  aSignatory,
  aState,
  aTemplateText,
  date,
  ending,
  frontMatter,
  isParty,
  kenya,
  openness,
} from "./a-campaign.js";

const countries: ReadonlyMap<string, Country> = new Map();

function composer(prose: string, apic?: string, given: { head?: string } = {}) {
  const campaign = aCampaign();
  const text = aTemplateText(prose, apic, given);
  const template = parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, campaign);
  return createComposer(campaign, [template], { date, countries });
}

function compose(prose: string, apic?: string, assessment: Assessment = anAssessment()): Letter {
  return composer(prose, apic)(assessment);
}

/** Words of the template in braces, each with what it says in the letter. */
function insertedIn(block: Block | undefined): string {
  if (block?.kind !== "paragraph") return `(${block?.kind})`;
  const told = block.content.map((inline) => {
    if (inline.kind === "break") return "\n";
    const parts = (inline.inserted ?? []).toReversed();
    return parts.reduce(
      (text, { word, from, to }) =>
        `${text.slice(0, from)}{${word}: ${text.slice(from, to)}}${text.slice(to)}`,
      inline.text,
    );
  });
  return told.join("");
}

test.each([
  ["We ask {{state.name}} and {{state.of}}.", "We ask {state.name: Kenya} and {state.of: of Kenya}."],
  [
    "{{state.name}} **{{state.name}}{{state.name}} is**",
    "{state.name: Kenya} {state.name: Kenya}{state.name: Kenya} is",
  ],
  ["  {{state.name}} 5  \n {{state.name}} %", "{state.name: Kenya} 5\n{state.name: Kenya} %"],
  [
    "On  {{state.name}}  's *part*, `{{state.name}}x`",
    "On {state.name: Kenya} ’s part, {state.name: Kenya}x",
  ],
  ["Nothing at all.", "Nothing at all."],
])("a letter knows which of its words are inserted: %s", (prose, told) => {
  expect(insertedIn(proseOf(compose(prose))[0])).toBe(told);
});

/** The blocks between the salutation and the first request. */
function proseOf(letter: Letter): readonly Block[] {
  return letter.body.slice(1, -4);
}

function wordsOf(block: Block | undefined): string {
  return block?.kind === "paragraph" ? inlineText(block.content) : `(${block?.kind})`;
}

function requestOf(letter: Letter): RecommendationBlock {
  const block = letter.body.at(-3);
  if (block?.kind !== "recommendation") throw new Error("no request there");
  return block;
}

function faultOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof InputError) {
      return error.diagnostics
        .map(
          ({ place, what, remedy, states = [] }) =>
            `${place?.file}:${place?.line}:${place?.column}: ${states.map((iso3) => `${iso3}: `).join("")}${what} | ${remedy}`,
        )
        .join("\n");
    }
    throw error;
  }
  return "no fault";
}

function withColumn(header: string, cell: string, assessment: Assessment = anAssessment()): Assessment {
  const columns = rowCells({ ...Object.fromEntries(namedCells(assessment.state.columns)), [header]: cell });
  return { ...assessment, state: { ...assessment.state, columns } };
}

test("a letter says everything that its head, body and annex need", () => {
  const letter = compose("We ask the Government {{state.of}}.", "Ratify it.");
  const file = "templates/letter.en.hbs";
  expect({ ...letter, annex: letter.annex?.heading }).toEqual({
    places: [9, 11, 14, 17, 20, 22].map((line) => ({ file, line, column: 1 })),
    iso3: "KEN",
    requestsHeading: "Requests",
    language: "en",
    date: "2020-04-28",
    title: "Letter to the Government of the Republic of Kenya",
    sender: "The Coalition",
    addressee: "The Minister for Foreign Affairs",
    addressBreaks: {
      leaning: ["of", "for", "and", "the", "on", "in", "new", "san"],
      elided: [],
      pauses: ["to"],
    },
    addressLines: [
      "The Minister for Foreign Affairs",
      "c/o Permanent Mission of the Republic of Kenya to the United Nations",
      "866 United Nations Plaza, Room 304",
      "New York, NY 10017",
      "UNITED STATES OF AMERICA",
    ],
    contact: { address: "", online: [] },
    reference: "",
    particulars: [
      { label: "Date", words: "New York, 28\u00A0April 2020" },
      { label: "Annex", words: "attached" },
    ],
    subject: [{ kind: "text", text: "Support for the Rome Statute" }],
    body: [
      { kind: "paragraph", role: "salutation", content: [{ kind: "text", text: "Excellency," }] },
      {
        kind: "paragraph",
        role: "body",
        content: [
          {
            kind: "text",
            text: "We ask the Government of Kenya.",
            inserted: [{ word: "state.of", from: 22, to: 30 }],
          },
        ],
      },
      {
        kind: "recommendation",
        id: "openness",
        number: 1,
        standing: "general",
        content: [{ kind: "paragraph", role: "body", content: [{ kind: "text", text: "Speak up." }] }],
      },
      {
        kind: "recommendation",
        id: "apic",
        number: 2,
        standing: "outstanding",
        label: "Outstanding for Kenya:",
        labelContinued: "Outstanding for Kenya, continued",
        reason: "not a party",
        content: [{ kind: "paragraph", role: "body", content: [{ kind: "text", text: "Ratify it." }] }],
      },
      { kind: "paragraph", role: "close", content: [{ kind: "text", text: "Yours faithfully," }] },
      {
        kind: "signatories",
        heading: "Signed by 2 organisations",
        signatories: [
          { name: "ACAT-Burundi" },
          { name: "Fédération internationale pour les Droits Humains (FIDH)", language: "fr" },
        ],
      },
    ],
    annex: "Annex: the position of Kenya",
    runningHead: "Republic of Kenya",
    runningDate: "28\u00A0April 2020",
    footer: "The Coalition",
    folio: "Page {page} of {pages}",
    paper: "A4",
    window: "din-b",
  });
});

test("the same letter as text, in reading order", () => {
  const letter = composer("- One\n- {{state.short}}", "Ratify it.", {
    head: frontMatter.replace("date:", "annex: false\ndate:"),
  })(anAssessment());
  expect(letterText(letter)).toBe(`The Coalition

The Minister for Foreign Affairs
c/o Permanent Mission of the Republic of Kenya to the United Nations
866 United Nations Plaza, Room 304
New York, NY 10017
UNITED STATES OF AMERICA

Date New York, 28\u00A0April 2020

Support for the Rome Statute

Excellency,

• One
• Kenya

1. Speak up.

2. Outstanding for Kenya:
not a party; UN Treaty Collection XVIII-13
Ratify it.

Yours faithfully,

Signed by 2 organisations
ACAT-Burundi
Fédération internationale pour les Droits Humains (FIDH)
`);
});

describe("what a request says", () => {
  const wordings =
    "{{#if outstanding}}Ratify.{{/if}}{{#if partial}}Complete.{{/if}}{{#if met}}Thanks{{#if since}} (since {{since}}, {{since_year}}){{/if}}.{{/if}}{{#if unknown}}If not done.{{/if}}";

  test("follows its standing, with a label for the highlighted and the met", () => {
    const told = (assessment: Assessment): readonly unknown[] => {
      const { standing, label, reason, content } = requestOf(compose("Prose.", wordings, assessment));
      return [standing, label, reason, wordsOf(content[0])];
    };
    const met = anAssessment({ commitments: [aFinding(isParty)] });
    const done = anAssessment({ commitments: [aFinding({ status: "met", ground: "done" })] });
    const unknown = anAssessment({ commitments: [aFinding({ status: "unknown", ground: "unrecorded" })] });
    const reason = "not a party";
    expect(told(anAssessment())).toEqual(["outstanding", "Outstanding for Kenya:", reason, "Ratify."]);
    expect(told(met)).toEqual([
      "met",
      "Already done",
      undefined,
      "Thanks (since 17\u00A0January 2017, 2017).",
    ]);
    expect(told(done)).toEqual(["met", "Already done", undefined, "Thanks."]);
    expect(told(unknown)).toEqual(["unknown", undefined, undefined, "If not done."]);
  });

  test("lists its commitments by status, and since when the last was met", () => {
    const finding = aRecommendationFinding(
      "outstanding",
      [
        aFinding(isParty),
        aFinding({ status: "met", ground: "since", since: "2017" }),
        aFinding(),
        aFinding(),
      ],
      { wording: "partial" },
    );
    const assessment = anAssessment({
      recommendations: [aRecommendationFinding("general", [], { recommendation: openness }), finding],
    });
    const words =
      "{{outstanding_list}}; {{met_list}}; {{since}}{{#if unknown_list}}!{{/if}}{{#if partial}}.{{/if}}";
    const label = "privileges and immunities of the Court";
    expect(wordsOf(requestOf(compose("Prose.", words, assessment)).content[0])).toBe(
      `P${label.slice(1)} and ${label}; ${label} and ${label}; 2017.`,
    );
  });

  test("must be something", () => {
    expect(faultOf(() => compose("Prose.", "{{#if met}}Thanks.{{/if}}"))).toBe(
      'templates/letter.en.hbs:16:1: KEN: recommendation "apic" has no words for "outstanding" | write what it says in each case: outstanding, partial, met, unknown',
    );
  });

  test("must be something in a request to every State too", () => {
    const assessment = anAssessment({
      recommendations: [
        aRecommendationFinding("general", [], { recommendation: openness }),
        aRecommendationFinding("general", []),
      ],
    });
    expect(faultOf(() => compose("Prose.", "{{#if met}}Thanks.{{/if}}", assessment))).toBe(
      'templates/letter.en.hbs:16:1: KEN: recommendation "apic" has no words | write what it asks between its tags',
    );
  });
});

describe("words", () => {
  test.each([
    ["{{state.name}} {{state.short}} {{state.of}}", "The Gambia Gambia of the Gambia"],
    ["{{state.formal}} {{state.formal_of}}", "The Republic of the Gambia of the Republic of the Gambia"],
    ["{{state.iso3}} {{state.region}}", "KEN African"],
    ["{{date}} {{place}} {{sender}} {{signatory_count}}", "28\u00A0April 2020 New York The Coalition 2"],
    [
      "{{outstanding_count}}{{#if one_outstanding}} one{{/if}}{{#if several_outstanding}} some{{/if}}",
      "One one",
    ],
    ["{{#unless any_outstanding}}none{{else}}any{{/unless}}", "any"],
    ["{{column.law}}", "International Crimes Act 2008 (No.\u00A016 of 2008)"],
    ["{{date column.in_force}}", "1\u00A0June 2005"],
    ['{{#if (is column.region "African")}}yes{{else}}no{{/if}}', "yes"],
    ['{{#if (is column.region "Asian")}}yes{{else if commitment.apic.outstanding}}else{{/if}}', "else"],
    [
      "{{commitment.apic.label}}{{commitment.apic.since}}{{commitment.apic.since_year}}",
      "Privileges and immunities of the Court",
    ],
    ["{{^if commitment.apic.met}}not met{{/if}}", "not met"],
  ])("%s", (prose, words) => {
    const gambia = withForms("en", {
      short: "Gambia",
      inText: "the Gambia",
      of: "of the Gambia",
      formal: "the Republic of the Gambia",
    });
    const assessment = anAssessment({ state: aState({ names: new Map([["en", gambia]]) }) });
    expect(wordsOf(proseOf(compose(prose, undefined, assessment))[0])).toBe(words);
  });
});

describe("an empty word or a branch not taken leaves", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "no doubled space",
      "We {{#if one_outstanding}}{{/if}} ask you{{#if column.empty}} x{{/if}}.",
      ["We ask you."],
    ],
    ["no space before a comma", "Since {{#if column.empty}}x{{/if}}, now.", ["Since, now."]],
    [
      "no empty paragraph",
      "One.\n\n{{column.empty}}\n\n{{#if column.empty}}Two.{{/if}}\n\nThree.",
      ["One.", "Three."],
    ],
    ["no empty heading", "# {{column.empty}}\n\nOne.", ["One."]],
    ["no empty list", "- {{column.empty}}\n- {{#if column.empty}}x{{/if}}\n\nOne.", ["One."]],
    ["no empty quotation", "> {{column.empty}}\n\nOne.", ["One."]],
  ])("%s", (_, prose, paragraphs) => {
    const letter = composerWithEmpty(prose)(withColumn("empty", " "));
    expect(proseOf(letter).map(wordsOf)).toEqual(paragraphs);
  });

  function composerWithEmpty(prose: string) {
    const campaign = aCampaign({ states: [withColumn("empty", "").state] });
    const text = aTemplateText(prose);
    const template = parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, campaign);
    return createComposer(campaign, [template], { date, countries });
  }
});

test("an order that one State's data breaks is a fault that says whose", () => {
  const campaign = aCampaign({ states: [withColumn("head", "").state] });
  const text = aTemplateText("# {{column.head}}\n\n## Two");
  const template = parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, campaign);
  const write = createComposer(campaign, [template], { date, countries });
  expect(faultOf(() => write(withColumn("head", "One")))).toBe("no fault");
  expect(faultOf(() => write(withColumn("head", "")))).toBe(
    "templates/letter.en.hbs:13:1: KEN: the heading skips a level | write # or fewer: a screen reader follows the levels",
  );
});

describe("data", () => {
  test("never acts as markup", () => {
    const cell = fc.string({
      unit: fc.constantFrom(..."*_[](){}<>`#!&|~\\-1.a b"),
      minLength: 1,
      maxLength: 12,
    });
    const write = composer(
      "> so {{column.law}}\n\n- so *{{column.law}}* {{column.law}}\n\nso {{column.law}}",
    );
    fc.assert(
      fc.property(
        cell.map((text) => text.trim()).filter((text) => text !== ""),
        (text) => {
          const letter = write(withColumn("law", text));
          const printed = `so ${text}`.replaceAll(/ +(?=\.(?:[ !)]|$))/g, "").replaceAll(/ {2,}/g, " ");
          expect(proseOf(letter).map((block) => block.kind)).toEqual(["quotation", "list", "paragraph"]);
          expect(wordsOf(proseOf(letter)[2])).toBe(printed);
        },
      ),
    );
  });

  test("that looks like a template or a stand-in prints as itself", () => {
    expect(
      wordsOf(proseOf(compose("A {{column.law}}.", undefined, withColumn("law", "{{date}} \uE000")))[0]),
    ).toBe("A {{date}} \uE000.");
  });

  test("with a name of Markdown prints as itself everywhere", () => {
    const name = {
      ...kenya,
      short: "*K* [e](n) {{ya}}",
      inText: "*K* [e](n) {{ya}}",
      of: "of *K* [e](n) {{ya}}",
    };
    const letter = compose(
      "{{state.of}}",
      undefined,
      anAssessment({ state: aState({ names: new Map([["en", name]]) }) }),
    );
    expect(wordsOf(proseOf(letter)[0])).toBe("Of *K* [e](n) {{ya}}");
    expect(requestOf(letter).label).toBe("Outstanding for *K* [e](n) {{ya}}:");
    expect(letter.annex?.heading).toBe("Annex: the position of *K* [e](n) {{ya}}");
  });

  test.each([
    [
      "{{column.law}}",
      "undefined",
      '11:1: KEN: "undefined" would be printed | it is a program\'s word for nothing: mend the cell it comes from',
    ],
    [
      "{{date column.law}}",
      "soon",
      '11:1: KEN: "soon" is not a date | give {{date …}} a column of dates such as 2019-02-28',
    ],
    [
      "a [b]({{column.law}})",
      "page.html",
      '11:1: KEN: "page.html" is not an address that a link can have | begin it with https://, http://, mailto: or tel:',
    ],
    [
      "a [b](https://x.org/{{column.law}})",
      "a b",
      '11:1: KEN: "https://x.org/a b" has a space in it | write https://x.org/a%20b',
    ],
  ])("%s with %s is a fault that says whose letter", (prose, cell, fault) => {
    expect(faultOf(() => compose(prose, undefined, withColumn("law", cell)))).toBe(
      `templates/letter.en.hbs:${fault}`,
    );
  });

  test("may be the address of a link", () => {
    const [block] = proseOf(
      compose("[Law]({{column.law}})", undefined, withColumn("law", "https://x.org/é")),
    );
    expect(block).toMatchObject({ content: [{ text: "Law", link: "https://x.org/é" }] });
  });
});

describe("letters of one batch", () => {
  const gambia = aState({
    iso3: "GMB",
    name: "Gambia",
    names: new Map([["en", { ...kenya, short: "Gambia", inText: "the Gambia", of: "of the Gambia" }]]),
  });
  const prose =
    "The same for all.\n\nMinisters {{state.of}}.\n\nOn {{date}}.\n\n{{#if column.empty}}a{{/if}}- *list*";

  test("share every block whose words are the same, and no other", () => {
    const write = composer(prose.replace("{{#if column.empty}}a{{/if}}", ""));
    const [one, other] = [write(anAssessment()), write(anAssessment({ state: gambia }))];
    const same = one.body.map((block, index) => block === other.body[index]);
    // Salutation, the same, to, on, list, two requests (labels), close, signatories.
    expect(same).toEqual([true, true, false, true, true, false, false, true, true]);
    expect(requestOf(one).content[0]).toBe(requestOf(other).content[0]);
  });

  test("are what each would be alone, whatever came before", () => {
    const write = composer(
      "Ministers {{state.of}}{{#if any_outstanding}} on {{date}}{{/if}}: *{{state.short}}*.",
    );
    const met = anAssessment({ state: gambia, commitments: [aFinding(isParty)] });
    const batch = [anAssessment(), met, anAssessment({ state: gambia }), anAssessment()].map(write);
    const alone = composer(
      "Ministers {{state.of}}{{#if any_outstanding}} on {{date}}{{/if}}: *{{state.short}}*.",
    )(met);
    expect(batch[1]).toEqual(alone);
    expect(batch[3]).toEqual(batch[0]);
  });

  test("stay right when a paragraph has had more fillings than are remembered", () => {
    const write = composer("To {{column.law}}.");
    const cells = Array.from({ length: 200 }, (_, index) => `law ${index}`);
    const written = cells.map((cell) => wordsOf(proseOf(write(withColumn("law", cell)))[0]));
    expect(written).toEqual(cells.map((cell) => `To ${cell}.`));
  });
});

test("a signatory's name in the letter's own language is not marked as foreign", () => {
  const campaign = aCampaign({
    recommendations: [],
    signatories: [
      aSignatory("Human Rights Watch", "en"),
      aSignatory("Avocats Sans Frontières", "fr"),
      {
        name: "Reporters sans frontières / Reporters Without Borders",
        parts: [
          { text: "Reporters sans frontières / ", language: "fr" },
          { text: "Reporters Without Borders", language: "en" },
        ],
      },
    ],
  });
  const text = `${frontMatter}Excellency,\n\n${ending}`;
  const template = parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, campaign);
  const letter = createComposer(campaign, [template], { date, countries })(
    anAssessment({ recommendations: [] }),
  );
  expect(letter.body.at(-1)).toEqual({
    kind: "signatories",
    heading: "Signed by 3 organisations",
    signatories: [
      { name: "Human Rights Watch" },
      { name: "Avocats Sans Frontières", language: "fr" },
      {
        name: "Reporters sans frontières / Reporters Without Borders",
        parts: [
          { kind: "text", text: "Reporters sans frontières / ", language: "fr" },
          { kind: "text", text: "Reporters Without Borders" },
        ],
      },
    ],
  });
});

test("a template without prose before the requests has its salutation alone", () => {
  const campaign = aCampaign({ recommendations: [] });
  const text = `${frontMatter}Excellency,\n\n${ending}\n*Enclosure*\n`;
  const template = parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, campaign);
  const letter = createComposer(campaign, [template], { date, countries })(
    anAssessment({ recommendations: [] }),
  );
  expect(
    letter.body.map((block) => (block.kind === "paragraph" ? (block as Paragraph).role : block.kind)),
  ).toEqual(["salutation", "close", "signatories", "body"]);
});

test("a logo and an annex are there if asked for", () => {
  const samples = { packed: "rows", bytes: new Uint8Array([1]) } as const;
  const picture = { width: 1, height: 1, colours: "grey", samples } as const;
  const logo = { picture, description: "Emblem" };
  const campaign = aCampaign();
  const text = aTemplateText("Prose.", undefined, {
    head: frontMatter.replace("date:", "annex: false\ndate:"),
  });
  const template = parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, campaign);
  const letter = createComposer(campaign, [template], { date, countries, logo })(anAssessment());
  expect([letter.logo, letter.annex]).toEqual([logo, undefined]);
});

test("a subject that is no line of text is a fault", () => {
  const head = frontMatter.replace("subject: Support", 'subject: "# Support');
  expect(
    faultOf(() =>
      composer("Prose.", undefined, { head: head.replace("Statute\n", 'Statute"\n') })(anAssessment()),
    ),
  ).toBe(
    "templates/letter.en.hbs:3:11: a heading stands in a list, a quotation, a recommendation or the subject | use **strong** words, or put the heading between paragraphs",
  );
  const list = frontMatter.replace("subject: Support for the Rome Statute", 'subject: "- Support"');
  expect(faultOf(() => composer("Prose.", undefined, { head: list })(anAssessment()))).toBe(
    "templates/letter.en.hbs:3:11: KEN: the subject is not one line of text | write one line of words; put a backslash before a mark such as # or - at its start",
  );
});
