import fc from "fast-check";
import { expect, test } from "vitest";
import type { Assessment, Standing } from "../../src/campaign/assess.js";
import type { Recommendation } from "../../src/campaign/campaign.js";
import { matrixText, standingTotals } from "../../src/reports/status.js";
import { aStateParty } from "../support/a-state-party.js";

function recommendations(...ids: readonly string[]): readonly Recommendation[] {
  return ids.map((id, index) => ({ id, number: index + 1, commitments: ["one"] }));
}

function anAssessment(name: string, standing: Standing, asked: readonly Recommendation[]): Assessment {
  return {
    state: aStateParty({ iso3: "ABC", name, language: "en" }),
    date: "2020-04-28",
    commitments: [],
    recommendations: asked.map((recommendation) => ({
      recommendation,
      standing,
      wording: standing,
      highlighted: standing === "outstanding",
      findings: [],
    })),
  };
}

test("where words do not fit, signs stand alone under the numbers, and the legend names them", () => {
  const asked = recommendations("one", "two", "three", "four", "five", "six");
  const text = matrixText([anAssessment("A State with a rather long name indeed", "met", asked)], asked);
  expect(text).toBe(`     State                                        1    2    3    4    5    6
ABC  A State with a rather long name i…  en       ✓    ✓    ✓    ✓    ✓    ✓

     ! outstanding                                0    0    0    0    0    0
     ✓ met                                        1    1    1    1    1    1
     ? unknown                                    0    0    0    0    0    0

signs:  ! outstanding  ✓ met  ? unknown
recommendations:  1 one  2 two  3 three  4 four  5 five  6 six
`);
});

test("a recommendation that rests on nothing is not shown", () => {
  const asked: readonly Recommendation[] = [
    { id: "general", number: 1, commitments: [] },
    ...recommendations("apic"),
  ];
  expect(standingTotals([], asked)).toEqual({ apic: { outstanding: 0, met: 0, unknown: 0 } });
});

test("the matrix fits 100 columns, whatever the names, for as many requests as a letter could hold", () => {
  const word = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom("a", "é", " ", "-") });
  const ids = fc.array(fc.stringMatching(/^[a-z-]{1,40}$/), { maxLength: 12 });
  fc.assert(
    fc.property(word, ids, (name, asked) => {
      const rows = recommendations(...asked);
      const lines = matrixText([anAssessment(name, "outstanding", rows)], rows).split("\n");
      return lines.every((line) => [...line].length <= 100);
    }),
  );
});
