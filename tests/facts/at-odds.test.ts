import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/data/calendar.js";
import type { Check } from "../../src/data/fact.js";
import { judge } from "../../src/data/status.js";
import { dependOnOrder, isExplained, type Odds, oddsBetween } from "../../src/facts/at-odds.js";
import { aCheck } from "../support/a-state-party.js";

const partialSince = (since: string, checked: string): Check => ({
  ...aCheck("partial", checked),
  found: { kind: "partial", since },
});

describe("two looks can both be right, or cannot", () => {
  test.each<[string, Check, Check, Odds | undefined]>([
    ["no, and later no", aCheck("no", "2020"), aCheck("no", "2026-05-03"), undefined],
    ["no, and met since then", aCheck("no", "2020"), aCheck("2026-05-03", "2026-06-01"), undefined],
    ["no, and later yes", aCheck("no", "2020"), aCheck("yes", "2026-05-03"), undefined],
    ["no, and later partial", aCheck("no", "2020"), aCheck("partial", "2026-05-03"), undefined],
    ["partial, and later no", aCheck("partial", "2020"), aCheck("no", "2026-05-03"), undefined],
    ["unknown, and later no", aCheck("unknown", "2020"), aCheck("no", "2026-05-03"), undefined],
    ["a year, and the day in it", aCheck("2009", "2014"), aCheck("2009-01-28", "2026"), undefined],
    ["a date, and yes after it", aCheck("2009", "2014"), aCheck("yes", "2026"), undefined],
    ["a date, and yes in its year", aCheck("2009", "2026"), aCheck("yes", "2009-06-01"), undefined],
    [
      "a date to come, and no before it",
      aCheck("2027-01-01", "2026-06-01"),
      aCheck("no", "2026-05-03"),
      undefined,
    ],
    ["no and yes of one day", aCheck("no", "2026-05-03"), aCheck("yes", "2026-05-03"), "same-day"],
    ["no and partial of one day", aCheck("no", "2026-05-03"), aCheck("partial", "2026-05-03"), "same-day"],
    [
      "no and nothing found, of one day",
      aCheck("no", "2026-05-03"),
      aCheck("unknown", "2026-05-03"),
      "same-day",
    ],
    ["two dates told on one day", aCheck("2009", "2026"), aCheck("2010", "2026"), "same-day"],
    [
      "met since, and later begun since",
      aCheck("2010-01-01", "2020"),
      partialSince("2009-01-01", "2021"),
      "undone",
    ],
    [
      "met in a year and in a month of it, told on one day within",
      aCheck("2026", "2026-06-01"),
      aCheck("2026-05", "2026-06-01"),
      "same-day",
    ],
    ["met, and later no", aCheck("2009", "2014"), aCheck("no", "2026-05-03"), "undone"],
    ["met on no day of a look, and no", aCheck("2009", ""), aCheck("no", "2026-05-03"), "undone"],
    ["yes, and later partial", aCheck("yes", "2014"), aCheck("partial", "2026-05-03"), "undone"],
    ["no, and met before that", aCheck("no", "2017-06"), aCheck("2016-08-02", "2026-05-03"), "backdated"],
    ["partial, and met before that", aCheck("partial", "2020"), aCheck("2016", "2026-05-03"), "backdated"],
    ["two dates", aCheck("2009-01-28", "2014"), aCheck("2009-02-01", "2026"), "two-dates"],
    ["yes, and a date after it", aCheck("yes", "2014"), aCheck("2019", "2026"), "two-dates"],
    ["a cell without a day contradicts nothing", aCheck("no"), aCheck("yes", "2026-05-03"), undefined],
  ])("%s", (_, one, other, odds) => {
    expect([oddsBetween(one, other), oddsBetween(other, one)]).toEqual([odds, odds]);
  });

  test("the newer look explains itself in a note, the older cannot", () => {
    const [old, fresh] = [aCheck("2009", "2014"), aCheck("no", "2026")];
    const note = { note: "repealed in 2025" };
    expect(isExplained(old, { ...fresh, ...note })).toBe(true);
    expect(isExplained({ ...fresh, ...note }, old)).toBe(true);
    expect(isExplained({ ...old, ...note }, fresh)).toBe(false);
    expect(isExplained(old, fresh)).toBe(false);
  });
});

const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays("2026-01-01", count));
const look = fc
  .record({ cell: fc.constantFrom("yes", "no", "partial", "unknown"), since: fc.option(day), checked: day })
  .map(({ cell, since, checked }): Check => {
    if (since === null) return aCheck(cell, checked);
    return cell === "partial" ? partialSince(since, checked) : aCheck(since, checked);
  });

test("looks of which no two depend on their order say the same on every date, in whatever order", () => {
  const some = fc.array(look, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 120 }), day, (given, turn, date) => {
      const checks = given.filter((check, at) =>
        given.slice(0, at).every((other) => !dependOnOrder(check, other)),
      );
      const others = permuted(checks, turn);
      const status = (all: readonly Check[]) =>
        judge({ checks: all }, 20, date, { acceptStale: false, acceptLater: false }).status;
      expect(status(others)).toBe(status(checks));
    }),
    { numRuns: 2000 },
  );
});

test("two looks that are not at odds do not depend on their order", () => {
  fc.assert(
    fc.property(look, look, (one, other) => {
      if (oddsBetween(one, other) === undefined) expect(dependOnOrder(one, other)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

/** One of the orders in which the items can stand. */
function permuted<Item>(items: readonly Item[], turn: number): readonly Item[] {
  if (items.length < 2) return items;
  const at = turn % items.length;
  const rest = items.filter((_, index) => index !== at);
  return [...items.slice(at, at + 1), ...permuted(rest, Math.floor(turn / items.length))];
}
