import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLeftover } from "../../../src/data/cells/leftovers.js";

const told = (text: string, kind: Parameters<typeof findLeftover>[1] = "name") => {
  const fault = findLeftover(text, kind);
  return fault && `${fault.what} -> ${fault.remedy}`;
};

const nothing = "leave the cell empty, or write what belongs there";

describe("a word of programs for nothing is no text", () => {
  test.each(
    "NA N/A n/a NULL null (null) None none nan NaN NaT nil undefined \\N <NA> n.d. N.D. k.A. (vide)".split(
      " ",
    ),
  )("%s", (text) => {
    expect(told(text)).toBe(`"${text}" is what a program writes where there is nothing -> ${nothing}`);
  });

  test.each(["[object Object]", "(en blanco)"])("%s", (text) => {
    expect(told(text)).toBe(`"${text}" is what a program writes where there is nothing -> ${nothing}`);
  });

  test.each(["-", "--", "—", "?", "...", "***", "/"])("nor is %s", (text) => {
    expect(told(text)).toBe(`"${text}" is no text -> ${nothing}`);
  });

  test.each([
    ["\u200b", "U+200B"],
    ["\u200e", "U+200E"],
    ["\u2060\u200b", "U+2060"],
  ])("nor is what cannot be seen", (text, code) => {
    expect(told(text)).toBe(`the cell looks empty and holds ${code} -> ${nothing}`);
  });

  test.each(["0", "FALSE", "VRAI", "1900-01-00"])("nor, as a name, is %s", (text) => {
    expect(told(text)).toBe(
      `"${text}" is what a spreadsheet makes of a cell that refers to another -> ${nothing}`,
    );
    expect(told(text, "title")).toBeUndefined();
  });

  test.each(["Nan", "Nazca", "None Such Street", "Hotel NA", "Na"])("%s is a name", (text) => {
    expect(told(text)).toBeUndefined();
  });
});

describe("an error of a spreadsheet is told in any language, wherever it stands", () => {
  test.each(
    "#N/A #N/D #REF! #NAME? #VALUE! #DIV/0! #NULL! #NUM! #SPILL! #CALC! #NOM? #VALEUR! #NOMBRE! #NUL! #¡REF! #¿NOMBRE? #¡VALOR! #BEZUG! #WERT! #NV #ZAHL! #ÜBERLAUF! #RIF! Err:502 ####".split(
      " ",
    ),
  )("%s", (error) => {
    const fault = `"${error}" is the error of a formula in a spreadsheet -> write the text itself, or nothing`;
    expect(told(error)).toBe(fault);
    if (error !== "####") expect(told(`Suite ${error}, 1st Floor`)).toBe(fault);
  });

  test.each(["Suite #4", "Apt. #12B", "#MeToo", "Suite #A"])("%s is none", (text) => {
    expect(told(text)).toBeUndefined();
  });
});

describe("a code for a sign is told with the text that was meant", () => {
  test.each([
    ["Trinidad &amp; Tobago", "&amp;", "as web pages write a sign", "Trinidad & Tobago"],
    ["Trinidad &amp;amp; Tobago", "&amp;", "as web pages write a sign", "Trinidad & Tobago"],
    ["Trinidad &amp Tobago", "&amp", "as web pages write a sign", "Trinidad & Tobago"],
    ["Rue de l&#39;Op&eacute;ra", "&#39;", "as web pages write a sign", "Rue de l'Opéra"],
    ["Rue de l&#x2019;Opéra", "&#x2019;", "as web pages write a sign", "Rue de l’Opéra"],
    ["New&nbsp;York", "&nbsp;", "as web pages write a sign", "New York"],
    ["633 Third Avenue<br>27th Floor", "<br>", "as web pages mark text up", "633 Third Avenue, 27th Floor"],
    ["<p>633 Third Avenue</p>", "<p>", "as web pages mark text up", "633 Third Avenue"],
    ["Permanent <b>Mission</b>", "<b>", "as web pages mark text up", "Permanent Mission"],
    [
      "633 Third Avenue_x000D_\n27th Floor",
      "_x000D_",
      "as spreadsheets write a sign",
      "633 Third Avenue, 27th Floor",
    ],
    [
      "633 Third Avenue\\n27th Floor",
      "\\n",
      "as programs write the end of a line",
      "633 Third Avenue, 27th Floor",
    ],
    [
      "633 Third Avenue,\\r\\nFloor",
      "\\r\\n",
      "as programs write the end of a line",
      "633 Third Avenue, Floor",
    ],
    ["R\\u00e9publique", "\\u00e9", "as programs write a sign", "République"],
    ["L\\'avenir", "\\'", "as programs write a sign", "L'avenir"],
    ["R=C3=A9publique", "=C3=A9", "as mail writes a sign", "République"],
    ["New%20York", "%20", "as web addresses write a sign", "New York"],
    ["C%C3%B4te d'Ivoire", "%C3%B4", "as web addresses write a sign", "Côte d'Ivoire"],
  ])("%s", (text, code, as, meant) => {
    expect(told(text)).toBe(`"${text}" holds ${code}, ${as} -> write "${meant}"`);
  });

  test.each([
    "AT&T",
    "R&D; Unit",
    "Ernst & Young",
    "Q&A",
    "5 < 6",
    "100%",
    "Law 5 = Law 6",
    "https://example.org/?a=1&copy=2%20b",
  ])("%s is what it seems", (text) => {
    expect(told(text, "title")).toBeUndefined();
  });
});

