// The fonts and pictures that the pages of a document show: pages are noted as they come, and what they need is written
// once, when all are known. It must not know what is drawn with them.

import type { ImageItem, LaidOutPage } from "../typesetting/page.js";
import { writeFont } from "./font.js";
import type { ExtraCodes, GlyphSupply } from "./glyph-supply.js";
import { type EncodedImage, writeImage } from "./image.js";
import { resourceName } from "./line-operators.js";
import type { DocumentWriter } from "./pdfkit.js";

export interface Resources {
  /** To be told of every page before it is drawn. */
  readonly note: (pages: readonly LaidOutPage[]) => void;
  /** By which name the pages call a picture that was noted. */
  readonly imageName: (item: ImageItem) => string;
  /** Writes all that was noted; the dictionaries of fonts and of pictures. */
  readonly write: () => { readonly fonts: string; readonly pictures: string };
}

export function createResources(
  writer: DocumentWriter,
  supply: GlyphSupply,
  imageOf: (item: ImageItem) => EncodedImage,
): Resources {
  const extras: ExtraCodes = new Map();
  const images = new Map<Uint8Array, { readonly name: string; readonly item: ImageItem }>();

  function fontEntries(): readonly string[] {
    return [...extras].map(([face, codes]) => {
      const reference = writer.reserve();
      writeFont(writer, reference, supply.fontOf(face, codes));
      return `/${resourceName(face)} ${reference}`;
    });
  }

  function imageEntries(): readonly string[] {
    return [...images.values()].map(({ name, item }) => `/${name} ${writeImage(writer, imageOf(item))}`);
  }

  return {
    note: (pages) => {
      for (const item of pages.flatMap((page) => page.items)) {
        if (item.kind === "text") supply.noteExtras(item.line, extras);
        if (item.kind === "image" && !images.has(item.bytes))
          images.set(item.bytes, { name: `I${images.size + 1}`, item });
      }
    },
    imageName: ({ bytes }) => images.get(bytes)?.name ?? "",
    write: () => {
      const fonts = `<<${fontEntries().join("")}>>`;
      return { fonts, pictures: `<<${imageEntries().join("")}>>` };
    },
  };
}
