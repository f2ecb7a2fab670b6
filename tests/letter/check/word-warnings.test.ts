import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { oddIn, oddInEmail } from "./a-worded-campaign.js";

const at = "templates/letter.en.hbs:16";

describe("an annex that the letter does not have", () => {
  const without = (text: string): string => text.replace("treaty:", "annex: false\ntreaty:");
  const annexed = (line: number, words: string): string =>
    `templates/letter.en.hbs:${line}: "${words}": the letter has no annex -> put what speaks of it between {{#if annex}} and {{/if}}, or write annex: true`;

  test.each([
    ["The annex sets out the record.", "annex"],
    ["See the Annexes to this letter.", "Annexes"],
    ["The record is enclosed.", "enclosed"],
    ["See the attached table.", "attached"],
    ["The {{#if any_outstanding}}appendix{{else}}record{{/if}} tells.", "appendix"],
    ["{{#unless annex}}There is no annex.{{/unless}}", "annex"],
  ])("is told in %j", (prose, words) => {
    expect(oddIn({ prose, letter: without })).toEqual([annexed(17, words)]);
  });

  test.each([
    "{{#if annex}}The annex sets out the record.{{else}}We rely on the record.{{/if}}",
    "The annexation of territory is a crime; so is an enclave.",
  ])("is not told in %j", (prose) => {
    expect(oddIn({ prose, letter: without })).toEqual([]);
  });

  test("is told of nothing where the letter has one", () => {
    expect(oddIn({ prose: "The annex sets out the record." })).toEqual([]);
  });

  test("is told of the e-mail, of which the letter itself is the enclosure", () => {
    const body = "Dear all,\n\nThe letter is enclosed, with its annex.";
    expect(oddInEmail(body, { letter: without })).toEqual([
      'templates/email.en.hbs:7: "annex": the letter has no annex -> put what speaks of it between {{#if annex}} and {{/if}}, or write annex: true',
    ]);
    expect(oddInEmail(body)).toEqual([]);
  });
});

/** A third commitment, on which no request rests. */
const third = {
  changes: {
    "data/commitments.csv": `${readFileSync("starters/minimal/data/commitments.csv", "utf8")}visits,730,visits of the Committee,,,\n`,
  },
  columns: {
    visits: { XAA: "no", XBB: "no", XCC: "no" },
    visits_checked: { XAA: "2026-10-01", XBB: "2026-10-01", XCC: "2026-10-01" },
    visits_source: { XAA: "SURVEY", XBB: "SURVEY", XCC: "SURVEY" },
  },
};

describe("a commitment on which no request rests", () => {
  test("is told where a letter names it first", () => {
    const prose = "{{#if commitment.visits.outstanding}}We ask for {{commitment.visits.label}}.{{/if}}";
    expect(oddIn({ ...third, prose })).toEqual([
      `${at}: "commitment.visits.outstanding": no request of the letter rests on "visits" -> name "visits" in data/recommendations.csv, or take it out here`,
    ]);
  });

  test("is told where an e-mail names it first", () => {
    const body =
      "Dear all,\n\n{{commitment.optional_protocol.label}}, {{commitment.prevention_body.label}}, {{commitment.visits.label}}";
    expect(oddInEmail(body, third)).toEqual([
      'templates/email.en.hbs:7: "commitment.visits.label": no request of the letter rests on "visits" -> name "visits" in data/recommendations.csv, or take it out here',
    ]);
  });
});

describe("an e-mail that lists what is outstanding", () => {
  const left = (line: number, ids: string): string =>
    `templates/email.en.hbs:${line}: the e-mail names some of what the letter asks, and leaves out ${ids} -> write {{outstanding_commitments}}, which is the whole list, or add them`;

  test("leaves nothing out", () => {
    const one = "Dear all,\n\n{{#if commitment.optional_protocol.outstanding}}The Protocol.{{/if}}";
    expect(oddInEmail(one)).toEqual([left(7, "prevention_body")]);
    expect(oddInEmail("Dear all,\n\nThe {{commitment.prevention_body.label}}.")).toEqual([
      left(7, "optional_protocol"),
    ]);
  });

  test("may thank for one, or list all", () => {
    expect(oddInEmail("Dear all,\n\n{{#if commitment.optional_protocol.met}}Thank you.{{/if}}")).toEqual([]);
    expect(
      oddInEmail(
        "Dear all,\n\n{{#if commitment.optional_protocol.outstanding}}Above all the Protocol.{{/if}}\n\n{{#if any_outstanding_commitment}}On: {{outstanding_commitments}}.{{/if}}",
      ),
    ).toEqual([]);
  });
});

