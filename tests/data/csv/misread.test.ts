import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CodePage, codePages } from "../../../src/data/csv/code-pages.js";
import { findMisread } from "../../../src/data/csv/misread.js";

/** What a program shows that takes the text's UTF-8 for this encoding; undefined where a byte stands for nothing in it. */
function readIn({ bytes }: CodePage, text: string): string | undefined {
  const characters = new Map([...bytes].map(([character, byte]) => [byte, character]));
  const read = [...Buffer.from(text)].map((byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : characters.get(byte),
  );
  return read.includes(undefined) ? undefined : read.join("").normalize("NFC");
}

const folders = ["data", "templates"];
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
const texts = files.map((file) => readFileSync(file, "utf8").normalize("NFC"));

test("no text of the shipped campaign looks misread", () => {
  expect(texts.map(findMisread)).toEqual(texts.map(() => undefined));
});

test("every file of the shipped campaign is told that was read in any single-byte encoding", () => {
  const accented = texts.filter((text) => /[\u0080-\uffff]/.test(text));
  expect([accented.length > 8, codePages().length > 70]).toEqual([true, true]);
  const untold = codePages().flatMap((page, index) =>
    accented
      .map((text) => readIn(page, text))
      .filter((read) => read !== undefined && findMisread(read) === undefined)
      .map((read) => `${index}: ${read?.slice(0, 40)}`),
  );
  expect(untold).toEqual([]);
});

test("so is every single cell with Latin letters", () => {
  const cells = new Set(texts.flatMap((text) => text.split(/[,;"\n]/)));
  const accented = [...cells].filter(
    (cell) => /[À-ÖØ-öø-ÿ]/.test(cell) && !/(?<!\p{L})[àé](?!\p{L})/u.test(cell),
  );
  expect(accented.length).toBeGreaterThan(500);
  const untold = codePages().flatMap((page) =>
    accented.filter((cell) => {
      const read = readIn(page, cell);
      return read !== undefined && findMisread(read) === undefined && !isPlausible.test(read);
    }),
  );
  expect(untold).toEqual([]);
});

/** "õ" by HP's Roman-8: small letters within a word. Its file has other cells that tell. */
const isPlausible = /\p{Ll}ûç\p{Ll}/u;

const languages = readdirSync("node_modules/i18n-iso-countries/langs");

test("the names of all countries in more than seventy languages are what they seem, quoted or not", () => {
  const names = languages.flatMap((file): readonly string[] => {
    const read: { readonly countries: Readonly<Record<string, string | readonly string[]>> } = JSON.parse(
      readFileSync(`node_modules/i18n-iso-countries/langs/${file}`, "utf8"),
    );
    return Object.values(read.countries).flat();
  });
  // One of that library's own names was really misread once: Oman in Portuguese.
  const sound = names.map((name) => name.normalize("NFC")).filter((name) => name !== "OmÃ£");
  expect(sound.length).toBeGreaterThan(15_000);
  const quoted = sound.flatMap((name) => [name, name.toUpperCase(), `« ${name} »`, `“${name}”`, `«${name}»`]);
  expect(quoted.filter((name) => findMisread(name) !== undefined && !/OmÃ|OMÃ/.test(name))).toEqual([]);
});

describe("what was meant is told", () => {
  test.each([
    ["UTF-8 as Windows-1252", "CÃ´te dâ€™Ivoire", "Côte"],
    ["as Mac Roman", "R√©publique de C√¥te d’Ivoire", "République"],
    ["as DOS", "M├╝nster", "Münster"],
    ["as Windows-1251, from a Cyrillic word", "РѕРґРёРЅ", "один"],
    ["as Windows-1252, from a Cyrillic word", "ÐœÐµÐ¼Ð¾Ñ€Ð¸Ð°Ð»", "Мемориал"],
    ["as Windows-1252, from a Greek word", "Î•Î»Î»Î¬Î´Î±", "Ελλάδα"],
    ["twice as Windows-1252", "ÃƒÂ©tat", "état"],
    ["as Windows-1252, then as Mac Roman", "√É¬©tat", "état"],
    ["as Mac Roman, then as Windows-1252", "âˆšÂ©tat", "état"],
    ["one word among sound ones", "À Côte-dâ€™Or", "Côte-d’Or"],
    ["a byte order mark in the middle of a file", "ï»¿iso3", "iso3"],
    ["a capital at the end", "PERDIÃ“", "PERDIÓ"],
  ])("%s", (_, text, meant) => {
    expect(findMisread(text)?.meant).toBe(meant);
  });

  test("not where a byte has been lost on the way", () => {
    expect(findMisread("VoilÃ  Paris")).toEqual({ word: "VoilÃ", meant: undefined, at: 4 });
    expect(findMisread("le motâ€ fin")).toEqual({ word: "motâ€", meant: undefined, at: 6 });
  });
});

test.each([
  "déçu, créèrent, naïveté, ôté",
  "«École» d’État, “École” l’Égypte, «À», »Öffnung«",
  "a – b—c… 10 € 5 % § 12 n° 3 1º",
  "Сам, тот фонтан «В» НІ РІ",
  "SMÅØER, “BÄ” SMÅ”",
  "‘Ālī Ṣāliḥ, Ṛgveda, người Việt, Đà Nẵng",
  "Curaçao—Ελλάδα, 日本語, 한국, ไทยรก, أنتيغوا، وبربودا",
])("%s is what it seems", (text) => {
  expect(findMisread(text.normalize("NFC"))).toBeUndefined();
});

test("letters of every day are told exactly, misread as Windows-1252", () => {
  const [page] = codePages();
  const letters = (from: string) => fc.string({ unit: fc.constantFrom(...from), minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(fc.oneof(letters("éèçñüô’ae"), letters("ÉÑAB")), (meant) => {
      fc.pre(page !== undefined && /[^A-Za-z]/.test(meant));
      const read = page && readIn(page, meant);
      if (read !== undefined) expect(findMisread(read)?.meant).toBe(meant);
    }),
  );
});
