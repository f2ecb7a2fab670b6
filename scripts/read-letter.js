// What pdf.js reads of a PDF: by page, each piece of text with x, y, its width and size, and the structure tree.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A file itself, or the PDFs of a folder in the order of their names. */
export function pdfsAt(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith(".pdf"));
  return names.sort().map((name) => join(path, name));
}

export async function readLetter(path) {
  const task = getDocument({ data: Uint8Array.from(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const [pages, structure] = [[], []];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    pages.push(items.filter(({ str }) => str !== undefined && str !== "").map(placed));
    structure.push(await page.getStructTree());
  }
  await task.destroy();
  return { pages, structure: JSON.stringify(structure) };
}

function placed({ str, transform, width }) {
  return { text: str, x: transform[4], y: transform[5], width, size: transform[0] };
}
