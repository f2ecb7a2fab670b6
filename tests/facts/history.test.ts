import { expect, test } from "vitest";
import { historyOf, type PastLetter } from "../../src/facts/history.js";
import { aCommitment } from "../support/a-campaign.js";
import { aCheck, aStateParty } from "../support/a-state-party.js";

const campaign = {
  commitments: [aCommitment()],
  recommendations: [
    { id: "independence", number: 1, commitments: [] },
    { id: "apic", number: 2, commitments: ["apic"] },
  ],
};

const letter: PastLetter = {
  batch: "output",
  letter_date: "2020-04-28",
  highlighted: "apic",
  data: { apic: "no" },
};
const context = {
  campaign,
  date: "2020-04-28",
  options: { acceptStale: false, acceptLater: false },
  letters: [letter, { ...letter, batch: "later", letter_date: "2026-11-25", highlighted: "", data: {} }],
};

test("the looks stand in the order in which they were made, each with what the letter's date lets it do", () => {
  const checks = [
    aCheck("no", "2020-01-01"),
    aCheck("yes", "2026-11-20", { line: 7, by: "Amina" }),
    aCheck("no", "2017-06", { line: 3 }),
    aCheck("unknown", "", { line: 9 }),
  ];
  const kenya = aStateParty({ facts: new Map([["apic", { checks }]]) });
  const { judgement, looks, said } = historyOf("apic", kenya, context);
  expect(judgement?.status).toBe("outstanding");
  expect(looks.map(({ check, use, file, line }) => [check.checked, use, `${file}:${line}`])).toEqual([
    [undefined, "without a day", "data/checks.csv:9"],
    ["2017-06", "earlier than the one that decides", "data/checks.csv:3"],
    ["2020-01-01", "decides", "data/states-parties.csv:2"],
    ["2026-11-20", "later than the date", "data/checks.csv:7"],
  ]);
  expect(said).toEqual([
    {
      batch: "output",
      date: "2020-04-28",
      cell: "no",
      requests: [{ number: 2, id: "apic", highlighted: true }],
    },
    {
      batch: "later",
      date: "2026-11-25",
      cell: "",
      requests: [{ number: 2, id: "apic", highlighted: false }],
    },
  ]);
});

test("a look that decides and is too old is told as such, unless it is accepted", () => {
  const kenya = aStateParty({ facts: new Map([["apic", { checks: [aCheck("no", "2017-06")] }]]) });
  const isTooOld = (acceptStale: boolean) =>
    historyOf("apic", kenya, { ...context, options: { acceptStale, acceptLater: false } }).looks[0]?.isTooOld;
  expect([isTooOld(false), isTooOld(true)]).toEqual([true, false]);
});

test("of an address no letter's date decides", () => {
  const looks = { checks: [aCheck("yes", "2024-12-18"), aCheck("no", "2026-11-20", { line: 4 })] };
  const kenya = aStateParty({ upkeep: new Map([["address", looks]]) });
  const history = historyOf("address", kenya, context);
  expect(history.looks.map(({ use, file, line }) => [use, file, line])).toEqual([
    [undefined, "data/addressees.csv", undefined],
    [undefined, "data/checks.csv", 4],
  ]);
  expect([history.judgement, history.said]).toEqual([undefined, []]);
});

test("a fact at which nobody has looked has a history without looks", () => {
  expect(historyOf("apic", aStateParty(), { ...context, letters: [] })).toMatchObject({
    judgement: { status: "unknown" },
    looks: [],
    said: [],
  });
});
