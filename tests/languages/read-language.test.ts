// The files of languages: those that ship are whole, and what is wrong with one of a campaign is told by line and column.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { InputError } from "../../src/diagnostic.js";
import { shippedLanguage } from "../../src/languages/known.js";
import type { Language } from "../../src/languages/language.js";
import { readLanguage } from "../../src/languages/read-language.js";
import { english, french, languages, shipped } from "../support/languages.js";

const file = (code: string) =>
  readFileSync(join(import.meta.dirname, `../../src/languages/${code}.yaml`), "utf8");

const read = (text: string, before: Language | "none" = english) =>
  readLanguage(
    { code: "xx", file: "data/languages/xx.yaml", text },
    {
      amended: before === "none" ? undefined : before,
      example: english,
    },
  );

/** Each with its line and column, the value's key, and the remedy after an arrow. */
function faults(text: string, before: Language | "none" = english): readonly string[] {
  try {
    read(text, before);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(({ place, what, remedy, rule }) => {
      expect([place?.file, rule]).toEqual(["data/languages/xx.yaml", "whole-languages"]);
      const where = [place?.line, place?.column].filter((part) => part !== undefined).join(":");
      const parts = [where, place?.field, what].filter((part) => part !== undefined && part !== "");
      return parts.join(": ") + (remedy === undefined ? "" : ` -> ${remedy}`);
    });
  }
}

test.each([...languages.keys()])("%s is a whole language, and compiled in as its file has it", (code) => {
  expect({ ...read(file(code), "none"), code }).toEqual(shipped(code));
  expect(shippedLanguage(code)).toEqual(shipped(code));
});

test.each(
  [...languages.values()].flatMap(({ code, variants }) => Object.keys(variants).map((name) => [code, name])),
)("%s with its variant %s is a whole language, and another", (code, name) => {
  const varied = read(`use: [${name}]\n`, shipped(code ?? ""));
  expect(varied).not.toEqual({ ...shipped(code ?? ""), code: "xx" });
  expect(varied.variants).toEqual(shipped(code ?? "").variants);
});

