// Every fault of a template, with its exact words and place.

import { describe, expect, test } from "vitest";
import type { Campaign } from "../../../src/campaign/campaign.js";
import { type Diagnostic, InputError } from "../../../src/diagnostic.js";
import { parseTemplate, templateGlyphText } from "../../../src/letter/template/template.js";
import { checkTemplates, leadingHead } from "../../../src/letter/template/template-head.js";
import { aCampaign, aTemplateText, ending, frontMatter } from "../a-campaign.js";

const file = "templates/letter.en.hbs";

/** "line:column: what | remedy", or without a place "file: what | remedy". */
function told({ place, what, remedy }: Diagnostic): string {
  const at = place?.line === undefined ? place?.file : [place.line, place.column].filter(Boolean).join(":");
  return `${at}: ${what} | ${remedy}`;
}

function faultsOf(text: string, campaign: Campaign = aCampaign()): readonly string[] {
  try {
    parseTemplate({ language: "en", file, text }, campaign);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(told);
  }
}

/** The faults of a template whose prose, on line 11, is the given. */
function faultsOfProse(prose: string): readonly string[] {
  return faultsOf(aTemplateText(prose));
}

test("a template without a fault has none", () => {
  expect(faultsOfProse("We ask the Government {{state.of}}.")).toEqual([]);
});

describe("words", () => {
  test.each([
    [
      "We ask {{stat.name}}.",
      '11:10: "stat.name" is not a word that a template may use | did you mean "state.name"?',
    ],
    [
      "We ask {{#if any_outstnding}}now{{/if}}.",
      '11:14: "any_outstnding" is not a word that a template may use | did you mean "any_outstanding"?',
    ],
    [
      '{{#if (is column.regoin "African")}}a{{/if}}',
      '11:11: "column.regoin": states-parties.csv has no column "regoin" | did you mean "column.region"?',
    ],
    [
      "Ask {{column.note}}",
      '11:7: "column.note" is for those who keep the table, never for a letter | take it out',
    ],
    [
      "Since {{date column.in_farce}}.",
      '11:14: "column.in_farce": states-parties.csv has no column "in_farce" | did you mean "column.in_force"?',
    ],
    [
      "{{#if commitment.apik.met}}a{{/if}}",
      '11:7: "commitment.apik.met": commitments.csv has no commitment "apik" | did you mean "apic"?',
    ],
    [
      "{{commitment.apic.sinse}}",
      '11:3: "commitment.apic.sinse" is not a word that a template may use | did you mean "commitment.apic.since"?',
    ],
    [
      "{{xyzzy_plugh}}",
      '11:3: "xyzzy_plugh" is not a word that a template may use | letters check --words lists the words',
    ],
    [
      "{{#if outstanding}}a{{/if}}",
      '11:7: "outstanding" is known only inside {{#recommendation}} | move it into the block of a recommendation, or use commitment.<id>.… for one commitment',
    ],
    [
      "{{any_outstanding}}",
      '11:3: "any_outstanding" is a condition and has no text | write {{#if any_outstanding}} … {{/if}}',
    ],
    [
      "{{#if signatories}}a{{/if}}",
      '11:7: "signatories" stands for the whole list and cannot be used here | write {{signatories}} alone in a paragraph of the letter, or use signatory_count',
    ],
    ['{{"text"}}', '11:3: "text" is not a word | write a text without braces'],
    ["{{true}}", "11:3: true, false, null and undefined are not words | write a word"],
  ])("%s", (prose, fault) => {
    expect(faultsOfProse(prose)).toEqual([fault]);
  });

  test("inside a recommendation are checked on their own line", () => {
    expect(
      faultsOf(aTemplateText("Prose.", "{{#if outstanding}}\nRatify.\n{{/if}}\n{{#if mett}}Thanks.{{/if}}")),
    ).toEqual(['20:7: "mett" is not a word that a template may use | did you mean "met"?']);
  });

  test("all of them are told in one run, in reading order", () => {
    expect(
      faultsOfProse("{{b_one}}\n\n{{#if x_two}}a{{else}}{{y_three}}{{/if}}").map((fault) =>
        fault.slice(0, 16),
      ),
    ).toEqual(['11:3: "b_one" is', '13:7: "x_two" is', '13:25: "y_three"']);
  });
});

