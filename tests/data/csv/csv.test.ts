import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readTable, type Table } from "../../../src/data/csv/csv.js";
import { checkHeaders } from "../../../src/data/csv/headers.js";
import { asLine, faultsOf } from "../../support/faults.js";
import { rowCells } from "../../support/row-cells.js";

const table = (content: string | Uint8Array): Table =>
  readTable({ file: "data/x.csv", bytes: typeof content === "string" ? Buffer.from(content) : content });

/** Each row as "line: cell|cell". */
const rowsOf = (content: string | Uint8Array): readonly string[] =>
  table(content).rows.map(({ cells, line }) => `${line}: ${cells.texts.join("|")}`);

const notesOf = (content: string): readonly string[] => table(content).notes.map(asLine);

const raggedRowsOf = (content: string): readonly string[] => table(content).faults.map(asLine);

describe("a table as it should be", () => {
  it("gives cells by header, and the line of each row", () => {
    const { headers, rows } = table("iso3,state\nKEN,Kenya\nPER,Peru\n");
    expect(headers).toEqual(["iso3", "state"]);
    expect(rows).toEqual([
      {
        cells: rowCells({ iso3: "KEN", state: "Kenya" }),
        line: 2,
      },
      {
        cells: rowCells({ iso3: "PER", state: "Peru" }),
        line: 3,
      },
    ]);
  });
  it("reads quoted delimiters, quotation marks and line breaks", () => {
    expect(rowsOf('a,b\n"1,5","the ""Statute"""\n"two\nlines",2\n')).toEqual([
      '2: 1,5|the "Statute"',
      "3: two\nlines|2",
    ]);
  });
  it("numbers a row by its first line, whatever line breaks stood in the cells before", () => {
    expect(rowsOf('a,b\n"one\ntwo\nthree",2\nx,y\n')).toEqual(["2: one\ntwo\nthree|2", "5: x|y"]);
  });
  it("says nothing about commas", () => {
    expect(notesOf("a,b\n1,2\n")).toEqual([]);
  });
});

describe("a table as it arrives", () => {
  test.each([
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["CR alone", "a,b\r1,2\r3,4\r"],
    ["no line end after the last row", "a,b\n1,2\n3,4"],
    ["a UTF-8 byte order mark", "\uFEFFa,b\n1,2\n3,4\n"],
    ["spaces round headers and cells", " a , b\n1 ,\t2\n 3,4 \n"],
    ["spaces round quoted cells", '"a", "b"\n"1" , "2"\n3,4\n'],
    ["delimiters of columns that once were", "a,b,,\n1,2,,\n3,4,,\n"],
  ])("reads %s", (_, content) => {
    expect(rowsOf(content)).toEqual(["2: 1|2", "3: 3|4"]);
  });
  it("skips blank lines, rows of delimiters only, and counts them", () => {
    expect(rowsOf("\n\na,b\n\n1,2\n,\n  \n3,4\n\n")).toEqual(["5: 1|2", "8: 3|4"]);
  });
  it("counts a CRLF inside quotes as one line end", () => {
    expect(rowsOf('a,b\r\n"x\r\ny",2\r\n3,4\r\n')).toEqual(["2: x\ny|2", "4: 3|4"]);
  });
  test.each([["sep=;"], ["sep=;\r"], ['"sep=;"'], ["SEP=;;;"]])(
    "takes Excel's hint %j for what it is",
    (hint) => {
      expect(rowsOf(`${hint}\na;b\n1,5;2\n`)).toEqual(["3: 1,5|2"]);
    },
  );
  it("composes letters and accents that are typed apart", () => {
    expect(rowsOf("a\nCo\u0302te d'Ivoire\n")).toEqual(["2: Côte d'Ivoire"]);
  });
  test.each([
    ["little", "utf16le", [0xff, 0xfe]],
    ["big", "utf16be", [0xfe, 0xff]],
  ])("reads UTF-16 with a byte order mark, %s-endian", (_, encoding, mark) => {
    const units = Buffer.from("a,b\nPérou,2\n", "utf16le");
    const bytes = Buffer.concat([Buffer.from(mark), encoding === "utf16be" ? units.swap16() : units]);
    expect(rowsOf(bytes)).toEqual(["2: Pérou|2"]);
  });
  test.each([
    ["semicolons", "a;b\n1,5;2\n", "2: 1,5|2"],
    ["tabs", "a\tb\n1,5\t2\n", "2: 1,5|2"],
  ])("finds out that the delimiters are %s, and says so", (signs, content, row) => {
    expect(rowsOf(content)).toEqual([row]);
    expect(notesOf(content)).toEqual([`data/x.csv: the cells are separated by ${signs}, and were read so`]);
  });
  it("keeps an empty cell between tabs", () => {
    expect(rowsOf("a\tb\tc\n1\t\t3\n\t\t3\n")).toEqual(["2: 1||3", "3: ||3"]);
  });
  it("is not misled by delimiters in quoted headers or in the rows", () => {
    expect(table('"a;b;c;d",e\n1;2;3;4,5\n').delimiter).toBe(",");
    expect(table("organisation\nA; B; C\n").delimiter).toBe(",");
  });
});

