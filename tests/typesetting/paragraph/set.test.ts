import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measures } from "../../../src/fonts/faces.js";
import type { Inline, Span } from "../../../src/letter/letter.js";
import type { TextManner } from "../../../src/typesetting/manner.js";
import type { Line, Run } from "../../../src/typesetting/paragraph/line.js";
import { createParagraphSetter, setParagraph } from "../../../src/typesetting/paragraph/set.js";
import { fixedPitch, ONE_POINT_A_CHARACTER } from "../../support/fixed-pitch.js";

const BODY: TextManner = { family: "text", size: ONE_POINT_A_CHARACTER, ink: "#111111", linkInk: "#0000aa" };

const aSpan = (text: string, voice: Omit<Span, "kind" | "text"> = {}): Span => ({
  kind: "text",
  text,
  ...voice,
});

const BREAK: Inline = { kind: "break" };

const set = (content: readonly Inline[], measure: number, manner: Partial<TextManner> = {}) =>
  setParagraph(content, { ...BODY, ...manner }, measure, fixedPitch);

const lineText = (line: Line): string => line.runs.map((run) => run.text).join("");

const linesOf = (text: string, measure: number): readonly string[] =>
  set([aSpan(text)], measure).lines.map(lineText);

const runsOf = (content: readonly Inline[], manner: Partial<TextManner> = {}): readonly string[] =>
  set(content, 100, manner).lines.flatMap((line) => line.runs.map((run) => `${run.face}: ${run.text}`));

describe("lines", () => {
  it("ends each line but the last with a space that its width leaves out", () => {
    const { lines } = set([aSpan("The Court sits at The Hague")], 14);
    expect(lines.map((line) => [lineText(line), line.width])).toEqual([
      ["The Court sits ", 14],
      ["at The Hague", 12],
    ]);
  });

  it("describes a run whole", () => {
    const ink = "#111111";
    expect(set([aSpan("one two three")], 8)).toEqual({
      lines: [
        { runs: [{ face: "text", size: 2, ink, x: 0, width: 7, text: "one two " }], width: 7 },
        { runs: [{ face: "text", size: 2, ink, x: 0, width: 5, text: "three" }], width: 5 },
      ],
      overfull: [],
    });
  });

  it("rounds positions to a thousandth of a point", () => {
    const { lines } = set([aSpan("abc "), aSpan("d", { strong: true })], 100, { size: 10 / 3 });
    expect(lines[0]?.runs.map(({ x, width }) => [x, width])).toEqual([
      [0, 6.667],
      [6.667, 1.667],
    ]);
    // Not so the width, from which what ends at a common right edge is placed.
    expect(lines[0]?.width).toBe(25 / 3);
  });

  it("makes no line of content without a word", () => {
    expect(set([], 10)).toEqual({ lines: [], overfull: [] });
    expect(set([aSpan("  "), BREAK, aSpan("")], 10)).toEqual({ lines: [], overfull: [] });
  });

  it("takes several spaces, tabs and line ends for one space, and none at either end", () => {
    expect(linesOf(" one \t two\nthree ", 30)).toEqual(["one two three"]);
    expect(set([aSpan("one "), aSpan(" two", { strong: true })], 30).lines.map(lineText)).toEqual([
      "one two",
    ]);
  });

  it("breaks where the author asks, and keeps the words apart there", () => {
    const content = [aSpan("one "), BREAK, aSpan("two"), BREAK, BREAK, aSpan("three"), BREAK];
    expect(set(content, 30).lines.map(lineText)).toEqual(["one ", "two ", "three"]);
  });

  it("hangs later lines to the right and makes them shorter by as much", () => {
    const { lines } = set([aSpan("aaa bbb ccc ddd eee")], 11, { hangingIndent: 4 });
    expect(lines.map((line) => [lineText(line), line.runs[0]?.x, line.width])).toEqual([
      ["aaa bbb ccc ", 0, 11],
      ["ddd eee", 4, 11],
    ]);
  });
});

