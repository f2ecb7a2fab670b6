// Patterns as the files of languages have them: regular expressions with Unicode's properties; "(?i)" at the start makes
// no difference between capitals and small letters. Texts in, expressions out.

/** `{name}` in the pattern stands for what `slots` have for it. Throws a SyntaxError for what is no pattern. */
export function patternOf(text: string, flags = "", slots: Readonly<Record<string, string>> = {}): RegExp {
  const isAnyCase = text.startsWith("(?i)");
  const source = isAnyCase ? text.slice(4) : text;
  return new RegExp(withSlots(source, slots), `u${flags}${isAnyCase ? "i" : ""}`);
}

/** Braces with another name in them, such as those of "\p{Lu}", stay. */
function withSlots(source: string, slots: Readonly<Record<string, string>>): string {
  return source.replaceAll(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
}

/** A text of which every sign means itself. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
