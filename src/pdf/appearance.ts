// What a letter's file shows and says, whatever made it: bytes of a file of ours in, a hash out. Pages, pictures, links,
// tags and metadata count; how streams are deflated (which depends on Node) and which glyphs the fonts hold beside those
// that are shown (which depends on the other templates) do not.
// It knows the plain shape in which PDFKit writes a file; of a file in another one it says nothing.

import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";

/** The same for two files that look and read alike; undefined for a file that is none of ours. */
export function appearanceOf(pdf: Uint8Array): string | undefined {
  const objects = objectsOf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length));
  if (objects === undefined) return undefined;
  const hash = createHash("sha256");
  for (const object of objects) {
    const stream = object.indexOf(streamStart);
    const dictionary = object.toString("latin1", 0, stream < 0 ? object.length : stream);
    if (!shown.some((kind) => kind.test(dictionary))) continue;
    // Numbers of objects, and lengths of what is deflated, are nothing that shows.
    hash.update(dictionary.replaceAll(/\b\d+ 0 R\b/g, "R").replaceAll(/\/Length \d+/g, "/Length"));
    if (stream >= 0) hash.update(contentOf(object.subarray(stream + streamStart.length), dictionary));
  }
  return hash.digest("hex");
}

/** How the dictionaries begin of what a reader sees or hears. */
const shown: readonly RegExp[] = [
  // A page, the content of one, and a picture on it.
  /^<<\n\/Type \/Page\n/,
  /^<<\n\/Filter \/FlateDecode\n\/Length \d+\n>>$/,
  /^<<\/Type\/XObject/,
  // An element of the structure, a link, the title and language.
  /^<<\/S\//,
  /^<<\/Type\/Annot/,
  /^<<\n[\s\S]*\/Type \/Metadata\n/,
];

const streamStart = Buffer.from("\nstream\n");
const streamEnd = Buffer.from("\nendstream");

function contentOf(rest: Buffer, dictionary: string): Uint8Array {
  const bytes = rest.subarray(0, rest.lastIndexOf(streamEnd));
  return dictionary.includes("FlateDecode") ? inflateSync(bytes) : bytes;
}

/** What stands between "obj" and "endobj", in the order of the file. */
function objectsOf(file: Buffer): readonly Buffer[] | undefined {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString("latin1", file.length - 64))?.[1]);
  const tail = file.toString("latin1", Number.isNaN(table) ? file.length : table);
  const heading = /^xref\n0 \d+\n/.exec(tail)?.[0];
  if (heading === undefined) return undefined;
  const offsets = [...tail.matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
  const starts = offsets.sort((one, other) => one - other);
  return starts.map((start, index) => bodyOf(file.subarray(start, starts[index + 1] ?? table)));
}

function bodyOf(object: Buffer): Buffer {
  const start = object.indexOf(" obj\n") + " obj\n".length;
  return object.subarray(start, object.lastIndexOf("\nendobj"));
}