describe("what is refused at once", () => {
  const refusals: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["an empty file", "", "data/x.csv: the file is empty -> write the column headers on its first line"],
    [
      "a file of blank lines",
      "\n ,\n",
      "data/x.csv: the file is empty -> write the column headers on its first line",
    ],
    [
      "an empty header",
      "a,,c\n1,2,3\n",
      "data/x.csv:1: column 2 has no header -> name the column or delete it",
    ],
    [
      "a header that is there twice",
      "\na, b ,a\n1,2,3\n",
      "data/x.csv:2: column a is there twice, as column 1 and column 3 -> rename or delete one of them",
    ],
    [
      "a quote that is never closed",
      'a,b\n"x\ny",2\n1,"2\n3,4\n',
      'data/x.csv:4: a quotation mark is opened in this row and never closed -> close it, and write a quotation mark inside a cell twice: "the ""Statute"""',
    ],
    [
      "a quote inside an unquoted cell",
      'a,b\n1,2\n1,the "Statute"\n',
      'data/x.csv:3: a quotation mark stands in the middle of a cell -> put the whole cell in quotation marks and those inside it twice: "the ""Statute"""',
    ],
    [
      "words after a closing quote",
      'a,b\n1,"the" Statute\n',
      'data/x.csv:2: a quotation mark stands in the middle of a cell -> put the whole cell in quotation marks and those inside it twice: "the ""Statute"""',
    ],
  ];
  test.each(refusals)("%s", (_, content, fault) => {
    expect(faultsOf(() => table(content))).toEqual([fault]);
  });
  it("tells every header fault at once", () => {
    expect(faultsOf(() => table("a,,a,,b\n1,2,3,4,5\n"))).toEqual([
      "data/x.csv:1: column 2 has no header -> name the column or delete it",
      "data/x.csv:1: column a is there twice, as column 1 and column 3 -> rename or delete one of them",
      "data/x.csv:1: column 4 has no header -> name the column or delete it",
    ]);
  });
});

describe("rows with a wrong number of cells", () => {
  it("are told apart from the others, and are not read", () => {
    const content = "a,b,c\n1,2,3\n1,2\n1,2,3,4\nx\n5,6,7\n";
    expect(rowsOf(content)).toEqual(["2: 1|2|3", "6: 5|6|7"]);
    expect(raggedRowsOf(content)).toEqual([
      "data/x.csv:3: 2 cells where the header has 3 -> add the missing delimiters, or look for a quotation mark that swallowed them",
      "data/x.csv:4: 4 cells where the header has 3 -> put a cell that holds the delimiter in quotation marks",
      "data/x.csv:5: 1 cell where the header has 3 -> add the missing delimiters, or look for a quotation mark that swallowed them",
    ]);
  });
  it("a cell under no header is one too many", () => {
    expect(raggedRowsOf("a,b,\n1,2,3\n")).toEqual([
      "data/x.csv:2: 3 cells where the header has 2 -> put a cell that holds the delimiter in quotation marks",
    ]);
  });
});

