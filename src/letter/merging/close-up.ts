// What empty words leave behind in a paragraph: its content with stand-ins in, the content closed up out. A line that
// holds nothing but empty words goes; an empty word among others leaves a broken sentence, and is told.
// It must not know templates or States.

import type { Inline } from "../letter.js";
import { standIns, type TextValue, type Value, valueBehind } from "./stand-ins.js";

/** A line of a paragraph: as the source has it, or as the author breaks it. */
interface Line {
  readonly start: number;
  readonly text: string;
  /** What divides it from the line before: nothing, a line end of the source, or a break that is printed. */
  readonly after: "" | "\n" | typeof printedBreak;
}

/** Stands for a printed break in the text of a paragraph; no source has one. */
const printedBreak = "\r";

/** The content without the lines that empty words alone leave empty. `onBroken` is told the others, in order. */
export function closeUp(
  content: readonly Inline[],
  values: readonly Value[],
  onBroken: (word: TextValue) => void,
): readonly Inline[] {
  const text = content.map((inline) => (inline.kind === "break" ? printedBreak : inline.text)).join("");
  if (emptyIn(text, values).length === 0) return content;
  const lines = linesOf(text);
  const gone = new Set<number>();
  let isFirst = true;
  for (const [index, line] of lines.entries()) {
    const gap = gapIn(index, lines, values);
    if (gap === "broken") for (const { value } of emptyIn(line.text, values)) onBroken(value);
    if (gap === "line") for (const at of line.text.split("").keys()) gone.add(line.start + at);
    if (typeof gap === "object") for (const at of gap) gone.add(line.start + at);
    if (line.after !== "" && (gap === "line" || isFirst)) gone.add(line.start - 1);
    if (gap !== "line") isFirst = false;
  }
  return without(content, gone);
}

interface EmptyWord {
  readonly at: number;
  readonly value: TextValue;
}

/** The empty words in a text, and where in it they stand. */
function emptyIn(text: string, values: readonly Value[]): readonly EmptyWord[] {
  return [...text.matchAll(standIns)].flatMap((match): readonly EmptyWord[] => {
    const value = valueBehind(match[0], values);
    return value.kind === "text" && value.text === "" ? [{ at: match.index, value }] : [];
  });
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let after: Line["after"] = "";
  let start = 0;
  for (const match of text.matchAll(/[\n\r]|$/g)) {
    lines.push({ start, text: text.slice(start, match.index), after });
    after = match[0] as Line["after"];
    start = match.index + 1;
  }
  return lines;
}

/** What goes with a line's empty words: the places in it, or the line; "broken" if its sentence is not whole without. */
function gapIn(
  index: number,
  lines: readonly Line[],
  values: readonly Value[],
): readonly number[] | "line" | "broken" {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  const empty = line === undefined ? [] : emptyIn(line.text, values);
  if (line === undefined || empty.length === 0) return [];
  if (line.text.replaceAll(standIns, "").trim() !== "" || !isWholePassage(line.text, values)) return "broken";
  if (filledText(line.text, values).trim() !== "")
    return empty.flatMap(({ at }) => withOneSpace(line.text, at));
  const isContinued = line.after === "\n" && !endsSentence(filledText(before?.text ?? "", values));
  const goesOn = next?.after === "\n" && /^\s*[\p{Ll},.;:!?)\]”»’]/u.test(filledText(next.text, values));
  return isContinued || goesOn ? "broken" : "line";
}

/** A word goes with the space before it, or, at a line's start, with the one after it. */
function withOneSpace(text: string, at: number): readonly number[] {
  if (text[at - 1] === " ") return [at - 1, at];
  return text[at + 1] === " " ? [at, at + 1] : [at];
}

/** Whether every passage in another language that begins in the line ends in it. */
function isWholePassage(text: string, values: readonly Value[]): boolean {
  const ends = (text.match(standIns) ?? []).filter(
    (standIn) => valueBehind(standIn, values).kind === "language",
  );
  return ends.length % 2 === 0;
}

function filledText(text: string, values: readonly Value[]): string {
  return text.replaceAll(standIns, (standIn) => {
    const value = valueBehind(standIn, values);
    return value.kind === "text" ? value.text : "";
  });
}

/** An empty line before it is another gap, which is told of itself. */
function endsSentence(text: string): boolean {
  return text.trim() === "" || /[.!?…]["'”’»)\]]*\s*$/.test(text);
}

/** The content without the characters at these places of its text; a printed break counts as one. */
function without(content: readonly Inline[], gone: ReadonlySet<number>): readonly Inline[] {
  let at = 0;
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.kind === "break") return gone.has(at++) ? [] : [inline];
    const start = at;
    at += inline.text.length;
    const text = inline.text
      .split("")
      .filter((_, index) => !gone.has(start + index))
      .join("");
    return text === "" ? [] : [{ ...inline, text }];
  });
}
