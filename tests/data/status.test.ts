import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, daysBetween } from "../../src/data/calendar.js";
import { type FactCells, type Judgement, judge, parseFact } from "../../src/data/status.js";
import { aFact } from "../support/a-state-party.js";

const strictly = { acceptStale: false };
const leniently = { acceptStale: true };

describe("what a status cell says", () => {
  const read = (cells: Partial<FactCells>) =>
    parseFact({ cell: "", checked: undefined, sources: "", ...cells });
  const faults = (cells: Partial<FactCells>): readonly string[] => {
    const result = read(cells);
    if ("fact" in result) return [];
    return result.faults.map(({ column, what, remedy }) => `apic${column}: ${what} -> ${remedy}`);
  };

  test.each([
    ["", { kind: "unknown" }],
    ["unknown", { kind: "unknown" }],
    ["yes", { kind: "yes" }],
    ["No", { kind: "no" }],
    ["PARTIAL", { kind: "partial" }],
    ["2009", { kind: "since", date: "2009" }],
    ["2009-01", { kind: "since", date: "2009-01" }],
    ["2009-01-01", { kind: "since", date: "2009-01-01" }],
  ])("%j", (cell, value) => {
    expect(read({ cell })).toEqual({ fact: { cell, value, sources: [] } });
  });

  it("keeps the day of the check and the sources", () => {
    expect(read({ cell: "no", checked: "2020-04", sources: "UNTC-XVIII-13 https://example.org" })).toEqual({
      fact: {
        cell: "no",
        value: { kind: "no" },
        checked: "2020-04",
        sources: ["UNTC-XVIII-13", "https://example.org"],
      },
    });
  });

  const aStatus = "write yes, no, partial, unknown or a date such as 2019-02-28";
  const rewritten = "is not a date as YYYY-MM-DD; probably a spreadsheet has rewritten it";
  test.each([
    ["30 Feb 2019", `apic: "30 Feb 2019" is not a status -> ${aStatus}`],
    ["partail", `apic: "partail" is not a status -> did you mean partial? ${aStatus}`],
    ["0219", 'apic: "0219" is not in our time -> write a year from 1900 to 2099'],
    ["n/a", `apic: "n/a" is not a status -> ${aStatus}`],
    ["2019-02-30", 'apic: "2019-02-30" is not in the calendar -> write a day from 2019-02-01 to 2019-02-28'],
    ["28/04/2004", `apic: "28/04/2004" ${rewritten} -> write 2004-04-28, and format the column as text`],
  ])("is not %j", (cell, fault) => {
    expect(faults({ cell })).toEqual([fault]);
  });

  const unchecked =
    "has no day of its check -> write the day, month or year in which it was last checked, or change the status to unknown";
  test.each(["no", "partial", "yes"])(
    "a %s without a check is a fault where the table has the column",
    (cell) => {
      expect(faults({ cell, checked: "" })).toEqual([`apic_checked: "${cell}" ${unchecked}`]);
      expect(faults({ cell, checked: undefined })).toEqual([]);
    },
  );
  test.each(["", "unknown", "2009"])("a cell with %j needs no check", (cell) => {
    expect(faults({ cell, checked: "" })).toEqual([]);
  });
  it("tells the faults of all three cells at once", () => {
    expect(faults({ cell: "maybe", checked: "soon", sources: "http://" })).toEqual([
      `apic: "maybe" is not a status -> ${aStatus}`,
      'apic_checked: "soon" is not a date -> write a day, month or year, for instance 2004-04-28, 2004-04 or 2004',
      'apic_source: "http://" is not a web address -> write it as https://example.org/page',
    ]);
  });
});

