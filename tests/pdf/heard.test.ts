// What a screen reader meets in real letters, in three languages: each point once, with its right value in each.

import { beforeAll, describe, expect, test } from "vitest";
import { type CheckedPdf, checkStructure } from "../support/check-structure.js";
import { type Dictionary, type PdfObjects, readObjects, textOf } from "../support/pdf-objects.js";
import { letters } from "../support/run-letters.js";
import { pagesOf, saidOf, type TaggedElement, textBelow } from "../support/tagged-text.js";

interface Heard extends CheckedPdf {
  readonly pdf: PdfObjects;
}

const states = { en: "KEN", fr: "SEN", es: "PER" } as const;
const heard = new Map<string, Heard>();

beforeAll(async () => {
  for (const [language, state] of Object.entries(states)) {
    const { bytes } = await letters(process.cwd(), ["preview", state, "--pdf", "-"]);
    heard.set(language, { ...checkStructure(bytes), pdf: readObjects(bytes) });
  }
}, 60_000);

function letterIn(language: string): Heard {
  const letter = heard.get(language);
  if (letter === undefined) throw new Error(`no letter in ${language}`);
  return letter;
}

function childrenOf({ children }: TaggedElement): readonly TaggedElement[] {
  return children.flatMap((child) => ("type" in child ? [child] : []));
}

function allIn(element: TaggedElement): readonly TaggedElement[] {
  return [element, ...childrenOf(element).flatMap(allIn)];
}

function elementsOf({ elements }: Heard, ...types: readonly string[]): readonly TaggedElement[] {
  return elements.flatMap(allIn).filter(({ type }) => types.includes(type));
}

