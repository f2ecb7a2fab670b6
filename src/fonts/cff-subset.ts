// A CFF face's letterforms as a bare font program, as a PDF embeds it (Adobe technical notes 5176, "The Compact Font
// Format", and 5177, "The Type 2 Charstring Format"; ISO 32000-1, 9.7.4.2 and 9.9): drawn anew from HarfBuzz's outlines.
//
// HarfBuzz's own subsetter was tried in its place (harfbuzzjs 1.6.4). It copies glyphs and can make none, so that a letter
// and its marks stay apart, and poppler and MuPDF read a space between them; two texts of one glyph, such as a space and a
// no-break space, need a second CMap; a face that numbers its glyphs by CID needs its charset read. It takes a second
// WebAssembly file of 684 KB, and as much code of ours as this. Deflated, its programs of the 89 glyphs of an English
// letter are the larger: of Nimbus Sans 6.3 KB against 5.2, of P052 9.9 against 8.2. What is given up are hints, which
// sharpen stems on coarse screens.

import type { OpenedFont, OutlineStep } from "./harfbuzz.js";
import type { CodedForm, Part } from "./letterforms.js";

/** Lengths are in thousandths of the em. */
export interface CffGlyph {
  /** The code by which a PDF shows it. */
  readonly code: number;
  readonly advance: number;
  /** CFF knows no quadratic curves. */
  readonly outline: readonly OutlineStep[];
}

/** `scale` is a font unit in thousandths of the em. The same bytes for the same forms and codes in the same order. */
export function cffSubset(font: OpenedFont, scale: number, forms: readonly CodedForm[]): Uint8Array {
  const drawn = (part: Part) => font.outlineOf(part.glyph).map((step) => moved(step, part, scale));
  const missing = { code: 0, advance: font.advanceOf(0) * scale, outline: drawn({ glyph: 0, x: 0, y: 0 }) };
  const glyphs = forms.map(({ form: { parts, advance }, code }) => {
    return { code, advance: advance * scale, outline: parts.flatMap(drawn) };
  });
  return cffProgram([missing, ...glyphs]);
}

function moved({ type, values }: OutlineStep, { x, y }: Part, scale: number): OutlineStep {
  return { type, values: values.map((value, at) => (value + (at % 2 === 0 ? x : y)) * scale) };
}

/** Each glyph's code in the PDF is its CID. The first must be the missing glyph, of code 0. */
export function cffProgram(glyphs: readonly CffGlyph[]): Uint8Array {
  const cidCount = glyphs.reduce((count, { code }) => Math.max(count, code + 1), 0);
  const beforeTop = [bytes(1, 0, 4, 2), indexOf([Buffer.from("Subset")])];
  const afterTop = (privateAt: number) => [
    indexOf([Buffer.from("Adobe"), Buffer.from("Identity")]),
    indexOf([]),
    bytes(0, ...glyphs.slice(1).flatMap(({ code }) => short(code))),
    bytes(3, ...short(1), ...short(0), 0, ...short(glyphs.length)),
    indexOf(glyphs.map(charString)),
    privateDictionary,
    indexOf([bytes(...offset(privateDictionary.length), ...offset(privateAt), operators.privateDictionary)]),
  ];
  // Offsets have one length whatever their value, so that knowing the offsets moves nothing.
  let end = lengthOf([...beforeTop, topDictionary(0, [])]);
  const offsets = afterTop(0).map(({ length }) => {
    end += length;
    return end - length;
  });
  const [, , charset = 0, fontSelect = 0, charStrings = 0, privateAt = 0, fonts = 0] = offsets;
  const top = topDictionary(cidCount, [charset, fontSelect, charStrings, fonts]);
  return Uint8Array.from(Buffer.concat([...beforeTop, top, ...afterTop(privateAt)]));
}

/** Default and nominal width 0: every glyph states its whole width. */
const privateDictionary = Buffer.from([139, 20, 139, 21]);

const operators = {
  registryOrderingSupplement: [12, 30],
  cidCount: [12, 34],
  charset: 15,
  fontSelect: [12, 37],
  charStrings: 17,
  fonts: [12, 36],
  privateDictionary: 18,
} as const;

/** The first string that is not one of the standard ones. */
const ownStrings = 391;

function topDictionary(
  cidCount: number,
  [charset = 0, fontSelect = 0, charStrings = 0, fonts = 0]: readonly number[],
): Buffer {
  const dictionary = bytes(
    ...[ownStrings, ownStrings + 1, 0].flatMap(number),
    ...operators.registryOrderingSupplement,
    ...offset(cidCount),
    ...operators.cidCount,
    ...offset(charset),
    operators.charset,
    ...offset(fontSelect),
    ...operators.fontSelect,
    ...offset(charStrings),
    operators.charStrings,
    ...offset(fonts),
    ...operators.fonts,
  );
  return indexOf([dictionary]);
}

/** Operators of a charstring by the step that they draw. A contour is closed by the next move, or the end. */
const drawing: Readonly<Record<string, number>> = { M: 21, L: 5, C: 8 };
const endOfGlyph = 14;

function charString({ advance, outline }: CffGlyph): Buffer {
  const encoded = [...number(advance)];
  let [x, y] = [0, 0];
  for (const { type, values } of outline) {
    const operator = drawing[type];
    if (operator === undefined) continue;
    values.forEach((value, at) => {
      // In steps of the format's fractions, so that no rounding adds up.
      const exact = Math.round(value * 0x10000) / 0x10000;
      encoded.push(...number(exact - (at % 2 === 0 ? x : y)));
      if (at % 2 === 0) x = exact;
      else y = exact;
    });
    encoded.push(operator);
  }
  return bytes(...encoded, endOfGlyph);
}

/** In as few bytes as the format allows. Fractions are for charstrings alone. */
function number(value: number): readonly number[] {
  const size = Math.abs(value);
  if (!Number.isInteger(value)) return [255, ...long(value * 0x10000)];
  if (size <= 107) return [value + 139];
  if (size > 1131) return [28, ...short(value)];
  return [(value > 0 ? 247 : 251) + ((size - 108) >> 8), (size - 108) & 0xff];
}

/** In five bytes. */
function offset(value: number): readonly number[] {
  return [29, ...long(value)];
}

function indexOf(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return bytes(...short(0));
  let offset = 1;
  const offsets = items.map((item) => {
    offset += item.length;
    return long(offset);
  });
  return Buffer.concat([bytes(...short(items.length), 4, ...long(1), ...offsets.flat()), ...items]);
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function bytes(...values: readonly number[]): Buffer {
  return Buffer.from(values);
}

function short(value: number): readonly number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function long(value: number): readonly number[] {
  return [(value >> 24) & 0xff, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}
