import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import { openFaces } from "../../src/fonts/faces.js";
import { createPress } from "../../src/pdf/draw.js";
import type { LaidOutDocument } from "../../src/typesetting/document/document.js";
import type { Mark } from "../../src/typesetting/paragraph/line.js";
import { checkStructure } from "../support/check-structure.js";
import { type Dictionary, isReference, nameOf, readObjects, textOf } from "../support/pdf-objects.js";
import { readPdf } from "../support/read-pdf.js";
import { pagesOf, streamText, textBelow } from "../support/tagged-text.js";
import {
  aLetter,
  aLine,
  aPage,
  document,
  drawMany,
  faces,
  seed,
  tag,
  text,
  theWholeLetter,
} from "./sample.js";

const press = createPress(faces, seed);

/** The words of every element, in the order in which they are read. */
function wordsOf(bytes: Uint8Array): string {
  return checkStructure(bytes).elements.map(textBelow).join("").normalize("NFC");
}

/** A letter of one heading that says this. */
function saying(words: string): LaidOutDocument {
  return aLetter({ pages: [aPage([text(tag("H1", document), 100, [words])])] });
}

describe("the structure of a letter", () => {
  const drawn = checkStructure(press.draw(theWholeLetter()));

  test("is that of its tags, each word and space inside its own element", () => {
    expect(drawn.tree.map((line) => line.normalize("NFC"))).toEqual([
      "Document",
      "  Figure",
      "    “”",
      "  H1",
      "    “Ratification of the APIC”",
      "  P",
      "    “Türkiye, Perú, Dışişleri Bakanlığı, Łódź, Ọ̀yọ́; ʼ and ’”".normalize("NFC"),
      "  P",
      "    “office fine affluent flower fjord: see ”",
      "    Link",
      "      “the agreement on privileges”",
      "    “, in Spanish ”",
      "    Span (es)",
      "      “el acuerdo”",
      "    “, and ”",
      "    Link",
      "      “over the ”",
      "      “page”",
      "    “.”",
      "  L",
      "    LI",
      "      Lbl",
      "        “6. ”",
      "      LBody",
      "        P",
      "          “ratify it without ”",
      "  H2",
      "    “A heading”",
      "  H3",
      "    “A lower one”",
      "  BlockQuote",
      "    P",
      "      ““Justice delayed””",
      "  Sect (fr)",
      "    H2",
      "      “Où en est le Kenya”",
      "    Table",
      "      THead",
      "        TR",
      "          TH",
      "            “Engagement”",
      "          TH",
      "            “Statut”",
      "      TBody",
      "        TR",
      "          TH",
      "            “APIC”",
      "          TD",
      "            “en suspens\u202f: 2\u202f000\u00a0€”",
    ]);
  });

  test("keeps every rule that can be seen in the objects", () => {
    expect(drawn.faults).toEqual([]);
  });

  test("stands in a document with the letter's title, language and pages", () => {
    expect([drawn.title, drawn.language, drawn.pageCount]).toEqual(["Letter to Türkiye & <others>", "en", 2]);
  });

  test("reads a link again where other words came between, rather than out of order", () => {
    const link = { link: "https://example.org" };
    const p = tag("P", document);
    const h1 = text(tag("H1", document), 50, ["One"]);
    const words = text(p, 100, ["see ", "text", link], ["and "], ["see", "text", link]);
    expect(checkStructure(press.draw(aLetter({ pages: [aPage([h1, words])] }))).tree.slice(3)).toEqual([
      "  P",
      "    Link",
      "      “see ”",
      "    “and ”",
      "    Link",
      "      “see”",
    ]);
  });

  test.each([
    ["a TH says neither Row nor Column", tag("TH", document)],
    ["a Figure has no alternative text", tag("Figure", document)],
    ["a Document stands in the wrong place of the structure", tag("Document", document)],
    ["a P stands in the wrong place of the structure", { type: "P" } as const],
  ])("is refused as a bug where %s", (message, owner) => {
    const letter = aLetter({ pages: [aPage([text(owner, 100, ["x"])])] });
    expect(() => press.draw(letter)).toThrow(new Error(message));
  });
});

