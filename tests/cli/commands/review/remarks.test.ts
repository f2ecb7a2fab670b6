import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../../src/data/csv/csv.js";
import { cellOf } from "../../../../src/data/csv/row-cells.js";
import { csvRecord } from "../../../../src/output/accounts/csv-cell.js";
import { aMinimalFolder } from "../../../support/minimal-folder.js";
import { saveRemarks } from "../../../support/remarks.js";
import { letters } from "../../../support/run-letters.js";

describe("letters remarks", () => {
  test("tells who has read how much, and of each line who said what; and what no longer fits", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const files = [
      saveRemarks(folder, "Ana", { 14: "too long,\nshorten it", 22: "", 17: "" }),
      saveRemarks(folder, "Ben", { 14: "=keep", 22: "say which record", 900: "gone", 901: "" }),
    ];
    const { exitCode, stdout, stderr } = await letters(folder, ["remarks", ...files]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const [first, ...lines] = stdout.trimEnd().split("\n");
    expect(first).toMatch(/^3 remarks on 2 of (\d+) passages, by 2 readers; read by nobody yet: \d+$/);
    const all = Number(/of (\d+)/.exec(first ?? "")?.[1]);
    expect(lines).toEqual([
      `  Ana (batch 7c1f2a9e): read 2 of ${all} en; 1 remark`,
      "  Ben (batch 7c1f2a9e): read none; 2 remarks",
      "",
      "letter.en.hbs:14, Paragraph (2 readers)",
      "  3 letters: Examplia, Modelland, Specimen Coast",
      "  We write to the Government {state.of}, which has been bound by the Convention since {column.in_force}, on what remains to be done so that nobody in its custody is tortured.",
      "  Ana: too long, / shorten it",
      "  Ben: =keep",
      "",
      "letter.en.hbs:22, Request 2",
      "  1 letter: Specimen Coast",
      "  Ratify the Optional Protocol, or accede to it. According to the public record, your State is not yet a party.",
      "  Ben: say which record",
      "",
      "2 lines of passages that the letters do not have any more, since they were changed or belong to others",
      "  remarks-Ben.csv:4: letter.en.hbs:900: The words then",
      "    Ben: gone",
      "  1 without a remark",
    ]);
    const json = await letters(folder, ["remarks", ...files, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      passages: { en: all },
      unread: { en: all - 2 },
      readers: [
        { name: "Ana", batches: ["7c1f2a9e"], read: { en: 2 }, remarks: 1 },
        { name: "Ben", batches: ["7c1f2a9e"], read: {}, remarks: 2 },
      ],
      remarked: [
        {
          at: "letter.en.hbs:14",
          states: ["XAA", "XBB", "XCC"],
          remarks: [
            { reader: "Ana", remark: "too long,\nshorten it", file: "remarks-Ana.csv" },
            { reader: "Ben", remark: "=keep", file: "remarks-Ben.csv" },
          ],
        },
        { at: "letter.en.hbs:22", states: ["XCC"], remarks: [{ reader: "Ben", file: "remarks-Ben.csv" }] },
      ],
      unfit: [
        { remark: "gone", read: false, line: 4 },
        { remark: "", read: true, line: 5 },
      ],
    });
  });

  test("takes a file that Excel has saved again: semicolons, a byte order mark, numbers for identities", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const file = join(folder, saveRemarks(folder, "Ana", { 14: "short; and sweet", 22: "" }));
    const rows = readTable({ file, bytes: readFileSync(file) });
    const lines = rows.rows.map(({ cells }) =>
      rows.headers.map((header) => `"${cellOf(cells, header) ?? ""}"`).join(";"),
    );
    writeFileSync(file, `\uFEFF${[rows.headers.join(";"), ...lines].join("\r\n")}\r\n`);
    const { exitCode, stdout } = await letters(folder, ["remarks", "remarks-Ana.csv"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("  Ana (batch 7c1f2a9e): read 1 of ");
    expect(stdout).toContain("  Ana: short; and sweet\n");
  });

  test("takes two files of one name for one reader, who has said a thing once", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const first = saveRemarks(folder, "Ana", { 14: "too long", 22: "" });
    renameSync(join(folder, first), join(folder, "remarks-Ana (1).csv"));
    const again = saveRemarks(folder, "Ana", { 14: "too long", 17: "" });
    const { stdout } = await letters(folder, ["remarks", "remarks-Ana (1).csv", again]);
    expect(stdout).toMatch(
      /^1 remark on 1 of \d+ passages, by 1 reader; read by nobody yet: \d+\n {2}Ana \(batch 7c1f2a9e\): read 2 of \d+ en; 1 remark\n/,
    );
  });

  test("takes readers of any name, and names one without a name by the file", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const names = ["Ana", "=Ben", "Żaneta O’Neil; of “the board”", ""];
    const files = names.map((name, index) => {
      const file = saveRemarks(folder, name.replaceAll(/[^A-Za-z]/g, ""), { 14: `by ${index}` });
      const text = readFileSync(join(folder, file), "utf8");
      writeFileSync(
        join(folder, `r${index}.csv`),
        text.replace(/^(7c1f2a9e),[^,]*,/m, (_, batch) => `${batch},${csvRecord([name]).trim()},`),
      );
      return `r${index}.csv`;
    });
    const { stdout } = await letters(folder, ["remarks", ...files]);
    for (const said of [
      "Ana: by 0",
      "=Ben: by 1",
      "Żaneta O’Neil; of “the board”: by 2",
      "a reader without a name (r3.csv): by 3",
    ])
      expect(stdout).toContain(`\n  ${said}\n`);
  });

  test("refuses what is no file of remarks, all of it at once, and names what is not there", async () => {
    const folder = aMinimalFolder();
    writeFileSync(join(folder, "page.csv"), '<!doctype html>\n<p class="x">\n');
    const { exitCode, stdout, stderr } = await letters(folder, ["remarks", "data/sources.csv", "page.csv"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(
      'data/sources.csv:1: this is no file of remarks: it has no columns "batch", "reader", "passage", "language", "place", "read", "remark", "words"\n  remedy: give remarks-NAME.csv as a reader has saved it from the page of a proof\n',
    );
    expect(stderr).toContain("page.csv:2: ");
    const missing = await letters(folder, ["remarks", "remarks-Ana.csv"]);
    expect(missing.exitCode).toBe(2);
    expect(missing.stderr).toContain('there is no file "remarks-Ana.csv"\n');
  });
});
