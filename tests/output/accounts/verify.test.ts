import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/diagnostic.js";
import type { MadeWith, ManifestRow } from "../../../src/output/accounts/manifest.js";
import { readAccount, readManifestRow } from "../../../src/output/accounts/read-manifest.js";
import {
  type AccountRow,
  type FolderReader,
  verifyCampaign,
  verifyFiles,
  verifyPost,
} from "../../../src/output/accounts/verify.js";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

function folderOf(files: Readonly<Record<string, string>>): FolderReader {
  return {
    names: Object.keys(files),
    kindOf: (name) => (files[name] === undefined ? undefined : "a file"),
    read: (name) => {
      const text = files[name];
      return text === undefined ? undefined : Buffer.from(text);
    },
  };
}

const listed = [
  { file: "GMB-gambia.pdf", sha256: hash("gambia") },
  { file: "KEN-kenya.pdf", sha256: hash("kenya") },
];
const whole = {
  "GMB-gambia.pdf": "gambia",
  "KEN-kenya.pdf": "kenya",
  "minutes of the board.pdf": "x",
  "a.txt": "x",
};

describe("verifyFiles", () => {
  it("finds nothing when every listed file is there, unaltered, whatever else lies in the folder", () => {
    expect(verifyFiles(listed, folderOf(whole))).toEqual([]);
  });

  it("names an altered byte", () => {
    expect(verifyFiles(listed, folderOf({ ...whole, "KEN-kenya.pdf": "kenyb" }))).toEqual([
      {
        what: `"KEN-kenya.pdf" has been altered: its SHA-256 is ${hash("kenyb").slice(0, 12)}…, it was made as ${hash("kenya").slice(0, 12)}…`,
      },
    ]);
  });

  it("names a missing file", () => {
    const { "GMB-gambia.pdf": _gone, ...rest } = whole;
    expect(verifyFiles(listed, folderOf(rest))).toEqual([{ what: '"GMB-gambia.pdf" is missing' }]);
  });

  it.each(["SEN-senegal.pdf", "KEN-kenya (1).pdf", "KEN.pdf", "ken kenya.PDF", "KEN-kenya.eml"])(
    "names the added letter %s",
    (name) => {
      expect(verifyFiles(listed, folderOf({ ...whole, [name]: "x" }))).toEqual([
        { what: `"${name}" is not listed: it is not from this batch` },
      ]);
    },
  );

  it("names a file that is listed twice", () => {
    const twice = [...listed, ...listed.slice(0, 1)];
    expect(verifyFiles(twice, folderOf(whole))).toEqual([{ what: '"GMB-gambia.pdf" is listed twice' }]);
  });
});

const madeWith: MadeWith = {
  letters: "1.0.0",
  node: "20.20.2",
  pdfkit: "0.20.2",
  fonts: hash("fonts"),
  accept_stale: false,
  files: {
    "data/recommendations.csv": hash("rules"),
    "data/states-parties.csv": hash("states"),
    "templates/letter.en.hbs": hash("en"),
    "templates/letter.fr.hbs": hash("fr"),
  },
};

function aRow(given: Partial<ManifestRow> = {}): ManifestRow {
  return {
    iso3: "GMB",
    state: "Gambia",
    formal_name: "the Republic of the Gambia",
    language: "en",
    addressee: "Minister of Foreign Affairs",
    address_line_1: "Minister of Foreign Affairs",
    address_line_2: "New York",
    email: "gambia@example.org",
    file: "GMB-gambia.pdf",
    pages: 3,
    bytes: 6,
    sha256: hash("gambia"),
    text_sha256: hash("text"),
    highlighted: "apic",
    letter_date: "2027-04-28",
    data: { apic: "no", apic_checked: "2027-01-01" },
    made_with: madeWith,
    ...given,
  };
}

/** The row of a letter whose words came out otherwise. */
function reworded(given: Partial<ManifestRow> = {}): ManifestRow {
  return aRow({ sha256: hash("other"), text_sha256: hash("other text"), ...given });
}

function withFiles(files: Readonly<Record<string, string>>): MadeWith {
  return { ...madeWith, files: { ...madeWith.files, ...files } };
}

function namesOf(then: readonly ManifestRow[], now: readonly ManifestRow[]): readonly string[] {
  return verifyCampaign(then, now).map((fault) => fault.what);
}

