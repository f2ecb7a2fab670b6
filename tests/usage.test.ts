import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { InputError } from "../src/diagnostic.js";
import { isWrongCommandLine, numberUpTo, oneOf, readingArguments, refuseTwoFormats } from "../src/usage.js";

const fault = { what: "that is no number", remedy: "write one" };

function refusalOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof InputError && isWrongCommandLine(error) ? error.diagnostics : error;
  }
  return "taken";
}

describe("a number of the command line", () => {
  it("is a whole one from 1 to the most", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 200 }), (number) => {
        const told = refusalOf(() => expect(numberUpTo(99, String(number), fault)).toBe(number));
        expect(told).toEqual(number >= 1 && number <= 99 ? "taken" : [fault]);
      }),
    );
  });

  it.each(["", " 3", "3.0", "1e1", "٣", "12345", "three"])("is written in digits, not as %j", (written) => {
    expect(refusalOf(() => numberUpTo(9_999, written, fault))).toEqual([fault]);
  });
});

describe("a name of the command line", () => {
  const names = ["C5", "DL", "US-10"] as const;

  it("is known whatever its case", () => {
    expect([oneOf(names, "us-10", ""), oneOf(names, "dl", "")]).toEqual(["US-10", "DL"]);
  });

  it.each([
    ["US-1O", "did you mean US-10?"],
    ["B4", "write C5, DL, US-10"],
    ["", "write C5, DL, US-10"],
  ])("is refused as %j", (written, remedy) => {
    expect(refusalOf(() => oneOf(names, written, "no such envelope"))).toEqual([
      { what: "no such envelope", remedy },
    ]);
  });
});

test("one format is asked for, or none; two are named in their order", () => {
  expect(refusalOf(() => refuseTwoFormats({ "--json": undefined, "--csv": false }))).toBe("taken");
  expect(refusalOf(() => refuseTwoFormats({ "--json": true, "--csv": undefined }))).toBe("taken");
  expect(refusalOf(() => refuseTwoFormats({ "--json": true, "--csv": undefined, "--pdf": "a.pdf" }))).toEqual(
    [{ what: "--json and --pdf ask for two formats", remedy: "give one of them" }],
  );
});

test("what reads the user's arguments makes its faults those of the command line; a bug stays one", () => {
  const refused = () => {
    throw new InputError([fault]);
  };
  expect(refusalOf(() => readingArguments(refused))).toEqual([fault]);
  const bug = new TypeError("x");
  expect(
    refusalOf(() =>
      readingArguments(() => {
        throw bug;
      }),
    ),
  ).toBe(bug);
});
