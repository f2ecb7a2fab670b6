// A laid-out document, what typesetting and stationery hand to pdf/: pages of items at fixed positions, and what a
// reader shows of the whole. It must not know whether it is a letter, an envelope or a cover sheet.

import type { LaidOutPage } from "../page/page.js";

/** What a reader shows of a document. */
export interface DocumentInformation {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** The way in which it is read; from left to right if nothing is said. */
  readonly direction?: "right-to-left";
  /** ISO 8601 day; the document's date is its first moment in UTC, never the clock's. */
  readonly date: string;
}

/** A place that a reader may jump to. */
export interface Bookmark {
  readonly title: string;
  /** Counted from 0. */
  readonly page: number;
}

/** A whole document, ready to be drawn. */
export interface LaidOutDocument extends DocumentInformation {
  /** In the order in which the document is read. */
  readonly bookmarks?: readonly Bookmark[];
  readonly pages: readonly LaidOutPage[];
}
