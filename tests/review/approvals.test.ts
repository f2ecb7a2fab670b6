import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/data/csv/csv.js";
import {
  type Approval,
  isApproved,
  newApprovals,
  readApprovals,
  withApprovals,
} from "../../src/review/approvals.js";
import { faultsOf } from "../support/faults.js";

const file = "data/approvals.csv";
const hash = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const approval: fc.Arbitrary<Approval> = fc.record({
  iso3: fc.string({ unit: fc.constantFrom(..."ABC"), minLength: 3, maxLength: 3 }),
  text_sha256: hash,
  batch: fc.constant("7c1f2a9e"),
  by: fc.constantFrom("Ana", 'Ana "of" the board, second', "=Ana", "Żaneta"),
  approved: fc.constantFrom("2026-11-25", "2020-04-28"),
  campaign: fc.constantFrom('"Letter" of Others', "=Sum of A, B"),
});

function read(bytes: Uint8Array): readonly Approval[] {
  return readApprovals(readTable({ file, bytes }));
}

describe("approvals", () => {
  test("come back as they were given, those before them first", () => {
    fc.assert(
      fc.property(fc.array(approval), fc.array(approval, { minLength: 1 }), (before, anew) => {
        const first = before.length === 0 ? undefined : withApprovals(undefined, before);
        expect(read(withApprovals(first, anew))).toEqual([...before, ...anew]);
      }),
    );
  });

  test("are of the very text, and of no other", () => {
    fc.assert(
      fc.property(fc.array(approval), approval, hash, (approvals, one, other) => {
        const all = [...approvals, one];
        expect(isApproved(one, all)).toBe(true);
        const changed = { ...one, text_sha256: other };
        const isKnown = all.some(({ iso3, text_sha256 }) => iso3 === one.iso3 && text_sha256 === other);
        expect(isApproved(changed, all)).toBe(isKnown);
        expect(
          isApproved(
            one,
            approvals.filter(({ text_sha256 }) => text_sha256 !== one.text_sha256),
          ),
        ).toBe(false);
      }),
    );
  });

  test("say a thing once for each who says it", () => {
    const [ana, ben] = ["Ana", "Ben"].map((by) => ({
      iso3: "KEN",
      text_sha256: "0".repeat(64),
      batch: "7c1f2a9e",
      by,
      approved: "2026-11-25",
    }));
    expect(
      newApprovals(
        [ana, ben].flatMap((each) => each ?? []),
        ana === undefined ? [] : [ana],
      ),
    ).toEqual([ben]);
  });

  test.each([
    [`iso3,text_sha256,batch,by\n`, ['data/approvals.csv:1: approved: the column "approved" is missing']],
    [
      `iso3,text_sha256,batch,by,approved\nKenya,${"0".repeat(64)},7c1f2a9e,Ana,2026-11-25\n`,
      ['data/approvals.csv:2: iso3: "Kenya" is not the code of a State'],
    ],
    [
      `iso3,text_sha256,batch,by,approved\nKEN,00,7c1f2a9e,Ana,2026-11-25\n`,
      ['data/approvals.csv:2: text_sha256: "00" is not the hash of a text'],
    ],
    [
      `iso3,text_sha256,batch,by,approved\nKEN,${"0".repeat(64)},7c1f2a9e,,2026-11-25\n`,
      ['data/approvals.csv:2: by: "" is not a name'],
    ],
    [
      `iso3,text_sha256,batch,by,approved\nKEN,${"0".repeat(64)},7c1f2a9e,Ana,2026-02-30\n`,
      ['data/approvals.csv:2: approved: "2026-02-30" is not a day such as 2026-11-25'],
    ],
  ])("that this tool has not written are refused: %j", (text, faults) => {
    const remedy = " -> put the file back from a copy: letters approve alone writes approvals";
    expect(faultsOf(() => read(Buffer.from(text)))).toEqual(
      faults.map((fault) => `${fault.replace(/^(\S+:\d+): /, "$1: ")}${remedy}`),
    );
  });
});