describe("Handlebars that the letter has no use for", () => {
  test.each([
    ["{{> footer}}", "11:1: a template cannot include another | write the text here"],
    ["{{#> footer}}a{{/footer}}", "11:1: a template cannot include another | write the text here"],
    ["{{* mark}}", "11:1: a template cannot use decorators | take it out"],
    ["{{{state.name}}}", "11:1: three braces and & have no meaning here | write two braces: {{word}}"],
    ["{{&state.name}}", "11:1: three braces and & have no meaning here | write two braces: {{word}}"],
    ["{{{{raw}}}} x {{{{/raw}}}}", "11:1: raw blocks have no meaning here | write the text without braces"],
    ["{{@index}}", '11:3: "@index" is not a word | write a word of the vocabulary, without @, ../ or this'],
    ["{{../date}}", '11:3: "../date" is not a word | write a word of the vocabulary, without @, ../ or this'],
    [
      "{{this.date}}",
      '11:3: "this.date" is not a word | write a word of the vocabulary, without @, ../ or this',
    ],
    [
      "{{#each date}}a{{/each}}",
      "11:1: {{#each}} is not a block that a template may use | the blocks are if, unless, recommendation, language",
    ],
    [
      "{{#unles any_outstanding}}a{{/unles}}",
      '11:1: {{#unles}} is not a block that a template may use | did you mean "unless"?',
    ],
    [
      "{{#any_outstanding}}a{{/any_outstanding}}",
      "11:1: {{#any_outstanding}} is not a block | write {{#if any_outstanding}} … {{/if}}",
    ],
    ["{{#if}}a{{/if}}", "11:1: {{#if}} takes one word | write {{#if any_outstanding}}"],
    ["{{#if date place}}a{{/if}}", "11:1: {{#if}} takes one word | write {{#if any_outstanding}}"],
    ["{{#if date as |d|}}a{{/if}}", '11:1: "as |…|" has no meaning here | take it out'],
    [
      "{{date column.in_force long=1}}",
      "11:1: arguments by name have no meaning here | write the words alone",
    ],
    ["{{date column.in_force place}}", '11:1: "date" takes one word | write {{date column.in_force}}'],
    [
      '{{plural signatory_count "organisation"}}',
      '11:1: "plural" takes a number, and 2 texts between quotes | write {{plural signatory_count "…" "…"}}, with the texts that go with 1, 2',
    ],
    [
      "{{plural signatory_count place date}}",
      '11:1: "plural" takes a number, and 2 texts between quotes | write {{plural signatory_count "…" "…"}}, with the texts that go with 1, 2',
    ],
    [
      '{{#if (plural signatory_count "a" "b")}}a{{/if}}',
      '11:7: "plural" is a text and no condition | write {{plural signatory_count "…" "…"}}, with the texts that go with 1, 2',
    ],
    ["{{upper state.name}}", '11:1: "upper" is not a helper | the helpers are date, on, since, plural, is'],
    [
      "{{is place date}}",
      '11:1: "is" is a condition and has no text | write {{#if (is column.region "African")}} … {{/if}}',
    ],
    [
      "{{#if (is place)}}a{{/if}}",
      '11:7: "is" takes two words | write {{#if (is column.region "African")}} … {{/if}}',
    ],
    [
      '{{date "2020-02-30"}}',
      '11:1: "2020-02-30" is not a date | give {{date …}} a column of dates such as 2019-02-28',
    ],
    [
      "a \\{{date}}",
      '11:3: a backslash before "{{" would print the braces | take the backslash out: a letter has no raw braces',
    ],
    [
      "{{#language fr}}a{{/language}}",
      '11:1: {{#language}} takes one text between quotes | write {{#language "fr"}}',
    ],
    [
      '{{#language "French"}}a{{/language}}',
      '11:1: "French" is not a language code | write one such as "fr" or "pt-BR"',
    ],
    [
      '{{#language "fr"}}a{{else}}b{{/language}}',
      "11:1: {{else}} has no meaning in {{#language}} | use {{#if}} inside the block",
    ],
  ])("%s", (prose, fault) => {
    expect(faultsOfProse(prose).filter((told) => !told.startsWith(file))).toEqual([fault]);
  });
});

