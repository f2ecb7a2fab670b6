// Laid-out letters into PDF bytes, tagged, for PDF/UA-1 and PDF/A-2a. It draws what the pages say and decides nothing.
//
// What comes again in a batch is worked out once: a line's operators, a face's subset, a picture's samples. What
// is remembered never shows in the bytes, so that a letter made alone equals the same letter made in a batch.

import { deflateSync } from "node:zlib";
import type { Faces } from "../fonts/faces.js";
import type { LaidOutLetter, LaidOutPage } from "../typesetting/page/page.js";
import { pageContent } from "./content.js";
import {
  type DocumentInformation,
  type DocumentWriter,
  type OpenOutput,
  openDocument,
} from "./file/pdfkit.js";
import { createGlyphSupply } from "./glyph-supply.js";
import { createResources, type Resources } from "./resources.js";
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
  /** Opens a file of several letters that share fonts and pictures. */
  readonly openPrintFile: (
    information: DocumentInformation,
    sides: Sides,
    openOutput: OpenOutput,
  ) => PrintFile;
}

/** A file of letters one after the other, each with an outline entry. Nothing of a letter is kept once it is added. */
export interface PrintFile {
  readonly add: (part: PrintPart) => void;
  /** Gives what its output has not handed on by then. */
  readonly finish: () => Uint8Array;
}

/** A document being drawn, and what its pages share. */
interface Sheet {
  readonly writer: DocumentWriter;
  readonly structure: Structure;
  readonly resources: string;
  readonly codeOf: Resources["codeOf"];
  readonly imageName: Resources["imageName"];
}

/** Of zlib's. Every page names its State, so none is deflated twice; 6 takes twice the time for a hundredth of a letter's bytes. */
const pageCompression = 4;

/**
 * A press for one campaign. `seed` is the campaign's whole fixed text (templates, phrases, signatories), the same for
 * every run over the same files: its characters are in every letter's fonts.
 */
export function createPress(faces: Faces, seed: string): Press {
  const supply = createGlyphSupply(faces, seed);

  function drawPage(sheet: Sheet, page: LaidOutPage, elementOf: ReturnType<Structure["addLetter"]>): void {
    const { writer, structure, resources, codeOf, imageName } = sheet;
    const onPage = structure.addPage(writer.addPage(page.width, page.height));
    const context = {
      writer,
      structure,
      page: onPage,
      elementOf,
      piecesOf: supply.piecesOf,
      codeOf,
      imageName,
    };
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
      const resources = createResources(writer, supply);
      resources.note(letter.pages);
      const { fonts, pictures } = resources.write();
      const entries = `<</Font${fonts}/XObject${pictures}>>`;
      const { codeOf, imageName } = resources;
      drawLetter({ writer, structure, codeOf, imageName, resources: entries }, letter);
      return writer.finish(structure.finish());
    },
    openPrintFile: (information, sides, openOutput) => {
      const asked = sides === "two-sided" ? ({ ...information, duplex: true } as const) : information;
      const writer = openDocument(asked, openOutput);
      const structure = createStructure(writer, "collection");
      const resources = createResources(writer, supply);
      // Every page refers to dictionaries that are written when the last page has come.
      const [fonts, pictures] = [writer.reserve(), writer.reserve()];
      const entries = `<</Font ${fonts}/XObject ${pictures}>>`;
      const { codeOf, imageName } = resources;
      const sheet = { writer, structure, codeOf, imageName, resources: entries };
      return {
        add: ({ letter, outlineTitle }) => {
          resources.note(letter.pages);
          writer.outlineNextPage(outlineTitle);
          drawLetter(sheet, letter);
          const last = letter.pages.at(-1);
          if (sides === "two-sided" && letter.pages.length % 2 === 1 && last !== undefined)
            drawBlank(sheet, last);
        },
        finish: () => {
          const written = resources.write();
          writer.write(fonts, written.fonts);
          writer.write(pictures, written.pictures);
          return writer.finish(structure.finish());
        },
      };
    },
  };
}
