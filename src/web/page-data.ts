// What the page of a proof is handed: the batch as plain data, to be written as JSON. Nothing in it is marked up; all of
// it enters the page as text.

/** Outstanding, partial, unknown, met. */
export type StandingMark = "o" | "p" | "u" | "m";

/** ["state.of"] is a place into which words of a State are put. */
export type FilledPlace = readonly [word: string];

/** Words or places in a manner of their own, or in another language than the passage (BCP 47). */
export interface StyledWords {
  readonly manner: readonly ("strong" | "emphasis" | "code" | "link")[];
  readonly language?: string;
  readonly pieces: readonly (string | FilledPlace)[];
}

/** Within the words "\n" is a line end, "\n\n" the end of a paragraph. */
export type Piece = string | FilledPlace | StyledWords;

export interface PageData {
  /** The batch's number; "" for letters that lie in no folder yet. */
  readonly batch: string;
  /** The batch with which it is compared. */
  readonly since?: string;
  /** The letters' date, ISO 8601. */
  readonly date: string;
  readonly title: string;
  readonly regions: readonly string[];
  readonly languages: readonly PageLanguage[];
  readonly commitments: readonly PageCommitment[];
  /** In the letter's order; those that rest on nothing among them. */
  readonly requests: readonly PageRequest[];
  readonly states: readonly PageState[];
  readonly sources: readonly PageSource[];
  /** In the letter's order, language by language. */
  readonly passages: readonly PagePassage[];
  /** What stood in letters of the batch `since` and stands in none now. */
  readonly gone: readonly GonePassage[];
}

export interface GonePassage {
  readonly language: string;
  readonly kind: PassageKind;
  readonly of: string;
  readonly text: readonly Piece[];
  /** Names of the States whose letters had it. */
  readonly states: readonly string[];
  readonly cause: string;
}

export interface PageLanguage {
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** Where its letters go from right to left. */
  readonly direction?: "rtl";
}

export interface PageCommitment {
  readonly id: string;
  readonly name: string;
}

export interface PageRequest {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Indices of `commitments`. */
  readonly commitments: readonly number[];
}

/** `url` is "" for a source that is not on the web. */
export type PageSource = readonly [title: string, url: string];

export interface PageState {
  readonly iso3: string;
  readonly name: string;
  readonly language: string;
  /** Index of `regions`. */
  readonly region: number;
  /** A mark each commitment. */
  readonly commitments: string;
  /** A mark each request that rests on commitments. */
  readonly requests: string;
  readonly pages: number;
  /** The PDF, relative to the page; "" if none lies beside it. */
  readonly file: string;
  readonly address: readonly string[];
  readonly annex: readonly PageFinding[];
  /** As printed, by the id of the request. */
  readonly reasons: Readonly<Record<string, string>>;
}

export type PageFinding = readonly [
  commitment: number,
  standing: StandingMark,
  status: string,
  detail: string,
  sources: readonly number[],
  /** The day in words. */
  checked: string,
];

/** "head" are sender, address, dateline, subject and furniture; "label" are labels and reasons. */
export type PassageKind = "head" | "paragraph" | "request" | "label" | "signatories" | "annex";

export interface PagePassage {
  /** A hash of language, kind, words and places. */
  readonly id: string;
  readonly language: string;
  readonly kind: PassageKind;
  /** What it is, in English: "Subject", "Request 8". */
  readonly of: string;
  /** Of a request or its label: the standing to which it is given. */
  readonly standing?: StandingMark;
  /** Of a request: its id. */
  readonly request?: string;
  readonly text: readonly Piece[];
  /** "letter.en.hbs:116"; "" for words of the tool's own. */
  readonly at: string;
  /** Indices of `states`, ascending. */
  readonly states: readonly number[];
  /** For each place: the words that stand there, each once, and for each of `states` which of them. */
  readonly fillings: readonly PlaceFillings[];
  /** What stood there in the batch `since`. */
  readonly was?: readonly Piece[];
  /** Why it is new or changed since then. */
  readonly cause?: string;
}

export type PlaceFillings = readonly [words: readonly string[], which: readonly number[]];