describe("broken Handlebars", () => {
  test.each([
    ["We {{date ask.", '11:4: "{{date ask." is not ended | end the tag with }}'],
    ["{{!-- a note", '11:1: "{{!-- a note" is not ended | end the comment with --}}'],
    ["{{#if date}} now.", "11:1: {{#if date}} is never closed | write {{/if}} where it ends"],
    [
      "{{#if date}}a{{/unless}}",
      "11:14: {{/unless}} cannot close {{#if date}}, opened on line 11 | write {{/if}} before it",
    ],
    [
      "a{{/if}}",
      "11:2: {{/if}} closes a block that was never opened | take it out, or open the block before it",
    ],
    ["a {{else}} b", "11:3: {{else}} stands outside any block | put it inside {{#if}} … {{/if}}"],
    [
      "{{#if date}}a{{else}}b{{else}}c{{/if}}",
      "11:23: {{else}} stands after the {{else}} of {{#if date}}, opened on line 11 | keep one {{else}}, the last; write {{else if …}} for the cases before it",
    ],
    [
      "{{#if date}}a{{else}}b{{else if place}}c{{/if}}",
      "11:23: {{else if place}} stands after the {{else}} of {{#if date}}, opened on line 11 | keep one {{else}}, the last; write {{else if …}} for the cases before it",
    ],
    [
      "{{#unless date}}a{{^}}b{{^}}c{{/unless}}",
      "11:24: {{^}} stands after the {{else}} of {{#unless date}}, opened on line 11 | keep one {{else}}, the last; write {{else if …}} for the cases before it",
    ],
    [
      "a {{}} b",
      "11:3: {{}} is not a tag that can be read | write {{word}}, {{helper word}} or {{#block word}}",
    ],
    [
      "a {{date x=}} b",
      "11:3: {{date x=}} is not a tag that can be read | write {{word}}, {{helper word}} or {{#block word}}",
    ],
    [
      "a {{{date}} b",
      "11:3: {{{date}} is not a tag that can be read | write {{word}}, {{helper word}} or {{#block word}}",
    ],
  ])("%s", (prose, fault) => {
    expect(faultsOfProse(prose)).toEqual([fault]);
  });
});

describe("recommendations", () => {
  const one = '{{#recommendation "openness"}}\nSpeak up.\n{{/recommendation}}\n';
  const two = '{{#recommendation "apic"}}\nRatify it.\n{{/recommendation}}\n';
  const letter = (middle: string): string => `${frontMatter}\nExcellency,\n\n${middle}\n${ending}`;

  test.each([
    [
      one,
      `${file}: recommendation "apic" of recommendations.csv has no block | write {{#recommendation "apic"}} … {{/recommendation}}`,
    ],
    [
      one + two + two,
      '17:1: recommendation "apic" is here for the second time | keep one: the first is on line 14',
    ],
    [one + two.replace("apic", "apik"), '14:1: recommendations.csv has no "apik" | did you mean "apic"?'],
    [
      two + one,
      '14:1: recommendation "openness" stands after "apic" | keep the order of recommendations.csv: openness, apic',
    ],
    [
      `${one}{{#if date}}\n${two}{{/if}}\n`,
      '15:1: {{#recommendation "apic"}} stands inside another block | put the other block inside the recommendation',
    ],
    [
      `${one}2. ${two}`,
      '14:4: "2." stands on the same line as recommendation "apic" | begin and end the block on lines of its own; the tool sets the number',
    ],
  ])("%#", (middle, fault) => {
    expect(faultsOf(letter(middle))).toContain(fault);
  });
});

