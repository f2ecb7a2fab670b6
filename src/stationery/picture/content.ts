// What the picture of a campaign shows: where States stand and how that came about, as plain values. A type sheet and
// nothing else: it must not know what a status means, nor how it looks.

/** Where a State stands on a request or commitment. */
export type DrawnStanding = "met" | "partial" | "outstanding" | "unknown";

export type Counts = Readonly<Record<DrawnStanding, number>>;

/** A request or a commitment; `sign` is what stands over its column, `label` what it is called. */
export interface PictureColumn {
  readonly kind: "request" | "commitment";
  readonly id: string;
  readonly sign: string;
  readonly label: string;
}

export interface PictureRow {
  readonly iso3: string;
  readonly state: string;
  /** One for each column. */
  readonly cells: readonly DrawnStanding[];
}

export interface PictureYear {
  readonly year: number;
  readonly states: number;
  /** By the id of a commitment. */
  readonly counts: ReadonlyMap<string, Counts>;
}

export interface PictureContent {
  /** Of the letters. */
  readonly title: string;
  readonly sender: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly dateInWords: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly columns: readonly PictureColumn[];
  readonly groups: readonly { readonly name: string; readonly rows: readonly PictureRow[] }[];
  /** One for each column. */
  readonly totals: readonly Counts[];
  readonly years: readonly PictureYear[];
}
