// The outside of a font file: what kind it is and whether its licence lets us embed it, read from the table directory
// (OpenType specification, "Organization of an OpenType font"). It must not know fontkit, roles or letters.

import { type Diagnostic, InputError } from "../diagnostic.js";
import { type FontTables, fontTables, tableOf } from "./font-tables.js";

/** How the file draws its glyphs: quadratic outlines in `glyf`, or cubic ones in `CFF `. */
export type Outlines = "truetype" | "cff";

const tryAnother = "give a static TrueType (.ttf) or OpenType (.otf) file";

/** File formats that a user may well have at hand and that no PDF can hold. */
const refusedSignatures: ReadonlyMap<string, string> = new Map([
  ["wOFF", "a WOFF web font"],
  ["wOF2", "a WOFF2 web font"],
  ["ttcf", "a collection of fonts (.ttc)"],
  ["%!PS", "a PostScript Type 1 font"],
]);

const neededTables = ["head", "hhea", "hmtx", "maxp", "cmap", "OS/2", "post", "name"];

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
 * Throws an InputError that names the file: not TTF or OTF, cut short, variable, or closed to embedding by its licence.
 */
export function checkFontFile(file: string, bytes: Uint8Array): FontFile {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  const refused = refusedSignatures.get(signature);
  if (refused !== undefined) throw fault(file, `${refused} cannot be put into a PDF`, tryAnother);
  if (signature !== "\u0000\u0001\u0000\u0000" && signature !== "true" && signature !== "OTTO")
    throw fault(file, "not a TrueType or OpenType font", tryAnother);
  const tables = readTables(file, bytes);
  if (tables.has("fvar"))
    throw fault(file, "a variable font has no one shape to print", "give the static file of one weight");
  checkLicence(file, tableOf(tables, "OS/2"));
  return { outlines: outlinesOf(file, tables), tables };
}

function readTables(file: string, bytes: Uint8Array): FontTables {
  const tables = fontTables(bytes);
  if (tables === undefined) throw cutShort(file);
  const lacking = neededTables.find((tag) => !tables.has(tag));
  if (lacking !== undefined) throw fault(file, `the font has no "${lacking}" table`, tryAnother);
  return tables;
}

function checkLicence(file: string, os2: DataView): void {
  const fsType = os2.getUint16(8);
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
  throw fault(file, "the font has no outlines that a PDF can hold", tryAnother);
}

function cutShort(file: string): InputError {
  return fault(file, "the font file is cut short", "copy or download it again");
}

function fault(file: string, what: string, remedy: string): InputError {
  const diagnostic: Diagnostic = { what, remedy, place: { file } };
  return new InputError([diagnostic]);
}
