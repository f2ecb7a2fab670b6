// The merged plain text of a whole letter in reading order, which the text taken out of the drawn letter must equal, word for
// word; and with it all that stands at the edges of its pages, which is what is hashed.

import type { Annex, Contact, Inline, Letter } from "./letter.js";
import { asPlainText, readOut } from "./tree.js";

/** Every word that the letter bears: by the hash of these it is known, compared and approved. */
export function wordsOfLetter(letter: Letter): string {
  const { title, runningHead, runningDate = "", footer, folio } = letter;
  return [letterText(letter), title, runningHead, runningDate, footer, folio].join("\n");
}

/**
 * Blocks stand apart by an empty line, lines within one by a line end. Ends with a line end. Furniture (running heads,
 * folios) is no part of it, nor is a logo.
 */
export function letterText(letter: Letter): string {
  const parts = [
    letter.sender,
    contactText(letter.contact),
    letter.addressLines.join("\n"),
    letter.particulars.map(({ label, words }) => `${label} ${words}`).join("\n"),
    inlineText(letter.subject),
    inlineText(asPlainText(letter.body, readOut)),
    ...(letter.annex === undefined ? [] : annexParts(letter.annex)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === "break" ? "\n" : inline.text)).join("");
}

function contactText({ address, online }: Contact): string {
  return [address, ...online.map(({ text }) => text)].filter((line) => line !== "").join("\n");
}

function annexParts(annex: Annex): readonly string[] {
  const rows = annex.rows.map((row) =>
    [row.commitment, row.status, row.detail, row.checked, row.sources]
      .filter((cell) => cell !== "")
      .join("\n"),
  );
  return [
    annex.heading,
    inlineText(annex.introduction),
    annex.columns.join("\n"),
    ...rows,
    annex.key.map(({ words }) => words).join("\n"),
    ...(annex.sources.length === 0 ? [] : [annex.sourcesHeading]),
    ...annex.sources.map(({ numeral, content }) => `${numeral} ${inlineText(content)}`),
    inlineText(annex.invitation),
  ];
}
