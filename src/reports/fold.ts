// Lines folded to the width of a terminal, between words, the rest of a line set in under its beginning: text and a width
// in, text out. It must not know what the text is.

/** Narrower than that nothing is folded to: a word and its indent must have room. */
const NARROWEST = 40;
/** How far the rest of a folded line stands in from its first. */
const HANG = 2;

const COLOURS = /\u001b\[[\d;]*m/g;

/** Where text goes to a file or pipe. */
export const USUAL_WIDTH = 100;

/** Each line of the text in as many as it takes; a word that is longer than a line stays whole. */
export function folded(text: string, columns: number): string {
  const width = Math.max(NARROWEST, columns);
  return text
    .split("\n")
    .flatMap((line) => (characters(line) <= width ? [line] : foldedLine(line, width)))
    .join("\n");
}

function foldedLine(line: string, width: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const hang = indent + " ".repeat(HANG);
  const lines: string[] = [];
  let current = indent;
  // Blanks within the line stay as they are, so that columns keep their places.
  for (const [word] of line.slice(indent.length).matchAll(/\s*\S+/gu)) {
    const isFirst = current === indent || current === hang;
    if (!isFirst && characters(current) + characters(word) > width) {
      lines.push(current);
      current = hang + word.trimStart();
    } else current += isFirst ? word.trimStart() : word;
  }
  return [...lines, current];
}

/** Names are in Latin script and NFC: a code point is a column. Of colours (ECMA-48: SGR) nothing is seen. */
export function characters(text: string): number {
  return [...text.replace(COLOURS, "")].length;
}