describe("where a line may end", () => {
  it("never at a no-break space, wide or narrow", () => {
    expect(linesOf("on 28\u00a0April", 8)).toEqual(["on ", "28\u00a0April"]);
    expect(linesOf("mot mot\u202f: x", 8)).toEqual(["mot ", "mot\u202f: x"]);
  });

  it("not between the spans of one word", () => {
    const content = [aSpan("see the "), aSpan("Court", { strong: true }), aSpan(", which sits")];
    expect(set(content, 13).lines.map(lineText)).toEqual(["see the ", "Court, which ", "sits"]);
  });

  it("after the hyphen of a compound, without a space", () => {
    expect(linesOf("cross-border", 8)).toEqual(["cross-", "border"]);
  });

  it("after a hyphen across spans, in the face of each", () => {
    const { lines } = set([aSpan("cross", { strong: true }), aSpan("-border")], 8);
    expect(lines.map((line) => line.runs.map((run) => `${run.face}: ${run.text}`))).toEqual([
      ["text-strong: cross", "text: -"],
      ["text: border"],
    ]);
  });

  it.each(["co-operation", "321-321k", "321-three", "COVID-19-related", "ICC-ASP/18/Res.1", "and/or"])(
    "not within %s",
    (word) => {
      expect(linesOf(`aaaa ${word} aaa`, word.length)).toContain(`${word} `);
      expect(set([aSpan(word)], word.length - 1).overfull).toEqual([word]);
    },
  );

  it("after a dash between words, not between a dash and the words it opens", () => {
    expect(linesOf("word—another", 8)).toEqual(["word—", "another"]);
    expect(linesOf("aaaaaaaaa —inciso— b", 10)).toEqual(["aaaaaaaaa ", "—inciso— b"]);
    expect(linesOf("2019–2020 aaaa", 9)).toEqual(["2019–2020 ", "aaaa"]);
  });

  it("not before a lone dash if the line can do without the word that it follows", () => {
    expect(linesOf("aaaaaaaaaaaaaa bbbb – cc", 19)).toEqual(["aaaaaaaaaaaaaa ", "bbbb – cc"]);
    expect(linesOf("aaaaaaaaa bbbbbbbbb – cc", 19)).toEqual(["aaaaaaaaa bbbbbbbbb ", "– cc"]);
  });

  it("after the slashes of a long address, never those of its scheme, nor after its hyphens", () => {
    expect(linesOf("https://www.icc-cpi.int/about/the-court", 26)).toEqual([
      "https://www.icc-cpi.int/",
      "about/the-court",
    ]);
    expect(linesOf("(www.icc-cpi.int/about/the-court)", 24)).toEqual([
      "(www.icc-cpi.int/about/",
      "the-court)",
    ]);
    expect(linesOf("see http://icc.int/a now", 16)).toEqual(["see ", "http://icc.int/a ", "now"]);
  });

  it("at the signs of an address whose part fits no line, which is then no fault", () => {
    const named = "https://www.example.org/2026-10/Report_on_the_implementation_2026_FINAL_v2_EN.pdf";
    expect(linesOf(`See ${named} for the rest.`, 24)).toEqual([
      "See ",
      "https://www.example.org/",
      "2026-10/Report_on_the",
      "_implementation_2026",
      "_FINAL_v2_EN.pdf for the ",
      "rest.",
    ]);
    expect(
      linesOf("https://a.sharepoint.com/Doc.aspx?sourcedoc=7B2C&file=Letter.docx&action=edit", 20),
    ).toEqual([
      "https://a.sharepoint",
      ".com/Doc.aspx?",
      "sourcedoc=7B2C&file=",
      "Letter.docx&action=",
      "edit",
    ]);
    expect(linesOf("https://example.org/report%20of%20the%20third%20session", 20)).toEqual([
      "https://example.org/",
      "report%20of%20the",
      "%20third%20session",
    ]);
    expect(linesOf("secretariat-office@coalition-court.org", 20)).toEqual([
      "secretariat-office@",
      "coalition-court.org",
    ]);
    for (const text of [named, "secretariat-office@coalition-court.org"])
      expect(set([aSpan(text)], 24).overfull).toEqual([]);
  });

  it("between letters of an address that has no sign to end a line at, which is told", () => {
    expect(set([aSpan(`https://example.org/${"a".repeat(40)}`)], 24).overfull).toHaveLength(1);
  });

  it("not after the hyphens of a host's name", () => {
    expect(linesOf("cited in ihl-databases.icrc.org", 22)).toEqual(["cited in ", "ihl-databases.icrc.org"]);
    expect(linesOf("asp.icc-cpi.int; docs.un.org", 20)).toEqual(["asp.icc-cpi.int; ", "docs.un.org"]);
  });

  it("never after a hyphen between spaces", () => {
    expect(linesOf("Democracia Global - Movimiento", 19)).toEqual(["Democracia Global ", "- Movimiento"]);
    expect(linesOf("Human Rights - Georgia", 14)).toEqual(["Human Rights ", "- Georgia"]);
    expect(linesOf("Federation Movement - Institute for Policy", 21)).toEqual([
      "Federation Movement ",
      "- Institute for ",
      "Policy",
    ]);
  });

  it("not between a number and what it counts if the line can do without it", () => {
    expect(linesOf("in all there are 8 States", 18)).toEqual(["in all there are ", "8 States"]);
    expect(linesOf("in all there are a1 States", 19)).toEqual(["in all there are a1 ", "States"]);
  });
});

