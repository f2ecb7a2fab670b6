import { expect, test } from "vitest";
import { decode } from "../../src/data/decode.js";
import { faultsOf } from "../support/faults.js";

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
  ["UTF-16 cut off in the middle of a character", [0xff, 0xfe, 0x61]],
  ["UTF-16 with half a pair", [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]],
])("%s is no text", (_, bytes) => {
  expect(faultsOf(() => decoded(...bytes))).toEqual([`data/x.csv: this is not a text file -> ${saveAsUtf8}`]);
});
