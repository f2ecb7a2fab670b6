// The cells of a row by their headers. All rows of a table share one list of headers, so that a table of many thousand
// rows takes little more room than its text, and plain data, so that a row may be handed to another thread.
// It must not know files or what a cell means.

export interface RowCells {
  readonly headers: readonly string[];
  /** As many as there are headers, in their order. */
  readonly texts: readonly string[];
}

/** The cell under the header; undefined if the table has no such column. */
export function cellOf({ headers, texts }: RowCells, header: string): string | undefined {
  return texts[headers.indexOf(header)];
}

/** Header and cell of each column, in their order. */
export function namedCells({
  headers,
  texts,
}: RowCells): readonly (readonly [header: string, cell: string])[] {
  return headers.map((header, index) => [header, texts[index] ?? ""]);
}

/** What each language has, by its code; languages for which that is empty are left out. */
export function byLanguage(
  languages: readonly string[],
  textIn: (language: string) => string | undefined,
): ReadonlyMap<string, string> {
  const texts = languages.map((language) => [language, textIn(language) ?? ""] as const);
  return new Map(texts.filter(([, text]) => text !== ""));
}
