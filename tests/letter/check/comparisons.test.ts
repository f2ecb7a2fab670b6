import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkStateWords } from "../../../src/letter/check/state-words.js";
import { wordedLetter } from "../../../src/letter/check/worded-template.js";
import { parseTemplate } from "../../../src/letter/template/template.js";
import { shippedCampaign } from "../../support/a-campaign.js";
import { faultsOf } from "../../support/faults.js";
import { faultsIn, type Given } from "./a-worded-campaign.js";

const at = "templates/letter.en.hbs:16";

function compared(comparison: string, given: Given = {}): readonly string[] {
  return faultsIn({ ...given, prose: `{{#if (is ${comparison})}}So.{{/if}}` });
}

describe("a comparison that holds for no State is refused, with what it may mean", () => {
  const regions = '"African", "Western European and others", "Asia-Pacific"';
  test.each([
    ['column.region "Africa"', '"column.region" is "Africa" for no State -> did you mean "African"?'],
    ['"Africa" column.region', '"column.region" is "Africa" for no State -> did you mean "African"?'],
    [
      'state.region "african"',
      '"state.region" is "african" for no State -> write "African", as the table has it',
    ],
    [
      'column.region "Asia\u2013Pacific"',
      '"column.region" is "Asia\u2013Pacific" for no State -> write "Asia-Pacific", as the table has it',
    ],
    [
      'column.region "Asia-Pacific "',
      '"column.region" is "Asia-Pacific " for no State -> write "Asia-Pacific", as the table has it',
    ],
    [
      'column.region "Africa\u200bn"',
      '"column.region" is "Africa\u200bn" for no State -> write "African", as the table has it',
    ],
    ['column.region "Caribbean"', `"column.region" is "Caribbean" for no State -> its values are ${regions}`],
    ['state.iso3 "XA"', '"state.iso3" is "XA" for no State -> its values are "XAA", "XBB", "XCC"'],
    [
      'state.name "Specimen Coast"',
      '"state.name" is "Specimen Coast" for no State -> its values are "Examplia", "Modelland", "the Specimen Coast"',
    ],
    [
      '(date column.in_force) "1999-03-01"',
      '"column.in_force" is "1999-03-01" for no State -> its values are "1 March 1999", "15 November 2003", "1 July 2011"',
    ],
    [
      'column.hold "wait"',
      '"column.hold" is "wait" for no State -> fill the column, or take the comparison out',
    ],
    [
      'outstanding_count "2"',
      '"outstanding_count" is "2" for no State -> its values are "none", "one", "two", "three"',
    ],
    [
      "column.iso2 column.iso3",
      '"column.iso2" and "column.iso3" are the same for no State -> compare two columns that hold the same kind of words',
    ],
    [
      '"a" "b"',
      '"a" and "b" are two fixed texts, the same for every State -> compare a word such as column.region with a text',
    ],
  ])("%s", (comparison, fault) => {
    expect(compared(comparison)).toEqual([`${at}: ${fault}`]);
  });

  test("and where some rows differ from the rest by case or spaces alone, they are named", () => {
    const columns = { eu: { XAA: "yes", XBB: "Yes", XCC: "no" } };
    expect(compared('column.eu "yes"', { columns })).toEqual([
      `${at}: "column.eu" is "Yes" here, which the comparison with "yes" misses -> write "yes" in the table`,
    ]);
  });
});

describe("a comparison stands", () => {
  test.each<[string, string, Given]>([
    ["that holds for some", 'column.region "African"', {}],
    ["that holds for all", 'column.language "en"', {}],
    ["with an empty cell, of which there is none today", 'column.region ""', {}],
    ["with yes where all is no today", 'column.eu "yes"', { columns: { eu: { XAA: "no", XBB: "no" } } }],
    ["with 1 where no number is 1 today", 'column.troops "1"', { columns: { troops: { XAA: "7" } } }],
    ["with a count that no State has today", 'outstanding_count "three"', {}],
    ["with what is settled elsewhere", 'place "Nairobi"', {}],
    ["with the number of signatories", 'signatory_count "1"', {}],
    ["with a day that a commitment may get", 'commitment.prevention_body.since_year "2027"', {}],
    [
      "between columns of which one row has the same",
      "column.region column.group",
      { columns: { group: { XAA: "African" } } },
    ],
  ])("%s", (_, comparison, given) => {
    expect(compared(comparison, given)).toEqual([]);
  });

  test("in a language of which no State is of that region: the rows of all languages count", () => {
    const campaign = shippedCampaign();
    const spanish = campaign.templates.find(({ language }) => language === "es");
    if (spanish === undefined) throw new Error("no letter in Spanish");
    const faultsWith = (region: string): readonly string[] => {
      const text = spanish.text.replace(
        "Excelencia:",
        `Excelencia:\n\n{{#if (is column.region "${region}")}}Así.{{/if}}`,
      );
      const template = parseTemplate({ ...spanish, text }, campaign);
      return faultsOf(() => checkStateWords([wordedLetter(template)], campaign));
    };
    expect(faultsWith("Eastern European")).toEqual([]);
    expect(faultsWith("Eastern Europe")).toHaveLength(1);
  });
});

test("a comparison with a value of the table, of whatever letters, is never refused", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aÀb -’0n"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      text.map((value) => value.trim().normalize("NFC")).filter((value) => value !== ""),
      (value) => {
        expect(compared(`column.own "${value}"`, { columns: { own: { XBB: value } } })).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
