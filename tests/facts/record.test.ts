import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/campaign/assess.js";
import type { Campaign } from "../../src/campaign/campaign.js";
import { addDays } from "../../src/data/calendar.js";
import { readTable } from "../../src/data/csv/csv.js";
import { InputError } from "../../src/diagnostic.js";
import { readAnswers } from "../../src/facts/answers.js";
import { appendAnswers } from "../../src/facts/append.js";
import { newAnswers } from "../../src/facts/record.js";
import { readFiles } from "../support/a-campaign.js";
import { faultsOf } from "../support/faults.js";

const header = "iso3,commitment,found,since,checked,source,by,note";
const states = {
  "data/states-parties.csv":
    "iso3,state,apic,apic_checked,apic_source,law,law_checked,law_source\nKEN,Kenya,no,2017-06,U,2009,2014,U\n",
  "data/commitments.csv": "id,max_age_days,label_en\napic,365,the Agreement\nlaw,365,the law\n",
  "data/recommendations.csv": "id,commitments\napic,apic\nlaw,law\n",
  "data/sources.csv": "key,title\nU,Treaty Collection\n",
};

function campaignWith(checks?: string | Uint8Array): Campaign {
  return readFiles({ ...states, "data/checks.csv": checks }).campaign;
}

function sheet(rows: readonly string[], file = "answers.csv") {
  return readTable({ file, bytes: Buffer.from(`${[header, ...rows].join("\n")}\n`) });
}

function refusals(rows: readonly string[], checks?: string): readonly string[] {
  const campaign = campaignWith(checks);
  return faultsOf(() => newAnswers(readAnswers([sheet(rows)], campaign).answers, campaign));
}

describe("an answer is refused", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "that finds a thing not done, without a source",
      ["KEN,apic,no,,2026-05-03,,,"],
      ['answers.csv:2: source: "no" has no source -> write a key of sources.csv or a web address'],
    ],
    [
      "without its day",
      ["KEN,apic,yes,,,U,,"],
      ["answers.csv:2: checked: the check has no day -> write the day, month or year of the look"],
    ],
    [
      "of a State or commitment that there is not",
      ["KEM,apic,yes,,2026,U,,", "KEN,apci,yes,,2026,U,,"],
      [
        'answers.csv:2: iso3: states-parties.csv has no State "KEM" -> correct the code, or delete the row',
        'answers.csv:3: commitment: commitments.csv has no commitment "apci" -> did you mean apic?',
      ],
    ],
    [
      "that undoes what was met, unless a note says so",
      ["KEN,law,no,,2026-05-03,U,,"],
      [
        'answers.csv:2: found: KEN law: "no" contradicts "2009", checked 2014 (data/states-parties.csv:2) -> correct the answer; if what was met has been undone, say so under note',
      ],
    ],
    ["not if it does", ["KEN,law,no,,2026-05-03,U,,repealed in April 2026"], []],
    [
      "that gives another day",
      ["KEN,law,yes,2010,2026-05-03,U,,"],
      [
        'answers.csv:2: found: KEN law: "yes since 2010" contradicts "2009", checked 2014 (data/states-parties.csv:2) -> correct the date; if the earlier one was wrong, say so under note',
      ],
    ],
    ["not the same day more exactly", ["KEN,law,2009-01-28,,2026-05-03,U,,"], []],
    [
      "that is met before it was found not done",
      ["KEN,apic,2016-08-02,,2026-05-03,U,,"],
      [
        'answers.csv:2: found: KEN apic: "2016-08-02" contradicts "no", checked 2017-06 (data/states-parties.csv:2) -> correct the answer; if the earlier look was wrong, say so under note',
      ],
    ],
    ["not if the register was wrong", ["KEN,apic,2016-08-02,,2026-05-03,U,,the list was old"], []],
    [
      "that contradicts another of the same day",
      ["KEN,apic,yes,,2026-05-03,U,,", "KEN,apic,no,,2026-05-03,U,,"],
      [
        'answers.csv:3: found: KEN apic: "no" contradicts "yes" of the same day (answers.csv:2) -> correct the one or the other; if both were found, the day of one of them is another',
      ],
    ],
  ])("%s", (_, rows, faults) => {
    expect(refusals(rows)).toEqual(faults);
  });

  test("that contradicts a row of checks.csv, which is named; a note cannot set the order of two rows", () => {
    const checks = `${header}\nKEN,apic,no,,2024-02-01,U,,\n`;
    expect(refusals(["KEN,apic,2023,,2026-05-03,U,,the row was wrong"], checks)).toEqual([
      'answers.csv:2: found: KEN apic: "2023" contradicts "no", checked 2024-02-01 (data/checks.csv:2) -> correct the answer; if the earlier row is wrong, delete it',
    ]);
  });

  test("with a header that is misspelt, before any row is read", () => {
    const bytes = Buffer.from("iso3,commitment,fuond,checked,source\nKEN,apic,perhaps,,\n");
    const table = readTable({ file: "a.csv", bytes });
    expect(faultsOf(() => readAnswers([table], campaignWith()))).toEqual([
      'a.csv:1: unknown column "fuond": did you mean found? -> rename it to found',
    ]);
  });
});

test("rows that nobody has filled in are no answers, though a name stands there", () => {
  const campaign = campaignWith();
  const { answers, unanswered } = readAnswers(
    [sheet(["KEN,apic,,,,,Amina,", "KEN,law,yes,,2026,U,Amina,"])],
    campaign,
  );
  expect([answers.map(({ subject }) => subject), unanswered]).toEqual([["law"], 1]);
});