test("a file without a language before it must give every key; each that is missing is told with an example", () => {
  const text = file("fr")
    .replace(/^name: .*\n/m, "")
    .replace(/^ {2}first: .*\n/m, "")
    .replace(/^ {4}columns: .*\n/m, "")
    .replace(/^plurals: .*\n/m, "");
  expect(faults(text, "none")).toEqual([
    '1:1: name: a language has no name -> write it as English has it: "English"',
    "1:1: plurals: a language has no plurals -> write it with the keys forms, ending, except",
    '5:1: dates.first: "dates" has no first -> write it as English has it: "1"',
    expect.stringMatching(
      /^\d+:3: phrases\.annex\.columns: "phrases\.annex" has no columns -> write it as English has it: \["/,
    ),
  ]);
});

describe("a file that amends one", () => {
  test("keeps everything that it does not give", () => {
    const { phrases, ...others } = read("phrases: { label: { met: Fait } }", french);
    const { phrases: before, ...same } = french;
    expect(others).toEqual({ ...same, code: "xx" });
    expect(phrases).toEqual({ ...before, label: { ...before.label, met: "Fait" } });
  });

  test("replaces a list as a whole", () => {
    expect(read("grammar: { abbreviations: [xyz] }", french).grammar).toEqual({
      ...french.grammar,
      abbreviations: ["xyz"],
    });
  });

  test.each([
    ["phrases:\n  foliu: x", '2:3: phrases.foliu: "phrases" has no key "foliu" -> did you mean "folio"?'],
    [
      "wordings: x",
      '1:1: wordings: a language has no key "wordings" -> the keys here are name, direction, months, cases, dates, lists,',
    ],
    [
      "dates:\n  day: '{day}. {month}'",
      '2:3: dates.day: "{day}. {month}" is not a text with {day} and {month} and {year}, and no other braces -> write it as English has it: "{day} {month} {year}"',
    ],
    [
      "phrases:\n  folio: Seite {page} von {pages} {name}",
      '2:3: phrases.folio: "Seite {page} von {pages} {name}" is not a text with {page} and {pages}, and no other braces -> write it as English has it: "Page {page} of {pages}"',
    ],
    [
      "phrases: { annex: { invitation: 'Dear {name}' } }",
      '1:21: phrases.annex.invitation: "Dear {name}" is not a text without braces -> write it as English has it: "If an entry is mistaken or no longer up to date, please let us know, and we wil…',
    ],
    [
      "months: [one, two]",
      '1:1: months: this is not a list of twelve months -> write it as English has it: ["January","February","March","April","May","June","July","August","September","…',
    ],
    [
      "months: January",
      '1:1: months: "January" is not a list of twelve months -> write it as English has it: ["January","February","March","April","May","June","July","August","September","…',
    ],
    [
      "dates: {first: 1}",
      '1:9: dates.first: "1" is not a text without braces -> write it as English has it: "1"',
    ],
    [
      "direction: rtl",
      '1:1: direction: "rtl" is not left-to-right or right-to-left -> write it as English has it: "left-to-right"',
    ],
    [
      "plurals:\n  ending: '[s'",
      '2:3: plurals.ending: "[s" is not a pattern that can be read -> write it as English has it: "[sx]$"',
    ],
    [
      "plurals:\n  forms: ['?', '']",
      '2:11: plurals.forms.0: "?" is not a pattern that can be read -> write it as English has it: "^1$"',
    ],
    [
      "spacing:\n  hold:\n    - ['a', 'b', wide]",
      '3:18: spacing.hold.0.2: "wide" is not no-break, narrow or none -> write it as English has it: "no-break"',
    ],
    [
      "numbers: { digits: '012345678' }",
      '1:12: numbers.digits: "012345678" is not the ten digits from nought on -> write it as English has it: "0123456789"',
    ],
    [
      "dates: { day: '{day} {genitive} {year}' }",
      '1:10: dates.day: "{day} {genitive} {year}" is not a text with {month} for the month -> write it as English has it: "{day} {month} {year}"',
    ],
    [
      "dates: { month: '{month}' }",
      '1:10: dates.month: "{month}" is not a text with {month} and {year}, and no other braces -> write it as English has it: "{month} {year}"',
    ],
    [
      "dates: { on: { day: 'on {month} {year}' } }",
      '1:16: dates.on.day: "on {month} {year}" is not a text with {date}, and no other braces -> write it as English has it: "on {date}"',
    ],
    [
      "plurals: { forms: ['^1$', '^2$'] }",
      '1:12: plurals.forms: this is not a list of patterns, the last of which fits every number -> write it as English has it: ["^1$",""]',
    ],
    [
      "phrases: { counted: { met: [done] } }",
      '1:23: phrases.counted.met: this is not a list of 2 texts, one for each of plurals.forms -> write it as English has it: ["done","done"]',
    ],
    ["numbers:\n  words: { twelve: dozen }", '2:12: numbers.words.twelve: "twelve" is not a number'],
    [
      "address: { to: him }",
      '1:12: address.to: "him" is not title or ministry -> write it as English has it: "title"',
    ],
    [
      "phrases: none",
      '1:1: phrases: "none" is not a group of keys -> write it with the keys dateline, particulars, signature, folio, draft, requests, label, annex, checked, begun, status, wording, counted, signed, reason',
    ],
  ])("%j", (text, fault) => {
    expect(faults(text)).toHaveLength(1);
    expect(faults(text)[0]).toContain(fault);
  });

  test("may take the variants that the language has, and its own words go before theirs", () => {
    const variants =
      "variants:\n  short: { phrases: { folio: '{page}/{pages}', checked: seen } }\n  loud: { name: LOUD }\n";
    const { phrases, name } = read(`use: [short, loud]\n${variants}phrases: { checked: looked at }\n`);
    expect([phrases.folio, phrases.checked, name]).toEqual(["{page}/{pages}", "looked at", "LOUD"]);
    expect(read(`use: loud\n${variants}`).name).toBe("LOUD");
    expect(read(variants).name).toBe("English");
    expect(faults(`use: [short, laud]\n${variants}`)).toEqual([
      '1:14: use.1: "laud" is no variant of the language -> did you mean "loud"?',
    ]);
    expect(faults("use: [brazil]\n")).toEqual([
      '1:7: use.0: "brazil" is no variant of the language -> take the line out: the language has no variants',
    ]);
  });

  test("tells all its faults in the order of its lines", () => {
    expect(
      faults("lists:\n  und: y\nname: ''\nphrases:\n  begun: '{labl}'\n").map(
        (fault) => fault.split(": ")[0],
      ),
    ).toEqual(["2:3", "3:1", "5:3"]);
  });
});

describe("a file that is no group of keys", () => {
  const remedy = '-> write one "key: value" a line, a value with : { or # between quotes';
  test.each([
    ["", `the file cannot be read: it has no keys ${remedy}`],
    ["- a\n- b\n", `the file cannot be read: it has no keys ${remedy}`],
    [
      "name: a: b",
      `1:7: the file cannot be read: nested mappings are not allowed in compact mappings ${remedy}`,
    ],
    ["name: x\nname: y", `2:1: the file cannot be read: map keys must be unique ${remedy}`],
    [
      "name: &a x\nlists: { and: *a }",
      `2:15: the file cannot be read: a sign * stands for another part of the file ${remedy}`,
    ],
    [`months: ${"[".repeat(20_000)}`, `the file cannot be read: it is nested too deeply ${remedy}`],
  ])("%#", (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });
});

test("whatever is taken out of a language or put into it, all that comes of it is a fault or a language", () => {
  const whole = parse(file("es")) as Record<string, unknown>;
  const paths = pathsOf(whole);
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.oneof(fc.constant(undefined), fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string())),
      (path, value) => {
        const text = stringify(changed(whole, path, value), { aliasDuplicateObjects: false });
        try {
          expect(read(text, "none").code).toBe("xx");
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error.diagnostics.every(({ place }) => place?.file === "data/languages/xx.yaml")).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? changed(each, rest, to) : each));
  const group = { ...(value as Record<string, unknown>) };
  const own = changed(group[key], rest, to);
  if (own === undefined) delete group[key];
  else group[key] = own;
  return group;
}
