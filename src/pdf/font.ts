// A face's letterforms into the objects by which a PDF embeds them (ISO 32000-1, 9.7 to 9.10). The codes of the text are
// the face's own glyph numbers wherever they can be, whatever the subset holds, so that the text's operators stand for
// every letter. It must not know PDFKit or which letter is drawn.

import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { CodedForm, Face, FaceDescription, FaceSubset } from "../fonts/faces.js";
import type { DocumentWriter, Reference } from "./file/pdfkit.js";
import { hexadecimal, number, numbers, utf16 } from "./syntax.js";

/** A stream's dictionary entries, but for its length, and its deflated bytes. */
interface Deflated {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** All that is written of a font, but for object numbers. */
export interface EncodedFont {
  /** With its subset tag, such as "KVTMQA+SourceSerif4-Regular". */
  readonly name: string;
  readonly outlines: FaceSubset["outlines"];
  readonly description: string;
  readonly widths: string;
  readonly program: Deflated;
  readonly toUnicode: Deflated;
  /** The CIDToGIDMap from codes to a TrueType program's glyphs. */
  readonly glyphMap: Deflated | undefined;
}

/** The same forms and codes of the same face give the same bytes. */
export function encodeFont(face: Face, forms: readonly CodedForm[]): EncodedFont {
  const coded = [...forms].sort((one, other) => one.code - other.code);
  const subset = face.subset(coded);
  return {
    name: `${subsetTag(coded)}+${face.description.postscriptName.replace(/[^A-Za-z0-9_-]/g, "_")}`,
    outlines: subset.outlines,
    description: describe(face.description),
    widths: widthsOf(face, coded),
    program: deflate(
      subset.program,
      subset.outlines === "truetype" ? `/Length1 ${subset.program.length}` : "/Subtype/CIDFontType0C",
    ),
    toUnicode: deflate(toUnicode(coded), ""),
    glyphMap: subset.outlines === "truetype" ? deflate(glyphTable(coded, subset.glyphs), "") : undefined,
  };
}

const systemInfo = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

/** Writes the font's objects; `reference` is the one that pages name in their resources. */
export function writeFont(writer: DocumentWriter, reference: Reference, font: EncodedFont): void {
  const truetype = font.outlines === "truetype";
  const program = writeStream(writer, font.program);
  const glyphMap = font.glyphMap === undefined ? "" : `/CIDToGIDMap ${writeStream(writer, font.glyphMap)}`;
  const toUnicodeMap = writeStream(writer, font.toUnicode);
  const descriptor = writer.reserve();
  const descendant = writer.reserve();
  writer.write(
    descriptor,
    `<</Type/FontDescriptor/FontName/${font.name}${font.description}/FontFile${truetype ? 2 : 3} ${program}>>`,
  );
  writer.write(
    descendant,
    `<</Type/Font/Subtype/CIDFontType${truetype ? 2 : 0}/BaseFont/${font.name}/CIDSystemInfo${systemInfo}` +
      `/FontDescriptor ${descriptor}/W[${font.widths}]${glyphMap}>>`,
  );
  writer.write(
    reference,
    `<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant}]/ToUnicode ${toUnicodeMap}>>`,
  );
}

function writeStream(writer: DocumentWriter, stream: Deflated): Reference {
  const reference = writer.reserve();
  writer.writeStream(reference, stream.entries, stream.bytes);
  return reference;
}

function deflate(content: string | Uint8Array, entries: string): Deflated {
  return { entries: `${entries}/Filter/FlateDecode`, bytes: deflateSync(content) };
}

/** Six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4). */
function subsetTag(forms: readonly CodedForm[]): string {
  const shown = forms.map(({ form, code }) => (form.glyph === undefined ? `${code} ${form.text}` : code));
  const digest = createHash("sha256").update(shown.join()).digest();
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}

/** Flags of ISO 32000-1, table 123. */
const flags = { fixedPitch: 1, serif: 2, symbolic: 4, italic: 64 };

function describe(face: FaceDescription): string {
  const flagged =
    flags.symbolic +
    (face.fixedPitch ? flags.fixedPitch : 0) +
    (face.serif ? flags.serif : 0) +
    (face.italicAngle === 0 ? 0 : flags.italic);
  return (
    `/Flags ${flagged}/FontBBox[${numbers(...face.box)}]/ItalicAngle ${number(face.italicAngle)}` +
    `/Ascent ${number(face.ascent)}/Descent ${number(face.descent)}/CapHeight ${number(face.capHeight)}` +
    `/XHeight ${number(face.xHeight)}/StemV ${stemWidth(face.weight)}`
  );
}

/** OpenType does not record the stem's width; a reader uses it only to make up a missing font. Some 85 at weight 400. */
function stemWidth(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2);
}

/** Advances by code, in runs of consecutive ones. */
function widthsOf(face: Face, forms: readonly CodedForm[]): string {
  let widths = "";
  let previous = Number.NaN;
  for (const { form, code } of forms) {
    const follows = code === previous + 1;
    widths += `${follows ? " " : `${widths === "" ? "" : "]"}${code}[`}${number(face.advanceOf(form))}`;
    previous = code;
  }
  return widths === "" ? "" : `${widths}]`;
}

function glyphTable(forms: readonly CodedForm[], glyphs: readonly number[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(2 * ((forms.at(-1)?.code ?? 0) + 1)));
  forms.forEach(({ code }, index) => {
    table.setUint16(2 * code, glyphs[index] ?? 0);
  });
  return new Uint8Array(table.buffer);
}

/** A CMap (ISO 32000-1, 9.7.5 and 9.10.3) from two-byte codes to text. */
function toUnicode(forms: readonly CodedForm[]): string {
  const lines = forms.map(({ form, code }) => `<${hexadecimal(code)}> <${utf16(form.text)}>`);
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
/WMode 0 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${inHundreds(lines)}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** A CMap takes at most a hundred lines at a time. */
function inHundreds(lines: readonly string[]): string {
  let body = "";
  for (let start = 0; start < lines.length; start += 100) {
    const some = lines.slice(start, start + 100);
    body += `${some.length} beginbfchar\n${some.join("\n")}\nendbfchar\n`;
  }
  return body;
}
