// A word that is empty for some State: where its sentence needs it, it is told with the States; where it stands alone, it
// leaves nothing.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createComposer } from "../../../src/letter/compose.js";
import { parseTemplate } from "../../../src/letter/template/template.js";
import { inlineText, letterText } from "../../../src/letter/text.js";
import { faultsOf } from "../../support/faults.js";
import {
  aMinimalFolder,
  emailTemplate,
  found,
  letterTemplate,
  saying,
  statesTable,
  withColumn,
} from "../../support/minimal-folder.js";
import { rowCells } from "../../support/row-cells.js";
import { letters } from "../../support/run-letters.js";
import { aCampaign, anAssessment, aState, aTemplateText, date } from "../a-campaign.js";

const file = "templates/letter.en.hbs";

/** Kenya, of which one column is empty and one is not. */
const assessment = anAssessment({
  state: aState({ columns: rowCells({ iso3: "KEN", empty: " ", law: "Act 3", small: "act" }) }),
});

function compose(prose: string, apic?: string) {
  const campaign = aCampaign({ states: [assessment.state] });
  const template = parseTemplate({ language: "en", file, text: aTemplateText(prose, apic) }, campaign);
  return createComposer(campaign, [template], { date, countries: new Map() })(assessment);
}

/** What the letter says between salutation and requests, a break as "/". */
function said(prose: string): readonly string[] {
  return compose(prose)
    .body.slice(1, -4)
    .map((block) =>
      block.kind === "paragraph"
        ? inlineText(block.content).replaceAll("\n", "/")
        : `(${block.kind}${block.kind === "list" ? ` of ${block.items.length}` : ""})`,
    );
}

function emptyAt(place: string, word = "column.empty"): string {
  return `${file}:${place}: "${word}" is empty, and its sentence is broken without it -> put {{#if ${word}}} before the words that need it and {{/if}} after them, or mend its cell`;
}

describe("an empty word breaks the sentence", () => {
  test.each([
    ["in which it stands", "We welcome {{column.empty}} and ask for more."],
    ["between quotation marks", "We welcome your “{{column.empty}}”."],
    ["in parentheses", "We welcome it ({{column.empty}})."],
    ["before a full stop", "It rests on {{column.empty}}."],
    ["as a date", "It rests on an Act of {{date column.empty}}."],
    ["set in italics", "It rests on the *{{column.empty}}* of last year."],
    ["as the words of a link", "See [{{column.empty}}](https://example.org) for it."],
    ["as the address of a link", "See [the Act]({{column.empty}}) for it."],
    ["in a heading", "# The law {{column.empty}}"],
    ["in an item of a list", "- the {{column.empty}} Act\n- all else"],
    ["in a quotation", "> as the {{column.empty}} says"],
    ["in another language", '{{#language "fr"}}loi {{column.empty}}{{/language}}'],
    ["at the end of the line before", "It rests on\n{{column.empty}}"],
    ["that the next line goes on with", "It rests.\n{{column.empty}}\nand stands."],
    ["whose next line begins with a small word", "{{column.empty}}\n{{column.small}} of the State"],
    ["whose next line begins with a mark", "It rests.\n{{column.empty}}\n, and stands."],
    ["after a colon", "It rests on:\n\n{{column.empty}}\n\nWe ask for more."],
    ["after a colon, as the only item", "It rests on:\n\n- {{column.empty}}\n\nWe ask for more."],
    ["beside a mark alone", "{{column.empty}};"],
  ])("%s", (_, prose) => {
    const faults = faultsOf(() => compose(prose));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toBe(
      emptyAt(`${11 + prose.slice(0, prose.indexOf("{{column.e")).split("\n").length - 1}`),
    );
  });

  test("and every such word of every part is told, in the order of the text", () => {
    const words = "The {{column.empty}} ({{column.empty}}).\n\nThe {{column.law}} of {{column.empty}}.";
    expect(faultsOf(() => compose(words, "Ratify {{column.empty}}. Since {{since}}."))).toEqual([
      emptyAt("11"),
      emptyAt("11"),
      emptyAt("13"),
      emptyAt("19"),
      emptyAt("19", "since"),
    ]);
  });
});

describe("an empty word alone leaves nothing", () => {
  test.each<[string, string, readonly string[]]>([
    ["in its paragraph", "One.\n\n{{column.empty}}\n\nTwo.", ["One.", "Two."]],
    ["in its item", "- {{column.law}}\n- {{column.empty}}\n- three", ["(list of 2)"]],
    ["as the only item", "One.\n\n- {{column.empty}}\n\nTwo.", ["One.", "Two."]],
    ["right under its introduction", "One.\n- {{column.empty}}\n- two", ["One.", "(list of 1)"]],
    ["in its line of an address", "The Office\\\n{{column.empty}}\\\nNairobi", ["The Office/Nairobi"]],
    ["in the first line of it", "{{column.empty}}\\\nNairobi", ["Nairobi"]],
    ["in the first lines of it", "{{column.empty}}\\\n{{column.empty}}\\\nNairobi", ["Nairobi"]],
    ["in the last line of it", "The Office\\\n{{column.empty}}", ["The Office"]],
    ["in its line between whole sentences", "One.\n{{column.empty}}\nTwo.", ["One. Two."]],
    ["in bold", "One.\n\n**{{column.empty}}**\n\nTwo.", ["One.", "Two."]],
    ["beside other words", "{{column.law}} {{column.empty}} {{column.law}}", ["Act 3 Act 3"]],
    ["before other words", "{{column.empty}} {{column.law}}", ["Act 3"]],
    ["in a passage of another language", 'One.\n\n{{#language "fr"}}{{column.empty}}{{/language}}', ["One."]],
    [
      "after a colon that another word answers",
      "On:\n\n{{column.empty}}\n\n{{column.law}}\n\nTwo.",
      ["On:", "Act 3", "Two."],
    ],
    ["in its branch", "The law{{#if column.empty}} ({{column.empty}}){{/if}}.", ["The law."]],
  ])("%s", (_, prose, words) => {
    expect(said(prose)).toEqual(words);
  });
});