describe("verifyPost", () => {
  const row: AccountRow = { file: "print.pdf", sha256: hash("print"), pieces: [], isWhole: false };
  const carries = { iso3: "GMB", to: "gambia@example.org", sha256: hash("gambia") };
  const namedOf = (given: Partial<AccountRow>, rows: readonly ManifestRow[] = [aRow()]) =>
    verifyPost([{ ...row, ...given }], rows).map(({ what }) => what);
  const other = (states: string) => [`"print.pdf" is not of the letters as they are now: ${states}`];

  it("finds nothing in what was made of these letters, or in accounts of tools that recorded less", () => {
    const pieces = [
      { iso3: "GMB", text_sha256: hash("text") },
      { iso3: "GMB", lines: ["Minister of Foreign", "Affairs New York"] },
      { iso3: "GMB" },
    ];
    expect(namedOf({ pieces, carries, isWhole: true })).toEqual([]);
    expect(namedOf({ pieces: [] })).toEqual([]);
    const copied = [aRow({ email_cc: "second@example.org" })];
    expect(namedOf({ carries: { ...carries, cc: "second@example.org" } }, copied)).toEqual([]);
  });

  it.each<[string, Partial<AccountRow>]>([
    ["a print file with other words", { pieces: [{ iso3: "GMB", text_sha256: hash("older text") }] }],
    ["an envelope with another address", { pieces: [{ iso3: "GMB", lines: ["Minister", "New York"] }] }],
    [
      "an envelope whose words end elsewhere",
      {
        pieces: [
          { iso3: "GMB", lines: ["Minister of Foreign Affairs New", "York"] },
          { iso3: "GMB", lines: ["Minister of Foreign AffairsNew York"] },
        ],
      },
    ],
    ["an e-mail with another letter attached", { carries: { ...carries, sha256: hash("older") } }],
    ["an e-mail to another address", { carries: { ...carries, to: "former@example.org" } }],
    ["an e-mail with a copy to someone else", { carries: { ...carries, cc: "second@example.org" } }],
  ])("names %s", (_, given) => {
    expect(namedOf(given)).toEqual(other("the letter GMB"));
  });

  it("names the States to which there is no letter any more", () => {
    const pieces = ["GMB", "KEN", "SEN"].map((iso3) => ({ iso3, text_sha256: hash("text") }));
    expect(namedOf({ pieces })).toEqual(other("2 letters, KEN SEN"));
    expect(namedOf({ carries: { ...carries, iso3: "KEN" } })).toEqual(other("the letter KEN"));
  });

  it("names the letters that a whole print file lacks; one of a few States may lack others", () => {
    const pieces = [{ iso3: "GMB", text_sha256: hash("text") }];
    const rows = [aRow(), aRow({ iso3: "KEN" })];
    expect(namedOf({ pieces, isWhole: true }, rows)).toEqual(other("the letter KEN"));
    expect(namedOf({ pieces, isWhole: false }, rows)).toEqual([]);
  });
});

