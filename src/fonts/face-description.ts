// What a PDF says of a face (ISO 32000-1, 9.8), read from the font's tables (OpenType specification, "head", "hhea",
// "OS/2", "post"). Pure.

import { type FontTables, tableOf } from "./font-tables.js";

/** Vertical measures in thousandths of the em, upward positive. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** Lengths are in thousandths of the em. */
export interface FaceDescription extends FaceMetrics {
  readonly postscriptName: string;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly serif: boolean;
  /** 100 to 900. */
  readonly weight: number;
}

/** As the format has it; a name of a PDF may have 127 characters. */
const longestName = 63;

/** Thousandths of the em in a font unit. */
export function unitScale(tables: FontTables): number {
  const unitsPerEm = tableOf(tables, "head").readUInt16BE(18);
  if (unitsPerEm < 16 || unitsPerEm > 16_384) throw new RangeError(`${unitsPerEm} units to the em`);
  return 1000 / unitsPerEm;
}

export function describeFace(tables: FontTables, postscriptName: string): FaceDescription {
  const [head, os2, post] = [tableOf(tables, "head"), tableOf(tables, "OS/2"), tableOf(tables, "post")];
  const scale = unitScale(tables);
  const box = (at: number) => head.readInt16BE(at) * scale;
  const familyClass = os2.readUInt8(30);
  return {
    ...metricsOf(tables, scale),
    postscriptName: postscriptName.replace(/[^!-~]/g, "").slice(0, longestName) || "Unnamed",
    box: [box(36), box(38), box(40), box(42)],
    italicAngle: post.readInt32BE(4) / 0x10000,
    fixedPitch: post.readUInt32BE(12) !== 0,
    serif: familyClass >= 1 && familyClass <= 7,
    weight: os2.readUInt16BE(4),
  };
}

/** OS/2 states the heights of letters from its version 2 on; an older font's are taken from its ascent. */
function metricsOf(tables: FontTables, scale: number): FaceMetrics {
  const [header, os2] = [tableOf(tables, "hhea"), tableOf(tables, "OS/2")];
  const [ascent, descent] = [header.readInt16BE(4) * scale, header.readInt16BE(6) * scale];
  const stated = (at: number) => (os2.readUInt16BE(0) >= 2 ? os2.readInt16BE(at) * scale : 0);
  return { ascent, descent, capHeight: stated(88) || ascent, xHeight: stated(86) || ascent / 2 };
}
