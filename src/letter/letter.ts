// The document tree: what one letter says, with no length, face or colour.
// compose.ts makes it; typesetting reads it; text.ts turns it into the plain text that is hashed.

import type { Place } from "../diagnostic.js";
import type { Superior } from "../languages/spacing.js";
import type { Picture } from "../pictures/picture.js";

export type { Superior } from "../languages/spacing.js";

export type Paper = "A4" | "Letter";

/** Where a window envelope shows the address: DIN 5008 form B or A, US #10, or no window to mind. */
export type WindowPreset = "din-b" | "din-a" | "us-10" | "none";

/** A stretch of text in one manner. NFC, with typographic apostrophes and no-break spaces already in place. */
export interface Span {
  readonly kind: "text";
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** An absolute http, https, mailto or tel address. */
  readonly link?: string;
  /** BCP 47 code, where the passage is in another language than the letter. */
  readonly language?: string;
  /** What of the text stands in the place of words of the template, in order. */
  readonly inserted?: readonly Insertion[];
}

/** The word of the template, and from where in its span's text up to where what it says stands. */
export interface Insertion {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** A line end that the author asked for. */
export interface HardBreak {
  readonly kind: "break";
}

export type Inline = Span | HardBreak;

/** `salutation` opens the letter, `close` is the line before the signatories; both are ordinary paragraphs to the eye. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: "salutation" | "body" | "close";
  readonly content: readonly Inline[];
}

/** Level 1 is the letter's subject and never occurs in the body: an author's `#` is level 2, and so on. None is skipped. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: "list";
  /** What is printed before each item of a numbered list, such as "1." or "86."; a list without has bullets. */
  readonly markers?: readonly string[];
  readonly items: readonly (readonly TextBlock[])[];
}

export interface Quotation {
  readonly kind: "quotation";
  readonly content: readonly TextBlock[];
}

export interface ThematicBreak {
  readonly kind: "thematic-break";
}

/** What an author writes in Markdown, and what may stand within other blocks; tree.ts knows what stands in each. */
export type TextBlock = Paragraph | Heading | List | Quotation | ThematicBreak;

/** One numbered request, as this State should read it. Consecutive ones form one list. */
export interface RecommendationBlock {
  readonly kind: "recommendation";
  readonly id: string;
  readonly number: number;
  /** The number in the letter's own digits, where these are not 0 to 9. */
  readonly numeral?: string;
  readonly standing: "general" | "outstanding" | "met" | "unknown";
  /** The words over it, such as "Outstanding for Kenya:", where a reason follows; for met ones such as "Done"; else absent. */
  readonly label?: string;
  /** The label where the block goes on over the page: "Outstanding for Kenya, continued". */
  readonly labelContinued?: string;
  /** Why, in words, set small beside the label: "not a party; UN Treaty Collection XVIII-13". */
  readonly reason?: string;
  readonly content: readonly TextBlock[];
}

export interface Signatory {
  readonly name: string;
  /** BCP 47 code of the name's own language, where the list gives it. */
  readonly language?: string;
  /** The name in parts, where these are in several languages. */
  readonly parts?: readonly Span[];
}

/** The organisations that sign, in the order in which they sign. */
export interface Signatories {
  readonly kind: "signatories";
  /** Who signs: "Signed by 112 organisations". */
  readonly heading: string;
  readonly signatories: readonly Signatory[];
}

/** The one person who signs for all. */
export interface Signature {
  readonly kind: "signature";
  /** With what a screen reader says of it. */
  readonly picture?: Logo;
  readonly name: string;
  /** "" if none is given. */
  readonly function: string;
}

export type Block = TextBlock | RecommendationBlock | Signature | Signatories;

/** One row of the annex. `standing` chooses the shape before the word; "party" is the Rome Statute's own row. */
export interface AnnexRow {
  readonly commitment: string;
  readonly standing: "party" | "met" | "partial" | "outstanding" | "unknown";
  readonly status: string;
  readonly detail: string;
  /** The day of the last check. */
  readonly checked: string;
  /** The numbers of its sources: "1, 3". */
  readonly sources: string;
}