test("the same answer twice is one, in one sheet, in two, and after it has been recorded; another person's is another", () => {
  const rows = ["KEN,apic,yes,2026-05-03,2026-06-01,U,,", "KEN,apic,2026-05-03,,2026-06-01,U,,again"];
  const campaign = campaignWith();
  const { answers, repeated } = newAnswers(
    readAnswers([sheet(rows), sheet(rows, "copy.csv")], campaign).answers,
    campaign,
  );
  expect([answers.length, repeated]).toEqual([1, 3]);
  const recorded = campaignWith(appendAnswers(undefined, answers).bytes);
  const again = [...rows, "KEN,apic,yes,2026-05-03,2026-06-01,U,Amina,"];
  const second = newAnswers(readAnswers([sheet(again)], recorded).answers, recorded);
  expect([second.answers.length, second.repeated]).toEqual([1, 2]);
});

describe("answers are added to checks.csv as it is", () => {
  const answersOf = (...rows: readonly string[]) => readAnswers([sheet(rows)], campaignWith()).answers;
  const appended = (before: string | undefined, ...rows: readonly string[]) => {
    const { bytes, lines } = appendAnswers(
      before === undefined ? undefined : Buffer.from(before),
      answersOf(...rows),
    );
    return [Buffer.from(bytes).toString(), lines];
  };
  const answer = 'KEN,apic,no,,2026-05-03,U,Amina,"by telephone, twice"';

  test("a new file, if there is none", () => {
    expect(appended(undefined, answer)).toEqual([`${header}\n${answer}\n`, [2]]);
  });

  test("every byte stays: order of columns, columns of one's own, semicolons, line ends, a last line without its end", () => {
    const before =
      "\uFEFFcommitment;iso3;_own;found;checked;source;by;note;since\r\n\r\nlaw;KEN;x;2009;;U;;;";
    expect(appended(before, answer, "KEN,law,yes,2009,2026,U,,")).toEqual([
      `${before}\r\napic;KEN;;no;2026-05-03;U;Amina;"by telephone, twice";\r\nlaw;KEN;;yes;2026;U;;;2009\r\n`,
      [4, 5],
    ]);
  });

  test("what a spreadsheet would run is defused, and a note of several lines is one", () => {
    expect(appended(undefined, 'KEN,apic,yes,,2026,U,,"=1+1\nand more"')).toEqual([
      `${header}\nKEN,apic,yes,,2026,U,,'=1+1 and more\n`,
      [2],
    ]);
  });

  test.each([
    [
      "a file without the column",
      Buffer.from("iso3,commitment,found,checked,source\n"),
      [
        "data/checks.csv:1: there is no column by, and an answer has something for it -> add by to the line of the headers, and an empty cell to every row",
        "data/checks.csv:1: there is no column note, and an answer has something for it -> add note to the line of the headers, and an empty cell to every row",
      ],
    ],
    [
      "a file in UTF-16",
      Buffer.from(`\uFEFF${header}\n`, "utf16le"),
      [
        "data/checks.csv: the file is in UTF-16, to which no row can be added -> save it as “CSV UTF-8”, then record the answers",
      ],
    ],
  ])("not to %s", (_, before, faults) => {
    expect(faultsOf(() => appendAnswers(before, answersOf(answer)))).toEqual(faults);
  });
});

const day = fc.integer({ min: 0, max: 30 }).map((count) => addDays("2026-01-01", count * 20));
const answerRow = fc
  .record({
    commitment: fc.constantFrom("apic", "law"),
    found: fc.constantFrom("yes", "no", "partial", "unknown"),
    since: fc.option(day),
    checked: day,
    note: fc.constantFrom("", "a note"),
  })
  .map(({ commitment, found, since, checked, note }) => {
    const begun = since === null || found === "no" || found === "unknown" ? "" : since;
    return ["KEN", commitment, found, begun, checked, "U", "", note].join(",");
  });

test("recording answers in any order and grouping gives the same statuses on every date", () => {
  fc.assert(
    fc.property(
      fc.array(answerRow, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(30)),
      fc.array(fc.boolean()),
      (given, turns, breaks) => {
        const rows: string[] = [];
        for (const row of given) if (isTaken([...rows, row])) rows.push(row);
        const shuffled = rows
          .map((row, at) => ({ row, turn: turns[at] ?? 0 }))
          .sort((one, other) => one.turn - other.turn)
          .map(({ row }) => row);
        const groups: string[][] = [[]];
        for (const [at, row] of shuffled.entries()) {
          if (breaks[at]) groups.push([]);
          groups.at(-1)?.push(row);
        }
        expect(statuses(recorded(groups))).toEqual(statuses(recorded([rows])));
      },
    ),
    { numRuns: 60 },
  );
});

function isTaken(rows: readonly string[]): boolean {
  try {
    recorded([rows]);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** The campaign after each group of answers has been recorded in turn. */
function recorded(groups: readonly (readonly string[])[]): Campaign {
  let bytes: Uint8Array | undefined;
  for (const rows of groups) {
    const campaign = campaignWith(bytes);
    const { answers } = newAnswers(readAnswers([sheet(rows)], campaign).answers, campaign);
    if (answers.length > 0) bytes = appendAnswers(bytes, answers).bytes;
  }
  return campaignWith(bytes);
}

function statuses(campaign: Campaign): readonly string[] {
  const dates = Array.from({ length: 40 }, (_, index) => addDays("2026-01-01", index * 20)).flatMap(
    (date) => [addDays(date, -1), date],
  );
  const [kenya] = campaign.states;
  if (kenya === undefined) throw new Error("no Kenya");
  return dates.map((date) =>
    assess(kenya, campaign, date, { acceptStale: false, acceptLater: false })
      .commitments.map(({ judgement }) => judgement.status)
      .join(" "),
  );
}
