import { describe, expect, it } from "vitest";
import type { Addressee } from "../../src/campaign/campaign.js";
import { countryNames, createCountryLine } from "../../src/letter/destination.js";
import { minimalCampaign } from "../support/minimal-campaign.js";

const { states } = minimalCampaign();

function anAddressee(given: Partial<Addressee> = {}): Addressee {
  const [first] = states;
  if (first?.addressee === undefined) throw new Error("the minimal campaign has addressees");
  return { ...first.addressee, ...given };
}

function lineFrom(sender: string | undefined, given: Partial<Addressee> = {}): string {
  const addressee = anAddressee(given);
  const written = states.map((state) => ({ ...state, addressee }));
  return createCountryLine(countryNames(written, [sender]), sender)(addressee);
}

describe("the country of an address", () => {
  it("is named in English capitals where the letter crosses a border", () => {
    expect(lineFrom("CH")).toBe("UNITED STATES OF AMERICA");
    expect(lineFrom("CH", { country: "Specimen Coast" })).toBe("SPECIMEN COAST");
  });

  it.each(["US", "usa", "United States", "United States of America"])(
    "is left out within it: %s",
    (sender) => {
      expect(lineFrom(sender)).toBe("");
    },
  );

  it("is the same country by code and by name, for States of the campaign", () => {
    expect(lineFrom("XC", { country: "Specimen Coast" })).toBe("");
    expect(lineFrom("specimen coast", { country: "XCC" })).toBe("");
    expect(lineFrom("CH", { country: "XC" })).toBe("SPECIMEN COAST");
  });

  it("is the same country by the same name, for any other country", () => {
    expect(lineFrom("Wonderland", { country: "wonderland" })).toBe("");
    expect(lineFrom("Wonderland", { country: "Côte" })).toBe("CÔTE");
  });

  it("stands there where the sender's country is not given", () => {
    expect(lineFrom(undefined)).toBe("UNITED STATES OF AMERICA");
  });

  it("is not guessed for an address without country and state, or without any address", () => {
    expect(lineFrom("CH", { state: "" })).toBe("");
    expect(createCountryLine(countryNames(states, ["CH"]), "CH")(undefined)).toBe("");
  });
});
