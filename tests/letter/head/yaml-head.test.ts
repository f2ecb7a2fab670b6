// The heads of letters and e-mails: what YAML would drop, or give a meaning of its own, is refused where it stands.

import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.js";
import { readEmailHead } from "../../../src/letter/head/email-head.js";
import { readFrontMatter } from "../../../src/letter/head/front-matter.js";
import { sourceText } from "../../../src/letter/template/source-text.js";
import { frontMatter } from "../a-campaign.js";

function told({ place, what, remedy }: Diagnostic): string {
  const at = [place?.line, place?.column].filter((part) => part !== undefined).join(":");
  return `${at}: ${place?.field === undefined ? "" : `${place.field}: `}${what} | ${remedy}`;
}

function faultsOf(head: string): readonly string[] {
  return readFrontMatter(sourceText("letter.en.hbs", `${head}\nExcellency,\n`)).faults.map(told);
}

/** The shipped head with a line more, on line 5. */
const with5 = (line: string): string => frontMatter.replace("date:", `${line}\ndate:`);

const between = "put the whole value between quotes";
const leftOut = "would be left out: what stands after a blank and # is a remark";
const own = "has a meaning of its own in YAML, and none in the front matter";
const oneALine = 'write one "key: value" a line';
const tooDeep = `the front matter is nested too deep | ${oneALine}; lists have one item a line after a -`;

describe("a remark after a value, which would cut it short, is refused", () => {
  test.each([
    [
      frontMatter.replace("Support for the Rome Statute", "Case #3 and #4"),
      `3:15: "#3 and #4" ${leftOut} | ${between}: subject: "Case #3 and #4"`,
    ],
    [
      frontMatter.replace("New York", "Geneva # not printed"),
      `4:15: "# not printed" ${leftOut} | ${between}: place: "Geneva # not printed"`,
    ],
    [frontMatter.replace("New York", "#3"), `4:8: "#3" ${leftOut} | ${between}: place: "#3"`],
    [
      frontMatter.replace("New York", 'Hall "B" #3'),
      `4:17: "#3" ${leftOut} | ${between}: place: "Hall \\"B\\" #3"`,
    ],
    [frontMatter.replace("New York", '"Geneva" # a note'), `4:17: "# a note" ${leftOut} | take it out`],
    [
      with5("sender_address:\n  - 708 Third Avenue #5"),
      `6:22: "#5" ${leftOut} | ${between}: - "708 Third Avenue #5"`,
    ],
    [
      with5("sender_address: # ours\n  - a"),
      `5:17: "# ours" ${leftOut} | ${between}: sender_address: "# ours"`,
    ],
  ])("%#", (head, fault) => {
    expect(faultsOf(head)).toEqual([fault]);
  });

  test.each([
    with5("# a note on a line of its own"),
    with5("sender_address:\n  - a\n  # the old one:\n  - b"),
    frontMatter.replace("New York", '"Hall #3"'),
    frontMatter.replace("New York", "Hall#3"),
    frontMatter.replace("New York", "|\n  Hall # 3"),
  ])("but a line of its own, quotes and a # within a word cut nothing: %#", (head) => {
    expect(faultsOf(head)).toEqual([]);
  });
});

