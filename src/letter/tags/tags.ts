// The Handlebars tags of a text, found by their braces alone, so that they can be looked at before, and even if, the text
// cannot be parsed. Reads the text once from end to end. It must not know Handlebars or what a tag means.

export interface TemplateTag {
  readonly text: string;
  readonly offset: number;
  /** "#" opens a block, "/" closes one, "else" divides one. */
  readonly kind: "open" | "close" | "else" | "other";
  readonly name: string;
}

/** The tags in their order, without comments. */
export function tagsOf(text: string): readonly TemplateTag[] {
  return [...pieces(text)]
    .filter(({ isWhole }) => isWhole)
    .map(({ start, end }) => tagOf(text.slice(start, end), start));
}

/** The offset of the first `{{` that no `}}` answers before the next brace, or of a comment without an end. */
export function unendedTag(text: string): number | undefined {
  for (const { start, isWhole, isComment } of pieces(text)) if (!isWhole && !isComment) return start;
  return undefined;
}

/** Whether the tag asks on after an `#if`: after a plain `{{else}}` nothing is left to ask. */
export function isElseIf(text: string): boolean {
  return /^\{\{~?\s*(?:else|\^)\s+[^\s~}]/.test(text);
}

interface TagPiece {
  readonly start: number;
  readonly end: number;
  /** A tag that ends; neither a comment nor one whose end is missing. */
  readonly isWhole: boolean;
  readonly isComment: boolean;
}

const tag = /\{\{\{?[^{}]*\}?\}\}/y;

function* pieces(text: string): Generator<TagPiece> {
  for (let start = text.indexOf("{{"); start >= 0; ) {
    const end = endOf(text, start);
    const isComment = end !== undefined && text.startsWith("{{!", start);
    yield { start, end: end ?? start + 2, isWhole: end !== undefined && !isComment, isComment };
    // What a comment without an end has swallowed is looked at no more.
    if (end === undefined && text.startsWith("{{!--", start)) return;
    start = text.indexOf("{{", end ?? start + 2);
  }
}

function endOf(text: string, start: number): number | undefined {
  if (text.startsWith("{{!--", start)) {
    const end = text.indexOf("--}}", start + "{{!--".length);
    return end < 0 ? undefined : end + "--}}".length;
  }
  tag.lastIndex = start;
  return tag.test(text) ? tag.lastIndex : undefined;
}

function tagOf(text: string, offset: number): TemplateTag {
  const [, sigil = "", name = ""] = /^\{\{\{?~?\s*([#^/]?)\s*>?\*?\s*([^\s~}]*)/.exec(text) ?? [];
  if (sigil === "/") return { text, offset, kind: "close", name };
  if (name === "else" || (sigil === "^" && name === "")) return { text, offset, kind: "else", name };
  return { text, offset, kind: sigil === "" ? "other" : "open", name };
}
