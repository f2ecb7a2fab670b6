// Where the Unicode Line Breaking Algorithm (Unicode Standard Annex 14) lets a line end. A text in, offsets in UTF-16 units
// out. The only file that knows linebreak. It must not know which texts are broken by it, nor at what price.

/** Its tables take longer to unpack than a letter to set, and hardly any campaign needs them: they wait until one does. */
let LineBreaker: typeof import("linebreak") | undefined;

/** In order; the end of the text is not among them. */
export function lineBreaks(text: string): readonly number[] {
  LineBreaker ??= require("linebreak") as typeof import("linebreak");
  const breaks = new LineBreaker(text);
  const offsets: number[] = [];
  for (let found = breaks.nextBreak(); found !== null; found = breaks.nextBreak())
    offsets.push(found.position);
  return offsets.filter((offset) => offset < text.length);
}
