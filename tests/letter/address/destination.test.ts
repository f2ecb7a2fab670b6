import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Addressee } from "../../../src/campaign/campaign.js";
import { countryNamesByCode } from "../../../src/data/cells/iso-3166.js";
import { countryNames, createDestination } from "../../../src/letter/address/destination.js";
import { minimalCampaign } from "../../support/minimal-campaign.js";

const { states } = minimalCampaign();

function anAddressee(given: Partial<Addressee> = {}): Addressee {
  const [first] = states;
  if (first?.addressee === undefined) throw new Error("the minimal campaign has addressees");
  return { ...first.addressee, ...given };
}

function destinationFrom(sender: string | undefined, given: Partial<Addressee> = {}) {
  const addressee = anAddressee(given);
  const written = states.map((state) => ({ ...state, addressee }));
  return createDestination(countryNames(written, [sender]), sender)(addressee);
}

function lineFrom(sender: string | undefined, given: Partial<Addressee> = {}): string {
  return destinationFrom(sender, given).line;
}

const nowhere = { city: "Anywhere", state: "", zip: "" };

describe("the country of an address", () => {
  it("is named in English capitals where the letter crosses a border", () => {
    expect(lineFrom("CH")).toBe("UNITED STATES OF AMERICA");
    expect(lineFrom("CH", { country: "Specimen Coast" })).toBe("SPECIMEN COAST");
  });

  it.each([
    ["BE", "BELGIUM"],
    ["bel", "BELGIUM"],
    ["Belgique", "BELGIUM"],
    ["NL", "NETHERLANDS"],
    ["Netherlands (Kingdom of the)", "NETHERLANDS"],
    ["Pays-Bas", "NETHERLANDS"],
    ["TR", "TÜRKIYE"],
    ["Türkiye", "TÜRKIYE"],
    ["UK", "UNITED KINGDOM"],
    ["U.S.A.", "UNITED STATES OF AMERICA"],
    ["Estados Unidos", "UNITED STATES OF AMERICA"],
    ["CIV", "CÔTE D'IVOIRE"],
    ["MD", "MOLDOVA"],
    ["Wonderland", "WONDERLAND"],
  ])("has the name that the post uses: %s", (country, line) => {
    expect(lineFrom("CH", { country })).toBe(line);
  });

  it.each(["US", "usa", "United States", "United States of America", "États-Unis"])(
    "is left out within it: %s",
    (sender) => {
      expect(destinationFrom(sender)).toEqual({ code: "US", line: "" });
    },
  );

  it.each([
    ["CH", "Switzerland"],
    ["Switzerland", "CH"],
    ["Suisse", "CHE"],
    ["XC", "Specimen Coast"],
    ["specimen coast", "XCC"],
    ["wonderland", "Wonderland"],
  ])("is the same country by code and by name: %s and %s", (sender, country) => {
    expect(lineFrom(sender, { country })).toBe("");
  });

  it("stands there where the sender's country is not given", () => {
    expect(lineFrom(undefined)).toBe("UNITED STATES OF AMERICA");
  });

  it.each([
    { city: "Ottawa", state: "ON", zip: "K1A 0G2" },
    { city: "Genève", state: "GE", zip: "1202" },
    { city: "Berlin", state: "DE", zip: "10117" },
    { city: "Rabat", state: "MA", zip: "10000" },
    { city: "New York", state: "NY", zip: "" },
    { city: "New York", state: "", zip: "10017" },
    { city: "Addis Ababa", state: "", zip: "" },
  ])("is not guessed: $city $state $zip", (given) => {
    expect(destinationFrom("CH", given)).toEqual({ code: undefined, line: "" });
  });

  it.each([
    ["NY", "10017"],
    ["NY", "10017-1234"],
    ["DC", "20008"],
    ["MA", "02138"],
    ["PR", "00901"],
    ["TX", "73301"],
  ])("is the United States by State and ZIP code: %s %s", (state, zip) => {
    expect(destinationFrom("CH", { state, zip })).toEqual({ code: "US", line: "UNITED STATES OF AMERICA" });
  });

  it("is none without any address", () => {
    expect(createDestination(countryNames(states, ["CH"]), "CH")(undefined)).toEqual({
      code: undefined,
      line: "",
    });
  });

  it("is never one that its cells do not tell, whatever they hold", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("NY", "CA", "ON", "GE", "10017", "1202", "90210"));
    fc.assert(
      fc.property(cell, cell, cell, (city, state, zip) => {
        const { line } = destinationFrom(undefined, { city, state, zip });
        const isAmerican = /^[A-Z]{2}$/.test(state) && /^\d{5}(-?\d{4})?$/.test(zip);
        expect(line === "" || (isAmerican && line === "UNITED STATES OF AMERICA")).toBe(true);
      }),
    );
  });

  it("is found by every code of ISO 3166, and named without brackets", () => {
    for (const code of countryNamesByCode().keys()) {
      const { code: found, line } = destinationFrom("Wonderland", { ...nowhere, country: code });
      expect(found).toBe(code);
      expect(line).toMatch(/^[^()]+$/);
    }
  });
});
