// Text with what cannot be seen in it, and what a terminal would obey, shown as codes: text in, text out. It must not know where
// the text goes.

/** A user's text may hold what cannot be seen, and what a terminal would obey. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, codeOf);
}

/**
 * Text of several lines, whoever wrote what is in it, with nothing left that a terminal would obey: controls, and marks
 * that turn the direction of writing. Line ends and tabs stay, and what is unseen and does no harm.
 */
export function harmless(text: string): string {
  return text.replace(OBEYED, codeOf);
}

const OBEYED = /(?!\r\n|[\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
/** The same but for colours and strokes of ours (ECMA-48: SGR), which end with the line. */
const OBEYED_BUT_COLOURS = new RegExp(`(?!\u001b\\[[\\d;]*m)${OBEYED.source}`, "gu");

/** The same, but for colours and strokes of ours. */
export function harmlessInColours(text: string): string {
  return text.replace(OBEYED_BUT_COLOURS, codeOf);
}

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `<U+${code}>`;
}
