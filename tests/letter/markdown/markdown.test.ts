// What Markdown a letter may hold, as blocks, and what is refused with its place.

import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/diagnostic.js";
import { createComposer } from "../../../src/letter/compose.js";
import type { Block, Inline } from "../../../src/letter/letter.js";
import { parseTemplate } from "../../../src/letter/template/template.js";
import { aCampaign, anAssessment, aTemplateText, date } from "../a-campaign.js";

function template(prose: string, apic?: string) {
  const text = aTemplateText(prose, apic);
  return parseTemplate({ language: "en", file: "templates/letter.en.hbs", text }, aCampaign());
}

/** The blocks between the salutation and the first request. */
function blocksOf(prose: string): readonly Block[] {
  const letter = createComposer(aCampaign(), [template(prose)], { date, countries: new Map() })(
    anAssessment(),
  );
  return letter.body.slice(1, -4);
}

function told(block: Block): unknown {
  switch (block.kind) {
    case "paragraph":
      return block.content.map(toldInline).join("");
    case "heading":
      return `${block.level} ${block.content.map(toldInline).join("")}`;
    case "list":
      return block.items.map((item, index) => [block.markers?.[index] ?? "-", ...item.map(told)]);
    case "quotation":
      return { quoted: block.content.map(told) };
    default:
      return block.kind;
  }
}

function toldInline(inline: Inline): string {
  if (inline.kind === "break") return "/";
  const marks = [
    inline.strong && "strong",
    inline.emphasis && "emphasis",
    inline.code && "code",
    inline.link,
    inline.language,
  ].filter(Boolean);
  return marks.length === 0 ? inline.text : `<${marks.join(" ")}:${inline.text}>`;
}

describe("becomes blocks", () => {
  test.each<[string, readonly unknown[]]>([
    ["one\ntwo\n\nthree", ["one two", "three"]],
    ["*a* **b** ***c*** `d'`", ["<emphasis:a> <strong:b> <strong emphasis:c> <code:d'>"]],
    ["one\\\ntwo  \nthree", ["one/two/three"]],
    ["# One\n\n## Two\n\nThree\n-----", ["2 One", "3 Two", "3 Three"]],
    [
      "- a\n- b\n  1. c\n     * d",
      [
        [
          ["-", "a"],
          ["-", "b", [["1.", "c", [["-", "d"]]]]],
        ],
      ],
    ],
    [
      "3. a\n4. b",
      [
        [
          ["3.", "a"],
          ["4.", "b"],
        ],
      ],
    ],
    [
      "- a\n\n  b\n\n- c\n\nd",
      [
        [
          ["-", "a", "b"],
          ["-", "c"],
        ],
        "d",
      ],
    ],
    ["> a\n>\n> b\n\n> c", [{ quoted: ["a", "b"] }, { quoted: ["c"] }]],
    ["a\n\n---\n\nb", ["a", "thematic-break", "b"]],
    ["&eacute; &amp; \\*", ["é & *"]],
    [
      "[a *b*](https://x.org \n) <a@b.org>",
      ["<https://x.org:a ><emphasis https://x.org:b> <mailto:a@b.org:a@b.org>"],
    ],
    ["[call](tel:+41-22-555)", ["<tel:+41-22-555:call>"]],
    [
      "at https://x.org/a_b. Or www.y.org",
      ["at <https://x.org/a_b:https://x.org/a_b>. Or <http://www.y.org:www.y.org>"],
    ],
    ['so {{#language "fr"}}*dit* l\'on ?{{/language}} yes?', ["so <emphasis fr:dit><fr: l’on\u202F?> yes?"]],
    ["a < b ~c~ [d] (e)", ["a < b ~c~ [d] (e)"]],
    ["in the year\n2019. We\nsaw it", ["in the year 2019. We saw it"]],
  ])("%#: %s", (prose, blocks) => {
    expect(blocksOf(prose).map(told)).toEqual(blocks);
  });
});

