// The fonts and pictures that the pages of a document show: pages are noted as they come, and what they need is written
// once, when all are known. It must not know what is drawn with them.

import type { Picture } from "../pictures/picture.js";
import type { ImageItem, LaidOutPage } from "../typesetting/page/page.js";
import type { DocumentWriter } from "./file/pdfkit.js";
import { writeFont } from "./font.js";
import type { ExtraForms, GlyphSupply } from "./glyph-supply.js";
import { writePicture } from "./image.js";
import { type OwnForm, resourceName } from "./line-operators.js";
import { hexadecimal } from "./syntax.js";

export interface Resources {
  /** To be told of every page before it is drawn. */
  readonly note: (pages: readonly LaidOutPage[]) => void;
  /** By which code, in hexadecimal, the pages show a letterform that was noted. */
  readonly codeOf: (own: OwnForm) => string;
  /** By which name the pages call a picture that was noted. */
  readonly imageName: (item: ImageItem) => string;
  /** Writes all that was noted; the dictionaries of fonts and of pictures. */
  readonly write: () => { readonly fonts: string; readonly pictures: string };
}

export function createResources(writer: DocumentWriter, supply: GlyphSupply): Resources {
  const extras: ExtraForms = new Map();
  const names = new Map<Picture, string>();

  function fontEntries(): readonly string[] {
    return [...extras].map(([face, forms]) => {
      const reference = writer.reserve();
      writeFont(writer, reference, supply.fontOf(face, forms));
      return `/${resourceName(face)} ${reference}`;
    });
  }

  function imageEntries(): readonly string[] {
    return [...names].map(([picture, name]) => `/${name} ${writePicture(writer, picture)}`);
  }

  return {
    note: (pages) => {
      const items = pages.flatMap((page) => page.items);
      supply.noteExtras(
        items.flatMap((item) => (item.kind === "text" ? [item.line] : [])),
        extras,
      );
      for (const item of items)
        if (item.kind === "image" && !names.has(item.picture)) names.set(item.picture, `I${names.size + 1}`);
    },
    codeOf: (own) => hexadecimal(supply.codeOf(own, extras)),
    imageName: ({ picture }) => names.get(picture) ?? "",
    write: () => {
      const fonts = `<<${fontEntries().join("")}>>`;
      return { fonts, pictures: `<<${imageEntries().join("")}>>` };
    },
  };
}
