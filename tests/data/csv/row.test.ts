import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/data/csv/csv.js";
import { column, readRows, shape } from "../../../src/data/csv/row.js";
import { faultsOf } from "../../support/faults.js";

/** The faults of a cell with a web address, or the row's value. */
function read(cell: string): unknown {
  const table = readTable({ file: "x.csv", bytes: Buffer.from(`a\n"${cell}"\n`) });
  const rows = () => readRows(table, { schema: shape({ a: column.url }), unique: [], make: ({ a }) => a });
  const faults = faultsOf(rows);
  return faults.length > 0 ? faults : rows();
}

describe("a web address", () => {
  test.each(["https://example.org", "http://example.org/a?b=c#d", "https://[::1]/x"])(
    "is read: %s",
    (cell) => {
      expect(read(cell)).toEqual([cell]);
    },
  );

  test.each([
    ...["example.org", "ftp://example.org", "https://"],
    // These begin as an address does, and no browser can open them.
    ...["https://[", "https://example.org:port/", "https://exa%mple.org/", "http://999.999.999.999/"],
  ])("is refused: %s", (cell) => {
    expect(read(cell)).toEqual([
      `x.csv:2: a: "${cell}" is not a web address -> write it as https://example.org/page`,
    ]);
  });
});
