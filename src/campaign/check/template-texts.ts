// The words of a template that stand outside its tags and comments, looked at for what programs and people leave there.
// Comes in as a template's text, goes out as faults and warnings with line and column.
// It must not know Handlebars or Markdown, which judge everything else in letter/.

import { grouped } from "../../counted.js";
import { findLeftover } from "../../data/cells/leftovers.js";
import { findExample, findPlaceholder, placeholderDoubt } from "../../data/cells/placeholders.js";
import { type BytesOfFile, decode } from "../../data/csv/decode.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";

/** A template as it was read: lines end in "\n", without byte order mark, composed (NFC); `file` is relative to the campaign folder. */
export interface TemplateText {
  readonly file: string;
  readonly text: string;
}

/** Some two hundred pages. */
const mostCharacters = 1_000_000;

/** @throws InputError if the file is not text, is far beyond any letter, or if a program has left something there. */
export function readTemplate(source: BytesOfFile): TemplateText {
  const { file } = source;
  const text = decode(source);
  if (text.length > mostCharacters) {
    const what = `the template has ${grouped(text.length)} characters, and may have ${grouped(mostCharacters)}`;
    const remedy = "delete what is not of the letter";
    throw new InputError([{ what, remedy, rule: "template-size", place: { file } }]);
  }
  const faults = ownLines(text).flatMap(({ words, line }): readonly Diagnostic[] => {
    const fault = findLeftover(words, "prose");
    return fault === undefined ? [] : [{ ...fault, place: { file, line }, rule: "no-leftovers" }];
  });
  if (faults.length > 0) throw new InputError(faults);
  return { file, text };
}

/** What makes one doubt that the template is finished. `areReal` if its letters go to real States. */
export function templateDoubts({ file, text }: TemplateText, areReal: boolean): readonly Diagnostic[] {
  return ownLines(text).flatMap(({ words, line }): readonly Diagnostic[] => {
    const found = findPlaceholder(words, "prose");
    if (found !== undefined) {
      const place = { file, line, column: found.at + 1 };
      return [{ ...placeholderDoubt(found.words), place, rule: "no-placeholders" }];
    }
    const key = /^(sender|sender_address|place): /.exec(words)?.[1];
    if (!areReal || key === undefined || findExample(words) === undefined) return [];
    const what = `"${words.slice(key.length + 1).trim()}" is still the example's`;
    return [{ what, remedy: "write your own", place: { file, line, field: key }, rule: "no-examples" }];
  });
}

interface OwnLine {
  readonly words: string;
  readonly line: number;
}

/** The lines with tags, comments and web addresses blanked, so that columns stay. */
function ownLines(text: string): readonly OwnLine[] {
  const blanked = text
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{[^{}]*\}\}/g, blank)
    .replace(/https?:\/\/[^\s)>\]]+/g, blank);
  return blanked.split("\n").map((words, index) => ({ words, line: index + 1 }));
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}