describe("signatories", () => {
  test("must be there", () => {
    expect(faultsOf(aTemplateText("Prose.").replace("{{signatories}}", ""))).toEqual([
      `${file}: {{signatories}} is missing | write it in a paragraph of its own after the complimentary close`,
    ]);
  });

  test("must be there once", () => {
    expect(faultsOf(aTemplateText("{{signatories}}"))).toEqual([
      "22:1: {{signatories}} is here for the second time | keep one",
    ]);
  });

  test("must be outside every block", () => {
    expect(faultsOf(aTemplateText("{{#if date}}{{signatories}}{{/if}}"))).toEqual([
      "11:13: {{signatories}} stands inside a block | put it in a paragraph of its own outside every block",
    ]);
  });

  test("must stand alone", () => {
    expect(faultsOf(aTemplateText("Prose.").replace("{{signatories}}", "We: {{signatories}}"))).toEqual([
      "22:5: {{signatories}} does not stand alone in its paragraph | put a blank line before and after it",
    ]);
  });

  test("must come after a complimentary close", () => {
    expect(faultsOf(aTemplateText("Prose.").replace("Yours faithfully,\n", ""))).toEqual([
      "21:1: no complimentary close stands before the signatories | write it in a paragraph of its own right before {{signatories}}",
    ]);
  });
});

describe("order", () => {
  test("begins with a salutation", () => {
    expect(faultsOf(aTemplateText("Prose.").replace("Excellency,", "# Excellency"))).toEqual([
      "9:1: the letter does not begin with a salutation | begin with a paragraph such as: Your Excellency,",
    ]);
  });

  test("skips no level of heading", () => {
    expect(faultsOfProse("# One\n\n### Three")).toEqual([
      "13:1: the heading skips a level | write ## or fewer: a screen reader follows the levels",
    ]);
  });
});

describe("front matter", () => {
  const withHead = (head: string): string => aTemplateText("Prose.", "Ratify.", { head });

  test.each([
    [
      "",
      "1:1: the template has no front matter | begin the file with a line ---, the keys title, subject, place, date and sender, and a line ---",
    ],
    [
      frontMatter.replace(/---\n$/, ""),
      "1:1: the front matter is never ended | write a line --- after its last key",
    ],
    [
      frontMatter.replace("place:", "plaice:"),
      '4:1: the front matter has no key "plaice" | did you mean "place"?',
    ],
    [
      frontMatter.replace("place: New York\n", ""),
      "1: the front matter has no place | write place: New York",
    ],
    [
      frontMatter.replace("2020-04-28", "2020-02-30"),
      '5:1: "2020-02-30" is not a day of the calendar | write date: 2020-04-28',
    ],
    [
      frontMatter.replace("date:", "paper: A5\ndate:"),
      '5:1: "A5" is not a paper | write paper: A4 or paper: Letter',
    ],
    ...["9.75", "12", "large"].map((size) => [
      frontMatter.replace("date:", `style:\n  text_size: ${size}\ndate:`),
      '5:1: a group of colours such as #1d3a5f, and of a size from 10 to 11.5 points is expected here | write style:, then a line such as "  accent: \'#1d3a5f\'" for any of accent, tint, or "  text_size: 11"',
    ]),
    [
      frontMatter.replace("date:", "window: dl\ndate:"),
      '5:1: "dl" is not an envelope\'s window | write window: din-b, din-a, us-10 or none',
    ],
    [
      frontMatter.replace("date:", "annex: perhaps\ndate:"),
      '5:1: "perhaps" is not true, false or all | write annex: true, annex: false, or annex: all with every commitment',
    ],
    [
      frontMatter.replace("title: L", "title: Letter: l"),
      '2:8: the front matter cannot be read: nested mappings are not allowed in compact mappings | write one "key: value" a line, a value with : { or # between quotes',
    ],
    [
      frontMatter.replace("title: Letter to the Government ", "title: "),
      '2:1: a text is expected here | put a value with {{ between quotes: "…"',
    ],
    [
      frontMatter.replace("New York", '"{{date}}"'),
      '4:1: "{{date}}": words may be used in title, subject and reference only | write a text that is the same for every State',
    ],
    [
      frontMatter.replace("date:", "logo: logo.png\ndate:"),
      "5:1: the logo has no description for readers who cannot see it | write logo_description: Emblem of the Coalition",
    ],
    [
      frontMatter.replace("formal_of", "formal_off"),
      '2:35: "state.formal_off" is not a word that a template may use | did you mean "state.formal_of"?',
    ],
    [
      frontMatter.replace("subject: Support for the Rome Statute", 'subject: "![Support](a.png)"'),
      '3:11: a letter\'s text has no images | take it out; a logo is named in the front matter: logo: "logo.png"',
    ],
  ])("%#", (head, fault) => {
    expect(faultsOf(withHead(head))).toEqual([fault]);
  });
});

