import { describe, expect, it, test } from "vitest";
import { readCountryCode, readDay, readPartialDate, readSources } from "../../../src/data/cells/cell.js";
import type { Read } from "../../../src/data/cells/cell-fault.js";

/** The value, or the fault as one line. */
const told = (read: Read<unknown>): unknown =>
  "value" in read ? read.value : `${read.fault.what} -> ${read.fault.remedy}`;

const asText = "and format the column as text";
const rewritten = "is not a date as YYYY-MM-DD; probably a spreadsheet has rewritten it";

describe("a day", () => {
  it("is taken as it stands", () => {
    expect(told(readDay("2004-04-28"))).toBe("2004-04-28");
  });
  test.each([
    ["2019-02-30", '"2019-02-30" is not in the calendar -> write a day from 2019-02-01 to 2019-02-28'],
    ["2020-02-30", '"2020-02-30" is not in the calendar -> write a day from 2020-02-01 to 2020-02-29'],
    ["2019-13-01", '"2019-13-01" is not in the calendar -> write the month as 01 to 12, after the year'],
    ["28/04/2004", `"28/04/2004" ${rewritten} -> write 2004-04-28, ${asText}`],
    ["04/28/2004", `"04/28/2004" ${rewritten} -> write 2004-04-28, ${asText}`],
    [
      "04/05/2004",
      `"04/05/2004" ${rewritten} -> write 2004-05-04 or 2004-04-05, whichever is meant, ${asText}`,
    ],
    ["04/04/2004", `"04/04/2004" ${rewritten} -> write 2004-04-04, ${asText}`],
    ["28.4.2004", `"28.4.2004" ${rewritten} -> write 2004-04-28, ${asText}`],
    ["4/28/04", `"4/28/04" ${rewritten} -> write it as YYYY-MM-DD, ${asText}`],
    ["31/31/2004", `"31/31/2004" ${rewritten} -> write it as YYYY-MM-DD, ${asText}`],
    ["2004/04/28", `"2004/04/28" ${rewritten} -> write 2004-04-28, ${asText}`],
    ["2004-4-8", `"2004-4-8" ${rewritten} -> write 2004-04-08, ${asText}`],
    ["2004-04-28 00:00:00", `"2004-04-28 00:00:00" ${rewritten} -> write 2004-04-28, ${asText}`],
    ["2004-04-28T00:00:00Z", `"2004-04-28T00:00:00Z" ${rewritten} -> write 2004-04-28, ${asText}`],
    ["28-Apr-2004", `"28-Apr-2004" ${rewritten} -> write 2004-04-28, ${asText}`],
    ["28 April 2004", `"28 April 2004" ${rewritten} -> write 2004-04-28, ${asText}`],
    [
      "38105",
      `"38105" is not a date as YYYY-MM-DD; probably a spreadsheet has put its own number for a day -> write 2004-04-28, if that is meant, ${asText}`,
    ],
    ["28-Apr-04", `"28-Apr-04" ${rewritten} -> write it as YYYY-MM-DD, ${asText}`],
    ["Apr-04", `"Apr-04" ${rewritten} -> write it as YYYY-MM-DD, ${asText}`],
    ["2004–04–28", '"2004–04–28" has dashes where a date has hyphens -> write 2004-04-28'],
    ["0204-04-28", '"0204-04-28" is not in our time -> write a year from 1900 to 2099'],
    ["2104-04-28", '"2104-04-28" is not in our time -> write a year from 1900 to 2099'],
    ["2004-04", '"2004-04" is not a whole day -> write the day as YYYY-MM-DD, for instance 2004-04-28'],
    ["soon", '"soon" is not a date -> write the day as YYYY-MM-DD, for instance 2004-04-28'],
    ["30 Feb 2019", '"30 Feb 2019" is not a date -> write the day as YYYY-MM-DD, for instance 2004-04-28'],
  ])("is not %s", (text, fault) => {
    expect(told(readDay(text))).toBe(fault);
  });
});