describe("the text of a letter", () => {
  test("stands where the page says, to a thousandth of a point", async () => {
    const heading = text(tag("H1", document), 123.25, ["To the "], ["Minister", "furniture-strong"]);
    const { pages } = await readPdf(press.draw(aLetter({ pages: [aPage([heading])] })));
    const first = faces.width("text", "To the ") / 100;
    const placed = (pages[0] ?? []).filter((piece) => piece.text !== " ");
    expect(
      placed.map(({ text: words, x, baseline, size }) => [words, round(x), round(baseline), size]),
    ).toEqual([
      ["To the", 72, 123.25, 10],
      ["Minister", round(72 + first), 123.25, 10],
    ]);
    expect(round(placed[1]?.width ?? 0)).toBe(round(faces.width("furniture-strong", "Minister") / 100));
  });

  test("is read by another reader with all its words, page by page", async () => {
    const { pages, title } = await readPdf(press.draw(theWholeLetter()));
    const words = pages.map((page) => page.map((piece) => piece.text).join(""));
    expect(title).toBe("Letter to Türkiye & <others>");
    expect(words[0]?.normalize("NFC")).toContain("Türkiye, Perú, Dışişleri Bakanlığı, Łódź, Ọ̀yọ́; ʼ and ’");
    expect(words[0]).toContain("office fine affluent flower fjord: see the agreement on");
    expect(words[1]).toContain("Republic of Kenya · 28 April 2020");
  });

  test("keeps apart the characters that share a glyph", () => {
    const words = "a\u00a0b c \u2009d\u202fe ’\u02bc ‘\u02bb µ\u03bc ∆Δ -\u2010 ﬁfi";
    expect(wordsOf(press.draw(saying(words)))).toBe(words);
  });

  test("reads back as it was set, whatever the characters and their order", () => {
    const characters = Array.from({ length: 0x2200 - 0x20 }, (_, index) =>
      String.fromCodePoint(index + 0x20),
    );
    const sets = (one: string) => faces.serving("text")[0]?.sets(one) === true;
    const settable = characters.filter(sets);
    const words = fc.string({ unit: fc.constantFrom(...settable), minLength: 1, maxLength: 40 });
    const shown = words.filter(sets);
    fc.assert(
      fc.property(shown, (word) => wordsOf(press.draw(saying(word))) === word.normalize("NFC")),
      { numRuns: 150 },
    );
  });

  test("holds no character that the face lacks", () => {
    const line = { runs: [], width: 0 };
    const run = { face: "text", size: 10, ink: "#000000", x: 0, width: 0, text: "漢" } as const;
    const item = { ...text(tag("P", document), 100, ["x"]), line: { ...line, runs: [run] } };
    expect(() => press.draw(aLetter({ pages: [aPage([item])] }))).toThrow(
      "a character that its face lacks: U+6F22",
    );
  });
});

describe("the bytes of a letter", () => {
  test("are the same when it is made alone as when it is made last of a batch", () => {
    for (const name of ["Peru", "Kenya", "Dışişleri", "Ægir & Œdipe"]) press.draw(theWholeLetter(name));
    const last = press.draw(theWholeLetter("Türkiye"));
    const files = defaultFaceFiles((path) => readFileSync(path));
    const alone = createPress(openFaces(files), seed).draw(theWholeLetter("Türkiye"));
    expect(Buffer.compare(alone, last)).toBe(0);
  });

  test("differ with the words, and so does the file's identifier", () => {
    const identifiers = ["one", "two"].map((words) =>
      readObjects(press.draw(saying(words))).trailer.get("ID"),
    );
    expect(identifiers[0]).not.toEqual(identifiers[1]);
  });

  test("hold only the faces that the letter shows", () => {
    const fonts = (letter: LaidOutDocument) =>
      Buffer.from(press.draw(letter))
        .toString("latin1")
        .match(/\/FontName\/[A-Z]{6}\+[\w-]+/g)?.length;
    expect([fonts(saying("one face")), fonts(theWholeLetter())]).toEqual([1, 6]);
  });

  test("bear the letter's own date, never the day on which they are made", () => {
    const bytes = press.draw(aLetter({ date: "2019-12-31" }));
    const pdf = readObjects(bytes);
    const info = pdf.dictionary(pdf.trailer.get("Info"));
    expect(pdf.follow(info.get("CreationDate"))).toBe("D:20191231000000Z");
    expect(
      Buffer.from(bytes)
        .toString("latin1")
        .match(/<xmp:CreateDate>[^<]*/g),
    ).toEqual(["<xmp:CreateDate>2019-12-31T00:00:00Z"]);
  });
});

test("a link is described, printed and marked once on a page, however many lines it runs over", () => {
  const pdf = readObjects(press.draw(theWholeLetter()));
  const [page = 0] = pagesOf(pdf);
  const annotations = pdf
    .array(pdf.dictionary({ object: page }).get("Annots"))
    .map((value) => pdf.dictionary(value));
  const told = (annotation: Dictionary) => {
    const address = textOf(pdf.dictionary(annotation.get("A")).get("URI"));
    return [textOf(annotation.get("Contents")), address, annotation.get("F")];
  };
  const toTheAgreement = ["the APIC’s page (opens a browser)", "https://example.org/%C3%A4pic?a=1&b=2", 4];
  const corners = annotations.map((annotation) => pdf.array(annotation.get("QuadPoints")).length);
  expect(corners).toEqual([16, 8]);
  expect(annotations.map(told)).toEqual([
    toTheAgreement,
    ["write to the office", "mailto:office@example.org", 4],
  ]);
  const [first] = annotations.map((annotation) => pdf.array(annotation.get("QuadPoints")));
  const before = faces.width("text", "office fine affluent flower fjord: see ") / 100;
  expect(round(Number(first?.[0]))).toBe(round(72 + before));
});