describe("words in braces", () => {
  test("are as many as one likes, if not all in one paragraph", () => {
    expect(faultsOfProse(Array.from({ length: 7000 }, () => "{{state.name}}").join("\n\n"))).toEqual([]);
    expect(faultsOfProse("{{state.name}} ".repeat(6399))).toEqual([]);
    expect(faultsOfProse("{{state.name}} ".repeat(6400))).toEqual([
      "11:1: more than 6399 words in braces stand in one paragraph or list | divide it",
    ]);
  });
});

describe("templates of several languages", () => {
  const parse = (language: string, head: string) =>
    parseTemplate(
      {
        language,
        file: `templates/letter.${language}.hbs`,
        text: aTemplateText("Prose.", "Ratify.", { head }),
      },
      aCampaign(),
    );

  test("agree in date, paper, window, annex and faces", () => {
    const french = frontMatter.replace(
      "date: 2020-04-28",
      "date: 2020-05-01\npaper: Letter\nwindow: none\nannex: false\nfaces:\n  text: fonts/Own.ttf",
    );
    try {
      checkTemplates([parse("en", frontMatter), parse("fr", french)]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).diagnostics.map(told)).toEqual([
        '5:1: date is "2020-05-01" here and "2020-04-28" in templates/letter.en.hbs | write the same date in the templates of all languages',
        '6:1: paper is "Letter" here and "A4" in templates/letter.en.hbs | write the same paper in the templates of all languages',
        '7:1: window is "none" here and "din-b" in templates/letter.en.hbs | write the same window in the templates of all languages',
        '8:1: annex is "false" here and "true" in templates/letter.en.hbs | write the same annex in the templates of all languages',
        '9:1: faces is "text: fonts/Own.ttf" here and "none" in templates/letter.en.hbs | write the same faces in the templates of all languages',
      ]);
    }
  });

  test("that agree pass", () => {
    expect(() => checkTemplates([parse("en", frontMatter), parse("fr", frontMatter)])).not.toThrow();
  });

  test("keep their own title, sender and footer", () => {
    const { sender, footer, faces } = parse(
      "en",
      frontMatter.replace("date:", "footer: At the foot\nfaces:\n  text_italic: a.ttf\ndate:"),
    ).frontMatter;
    expect([sender, footer, [...faces]]).toEqual([
      "The Coalition",
      "At the foot",
      [["text-italic", "a.ttf"]],
    ]);
  });
});

test("Windows line ends and a byte order mark move no place", () => {
  expect(faultsOf(`\uFEFF${aTemplateText("a {{b_one}}").replaceAll("\n", "\r\n")}`)).toEqual([
    '11:5: "b_one" is not a word that a template may use | letters check --words lists the words',
  ]);
});

test("what stands for all letters is of a language in which letters are written, not of one in reserve", () => {
  const headOf = (language: string, settings = "") => {
    const text = aTemplateText("Prose.").replace("---\n", `---\n${settings}`);
    return parseTemplate({ language, file: `templates/letter.${language}.hbs`, text }, aCampaign());
  };
  const [spanish, english, french] = [headOf("es", "reserve: true\n"), headOf("en"), headOf("fr")];
  expect(leadingHead([spanish, english, french])).toBe(english);
  expect(leadingHead([spanish])).toBe(spanish);
  expect(leadingHead([])).toBeUndefined();
});

test("the fixed text of a template holds what its phrases and its typography add", () => {
  const template = parseTemplate({ language: "fr", file, text: aTemplateText("Prose.") }, aCampaign());
  const text = templateGlyphText(template);
  expect([..."’éû°«»\u00A0\u202F"].filter((character) => !text.includes(character))).toEqual(["°", "«", "»"]);
});
