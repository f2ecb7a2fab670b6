import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { assess, type Standing, standingOf, statesPartiesOn } from "../../src/campaign/assess.js";
import type { Status } from "../../src/data/status.js";
import { aCampaign, aCommitment, shippedCampaign } from "../support/a-campaign.js";
import { aFact, aStateParty } from "../support/a-state-party.js";

describe("States Parties on a day", () => {
  const burundi = aStateParty({ iso3: "BDI", inForce: "2004-12-01", withdrawalEffective: "2017-10-27" });
  test.each([
    ["2004-11-30", false],
    ["2004-12-01", true],
    ["2017-10-26", true],
    ["2017-10-27", false],
  ])("Burundi, in from 2004-12-01 and out from 2017-10-27, on %s: %s", (date, isParty) => {
    expect(statesPartiesOn([burundi], date)).toEqual(isParty ? [burundi] : []);
  });
  it("without a day of entry into force a State is one on every day", () => {
    const state = aStateParty({ inForce: "" });
    expect(statesPartiesOn([state], "1998-07-17")).toEqual([state]);
  });
});

describe("the standing rule", () => {
  test.each<[readonly Status[], Standing]>([
    [[], "general"],
    [["met"], "met"],
    [["met", "met"], "met"],
    [["met", "unknown"], "unknown"],
    [["unknown"], "unknown"],
    [["met", "outstanding"], "outstanding"],
    [["unknown", "outstanding"], "outstanding"],
    [["met", "partial"], "outstanding"],
    [["unknown", "partial"], "outstanding"],
  ])("%j makes a recommendation %s", (statuses, standing) => {
    expect(standingOf(statuses)).toBe(standing);
  });
  it("does not depend on the order of the commitments", () => {
    const statuses = fc.array(fc.constantFrom<Status>("met", "partial", "outstanding", "unknown"), {
      maxLength: 6,
    });
    fc.assert(fc.property(statuses, (given) => standingOf([...given].reverse()) === standingOf(given)));
  });
});

describe("an assessment", () => {
  const campaign = aCampaign({
    commitments: [aCommitment({ id: "apic" }), aCommitment({ id: "crimes" }), aCommitment({ id: "aid" })],
    recommendations: [
      { id: "independence", number: 1, commitments: [] },
      { id: "ratify", number: 2, commitments: ["apic"] },
      { id: "laws", number: 3, commitments: ["crimes", "aid"] },
    ],
  });
  const assessed = (cells: Readonly<Record<string, string>>) => {
    const facts = new Map(Object.entries(cells).map(([id, cell]) => [id, aFact(cell)]));
    const state = aStateParty({ facts });
    return assess(state, campaign, "2020-04-28", { acceptStale: false, acceptLater: false });
  };
  const wordings = (cells: Readonly<Record<string, string>>) =>
    assessed(cells).recommendations.map(
      ({ standing, wording, highlighted }) => `${standing} ${wording} ${highlighted}`,
    );

  test.each([
    [
      { apic: "no", crimes: "no", aid: "no" },
      ["outstanding outstanding true", "outstanding outstanding true"],
    ],
    [
      { apic: "partial", crimes: "no", aid: "2009" },
      ["outstanding partial true", "outstanding partial true"],
    ],
    [{ apic: "2009", crimes: "2009", aid: "2010" }, ["met met false", "met met false"]],
    [{ apic: "unknown", crimes: "2009", aid: "unknown" }, ["unknown unknown false", "unknown unknown false"]],
    [
      { apic: "2021", crimes: "no", aid: "unknown" },
      ["outstanding outstanding true", "outstanding outstanding true"],
    ],
    [
      { apic: "no", crimes: "partial", aid: "unknown" },
      ["outstanding outstanding true", "outstanding partial true"],
    ],
  ])(
    "of %j words what rests on commitments so, and leaves the general request to every State",
    (cells, expected) => {
      expect(wordings(cells)).toEqual(["general general false", ...expected]);
    },
  );
  it("gives every commitment in the order of the campaign, one that has no fact as unrecorded", () => {
    const { commitments } = assessed({ aid: "no" });
    expect(commitments.map(({ commitment, judgement }) => [commitment.id, judgement.ground])).toEqual([
      ["apic", "unrecorded"],
      ["crimes", "unrecorded"],
      ["aid", "not"],
    ]);
  });
});

describe("the campaign that ships", () => {
  const campaign = shippedCampaign();
  const partiesOn = (date: string) => statesPartiesOn(campaign.states, date).map(({ iso3 }) => iso3);
  const standings = (id: string, date: string) => {
    const found = new Map<Standing, string[]>();
    for (const state of statesPartiesOn(campaign.states, date)) {
      const { recommendations } = assess(state, campaign, date, { acceptStale: false, acceptLater: false });
      const { standing } = recommendations.find(({ recommendation }) => recommendation.id === id) ?? {};
      if (standing !== undefined) found.set(standing, [...(found.get(standing) ?? []), state.iso3]);
    }
    return found;
  };

  test.each([
    ["2020-04-28", 123],
    ["2026-11-23", 125],
    ["2017-10-26", 124],
    ["2017-10-27", 123],
    ["2002-06-30", 0],
    ["2027-07-24", 124],
  ])("had on %s as many States Parties as %i", (date, count) => {
    expect(partiesOn(date)).toHaveLength(count);
  });
  it("follows accessions and withdrawals", () => {
    expect(partiesOn("2026-11-23")).toEqual(expect.arrayContaining(["ARM", "HUN", "UKR", "VEN"]));
    expect(partiesOn("2026-11-23").filter((iso3) => ["BDI", "PHL"].includes(iso3))).toEqual([]);
    expect(partiesOn("2017-10-26")).toContain("BDI");
    expect(partiesOn("2017-10-27")).not.toContain("BDI");
  });
  it("asks 46 to join the Agreement on 28 April 2020, thanks 76, and does not know of San Marino", () => {
    const { outstanding, met, unknown } = Object.fromEntries(standings("apic", "2020-04-28"));
    expect([outstanding?.length, met?.length, unknown]).toEqual([46, 76, ["SMR"]]);
  });
  it("asks nobody for what a general request asks of all", () => {
    expect([...standings("independence", "2020-04-28").keys()]).toEqual(["general"]);
  });
  it("finds for Kenya the Agreement and the cooperation agreements outstanding, and the Statute in its law", () => {
    const kenya = campaign.states.find(({ iso3 }) => iso3 === "KEN") ?? aStateParty();
    const { recommendations } = assess(kenya, campaign, "2020-04-28", {
      acceptStale: false,
      acceptLater: false,
    });
    expect(
      recommendations.map(
        ({ recommendation, standing }) => `${recommendation.number} ${recommendation.id}: ${standing}`,
      ),
    ).toEqual([
      "1 independence: general",
      "2 visa-ban: general",
      "3 sanctions: general",
      "4 cooperation: general",
      "5 investigations: general",
      "6 apic: outstanding",
      "7 domestication: met",
      "8 cooperation-agreements: outstanding",
    ]);
  });
});