test("a word that is said otherwise than it is written is a Span of its own, in a link too, and its letters stand high", async () => {
  const link: Mark = { link: "https://example.org/", description: "the Act" };
  const [alone, linked] = [{ spoken: "numéro" }, { spoken: "numéros", within: link }];
  const line = aLine(
    ...([["loi "], ["n", "text", alone], ["°", "text", alone], [" 8; "]] as const),
    ...([
      ["lois ", "text", link],
      ["n", "text", linked],
      ["os", "text", linked],
      [" 9", "text", link],
    ] as const),
  );
  const runs = line.runs.map((run) =>
    /^(?:°|os)$/.test(run.text) ? ({ ...run, superior: true } as const) : run,
  );
  const item = { ...text(tag("H1", document), 100, ["x"]), line: { ...line, runs } };
  const drawn = press.draw(aLetter({ pages: [aPage([item])] }));
  const { faults, tree } = checkStructure(drawn);
  expect([faults, tree]).toEqual([
    [],
    [
      ...["Document", "  H1", "    “loi ”", "    Span said “numéro”", "      “n°”", "    “ 8; ”", "    Link"],
      ...["      “lois ”", "      Span said “numéros”", "        “nos”", "      “ 9”"],
    ],
  ]);
  const { pages } = await readPdf(drawn);
  expect(pages[0]?.map((each) => each.text).join("")).toBe("loi n° 8; lois nos 9");
  const pdf = readObjects(drawn);
  const [annotation, ...more] = pdf.array(pdf.dictionary({ object: pagesOf(pdf)[0] ?? 0 }).get("Annots"));
  expect([more, pdf.array(pdf.dictionary(annotation ?? null).get("QuadPoints")).length]).toEqual([[], 24]);
});

test("running heads and feet say which they are, and graphics are layout", () => {
  const pdf = readObjects(press.draw(theWholeLetter()));
  const artifacts = pagesOf(pdf).map((page) => {
    const content = pdf.follow(pdf.dictionary({ object: page }).get("Contents"));
    const operators =
      typeof content === "object" && content !== null && "bytes" in content ? streamText(content) : "";
    return operators.match(/\/Artifact<<.*>>/g);
  });
  const [head, foot, layout] = ["Pagination/Subtype/Header", "Pagination/Subtype/Footer", "Layout"].map(
    (type) => `/Artifact<</Type/${type}>>`,
  );
  expect(artifacts).toEqual([
    [layout, foot],
    [head, layout, layout],
  ]);
});

describe("page labels", () => {
  const labelsOf = (bytes: Uint8Array) => {
    const pdf = readObjects(bytes);
    const labels = pdf.dictionary(pdf.dictionary(pdf.trailer.get("Root")).get("PageLabels"));
    return pdf.array(labels.get("Nums")).map((entry) => {
      if (typeof entry === "number") return entry;
      const label = pdf.dictionary(entry);
      return `${nameOf(label.get("S"))} ${textOf(label.get("P"))}`;
    });
  };
  const one = { document: theWholeLetter(), outlineTitle: "Kenya" };

  test("of a letter are its numbers", () => {
    expect(labelsOf(press.draw(theWholeLetter()))).toEqual([0, "D "]);
  });

  test("of a file of letters begin anew with each, after its name, and count the blank back", () => {
    const parts = [
      { ...one, pageLabel: "KEN " },
      { document: aLetter(), outlineTitle: "Peru", pageLabel: "PER " },
      { ...one, pageLabel: "SEN " },
    ];
    expect(labelsOf(drawMany(press, parts, aLetter(), "two-sided"))).toEqual([
      0,
      "D KEN ",
      2,
      "D PER ",
      4,
      "D SEN ",
    ]);
    expect(labelsOf(drawMany(press, parts, aLetter()))).toEqual([0, "D KEN ", 2, "D PER ", 3, "D SEN "]);
  });

  test("of a file of sheets that ask for none are its numbers", () => {
    expect(labelsOf(drawMany(press, [one, one], aLetter()))).toEqual([0, "D "]);
  });
});

