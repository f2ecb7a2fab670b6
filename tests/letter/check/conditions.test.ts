import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsIn } from "./a-worded-campaign.js";

const at = "templates/letter.en.hbs:16";

function eu(cells: Readonly<Record<string, string>>, condition = "{{#if column.eu}}"): readonly string[] {
  const end = condition.startsWith("{{#unless") ? "{{/unless}}" : "{{/if}}";
  return faultsIn({ columns: { eu: cells }, prose: `${condition}As a member, your State has a vote.${end}` });
}

function filled(mistaken: string, remedy: string): string {
  return `${at}: "column.eu" holds for every cell that is filled, and so for "${mistaken}" too -> ${remedy}`;
}

describe("a condition that asks whether a cell is filled is refused where a cell", () => {
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ["says no", { XAA: "no", XBB: "yes", XCC: "FALSE" }, "no", 'ask {{#if (is column.eu "yes")}}'],
    ["says FALSE", { XAA: "FALSE", XBB: "TRUE" }, "FALSE", 'ask {{#if (is column.eu "TRUE")}}'],
    ["says Non", { XAA: "Non", XBB: "Oui" }, "Non", 'ask {{#if (is column.eu "Oui")}}'],
    ["says no in Spanish", { XAA: "sí", XBB: "no" }, "no", 'ask {{#if (is column.eu "sí")}}'],
    ["says nein", { XAA: "ja", XBB: "nein" }, "nein", 'ask {{#if (is column.eu "ja")}}'],
    [
      "says n/a",
      { XAA: "Treaty 5", XBB: "n/a" },
      "n/a",
      'leave such cells empty, or ask {{#unless (is column.eu "n/a")}} as well',
    ],
    [
      "says none",
      { XAA: "Treaty 5", XBB: "None" },
      "None",
      'leave such cells empty, or ask {{#unless (is column.eu "None")}} as well',
    ],
    ["is 0 among 0 and 1", { XAA: "0", XBB: "1" }, "0", 'ask {{#if (is column.eu "1")}}'],
    [
      "is 0 among numbers",
      { XAA: "0", XBB: "12", XCC: "1" },
      "0",
      'leave such cells empty, or ask {{#unless (is column.eu "0")}} as well',
    ],
    [
      "is 0.0 among numbers",
      { XAA: "0.0", XBB: "12.5" },
      "0.0",
      'leave such cells empty, or ask {{#unless (is column.eu "0.0")}} as well',
    ],
    ["says yes, as one will say no", { XAA: "yes" }, "no", 'ask {{#if (is column.eu "yes")}}'],
  ])("%s", (_, cells, mistaken, remedy) => {
    expect(eu(cells)).toEqual([filled(mistaken, remedy)]);
  });

  test.each(["{{#unless column.eu}}", "{{#if (date column.eu)}}", "{{^if column.eu}}"])(
    "says no, in %s too",
    (condition) => {
      expect(eu({ XAA: "no" }, condition)).toEqual([
        filled("no", 'leave such cells empty, or ask {{#unless (is column.eu "no")}} as well'),
      ]);
    },
  );

  test("says no, in the title, in a request and after else too", () => {
    const given = {
      columns: { eu: { XAA: "no", XBB: "yes" } },
      prose: "{{#if any_outstanding}}So.{{else if column.eu}}Or.{{/if}}",
      letter: (text: string) =>
        text
          .replace('title: "Letter', 'title: "{{#if column.eu}}Our {{/if}}Letter')
          .replace("**Publish the reports**", "{{#if column.eu}}**Publish the reports**{{/if}}"),
    };
    expect(faultsIn(given).map((fault) => fault.split(": ")[0])).toEqual([
      "templates/letter.en.hbs:2",
      "templates/letter.en.hbs:16",
      "templates/letter.en.hbs:19",
    ]);
  });
});

describe("a condition that asks whether a cell is filled stands where", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["the cells are texts", { XAA: "Treaty 5", XBB: "Norway" }],
    ["no cell is filled", {}],
    ["the cells count, none 0", { XAA: "1", XBB: "12" }],
    ["the cells are dates", { XAA: "2001-01-01", XBB: "2002" }],
  ])("%s", (_, cells) => {
    expect(eu(cells)).toEqual([]);
  });

  test("the cells are codes, of which one is NO", () => {
    expect(faultsIn({ prose: "{{#if column.iso2}}So.{{/if}}", changes: norway })).toEqual([]);
  });

  test("it asks a commitment or a request for its day", () => {
    const prose =
      "{{#if commitment.optional_protocol.since}}So.{{/if}}{{#if commitment.prevention_body.since_year}}So.{{/if}}";
    expect(faultsIn({ prose })).toEqual([]);
  });
});

const norway = {
  "data/states-parties.csv": `iso3,iso2,state,region,language,in_force,optional_protocol,prevention_body
XAA,NO,Examplia,African,en,1999-03-01,2012-06-30,2012-06-30
`,
};

test("whether a cell is filled: every word for yes or no is refused, whatever its case and its spaces", () => {
  const word = fc.constantFrom(
    "yes",
    "no",
    "true",
    "false",
    "oui",
    "non",
    "sí",
    "ja",
    "nein",
    "n/a",
    "1",
    "0",
  );
  const written = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => ` ${text.charAt(0).toUpperCase()}${text.slice(1)} `,
  );
  fc.assert(
    fc.property(word, written, (text, write) => {
      expect(eu({ XBB: write(text) })).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

describe("a commitment is asked for its status", () => {
  const cell = (column: string): string =>
    `${at}: "column.${column}" holds for every cell that is filled, whatever the status is -> ask commitment.optional_protocol.met, or .partial, .outstanding or .unknown`;

  test.each(["optional_protocol", "optional_protocol_checked", "optional_protocol_source"])(
    "not whether column.%s is filled",
    (column) => {
      expect(faultsIn({ prose: `{{#if column.${column}}}We thank you for ratifying.{{/if}}` })).toEqual([
        cell(column),
      ]);
    },
  );

  test("nor what its cell is", () => {
    expect(faultsIn({ prose: '{{#if (is column.optional_protocol "no")}}We regret it.{{/if}}' })).toEqual([
      `${at}: "column.optional_protocol" is the cell as it stands, not the status on the letter's date -> ask commitment.optional_protocol.met, or .partial, .outstanding or .unknown`,
    ]);
  });
});

describe("a request", () => {
  test("that rests on no commitment asks nothing of its standing", () => {
    const letter = (text: string) =>
      text.replace("replies.", "replies.{{#if met}} We thank you.{{/if}}{{#if unknown_list}} So.{{/if}}");
    const remedy = "name its commitments in data/recommendations.csv, or take the condition out";
    expect(faultsIn({ letter })).toEqual([
      `templates/letter.en.hbs:17: "met" holds for no State: recommendation "publish-reports" rests on no commitment -> ${remedy}`,
      `templates/letter.en.hbs:17: "unknown_list" holds for no State: recommendation "publish-reports" rests on no commitment -> ${remedy}`,
    ]);
  });

  test("that says nothing in any case is told, though nobody gets it", () => {
    const letter = (text: string) =>
      text.replace(/\*\*Publish[^{]+/, "{{#if column.hold}}\n\n{{/if}}{{!-- later --}}\n");
    expect(faultsIn({ letter })).toEqual([
      'templates/letter.en.hbs:16: recommendation "publish-reports" has no words in any case -> write what it asks between its tags',
    ]);
  });
});
