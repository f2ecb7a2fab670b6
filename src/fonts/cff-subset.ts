// A CFF font program with a few of a face's letterforms, as HarfBuzz draws them. A letter and its marks become one glyph.

import { cffProgram } from "./cff-program.js";
import type { OpenedFont, OutlineStep } from "./harfbuzz.js";
import type { CodedForm, Part } from "./letterforms.js";

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
