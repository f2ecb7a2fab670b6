// Inline content into the items that break-lines.ts breaks, each with the piece of text it stands for. Decides faces,
// marks and where a line may end; it must not know how lines are chosen or where they go.

import type { Direction, FaceRole } from "../../fonts/faces.js";
import type { Inline, Span } from "../../letter/letter.js";
import type { TextManner } from "../manner.js";
import { FORCED, type Item } from "./break-lines.js";
import { divide, isUndivided, type Voices } from "./divide.js";
import { type Ems, type Mark, widthOf } from "./line.js";
import { addressEnds, letterEnds, lineEndsWithin, type SpaceNeighbours, spacePenalty } from "./line-ends.js";
import { cutAtSuperiors, marksOf, type Stretch } from "./marks.js";
import { cutPieces, type Setter, unitsOf, type WordPart, type WordPiece } from "./word-parts.js";

/** Items and pieces go by the same index. A line end that has the piece of a space keeps two words apart. */
export interface ParagraphItems {
  readonly items: Item[];
  readonly pieces: (WordPiece | undefined)[];
  /** By item, the word it belongs to, where that word fits no line and may be divided between letters. */
  readonly tooWide: Map<number, string>;
  /** The way in which the paragraph as a whole is read. */
  readonly base: Direction;
  /** The widest stretch that no line end divides: wherever the lines are as wide, the items are the same. */
  widest: Ems;
}

interface Word {
  readonly kind: "word";
  readonly text: string;
  readonly pieces: readonly WordPiece[];
}

interface Space {
  readonly kind: "space";
  readonly piece: WordPiece;
}

type Token = Word | Space | { readonly kind: "break" };

const LINE_END: Item = { kind: "penalty", width: 0, penalty: FORCED, flagged: false };

/** The items of a paragraph, ending in a forced break; none if the content has no word. */
export const paragraphItems = (content: readonly Inline[], setter: Setter): ParagraphItems => {
  const { base, tokens } = voicedTokens(content, setter);
  const paragraph: ParagraphItems = { items: [], pieces: [], tooWide: new Map(), base, widest: 0 };
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "word") addWord(paragraph, token, setter);
    else if (token.kind === "break") add(paragraph, LINE_END, spaceAfter(paragraph));
    else addSpace(paragraph, token.piece, spacePenalty(neighboursOf(tokens, i)), setter);
  }
  if (tokens.length > 0) add(paragraph, LINE_END, undefined);
  return paragraph;
};

const add = (paragraph: ParagraphItems, item: Item, piece: WordPiece | undefined): void => {
  paragraph.items.push(item);
  paragraph.pieces.push(piece);
};

/** Words, the spaces between them and the hard breaks; no space or break at either end, none twice in a row. */
const tokenise = (content: readonly Inline[], { manner, faces }: Setter): readonly Token[] => {
  const marks = marksOf(content);
  const reading: Reading = { tokens: [], pieces: [], gap: undefined };
  for (const [i, inline] of content.entries()) {
    if (inline.kind === "break") endWord(reading, { kind: "break" });
    else
      for (const { text, ...voice } of stretchesOf(inline, marks[i], faces))
        readSpan(reading, text, { face: faceOf(inline, manner), ...voice });
  }
  endWord(reading, undefined);
  return reading.tokens;
};

/** What is in another language or in code keeps to other rules, if to any. */
const stretchesOf = (span: Span, mark: Mark | undefined, { superiors = [] }: Voices): readonly Stretch[] =>
  cutAtSuperiors(span.text, mark, span.language === undefined && span.code !== true ? superiors : []);

const voicedTokens = (content: readonly Inline[], setter: Setter): VoicedTokens => {
  const { manner, faces } = setter;
  const tokens = tokenise(content, setter);
  const isPlain = content.every(
    (inline) =>
      inline.kind === "break" || isUndivided({ face: faceOf(inline, manner), text: inline.text }, faces),
  );
  return isPlain ? { base: "left-to-right", tokens } : voiced(tokens, faces);
};

interface VoicedTokens {
  readonly base: Direction;
  readonly tokens: readonly Token[];
}

/** Words in pieces of one voice each. A hard break ends what is read together. */
const voiced = (tokens: readonly Token[], faces: Voices): VoicedTokens => {
  const { base, pieces } = divide(tokens.flatMap(piecesOf), faces);
  let end = 0;
  const divided = tokens.map((token): Token => {
    const start = end;
    end += piecesOf(token).length;
    const own = pieces.slice(start, end).flat();
    if (token.kind === "word") return { ...token, pieces: own };
    return token.kind === "space" ? { ...token, piece: own[0] ?? token.piece } : token;
  });
  return { base, tokens: divided };
};

const LINE_END_PIECE: WordPiece = { text: "\n", face: "text", mark: undefined };

const piecesOf = (token: Token): readonly WordPiece[] => {
  if (token.kind === "word") return token.pieces;
  return [token.kind === "space" ? token.piece : LINE_END_PIECE];
};

/** What was read so far: the tokens, the pieces of a word that may go on in the next span, the gap before it. */
interface Reading {
  readonly tokens: Token[];
  pieces: WordPiece[];
  gap: Token | undefined;
}

/** The spaces at which a line may end; U+00A0 and U+202F are letters to us. */
const SPACES = /[\t\n\r ]+/;

