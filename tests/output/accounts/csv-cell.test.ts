import fc from "fast-check";
import { expect, test } from "vitest";
import { armed, csvCell, csvRecord, defused } from "../../../src/output/accounts/csv-cell.js";

test.each([
  ["=1+1", "'=1+1"],
  ["+41 22", "'+41 22"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["  =1", "'  =1"],
  ['"=1"', '\'"=1"'],
  ["'=1", "''=1"],
  ["＝1", "'＝1"],
  ["Côte d'Ivoire", "Côte d'Ivoire"],
  ["'Ata", "'Ata"],
  ["Guinea-Bissau", "Guinea-Bissau"],
  ["", ""],
])("defuses %j as %j", (text, cell) => {
  expect(defused(text)).toBe(cell);
  expect(armed(cell)).toBe(text);
});

test("any text comes back from its defused form", () => {
  const tricky = fc.string({
    unit: fc.constantFrom("'", '"', "=", "+", "-", "@", " ", "\t", "\r", "\n", "a"),
  });
  fc.assert(fc.property(fc.oneof(tricky, fc.string()), (text) => armed(defused(text)) === text));
});

test("no defused cell starts as a formula, blanks and double quotes aside", () => {
  const tricky = fc.string({ unit: fc.constantFrom('"', "=", "+", "-", "@", " ", "\t", "\r", "a") });
  fc.assert(fc.property(tricky, (text) => !/^[\s"]*[=+\-@\t\r]/.test(defused(text))));
});

test.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ["two\nlines", '"two\nlines"'],
  [" outer", '" outer"'],
  ["semi;colon", "semi;colon"],
])("quotes %j as %j", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test("a record ends in CRLF, as RFC 4180 has it", () => {
  expect(csvRecord(["KEN", "", "a,b"])).toBe('KEN,,"a,b"\r\n');
});