describe("a word that fits no line", () => {
  it("is divided between letters without a hyphen, and reported", () => {
    const { lines, overfull } = set([aSpan("a Donaudampfschifffahrt b")], 10);
    expect(lines.map(lineText)).toEqual(["a Donaudam", "pfschifffa", "hrt b"]);
    expect(overfull).toEqual(["Donaudampfschifffahrt"]);
  });

  it("is reported once, whole, over all its spans", () => {
    const { lines, overfull } = set([aSpan("abcdef", { strong: true }), aSpan("ghijkl.")], 5);
    expect(lines.map(lineText).join("")).toBe("abcdefghijkl.");
    expect(overfull).toEqual(["abcdefghijkl."]);
  });

  it("is not reported if it fits the first line and only the later ones are too short", () => {
    const { lines, overfull } = set([aSpan("abcdefghi jk")], 10, { hangingIndent: 3 });
    expect(lines.map(lineText)).toEqual(["abcdefghi ", "jk"]);
    expect(overfull).toEqual([]);
  });

  it("keeps a letter and its accents, and two words with a no-break space, together", () => {
    expect(linesOf("ab\u0301c\u0301de", 2)).toEqual(["ab\u0301", "c\u0301d", "e"]);
    expect(linesOf("abc\u00a0de", 3)).toEqual(["ab", "c\u00a0d", "e"]);
  });

  it("is set a letter a line where the measure is narrower than a letter, and still reported", () => {
    const { lines, overfull } = set([aSpan("abc")], 0.5);
    expect(lines.map(lineText)).toEqual(["a", "b", "c"]);
    expect(overfull).toEqual(["abc"]);
  });
});

describe("faces", () => {
  const spans = [
    aSpan("plain "),
    aSpan("strong ", { strong: true }),
    aSpan("emphasis ", { emphasis: true }),
    aSpan("both ", { strong: true, emphasis: true }),
    aSpan("code", { code: true }),
  ];

  it("follow strong and emphasis in the text family, with code in furniture", () => {
    expect(runsOf(spans)).toEqual([
      "text: plain ",
      "text-strong: strong ",
      "text-italic: emphasis ",
      "text-strong-italic: both ",
      "furniture: code",
    ]);
  });

  it("follow strong alone in the furniture family", () => {
    expect(runsOf(spans, { family: "furniture" })).toEqual([
      "furniture: plain ",
      "furniture-strong: strong ",
      "furniture: emphasis ",
      "furniture-strong: both ",
      "furniture: code",
    ]);
  });

  it("are strong throughout where the manner is", () => {
    expect(runsOf(spans, { strong: true })).toEqual([
      "text-strong: plain strong ",
      "text-strong-italic: emphasis both ",
      "furniture-strong: code",
    ]);
  });

  it("set emphasis upright within emphasised text", () => {
    expect(runsOf(spans, { emphasis: true })).toEqual([
      "text-italic: plain ",
      "text-strong-italic: strong ",
      "text: emphasis ",
      "text-strong: both ",
      "furniture: code",
    ]);
  });
});

