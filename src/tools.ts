// What letters are made with beside their words: faces with the words that they have shaped, lines that are set, fonts that
// are cut, Markdown that is parsed. All of it may outlive one reading of a campaign's files, since what rests on the same
// files is the same; the live preview keeps it from edit to edit. It must not know States or what letters say.

import { type FaceFile, type Faces, openFaces } from "./fonts/faces.js";
import { createMarkdownParser, type MarkdownParser } from "./letter/markdown/markdown-parser.js";
import { whileSame } from "./memory.js";
import { createPress, type Press } from "./pdf/draw.js";
import { createLineSetters, type LineSetters } from "./typesetting/letter/typeset.js";

export interface Tools {
  /** Throws InputError for a face that cannot be used. */
  readonly facesOf: (files: readonly FaceFile[]) => Faces;
  readonly lineSettersFor: (faces: Faces) => LineSetters;
  /** See `createPress`. */
  readonly pressFor: (faces: Faces, seed: string) => Press;
  /** For one reading of the template of a language: it knows what the one before it was asked. */
  readonly parserFor: (language: string) => MarkdownParser;
}

export function createTools(): Tools {
  const parsers = new Map<string, MarkdownParser>();
  const pressOf = whileSame(
    (one: Supplied, other) => one.faces === other.faces && one.characters === other.characters,
    ({ faces, characters }) => createPress(faces, characters),
  );
  return {
    facesOf: whileSame(areSameFiles, openFaces),
    lineSettersFor: whileSame((one: Faces, other) => one === other, createLineSetters),
    pressFor: (faces, seed) => pressOf({ faces, characters: charactersOf(seed) }),
    parserFor: (language) => {
      const parser = createMarkdownParser(parsers.get(language));
      parsers.set(language, parser);
      return parser;
    },
  };
}

interface Supplied {
  readonly faces: Faces;
  readonly characters: string;
}

/** The fixed text is asked for its characters alone. */
function charactersOf(text: string): string {
  return [...new Set(text)].toSorted().join("");
}

function areSameFiles(ones: readonly FaceFile[], others: readonly FaceFile[]): boolean {
  return ones.length === others.length && ones.every((one, index) => isSameFile(one, others[index]));
}

function isSameFile(one: FaceFile, other: FaceFile | undefined): boolean {
  return (
    other !== undefined &&
    one.role === other.role &&
    one.file === other.file &&
    one.scale === other.scale &&
    one.shipped === other.shipped &&
    Buffer.compare(one.bytes, other.bytes) === 0
  );
}