describe("headers that a table must have", () => {
  const check = (header: string) =>
    checkHeaders(table(`${header}\n`), {
      required: ["iso3", "state"],
      optional: ["apic_checked", "hold"],
    }).map(asLine);
  it("are all there, in any order, beside any others", () => {
    expect(check("note,state,iso3,kampala")).toEqual([]);
  });
  it("are reported once each if missing, not for every row", () => {
    expect(check("note,hold")).toEqual([
      "data/x.csv:1: column iso3 is missing -> add a column with the header iso3",
      "data/x.csv:1: column state is missing -> add a column with the header state",
    ]);
  });
  it("are asked for together if a title stands in their place", () => {
    expect(check("Ratifications in 2026,,,")).toEqual([
      'data/x.csv:1: "Ratifications in 2026" is not the line of the column headers -> write the headers on the first line, with no title above: iso3, state',
    ]);
  });
  it("are not asked for one by one if whole lines stand in quotation marks", () => {
    expect(check('"iso3,state,hold"')).toEqual([
      "data/x.csv:1: the whole line stands in quotation marks, as if it were one cell -> take away the quotation marks round whole lines",
    ]);
  });
  it("are named if one looks misspelt", () => {
    expect(check("ISO 3,sttae")).toEqual([
      'data/x.csv:1: unknown column "ISO 3": did you mean iso3? -> rename it to iso3',
      'data/x.csv:1: unknown column "sttae": did you mean state? -> rename it to state',
    ]);
  });
  it("an optional one that looks misspelt is refused too: its cells would silently not count", () => {
    expect(check("iso3,state,apic_cheked")).toEqual([
      'data/x.csv:1: unknown column "apic_cheked": did you mean apic_checked? -> rename it to apic_checked',
    ]);
  });
  it("a short word of the user's own is no misspelling, nor is a word beside the known one", () => {
    expect(check("iso3,state,holt,iso,states")).toEqual([]);
  });
});

describe("any table", () => {
  const cell = fc
    .string({ unit: fc.constantFrom("a", "é", "e\u0301", ",", ";", "\t", '"', "\n", " ", "ñ", "0", "-") })
    .map((text) => text.trim().normalize("NFC"));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const tables = fc.record({
    columns: fc.integer({ min: 1, max: 4 }),
    cells: fc.array(cell, { maxLength: 40 }),
    delimiter: fc.constantFrom(",", ";", "\t"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    mark: fc.constantFrom("", "\uFEFF"),
  });

  it("reads back what was written, whatever the delimiter and the line end", () => {
    fc.assert(
      fc.property(tables, ({ columns, cells, delimiter, lineEnd, mark }) => {
        const rows = Array.from({ length: Math.floor(cells.length / columns) }, (_, row) =>
          cells.slice(row * columns, (row + 1) * columns),
        ).filter((row) => row.some((text) => text !== ""));
        const headers = Array.from({ length: columns }, (_, index) => `column ${index}`);
        const lines = [headers, ...rows].map((row) => row.map(quoted).join(delimiter));
        const content = mark + lines.join(lineEnd) + lineEnd;
        expect(table(content).rows.map((row) => row.cells.texts)).toEqual(rows);
      }),
    );
  });

  it("gives each row the line on which its first cell begins", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 10 }), (breaks) => {
        const content = `a,b\n${breaks.map((count) => `"x${"\n".repeat(count)}y",z\n`).join("")}`;
        const lines = content
          .split("\n")
          .flatMap((line, index) => (line.startsWith('"x') ? [index + 1] : []));
        expect(table(content).rows.map((row) => row.line)).toEqual(lines);
      }),
    );
  });
});