describe("a count that may be one or none", () => {
  const lone = (word: string, text: string, one: string, several: string): string =>
    `"${word}" is "${text}" here, and the words round it are the same for every number -> write one wording in {{#if ${one}}} and one in {{#if ${several}}}`;
  const outstanding = (text: string): string =>
    lone("outstanding_count", text, "one_outstanding", "several_outstanding");

  test("is told with the States, each kind once", () => {
    // Examplia has done both, Modelland and the Specimen Coast lack one.
    expect(oddIn({ prose: "{{outstanding_count}} requests remain for you." })).toEqual([
      `XAA ${at}: ${outstanding("none")}`,
      `XBB XCC ${at}: ${outstanding("one")}`,
    ]);
  });

  test("is told where only another case is excluded", () => {
    expect(oddIn({ prose: "{{#if any_outstanding}}{{outstanding_count}} requests remain.{{/if}}" })).toEqual([
      `XBB XCC ${at}: ${outstanding("one")}`,
    ]);
  });

  test("is told of commitments, in an e-mail, and in the subject", () => {
    const subject = (text: string): string =>
      text.replace("subject: Prevention of torture", 'subject: "{{outstanding_commitment_count}} points"');
    expect(oddIn({ letter: subject })).toEqual([
      `XAA templates/letter.en.hbs:3: ${lone("outstanding_commitment_count", "none", "one_outstanding_commitment", "several_outstanding_commitments")}`,
      `XBB XCC templates/letter.en.hbs:3: ${lone("outstanding_commitment_count", "one", "one_outstanding_commitment", "several_outstanding_commitments")}`,
    ]);
    expect(oddInEmail("Dear all,\n\n{{outstanding_count}} remain.")).toHaveLength(2);
  });

  test.each([
    "{{#if several_outstanding}}{{outstanding_count}} requests remain.{{/if}}",
    "{{#if one_outstanding}}{{outstanding_count}} request remains.{{/if}}",
    "{{#if any_outstanding}}{{#if one_outstanding}}One{{else}}{{outstanding_count}}{{/if}} of them.{{/if}}",
    '{{#if (is outstanding_count "one")}}one request{{else}}some of the {{outstanding_count}} requests{{/if}}',
    "The letter makes {{recommendation_count}} requests, of {{signatory_count}} organisations.",
  ])("is not told in %s", (prose) => {
    expect(oddIn({ prose })).toEqual([]);
  });

  test("is told of the only signatory, of the only request and of a column, before a plural", () => {
    const given = {
      columns: { troops: { XAA: "1", XBB: "12.5" } },
      changes: { "data/signatories.csv": "organisation\nThe Only One\n" },
    };
    const remedy = (word: string): string => `write both, with {{#if (is ${word} "1")}} … {{else}} … {{/if}}`;
    expect(
      oddIn({
        ...given,
        prose: "We are {{signatory_count}} organisations; your {{column.troops}} officers.",
      }),
    ).toEqual([
      `XAA ${at}: "column.troops" is "1" here, before a noun in the plural -> ${remedy("column.troops")}`,
      `XAA XBB XCC ${at}: "signatory_count" is "1" here, and the words round it are the same for every number -> ${remedy("signatory_count")}`,
    ]);
    expect(
      oddIn({ ...given, prose: "We are {{signatory_count}} organisation in volume {{column.troops}}." }),
    ).toEqual([]);
  });
});