describe("a numbered list", () => {
  const items = (...markers: readonly string[]) => [
    markers.map((marker, index) => [marker, "abcdef"[index]]),
  ];

  test.each<[string, readonly unknown[]]>([
    ["86. a\n88. b\n93. c", items("86.", "88.", "93.")],
    ["9. a\n10. b\n100. c", items("9.", "10.", "100.")],
    ["1. a\n1. b\n1. c", items("1.", "2.", "3.")],
    ["0. a\n0. b", items("0.", "1.")],
    ["3. a\n4. b\n5. c", items("3.", "4.", "5.")],
    ["3. a\n4. b\n\n0. c", items("3.", "4.", "0.")],
    ["1. a\n2. b\n\n1. c\n2. d", items("1.", "2.", "1.", "2.")],
    ["5. a\n4. b\n3. c", items("5.", "4.", "3.")],
    ["1) a\n2) b", items("1)", "2)")],
    ["86) a\n88) b", items("86)", "88)")],
    ["007. a\n7. b", items("7.", "8.")],
    ["1. a\n1) b", [[["1.", "a"]], [["1)", "b"]]]],
    ["1. {{#if commitment.apic.met}}x{{/if}}\n2. a\n3. b", items("1.", "2.")],
    ["1. a\n{{#if commitment.apic.met}}\n1. x\n{{/if}}\n1. b", items("1.", "2.")],
    ["> 86. a\n> 93. b", [{ quoted: items("86.", "93.") }]],
    [
      "- o\n\n  86. a\n  93. b",
      [
        [
          [
            "-",
            "o",
            [
              ["86.", "a"],
              ["93.", "b"],
            ],
          ],
        ],
      ],
    ],
    // Right under a line of text, and with its items apart.
    ["We ask:\n1. a\n\n1. b\n\n1. c", ["We ask:", ...items("1.", "2.", "3.")]],
    ["# Ask\n1. a\n\n2. b", ["2 Ask", ...items("1.", "2.")]],
    ["We ask:\n- a\n\n- b", ["We ask:", ...items("-", "-")]],
  ])("has its numbers as typed, or counted where they are counted or all alike: %j", (prose, blocks) => {
    expect(blocksOf(prose).map(told)).toEqual(blocks);
  });

  test.each([
    ["1. a\n{{#if date}}\n2. b\n{{/if}}\n3. c", "1, 3"],
    ["1. a\n{{#if date}}2. b\n{{/if}}3. c\n4. d", "1, 3, 4"],
    ["1. a\n{{#if date}}\n2. b\n{{else}}\n2. c\n3. d\n{{/if}}\n4. e", "1, 2, 4"],
  ])("that counts in the file only if a condition holds is refused: %j", (prose, printed) => {
    expect(faultsOf(prose)).toEqual([
      `11:1: the numbers of this list would be ${printed}, as a condition leaves an item out | number all its items alike (1. 1. 1.), and they are counted as they come`,
    ]);
  });

  test.each([
    "1. a\n{{#if date}}\n2. b\n{{else}}\n2. c\n{{/if}}\n3. d",
    "86. a\n{{#if date}}\n88. b\n{{/if}}\n93. c",
    "1. a\n   1. x\n   2. y\n2. b",
  ])("that counts in every case, or names things, is not: %j", (prose) => {
    expect(faultsOf(prose)).toEqual([]);
  });
});

