import { describe, expect, it } from "vitest";
import { readCampaign } from "../../../src/campaign/campaign.js";
import { type Diagnostic, InputError } from "../../../src/diagnostic.js";
import { listFolder } from "../../support/list-folder.js";
import { minimalFile } from "../../support/minimal-campaign.js";

const file = "data/addressees.csv";
type Cells = Readonly<Record<string, string>>;

/** An address, complete and in New York, with the given cells changed. */
function anAddress(given: Cells = {}): Cells {
  return {
    mission_name: "Permanent Mission to the United Nations",
    mission_address_line1: "Sample Street",
    mission_city: "New York",
    mission_state: "NY",
    mission_zip: "10017",
    mission_country: "",
    mission_email: "mission@example.org",
    mission_email_cc: "",
    ...given,
  };
}

function table(...addresses: readonly Cells[]): string {
  const headers = Object.keys(anAddress());
  const rows = ["XAA", "XBB", "XCC"].map((iso3, index) => {
    const { mission_email: email = "", ...others } = addresses[index] ?? anAddress();
    const cells: Cells = { ...others, mission_email: email.replace("mission", `mission${index + 1}`) };
    return [iso3, "Minister", ...headers.map((header) => `"${(cells[header] ?? "").replaceAll('"', '""')}"`)];
  });
  return [["iso3", "addressee_title_en", ...headers], ...rows].map((row) => row.join(",")).join("\n");
}

