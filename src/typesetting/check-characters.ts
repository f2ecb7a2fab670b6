// Whether every character of a letter can be set in its face: the face has it, it is visible, it reads from left to
// right. Lines in, a fault for each strange character out, before anything is drawn. It must not know blocks or tags.

import { type Diagnostic, InputError } from "../diagnostic.js";
import type { Measures } from "./fonts.js";
import type { FaceRole, LaidOutPage, Line } from "./page.js";

/** What cannot be set on the pages: a fault for each character, where it first occurs. */
export type CheckCharacters = (pages: readonly LaidOutPage[]) => readonly Diagnostic[];

/** A check for a batch: a line that several letters share is looked up once. */
export function createCharacterCheck(faces: Measures): CheckCharacters {
  const known = new WeakMap<Line, ReadonlyMap<string, Diagnostic>>();
  const faultsOf = (line: Line): ReadonlyMap<string, Diagnostic> => {
    const found = known.get(line) ?? lineFaults(line, faces);
    known.set(line, found);
    return found;
  };
  return (pages) => {
    const faults = new Map<string, Diagnostic>();
    for (const { items } of pages) {
      for (const item of items) {
        if (item.kind !== "text") continue;
        for (const [key, fault] of faultsOf(item.line)) if (!faults.has(key)) faults.set(key, fault);
      }
    }
    return [...faults.values()];
  };
}

/**
 * The faces, as if they had a glyph of no width for every character that they lack: so a letter with a strange
 * character is laid out all the same, and all its faults come together.
 */
export function tolerant(faces: Measures): Measures {
  return {
    ...faces,
    width: (role, text) => {
      try {
        return faces.width(role, text);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        const missing = new Set(faces.missing(role, text));
        const settable = [...text]
          .filter((character) => !missing.has(character.codePointAt(0) ?? 0))
          .join("");
        if (settable === text) throw error;
        return faces.width(role, settable);
      }
    },
  };
}

/**
 * Bidi classes R and AL and the marks and controls that change direction (Unicode Standard Annex 9): Hebrew to Arabic
 * Extended-A, the presentation forms, the historic scripts of the first supplementary plane, Mende Kikakui and Adlam.
 */
const rightToLeft =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Controls, the soft hyphen (read out as a space) and format characters, which leave no mark on the page. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

const none: ReadonlyMap<string, Diagnostic> = new Map();

/** By face and character. */
function lineFaults(line: Line, faces: Measures): ReadonlyMap<string, Diagnostic> {
  if (line.runs.every(({ face, text }) => isSettable(text, face, faces))) return none;
  const faults = new Map<string, Diagnostic>();
  const whole = line.runs.map((run) => run.text).join("");
  for (const { face, text } of line.runs) {
    const missing = new Set(faces.missing(face, text));
    for (const character of new Set(text)) {
      const isMissing = missing.has(character.codePointAt(0) ?? 0);
      const fault = faultOf(character, { text: whole, face, isMissing });
      // Words from right to left are one fault, not one a letter.
      const key = rightToLeft.test(character) ? `right to left: ${whole}` : `${face} ${character}`;
      if (fault !== undefined && !faults.has(key)) faults.set(key, fault);
    }
  }
  return faults;
}

function isSettable(text: string, face: FaceRole, faces: Measures): boolean {
  return !rightToLeft.test(text) && !invisible.test(text) && faces.missing(face, text).length === 0;
}

interface Occurrence {
  readonly text: string;
  readonly face: FaceRole;
  readonly isMissing: boolean;
}

function faultOf(character: string, { text, face, isMissing }: Occurrence): Diagnostic | undefined {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const words = wordsRound(text, character);
  if (rightToLeft.test(character)) {
    return {
      what: `${code} in "${words}" is written from right to left, which a letter cannot hold`,
      remedy: "write these words in an alphabet that runs from left to right",
    };
  }
  if (invisible.test(character)) {
    return { what: `${code} in "${words}" is an invisible character`, remedy: "take it out" };
  }
  if (!isMissing) return undefined;
  return {
    what: `the ${face} face has no "${character}" (${code}), which stands in "${words}"`,
    remedy: "write it in other characters, or name a font that has it under faces in the front matter",
  };
}

/** At most so many characters on either side, in whole words, make the place easy to find. */
const reach = 24;

/** What cannot be seen is shown as a replacement character. */
function wordsRound(text: string, character: string): string {
  const at = text.indexOf(character);
  const before = text.slice(0, at);
  const after = text.slice(at + character.length);
  const start = before.length <= reach ? before : `…${before.slice(-reach).replace(/^\S* /, "")}`;
  const end = after.length <= reach ? after : `${after.slice(0, reach).replace(/ \S*$/, "")}…`;
  return `${start}${character}${end}`.trim().replaceAll(new RegExp(invisible, "gu"), "\uFFFD");
}
