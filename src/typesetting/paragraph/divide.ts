// A paragraph's pieces divided where the face or the way of reading changes: Arabic among Latin letters or the other way
// round, and whatever else the face of the text lacks. It must not know widths or lines.

import { runsRightToLeft } from "../../fonts/characters.js";
import {
  type Direction,
  type FaceRole,
  lettersIn,
  type Measures,
  type ServingFace,
} from "../../fonts/faces.js";
import type { Superior } from "../../letter/letter.js";
import { type Isolates, isStrong, levelsOf } from "./bidi.js";
import { isolatesIn } from "./isolates.js";

/** Text in one face. */
export interface Voiced {
  readonly text: string;
  readonly face: FaceRole;
  /** How deep it lies within stretches that run the other way; absent for 0. Odd from right to left. */
  readonly level?: number;
  /** Of letters that stand high. */
  readonly superior?: true;
}

/** The faces, and what is common to all texts of the document. */
export interface Voices extends Measures {
  /** The way in which it is read: from left to right if nothing is said. */
  readonly direction?: Direction;
  /** The words of its language of which some letters stand high. */
  readonly superiors?: readonly Superior[];
}

/** The pieces of one that were divided stand for it; `base` is the way in which the paragraph as a whole is read. */
export interface Divided<Piece> {
  readonly base: Direction;
  readonly pieces: readonly (readonly Piece[])[];
}

/** Together the pieces are the paragraph's text. A hard break is a line end in it. */
export function divide<Piece extends Voiced>(pieces: readonly Piece[], faces: Voices): Divided<Piece> {
  const { direction = "left-to-right" } = faces;
  const text = pieces.map((piece) => piece.text).join("");
  const turns = direction === "right-to-left" || runsRightToLeft(text);
  const base = baseOf(text, direction);
  const isolates = turns ? isolatesIn(text, base) : [];
  const levels = turns ? levelsOf(text, base, isolates) : [];
  const home = base === "right-to-left" ? firstTurned(text) : "";
  return { base, pieces: dividePieces(pieces, { faces, levels, isolates, home }) };
}

/** Whether it is one piece whatever stands round it in a paragraph of such pieces: as most texts are, which saves time. */
export function isUndivided({ face, text }: Voiced, faces: Voices): boolean {
  return (
    faces.direction !== "right-to-left" &&
    !runsRightToLeft(text) &&
    faces.serving(face)[0]?.sets(text) !== false
  );
}

/** The document's, unless all letters of the paragraph run the other way: an organisation's name in its own script. */
function baseOf(text: string, direction: Direction): Direction {
  const other = direction === "left-to-right" ? "right-to-left" : "left-to-right";
  const characters = Array.from(text);
  const has = (way: Direction) => characters.some((character) => isStrong(character, way));
  return !has(direction) && has(other) ? other : direction;
}

/** By which the face for text from right to left is known, where nothing but signs is to be set. */
const alef = "\u0627";

function firstTurned(text: string): string {
  return Array.from(text).find((character) => isStrong(character, "right-to-left")) ?? alef;
}

interface Division {
  readonly faces: Measures;
  /** By UTF-16 unit; none if all is read from left to right. */
  readonly levels: readonly number[];
  readonly isolates: Isolates;
  /** A letter of the paragraph's own direction; "" for the face of its role. */
  readonly home: string;
}

/**
 * A letter has the first face that can set it. Signs and digits belong to every script: they go with the letters before
 * them in a phrase that is ordered by itself, else with those of the paragraph, whichever letters stand beside them.
 */
function dividePieces<Piece extends Voiced>(
  pieces: readonly Piece[],
  { faces, levels, isolates, home }: Division,
): readonly (readonly Piece[])[] {
  let [offset, within, letter] = [0, undefined as Isolates[number] | undefined, home];
  return pieces.map((piece) => {
    const serving = faces.serving(piece.face);
    const divided: Piece[] = [];
    for (const text of lettersIn(piece.text)) {
      const isolate = isolates.find(([from, to]) => offset >= from && offset < to);
      if (isolate !== within) letter = home;
      within = isolate;
      const isLetter = !/^[\p{Script=Common}\p{Script=Inherited}]/u.test(text);
      if (isLetter && isolate !== undefined) letter = text;
      const face = faceFor(text, isLetter ? text : letter, serving) ?? piece.face;
      join(divided, { ...piece, text, level: levels[offset] ?? 0, face });
      offset += text.length;
    }
    return divided;
  });
}

/** The first face that can set both, or else the text alone. */
function faceFor(text: string, letter: string, serving: readonly ServingFace[]): FaceRole | undefined {
  const able = serving.filter(({ sets }) => sets(text));
  return (able.find(({ sets }) => sets(letter)) ?? able[0] ?? serving[0])?.role;
}

function join<Piece extends Voiced>(divided: Piece[], piece: Piece): void {
  const last = divided.at(-1);
  if (last?.face === piece.face && last.level === piece.level)
    divided[divided.length - 1] = { ...last, text: last.text + piece.text };
  else divided.push(piece);
}
