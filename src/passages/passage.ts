// A passage: a piece of the letter that States share, as its template's words with places for a State's own; and what one
// letter puts into the places. Plain data. It must not know where passages are read from, or what is done with them.

import { createHash } from "node:crypto";
import { remember } from "../memory.js";
import type { FilledPlace, PassageKind, Piece, StandingMark, StyledWords } from "../web/page-data.js";

export type { PassageKind, Piece, StandingMark } from "../web/page-data.js";

export interface Passage {
  /** Of language, kind, words and places: the same in every batch in which these are the same. */
  readonly id: string;
  /** BCP 47 code. */
  readonly language: string;
  readonly kind: PassageKind;
  /** What it is, in English: "Subject", "Request 8". */
  readonly of: string;
  /** Of a request or its label: the wording that is given. */
  readonly standing?: StandingMark;
  /** Of a request: its id. */
  readonly request?: string;
  readonly text: readonly Piece[];
  /** "letter.en.hbs:116"; "" for words of the tool's own. */
  readonly at: string;
}

/** What the passage is called in which all sources of a letter stand. */
export const sourcesOfAnnex = "Sources of the annex";

/** A passage as one letter has it. */
export interface Occurrence {
  readonly passage: Passage;
  /** The words in its places, in their order. */
  readonly fillings: readonly string[];
}

/** Words in one manner, or, with a `word`, those that stand in its place. */
export interface PassageToken {
  readonly text: string;
  readonly word?: string;
  readonly manner?: StyledWords["manner"];
  readonly language?: string;
}

/** Where a passage stands and what it is: all of it but its words. */
export type PassageHead = Omit<Passage, "id" | "text">;

export function occurrence(head: PassageHead, tokens: readonly PassageToken[]): Occurrence {
  const text = piecesOf(tokens);
  const fillings = tokens.flatMap((token) => (token.word === undefined ? [] : [token.text]));
  return { passage: { id: identity(head, text), ...head, text }, fillings };
}

/** Enough digits of the hash that no two passages of a campaign have ever the same. */
const digits = 12;

/**
 * Spaces that only hold words together are not seen: they may depend on the words put in. A request is known by its id, a
 * line of the head by what it is: a sender and a foot of the page may be the same words.
 */
function identity({ language, kind, of, request = "" }: PassageHead, text: readonly Piece[]): string {
  const role = kind === "head" ? of : request;
  return hashOf(JSON.stringify([language, kind, role, text]).replaceAll(/[\u00A0\u202F]/g, " "));
}

/** Letters share most of their passages. */
const hashOf = remember(1024, (words: string) =>
  createHash("sha256").update(words).digest("hex").slice(0, digits),
);

function piecesOf(tokens: readonly PassageToken[]): readonly Piece[] {
  const runs: { key: string; token: PassageToken; pieces: (string | FilledPlace)[] }[] = [];
  for (const token of tokens) {
    if (token.text === "" && token.word === undefined) continue;
    const key = `${token.manner?.join(" ") ?? ""} ${token.language ?? ""}`;
    let run = runs.at(-1);
    if (run?.key !== key) {
      run = { key, token, pieces: [] };
      runs.push(run);
    }
    addTo(run.pieces, token);
  }
  return runs.flatMap(({ token: { manner = [], language }, pieces }): readonly Piece[] => {
    if (manner.length === 0 && language === undefined) return pieces;
    return [{ manner, ...(language === undefined ? {} : { language }), pieces }];
  });
}

function addTo(pieces: (string | FilledPlace)[], { text, word }: PassageToken): void {
  const last = pieces.at(-1);
  if (word !== undefined) pieces.push([word]);
  else if (typeof last === "string") pieces[pieces.length - 1] = last + text;
  else pieces.push(text);
}

/** The words of its places, in their order: "state.of". */
export function placesOf(text: readonly Piece[]): readonly string[] {
  return flat(text).flatMap((piece) => (typeof piece === "string" ? [] : [piece[0]]));
}

/** The passage as a letter has it, word for word. */
export function readBack({ passage, fillings }: Occurrence): string {
  let place = 0;
  return flat(passage.text)
    .map((piece) => (typeof piece === "string" ? piece : (fillings[place++] ?? "")))
    .join("");
}

/** The words of the template alone, each place as its word in braces. */
export function templateWords(text: readonly Piece[]): string {
  return flat(text)
    .map((piece) => (typeof piece === "string" ? piece : `{${piece[0]}}`))
    .join("");
}

/** Words and places without their manners. */
export function flat(text: readonly Piece[]): readonly (string | FilledPlace)[] {
  return text.flatMap((piece) => (isRun(piece) ? piece.pieces : [piece]));
}

function isRun(piece: Piece): piece is StyledWords {
  return typeof piece === "object" && "pieces" in piece;
}