test("the salutation and the close are needed, alone as they stand", () => {
  const campaign = aCampaign({ states: [assessment.state] });
  const text = aTemplateText("One.")
    .replace("Excellency,", "{{column.empty}}")
    .replace("Yours faithfully,", "{{column.empty}}");
  const template = parseTemplate({ language: "en", file, text }, campaign);
  const write = createComposer(campaign, [template], { date, countries: new Map() });
  expect(faultsOf(() => write(assessment))).toEqual([emptyAt("9"), emptyAt("20")]);
});

test("neither title nor subject has room for an empty word", () => {
  const campaign = aCampaign({ states: [assessment.state] });
  const text = aTemplateText("One.")
    .replace("title: Letter to the Government {{state.formal_of}}", 'title: "Letter {{column.empty}}"')
    .replace("subject: Support for", 'subject: "{{column.empty}}"\n#');
  const template = parseTemplate({ language: "en", file, text }, campaign);
  const write = createComposer(campaign, [template], { date, countries: new Map() });
  expect(faultsOf(() => write(assessment))).toEqual([emptyAt("2"), emptyAt("3")]);
});

test("no letter is made with a gap: words between any marks are whole or refused", () => {
  const mark = fc.constantFrom("“", "”", "(", ")", ",", ".", " ", "and", "*", "\n", "\n\n", "- ");
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 6 }), fc.array(mark, { maxLength: 6 }), (before, after) => {
      const whole = `One.\n\n${before.join("")}{{column.law}}${after.join("")}\n\nTwo.`;
      const gap = whole.replace("column.law", "column.empty");
      if (faultsOf(() => compose(whole)).length > 0 || faultsOf(() => compose(gap)).length > 0) return;
      // Of an item its mark goes too.
      const words = (text: string): string =>
        letterText(compose(text))
          .replaceAll(/•|Act 3/g, "")
          .replaceAll(/\s+/g, " ");
      expect(words(gap)).toBe(words(whole));
    }),
  );
});

describe("check and generate", () => {
  test("tell a word that is empty for some States once, with its place and the States", async () => {
    const folder = aMinimalFolder({
      [statesTable]: withColumn("act", { XBB: "Act 3" }),
      [letterTemplate]: saying(
        "We welcome your “{{column.act}}” (see {{column.act}}), adopted under the {{column.act}}.",
      ),
    });
    const empty = (column: number): string =>
      `templates/letter.en.hbs:16:${column}: XAA XCC: "column.act" is empty, and its sentence is broken without it -> put {{#if column.act}} before the words that need it and {{/if}} after them, or mend its cell`;
    expect(await found(folder)).toEqual({ faults: [empty(18), empty(39), empty(74)], warnings: [] });
    const generated = await letters(folder, ["generate"]);
    expect(generated.exitCode).toBe(1);
    expect(generated.stderr).toContain('letter.en.hbs:16:18: XAA and XCC: "column.act" is empty');
  });

  test("know the words of a request: a date that is not on record", async () => {
    const folder = aMinimalFolder({
      [letterTemplate]: (text) =>
        text.replace(
          "that it is in place.",
          "that it has been in place since {{since}}, that is in {{since_year}}.",
        ),
    });
    expect((await found(folder)).faults.map((fault) => fault.slice(0, 60))).toEqual([
      'templates/letter.en.hbs:43:137: XAA: "since" is empty, and i',
      'templates/letter.en.hbs:43:159: XAA: "since_year" is empty, ',
    ]);
  });

  test("know the words of the e-mail, in the drafts that are written", async () => {
    const folder = aMinimalFolder({
      [statesTable]: withColumn("act", { XBB: "Act 3" }),
      [emailTemplate]: (text) => text.replace("on the prevention of torture.", "on the {{column.act}}."),
    });
    // The Specimen Coast has no e-mail address.
    const fault =
      'templates/email.en.hbs:7:89: XAA: "column.act" is empty, and its sentence is broken without it -> put {{#if column.act}} before the words that need it and {{/if}} after them, or mend its cell';
    expect(await found(folder)).toEqual({ faults: [fault], warnings: [] });
    expect((await letters(folder, ["email"])).exitCode).toBe(1);
  });
});
