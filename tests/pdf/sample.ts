// A laid-out letter with every kind of tag, mark and item, set by hand: what typesetting would hand to the press.

import { readFileSync } from "node:fs";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import { type FaceRole, type Faces, openFaces } from "../../src/fonts/faces.js";
import type { Press, PrintPart, Sides } from "../../src/pdf/draw.js";
import { plainOutput } from "../../src/pdf/file/pdfkit.js";
import { readPicture } from "../../src/pictures/read-picture.js";
import type { DocumentInformation, LaidOutDocument } from "../../src/typesetting/document/document.js";
import type { LaidOutPage, Owner, PageItem, Tag, TextItem } from "../../src/typesetting/page/page.js";
import type { Line, Mark, Run } from "../../src/typesetting/paragraph/line.js";
import { aPicture } from "../support/a-picture.js";

export const faces: Faces = openFaces(defaultFaceFiles((path) => readFileSync(path)));

/** The fixed text of a small campaign. */
export const seed = "Excellency, Monsieur le Ministre, Señor Ministro, « ratifié » — “office” ’ …";

export type Words = readonly [text: string, face?: FaceRole, mark?: Mark];

/** A line whose runs follow one another, in 10 points. */
export function aLine(...words: readonly Words[]): Line {
  let x = 0;
  const runs = words.map(([text, face = "text", mark]): Run => {
    const width = (faces.width(face, text) * 10) / 1000;
    const run = { face, size: 10, ink: "#1a1a1a", x, width, text, ...(mark !== undefined && { mark }) };
    x += width;
    return run;
  });
  return { runs, width: x };
}

export function text(owner: Owner, baseline: number, ...words: readonly Words[]): TextItem {
  return { kind: "text", x: 72, baseline, owner, line: aLine(...words) };
}

export function aPage(items: readonly PageItem[]): LaidOutPage {
  return { width: 595.28, height: 841.89, items };
}

export const document: Tag = { type: "Document" };

export function tag(type: Tag["type"], parent: Tag, more: Partial<Tag> = {}): Tag {
  return { type, parent, ...more };
}

export function aLetter(more: Partial<LaidOutDocument> = {}): LaidOutDocument {
  return {
    title: "Letter to Kenya",
    author: "The Coalition",
    subject: "Ratification",
    language: "en",
    date: "2020-04-28",
    pages: [aPage([text(tag("H1", document), 100, ["Ratification"])])],
    ...more,
  };
}

/** Every tag type, links over line and page ends, another language, a table, all shapes, a picture. */
export function theWholeLetter(name = "Türkiye"): LaidOutDocument {
  return aLetter({
    title: `Letter to ${name} & <others>`,
    author: "Coalition “for” the Court",
    subject: "Ratification & domestication",
    pages: [firstPage(name), secondPage()],
  });
}

const section = tag("Sect", document, { language: "fr" });
const linked = tag("P", document);
const link: Mark = {
  link: "https://example.org/äpic?a=1&b=2",
  description: "the APIC’s page (opens a browser)",
};
const overThePage: Mark = { link: "mailto:office@example.org", description: "write to the office" };
const spanish: Mark = { language: "es" };
const table = tag("Table", section);
const [head, body] = [tag("THead", table), tag("TBody", table)];

function firstPage(name: string): LaidOutPage {
  const list = tag("L", document, { listNumbering: "Decimal" });
  const item = tag("LI", list);
  const quotation = tag("BlockQuote", document);
  const figure = tag("Figure", document, { alternative: "The coalition’s emblem" });
  return aPage([
    { kind: "image", picture, x: 72, y: 30, width: 40, height: 40, owner: figure },
    { kind: "rectangle", x: 60, y: 180, width: 400, height: 40, ink: "#fdf3e7" },
    text(tag("H1", document), 100, ["Ratification of the "], ["APIC", "text-strong"]),
    text(
      tag("P", document),
      120,
      [`${name}, Perú, Dışişleri Bakanlığı, Łódź, Ọ̀yọ́; `],
      ["ʼ and ’", "text-italic"],
    ),
    text(
      linked,
      140,
      ["office fine affluent flower fjord: see ", "text"],
      ["the agreement on ", "text", link],
    ),
    text(
      linked,
      155,
      ["privileges", "text", link],
      [", in Spanish "],
      ["el acuerdo", "text-italic", spanish],
      [", and "],
      ["over the ", "text", overThePage],
    ),
    text(tag("Lbl", item), 200, ["6. ", "furniture-strong"]),
    text(tag("P", tag("LBody", item)), 215, ["ratify it without "]),
    text(tag("H2", document), 240, ["A heading"]),
    text(tag("H3", document), 260, ["A lower one"]),
    text(tag("P", quotation), 280, ["“Justice delayed”", "text-strong-italic"]),
    text("artifact", 810, ["Page 1 of 2", "furniture"]),
  ]);
}

function secondPage(): LaidOutPage {
  const [headRow, row] = [tag("TR", head), tag("TR", body)];
  return aPage([
    text("artifact", 40, ["Republic of Kenya · 28 April 2020", "furniture"]),
    text(linked, 80, ["page", "text", overThePage], ["."]),
    text(tag("H2", section), 100, ["Où en est le Kenya"]),
    text(tag("TH", headRow, { scope: "Column" }), 120, ["Engagement", "furniture-strong"]),
    text(tag("TH", headRow, { scope: "Column" }), 130, ["Statut", "furniture-strong"]),
    text(tag("TH", row, { scope: "Row" }), 140, ["APIC", "furniture"]),
    { kind: "shape", shape: "triangle", x: 60, baseline: 150, size: 8, ink: "#a04000" },
    text(tag("TD", row), 150, ["en suspens\u202f: 2\u202f000\u00a0€", "furniture"]),
    { kind: "shape", shape: "check", x: 60, baseline: 170, size: 8, ink: "#205020" },
    { kind: "shape", shape: "half", x: 60, baseline: 190, size: 8, ink: "#205020" },
    { kind: "shape", shape: "question", x: 60, baseline: 210, size: 8, ink: "#505050" },
    { kind: "shape", shape: "party", x: 60, baseline: 230, size: 8, ink: "#505050" },
  ]);
}

const picture = readPicture("logo.png", aPicture());
/** Several letters in one file, as PDFKit writes it: for readers that know nothing of object streams. */
export function drawMany(
  press: Press,
  parts: readonly PrintPart[],
  information: DocumentInformation,
  sides: Sides = "one-sided",
): Uint8Array {
  const file = press.openPrintFile(information, sides, plainOutput);
  for (const part of parts) file.add(part);
  return file.finish();
}
