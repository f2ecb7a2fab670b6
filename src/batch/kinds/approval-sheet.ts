// The sheet on which a board signs for the letters of a folder: what is counted of them by their manifest, and who has read
// them. It must not know where the sheet is put.

import { counted } from "../../counted.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { requestsOf } from "../../passages/page-data.js";
import type { Approval } from "../../review/approvals.js";
import type { GatheredRemarks } from "../../review/gather-remarks.js";
import {
  type ApprovalSheetContent,
  layOutApprovalSheet,
  type ReadersShares,
} from "../../stationery/approval-sheet.js";
import { papers } from "../../typesetting/sheet.js";
import { type Posting, senderOf } from "../post/posting.js";

export interface SheetWord extends Pick<Approval, "batch" | "by" | "approved"> {
  /** If remarks were given. */
  readonly gathered?: GatheredRemarks;
}

export function drawApprovalSheet(posting: Posting, word: SheetWord): Uint8Array {
  const { maker, heads, chosen, date } = posting;
  const [head] = heads;
  const [first] = chosen;
  if (head === undefined || first === undefined) throw new Error("a batch has at least one letter");
  const content = {
    title: maker.set(first.state).document.subject,
    sender: senderOf(posting),
    date,
    dateInWords: formatDate(date, toolLanguage),
    batch: word.batch,
    by: word.by,
    approvedInWords: formatDate(word.approved, toolLanguage),
    letters: chosen.length,
    pages: chosen.reduce((total, { row }) => total + row.pages, 0),
    which: whichLetters(posting),
    languages: languagesIn(posting),
    highlighted: highlightedIn(posting),
    ...(word.gathered === undefined ? {} : { reading: readingOf(word.gathered, languageNames(posting)) }),
    paper: papers[head.frontMatter.paper],
  };
  return maker.press.draw(layOutApprovalSheet(content, maker.faces));
}

function whichLetters({ chosen, isWhole, letters }: Posting): string {
  const all = counted(letters.rows.length, "letter");
  if (isWhole) return letters.rows.length === 1 ? "the only letter of the batch" : `all ${all} of the batch`;
  return `${chosen.length} of ${all}: ${chosen.map(({ row }) => row.iso3).join(" ")}`;
}

/** By their English names. */
function languagesIn(posting: Posting): string {
  const { chosen } = posting;
  const names = languageNames(posting);
  const codes = [...new Set(chosen.map(({ row }) => row.language))].sort();
  const countOf = (code: string) => chosen.filter(({ row }) => row.language === code).length;
  return codes.map((code) => `${names.get(code) ?? code} ${countOf(code)}`).join(", ");
}

function languageNames({ parsed }: Posting): ReadonlyMap<string, string> {
  return new Map(parsed.map(({ language }) => [language.code, language.name]));
}

/** Requests that rest on nothing are never highlighted, and stand in no list. */
function highlightedIn({ campaign, chosen }: Posting): ApprovalSheetContent["highlighted"] {
  const ids = chosen.flatMap(({ row }) => row.highlighted.split(" "));
  return requestsOf(campaign)
    .filter(({ commitments }) => commitments.length > 0)
    .map(({ id, number, name }) => ({ number, name, letters: ids.filter((each) => each === id).length }));
}

function readingOf(
  { readers, passages, unread }: GatheredRemarks,
  names: ReadonlyMap<string, string>,
): ReadersShares {
  const all = [...passages.values()].reduce((total, count) => total + count, 0);
  const left = [...unread.values()].reduce((total, count) => total + count, 0);
  return {
    readers: readers.map(({ name, read }) => {
      const shares = [...read].map(
        ([language, count]) => `${count} of ${passages.get(language)} in ${names.get(language) ?? language}`,
      );
      return { name, read: shares.length === 0 ? "none" : shares.join(", ") };
    }),
    unread: `${left} of ${all}`,
  };
}
