import { expect, test } from "vitest";
import { liveFaults } from "../../src/live/faults.js";

const long = `${"a".repeat(100)}{{sate.of}}${"b".repeat(100)}`;
const files = new Map([["templates/letter.en.hbs", `---\r\nfirst\n${long}\nlast`]]);
const read = (file: string) => files.get(file);

test("a fault is shown with its place, its line and the line before, marked where it is", () => {
  const place = { file: "templates/letter.en.hbs", line: 3, column: 103 };
  expect(liveFaults([{ what: "not known", remedy: "write {{state.of}}", place }], read)).toEqual([
    {
      where: "templates/letter.en.hbs:3:103",
      what: "not known",
      remedy: "write {{state.of}}",
      lines: [
        { number: 2, text: "first" },
        { number: 3, text: `…${"a".repeat(58)}{{sate.of}}${"b".repeat(51)}…`, before: 61 },
      ],
    },
  ]);
});

test.each([
  [{ what: "no campaign" }, { where: "", what: "no campaign", lines: [] }],
  [
    { what: "x", place: { file: "data/a.csv" } },
    { where: "data/a.csv", what: "x", lines: [] },
  ],
  [
    { what: "x", place: { file: "gone.csv", line: 2 } },
    { where: "gone.csv:2", what: "x", lines: [] },
  ],
  [
    { what: "x", place: { file: "templates/letter.en.hbs", line: 1, field: "title" } },
    { where: "templates/letter.en.hbs:1", what: "title: x", lines: [{ number: 1, text: "---" }] },
  ],
  [
    { what: "x", place: { file: "templates/letter.en.hbs", line: 9 } },
    { where: "templates/letter.en.hbs:9", what: "x", lines: [] },
  ],
])("%j is shown with what is known of it", (fault, shown) => {
  expect(liveFaults([fault], read)).toEqual([{ remedy: "", ...shown }]);
});
