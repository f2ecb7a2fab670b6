// Every column of the shipped campaign, moved by a row or lost: never in silence.

import { describe, expect, test } from "vitest";
import { asLine } from "../../support/faults.js";
import { type PlainTable, shippedTable, tableNames, toldOfShipped } from "../../support/shipped-files.js";

/** Columns that no other cell of the campaign has anything to say of. */
const free: Readonly<Record<string, string>> = {
  "addressees note": "a free note of those who keep the table",
  "states-parties note": "a free note of those who keep the table",
  "checks found": "one finding of 129 is another than its neighbours', and either would fit its row",
  "commitments look_up": "where to look is the campaign's own choice",
  "commitments max_age_days": "how long a finding holds is the campaign's own choice",
  "commitments label_ar": "what a commitment is called in letters that no other column of the table has",
  "addressees mission_name_ar": "one mission's name in a language that no State has yet",
  "addressees mission_name_pt": "one mission's name in a language that no State has yet",
};

/**
 * Columns that a table may well do without: nothing of them is printed, no State has their language yet, or they say of
 * sources in which language they are read aloud, which is English in most campaigns.
 */
function isSpared(name: string, header: string): boolean {
  const spared = ["addressees capital", "commitments look_up", "sources language", "sources name"];
  return spared.includes(`${name} ${header}`) || /_(?:ar|pt)$/.test(header);
}

const columns = tableNames.flatMap((name) =>
  shippedTable(name).headers.map((header) => [name, header] as const),
);

function moved({ headers, rows }: PlainTable, header: string): PlainTable {
  const at = headers.indexOf(header);
  const above = (index: number) => rows.at(index - 1)?.[at] ?? "";
  return { headers, rows: rows.map((row, index) => row.with(at, above(index))) };
}

test("nothing is told of the shipped campaign as it is", () => {
  expect(toldOfShipped()).toEqual({ faults: [], warnings: [] });
});

describe("a column moved down by a row is told", () => {
  test.each(columns)("%s: %s", (name, header) => {
    const table = shippedTable(name);
    const changed = moved(table, header);
    const { faults, warnings } = toldOfShipped({ [name]: changed });
    const isSame = JSON.stringify(changed) === JSON.stringify(table);
    const told = [...faults, ...warnings].map(asLine);
    if (isSame || `${name} ${header}` in free) expect(faults).toEqual([]);
    else expect(told).not.toEqual([]);
  });
});

describe("a column that is gone or has another name is told, by the one name or the other", () => {
  test.each(columns.filter(([name, header]) => !isSpared(name, header)))("%s: %s", (name, header) => {
    const table = shippedTable(name);
    const at = table.headers.indexOf(header);
    const gone: PlainTable = {
      headers: table.headers.toSpliced(at, 1),
      rows: table.rows.map((row) => row.toSpliced(at, 1)),
    };
    const renamed: PlainTable = { ...table, headers: table.headers.with(at, "qwertz") };
    const told = [gone, renamed].map((changed) => {
      const { faults, warnings } = toldOfShipped({ [name]: changed });
      return [...faults, ...warnings].some(
        (each) => /qwertz/.test(each.what) || asLine(each).includes(header),
      );
    });
    expect(told).toEqual([true, true]);
  });
});