describe("is refused", () => {
  const image =
    'a letter\'s text has no images | take it out; a logo is named in the front matter: logo: "logo.png"';
  const html =
    "a letter has no HTML | write *emphasis*, **strong**, a backslash where a line ends, {{!-- a comment --}}";
  const table = "a letter's text has no tables | write a list; the annex is made by the tool";
  const code =
    "a letter has no blocks of code | begin the lines at the margin: four spaces make a block of code, and so do ``` fences";
  const reference =
    "a link by reference has no place in a letter | write the address beside the text: [text](https://example.org)";
  const footnote = "a letter has no footnotes | put the note into the text, between brackets";
  const inside =
    "a heading stands in a list, a quotation, a recommendation or the subject | use **strong** words, or put the heading between paragraphs";
  const address = (url: string): string =>
    `"${url}" is not an address that a link can have | begin it with https://, http://, mailto: or tel:`;

  test.each<[string, readonly string[]]>([
    ["a ![b](c.png)", [`11:3: ${image}`]],
    ["{{#if date}}{{place}} ![b](c.png){{/if}}", [`11:23: ${image}`]],
    [
      "one\n\n{{#if date}}\n![b](c.png)\n{{else}}\n<b>x</b>\n{{/if}}",
      [`14:1: ${image}`, `16:1: ${html}`, `16:5: ${html}`],
    ],
    ["<!-- note -->", [`11:1: ${html}`]],
    ["a<br>b", [`11:2: ${html}`]],
    ["| a |\n|---|\n| b |", [`11:1: ${table}`]],
    ["    indented", [`11:1: ${code}`]],
    ["```\nfenced\n```\n\n![b](c.png)", [`11:1: ${code}`, `15:1: ${image}`]],
    ["[a]: https://x.org", [`11:1: ${reference}`]],
    ["see [a][b]", [`11:1: ${reference}`]],
    ["see[^1]", [`11:1: ${footnote}`]],
    ["see[^1]\n\n[^1]: note", [`11:1: ${footnote}`, `13:1: ${footnote}`]],
    ["~~out~~", ["11:1: a letter strikes nothing out | take the words or the ~~ out"]],
    ["- [ ] do", ["11:1: a letter has no boxes to tick | take [ ] out"]],
    ["- a\n  - b\n    - c\n      - d", ["14:7: a list has a fourth level | keep to three levels"]],
    ["> > > > a", ["11:7: a quotation has a fourth level | keep to three levels"]],
    [
      `${"> ".repeat(5000)}a`,
      ["11:1: more than 50 quotations and lists begin on one line | keep to three levels"],
    ],
    [
      `${"- > ".repeat(5000)}a`,
      ["11:1: more than 50 quotations and lists begin on one line | keep to three levels"],
    ],
    [
      `${"**a *".repeat(8)}b${"* b**".repeat(8)}`,
      ["11:28: * and ** stand too deep in one another | mark the words once"],
    ],
    ["*".repeat(10_000), ["11:1: more than 500 * stand in a row | write three for a line across the page"]],
    [
      "]".repeat(100_000),
      [
        "11:2001: more than 2000 marks such as *, _, ] and &amp; stand in one paragraph | divide the paragraph",
      ],
    ],
    [
      "&amp;".repeat(10_000),
      [
        "11:10001: more than 2000 marks such as *, _, ] and &amp; stand in one paragraph | divide the paragraph",
      ],
    ],
    [
      "1. \n".repeat(10_000),
      [
        "2011:1: more than 2000 items stand in one list | divide the list, or put it into a document of its own",
      ],
    ],
    [
      "We ask:\n86. a\n88. b",
      [
        "11:1: lines that begin with a number are no list here | leave an empty line before the first of them",
      ],
    ],
    ["> # a", [`11:3: ${inside}`]],
    ["- # a", [`11:3: ${inside}`]],
    [
      "###### six",
      [
        "11:1: a heading of six # is a level too deep | use one to five: the subject is the first level, # the second",
      ],
    ],
    ["[a](ftp://x.org)", [`11:1: ${address("ftp://x.org")}`]],
    ["[a](page.html)", [`11:1: ${address("page.html")}`]],
    [
      "[x](<https://example.org/a b>)",
      ['11:1: "https://example.org/a b" has a space in it | write https://example.org/a%20b'],
    ],
    [
      "[x](https://{{place}}@example.org)",
      [
        '11:1: "https://x@example.org" has a name or password before its @, and might lead elsewhere than it seems | take out what stands between // and @',
      ],
    ],
    [
      '[a](https://x.org "title")',
      ['11:1: a link\'s title would not be printed | take the "…" after the address out'],
    ],
    ["[](https://x.org)", ["11:1: a link has no text | write [text](https://example.org)"]],
    [
      "a }} b",
      ["11:1: braces would be printed | write {{word}} with a word of the vocabulary, or no braces"],
    ],
    [
      "a {state.name} b",
      ["11:1: braces would be printed | write {{word}} with a word of the vocabulary, or no braces"],
    ],
    ...["a **b", "a ** b ** c"].map((text): [string, readonly string[]] => [
      text,
      [
        "11:1: ** would be printed | write **words** without a space next to the asterisks inside, both pairs in one paragraph",
      ],
    ]),
    [
      "&#123;&#123;x",
      ["11:1: braces would be printed | write {{word}} with a word of the vocabulary, or no braces"],
    ],
    [
      "a \uE000",
      [
        '11:3: "\uE000" is a private-use character, which has no meaning outside one font | take it out or write the character of Unicode that is meant',
      ],
    ],
    [
      "a &#xE001;",
      [
        '11:3: "&#xE001;" is a private-use character, which has no meaning outside one font | take it out or write the character of Unicode that is meant',
      ],
    ],
    [
      '{{#language "fr"}}a\n\nb{{/language}}',
      [
        '11:1: a passage in another language begins or ends in another paragraph | put {{#language "fr"}} … {{/language}} round a part of one paragraph',
        '13:1: a passage in another language begins or ends in another paragraph | put {{#language "fr"}} … {{/language}} round a part of one paragraph',
      ],
    ],
    [
      '{{#language "fr"}}a {{#language "es"}}b{{/language}}{{/language}}',
      [
        "11:1: a passage in another language stands inside another | end the first before the second begins",
        '11:1: a passage in another language begins or ends in another paragraph | put {{#language "fr"}} … {{/language}} round a part of one paragraph',
      ],
    ],
  ])("%#: %s", (prose, faults) => {
    expect(faultsOf(prose)).toEqual(faults);
  });

  test("a heading in a recommendation", () => {
    expect(faultsOf("Prose.", "{{#if met}}\n# Head\n{{/if}}")).toEqual([`18:1: ${inside}`]);
  });

  test("nothing that only stands beside a tag and is markup in no branch", () => {
    expect(
      faultsOf("{{#if one_outstanding}}Now!{{/if}}{{#if several_outstanding}}[here](https://x.org){{/if}}"),
    ).toEqual([]);
  });
});

function faultsOf(prose: string, apic?: string): readonly string[] {
  try {
    template(prose, apic);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(
      ({ place, what, remedy }) => `${place?.line}:${place?.column}: ${what} | ${remedy}`,
    );
  }
}
