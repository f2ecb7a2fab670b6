import { describe, expect, it, test } from "vitest";
import { type FactCells, parseFact } from "../../src/data/fact.js";

describe("what a status cell says", () => {
  const read = (cells: Partial<FactCells>) =>
    parseFact({ cell: "", checked: undefined, sources: "", ...cells });
  const faults = (cells: Partial<FactCells>): readonly string[] => {
    const result = read(cells);
    if ("fact" in result) return [];
    return result.faults.map(({ column, what, remedy }) => `apic${column}: ${what} -> ${remedy}`);
  };

  test.each([
    ["unknown", { kind: "unknown" }],
    ["yes", { kind: "yes" }],
    ["No", { kind: "no" }],
    ["PARTIAL", { kind: "partial" }],
    ["2009", { kind: "since", date: "2009" }],
    ["2009-01", { kind: "since", date: "2009-01" }],
    ["2009-01-01", { kind: "since", date: "2009-01-01" }],
  ])("%j", (cell, value) => {
    expect(read({ cell })).toEqual({
      fact: { checks: [{ cell, found: value, undated: true, sources: [] }] },
    });
  });

  it("an empty cell is no look at all, whatever stands beside it", () => {
    expect(read({ cell: "" })).toEqual({ fact: { checks: [] } });
    expect(read({ cell: "", checked: "2020-04", sources: "UNTC-XVIII-13" })).toEqual({
      fact: { checks: [] },
    });
  });

  it("keeps the day of the check and the sources", () => {
    expect(read({ cell: "no", checked: "2020-04", sources: "UNTC-XVIII-13 https://example.org" })).toEqual({
      fact: {
        checks: [
          {
            cell: "no",
            found: { kind: "no" },
            checked: "2020-04",
            sources: ["UNTC-XVIII-13", "https://example.org"],
          },
        ],
      },
    });
  });

  const aStatus = "write yes, no, partial, unknown or a date such as 2019-02-28";
  const rewritten = "is not a date as YYYY-MM-DD; probably a spreadsheet has rewritten it";
  test.each([
    ["30 Feb 2019", `apic: "30 Feb 2019" is not a status -> ${aStatus}`],
    ["partail", `apic: "partail" is not a status -> did you mean partial? ${aStatus}`],
    ["0219", 'apic: "0219" is not in our time -> write a year from 1900 to 2099'],
    ["n/a", `apic: "n/a" is not a status -> did you mean unknown? ${aStatus}`],
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
