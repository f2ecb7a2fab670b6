// Texts of letters that may be posted: by State and hash, so that any list of letters or of approvals can say which they are.
// It must not know who has approved them, nor what becomes of the others.

/** What a letter is known by, whatever it looks like. */
export interface KnownText {
  readonly iso3: string;
  readonly text_sha256: string;
}

/** Plain data, which may be handed to another thread. */
export type ApprovedTexts = ReadonlySet<string>;

export function approvedTexts(texts: readonly KnownText[]): ApprovedTexts {
  return new Set(texts.map(keyOf));
}

export function isAmong(approved: ApprovedTexts, text: KnownText): boolean {
  return approved.has(keyOf(text));
}

function keyOf({ iso3, text_sha256 }: KnownText): string {
  return `${iso3} ${text_sha256}`;
}