describe("marks", () => {
  const link = "https://www.icc-cpi.int/";
  const marksOf = (content: readonly Inline[], measure = 100) => {
    const runs: readonly Run[] = set(content, measure).lines.flatMap((line) => line.runs);
    return runs.map(({ text, ink, mark }) => ({ text, ink, mark }));
  };

  it("describe a link by its words, in the ink of links", () => {
    expect(marksOf([aSpan("see "), aSpan("the Court", { link }), aSpan(".")])).toEqual([
      { text: "see ", ink: "#111111", mark: undefined },
      {
        text: "the Court",
        ink: "#0000aa",
        mark: { link, description: "the Court" },
      },
      { text: ".", ink: "#111111", mark: undefined },
    ]);
  });

  it("say of an address its host, and a mail address without its scheme", () => {
    expect(marksOf([aSpan(link, { link })])[0]?.mark?.description).toBe("www.icc-cpi.int");
    const mail = { link: "mailto:info@court.org" };
    expect(marksOf([aSpan("info@court.org", mail)])[0]?.mark?.description).toBe("info@court.org");
    expect(marksOf([aSpan("write\u00a0to us", mail)])[0]?.mark?.description).toBe("write to us");
  });

  it("are one object over all faces and lines of a link, hard breaks included", () => {
    const content = [
      aSpan("the ", { link }),
      aSpan("Criminal ", { link, strong: true }),
      BREAK,
      aSpan("Court", { link }),
    ];
    const [first, ...others] = marksOf(content, 12).map(({ mark }) => mark);
    expect(first?.description).toBe("the Criminal Court");
    expect(others.length).toBe(2);
    for (const mark of others) expect(mark).toBe(first);
  });

  it("are two objects where the same address is linked twice with words between", () => {
    const [first, , second] = marksOf([aSpan("here", { link }), aSpan(" and "), aSpan("there", { link })]);
    expect(first?.mark?.description).toBe("here");
    expect(second?.mark?.description).toBe("there");
  });

  it("give a passage its language, alone or within a link, in the ink of the text", () => {
    expect(marksOf([aSpan("the "), aSpan("travaux", { language: "fr" })])[1]).toEqual({
      text: "travaux",
      ink: "#111111",
      mark: { language: "fr" },
    });
    expect(marksOf([aSpan("Cour", { link, language: "fr" })])[0]?.mark).toEqual({
      link,
      description: "Cour",
      language: "fr",
    });
  });
});

describe("kerning", () => {
  // "A" and "V" close up by half a character; a word is measured as a whole.
  const kerned: Measures = {
    ...fixedPitch,
    width: (role, text) => fixedPitch.width(role, text) - 250 * (text.split("AV").length - 1),
  };

  it("counts in the width of a run, also of a word that could have been divided", () => {
    const { lines } = setParagraph([aSpan("AVAV AAA-VVV x")], BODY, 30, kerned);
    expect(lines[0]?.width).toBe(13);
  });

  it("never makes a line too wide that ends within a word", () => {
    const loose: Measures = {
      ...kerned,
      width: (role, text) => fixedPitch.width(role, text) + 250 * (text.split("AV").length - 1),
    };
    const { lines } = setParagraph([aSpan("AVAVAVAVAV")], BODY, 5, loose);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(5);
  });
});

describe("a paragraph setter", () => {
  it("gives the same lines by identity for the same content, manner and measure", () => {
    const setter = createParagraphSetter(fixedPitch);
    const content = [aSpan("one two three")];
    const first = setter(content, BODY, 8);
    expect(first).toEqual(setParagraph(content, BODY, 8, fixedPitch));
    expect(setter(content, BODY, 8)).toBe(first);
    expect(setter(content, { ...BODY }, 8)).toBe(first);
  });

  it("gives the same lines for other content with the same words", () => {
    const setter = createParagraphSetter(fixedPitch);
    const first = setter([aSpan("one two three")], BODY, 8);
    expect(setter([aSpan("one two three")], BODY, 8)).toBe(first);
  });

  it.each<[string, Inline, Partial<TextManner>, number]>([
    ["words", aSpan("one two four"), {}, 8],
    ["voice", aSpan("one two three", { strong: true }), {}, 8],
    ["link", aSpan("one two three", { link: "https://a.org" }), {}, 8],
    ["measure", aSpan("one two three"), {}, 9],
    ["size", aSpan("one two three"), { size: 1 }, 8],
    ["family", aSpan("one two three"), { family: "furniture" }, 8],
    ["strength", aSpan("one two three"), { strong: true }, 8],
    ["emphasis", aSpan("one two three"), { emphasis: true }, 8],
    ["ink", aSpan("one two three"), { ink: "#222222" }, 8],
    ["ink of links", aSpan("one two three"), { linkInk: "#222222" }, 8],
    ["hanging indent", aSpan("one two three"), { hangingIndent: 1 }, 8],
  ])("takes another %s for another paragraph", (_what, span, manner, measure) => {
    const setter = createParagraphSetter(fixedPitch);
    const first = setter([aSpan("one two three")], BODY, 8);
    const other = setter([span], { ...BODY, ...manner }, measure);
    expect(other).not.toBe(first);
    expect(other).toEqual(setParagraph([span], { ...BODY, ...manner }, measure, fixedPitch));
  });

  it("keeps a paragraph that comes again while thousands pass by that come but once", () => {
    const setter = createParagraphSetter(fixedPitch);
    const often = setter([aSpan("often")], BODY, 30);
    for (let i = 0; i < 3000; i += 1) {
      setter([aSpan(`paragraph ${i}`)], BODY, 30);
      expect(setter([aSpan("often")], BODY, 30)).toBe(often);
    }
  });
});

