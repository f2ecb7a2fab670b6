import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/data/csv/csv.js";
import type { SharedPassage } from "../../src/passages/gather.js";
import { gatherRemarks } from "../../src/review/gather-remarks.js";
import { type ReaderMark, readRemarks } from "../../src/review/remarks.js";
import { createModel } from "../../src/web/browser/model.js";
import { remarksColumns, remarksFile } from "../../src/web/browser/remarks-file.js";
import { faultsOf } from "../support/faults.js";
import { aBatch } from "../web/a-page.js";

const file = "in/remarks-Ana.csv";
const head = remarksColumns.join(",");

function read(text: string): readonly ReaderMark[] {
  return readRemarks(readTable({ file, bytes: Buffer.from(text) }));
}

const identity = "0f3a6b9c2d1e";

describe("a file of remarks", () => {
  test("that a page has saved says what the reader has ticked and written, formulas too", () => {
    // The passages of the made-up page are called by words.
    const passages = aBatch.passages.map((passage, index) => ({
      ...passage,
      id: (0xf00000000000 + index).toString(16),
    }));
    const model = createModel({ ...aBatch, passages });
    const line = fc.constantFrom("=1+1", "'=x", "-", "'", "two\nlines", 'a "word", and ; more', "@Ben", "ça");
    const remark = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));
    const ids = fc.subarray(passages.map(({ id }) => id));
    fc.assert(
      fc.property(ids, ids, remark, line, (ticked, remarked, text, reader) => {
        const saved = remarksFile(model, {
          reader: () => reader,
          isRead: (id) => ticked.includes(id),
          remarkOn: (id) => (remarked.includes(id) ? text : ""),
        });
        const marks = read(saved).map(({ reader, batch, passage, at, isRead, remark }) => {
          return { reader, batch, passage, at, isRead, remark };
        });
        const expected = passages
          .filter(({ id }) => ticked.includes(id) || remarked.includes(id))
          .map(({ id, at }) => ({
            ...{ reader, batch: aBatch.batch, passage: id, at },
            isRead: ticked.includes(id),
            remark: remarked.includes(id) ? text : "",
          }));
        expect(marks).toEqual(expected);
      }),
    );
  });

  test("may have been saved again by a spreadsheet, and names who has no name by the file", () => {
    const row = "7c1f2a9e;;1,23457E+11;en;letter.en.hbs:3;4;x;'=short;words";
    expect(read(`\uFEFF${head.replaceAll(",", ";")};mine\r\n${row};1\r\n`)).toEqual([
      {
        reader: "a reader without a name (remarks-Ana.csv)",
        batch: "7c1f2a9e",
        passage: "1,23457E+11",
        language: "en",
        at: "letter.en.hbs:3",
        isRead: true,
        remark: "=short",
        words: "words",
        place: { file, line: 2 },
      },
    ]);
  });

  const foreign = "give remarks-NAME.csv as a reader has saved it from the page of a proof";
  const damaged = "ask the reader for the file as the page has saved it, or mend the cell";

  test.each([
    [
      "iso3,state\nKEN,Kenya\n",
      [
        `${file}:1: this is no file of remarks: it has no columns "batch", "reader", "passage", "language", "place", "read", "remark", "words" -> ${foreign}`,
      ],
    ],
    [
      `\n${head.replace(",remark", "")}\n`,
      [`${file}:2: this is no file of remarks: it has no column "remark" -> ${foreign}`],
    ],
    [
      `${head}\n7c1f2a9e,Ana,Request 1,en,,4,,x,y\n`,
      [`${file}:2: passage: "Request 1" is not the sign of a passage, such as 0f3a6b9c2d1e -> ${damaged}`],
    ],
    [
      `${head}\n7c1f2a9e,Ana,,en,,4,no,x,y\n`,
      [
        `${file}:2: passage: "" is not the sign of a passage, such as 0f3a6b9c2d1e -> ${damaged}`,
        `${file}:2: read: "no" is not "yes" or empty -> ${damaged}`,
      ],
    ],
  ])("that is another, or damaged, is refused in words: %j", (text, faults) => {
    expect(faultsOf(() => read(text))).toEqual(faults);
  });

  test("with a row cut short is refused too, together with what else is wrong", () => {
    const text = `${head}\n7c1f2a9e,Ana,${identity}\n7c1f2a9e,Ana,?,en,,4,maybe,x,y\n`;
    expect(faultsOf(() => read(text)).map((fault) => fault.slice(0, 40))).toEqual([
      "in/remarks-Ana.csv:2: 3 cells where the ",
      'in/remarks-Ana.csv:3: passage: "?" is no',
      'in/remarks-Ana.csv:3: read: "maybe" is n',
    ]);
  });
});

describe("remarks of several readers", () => {
  const passages = [
    aPassage({ id: "0f3a6b9c2d1e", at: "letter.en.hbs:3" }),
    aPassage({ id: "123456789012", at: "letter.en.hbs:9" }),
    aPassage({ id: "aaaaaaaaaaaa", at: "letter.fr.hbs:3", language: "fr" }),
  ];

  test("stand by passage in the letter's order, what two say of one together and what is said twice once", () => {
    const ben = aMark({ reader: "Ben", remark: "keep it" });
    const ana = aMark({ reader: "Ana", remark: "shorten it", isRead: true });
    const gone = aMark({ reader: "Ana", passage: "bbbbbbbbbbbb", remark: "gone" });
    const tick = aMark({ reader: "Ben", passage: "aaaaaaaaaaaa", language: "fr", isRead: true });
    const marks = [tick, ben, ana, { ...ana, batch: "00000000" }, gone];
    expect(gatherRemarks(marks, passages)).toEqual({
      passages: new Map([
        ["en", 2],
        ["fr", 1],
      ]),
      unread: new Map([["en", 1]]),
      readers: [
        { name: "Ana", batches: ["00000000", "7c1f2a9e"], read: new Map([["en", 1]]), remarks: 1 },
        { name: "Ben", batches: ["7c1f2a9e"], read: new Map([["fr", 1]]), remarks: 1 },
      ],
      remarked: [{ passage: passages[0], remarks: [ana, ben] }],
      unfit: [gone],
    });
  });

  test.each([
    ["123456789012", true],
    ["1.23457E+11", true],
    ["1,23457E+11", true],
    ["1.23457e+12", false],
    ["1.23458E+11", false],
  ])("find their passage although a spreadsheet has written %s", (passage, isFound) => {
    const mark = aMark({ passage, at: "letter.en.hbs:9", remark: "x" });
    const { remarked, unfit } = gatherRemarks([mark], passages);
    expect(remarked.map((each) => each.passage.id)).toEqual(isFound ? ["123456789012"] : []);
    expect(unfit).toEqual(isFound ? [] : [mark]);
    // At another line it is none of ours, unless it is written out.
    expect(gatherRemarks([{ ...mark, at: "letter.en.hbs:4" }], passages).unfit.length).toBe(
      passage === "123456789012" ? 0 : 1,
    );
  });
});

function aPassage(given: Partial<SharedPassage>): SharedPassage {
  return {
    ...{ id: identity, language: "en", kind: "paragraph", of: "Paragraph", text: ["Words"], at: "" },
    ...{ states: ["XAA"], fillings: [] },
    ...given,
  };
}

function aMark(given: Partial<ReaderMark>): ReaderMark {
  return {
    ...{ reader: "Ana", batch: "7c1f2a9e", passage: identity, language: "en", at: "letter.en.hbs:3" },
    ...{ isRead: false, remark: "", words: "Words", place: { file, line: 2 } },
    ...given,
  };
}