describe("a number of requests before a list of commitments", () => {
  /** One request that rests on both commitments, of which the Specimen Coast has done neither. */
  const both = {
    changes: {
      "data/recommendations.csv":
        "id,commitments\npublish-reports,\nboth,optional_protocol prevention_body\n",
      "data/states-parties.csv": readFileSync("starters/minimal/data/states-parties.csv", "utf8").replace(
        "unknown,,",
        "no,2026-10-01,SURVEY",
      ),
    },
    letter: (text: string): string =>
      text
        .replace(/\{\{#recommendation "prevention-body"[\s\S]+?\{\{\/recommendation\}\}\n/, "")
        .replace('"optional-protocol"', '"both"')
        .replaceAll("{{#if since}} (since {{since}}){{/if}}", ""),
  };
  const each =
    "{{#if commitment.optional_protocol.outstanding}}\n– {{commitment.optional_protocol.label}}\n\n{{/if}}\n{{#if commitment.prevention_body.outstanding}}\n– {{commitment.prevention_body.label}}\n\n{{/if}}";
  const unfit = (states: string, line: number): string =>
    `${states} templates/email.en.hbs:${line}: the sentence counts requests, and the list after it has another number of commitments -> count with {{outstanding_commitment_count}}, and list with {{outstanding_commitments}}`;

  test("is told where it does not fit, said in a word or by a condition", () => {
    const one = `Dear all,\n\n{{#if one_outstanding}}\nOne request awaits action. It concerns:\n{{/if}}\n\n${each}\n\nYours`;
    expect(oddInEmail(one, both)).toEqual([unfit("XCC", 8)]);
    const counted = `Dear all,\n\n{{#if one_outstanding}}{{outstanding_count}} request awaits: {{outstanding_commitments}}.{{/if}}`;
    expect(oddInEmail(counted, both)).toEqual([unfit("XCC", 7)]);
  });

  test("is not told where it fits, or where commitments are counted", () => {
    const one = `Dear all,\n\n{{#if one_outstanding}}\nOne request awaits action. It concerns:\n{{/if}}\n\n${each}\n\nYours`;
    expect(oddInEmail(one)).toEqual([]);
    const counted =
      "Dear all,\n\n{{#if several_outstanding_commitments}}{{outstanding_commitment_count}} points await: {{outstanding_commitments}}.{{/if}}";
    expect(oddInEmail(counted, both)).toEqual([]);
  });
});

describe("a cell printed as the table writes it", () => {
  test("is told of a column of dates", () => {
    const raw = '"column.in_force" prints dates as the table writes them, such as "1999-03-01"';
    expect(oddIn({ prose: "Your State has been bound since {{column.in_force}}." })).toEqual([
      `${at}: ${raw} -> write {{date column.in_force}}`,
    ]);
  });

  test("is told of the dates of a column that has others", () => {
    const columns = { joined: { XAA: "2012-06", XBB: "long ago" } };
    expect(oddIn({ columns, prose: "{{#if column.joined}}Since {{column.joined}}.{{/if}}" })).toEqual([
      `XAA ${at}: "column.joined" prints dates as the table writes them, such as "2012-06" -> give the dates a column of their own and print it with {{date …}}`,
    ]);
  });

  test("is told of a commitment, whose cell may be of another day", () => {
    const what =
      '"column.optional_protocol" prints the cell of a commitment, whatever holds on the letter\'s date';
    const remedy = "write commitment.optional_protocol.since inside {{#if commitment.optional_protocol.met}}";
    expect(oddIn({ prose: "It says {{column.optional_protocol}}." })).toEqual([
      `${at}: ${what} -> ${remedy}`,
    ]);
  });

  test("is told of a number that the language does not write so", () => {
    const columns = { dues: { XAA: "1234567,5", XBB: "1,234,567.5", XCC: "12.5" } };
    expect(oddIn({ columns, prose: "{{#if column.dues}}You paid {{column.dues}} euros.{{/if}}" })).toEqual([
      `XAA ${at}: "column.dues" prints numbers as English does not write them, such as "1234567,5" -> write them as English does in a column of its own, such as dues_en`,
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["years", { XAA: "2012", XBB: "2013" }],
    ["texts that hold a date", { XAA: "Act of 2012-06-30", XBB: "none" }],
    ["numbers", { XAA: "1,234", XBB: "12.5" }],
  ])("is not told of %s", (_, column) => {
    expect(
      oddIn({ columns: { own: column }, prose: '{{#if (is column.own "x")}}{{column.own}}{{/if}}' }),
    ).toEqual([]);
  });

  test("is not told of dates in words", () => {
    expect(oddIn({ prose: "Bound since {{date column.in_force}}." })).toEqual([]);
  });
});