/** With every space alike, as a voice takes them. */
function plainly(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

const said = (element: TaggedElement): string => plainly(saidOf(element));
const languageOf = ({ dictionary }: TaggedElement): string => textOf(dictionary.get("Lang"));

describe.each(["en", "fr", "es"] as const)("of a letter in %s", (language) => {
  test("nothing that can be checked is at fault, and language and title are told", () => {
    const letter = letterIn(language);
    const names = { en: "Kenya", fr: "Sénégal", es: "Perú" };
    expect([letter.faults, letter.language, letter.title.includes(names[language])]).toEqual([
      [],
      language,
      true,
    ]);
  });

  test("the parts come in the order in which they are read", () => {
    const [document] = letterIn(language).elements;
    const types = document === undefined ? [] : childrenOf(document).map(({ type }) => type);
    // Sender, contact, address, date and reference; subject; salutation and text; requests; thanks and close; names; annex.
    expect(types.join(" ").replaceAll(/(?:P )+/g, "P… ")).toBe("P… H1 P… H2 L P… H2 L Sect");
  });

  test.each([
    [
      "H1",
      {
        en: "Support for the Rome Statute and the independence of the International Criminal Court",
        fr: "Soutien au Statut de Rome et à l’indépendance de la Cour pénale internationale",
        es: "Apoyo al Estatuto de Roma y a la independencia de la Corte Penal Internacional",
      },
    ],
    ["H2", { en: "Requests", fr: "Demandes", es: "Peticiones" }],
    [
      "H2",
      {
        en: "Signed by 112 organisations",
        fr: "Signée par 112 organisations",
        es: "Firmada por 112 organizaciones",
      },
    ],
    [
      "H2",
      {
        en: "Annex: the position of Kenya",
        fr: "Annexe : situation du Sénégal",
        es: "Anexo: situación del Perú",
      },
    ],
    ["H3", { en: "Sources", fr: "Sources", es: "Fuentes" }],
  ])("one may go to the heading %s", (type, words) => {
    expect(elementsOf(letterIn(language), type).map(said)).toContain(words[language]);
  });

  test("bookmarks lead to the subject, each request, the names and the annex", () => {
    const { pdf } = letterIn(language);
    const headings = elementsOf(letterIn(language), "H1", "H2", "H3").map(said);
    const titles = bookmarksIn(pdf);
    expect(titles.filter((title) => !headings.includes(title)).map((title) => title.slice(0, 2))).toEqual([
      "1.",
      "2.",
      "3.",
      "4.",
      "5.",
      "6.",
      "7.",
      "8.",
    ]);
    expect(headings.filter((heading) => !titles.includes(heading))).toEqual([]);
  });

  test("a stop parts the label of a request from its reason", () => {
    const [requests] = elementsOf(letterIn(language), "L");
    const labels = requests === undefined ? [] : elementsIn(requests, "LBody").map(firstOf).map(said);
    const outstanding = {
      en: "Outstanding for Kenya: ",
      fr: "À accomplir par le Sénégal : ",
      es: "Pendiente por parte del Perú: ",
    };
    const found = labels.filter((label) => label.startsWith(plainly(outstanding[language])));
    expect([found.length > 0, found.filter((label) => !label.startsWith(outstanding[language]))]).toEqual([
      true,
      [],
    ]);
  });

  test("a link is one stop, described by words or by its site, never by its whole address", () => {
    const letter = letterIn(language);
    const annotations = pagesOf(letter.pdf).flatMap((object) =>
      letter.pdf.array(letter.pdf.dictionary({ object }).get("Annots")),
    );
    expect(annotations.length).toBe(elementsOf(letter, "Link").length);
    const contents = annotations.map((each) => textOf(letter.pdf.dictionary(each).get("Contents")));
    expect(contents.filter((words) => words === "" || /:\/\/|\/./.test(words) || words.length > 60)).toEqual(
      [],
    );
  });

  test("streets, sources and names are read in their own language", () => {
    const letter = letterIn(language);
    const foreign = elementsOf(letter, "P", "Span", "LBody").filter((each) => languageOf(each) !== "");
    const spoken = new Map(foreign.map((each) => [said(each), languageOf(each)]));
    const other = (code: string) => (code === language ? undefined : code);
    const streets = { en: "New York, NY 10017", fr: "229 East 44th Street", es: "820 Second Avenue" };
    expect({
      street: [...spoken.keys()].some((each) => each.startsWith(streets[language])),
      both: [spoken.get("Reporters sans frontières /"), spoken.get("Reporters Without Borders (RSF)")],
      french: spoken.get("Avocats Sans Frontières"),
      source: spoken.get("PILPG"),
    }).toEqual({
      street: language !== "en",
      both: [other("fr"), other("en")],
      french: other("fr"),
      source: other("en"),
    });
  });

  test("no cell is silent, and an empty one says so", () => {
    const cells = elementsOf(letterIn(language), "TD").map(said);
    const nothing = { en: "none", fr: "néant", es: "sin datos" }[language];
    expect([cells.filter((cell) => !/\p{L}|\p{N}/u.test(cell)), cells.includes(nothing)]).toEqual([[], true]);
  });

  test("each row of the table is headed by its commitment, each column by its name", () => {
    const rows = elementsOf(letterIn(language), "TR").map((row) => childrenOf(row).map(({ type }) => type));
    const head = ["TH", "TH", "TH", "TH", "TH"];
    expect(rows).toEqual([head, ...Array.from({ length: 8 }, () => ["TH", "TD", "TD", "TD", "TD"])]);
  });

  test("lists tell how many items they have", () => {
    const lists = elementsOf(letterIn(language), "L").map((list) => childrenOf(list).length);
    expect(lists.slice(0, 2)).toEqual([8, 112]);
  });

  test("heads and feet of pages are not heard, nor is any word divided", () => {
    const words = letterIn(language).elements.map(textBelow).join("");
    const folio = { en: "Page 2 of", fr: "Page 2 sur", es: "Página 2 de" }[language];
    expect([words.includes(folio), /\u00ad|\p{L}-\s/u.test(words)]).toEqual([false, false]);
  });
});

test("shortened words are said in full", () => {
  const spoken = elementsOf(letterIn("fr"), "Span").map((each) => [textBelow(each), said(each)]);
  expect(spoken.filter(([written, words]) => written !== "" && plainly(written ?? "") !== words)).toEqual([
    ["n°", "numéro"],
    ["n°", "numéro"],
  ]);
});

function elementsIn(element: TaggedElement, type: string): readonly TaggedElement[] {
  return allIn(element).filter((each) => each.type === type);
}

function firstOf(element: TaggedElement): TaggedElement {
  return childrenOf(element)[0] ?? element;
}

/** Titles of the outline, in order. */
function bookmarksIn(pdf: PdfObjects): readonly string[] {
  const outlines = pdf.dictionary(pdf.dictionary(pdf.trailer.get("Root")).get("Outlines"));
  const titles: string[] = [];
  for (let next = outlines.get("First"); next !== undefined; ) {
    const entry: Dictionary = pdf.dictionary(next);
    titles.push(plainly(textOf(entry.get("Title"))));
    next = entry.get("Next");
  }
  return titles;
}
