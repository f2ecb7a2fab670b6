import { expect, test } from "vitest";
import { assess } from "../../src/campaign/assess.js";
import { coverageOf, yearsOf } from "../../src/facts/coverage.js";
import { coverageCsv, yearsCsv } from "../../src/reports/coverage.js";
import { aCampaign, aCommitment } from "../support/a-campaign.js";
import { aFact, aStateParty } from "../support/a-state-party.js";

const strictly = { acceptStale: false, acceptLater: false };

const kenya = aStateParty({
  facts: new Map([
    ["law", aFact("no", "2020-01-01")],
    ["apic", aFact("2009", "2014")],
  ]),
});
const senegal = aStateParty({ iso3: "SEN", name: "Senegal", inForce: "2002-07-01" });
const examplia = aStateParty({
  iso3: "XAA",
  name: "Examplia",
  region: "",
  inForce: "2003-05-01",
  withdrawalEffective: "2005-02-01",
  facts: new Map([["apic", aFact("2004", "2014")]]),
});

const campaign = aCampaign({
  states: [kenya, senegal, examplia],
  commitments: [aCommitment({ id: "law" }), aCommitment({ id: "apic" }), aCommitment({ id: "unasked" })],
  recommendations: [
    { id: "independence", number: 1, commitments: [] },
    { id: "both", number: 2, commitments: ["apic", "law"] },
    { id: "again", number: 3, commitments: ["law"] },
  ],
});

const coverage = coverageOf(
  campaign.states.map((state) => assess(state, campaign, "2020-04-28", strictly)),
  campaign,
);

test("a request stands before its commitments, each of which stands once; what no request rests on comes last", () => {
  expect(coverage.columns.map(({ kind, id, sign }) => `${sign} ${kind} ${id}`)).toEqual([
    "2 request both",
    "b commitment apic",
    "a commitment law",
    "3 request again",
    "c commitment unasked",
  ]);
});

test("States stand by region and name, a request by its wording", () => {
  expect(
    coverage.groups.map(({ name, rows }) => [
      name,
      rows.map(({ iso3, cells }) => [iso3, ...cells].join(" ")),
    ]),
  ).toEqual([
    [
      "African",
      ["KEN partial met outstanding outstanding unknown", "SEN unknown unknown unknown unknown unknown"],
    ],
    ["", ["XAA unknown met unknown unknown unknown"]],
  ]);
  expect(coverage.totals[1]).toEqual({ met: 2, partial: 0, outstanding: 0, unknown: 1 });
});

test("as CSV, a row a State", () => {
  expect(coverageCsv(coverage)).toBe(
    [
      "iso3,state,region,language,request_both,apic,law,request_again,unasked",
      "KEN,Kenya,African,en,partial,met,outstanding,outstanding,unknown",
      "SEN,Senegal,African,en,unknown,unknown,unknown,unknown,unknown",
      "XAA,Examplia,,en,unknown,met,unknown,unknown,unknown",
      "",
    ].join("\r\n"),
  );
});

test("each year is judged by what was known at its end, of those who were States Parties then; the last on its day", () => {
  const years = yearsOf(campaign.states, campaign, "2005-05-31", strictly);
  expect(years.map(({ year, states }) => [year, states])).toEqual([
    [2002, 1],
    [2003, 2],
    [2004, 2],
    [2005, 1],
  ]);
  expect(years.map(({ counts }) => counts.get("apic")?.met)).toEqual([0, 0, 1, 0]);
  expect(yearsCsv(years).split("\r\n").slice(0, 3)).toEqual([
    "year,states,commitment,met,partial,outstanding,unknown",
    "2002,1,law,0,0,0,1",
    "2002,1,apic,0,0,0,1",
  ]);
});

test("without days of entry into force there is one year; a mistyped one draws no century", () => {
  const undated = aStateParty({ inForce: "" });
  expect(yearsOf([undated], campaign, "2020-04-28", strictly).map(({ year }) => year)).toEqual([2020]);
  const mistyped = aStateParty({ inForce: "1902-07-01" });
  expect(yearsOf([mistyped], campaign, "2020-04-28", strictly)).toHaveLength(61);
});
