// The lines and settings of a template that hold characters which not every face has, or which cannot be seen, each with
// its place: see rare-cells.ts, of which this is the half for templates. It must not know faces or States.

import { isRare, type PlacedText } from "../../data/csv/rare-cells.js";
import type { Place } from "../../diagnostic.js";
import type { FrontMatter } from "../head/front-matter.js";
import { decodeReferences } from "../markdown/markdown-parser.js";
import type { SourceText } from "./source-text.js";

/** A line of a template; a character in it has a column of its own. */
interface TemplateText extends PlacedText {
  readonly placeOf?: (character: string) => Place;
}

/** The file's lines as they stand, then settings that say a character in another way, as YAML's escapes do. */
export function rareTexts(source: SourceText, frontMatter: FrontMatter): readonly TemplateText[] {
  const lines = source.text.split("\n").flatMap((line, index): readonly TemplateText[] => {
    const text = decodeReferences(line);
    if (!isRare(text)) return [];
    const place = { file: source.file, line: index + 1 };
    return [{ text, place, placeOf: (character) => ({ ...place, column: columnOf(character, line) }) }];
  });
  const settings = Object.entries(frontMatter).flatMap(([key, value]): readonly TemplateText[] => {
    const place = frontMatter.places.get(key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (place === undefined) return [];
    return texts
      .filter((text) => typeof text === "string")
      .filter((text) => isRare(text) && !source.text.includes(text))
      .map((text) => ({ text, place }));
  });
  return [...lines, ...settings];
}

/** From 1: of the character itself, or of the reference that stands for it. */
function columnOf(character: string, line: string): number {
  const at = line.indexOf(character);
  if (at >= 0) return at + 1;
  const reference = [...line.matchAll(/&[#\w]+;/g)].find(
    ([written]) => decodeReferences(written) === character,
  );
  return (reference?.index ?? 0) + 1;
}