describe("a day, month or year in other words or figures is told as it should be written", () => {
  const isNot = (text: string) => `"${text}" is not a date as YYYY-MM-DD`;
  const beside = "alone, and what else there is to say into a column of its own";
  test.each([
    ["30 juin 2012", "write 2012-06-30"],
    ["1er mars 2004", "write 2004-03-01"],
    ["30 de junio de 2012", "write 2012-06-30"],
    ["le 30 août 2012", "write 2012-08-30"],
    ["30. Juni 2012", "write 2012-06-30"],
    ["June 30, 2012", "write 2012-06-30"],
    ["30th of June 2012", "write 2012-06-30"],
    ["Jun 2012", "write 2012-06"],
    ["juillet 2012", "write 2012-07"],
    ["20120630", `write 2012-06-30, ${asText}`],
    ["2018.0", `write 2018, ${asText}`],
    ["'2012-06-30", `write 2012-06-30, ${asText}`],
    ["’2012", `write 2012, ${asText}`],
    ['="2012-06-30"', `write 2012-06-30, ${asText}`],
    ["2012-06-30T00:00:00+00:00", `write 2012-06-30, ${asText}`],
    ["2012-06-30 00:00 UTC", `write 2012-06-30, ${asText}`],
    ["06/2012", `write 2012-06, ${asText}`],
    ["6.2012", `write 2012-06, ${asText}`],
    ["2012/06", `write 2012-06, ${asText}`],
    ["30 June 2012x", `write 2012-06-30 ${beside}`],
    ["2012-06-30 (deposit)", `write 2012-06-30 ${beside}`],
    ["since 2012", `write 2012 ${beside}`],
  ])("%s", (text, remedy) => {
    expect(told(readPartialDate(text))).toBe(`${isNot(text)} -> ${remedy}`);
  });

  test.each(["jui 2012", "Foo 2012", "31 juin 2012", "13/2012", "20121330", "Law 5 of 2012", "soon"])(
    "%s is read as none",
    (text) => {
      expect(told(readPartialDate(text))).toMatch(/^"[^"]*" is not a date -> /);
    },
  );
});

describe("the day of a check", () => {
  test.each(["2015", "2015-06", "2015-06-30"])("may be %s", (text) => {
    expect(told(readPartialDate(text))).toBe(text);
  });
  it("is not a word", () => {
    expect(told(readPartialDate("soon"))).toBe(
      '"soon" is not a date -> write a day, month or year, for instance 2004-04-28, 2004-04 or 2004',
    );
  });
});

describe("a country code", () => {
  it("is two or three capital letters", () => {
    expect([told(readCountryCode("KE", 2)), told(readCountryCode("KEN", 3))]).toEqual(["KE", "KEN"]);
  });
  test.each([
    ["ken", 3, '"ken" is not an ISO 3166 code of 3 letters -> write KEN'],
    [
      "Kenya",
      3,
      '"Kenya" is not an ISO 3166 code of 3 letters -> write the 3 capital letters of the State\'s code, for instance KEN',
    ],
    [
      "KEN",
      2,
      '"KEN" is not an ISO 3166 code of 2 letters -> write the 2 capital letters of the State\'s code, for instance KE',
    ],
  ] as const)("is not %s where %i letters are wanted", (text, length, fault) => {
    expect(told(readCountryCode(text, length))).toBe(fault);
  });
});

describe("sources", () => {
  it("are keys and web addresses with white space between them", () => {
    expect(told(readSources("UNTC-XVIII-13  https://example.org/a?b=c\nC-1"))).toEqual([
      "UNTC-XVIII-13",
      "https://example.org/a?b=c",
      "C-1",
    ]);
    expect(told(readSources(""))).toEqual([]);
  });
  it("are not broken web addresses", () => {
    expect(told(readSources("A https://"))).toBe(
      '"https://" is not a web address -> write it as https://example.org/page',
    );
  });
});
