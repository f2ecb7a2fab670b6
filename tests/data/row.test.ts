import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/data/csv.js";
import { column, readRows, shape } from "../../src/data/row.js";
import { faultsOf } from "../support/faults.js";

/** The fault of a cell, or the value that it is read as. */
function read(kind: "email" | "url", cell: string): unknown {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const table = readTable({ file: "x.csv", bytes: Buffer.from(`a\n${quoted}\n`) });
  const rows = () => readRows(table, { schema: shape({ a: column[kind] }), unique: [], make: ({ a }) => a });
  const faults = faultsOf(rows);
  return faults.length > 0 ? faults : rows();
}

const noEmail = (cell: string) => [
  `x.csv:2: a: "${cell}" is not an e-mail address -> write one address, for instance mission@example.org`,
];
const noAddress = (cell: string) => [
  `x.csv:2: a: "${cell}" is not a web address -> write it as https://example.org/page`,
];

describe("an e-mail address", () => {
  test.each([
    "a@b.c",
    "mission.of.examplia@un.example.org",
    ".a@b..c",
    `${"a".repeat(64)}@${"b".repeat(252)}.cc`,
  ])("is read: %s", (cell) => {
    expect(read("email", cell)).toEqual([cell]);
  });

  test.each([
    ...[
      "a",
      "@b.c",
      "a@",
      "a@b",
      "a@.",
      "a@.b",
      "a@b.",
      "a@@b.c",
      "a@b@c.d",
      "a b@c.d",
      "a@b.c, d@e.f",
      "<a@b.c>",
    ],
    `${"a".repeat(64)}@${"b".repeat(253)}.cc`,
  ])("is refused: %s", (cell) => {
    expect(read("email", cell)).toEqual(noEmail(cell));
  });

  test.each([".", "a@", "a@b.", "@", "a."])("of thirty thousand times %j is refused at once", (part) => {
    const cell = `a@${part.repeat(Math.floor(30_000 / part.length))} `.trim();
    const before = process.cpuUsage();
    expect(read("email", cell)).toEqual(noEmail(cell));
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  test("is what the shorter pattern says, for all that it can read", () => {
    const pattern = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/;
    const cells = fc.string({ unit: fc.constantFrom("a", "@", ".", " ", ","), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cells, (cell) => {
        const trimmed = cell.trim();
        fc.pre(trimmed !== "");
        expect(read("email", trimmed)).toEqual(pattern.test(trimmed) ? [trimmed] : noEmail(trimmed));
      }),
    );
  });
});

describe("a web address", () => {
  test.each(["https://example.org", "http://example.org/a?b=c#d", "https://[::1]/x"])(
    "is read: %s",
    (cell) => {
      expect(read("url", cell)).toEqual([cell]);
    },
  );

  test.each([
    ...["example.org", "ftp://example.org", "https://"],
    // These begin as an address does, and no browser can open them.
    ...["https://[", "https://example.org:port/", "https://exa%mple.org/", "http://999.999.999.999/"],
  ])("is refused: %s", (cell) => {
    expect(read("url", cell)).toEqual(noAddress(cell));
  });
});
