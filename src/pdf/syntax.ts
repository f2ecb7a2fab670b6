// Numbers, strings and colours as a PDF writes them (ISO 32000-1, 7.3). Pure.

import type { Ink } from "../typesetting/manner.js";

/** A thousandth of a point is finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

export function numbers(...values: readonly number[]): string {
  return values.map(number).join(" ");
}

/** A text string: plain if it is printable ASCII, else UTF-16. */
export function textString(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `<feff${utf16(text)}>`;
}

/** The text's UTF-16 code units in hexadecimal, as text strings and ToUnicode maps want them. */
export function utf16(text: string): string {
  let hexadecimal = "";
  for (let index = 0; index < text.length; index += 1)
    hexadecimal += text.charCodeAt(index).toString(16).padStart(4, "0");
  return hexadecimal;
}

/** A two-byte code of a font in hexadecimal. */
export function hexadecimal(code: number): string {
  return code.toString(16).padStart(4, "0");
}

/** The operand of `rg` and `RG`: red, green and blue from 0 to 1. */
export function colour(ink: Ink): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(ink.slice(at, at + 2), 16) / 255,
  );
  return numbers(red, green, blue);
}
