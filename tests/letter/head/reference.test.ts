import { expect, test } from "vitest";
import { emptyWordOf, filledReference, referenceFaults } from "../../../src/letter/head/reference.js";
import { vocabulary } from "../../../src/letter/tags/vocabulary.js";
import { sourceText } from "../../../src/letter/template/source-text.js";

const said = new Map<string, string | boolean>([
  ["state.iso3", "KEN"],
  ["date_year", "2020"],
  ["date_month", "04"],
  ["column.file_number", ""],
]);
const view = (word: string): string | boolean => said.get(word) ?? "?";

test.each([
  ["{{state.iso3}}/{{date_year}}-{{date_month}}", "KEN/2020-04"],
  ["{{ state.iso3 }} {{date_year}}", "KEN 2020"],
  ["Ref. {{date_month}}", "Ref. 04"],
  ["JL-17", "JL-17"],
  ["", ""],
])("%j gives %j", (pattern, reference) => {
  expect(filledReference(pattern, view)).toBe(reference);
});

test("a word that is empty for a State is told", () => {
  expect(emptyWordOf("{{state.iso3}}-{{column.file_number}}", view)).toBe("column.file_number");
  expect(emptyWordOf("{{state.iso3}}", view)).toBeUndefined();
});

const words = {
  entries: new Map(vocabulary.filter(({ use }) => use === "text").map((entry) => [entry.name, entry])),
  headers: ["file_number"],
  commitments: ["apic"],
  pluralForms: [],
};

function faultsOf(pattern: string): readonly string[] {
  return referenceFaults(sourceText("letter.en.hbs", pattern), words).map(
    ({ place, what, remedy }) => `${place?.line}:${place?.column}: ${what} | ${remedy}`,
  );
}

const example = 'write it such as reference: "{{state.iso3}}/{{date_year}}-{{date_month}}"';

test.each([
  ["{{state.iso3}}/{{date_year}}", []],
  ["{{state.iso}}", ['1:3: "state.iso" is not a word that a template may use | did you mean "state.iso3"?']],
  [
    "{{#if annex}}A{{/if}}",
    [
      '1:3: "#if annex" is not a word that a template may use | letters check --words lists the words',
      '1:17: "/if" is not a word that a template may use | letters check --words lists the words',
    ],
  ],
  ["x{{reference}}", [`1:4: the reference names itself | ${example}`]],
  ["{state.iso3}", [`1:1: a reference has words and no blocks | ${example}`]],
  [
    "{{outstanding_list}}",
    [
      '1:3: "outstanding_list" is known only inside {{#recommendation}} | move it into the block of a recommendation, or use commitment.<id>.… for one commitment',
    ],
  ],
])("of %j is told %j", (pattern, faults) => {
  expect(faultsOf(pattern)).toEqual(faults);
});