interface Told {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

function told(...addresses: readonly Cells[]): Told {
  const changes = { [file]: table(...addresses) };
  try {
    const { warnings } = readCampaign(
      (name) => minimalFile(name, changes),
      (name) => listFolder(`starters/minimal/${name}`),
    );
    return { faults: [], warnings: warnings.map(asLine) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: error.diagnostics.map(asLine), warnings: [] };
  }
}

function asLine({ rule, place, states = [], what, remedy }: Diagnostic): string {
  return `${rule} ${place?.line ?? "-"} ${place?.field} ${states.join(" ")}: ${what} | ${remedy}`;
}

const abroad = { mission_state: "", mission_zip: "" };

describe("an address is sound", () => {
  it.each<[string, Cells]>([
    ["in New York", {}],
    ["by its nine-digit ZIP code", { mission_zip: "10017-1234" }],
    ["with its country named", { mission_country: "US" }],
    ["in Geneva", { ...abroad, mission_city: "Genève", mission_zip: "1202", mission_country: "Switzerland" }],
    [
      "with a canton",
      { mission_city: "Genève", mission_state: "GE", mission_zip: "CH-1202", mission_country: "CH" },
    ],
    [
      "in Ottawa",
      { mission_city: "Ottawa", mission_state: "ON", mission_zip: "K1A 0G2", mission_country: "CAN" },
    ],
    ["in a country without postal codes", { ...abroad, mission_city: "Accra", mission_country: "Ghana" }],
    ["in a country of the campaign", { ...abroad, mission_city: "Port", mission_country: "Specimen Coast" }],
    [
      "in a town that is a country",
      { ...abroad, mission_city: "", mission_zip: "238801", mission_country: "SG" },
    ],
    ["where there is none", { mission_address_line1: "", mission_city: "", ...abroad }],
  ])("%s", (_, given) => {
    expect(told(anAddress(given))).toEqual({ faults: [], warnings: [] });
  });
});

describe("a State in an address tells its country only if it is American, as its ZIP code is", () => {
  const lacks = (what: string, remedy: string) => ({
    faults: [`states-with-countries 2 mission_country XAA: ${what} | ${remedy}`],
    warnings: [],
  });
  it.each([
    [
      "Ottawa",
      "ON",
      "K1A 0G2",
      '"ON" is not a State of the United States, and no country is given',
      "write the country here (by its postal code probably CA)",
    ],
    [
      "Genève",
      "GE",
      "1202",
      '"GE" is not a State of the United States, and no country is given',
      "write the country here",
    ],
    [
      "Dublin",
      "Leinster",
      "",
      '"Leinster" is not a State of the United States, and no country is given',
      "write the country here",
    ],
    [
      "New York",
      "N.Y.",
      "10017",
      '"N.Y." is not a State of the United States, and no country is given',
      "write the country here, or NY into mission_state",
    ],
    [
      "Berlin",
      "DE",
      "10117",
      '"10117" is not a ZIP code of DE in the United States, and no country is given',
      "write the country here, or correct the ZIP code",
    ],
    [
      "Toronto",
      "CA",
      "M5V 3L9",
      '"M5V 3L9" is not a ZIP code of CA in the United States, and no country is given',
      "write the country here (by its postal code probably CA), or correct the ZIP code",
    ],
    [
      "Bogotá",
      "CO",
      "110311",
      '"110311" is not a ZIP code of CO in the United States, and no country is given',
      "write the country here, or correct the ZIP code",
    ],
  ])("%s, %s %s", (mission_city, mission_state, mission_zip, what, remedy) => {
    expect(told(anAddress({ mission_city, mission_state, mission_zip }))).toEqual(lacks(what, remedy));
  });

  it("and without a ZIP code it is a warning", () => {
    expect(told(anAddress({ mission_zip: "" })).warnings).toEqual([
      'countries 2 mission_zip XAA: "NY" without a ZIP code does not show that the address is in the United States | write the ZIP code here, or the country into mission_country',
    ]);
  });
});

describe("a ZIP code has five or nine digits, as the cell has it", () => {
  it.each([
    ["NY", "10017.0", "10017"],
    ["NY", "10017,0", "10017"],
    ["NY", '="10017"', "10017"],
    ["NY", "'10017", "10017"],
    ["NY", "’10017", "10017"],
    ["NY", "1.0017E+04", "10017"],
    ["NY", "1,0017E+04", "10017"],
    ["NY", "10,017", "10017"],
    ["NY", "10 017", "10017"],
    ["NY", "NY 10017", "10017"],
    ["NY", "10017–1234", "10017-1234"],
    ["NY", "100171234.0", "10017-1234"],
    ["MA", "2138", "02138"],
    ["PR", "901", "00901"],
    ["NJ", "70300000", "07030-0000"],
  ])("%s %s is told to be %s", (mission_state, mission_zip, meant) => {
    const expected = {
      faults: [
        `zip-codes 2 mission_zip XAA: "${mission_zip}" is not a ZIP code of five or nine digits | write ${meant}, and format the column as text`,
      ],
      warnings: [],
    };
    expect(told(anAddress({ mission_state, mission_zip }))).toEqual(expected);
    expect(told(anAddress({ mission_state, mission_zip, mission_country: "USA" }))).toEqual(expected);
  });

  it("and what cannot be guessed is told not to be one", () => {
    expect(told(anAddress({ mission_zip: "1001", mission_country: "US" })).faults).toEqual([
      'zip-codes 2 mission_zip XAA: "1001" is not a ZIP code, as the United States have them | write five digits, or nine such as 10017-1234; or correct the country',
    ]);
  });
});

describe("an address in a known country is warned of", () => {
  it.each<[string, Cells, string]>([
    [
      "a Canadian code without its letters",
      { mission_state: "ON", mission_zip: "10042", mission_country: "Canada" },
      'mission_zip XAA: "10042" does not have the form of a postal code of CA, Canada | look it up, and correct it',
    ],
    [
      "a British code cut short",
      { ...abroad, mission_zip: "SW1X", mission_country: "GB" },
      'mission_zip XAA: "SW1X" does not have the form of a postal code of GB, United Kingdom | look it up, and correct it',
    ],
    [
      "a Swiss code that a script has taken for a number",
      { ...abroad, mission_zip: "1202.0", mission_country: "CH" },
      'mission_zip XAA: "1202.0" does not have the form of a postal code of CH, Switzerland | look it up, and correct it',
    ],
    [
      "a ZIP code of another State",
      { mission_zip: "20008", mission_country: "US" },
      "mission_zip XAA: 20008 is a ZIP code of DC, not of NY | correct the one or the other",
    ],
    [
      "a ZIP code of no State",
      { mission_zip: "00000", mission_country: "US" },
      "mission_zip XAA: no State has the ZIP code 00000 | correct the one or the other",
    ],
    [
      "no ZIP code",
      { mission_zip: "", mission_country: "US" },
      "mission_zip XAA: an address in the United States has a ZIP code | write it here",
    ],
    [
      "a State by its name",
      { mission_state: "New York", mission_country: "US" },
      'mission_state XAA: "New York" is not the code of a State of the United States | write its two capital letters, such as NY',
    ],
  ])("for %s", (_, given, warning) => {
    expect(told(anAddress(given))).toEqual({ faults: [], warnings: [`postal-codes 2 ${warning}`] });
  });
});

describe("an address whose cells tell no country is warned of", () => {
  const lacking = (mission_city: string) => anAddress({ ...abroad, mission_city });
  const remedy = "write it here, by its English name or its ISO code";

  it("line by line", () => {
    expect(told(lacking("Addis Ababa"), lacking("Lima")).warnings).toEqual([
      `countries 2 mission_country XAA: the address in "Addis Ababa" has no country | ${remedy}`,
      `countries 3 mission_country XBB: the address in "Lima" has no country | ${remedy}`,
    ]);
    expect(told(anAddress({ mission_state: "", mission_zip: "10017" })).warnings).toEqual([
      `countries 2 mission_country XAA: the address in "New York" has no country | ${remedy}`,
    ]);
  });

  it("or once, if they are many", () => {
    const codes = ["XAA", "XBB", "XCC", "XDD"];
    const changes = {
      "data/states-parties.csv": `iso3,state,optional_protocol,prevention_body\n${codes.map((code) => `${code},${code}land,,\n`).join("")}`,
      "data/names.csv": undefined,
      [file]: `iso3,addressee_title_en,mission_city\n${codes.map((code) => `${code},Minister,${code} City\n`).join("")}`,
    };
    const { warnings } = readCampaign(
      (name) => minimalFile(name, changes),
      () => ["letter.en.hbs"],
    );
    expect(warnings.filter(({ rule }) => rule === "countries").map(asLine)).toEqual([
      `countries - mission_country XAA XBB XCC XDD: 4 addresses have no country: lines 2, 3, 4, 5 | ${remedy}`,
    ]);
  });
});

describe("what is no country is warned of", () => {
  it.each([
    [
      "Switzreland",
      '"Switzreland" is not the name of a country, so the post may not know it either | did you mean Switzerland (CH)?',
    ],
    [
      "Wonderland",
      '"Wonderland" is not the name of a country, so the post may not know it either | write its English name or its ISO code, such as Switzerland or CH',
    ],
    [
      "Congo",
      '"Congo" may be Republic of the Congo (CG) or Democratic Republic of the Congo (CD) | write CG or CD',
    ],
  ])("%s", (mission_country, warning) => {
    expect(told(anAddress({ ...abroad, mission_country }))).toEqual({
      faults: [],
      warnings: [`known-countries 2 mission_country XAA: ${warning}`],
    });
  });
});

it("a street without a town is warned of, and copies of an e-mail that goes to nobody", () => {
  const given = { mission_city: "", mission_email: "", mission_email_cc: "second@example.org" };
  expect(told(anAddress(given))).toEqual({
    faults: [],
    warnings: [
      "towns 2 mission_city XAA: the address has a street and no town | write the town here",
      "copies 2 mission_email XAA: there is an address for copies, but none to which the e-mail itself goes | write the first one here, and the others into mission_email_cc",
    ],
  });
});

it("all faults come together, and a fault comes before a warning", () => {
  const spoilt = anAddress({ mission_zip: "10017.0" });
  const lost = anAddress({ mission_state: "ON", mission_zip: "K1A 0G2", mission_city: "" });
  expect(told(spoilt, lost).faults.map((line) => line.split(":")[0])).toEqual([
    "zip-codes 2 mission_zip XAA",
    "states-with-countries 3 mission_country XBB",
  ]);
});
