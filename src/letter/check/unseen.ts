// Characters that leave no mark where they stand, or turn the direction of the words around them: with them words can be
// made to read as other ones. Texts of an e-mail's template in, a fault for each such character out.
// It must not know what the texts say.

import type { Diagnostic } from "../../diagnostic.js";
import { decodeReferences } from "../markdown/markdown-parser.js";
import { faultAt, type SourceText } from "../template/source-text.js";

/**
 * Controls but the tab and the line end, format characters, Unicode's own line ends, and what Unicode calls ignorable
 * (Unicode Standard, 5.21): joiners, fillers, selectors of variants.
 */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The first such character of a text; undefined if all can be seen. */
export function firstUnseen(text: string): string | undefined {
  return unseen.exec(text)?.[0];
}

/** The text with such characters written out, as "<U+200B>": for people, and for a terminal that would obey them. */
export function withUnseenShown(text: string): string {
  return [...text]
    .map((character) => (unseen.test(character) ? `<${codePoint(character)}>` : character))
    .join("");
}

export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** In text that is printed as it stands. */
export function unseenIn(source: SourceText): readonly Diagnostic[] {
  return faultsIn(source, new RegExp(unseen, "gu"), (character) => character);
}

/** In Markdown, where a character may be written as a reference such as &#x202E; or &shy;. */
export function unseenInMarkdown(source: SourceText): readonly Diagnostic[] {
  const references = /(?<!\\)&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);/g;
  return [...unseenIn(source), ...faultsIn(source, references, decodeReferences)];
}

function faultsIn(
  source: SourceText,
  written: RegExp,
  read: (written: string) => string,
): readonly Diagnostic[] {
  return [...source.text.matchAll(written)].flatMap(({ 0: text, index }) => {
    const character = firstUnseen(read(text));
    if (character === undefined) return [];
    const words = withUnseenShown(lineAt(source.text, index).trim());
    const what = `${codePoint(character)} in "${words}" is an invisible character`;
    return [{ ...faultAt(source, index, what, "take it out"), rule: "email-characters" as const }];
  });
}

function lineAt(text: string, index: number): string {
  const end = text.indexOf("\n", index);
  return text.slice(text.lastIndexOf("\n", index - 1) + 1, end < 0 ? text.length : end);
}