describe("a table larger than any campaign's", () => {
  const faultsOfFile = (content: string) => faultsOf(() => table(content));
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index));

  it("is refused before it is read, from 32 MB on", () => {
    const bytes = Buffer.alloc(32 * 2 ** 20 + 1, "a");
    expect(faultsOf(() => table(bytes))).toEqual([
      "data/x.csv: the file has 33 MB, and a table may have 32 -> delete what is not of this table",
    ]);
  });
  it("is refused for its columns, its rows, or both", () => {
    const columns = `${many(1_001, (index) => `c${index}`).join(",")}\n`;
    const tooWide =
      "data/x.csv:1: 1,001 columns, and a table may have 1,000 -> delete those that are not of this table, or put line ends between the rows";
    const tooLong =
      "data/x.csv: 100,001 rows, and a table may have 100,000 -> delete those that are not of this table";
    expect(faultsOfFile(columns)).toEqual([tooWide]);
    expect(faultsOfFile(`a\n${"1\n".repeat(100_001)}`)).toEqual([tooLong]);
    expect(faultsOfFile(columns + "1\n".repeat(100_001))).toEqual([tooWide, tooLong]);
    expect(table(`a\n${"1\n".repeat(100_000)}`).rows).toHaveLength(100_000);
    expect(table(`${many(1_000, (index) => `c${index}`).join(",")}\n`).headers).toHaveLength(1_000);
  });
  it("has a fault for each cell beyond what a spreadsheet's cell can hold", () => {
    const [long, longest] = ["b".repeat(32_768), "b".repeat(32_767)];
    const fault = (place: string) =>
      `data/x.csv:${place}: the cell has 32,768 characters, and a cell may have 32,767 -> shorten it, or look for a quotation mark that swallowed the rows after it`;
    const { rows, faults } = table(`x,y\n1,${long}\n${long},${long}\n3,${longest}\n`);
    expect(faults.map(asLine)).toEqual([fault("2: y"), fault("3: x"), fault("3: y")]);
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(faultsOfFile(`${long},y\n1,2\n`)).toEqual([fault("1")]);
  });
  it.each([
    ["of some megabytes", `${"a".repeat(4_000_000)}\n1\n`],
    ["of some megabytes in quotation marks", `"${"a".repeat(4_000_000)}"\n1\n`],
    ["of a million quotation marks", `"${'""'.repeat(500_000)}"\n1\n`],
  ])("with a first line %s is refused in words", (_, content) => {
    expect(faultsOfFile(content)).toHaveLength(1);
    expect(faultsOfFile(content)[0]).toMatch(/^data\/x\.csv:1: the cell has /);
  });
  it("may have a million blank lines, which are counted and not kept", () => {
    const { rows } = table(`a,b\n${"\n".repeat(1_000_000)}1,2\n`);
    expect(rows).toEqual([{ cells: rowCells({ a: "1", b: "2" }), line: 1_000_002 }]);
  });
  it("keeps the blank lines that stand in a cell", () => {
    expect(rowsOf('a,b\n"one\n\n\ntwo",2\n')).toEqual(["2: one\n\n\ntwo|2"]);
  });
});

test("the delimiter is the one that the header has most often outside quotation marks", () => {
  const delimiterOf = (content: string) => table(content).delimiter;
  expect(delimiterOf('"a,b,c";d\n1;2\n')).toBe(";");
  expect(delimiterOf('\n \n"a;""b;"\tc\n1\t2\n')).toBe("\t");
  expect(delimiterOf('"a;\nb;",c\n1,2\n')).toBe(",");
  expect(delimiterOf("a\n1;2;3\n")).toBe(",");
});

test("pipes between cells are read, and told", () => {
  const { headers, rows, notes } = readTable({ file: "data/x.csv", bytes: Buffer.from("a|b\n1|2, 3\n") });
  expect([headers, rows.map(({ cells }) => cells.texts), notes.map(asLine)]).toEqual([
    ["a", "b"],
    [["1", "2, 3"]],
    ["data/x.csv: the cells are separated by pipes, and were read so"],
  ]);
});

test.each([
  ["“1 Sample Street, 27th Floor”", "“1 Sample Street, 27th Floor”", '"1 Sample Street, 27th Floor"'],
  ["„Ministerium, Berlin“", "„Ministerium, Berlin“", '"Ministerium, Berlin"'],
  ["«Ministère, Paris»", "«Ministère, Paris»", '"Ministère, Paris"'],
])("%s is torn at its comma, whether or not the row has room for one cell more", (cell, torn, straight) => {
  const text = `a,b,c,d\n1,${cell},x,\n2,${cell},x,y\n`;
  const table = readTable({ file: "data/x.csv", bytes: Buffer.from(text) });
  expect(table.faults.map(asLine)).toEqual(
    [2, 3].map(
      (line) =>
        `data/x.csv:${line}: ${torn} stands between quotation marks that hold no cell together -> write straight ones: ${straight}`,
    ),
  );
});

test.each(["“Solidarity”, a union", "«A», «B»", "the “A”, the “B”"])(
  "%s has quotation marks of its own",
  (cells) => {
    expect(readTable({ file: "data/x.csv", bytes: Buffer.from(`a,b\n${cells}\n`) }).faults).toEqual([]);
  },
);

test("a formula that keeps digits from being taken for a number is told with the digits", () => {
  const bytes = Buffer.from('zip,town\n="10017",New York\n');
  expect(faultsOf(() => readTable({ file: "data/x.csv", bytes }))).toEqual([
    'data/x.csv:2: ="10017" is a formula -> write 10017, and format the column as text',
  ]);
});
