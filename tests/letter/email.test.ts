import { describe, expect, it } from "vitest";
import { type Diagnostic, InputError } from "../../src/diagnostic.js";
import { createEmailComposer, type EmailText, parseEmailTemplate } from "../../src/letter/email.js";
import { parseTemplate } from "../../src/letter/template/template.js";
import { assessedState, minimalCampaign } from "../support/minimal-campaign.js";

const campaign = minimalCampaign();
const file = "templates/email.en.hbs";

function parsed(text: string) {
  return parseEmailTemplate({ language: "en", file, text }, campaign);
}

function written(text: string, iso3 = "XCC"): EmailText {
  const letters = {
    templates: campaign.templates.map((each) => parseTemplate(each, campaign)),
    date: "2026-11-02",
  };
  return createEmailComposer(campaign, [parsed(text)], letters)(assessedState(iso3, campaign));
}

function faultsOf(work: () => unknown): readonly Diagnostic[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  return [];
}

function mail(body: string, subject = "A letter"): string {
  return `---\nsubject: "${subject}"\n---\n\n${body}\n`;
}

describe("an e-mail", () => {
  it("says the letter's words for one State, as a subject and plain text", () => {
    const body = [
      "Your Excellency,",
      "{{#if any_outstanding}}",
      "One of {{signatory_count}} organisations’ requests concerns the {{commitment.optional_protocol.label}}.",
      "{{/if}}",
      "{{sender}}, {{place}}, {{date}}",
    ].join("\n\n");
    expect(written(mail(body, "To {{state.formal}}: {{outstanding_count}} request"))).toEqual({
      subject: "To the Republic of the Specimen Coast: one request",
      text: [
        "Your Excellency,",
        "One of 9 organisations’ requests concerns the Optional Protocol to the Convention.",
        "Example Coalition, Geneva, 2 November 2026\n",
      ]
        .join("\n\n")
        .replaceAll("2 November", "2\u00a0November"),
    });
  });

  it("writes Markdown as people write plain e-mails", () => {
    const body = [
      "Dear *all*,",
      "- one\n- two\n  1. inner",
      "> quoted\n>\n> twice",
      "See [our page](https://example.org/page) and https://example.org/other at\\\n**once**.",
      "---",
      "End",
    ].join("\n\n");
    expect(written(mail(body)).text).toBe(
      [
        "Dear all,",
        "- one\n- two\n  1. inner",
        "> quoted\n> \n> twice",
        "See our page (https://example.org/page) and https://example.org/other at\nonce.",
        "* * *",
        "End\n",
      ].join("\n\n"),
    );
  });

  it("prints marks in the subject as they are", () => {
    expect(written(mail("Dear all,", "*Letter* [1]")).subject).toBe("*Letter* [1]");
  });

  it("is checked with the letter's vocabulary, in every branch and in the subject, with line and column", () => {
    const text = mail("Dear all,\n\n{{#if any_outstandng}}\n{{state.nam}}\n{{/if}}", "{{datte}}");
    expect(faultsOf(() => parsed(text))).toEqual([
      {
        what: '"datte" is not a word that a template may use',
        remedy: 'did you mean "date"?',
        place: { file, line: 2, column: 13 },
      },
      {
        what: '"any_outstandng" is not a word that a template may use',
        remedy: 'did you mean "any_outstanding"?',
        place: { file, line: 7, column: 7 },
      },
      {
        what: '"state.nam" is not a word that a template may use',
        remedy: 'did you mean "state.name"?',
        place: { file, line: 8, column: 3 },
      },
    ]);
  });

  it("holds neither requests nor signatories", () => {
    const body =
      'Dear all,\n\n{{#recommendation "optional-protocol"}}\nDo it.\n{{/recommendation}}\n\n{{signatories}}';
    expect(faultsOf(() => parsed(mail(body)))).toEqual([
      {
        what: "the requests stand in the letter, not in the e-mail",
        remedy: "use words such as outstanding_count and commitment.<id>.label",
        place: { file, line: 7, column: 1 },
      },
      {
        what: "the signatories stand in the letter, not in the e-mail",
        remedy: "use {{signatory_count}} or {{sender}}",
        place: { file, line: 11, column: 1 },
      },
    ]);
  });

  it.each([
    [
      "Dear all,",
      "the e-mail has no front matter",
      'begin the file with a line ---, the line subject: "Our letter of {{date}} to the Government {{state.formal_of}}", and a line ---',
      1,
    ],
    [
      "---\n---\nDear all,",
      "the e-mail has no subject",
      'write subject: "Our letter of {{date}} to the Government {{state.formal_of}}"',
      1,
    ],
    [
      "---\nsubject: {{date}}\n---\nDear all,",
      "the subject is not a text",
      'put a value with {{ between quotes: "…"',
      2,
    ],
    [
      "---\nsubject: Letter\nsender: me\n---\nDear all,",
      'the front matter of an e-mail has no key "sender"',
      "its only key is subject: sender, place and date are those of the letter",
      3,
    ],
  ])("needs a subject and nothing else at its head: %j", (text, what, remedy, line) => {
    expect(faultsOf(() => parsed(text))).toEqual([
      { what, remedy, place: { file, line, column: expect.any(Number) } },
    ]);
  });

  it("is refused for a State for which nothing is left of it", () => {
    const body = "{{#if commitment.optional_protocol.outstanding}}\nDear all,\n{{/if}}";
    expect(written(mail(body), "XCC").text).toBe("Dear all,\n");
    expect(faultsOf(() => written(mail(body), "XAA"))).toEqual([
      {
        what: "nothing is left of the e-mail",
        remedy: "write some text outside {{#if}}",
        place: { file },
        states: ["XAA"],
      },
    ]);
  });
});
