import fc from "fast-check";
import { expect, test } from "vitest";
import { createModel } from "../../src/web/browser/model.js";
import { remarksFile, remarksFileName, takeRemarks } from "../../src/web/browser/remarks-file.js";
import { aBatch } from "./a-page.js";

const model = createModel(aBatch);
const ids = aBatch.passages.map(({ id }) => id);

function marksOf(reader: string, read: readonly string[], remarks: Readonly<Record<string, string>>) {
  return {
    reader: () => reader,
    isRead: (id: string) => read.includes(id),
    remarkOn: (id: string) => remarks[id] ?? "",
  };
}

test("a line for each passage that is read or has a remark, in the letter's order, with no cell that a spreadsheet runs", () => {
  const marks = marksOf("Ana", ["opening"], { "apic-m": '=HYPERLINK("x")', opening: "two lines,\nno more" });
  expect(remarksFile(model, marks)).toBe(
    [
      "\uFEFFbatch,reader,passage,language,place,letters,read,remark,words",
      '7c1f2a9e,Ana,opening,en,letter.en.hbs:71,4,yes,"two lines,\nno more","According to the public record, one of them still await action by the Government of Albania."',
      '7c1f2a9e,Ana,apic-m,en,letter.en.hbs:67,2,,"\'=HYPERLINK(""x"")",We note that your State is a party (2 August 2006).',
      "",
    ].join("\r\n"),
  );
});

test("what was saved is taken back as it was, whatever was written", () => {
  const remarks = fc.dictionary(
    fc.constantFrom(...ids),
    fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== ""),
  );
  fc.assert(
    fc.property(fc.string(), fc.subarray(ids), remarks, (reader, read, written) => {
      const taken = takeRemarks(remarksFile(model, marksOf(reader, read, written)), model);
      const hasRows = read.length > 0 || Object.keys(written).length > 0;
      expect(taken).toEqual({
        reader: hasRows ? reader : "",
        read: ids.filter((id) => read.includes(id)),
        remarks: new Map(ids.flatMap((id) => (id in written ? [[id, written[id]]] : []))),
        unfit: 0,
      });
    }),
  );
});

test("lines of passages that are no more are counted, and a table of something else is none", () => {
  const saved = remarksFile(model, marksOf("Ana", ["subject", "sign"], {}));
  const later = createModel({ ...aBatch, passages: aBatch.passages.filter(({ id }) => id !== "sign") });
  expect(takeRemarks(saved, later)).toEqual({
    reader: "Ana",
    read: ["subject"],
    remarks: new Map(),
    unfit: 1,
  });
  expect(takeRemarks("iso3,state\nKEN,Kenya\n", model)).toBeUndefined();
  expect(takeRemarks("", model)).toBeUndefined();
});

test.each([";", "\t"])(
  "a file that a spreadsheet has saved with %j between its cells is taken back",
  (delimiter) => {
    const rows = [
      ["batch", "reader", "passage", "read", "remark"],
      ["7c1f2a9e", "Ana", "subject", "YES", ""],
      ["7c1f2a9e", "Ana", "opening", "x", `"one, two; ""three"""`],
    ];
    const saved = `\uFEFF${rows.map((row) => `${row.join(delimiter)}\r\n`).join("")}`;
    expect(takeRemarks(saved, model)).toEqual({
      ...{ reader: "Ana", read: ["subject", "opening"], unfit: 0 },
      remarks: new Map([["opening", 'one, two; "three"']]),
    });
  },
);

test.each([
  ["con.csv", "remarks-con-csv.csv"],
  ['"; rm -rf', "remarks-rm-rf.csv"],
  ["O’Brien, Séan", "remarks-O-Brien-Séan.csv"],
  ["محمد", "remarks-محمد.csv"],
  ["-", "remarks-reader.csv"],
  ["Ana", "remarks-Ana.csv"],
  ["José Ñandú", "remarks-José-Ñandú.csv"],
  ["../../etc/passwd", "remarks-etc-passwd.csv"],
  [" / ", "remarks-reader.csv"],
  ["Анна", "remarks-Анна.csv"],
])("the file of %j is named %s", (reader, name) => {
  expect(remarksFileName(reader)).toBe(name);
});
