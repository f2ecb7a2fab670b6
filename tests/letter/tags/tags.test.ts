// What is told of tags before they are parsed: curled quotation marks, blocks and brackets too deep, and a text of many
// tags read in one go.

import { describe, expect, test } from "vitest";
import { tagFaults } from "../../../src/letter/tags/tag-faults.js";
import { tagsOf, unendedTag } from "../../../src/letter/tags/tags.js";
import { sourceText } from "../../../src/letter/template/source-text.js";

const told = (text: string): readonly string[] =>
  tagFaults(sourceText("letter.en.hbs", text)).map(
    ({ place, what, remedy }) => `${place?.line}:${place?.column}: ${what} | ${remedy}`,
  );

describe("curled quotation marks in a tag are named where they stand, with the tag as it should be", () => {
  test.each([
    [
      "{{#recommendation “publish-reports”}}",
      '1:19: {{#recommendation “publish-reports”}} has curled quotation marks, which only print | write straight ones: {{#recommendation "publish-reports"}}',
    ],
    [
      "a\n{{#if (is column.region “Latin American”)}}",
      '2:25: {{#if (is column.region “Latin American”)}} has curled quotation marks, which only print | write straight ones: {{#if (is column.region "Latin American")}}',
    ],
    [
      "{{#language « fr »}}",
      '1:13: {{#language « fr »}} has curled quotation marks, which only print | write straight ones: {{#language "fr"}}',
    ],
    [
      "{{#if (is column.state “Côte d’Ivoire”)}}",
      '1:24: {{#if (is column.state “Côte d’Ivoire”)}} has curled quotation marks, which only print | write straight ones: {{#if (is column.state "Côte d’Ivoire")}}',
    ],
    [
      "{{#language ‘fr’}}",
      '1:13: {{#language ‘fr’}} has curled quotation marks, which only print | write straight ones: {{#language "fr"}}',
    ],
    [
      "{{#language ”fr”}}",
      '1:13: {{#language ”fr”}} has curled quotation marks, which only print | write straight ones: {{#language "fr"}}',
    ],
  ])("%s", (text, fault) => {
    expect(told(text)).toEqual([fault]);
  });

  test.each([
    '{{#if (is column.state "Côte d’Ivoire")}}',
    '{{#if (is column.motto "say “yes”")}}',
    "“{{state.name}}”",
    "{{!-- “a note” --}}",
    "{{! “a note” }}",
  ])("but not where they are a part of a text: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("nesting", () => {
  test("of 250 blocks is read, of one more it is refused where that begins", () => {
    expect(told(`${"{{#if met}}".repeat(250)}${"{{/if}}".repeat(250)}`)).toEqual([]);
    expect(told(`${"{{#if met}}".repeat(20_000)}x`)).toEqual([
      `1:${250 * "{{#if met}}".length + 1}: more than 250 blocks stand in one another here | end some with {{/if}} before others begin`,
    ]);
  });

  test("counts each else if, which opens a block within", () => {
    const chain = (length: number) => `{{#if a}}x${"{{else if b}}y".repeat(length)}{{else}}z{{/if}}`;
    expect(told(chain(249))).toEqual([]);
    expect(told(chain(3000))).toHaveLength(1);
    expect(told(chain(100).repeat(50))).toEqual([]);
  });

  test("of brackets in a tag is refused beyond any use", () => {
    expect(told(`{{#if ${"(is a ".repeat(5000)}b${")".repeat(5000)}}}x{{/if}}`)).toEqual([
      '1:37: more than 5 brackets stand in one another in a tag | a tag needs one pair: {{#if (is column.region "African")}}',
    ]);
    expect(told(`{{${"(date ".repeat(3000)}x${")".repeat(3000)}}}`)).toHaveLength(1);
  });
});

test("tags are told apart by what they do, comments left out", () => {
  const kinds = tagsOf("{{#if a}}{{!-- {{b}} --}}{{! c }}{{else if d}}{{^}}{{{e}}}{{/if}}{{~f~}}").map(
    ({ kind, name, offset }) => `${offset} ${kind} ${name}`,
  );
  expect(kinds).toEqual(["0 open if", "33 else else", "46 else ", "51 other e", "58 close if", "65 other f"]);
});

test("a tag without an end is found, however many there are, in no time", () => {
  expect(unendedTag("a {{b}} {{c")).toBe(8);
  expect(unendedTag("a {{b}}")).toBeUndefined();
  expect(unendedTag("{{!-- ".repeat(200_000))).toBe(0);
  expect(tagsOf("{{!-- ".repeat(200_000))).toEqual([]);
  expect(tagsOf("{{a ".repeat(200_000))).toEqual([]);
});
