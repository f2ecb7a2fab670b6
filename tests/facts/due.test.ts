import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/data/calendar.js";
import type { Check } from "../../src/data/fact.js";
import { judge } from "../../src/data/status.js";
import { dueFacts, type Why, whyDue } from "../../src/facts/due.js";
import { aCommitment } from "../support/a-campaign.js";
import { aCheck, aStateParty } from "../support/a-state-party.js";
import { rowCells } from "../support/row-cells.js";

const days = { date: "2026-11-25", by: "2026-11-25", addressMaxAgeDays: 365 };
const page = { sources: ["https://example.org/page"] };
const named = { sources: ["UNTC"] };

describe("a fact is due, with negatives holding for 365 days in a letter of 25 November 2026", () => {
  test.each<[string, readonly Check[], Why | undefined]>([
    ["if nobody has looked", [], { kind: "unrecorded" }],
    ["if the table says unknown without a day", [aCheck("unknown", "")], { kind: "unrecorded" }],
    [
      "if somebody looked too long ago and found nothing",
      [aCheck("unknown", "2025-11-24")],
      { kind: "unrecorded", day: "2025-11-24" },
    ],
    ["not if somebody found nothing lately", [aCheck("unknown", "2025-11-25")], undefined],
    ["not on the last day of a no", [aCheck("no", "2025-11-25")], undefined],
    ["on the day after it", [aCheck("no", "2025-11-24")], { kind: "expired", day: "2026-11-25" }],
    ["if a partial is too old", [aCheck("partial", "2019")], { kind: "expired", day: "2020-12-31" }],
    ["if it is known only from later", [aCheck("no", "2026-12-01")], { kind: "later", day: "2026-12-01" }],
    [
      "and dating the letter later is told before looking again",
      [aCheck("no", "2019"), aCheck("no", "2026-12")],
      { kind: "later", day: "2026-12-31" },
    ],
    ["not if it is met by a source with a name", [aCheck("2004", "2010", named)], undefined],
    ["not if a page was seen lately", [aCheck("2004", "2026-01-10", page)], undefined],
    [
      "if it is met by a bare address that was seen long ago",
      [aCheck("2004", "2010", page)],
      { kind: "host", day: "2010" },
    ],
    ["if nobody knows when it was seen", [aCheck("2004", "", page)], { kind: "host" }],
    [
      "if it is met by a site without a page, however lately seen",
      [aCheck("yes", "2026-11-01", { sources: ["https://example.org/"] })],
      { kind: "host", day: "2026-11-01" },
    ],
    [
      "not if one of several sources has a name",
      [aCheck("2004", "2010", { sources: ["UNTC", "https://example.org/"] })],
      undefined,
    ],
    ["not if the table keeps no days", [aCheck("no"), aCheck("yes", undefined, page)], undefined],
  ])("%s", (_, checks, why) => {
    expect(whyDue({ checks }, 365, days)).toEqual(why);
  });

  test("by a later day, what holds until before it", () => {
    const fact = { checks: [aCheck("no", "2026-01-10")] };
    expect(whyDue(fact, 365, { ...days, by: "2027-01-10" })).toEqual(undefined);
    expect(whyDue(fact, 365, { ...days, by: "2027-01-11" })).toEqual({ kind: "expiring", day: "2027-01-10" });
    const found = { checks: [aCheck("unknown", "2026-01-10")] };
    expect(whyDue(found, 365, { ...days, by: "2027-01-11" })).toEqual({
      kind: "unrecorded",
      day: "2026-01-10",
    });
  });
});

describe("an office or address is due", () => {
  const whyOf = (looks: readonly Check[], by = days.by): readonly Why[] =>
    dueFacts(
      [aStateParty({ upkeep: new Map([["address", { checks: looks }]]) })],
      { commitments: [] },
      { ...days, by },
    ).map(({ why }) => why);

  test.each<[string, readonly Check[], readonly Why[]]>([
    ["if nobody has looked", [], [{ kind: "unrecorded" }]],
    ["not on the last day of its look", [aCheck("yes", "2025-11-25")], []],
    ["on the day after", [aCheck("yes", "2025-11-24")], [{ kind: "expired", day: "2026-11-25" }]],
    ["not if it was seen after the letter's date", [aCheck("yes", "2026-12-01")], []],
    [
      "if it was found wrong since",
      [aCheck("yes", "2026-01"), aCheck("no", "2026-02-03")],
      [{ kind: "wrong", day: "2026-02-03" }],
    ],
    ["not once it has been mended", [aCheck("no", "2026-02-03"), aCheck("yes", "2026-02-04")], []],
    [
      "if it was long ago looked for and not found",
      [aCheck("unknown", "2025-02-03")],
      [{ kind: "unrecorded", day: "2025-02-03" }],
    ],
  ])("%s", (_, looks, why) => {
    expect(whyOf(looks)).toEqual(why);
  });

  test("by a later day too", () => {
    expect(whyOf([aCheck("yes", "2026-01-10")], "2027-01-11")).toEqual([
      { kind: "expiring", day: "2027-01-10" },
    ]);
  });

  test("never if the tables keep no day of it", () => {
    expect(dueFacts([aStateParty()], { commitments: [] }, days)).toEqual([]);
  });
});

test("the list is by commitment and State, with the last look, the place to look and the person", () => {
  const no = aCheck("no", "2020-01-01", named);
  const kenya = aStateParty({
    facts: new Map([["apic", { checks: [no] }]]),
    columns: rowCells({ person: "Amina" }),
    upkeep: new Map([["address", { checks: [aCheck("yes", "2024-12-18", { sources: ["BLUE-BOOK"] })] }]]),
  });
  const peru = aStateParty({ iso3: "PER", name: "Peru" });
  const commitments = [
    aCommitment({ lookUp: ["https://treaties.example.org/"] }),
    aCommitment({ id: "law", lookUp: [] }),
  ];
  const due = dueFacts([kenya, peru], { commitments }, days);
  expect(due.map(({ state, subject, lookUp, person }) => [subject, state.iso3, lookUp, person])).toEqual([
    ["apic", "KEN", ["https://treaties.example.org/"], "Amina"],
    ["apic", "PER", ["https://treaties.example.org/"], ""],
    ["law", "KEN", [], "Amina"],
    ["law", "PER", [], ""],
    ["address", "KEN", ["BLUE-BOOK"], "Amina"],
  ]);
  expect(due.map(({ last }) => last?.cell)).toEqual(["no", undefined, undefined, undefined, "yes"]);
});

test("what is not due is no unknown but one at which somebody looked, and nothing stale", () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((count) => addDays("2020-01-01", count));
  const look = fc
    .tuple(fc.constantFrom("yes", "no", "partial", "unknown", "2019-06", "2022-06-01"), day)
    .map(([cell, checked]) => aCheck(cell, checked, named));
  fc.assert(
    fc.property(fc.array(look, { maxLength: 4 }), day, (checks, date) => {
      const why = whyDue({ checks }, 400, { ...days, date, by: date });
      const judged = judge({ checks }, 400, date, { acceptStale: false, acceptLater: false });
      if (judged.status !== "unknown") expect(why).toBeUndefined();
      else if (why === undefined) expect(judged.check?.found.kind).toBe("unknown");
    }),
  );
});