describe("a field that was not filled is told", () => {
  test.each([
    "{{address_1}}",
    "{address_1}",
    "\u0024{address}",
    "«Address_1»",
    "« Adresse_1 »",
    "<<Address>>",
    "[[Address]]",
    "%address%",
    "MERGEFIELD",
  ])("%s", (field) => {
    const fault = `"${field}" is a field that was not filled -> write the text that belongs there, or nothing`;
    expect([told(field), told(`1 ${field} Street`)]).toEqual([fault, fault]);
  });

  test("a brace alone is no text either", () => {
    expect(told("1 Street }")).toBe(
      '"}" stands in the text -> write the text that belongs there, or nothing',
    );
  });

  test.each(["Association « Solidarité »", "«Мемориал»", "Women [Kenya]", "100% Women"])(
    "%s is none",
    (text) => {
      expect(told(text)).toBeUndefined();
    },
  );
});

describe("what keeps a spreadsheet from taking digits for a number, and what becomes of them", () => {
  const made = (text: string, digits: string) =>
    `"${text}" is what a spreadsheet or a program makes of digits -> write ${digits}, and format the column as text`;

  test.each([
    ['="10017"', '="10017" is a formula -> write 10017, and format the column as text'],
    ['= "10017"', '= "10017" is a formula -> write 10017, and format the column as text'],
    ["=A1&B1", '"=A1&B1" is a formula -> write what it gives, and format the column as text'],
    ["@SUM(A1)", '"@SUM(A1)" is a formula -> write what it gives, and format the column as text'],
    [
      "'10017",
      '"\'10017" begins with the apostrophe that keeps a text from being taken for a number -> write 10017',
    ],
    [
      "’10017",
      '"’10017" begins with the apostrophe that keeps a text from being taken for a number -> write 10017',
    ],
    [
      "'Kenya",
      '"\'Kenya" begins with the apostrophe that keeps a text from being taken for a number -> write Kenya',
    ],
    ["10017.0", made("10017.0", "10017")],
    ["10017,00", made("10017,00", "10017")],
    ["1.0017E+04", made("1.0017E+04", "10017")],
    ["1,0017E+04", made("1,0017E+04", "10017")],
    ["10,017", made("10,017", "10017")],
    ["10’017", made("10’017", "10017")],
  ])("%s", (text, fault) => {
    expect(told(text)).toBe(fault);
  });

  test.each([
    "10017",
    "02138",
    "10017-2201",
    "SW1A 2AA",
    "1010 AB",
    "75 007",
    "'s-Gravenhage",
    "'t Hooft",
    "‘Ubuntu’ House",
  ])("%s is what it seems", (text) => {
    expect(told(text)).toBeUndefined();
  });
});

test("a template's own text may hold what its language gives a meaning", () => {
  const sound = ["a &amp; b &nbsp;", "*n/a* - {x}", "we ask you, none of you", "\\*", "#1 #MeToo", "NA", "0"];
  expect(sound.map((text) => told(text, "prose"))).toEqual(sound.map(() => undefined));
  expect(told("Dear «First_name»,", "prose")).toBe(
    '"«First_name»" is a field that was not filled -> write the text that belongs there, or nothing',
  );
  expect(told("by #REF! of", "prose")).toContain("is the error of a formula");
  expect(told("one_x000D_", "prose")).toContain("holds _x000D_");
});

test("the names of all countries in more than seventy languages are what they seem", () => {
  const languages = readdirSync("node_modules/i18n-iso-countries/langs");
  const names = languages.flatMap((file): readonly string[] => {
    const read: { readonly countries: Readonly<Record<string, string | readonly string[]>> } = JSON.parse(
      readFileSync(`node_modules/i18n-iso-countries/langs/${file}`, "utf8"),
    );
    return Object.values(read.countries).flat();
  });
  expect(names.filter((name) => findLeftover(name, "name") !== undefined)).toEqual([]);
});

test("what is proposed in the place of codes is the text itself", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcéô&'"), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(word, (meant) => {
      const coded = [...meant].map((sign) => `&#${sign.codePointAt(0) ?? 0};`).join("");
      expect(findLeftover(`x${coded}y`, "name")?.remedy).toBe(`write "x${meant}y"`);
    }),
  );
});
