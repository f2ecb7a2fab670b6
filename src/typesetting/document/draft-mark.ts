// The word that says of every page that it is a draft, in the letter's language: seen above the head, never read aloud, so
// that the text stays the letter's own. A laid-out document in, the same document with the word out. It must not know why
// a letter is a draft.

import { InputError } from "../../diagnostic.js";
import type { Measures } from "../../fonts/faces.js";
import type { LaidOutPage, PageItem } from "../page/page.js";
import { furniture } from "../style.js";
import type { LaidOutDocument } from "./document.js";
import { createLineSetter } from "./setting.js";

const look = furniture.draftMark;

/** The same document, each page marked with the word of its language (its `phrases.draft`). */
export type MarkDraft = <Document extends LaidOutDocument>(document: Document, word: string) => Document;

/** Of one batch: the word is measured once. Throws InputError for a word that the fonts cannot set. */
export function createDraftMark(faces: Measures): MarkDraft {
  const { setLine } = createLineSetter(faces);
  const turned = createLineSetter({ ...faces, direction: "right-to-left" });
  return (document, word) => {
    refuseIfMissing(word, faces);
    const line = (document.direction === undefined ? setLine : turned.setLine)(word, look.manner);
    const markOf = ({ width }: LaidOutPage): PageItem => {
      const x = (width - line.width) / 2;
      return { kind: "text", x, baseline: look.baseline, line, owner: "artifact" };
    };
    const pages = document.pages.map((page) => ({ ...page, items: [...page.items, markOf(page)] }));
    return { ...document, pages };
  };
}

function refuseIfMissing(word: string, faces: Measures): void {
  if (faces.missing(look.manner.face, word).length === 0) return;
  throw new InputError([
    {
      what: `the fonts cannot set "${word}", which marks a draft`,
      remedy:
        "write another word as phrases.draft in the language's file, or name a font that has its letters",
    },
  ]);
}
