import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, daysBetween, isDay, isPartialDate, lastDayOf } from "../../src/data/calendar.js";

describe("which dates there are", () => {
  test.each(["2009", "2009-01", "2009-01-31", "2000-02-29", "2020-02-29"])("%s is a date", (text) => {
    expect(isPartialDate(text)).toBe(true);
  });
  test.each([
    "2009-13",
    "2009-00",
    "2009-1",
    "2019-02-29",
    "1900-02-29",
    "2009-04-31",
    "2009-01-00",
    "09",
    "",
    "2009-",
  ])("%s is none", (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
  it("takes only a whole day for a day", () => {
    expect(["2009", "2009-01", "2009-01-31"].map(isDay)).toEqual([false, false, true]);
  });
});

test.each([
  ["2009", "2009-12-31"],
  ["2009-02", "2009-02-28"],
  ["2008-02", "2008-02-29"],
  ["2009-11", "2009-11-30"],
  ["2009-01-05", "2009-01-05"],
])("%s counts as %s", (date, last) => {
  expect(lastDayOf(date)).toBe(last);
});

test("something that is no date has no last day: that is a bug of the caller", () => {
  expect(() => lastDayOf("soon")).toThrow(new RangeError("not a date: soon"));
});

describe("days between", () => {
  test.each([
    ["2020-04-28", "2020-04-28", 0],
    ["2020-02-28", "2020-03-01", 2],
    ["2019-02-28", "2019-03-01", 1],
    ["2019-04-28", "2020-04-28", 366],
    ["2020-04-28", "2019-04-28", -366],
    ["1999-12-31", "2000-01-01", 1],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  const day = fc
    .date({
      min: new Date("1000-01-01T00:00:00Z"),
      max: new Date("9000-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));

  it("agrees with the milliseconds of the ECMAScript calendar", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      }),
    );
  });

  it("is undone by adding the days, and follows the order of the text", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const days = daysBetween(from, to);
        expect(addDays(from, days)).toBe(to);
        expect(Math.sign(days)).toBe(to > from ? 1 : to === from ? 0 : -1);
      }),
    );
  });
});