describe("the status rule, on 28 April 2020, negatives holding for 365 days", () => {
  const on = (cell: string, checked?: string, options = strictly): Judgement =>
    judge(aFact(cell, checked), 365, "2020-04-28", options);

  test.each<[string, string | undefined, Judgement]>([
    ["2009-01-01", undefined, { status: "met", ground: "since", since: "2009-01-01", stale: false }],
    ["2009", "2017", { status: "met", ground: "since", since: "2009", checked: "2017", stale: false }],
    ["2020-04-28", undefined, { status: "met", ground: "since", since: "2020-04-28", stale: false }],
    ["2020-04-29", undefined, { status: "outstanding", ground: "later", since: "2020-04-29", stale: false }],
    ["2020-03", undefined, { status: "met", ground: "since", since: "2020-03", stale: false }],
    ["2020-04", undefined, { status: "outstanding", ground: "later", since: "2020-04", stale: false }],
    ["2020", undefined, { status: "outstanding", ground: "later", since: "2020", stale: false }],
    ["yes", "2020-04-28", { status: "met", ground: "done", checked: "2020-04-28", stale: false }],
    ["yes", "2020-04-29", { status: "unknown", ground: "done-later", checked: "2020-04-29", stale: false }],
    ["yes", "2019", { status: "met", ground: "done", checked: "2019", stale: false }],
    ["yes", "2020", { status: "unknown", ground: "done-later", checked: "2020", stale: false }],
    ["yes", undefined, { status: "unknown", ground: "unrecorded", stale: false }],
    ["no", "2020-04-28", { status: "outstanding", ground: "not", checked: "2020-04-28", stale: false }],
    ["no", "2019-04-29", { status: "outstanding", ground: "not", checked: "2019-04-29", stale: false }],
    ["no", "2019-04-28", { status: "unknown", ground: "stale-not", checked: "2019-04-28", stale: true }],
    ["no", "2019", { status: "outstanding", ground: "not", checked: "2019", stale: false }],
    ["no", "2018", { status: "unknown", ground: "stale-not", checked: "2018", stale: true }],
    ["no", "2025-06-01", { status: "outstanding", ground: "not", checked: "2025-06-01", stale: false }],
    ["no", undefined, { status: "outstanding", ground: "not", stale: false }],
    ["partial", "2020-01", { status: "partial", ground: "partly", checked: "2020-01", stale: false }],
    ["partial", "2011", { status: "unknown", ground: "stale-partly", checked: "2011", stale: true }],
    ["partial", undefined, { status: "partial", ground: "partly", stale: false }],
    [
      "unknown",
      "2020-01-01",
      { status: "unknown", ground: "unrecorded", checked: "2020-01-01", stale: false },
    ],
    ["unknown", undefined, { status: "unknown", ground: "unrecorded", stale: false }],
  ])("%s, checked %s", (cell, checked, judgement) => {
    expect(on(cell, checked)).toEqual(judgement);
  });

  test.each<[string, string, Judgement]>([
    ["no", "2018", { status: "outstanding", ground: "not", checked: "2018", stale: true }],
    ["partial", "2011", { status: "partial", ground: "partly", checked: "2011", stale: true }],
    ["yes", "2020", { status: "unknown", ground: "done-later", checked: "2020", stale: false }],
    ["no", "2020-01", { status: "outstanding", ground: "not", checked: "2020-01", stale: false }],
  ])("%s, checked %s, with stale negatives accepted", (cell, checked, judgement) => {
    expect(on(cell, checked, leniently)).toEqual(judgement);
  });
});

describe("the status rule on any day", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1998-07-17", days));
  const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
  const cell = fc.oneof(fc.constantFrom("yes", "no", "partial", "unknown"), partialDate);
  const fact = fc
    .tuple(cell, fc.option(partialDate, { nil: undefined }))
    .map(([status, checked]) => aFact(status, checked));
  const age = fc.integer({ min: 0, max: 3000 });

  it("what is met stays met on every later day", () => {
    fc.assert(
      fc.property(fact, age, day, fc.nat(9000), fc.boolean(), (given, maxAge, date, days, acceptStale) => {
        fc.pre(judge(given, maxAge, date, { acceptStale }).status === "met");
        expect(judge(given, maxAge, addDays(date, days), { acceptStale }).status).toBe("met");
      }),
    );
  });

  it("a negative that has gone stale does not become fresh again", () => {
    fc.assert(
      fc.property(fact, age, day, fc.nat(9000), (given, maxAge, date, days) => {
        fc.pre(judge(given, maxAge, date, strictly).stale);
        expect(judge(given, maxAge, addDays(date, days), strictly)).toEqual(
          judge(given, maxAge, date, strictly),
        );
      }),
    );
  });

  it("a request is made only of a negative, or of what is met later", () => {
    fc.assert(
      fc.property(fact, age, day, fc.boolean(), (given, maxAge, date, acceptStale) => {
        const { status, since } = judge(given, maxAge, date, { acceptStale });
        if (status === "met") expect(["yes", "since"]).toContain(given.value.kind);
        if (status === "partial") expect(given.value.kind).toBe("partial");
        if (status === "outstanding") expect(since === undefined ? "no" : "since").toBe(given.value.kind);
        if (status === "outstanding" && since !== undefined)
          expect(since >= date.slice(0, since.length)).toBe(true);
      }),
    );
  });

  it("accepting stale facts changes only stale facts, and a stale fact is older than its age allows", () => {
    fc.assert(
      fc.property(fact, age, day, (given, maxAge, date) => {
        const strict = judge(given, maxAge, date, strictly);
        const lenient = judge(given, maxAge, date, leniently);
        expect(lenient.stale).toBe(strict.stale);
        if (!strict.stale) expect(lenient).toEqual(strict);
        else {
          expect(strict.status).toBe("unknown");
          expect(["outstanding", "partial"]).toContain(lenient.status);
          expect(daysBetween(`${given.checked}-01-01`.slice(0, 10), date)).toBeGreaterThan(maxAge);
        }
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