describe("verifyCampaign", () => {
  it("finds nothing when the campaign makes the same letters", () => {
    expect(namesOf([aRow()], [aRow()])).toEqual([]);
  });

  it("names a changed fact, the cells it had and has, and what it does to the highlights", () => {
    const now = reworded({
      data: { apic: "2027-03-01", apic_checked: "2027-01-01", law: "Act 5" },
      highlighted: "",
      made_with: withFiles({ "data/states-parties.csv": hash("new states") }),
    });
    expect(namesOf([aRow()], [now])).toEqual([
      "GMB: apic no → 2027-03-01",
      "GMB: law (empty) → Act 5",
      "GMB: highlighted apic → (empty)",
    ]);
  });

  it("names a changed address, e-mail address and name", () => {
    const now = reworded({
      address_line_2: "Geneva",
      email: "",
      email_cc: "second@example.org",
      formal_name: "the Islamic Republic of the Gambia",
    });
    expect(namesOf([aRow()], [now])).toEqual([
      "GMB: formal name the Republic of the Gambia → the Islamic Republic of the Gambia",
      "GMB: address New York → Geneva",
      "GMB: e-mail address gambia@example.org → (empty)",
      "GMB: copies of the e-mail (empty) → second@example.org",
    ]);
  });

  it("names a changed template once, with every State whose wording it changed, and no other language's", () => {
    const made_with = withFiles({ "templates/letter.en.hbs": hash("new words") });
    const french = { iso3: "SEN", language: "fr" };
    const kenya = { iso3: "KEN" };
    expect(
      namesOf(
        [aRow(), aRow(kenya), aRow(french)],
        [reworded({ made_with }), reworded({ ...kenya, made_with }), aRow({ ...french, made_with })],
      ),
    ).toEqual(["templates/letter.en.hbs has changed, and with it the wording of: 2 letters, GMB KEN"]);
  });

  it("names a changed rule", () => {
    const made_with = withFiles({ "data/recommendations.csv": hash("new rules") });
    expect(namesOf([aRow()], [reworded({ made_with, highlighted: "apic domestication" })])).toEqual([
      "GMB: highlighted apic → apic domestication",
      "data/recommendations.csv has changed, and with it the wording of: the letter GMB",
    ]);
  });

  it("names a change of tool, Node, PDFKit or fonts that alters files and no word", () => {
    const now = aRow({
      sha256: hash("other"),
      made_with: { ...madeWith, letters: "1.1.0", node: "22.1.0", fonts: hash("new fonts") },
    });
    const effect = "and with it the file, not the wording, of: the letter GMB";
    expect(namesOf([aRow()], [now])).toEqual([
      `this tool changed from 1.0.0 to 1.1.0, ${effect}`,
      `Node changed from 20.20.2 to 22.1.0, ${effect}`,
      `the fonts changed from ${hash("fonts").slice(0, 12)}… to ${hash("new fonts").slice(0, 12)}…, ${effect}`,
    ]);
  });

  it("says so when nothing on record explains a difference", () => {
    expect(namesOf([aRow()], [reworded()])).toEqual([
      "the wording differs without a recorded cause in: the letter GMB",
    ]);
  });

  it("names a State to which the campaign no longer writes", () => {
    expect(namesOf([aRow()], [])).toEqual([
      "GMB: the campaign makes no letter to Gambia any more for 2027-04-28",
    ]);
  });
});

describe("reading accounts back", () => {
  it("gives a manifest back as it was written", () => {
    expect(readManifestRow(aRow(), 1, "output/manifest.json")).toEqual(aRow());
    const { file, sha256 } = aRow();
    expect(readAccount(JSON.stringify([aRow()]), "output/manifest.json")).toEqual([
      { file, sha256, pieces: [], isWhole: false },
    ]);
  });

  it("gives back what the post room took from each letter", () => {
    const [print, labels] = [
      [{ iso3: "GMB", text_sha256: hash("text"), pages: 3 }],
      [{ iso3: "GMB", lines: ["Banjul"] }],
    ];
    const files = [
      { file: "print.pdf", sha256: hash("a"), letters: print, whole: true },
      { file: "labels-3x8.pdf", sha256: hash("b"), labels },
      {
        file: "GMB-gambia.eml",
        sha256: hash("c"),
        iso3: "GMB",
        to: "a@example.org",
        letter_sha256: hash("gambia"),
      },
    ];
    expect(readAccount(JSON.stringify(files), "print.json")).toEqual([
      { file: "print.pdf", sha256: hash("a"), pieces: print, isWhole: true },
      { file: "labels-3x8.pdf", sha256: hash("b"), pieces: labels, isWhole: false },
      {
        file: "GMB-gambia.eml",
        sha256: hash("c"),
        pieces: [],
        isWhole: false,
        carries: { iso3: "GMB", to: "a@example.org", sha256: hash("gambia") },
      },
    ]);
  });

  it.each([
    ["[", ""],
    ["{}", ""],
    ['[{"file":"KEN-kenya.pdf","sha256":"ab"}]', ", row 1, sha256"],
  ])("refuses %s", (text, where) => {
    const expected = new InputError([
      {
        what: `"m.json" is not a list of files as this tool writes it${where}`,
        remedy: "put it back from a copy, or make the batch again",
      },
    ]);
    expect(() => readAccount(text, "m.json")).toThrow(expected);
  });

  it("names the row and the field of a manifest that recorded less", () => {
    const { data: _data, ...less } = aRow();
    expect(() => readManifestRow(less, 2, "m.json")).toThrow(
      '"m.json" is not a list of files as this tool writes it, row 2, data',
    );
  });
});
