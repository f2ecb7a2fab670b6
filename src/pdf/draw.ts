// Laid-out documents into PDF bytes, tagged, for PDF/UA-1 and PDF/A-2a. It draws what the pages say and decides nothing.
//
// What comes again in a batch is worked out once: a line's operators, a face's subset, a picture's samples. What
// is remembered never shows in the bytes, so that a letter made alone equals the same letter made in a batch.

import { deflateSync } from "node:zlib";
import type { Faces } from "../fonts/faces.js";
import type { Bookmark, DocumentInformation, LaidOutDocument } from "../typesetting/document/document.js";
import type { LaidOutPage } from "../typesetting/page/page.js";
import { type PageContext, pageContent } from "./content.js";
import { type FileInformation, type OpenOutput, openDocument } from "./file/pdfkit.js";
import { createGlyphSupply, type GlyphSupply } from "./glyph-supply.js";
import { createResources, type Resources } from "./resources.js";
import { createStructure, type StructureKind } from "./structure.js";

/** One document of a print file, and its entry in the file's outline. */
export interface PrintPart {
  readonly document: LaidOutDocument;
  readonly outlineTitle: string;
  /** What stands before the numbers of its pages, which are counted by themselves then: "KEN ". */
  readonly pageLabel?: string;
}

/** Whether each document of a print file begins on a sheet of its own, printed on both sides. */
export type Sides = "one-sided" | "two-sided";

export interface Press {
  /** One document as a file of its own. */
  readonly draw: (document: LaidOutDocument) => Uint8Array;
  /** Opens a file of several documents that share fonts and pictures. */
  readonly openPrintFile: (
    information: DocumentInformation,
    sides: Sides,
    openOutput: OpenOutput,
  ) => PrintFile;
}

/** A file of documents one after the other, each with an outline entry. Nothing of one is kept once it is added. */
export interface PrintFile {
  readonly add: (part: PrintPart) => void;
  /** Gives what its output has not handed on by then. */
  readonly finish: () => Uint8Array;
}

/** A file being drawn, and what its pages share. */
interface Drawing extends Omit<PageContext, "page" | "elementOf"> {
  readonly resources: Resources;
}

/** Of zlib's. Every page names its State, so none is deflated twice; 6 takes twice the time for a hundredth of a letter's bytes. */
const pageCompression = 4;

/**
 * A press for one campaign. `seed` is the campaign's whole fixed text (templates, phrases, signatories), the same for
 * every run over the same files: its characters are in every letter's fonts.
 */
export function createPress(faces: Faces, seed: string): Press {
  const glyphs = createGlyphSupply(faces, seed);
  return {
    draw: (document) => {
      const drawing = openDrawing(glyphs, "single", document);
      drawing.resources.note(document.pages);
      const { fonts, pictures } = drawing.resources.write();
      drawDocument(drawing, document, `<</Font${fonts}/XObject${pictures}>>`, document.bookmarks);
      return finish(drawing);
    },
    openPrintFile: (information, sides, openOutput) => {
      const asked = sides === "two-sided" ? ({ ...information, duplex: true } as const) : information;
      return printFile(openDrawing(glyphs, "collection", asked, openOutput), sides);
    },
  };
}

function openDrawing(
  glyphs: GlyphSupply,
  kind: StructureKind,
  information: FileInformation,
  openOutput?: OpenOutput,
): Drawing {
  const writer = openDocument(information, openOutput);
  const structure = createStructure(writer, kind, information);
  const resources = createResources(writer, glyphs);
  const { codeOf, imageName } = resources;
  return { writer, structure, resources, piecesOf: glyphs.piecesOf, codeOf, imageName };
}

function finish({ writer, structure }: Drawing): Uint8Array {
  return writer.finish(structure.finish());
}

/** Every page refers to dictionaries that are written when the last page has come. */
function printFile(drawing: Drawing, sides: Sides): PrintFile {
  const { writer, resources } = drawing;
  const [fonts, pictures] = [writer.reserve(), writer.reserve()];
  const entries = `<</Font ${fonts}/XObject ${pictures}>>`;
  return {
    add: ({ document, outlineTitle, pageLabel }) => {
      resources.note(document.pages);
      writer.outlineNextPage(outlineTitle);
      if (pageLabel !== undefined) writer.countAnew(pageLabel);
      drawDocument(drawing, document, entries);
      if (sides === "two-sided") drawBlankBack(drawing, document, entries);
    },
    finish: () => {
      const written = resources.write();
      writer.write(fonts, written.fonts);
      writer.write(pictures, written.pictures);
      return finish(drawing);
    },
  };
}

function drawDocument(
  drawing: Drawing,
  document: LaidOutDocument,
  resources: string,
  bookmarks: readonly Bookmark[] = [],
): void {
  const elementOf = drawing.structure.addDocument(document);
  for (const [index, page] of document.pages.entries()) {
    drawPage(drawing, page, elementOf, resources);
    for (const { title, page } of bookmarks) if (page === index) drawing.writer.outlinePage(title);
  }
}

/** So that what follows begins on a sheet of its own. */
function drawBlankBack(drawing: Drawing, { pages }: LaidOutDocument, resources: string): void {
  const last = pages.at(-1);
  if (pages.length % 2 === 0 || last === undefined) return;
  const elementOf = () => {
    throw new Error("a blank page has no tags");
  };
  drawPage(drawing, { ...last, items: [] }, elementOf, resources);
}

function drawPage(
  drawing: Drawing,
  page: LaidOutPage,
  elementOf: PageContext["elementOf"],
  resources: string,
): void {
  const { writer, structure } = drawing;
  const onPage = structure.addPage(writer.addPage(page.width, page.height));
  const { operators, annotations } = pageContent(page, { ...drawing, page: onPage, elementOf });
  const content = deflateSync(operators, { level: pageCompression });
  writer.fillPage({ content, resources, annotations, structParents: onPage.key });
}
