// The outside of a font file: what kind it is, whether it is whole, and whether its licence lets us embed it (OpenType
// specification, "Organization of an OpenType font"). It must not know shaping, roles or letters.

import { type Diagnostic, InputError } from "../diagnostic.js";
import {
  checksumAdjustment,
  checksumOf,
  type FontTables,
  readDirectory,
  type TableRecord,
  tableOf,
} from "./font-tables.js";

/** How the file draws its glyphs: quadratic outlines in `glyf`, or cubic ones in `CFF `. */
export type Outlines = "truetype" | "cff";

const tryAnother = "give a static TrueType (.ttf) or OpenType (.otf) file";
const trySame = "give the same font as a .ttf or .otf file";
const copyAgain = "copy or download it again, or give another font";

/** File formats that a user may well have at hand and that no PDF can hold, and what to give in their place. */
const refusedSignatures: readonly (readonly [signature: RegExp, what: string, remedy: string])[] = [
  [/^wOFF/, "a WOFF web font", trySame],
  [/^wOF2/, "a WOFF2 web font", trySame],
  [/^ttcf/, "a collection of fonts (.ttc)", "give the one font of it that you mean as a .ttf or .otf file"],
  [/^%!PS|^\x80\x01/, "a PostScript Type 1 font", trySame],
];

const neededTables = ["head", "hhea", "hmtx", "maxp", "cmap", "OS/2", "post", "name"];

/** What letters are made from, by us or by HarfBuzz. What other tables hold cannot harm one. */
const readTags: ReadonlySet<string> = new Set([
  ...neededTables,
  ...["glyf", "loca", "CFF ", "cvt ", "fpgm", "prep", "GDEF", "GSUB", "GPOS", "BASE", "kern"],
  ...["morx", "mort", "kerx", "trak", "feat", "ankr"],
]);

/** Versions of tables, in hexadecimal. HarfBuzz passes over a table of another, and then letters do not join or kern. */
const beginnings: ReadonlyMap<string, RegExp> = new Map([
  ["CFF ", /^01/],
  ["OS/2", /^000[0-5]/],
  ["cmap", /^0000/],
  ["maxp", /^000(?:05000|10000)/],
  ["name", /^000[01]/],
  ["post", /^000(?:[1-4]0000|25000)/],
  ...["head", "hhea", "GDEF", "GSUB", "GPOS", "BASE"].map((tag) => [tag, /^0001/] as const),
]);

/** More than any face of one script takes, or of Chinese, Japanese and Korean; less than would fill memory. */
const largestFile = 40 * 1024 * 1024;

/** OS/2 fsType: the usage permission is in bits 0 to 3, of which the least restrictive counts; bits 8 and 9 stand alone. */
const usagePermission = 0x000f;
const embeddingForbidden = 0x0002;
const subsettingForbidden = 0x0100;
const bitmapsOnly = 0x0200;

/** A font file that we can use. */
export interface FontFile {
  readonly outlines: Outlines;
  readonly tables: FontTables;
}

/**
 * Looks into a font file without parsing it whole.
 * Throws an InputError that names the file: not TTF or OTF, cut short, damaged, variable, or closed to embedding by its
 * licence.
 */
export function checkFontFile(file: string, bytes: Uint8Array): FontFile {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  for (const [refused, what, remedy] of refusedSignatures)
    if (refused.test(signature)) throw fault(file, `${what} cannot be put into a PDF`, remedy);
  if (signature !== "\u0000\u0001\u0000\u0000" && signature !== "true" && signature !== "OTTO")
    throw fault(file, "not a TrueType or OpenType font", tryAnother);
  const tables = readTables(file, bytes);
  if (tables.has("fvar"))
    throw fault(
      file,
      "a variable font has no one shape to print",
      "give the static file of one weight, such as Regular",
    );
  readingTables(file, () => checkLicence(file, tableOf(tables, "OS/2")));
  return { outlines: outlinesOf(file, tables), tables };
}

function readTables(file: string, bytes: Uint8Array): FontTables {
  if (bytes.length > largestFile) throw fault(file, "the font file is larger than 40 MB", tryAnother);
  const records = readDirectory(bytes);
  if (records === undefined) throw fault(file, "the font file is cut short", "copy or download it again");
  const tables = new Map(records.map(({ tag, table }) => [tag, table]));
  const lacking = neededTables.find((tag) => !tables.has(tag));
  if (lacking !== undefined) throw fault(file, `the font has no "${lacking}" table`, copyAgain);
  const damaged = records.find((record) => readTags.has(record.tag) && !isAsMade(record));
  if (damaged !== undefined) throw damage(file, `its "${damaged.tag}" table is not as it was made`);
  return tables;
}

/** Whether the table begins as it should, and has the checksum that the font's maker gave it. */
function isAsMade({ tag, table, checksum }: TableRecord): boolean {
  if (beginnings.get(tag)?.test(table.toString("hex", 0, 4)) === false) return false;
  const adjustment = tag === "head" && table.length >= 12 ? table.readUInt32BE(checksumAdjustment) : 0;
  return (checksumOf(table) - adjustment) >>> 0 === checksum;
}

function checkLicence(file: string, os2: Buffer): void {
  const fsType = os2.readUInt16BE(8);
  const withLicence =
    "use a font whose licence allows embedding, such as one under the SIL Open Font License";
  if ((fsType & usagePermission) === embeddingForbidden)
    throw fault(file, "the font's licence forbids embedding it in a document", withLicence);
  if ((fsType & subsettingForbidden) !== 0)
    throw fault(file, "the font's licence forbids embedding a part of it", withLicence);
  if ((fsType & bitmapsOnly) !== 0)
    throw fault(file, "the font's licence forbids embedding its outlines", withLicence);
}

function outlinesOf(file: string, tables: FontTables): Outlines {
  if (tables.has("glyf") && tables.has("loca")) return "truetype";
  if (tables.has("CFF ")) return "cff";
  const remedy =
    "give another font: those for emoji and for old screens hold pictures of letters in place of outlines";
  throw fault(file, "the font has no outlines that a PDF can hold", remedy);
}

/** Reads what the tables hold. Throws an InputError that names the file, where one of them ends before it should. */
export function readingTables<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw damage(file, "its tables do not hold what they say");
  }
}

/** Of a font of which `what` is wrong. */
export function damage(file: string, what: string): InputError {
  return fault(file, `the font file is damaged: ${what}`, copyAgain);
}

function fault(file: string, what: string, remedy: string): InputError {
  const diagnostic: Diagnostic = { what, remedy, place: { file }, rule: "sound-faces" };
  return new InputError([diagnostic]);
}