/** What a sign of the annex means: "Outstanding: not done on 28 April 2020". */
export interface AnnexSign {
  readonly standing: Exclude<AnnexRow["standing"], "party">;
  readonly words: string;
}

/** A source of the annex: its document, and where it can be read, in full, for a reader on paper cannot click. */
export interface AnnexSource {
  /** Its number, in the letter's digits. */
  readonly numeral: string;
  readonly content: readonly Inline[];
}

/** "Where Kenya stands": the record on which the letter rests, on a page of its own. */
export interface Annex {
  readonly heading: string;
  readonly introduction: readonly Inline[];
  readonly columns: readonly [string, string, string, string, string];
  /** No cell is empty: where there is nothing to say, a word says so. */
  readonly rows: readonly AnnexRow[];
  /** The signs that stand in the table, the most pressing first. */
  readonly key: readonly AnnexSign[];
  /** Over the sources. */
  readonly sourcesHeading: string;
  /** Each once, in the order in which the table names them. */
  readonly sources: readonly AnnexSource[];
  readonly invitation: readonly Inline[];
}

/** A logo. `description` is read out by a screen reader. */
export interface Logo {
  readonly picture: Picture;
  readonly description: string;
}

/** Where the sender is reached, under the letterhead: by post on one line, "" if not; e-mail and site, with their links. */
export interface Contact {
  readonly address: string;
  readonly online: readonly Span[];
}

/** What a registry looks for beside the address: "Date" and "New York, 28 April 2020", "Reference" and "KEN/2020-04". */
export interface Particular {
  readonly label: string;
  readonly words: string;
}

/** Words by which a line of an address turns over: in small letters, as the languages of the address have them. */
export interface AddressBreaks {
  /** Words that belong to what follows them. */
  readonly leaning: readonly string[];
  /** Beginnings of words that do. */
  readonly elided: readonly string[];
  /** Words before which a speaker would pause. */
  readonly pauses: readonly string[];
}

/** One government's letter. */
export interface Letter {
  readonly iso3: string;
  /** BCP 47 code. */
  readonly language: string;
  /** The way in which the letter is read; from left to right if nothing is said. */
  readonly direction?: "right-to-left";
  /** The ten digits from nought on in which pages are numbered, where these are not 0 to 9. */
  readonly digits?: string;
  /** The words of its language of which some letters stand high, where there are any. */
  readonly superiors?: readonly Superior[];
  /** ISO 8601 day printed on the letter. */
  readonly date: string;
  /** Title of the document, shown by a PDF reader. */
  readonly title: string;
  /** Who writes: the letterhead's words and the document's author. */
  readonly sender: string;
  readonly logo?: Logo;
  readonly contact: Contact;
  /** What a reply is to quote; "" if nothing. */
  readonly reference: string;
  /** The office or ministry to which it goes, on one line, for tables; "" if none is known. */
  readonly addressee: string;
  /** The address line by line as the data gives it; typesetting may turn a long line over. */
  readonly addressLines: readonly string[];
  /** Its lines that are in another language than the letter, with the BCP 47 code, where there are any. */
  readonly foreignAddressLines?: ReadonlyMap<string, string>;
  /** Where its lines may well turn over. */
  readonly addressBreaks: AddressBreaks;
  /** The date first. */
  readonly particulars: readonly Particular[];
  readonly subject: readonly Inline[];
  readonly body: readonly Block[];
  /** What is said, and not seen, where its requests begin: a heading for whoever goes from one to the next; if any. */
  readonly requestsHeading?: string;
  /** Where in the template the words of each block of the body begin. */
  readonly places: readonly Place[];
  readonly annex?: Annex;
  /** At the head of later pages, where they begin: "Republic of Kenya · KEN/2020-04". */
  readonly runningHead: string;
  /** Across from it: the date in words; nothing if it is not given. */
  readonly runningDate?: string;
  /** At the foot of every page, left. */
  readonly footer: string;
  /** The folio with `{page}` and `{pages}` to be filled in: "Page {page} of {pages}". */
  readonly folio: string;
  readonly paper: Paper;
  readonly window: WindowPreset;
}
