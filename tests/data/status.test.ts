import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, daysBetween, lastDayOf } from "../../src/data/calendar.js";
import type { Check } from "../../src/data/fact.js";
import { contradict, type Judgement, judge, type Status, weigh } from "../../src/data/status.js";
import { aCheck, aFact } from "../support/a-state-party.js";

const strictly = { acceptStale: false, acceptLater: false };
const acceptingStale = { acceptStale: true, acceptLater: false };
const acceptingLater = { acceptStale: false, acceptLater: true };
const letter = "2020-04-28";

/** Without the check itself, which the tests below name by its day. */
function told({ check: _, ...judgement }: Judgement): Omit<Judgement, "check"> {
  return judgement;
}

describe("one look, in a letter of 28 April 2020, negatives holding for 365 days", () => {
  const on = (cell: string, checked: string | undefined, options = strictly) =>
    told(judge(aFact(cell, checked), 365, letter, options));

  test.each<[string, string | undefined, Omit<Judgement, "check">]>([
    // A date holds from its day on, whenever somebody looked; a later look is not told of.
    ["2009-01-01", "", { status: "met", ground: "since", since: "2009-01-01", stale: false }],
    ["2009", "2017", { status: "met", ground: "since", since: "2009", checked: "2017", stale: false }],
    ["2009", "2025-06", { status: "met", ground: "since", since: "2009", stale: false }],
    ["2020-04-28", "", { status: "met", ground: "since", since: "2020-04-28", stale: false }],
    ["2020-03", "", { status: "met", ground: "since", since: "2020-03", stale: false }],
    // A later date is known on the letter's only if somebody had looked by then.
    [
      "2020-04-29",
      "2020-04-28",
      { status: "outstanding", ground: "not-yet", checked: "2020-04-28", stale: false },
    ],
    [
      "2020-04-29",
      "2020-04-29",
      { status: "unknown", ground: "too-late", stale: false, knownFrom: "2020-04-29" },
    ],
    [
      "2020-04-29",
      "2025-01-01",
      { status: "unknown", ground: "too-late", stale: false, knownFrom: "2020-04-29" },
    ],
    ["2020-04", "", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2020-04-30" }],
    ["2020", "2020-01", { status: "outstanding", ground: "not-yet", checked: "2020-01", stale: false }],
    // A look counts from its day on; of a month or year, from the last.
    ["yes", "2020-04-28", { status: "met", ground: "done", checked: "2020-04-28", stale: false }],
    ["yes", "2019", { status: "met", ground: "done", checked: "2019", stale: false }],
    ["yes", "2020-04-29", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2020-04-29" }],
    ["yes", "2020", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2020-12-31" }],
    ["no", "2020-04-28", { status: "outstanding", ground: "not", checked: "2020-04-28", stale: false }],
    ["no", "2020-04-29", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2020-04-29" }],
    ["no", "2025-06-01", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2025-06-01" }],
    ["partial", "2020-01", { status: "partial", ground: "partly", checked: "2020-01", stale: false }],
    ["partial", "2025", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2025-12-31" }],
    // A negative holds for so many days and not one more.
    ["no", "2019-04-29", { status: "outstanding", ground: "not", checked: "2019-04-29", stale: false }],
    ["no", "2019-04-28", { status: "unknown", ground: "stale-not", checked: "2019-04-28", stale: true }],
    ["no", "2018", { status: "unknown", ground: "stale-not", checked: "2018", stale: true }],
    ["partial", "2011", { status: "unknown", ground: "stale-partly", checked: "2011", stale: true }],
    // What was looked for and not found is unknown, as is what nobody looked for.
    [
      "unknown",
      "2020-01-01",
      { status: "unknown", ground: "unrecorded", checked: "2020-01-01", stale: false },
    ],
    ["unknown", "", { status: "unknown", ground: "unrecorded", stale: false }],
    // A table without a column for the day vouches for its cells on the letter's date.
    ["yes", undefined, { status: "met", ground: "done", stale: false }],
    ["no", undefined, { status: "outstanding", ground: "not", stale: false }],
    ["partial", undefined, { status: "partial", ground: "partly", stale: false }],
    ["unknown", undefined, { status: "unknown", ground: "unrecorded", stale: false }],
    ["2009", undefined, { status: "met", ground: "since", since: "2009", stale: false }],
    ["2021", undefined, { status: "outstanding", ground: "not-yet", stale: false }],
  ])("%s, checked %s", (cell, checked, judgement) => {
    expect(on(cell, checked)).toEqual(judgement);
  });

  test.each<[string, string, Omit<Judgement, "check">]>([
    ["no", "2018", { status: "outstanding", ground: "not", checked: "2018", stale: true }],
    ["partial", "2011", { status: "partial", ground: "partly", checked: "2011", stale: true }],
    ["no", "2025", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2025-12-31" }],
  ])("%s, checked %s, with stale negatives accepted", (cell, checked, judgement) => {
    expect(on(cell, checked, acceptingStale)).toEqual(judgement);
  });

  test.each<[string, string, Omit<Judgement, "check">]>([
    ["no", "2025-06-01", { status: "outstanding", ground: "later", stale: false }],
    ["2021-10-11", "2025", { status: "outstanding", ground: "later", stale: false }],
    ["2021-10-11", "", { status: "outstanding", ground: "later", stale: false }],
    ["partial", "2025", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2025-12-31" }],
    ["yes", "2025", { status: "unknown", ground: "too-late", stale: false, knownFrom: "2025-12-31" }],
    ["no", "2018", { status: "unknown", ground: "stale-not", checked: "2018", stale: true }],
  ])("%s, checked %s, with later looks accepted", (cell, checked, judgement) => {
    expect(on(cell, checked, acceptingLater)).toEqual(judgement);
  });

  it("a partial that is known to have begun by the date holds backwards, one that began later does not", () => {
    const since = (begun: string) => ({
      checks: [{ ...aCheck("partial", "2025"), found: { kind: "partial", since: begun } as const }],
    });
    expect(judge(since("2019-05"), 365, letter, strictly)).toMatchObject({
      status: "partial",
      ground: "partly",
    });
    expect(judge(since("2020-05"), 365, letter, strictly)).toMatchObject({
      status: "unknown",
      knownFrom: "2020-05-31",
    });
  });
});

describe("several looks at one fact", () => {
  const on = (date: string, ...checks: readonly Check[]) => told(judge({ checks }, 365, date, strictly));

  it("the latest that the date allows decides", () => {
    const looks = [aCheck("no", "2019-12-03"), aCheck("partial", "2020-02"), aCheck("2020-05-01", "2021")];
    expect(on("2020-01-15", ...looks)).toMatchObject({ status: "outstanding", checked: "2019-12-03" });
    expect(on(letter, ...looks)).toMatchObject({ status: "partial", checked: "2020-02" });
    expect(on("2022-01-01", ...looks)).toEqual({
      status: "met",
      ground: "since",
      since: "2020-05-01",
      checked: "2021",
      stale: false,
    });
  });

  it("of the same day, the later row", () => {
    expect(on(letter, aCheck("unknown", "2020-04-01"), aCheck("no", "2020-04-01"))).toMatchObject({
      status: "outstanding",
    });
    expect(on(letter, aCheck("no", "2020-04-01"), aCheck("unknown", "2020-04-01"))).toMatchObject({
      status: "unknown",
    });
  });

  it("a look that found nothing takes an older negative back", () => {
    expect(on(letter, aCheck("no", "2020-01-01"), aCheck("unknown", "2020-03-02"))).toEqual({
      status: "unknown",
      ground: "unrecorded",
      checked: "2020-03-02",
      stale: false,
    });
  });

  it("of a negative gone stale, with a new look after the date: the date that would let it count", () => {
    expect(on("2026-11-20", aCheck("no", "2017-06"), aCheck("no", "2026-11-24"))).toEqual({
      status: "unknown",
      ground: "stale-not",
      checked: "2017-06",
      stale: true,
      knownFrom: "2026-11-24",
    });
  });

  it("each is told with what becomes of it", () => {
    const checks = [
      aCheck("no", "2018"),
      aCheck("no", "2020-01"),
      aCheck("yes", "2024"),
      aCheck("unknown", ""),
    ];
    expect(weigh({ checks }, letter).map(({ use }) => use)).toEqual([
      "earlier than the one that decides",
      "decides",
      "later than the date",
      "without a day",
    ]);
  });
});

describe("two looks of one day", () => {
  test.each([
    ["no", "yes"],
    ["no", "partial"],
    ["partial", "yes"],
    ["no", "2019"],
    ["partial", "2019-05-01"],
    ["2018", "2019"],
    ["2019-05-01", "2019-05-02"],
  ])("%s and %s contradict one another", (one, other) => {
    expect(contradict(aCheck(one, "2020-04-01"), aCheck(other, "2020-04-01"))).toBe(true);
    expect(contradict(aCheck(other, "2020-04-01"), aCheck(one, "2020-04-01"))).toBe(true);
    expect(contradict(aCheck(one, "2020-04-01"), aCheck(other, "2020-04-02"))).toBe(false);
  });

  test.each([
    ["no", "no"],
    ["yes", "2019"],
    ["unknown", "no"],
    ["unknown", "yes"],
    ["no", "2021"],
    ["2019", "2019-05"],
  ])("%s and %s do not", (one, other) => {
    expect(contradict(aCheck(one, "2020-04-01"), aCheck(other, "2020-04-01"))).toBe(false);
  });

  it("a month and its last day are the same day", () => {
    expect(contradict(aCheck("no", "2020-04"), aCheck("yes", "2020-04-30"))).toBe(true);
  });
});

describe("the evidence rule on any day", () => {
  const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("1998-07-17", days));
  const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
  const cell = fc.oneof(fc.constantFrom("yes", "no", "partial", "unknown"), partialDate);
  const check = fc
    .record({
      cell,
      checked: partialDate,
      look: fc.constantFrom("dated", "undated", "without a day"),
      begun: fc.option(partialDate),
    })
    .map(({ cell, checked, look, begun }): Check => {
      // Reading refuses a yes, no or partial without the day on which it rests.
      const needsDay = /^(?:yes|no|partial)$/.test(cell);
      const noDay = look === "without a day" && !needsDay;
      const plain = aCheck(cell, look === "undated" ? undefined : noDay ? "" : checked);
      return begun !== null && cell === "partial"
        ? { ...plain, found: { kind: "partial", since: begun } }
        : plain;
    });
  const fact = fc.array(check, { maxLength: 5 }).map((checks) => ({ checks }));
  const age = fc.integer({ min: 0, max: 3000 });
  const options = fc.record({ acceptStale: fc.boolean(), acceptLater: fc.boolean() });

  it("is what a plain reading of the rule, sentence by sentence, says", () => {
    fc.assert(
      fc.property(fact, age, day, options, (given, maxAge, date, accepted) => {
        expect(judge(given, maxAge, date, accepted).status).toBe(
          plainly(given.checks, maxAge, date, accepted),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("what is met by a date stays met, as long as nobody looks again", () => {
    fc.assert(
      fc.property(check, age, day, fc.nat(9000), options, (given, maxAge, date, days, accepted) => {
        const one = { checks: [given] };
        fc.pre(judge(one, maxAge, date, accepted).status === "met");
        expect(judge(one, maxAge, addDays(date, days), accepted).status).toBe("met");
      }),
    );
  });

  it("no day after the letter's is among what may be printed", () => {
    fc.assert(
      fc.property(fact, age, day, options, (given, maxAge, date, accepted) => {
        const { since, checked } = judge(given, maxAge, date, accepted);
        for (const printed of [since, checked])
          if (printed !== undefined) expect(lastDayOf(printed) <= date).toBe(true);
      }),
    );
  });

  it("a letter of the day that is named as the remedy rests on a look, or finds nothing outstanding by it", () => {
    fc.assert(
      fc.property(fact, age, day, (given, maxAge, date) => {
        const { knownFrom } = judge(given, maxAge, date, strictly);
        fc.pre(knownFrom !== undefined);
        expect(knownFrom > date).toBe(true);
        expect(judge(given, maxAge, knownFrom, strictly).ground).not.toBe("too-late");
      }),
    );
  });

  it("accepting what is stale or late changes nothing that was known", () => {
    fc.assert(
      fc.property(fact, age, day, options, (given, maxAge, date, accepted) => {
        const strict = judge(given, maxAge, date, strictly);
        if (strict.status !== "unknown") expect(judge(given, maxAge, date, accepted)).toEqual(strict);
      }),
    );
  });

  it("a longer age never makes a fact staler", () => {
    fc.assert(
      fc.property(fact, age, fc.nat(3000), day, (given, maxAge, more, date) => {
        if (!judge(given, maxAge, date, strictly).stale)
          expect(judge(given, maxAge + more, date, strictly).stale).toBe(false);
      }),
    );
  });
});

/** The rule a second time, naively: every sentence of it in its own words, over a list of what counts. */
function plainly(
  checks: readonly Check[],
  maxAge: number,
  date: string,
  accepted: { readonly acceptStale: boolean; readonly acceptLater: boolean },
): Status {
  const counting: { asOf: string; row: number; says: string }[] = [];
  for (const [row, { found, checked, undated }] of checks.entries()) {
    const byThen = undated === true || (checked !== undefined && lastDayOf(checked) <= date);
    const dayOfCheck = undated ? date : checked === undefined ? undefined : lastDayOf(checked);
    if (found.kind === "since" && lastDayOf(found.date) <= date) {
      const asOf = [date, dayOfCheck ?? lastDayOf(found.date)].sort()[0] ?? "";
      counting.push({ asOf, row, says: "met" });
    }
    if (found.kind === "since" && lastDayOf(found.date) > date && byThen)
      counting.push({ asOf: date, row, says: "no" });
    if (found.kind !== "since" && byThen) counting.push({ asOf: dayOfCheck ?? "", row, says: found.kind });
    if (found.kind === "partial" && !byThen && found.since !== undefined && lastDayOf(found.since) <= date)
      counting.push({ asOf: date, row, says: "partial" });
  }
  counting.sort((a, b) => (a.asOf === b.asOf ? a.row - b.row : a.asOf < b.asOf ? -1 : 1));
  const last = counting.at(-1);
  if (last === undefined) {
    const later = checks.some(({ found }) => found.kind === "no" || found.kind === "since");
    return later && accepted.acceptLater ? "outstanding" : "unknown";
  }
  if (last.says === "met" || last.says === "yes") return "met";
  if (last.says === "unknown") return "unknown";
  if (daysBetween(last.asOf, date) > maxAge && !accepted.acceptStale) return "unknown";
  return last.says === "partial" ? "partial" : "outstanding";
}
