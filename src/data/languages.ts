// The languages of which the tables hold names, labels and titles, each in a column of its own.
// It must not know how anything is worded in them.

export const tableLanguages = ["en", "fr", "es"] as const;

/** What each language has; languages for which that is empty are left out. */
export function byLanguage(textIn: (language: string) => string | undefined): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  for (const language of tableLanguages) {
    const text = textIn(language);
    if (text) filled.set(language, text);
  }
  return filled;
}