const WORD = fc.constantFrom(
  "a",
  "of",
  "the",
  "Court",
  "States",
  "28\u00a0April",
  "mot\u202f:",
  "123",
  "–",
  "—inciso—",
  "cross-border",
  "word—word",
  "co-operation",
  "https://www.icc-cpi.int/about/the-court",
  "Donaudampfschifffahrt",
);
const SPAN = fc.record({
  words: fc.array(WORD, { minLength: 1, maxLength: 8 }),
  strong: fc.boolean(),
  glued: fc.boolean(),
});
const CONTENT = fc
  .array(SPAN, { minLength: 1, maxLength: 4 })
  .map((spans) =>
    spans.map(({ words, strong, glued }) =>
      aSpan(words.join(" ") + (glued ? "" : " "), strong ? { strong: true } : {}),
    ),
  );

describe("any paragraph at any measure", () => {
  it("is set in sizes and measures one after another as it is in each alone", () => {
    const manner = fc.record(
      {
        size: fc.constantFrom(ONE_POINT_A_CHARACTER, 1, 10.5, 10.75),
        strong: fc.constant(true as const),
        hangingIndent: fc.integer({ min: 0, max: 3 }),
      },
      { requiredKeys: ["size", "hangingIndent"] },
    );
    const tried = fc.array(fc.tuple(manner, fc.integer({ min: 6, max: 400 })), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(CONTENT, tried, (content, asked) => {
        const setter = createParagraphSetter(fixedPitch);
        for (const [own, measure] of asked)
          expect(setter(content, { ...BODY, ...own }, measure)).toEqual(set(content, measure, own));
      }),
    );
  });

  it("has no line wider than the measure, and loses and adds no character", () => {
    fc.assert(
      fc.property(
        CONTENT,
        fc.integer({ min: 6, max: 60 }),
        fc.integer({ min: 0, max: 3 }),
        (content, measure, hangingIndent) => {
          const { lines } = set(content, measure, { hangingIndent });
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(measure);
          expect(lines.map(lineText).join("")).toBe(
            content
              .map((span) => span.text)
              .join("")
              .trim(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("has no line that begins or ends at a no-break space", () => {
    fc.assert(
      fc.property(CONTENT, fc.integer({ min: 4, max: 60 }), (content, measure) => {
        for (const line of set(content, measure).lines)
          expect(lineText(line)).not.toMatch(/^[\u00a0\u202f]|[\u00a0\u202f] ?$/u);
      }),
      { numRuns: 300 },
    );
  });

  it("has runs that follow each other without gap, and no two alike side by side", () => {
    fc.assert(
      fc.property(CONTENT, fc.integer({ min: 4, max: 60 }), (content, measure) => {
        for (const { runs, width } of set(content, measure).lines) {
          const ends = runs.map((run) => run.x + run.width);
          expect([0, ...ends]).toEqual([...runs.map((run) => run.x), width]);
          for (const [i, run] of runs.entries()) expect(run.face).not.toBe(runs[i + 1]?.face);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the work that a long word makes", () => {
  /** How many characters are measured to set the text, counted as often as they are. */
  const measuredFor = (text: string): number => {
    let count = 0;
    const counting: Measures = {
      ...fixedPitch,
      width: (role, part) => {
        count += part.length;
        return fixedPitch.width(role, part);
      },
    };
    setParagraph([aSpan(text)], BODY, 60, counting);
    return count;
  };

  it("grows with its length, not with the square of it", () => {
    for (const part of ["w", "ab-", "abc-", "https://a/", "a@", "\u0301e", "a\u00a0"]) {
      for (const length of [300, 1_900, 5_000, 50_000]) {
        const text = part.repeat(Math.ceil(length / part.length));
        expect(measuredFor(text) / text.length, `${part} × ${length}`).toBeLessThan(50);
      }
    }
  });

  it("ends from 2,000 letters on with one box that no line holds, and the word is told", () => {
    const word = "w".repeat(2_001);
    const { lines, overfull } = set([aSpan(`a ${word} b`)], 60);
    expect([lines.length, overfull]).toEqual([3, [word]]);
    expect(set([aSpan("w".repeat(2_000))], 60)).toMatchObject({ overfull: ["w".repeat(2_000)] });
    expect(linesOf("w".repeat(2_000), 60)).toHaveLength(34);
  });

  it("is that of its parts where a line may end in it, however many they are", () => {
    const compound = "abc-".repeat(3_000);
    const { lines, overfull } = set([aSpan(compound)], 60);
    expect([lines.length, overfull]).toEqual([200, []]);
  });
});
