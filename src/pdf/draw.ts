// Laid-out letters into PDF bytes, tagged, for PDF/UA-1 and PDF/A-2a. It draws what the pages say and decides nothing.
//
// What comes again in a batch is worked out once: a line's operators, a face's subset, a picture's samples. What
// is remembered never shows in the bytes, so that a letter made alone equals the same letter made in a batch.

import { deflateSync } from "node:zlib";
import type { Picture } from "../pictures/picture.js";
import type { Faces } from "../typesetting/fonts.js";
import type { ImageItem, LaidOutLetter, LaidOutPage, PageItem } from "../typesetting/page.js";
import { pageContent } from "./content.js";
import { writeFont } from "./font.js";
import { createGlyphSupply, type ExtraCodes, type GlyphSupply } from "./glyph-supply.js";
import { writePicture } from "./image.js";
import { resourceName } from "./line-operators.js";
import { type DocumentInformation, type DocumentWriter, openDocument } from "./pdfkit.js";
import { createStructure, type Structure } from "./structure.js";

/** One letter of a print file, and its entry in the file's outline. */
export interface PrintPart {
  readonly letter: LaidOutLetter;
  readonly outlineTitle: string;
}

/** Whether each letter of a print file begins on a sheet of its own, printed on both sides. */
export type Sides = "one-sided" | "two-sided";

export interface Press {
  /** One letter as a file of its own. */
  readonly draw: (letter: LaidOutLetter) => Uint8Array;
  /** Letters one after the other in one file that shares their fonts and pictures, each with an outline entry. */
  readonly drawMany: (
    parts: readonly PrintPart[],
    information: DocumentInformation,
    sides: Sides,
  ) => Uint8Array;
}

/** A document being drawn, and what its pages share. */
interface Sheet {
  readonly writer: DocumentWriter;
  readonly structure: Structure;
  readonly resources: string;
  readonly imageName: (item: ImageItem) => string;
}

/** Of zlib's. Every page names its State, so none is deflated twice; 6 takes twice the time for a hundredth of a letter's bytes. */
const pageCompression = 4;

/**
 * A press for one campaign. `seed` is the campaign's whole fixed text (templates, phrases, signatories), the same for
 * every run over the same files: its characters are in every letter's fonts.
 */
export function createPress(faces: Faces, seed: string): Press {
  const supply = createGlyphSupply(faces, seed);

  function openSheet(writer: DocumentWriter, structure: Structure, pages: readonly LaidOutPage[]): Sheet {
    const fonts = writeFonts(writer, supply, pages);
    const { entries, imageName } = writeImages(writer, pages);
    return { writer, structure, imageName, resources: `<</Font<<${fonts}>>/XObject<<${entries}>>>>` };
  }

  function drawPage(sheet: Sheet, page: LaidOutPage, elementOf: ReturnType<Structure["addLetter"]>): void {
    const { writer, structure, resources, imageName } = sheet;
    const onPage = structure.addPage(writer.addPage(page.width, page.height));
    const context = { writer, structure, page: onPage, elementOf, piecesOf: supply.piecesOf, imageName };
    const { operators, annotations } = pageContent(page, context);
    const content = deflateSync(operators, { level: pageCompression });
    writer.fillPage({ content, resources, annotations, structParents: onPage.key });
  }

  function drawLetter(sheet: Sheet, letter: LaidOutLetter): void {
    const elementOf = sheet.structure.addLetter(letter.language);
    for (const page of letter.pages) drawPage(sheet, page, elementOf);
  }

  function drawBlank(sheet: Sheet, { width, height }: LaidOutPage): void {
    drawPage(sheet, { width, height, items: [] }, () => {
      throw new Error("a blank page has no tags");
    });
  }

  return {
    draw: (letter) => {
      const writer = openDocument(letter);
      const structure = createStructure(writer, "letter");
      drawLetter(openSheet(writer, structure, letter.pages), letter);
      return writer.finish(structure.finish());
    },
    drawMany: (parts, information, sides) => {
      const writer = openDocument(sides === "two-sided" ? { ...information, duplex: true } : information);
      const structure = createStructure(writer, "collection");
      const pages = parts.flatMap((part) => part.letter.pages);
      const sheet = openSheet(writer, structure, pages);
      for (const { letter, outlineTitle } of parts) {
        sheet.writer.outlineNextPage(outlineTitle);
        drawLetter(sheet, letter);
        const last = letter.pages.at(-1);
        if (sides === "two-sided" && letter.pages.length % 2 === 1 && last !== undefined)
          drawBlank(sheet, last);
      }
      return writer.finish(structure.finish());
    },
  };
}

/** Writes the fonts that the pages use; returns the resource dictionary's entries for them. */
function writeFonts(writer: DocumentWriter, supply: GlyphSupply, pages: readonly LaidOutPage[]): string {
  const extras: ExtraCodes = new Map();
  for (const page of pages)
    for (const item of page.items) if (item.kind === "text") supply.noteExtras(item.line, extras);
  return [...extras]
    .map(([face, codes]) => {
      const reference = writer.reserve();
      writeFont(writer, reference, supply.fontOf(face, codes));
      return `/${resourceName(face)} ${reference}`;
    })
    .join("");
}

/** Writes each picture of the pages once; returns the resource dictionary's entries for them. */
function writeImages(
  writer: DocumentWriter,
  pages: readonly LaidOutPage[],
): { readonly entries: string; readonly imageName: (item: ImageItem) => string } {
  const names = new Map<Picture, string>();
  let entries = "";
  for (const item of pages.flatMap((page) => page.items).filter(isImage)) {
    if (names.has(item.picture)) continue;
    const name = `I${names.size + 1}`;
    names.set(item.picture, name);
    entries += `/${name} ${writePicture(writer, item.picture)}`;
  }
  return { entries, imageName: (item) => names.get(item.picture) ?? "" };
}

function isImage(item: PageItem): item is ImageItem {
  return item.kind === "image";
}
