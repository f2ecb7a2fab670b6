import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../../src/data/csv/decode.js";
import { faultsOf } from "../../support/faults.js";

const decoded = (...bytes: readonly number[]) =>
  decode({ file: "data/x.csv", bytes: Uint8Array.from(bytes) });
const saveAsUtf8 =
  'save it as UTF-8: in Excel the type "CSV UTF-8 (Comma delimited)", in LibreOffice the character set "Unicode (UTF-8)"';

test("text comes without byte order mark, composed, with plain line ends", () => {
  const bytes = Buffer.from("\uFEFFCo\u0302te\r\nd'Ivoire\rPérou\n");
  expect(decode({ file: "data/x.csv", bytes })).toBe("Côte\nd'Ivoire\nPérou\n");
});

test("a file in Windows-1252 is refused at the line of its first foreign byte, with the words round it", () => {
  const bytes = Buffer.from("iso3,state\nKEN,Kenya\nCIV,Côte d'Ivoire\nPER,Pérou\n", "latin1");
  expect(faultsOf(() => decode({ file: "data/x.csv", bytes }))).toEqual([
    `data/x.csv:3: "CIV,Côte d'Ivoire" is not UTF-8 -> ${saveAsUtf8}`,
  ]);
});

test("a foreign byte in a last line without line end is found", () => {
  expect(faultsOf(() => decoded(0x61, 0x0a, 0xe9))).toEqual([
    `data/x.csv:2: "é" is not UTF-8 -> ${saveAsUtf8}`,
  ]);
});

test.each([
  ["UTF-16 without a byte order mark", [0x61, 0, 0x62, 0]],
  ["a workbook under another name", [0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]],
  ["UTF-16 cut off in the middle of a character", [0xff, 0xfe, 0x61]],
  ["UTF-16, high byte first, cut off in the middle of a character", [0xfe, 0xff, 0x00, 0x61, 0x00]],
  ["UTF-16 with half a pair", [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]],
])("%s is no text", (_, bytes) => {
  expect(faultsOf(() => decoded(...bytes))).toEqual([`data/x.csv: this is not a text file -> ${saveAsUtf8}`]);
});

const faultsIn = (text: string, file = "data/x.csv") =>
  faultsOf(() => decode({ file, bytes: Buffer.from(text) }));

test("control characters, which could reach a letter or a terminal, are refused at each line", () => {
  expect(faultsIn("state\nKen\u001b[31mya\nPeru\nMa\u000bli\n")).toEqual([
    'data/x.csv:2: "Ken\u001b[31mya" holds the control character U+001B -> take it out',
    'data/x.csv:4: "Ma\u000bli" holds the control character U+000B -> take it out',
  ]);
});

test("the sign for a character that was lost is refused", () => {
  expect(faultsIn("R\ufffdpublique")).toEqual([
    'data/x.csv:1: a character has been lost in "R\ufffdpublique" -> write the word again',
  ]);
});

test("accents that were read in the wrong encoding are refused, with the word as it was", () => {
  expect(faultsIn("KEN,Kenya\nCIV,CÃ´te dâ€™Ivoire\n")).toEqual([
    `data/x.csv:2: "CÃ´te" looks like accents that were read in the wrong encoding -> write "Côte", and ${saveAsUtf8}`,
  ]);
  expect(faultsIn("Lâ€™Ã‰tat", "templates/letter.fr.hbs")).toEqual([
    'templates/letter.fr.hbs:1: "Lâ€™Ã‰tat" looks like accents that were read in the wrong encoding -> write "L’État", and save it as plain text in UTF-8: most editors have the encoding in the window in which a file is saved',
  ]);
});

test.each(["Ângela", "SÃO TOMÉ", "« déjà »", "10 €", "naïve—résumé", "São João d’Ávila"])(
  "%s is what it seems",
  (text) => {
    expect(faultsIn(text)).toEqual([]);
  },
);

test("every text of letters with accents that is read in the wrong encoding is found, and told as it was", () => {
  const accented = fc.string({ unit: fc.constantFrom(..."éèàçñüÉÀÑô’"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(accented, (word) => {
      const misread = Buffer.from(word).toString("latin1");
      const [fault = ""] = faultsIn(misread);
      expect(fault).toContain(`looks like accents that were read in the wrong encoding -> write "${word}"`);
    }),
  );
});
