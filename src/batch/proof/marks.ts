// What every page of a proof bears beside the letter's own words: DRAFT in its language, in the margin the template's line
// of each passage, and on a page within the proof of whose letter it is. All of it is seen and not read aloud. A laid-out
// letter in, its marked pages out. It must not know which letters a proof has.

import type { Measures } from "../../fonts/faces.js";
import type { Occurrence } from "../../passages/passage.js";
import type { Taken } from "../../passages/taken.js";
import type { SetLetter } from "../../produce.js";
import type { LaidOutDocument } from "../../typesetting/document/document.js";
import { createDraftMark } from "../../typesetting/document/draft-mark.js";
import { createLineSetter } from "../../typesetting/document/setting.js";
import type { LineManner, Points } from "../../typesetting/manner.js";
import { mirrored } from "../../typesetting/page/mirror.js";
import type { PageItem } from "../../typesetting/page/page.js";
import { mm, papers } from "../../typesetting/sheet.js";
import { furniture, inks } from "../../typesetting/style.js";
import { locate } from "./locate.js";

const lineNumber = { face: "furniture", size: 6, ink: inks.quiet } satisfies LineManner;
/** From the numbers to the text: clear of the tint, which reaches into the margin. */
const marginGap = mm(5.5);
const stampBaseline = mm(7);

export interface ProofMarks {
  /** The whole letter, with DRAFT and the template's lines. */
  readonly letter: (made: SetLetter, taken: Taken, passages: readonly Occurrence[]) => LaidOutDocument;
  /** Some pages of a document, each with a stamp that says which it is. */
  readonly stamped: (
    document: LaidOutDocument,
    pages: readonly number[],
    stampOf: (page: number) => string,
  ) => LaidOutDocument;
  /** A sheet of the tool's own. */
  readonly sheet: (document: LaidOutDocument, word: string) => LaidOutDocument;
}

export function createProofMarks(faces: Measures): ProofMarks {
  const markDraft = createDraftMark(faces);
  const { setLine } = createLineSetter(faces);
  return {
    letter: ({ document, letter, draft }, { language }, passages) => {
      const lines = linesBeside(document, passages);
      const { left } = papers[letter.paper];
      const pages = document.pages.map((page, index) => {
        const items = lines
          .filter((line) => line.page === index)
          .map(({ number, baseline }) => beside(setLine(number, lineNumber), left - marginGap, baseline))
          .map((item) => (document.direction === undefined ? item : mirrored(item, page.width)));
        return { ...page, items: [...page.items, ...items] };
      });
      // One that nobody has approved bears the mark already.
      return draft === "yes"
        ? { ...document, pages }
        : markDraft({ ...document, pages }, language.phrases.draft);
    },
    stamped: ({ bookmarks: _, ...document }, pages, stampOf) => ({
      ...document,
      pages: document.pages.flatMap((page, index) => {
        if (!pages.includes(index)) return [];
        const line = setLine(stampOf(index), furniture.quiet);
        const stamp = beside(line, page.width - mm(12), stampBaseline);
        return [{ ...page, items: [...page.items, stamp] }];
      }),
    }),
    sheet: markDraft,
  };
}

function beside(
  line: ReturnType<ReturnType<typeof createLineSetter>["setLine"]>,
  right: Points,
  baseline: Points,
): PageItem {
  return { kind: "text", x: right - line.width, baseline, line, owner: "artifact" };
}

interface LineBeside {
  readonly page: number;
  readonly baseline: Points;
  readonly number: string;
}

/** Of two passages that begin on one line of the page, that of the first. */
function linesBeside({ pages }: LaidOutDocument, passages: readonly Occurrence[]): readonly LineBeside[] {
  const spots = locate(passages, pages);
  const lines = new Map<string, LineBeside>();
  for (const [index, { passage }] of passages.entries()) {
    const spot = spots[index];
    const [, number] = /:(\d+)$/.exec(passage.at) ?? [];
    if (spot === undefined || number === undefined) continue;
    const { page, baseline } = spot;
    const key = `${page} ${Math.round(baseline)}`;
    if (!lines.has(key)) lines.set(key, { page, baseline, number });
  }
  return [...lines.values()];
}