describe("what has a meaning of its own in YAML is refused, not followed", () => {
  test.each([
    [with5("footer: *nope"), `5:9: "*nope" ${own} | ${between}: key: "…"`],
    [frontMatter.replace("New York", "*Urgent* now"), `4:8: "*Urgent*" ${own} | ${between}: key: "…"`],
    [with5("a: &a [x]"), `5:4: "&a" ${own} | ${between}: key: "…"`],
    [frontMatter.replace("New York", "!foo bar"), `4:8: "!foo" ${own} | ${between}: key: "…"`],
    [
      frontMatter.replace("New York", '!!js/function "return 1"'),
      `4:8: "!!js/function" ${own} | ${between}: key: "…"`,
    ],
    ["---\n%YAML 1.1\ntitle: a\n---\n", `2:1: "%YAML 1.1" ${own} | ${between}: key: "…"`],
    [with5("? [a, b]\n: c"), `5:1: "?" ${own} | ${oneALine}`],
    [with5("..."), `5:1: "..." ${own} | ${oneALine}`],
  ])("%#", (head, fault) => {
    expect(faultsOf(head)).toEqual([fault]);
  });

  test("all of them in one run: a bomb of aliases takes no memory", () => {
    const levels = Array.from({ length: 10 }, (_, n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`);
    expect(faultsOf(with5(levels.join("\n")))).toHaveLength(100);
  });
});

describe("a head that is no list of keys is told as such", () => {
  const keyless = `the front matter has no keys | ${oneALine}, such as subject: Our letter`;
  test.each([
    ["---\njust text\n---\n", [`2:1: ${keyless}`]],
    ["---\n- a\n- b\n---\n", [`2:1: ${keyless}`]],
    ["---\n42\n---\n", [`2:1: ${keyless}`]],
    [
      with5("place: Geneva"),
      ['5:1: the front matter has the key "place" for the second time | keep one: the first is on line 4'],
    ],
    [
      frontMatter.replace("New York", "1.10"),
      ['4:1: place: "1.10" is not a text | put it between quotes: place: "1.10"'],
    ],
    [
      frontMatter.replace("New York", "true"),
      ['4:1: place: "true" is not a text | put it between quotes: place: "true"'],
    ],
    [frontMatter.replace("New York", ""), ["4:1: place: a text is expected here | write place: New York"]],
  ])("%#", (head, faults) => {
    expect(faultsOf(head)).toEqual(faults);
  });

  test("even if it is empty: then each key that a letter needs is asked for", () => {
    expect(faultsOf("---\n---\n").map((fault) => fault.split(" | ")[0])).toEqual(
      ["title", "subject", "place", "date", "sender"].map((key) => `1: the front matter has no ${key}`),
    );
  });

  test.each(["<<", "__proto__", "constructor", "1"])("a key of another kind is an unknown one: %s", (key) => {
    expect(faultsOf(with5(`${key}: x`)).map((fault) => fault.split(" | ")[0])).toEqual([
      `5:1: the front matter has no key "${key}"`,
    ]);
  });
});

describe("words in braces are refused in every key that takes none, not printed", () => {
  const only = (text: string) =>
    `"${text}": words may be used in title, subject and reference only | write a text that is the same for every State`;
  test.each([
    ['treaty: "Convention {{state.name}} **x**"', `treaty: ${only("Convention {{state.name}} **x**")}`],
    ['sender_address: ["1 Street", "{{place}}"]', `sender_address: ${only("{{place}}")}`],
    ['logo: a.png\nlogo_description: "Emblem }}"', `logo_description: ${only("Emblem }}")}`],
    ['footer: "{{date}}"', `footer: ${only("{{date}}")}`],
    ['sender_email: "{{sender}}"', `sender_email: ${only("{{sender}}")}`],
    ['sender_country: "{{place}}"', `sender_country: ${only("{{place}}")}`],
    ['faces: {text: "{{place}}"}', `faces: ${only("{{place}}")}`],
  ])("%s", (line, fault) => {
    expect(faultsOf(with5(line)).map((told) => told.replace(/^\d+:\d+: /, ""))).toEqual([fault]);
  });
});

describe("a head of any size and depth is read or refused in no time", () => {
  test.each([
    [with5(`a: ${"[".repeat(50_000)}`), `5:7: ${tooDeep}`],
    [with5(`a: ${"{x: ".repeat(50_000)}`), `5:16: ${tooDeep}`],
    [with5(`a:\n  ${"- ".repeat(50_000)}`), `6:5: ${tooDeep}`],
    [with5(`a:\n${" ".repeat(500)}b: c`), `6:1: ${tooDeep}`],
  ])("%#", (head, fault) => {
    expect(faultsOf(head)).toEqual([fault]);
  });

  test("many unknown keys are told up to twenty, then as one", () => {
    const faults = faultsOf(with5(Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join("\n")));
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toBe(
      "25:1: the front matter has 19980 more keys that it should not have | end it with a line --- before the text begins",
    );
  });
});

test("the head of an e-mail is read by the same rules", () => {
  const faultsOfEmail = (head: string): readonly string[] =>
    readEmailHead(sourceText("email.en.hbs", head)).faults.map(told);
  expect(faultsOfEmail("---\nsubject: Letter #3\n---\n")).toEqual([
    `2:17: "#3" ${leftOut} | ${between}: subject: "Letter #3"`,
  ]);
  expect(faultsOfEmail("---\nsubject: *x\n---\n")).toEqual([`2:10: "*x" ${own} | ${between}: key: "…"`]);
  expect(faultsOfEmail("---\nsubject: a\n")).toEqual([
    "1:1: the front matter is never ended | write a line --- after its last key",
  ]);
  expect(faultsOfEmail("---\nsubject: a\nsubject: b\n---\n")).toEqual([
    '3:1: the front matter has the key "subject" for the second time | keep one: the first is on line 2',
  ]);
  expect(faultsOfEmail("---\n- subject\n---\n")).toEqual([
    `2:1: the front matter has no keys | ${oneALine}, such as subject: Our letter`,
  ]);
});
