// Which columns of states-parties.csv the templates speak of, found in their text: a column that nothing reads is told,
// and only one that is printed must be fit for paper. Comes in as texts, goes out as headers.
// It must not know Handlebars: what it finds is a word with the form of a column's.

export interface TemplateColumns {
  /** In a condition, as a helper's argument or printed. */
  readonly used: ReadonlySet<string>;
  /** Printed as they are, or as a date. */
  readonly printed: ReadonlySet<string>;
}

export function columnsIn(texts: readonly string[]): TemplateColumns {
  const used = new Set<string>();
  const printed = new Set<string>();
  for (const text of texts) {
    for (const [, tag = ""] of text.matchAll(/\{\{~?([^{}]*)\}\}/g))
      for (const [, header = ""] of tag.matchAll(/(?<![\w.])column\.\[?([^\s\]()|~"'=}]+)/g)) {
        used.add(header);
        if (/^\s*(?:date\s+)?column\./.test(tag)) printed.add(header);
      }
  }
  return { used, printed };
}