describe("bookmarks", () => {
  const marked = {
    ...theWholeLetter(),
    bookmarks: [
      { title: "Requests: 1", page: 0 },
      { title: "Anexo", page: 1 },
    ],
  };
  const pdf = readObjects(press.draw(marked));
  const catalogue = pdf.dictionary(pdf.trailer.get("Root"));

  test("lead to their pages, in their order", () => {
    const told: unknown[] = [];
    const outlines = pdf.dictionary(catalogue.get("Outlines"));
    for (let at = outlines.get("First"); at !== undefined; at = pdf.dictionary(at).get("Next")) {
      const entry = pdf.dictionary(at);
      const [page] = pdf.array(entry.get("Dest"));
      told.push([
        textOf(pdf.follow(entry.get("Title"))),
        isReference(page) && pagesOf(pdf).indexOf(page.object),
      ]);
    }
    expect(told).toEqual([
      ["Requests: 1", 0],
      ["Anexo", 1],
    ]);
  });

  test("are not shown beside the letter until a reader asks for them", () => {
    expect(nameOf(catalogue.get("PageMode"))).toBe("UseNone");
  });

  test("are none where the document has none", () => {
    const plain = readObjects(press.draw(saying("one")));
    expect(plain.dictionary(plain.trailer.get("Root")).has("Outlines")).toBe(false);
  });
});

describe("a print file of several letters", () => {
  const names = ["Kenya", "Perú", "Türkiye"];
  const parts = names.map((name) => ({ document: theWholeLetter(name), outlineTitle: name }));
  const information = {
    title: "All",
    author: "Coalition",
    subject: "Print",
    language: "en",
    date: "2020-04-28",
  };
  const bytes = drawMany(press, parts, information);
  const checked = checkStructure(bytes);

  test("keeps every rule that a letter keeps", () => {
    expect(checked.faults).toEqual([]);
    expect(checked.pageCount).toBe(6);
  });

  test("holds each letter as a part in its own language, word for word", () => {
    const [whole] = checked.elements;
    const letters = (whole?.children ?? []).flatMap((child) => ("type" in child ? [child] : []));
    expect(letters.map(({ type, dictionary }) => [type, textOf(dictionary.get("Lang"))])).toEqual(
      names.map(() => ["Part", "en"]),
    );
    expect(letters.map((part) => textBelow(part).normalize("NFC"))).toEqual(
      parts.map(({ document }) => wordsOf(press.draw(document))),
    );
  });

  test("leads to each letter's first page from the outline", () => {
    const pdf = readObjects(bytes);
    const pages = pagesOf(pdf);
    const outlines = pdf.dictionary(pdf.dictionary(pdf.trailer.get("Root")).get("Outlines"));
    const entries: (readonly [string, number])[] = [];
    for (let entry = outlines.get("First"); entry !== undefined; entry = pdf.dictionary(entry).get("Next")) {
      const [page] = pdf.array(pdf.dictionary(entry).get("Dest"));
      entries.push([
        textOf(pdf.dictionary(entry).get("Title")),
        isReference(page) ? pages.indexOf(page.object) : -1,
      ]);
    }
    expect(entries).toEqual([
      ["Kenya", 0],
      ["Perú", 2],
      ["Türkiye", 4],
    ]);
  });

  test("embeds each face and picture once", () => {
    const pdf = readObjects(bytes);
    const subtypes = [...pdf.all.values()].map((value) => nameOf(pdf.dictionary(value).get("Subtype")));
    expect(subtypes.filter((subtype) => subtype === "Type0")).toHaveLength(6);
    expect(subtypes.filter((subtype) => subtype === "Image")).toHaveLength(2);
  });

  test("begins every letter on a right-hand page when it is printed on both sides", () => {
    const one = { document: saying("one page"), outlineTitle: "one" };
    const duplex = checkStructure(
      drawMany(press, [one, ...parts.slice(0, 1), one], information, "two-sided"),
    );
    expect([duplex.faults, duplex.pageCount]).toEqual([[], 6]);
  });

  test("asks the print dialogue for both sides only then", () => {
    const asked = (sides: "one-sided" | "two-sided") => {
      const pdf = readObjects(drawMany(press, parts, information, sides));
      const catalogue = pdf.dictionary(pdf.trailer.get("Root"));
      return nameOf(pdf.dictionary(catalogue.get("ViewerPreferences")).get("Duplex"));
    };
    expect([asked("two-sided"), asked("one-sided")]).toEqual(["DuplexFlipLongEdge", nameOf(undefined)]);
  });
});

test("a letter alone has no outline", () => {
  const pdf = readObjects(press.draw(aLetter()));
  expect(pdf.dictionary(pdf.trailer.get("Root")).has("Outlines")).toBe(false);
});

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}
