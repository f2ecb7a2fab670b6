import { expect, test } from "vitest";
import { createComposer } from "../../../src/letter/compose.js";
import { vocabulary, wordsOf } from "../../../src/letter/tags/vocabulary.js";
import { parseTemplate } from "../../../src/letter/template/template.js";
import { english } from "../../support/languages.js";
import { aCampaign, anAssessment, aTemplateText, date } from "../a-campaign.js";

test("each word is listed once for its use", () => {
  const names = vocabulary.map((entry) => `${entry.use} ${entry.name}`);
  expect(new Set(names).size).toBe(names.length);
});

test("a campaign's own columns and commitments become words", () => {
  const words = wordsOf(aCampaign(), english);
  expect([...words.entries.keys()].filter((name) => name.startsWith("co"))).toEqual([
    "column.iso3",
    "column.region",
    "column.in_force",
    "column.law",
    "column.site",
    "commitment.apic.met",
    "commitment.apic.partial",
    "commitment.apic.outstanding",
    "commitment.apic.unknown",
    "commitment.apic.since",
    "commitment.apic.since_year",
    "commitment.apic.label",
  ]);
});

test("every word in the list has a value in every letter", () => {
  const campaign = aCampaign();
  const used = [...wordsOf(campaign, english).entries].filter(([, entry]) => entry.use !== "paragraph");
  const everyWord = used
    .map(([name, { use }]) => (use === "text" ? `{{${name}}}` : `{{#if ${name}}}yes{{/if}}`))
    // Each in a paragraph of its own, where it may be empty.
    .join("\n\n");
  const text = aTemplateText("Prose.", everyWord);
  const template = parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, campaign);
  const letter = createComposer(campaign, [template], { date, countries: new Map() })(anAssessment());
  expect(JSON.stringify(letter)).not.toContain("undefined");
});

test("every example of a block or a helper is a template that is let through", () => {
  const examples = vocabulary
    .filter(
      (entry) =>
        /^\{\{[#d]/.test(entry.example) && entry.name !== "recommendation" && entry.name !== "language",
    )
    .map((entry) => entry.example.replaceAll("…", "so").replace("{{#if met}}", "{{#if commitment.apic.met}}"))
    .map((example) => (/^\{\{#/.test(example) && !example.includes("{{/") ? `${example}so{{/if}}` : example))
    .map((example) => example.replace("{{#unless met}}", "{{#unless commitment.apic.met}}"));
  const text = (example: string): string =>
    /\{\{#if (?:outstanding|partial|unknown)\}/.test(example)
      ? aTemplateText("Prose.", `Ratify. ${example}`)
      : aTemplateText(example);
  for (const example of examples) {
    const parse = (): unknown =>
      parseTemplate({ language: "en", file: "templates/letter.en.hbs", text: text(example) }, aCampaign());
    expect(parse, example).not.toThrow();
  }
  expect(examples.length).toBeGreaterThan(10);
});