const readSpan = (reading: Reading, text: string, voice: Omit<WordPiece, "text">): void => {
  const space: Space = { kind: "space", piece: { ...voice, text: " " } };
  const parts = text.split(SPACES);
  for (let i = 0; i < parts.length; i += 1) {
    if (i > 0) endWord(reading, space);
    const part = parts[i] ?? "";
    if (part !== "") reading.pieces.push({ ...voice, text: part });
  }
};

/** Of several spaces the first counts; a hard break counts before any space. */
const endWord = (reading: Reading, gap: Token | undefined): void => {
  if (reading.pieces.length > 0) {
    if (reading.gap !== undefined && reading.tokens.length > 0) reading.tokens.push(reading.gap);
    const text = reading.pieces.length === 1 ? reading.pieces[0]?.text : undefined;
    reading.tokens.push({ kind: "word", text: text ?? joined(reading.pieces), pieces: reading.pieces });
    reading.pieces = [];
    reading.gap = gap;
  } else if (reading.gap === undefined || gap?.kind === "break") {
    reading.gap = gap;
  }
};

const faceOf = (span: Span, manner: TextManner): FaceRole => {
  const strong = manner.strong === true || span.strong === true;
  if (manner.family === "furniture" || span.code === true) return strong ? "furniture-strong" : "furniture";
  // Emphasis within emphasised text is set upright, as it is by hand.
  const italic = (manner.emphasis === true) !== (span.emphasis === true);
  if (strong) return italic ? "text-strong-italic" : "text-strong";
  return italic ? "text-italic" : "text";
};

const joined = (pieces: readonly WordPiece[]): string => pieces.map((piece) => piece.text).join("");

const textOf = (token: Token | undefined): string => (token?.kind === "word" ? token.text : "");

/** The words about the space at this place; a hard break parts them too. */
const neighboursOf = (tokens: readonly Token[], at: number): SpaceNeighbours => ({
  before: textOf(tokens[at - 3]),
  word: textOf(tokens[at - 1]),
  next: textOf(tokens[at + 1]),
  after: textOf(tokens[at + 3]),
});

const addSpace = (paragraph: ParagraphItems, piece: WordPiece, penalty: number, setter: Setter): void => {
  if (penalty > 0) add(paragraph, { kind: "penalty", width: 0, penalty, flagged: false }, piece);
  const width = widthOf(piece.text, piece, setter.faces);
  add(paragraph, { kind: "glue", width, stretch: 0, shrink: 0 }, piece);
};

/** A hard break ends the line with the space that the words would otherwise have had between them. */
const spaceAfter = (paragraph: ParagraphItems): WordPiece | undefined => {
  const last = paragraph.pieces.at(-1);
  return last === undefined ? undefined : { ...last, text: " " };
};

const addWord = (paragraph: ParagraphItems, word: Word, setter: Setter): void => {
  for (const unit of unitsOf(cutPieces(word.pieces, lineEndsWithin(word.text), setter))) {
    const width = unit.reduce((sum, part) => sum + part.width, 0);
    paragraph.widest = Math.max(paragraph.widest, width);
    if (width <= setter.measure) addParts(paragraph, unit);
    else addWide(paragraph, unit, { text: word.text, setter });
  }
};

interface WordInHand {
  readonly text: string;
  readonly setter: Setter;
}

/** No line can hold this unit: a line may end at the signs of an address, and else between letters. */
const addWide = (paragraph: ParagraphItems, unit: readonly WordPart[], word: WordInHand): void => {
  const pieces = unit.map((part) => part.piece);
  const cuts = addressEnds(word.text, joined(pieces));
  if (cuts.length === 0) {
    addDivided(paragraph, unit, word);
    return;
  }
  for (const part of unitsOf(cutPieces(pieces, cuts, word.setter))) {
    const width = part.reduce((sum, { width }) => sum + width, 0);
    if (width <= word.setter.measure) addParts(paragraph, part);
    else addDivided(paragraph, part, word);
  }
  const penalty = unit.at(-1)?.penalty;
  if (penalty !== undefined) addLineEnd(paragraph, penalty);
};

const addParts = (paragraph: ParagraphItems, parts: readonly WordPart[]): void => {
  for (const { piece, width, penalty } of parts) {
    add(paragraph, { kind: "box", width }, piece);
    if (penalty !== undefined) addLineEnd(paragraph, penalty);
  }
};

const addLineEnd = (paragraph: ParagraphItems, penalty: number): void =>
  add(paragraph, { kind: "penalty", width: 0, penalty, flagged: true }, undefined);

/** Longer than any word, and than any web address that works everywhere: beyond it no word is divided. */
const longestDivided = 2_000;

/** No line can hold this unit: one may end after any of its letters, and who sets the paragraph is told. */
const addDivided = (paragraph: ParagraphItems, unit: readonly WordPart[], word: WordInHand): void => {
  const pieces = unit.map((part) => part.piece);
  const text = joined(pieces);
  const letters = text.length > longestDivided ? unit : cutPieces(pieces, letterEnds(text), word.setter);
  const start = paragraph.items.length;
  addParts(paragraph, letters.slice(0, -1));
  const last = letters.at(-1);
  if (last !== undefined) addParts(paragraph, [{ ...last, penalty: undefined }]);
  for (let i = start; i < paragraph.items.length; i += 1) paragraph.tooWide.set(i, word.text);
  const penalty = unit.at(-1)?.penalty;
  if (penalty !== undefined) addLineEnd(paragraph, penalty);
};
