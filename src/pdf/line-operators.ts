// A typeset line into the operators that show it (ISO 32000-1, 9.4). Nothing in them depends on where the line stands or
// which letter it belongs to, so that they are worked out once for all letters that share it.

import { faceRoles } from "../fonts/default-faces.js";
import type { Face, Faces, Letterform, Token } from "../fonts/faces.js";
import type { Points } from "../typesetting/manner.js";
import { type Line, type Mark, type Run, shapingOf } from "../typesetting/paragraph/line.js";
import { colour, hexadecimal, number } from "./syntax.js";

/** A letterform whose code each document chooses. */
export interface OwnForm {
  readonly face: Face;
  readonly form: Letterform;
}

/** Neighbouring runs of a line under one mark, or under none. */
export interface LinePiece {
  readonly mark: Mark | undefined;
  /**
   * To be shown after `Tm` has put the origin at the line's start on its baseline; in place of an own form stands its
   * code in hexadecimal.
   */
  readonly operators: readonly (string | OwnForm)[];
  /** Counted from the line's start and its baseline, upward positive. */
  readonly box: readonly [left: Points, bottom: Points, right: Points, top: Points];
}

export interface LineOperators {
  readonly pieces: readonly LinePiece[];
  /** What is shown of each face. */
  readonly forms: ReadonlyMap<Face, ReadonlySet<Letterform>>;
}

/** The name of the face's font resource: F1 for the text face, and so on. */
export function resourceName(face: Face): string {
  return `F${faceRoles.indexOf(face.role) + 1}`;
}

/** The operators of a line. Throws an Error, for it is a bug, if a run holds a character that its face cannot set. */
export function lineOperators(line: Line, faces: Faces): LineOperators {
  const forms = new Map<Face, Set<Letterform>>();
  const pieces = groupByMark(line.runs).map((runs): LinePiece => {
    const operators: (string | OwnForm)[] = [];
    let origin = 0;
    for (const run of runs) {
      const face = faces.face(run.face);
      const tokens = face.tokens(run.text, shapingOf(run));
      noteForms(tokens, entry(forms, face));
      origin = showRun({ run, face, tokens, origin }, operators);
    }
    return { mark: runs[0]?.mark, operators: joined(operators), box: boxOf(runs, faces) };
  });
  return { pieces, forms };
}

function groupByMark(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.mark === run.mark) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function entry(forms: Map<Face, Set<Letterform>>, face: Face): Set<Letterform> {
  const known = forms.get(face) ?? new Set();
  forms.set(face, known);
  return known;
}

function noteForms(tokens: readonly Token[], forms: Set<Letterform>): void {
  for (const token of tokens) {
    const [missing] = token.missing;
    if (missing !== undefined)
      throw new Error(`a character that its face lacks: U+${missing.toString(16).toUpperCase()}`);
    for (const form of token.forms) forms.add(form);
  }
}

/** A run and its tokens, and where the text before it had its origin. */
interface Shown {
  readonly run: Run;
  readonly face: Face;
  readonly tokens: readonly Token[];
  readonly origin: Points;
}

/** Adds the run's operators; returns where the text has its origin then. */
function showRun(shown: Shown, operators: (string | OwnForm)[]): Points {
  const { run, face, tokens, origin } = shown;
  const manner = `${fontIn(face, run.size)} ${colour(run.ink)} rg\n`;
  if (run.direction === "right-to-left") {
    operators.push(manner);
    return showLeftward(shown, operators);
  }
  operators.push(`${moveTo(run.x, origin)}${manner}[<`);
  for (const token of tokens) operators.push(...showToken(token, face));
  operators.push(">]TJ\n");
  return run.x;
}

/**
 * Each letter at its own place, in the order in which they are read: so readers take them out in that order, which no
 * other way of showing them achieves in all (measured in poppler, MuPDF, pdf.js and PDFium).
 */
function showLeftward({ run, face, tokens, origin }: Shown, operators: (string | OwnForm)[]): Points {
  let [at, edge, marks] = [origin, run.x + run.width, 0];
  for (const { forms, shifts, advance } of tokens) {
    edge -= (advance * run.size) / 1000;
    forms.forEach((form, index) => {
      const x = rounded(edge + ((shifts[index] ?? 0) * run.size) / 1000);
      if (/^\p{Mn}/u.test(form.text)) operators.push(`${fontIn(face, run.size - (++marks % 2) * unseen)}\n`);
      operators.push(moveTo(x, at), "[<", shownForm(form, face), ">]TJ\n");
      at = x;
    });
  }
  return at;
}

/** pdf.js turns a letter and its marks round, unless a font is set between them that is not the one before. */
const unseen: Points = 0.001;

function fontIn(face: Face, size: Points): string {
  return `/${resourceName(face)} ${number(size)} Tf`;
}

/** To a thousandth of a point, as it is written: so what is rounded off does not add up. */
function rounded(x: Points): Points {
  return Math.round(x * 1000) / 1000;
}

function moveTo(x: Points, origin: Points): string {
  return x === origin ? "" : `${number(x - origin)} 0 Td\n`;
}

function shownForm(form: Letterform, face: Face): string | OwnForm {
  return form.glyph === undefined ? { face, form } : hexadecimal(form.glyph);
}

/** What stands between `<` and `>` in the array of `TJ`, at any size. */
const shownTokens = new WeakMap<Token, readonly (string | OwnForm)[]>();

function showToken(token: Token, face: Face): readonly (string | OwnForm)[] {
  const known = shownTokens.get(token);
  if (known !== undefined) return known;
  const parts = token.forms.flatMap((form, index) => [shift(token.shifts[index]), shownForm(form, face)]);
  const shown = joined([...parts, shift(token.shifts.at(-1))]);
  shownTokens.set(token, shown);
  return shown;
}

/** Neighbouring strings made one, at once: a string grown bit by bit stays a tree of its bits. */
function joined(parts: readonly (string | OwnForm)[]): readonly (string | OwnForm)[] {
  const made: (string | OwnForm)[] = [];
  let texts: string[] = [];
  for (const part of parts) {
    if (typeof part === "string") texts.push(part);
    else {
      made.push(texts.join(""), part);
      texts = [];
    }
  }
  return [...made, texts.join("")];
}

/** `TJ` moves to the left by a positive number. */
function shift(distance: number | undefined): string {
  const text = number(-(distance ?? 0));
  return text === "0" ? "" : `>${text}<`;
}

function boxOf(runs: readonly Run[], faces: Faces): LinePiece["box"] {
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const bottom = Math.min(...runs.map((run) => (faces.metrics(run.face).descent * run.size) / 1000));
  const top = Math.max(...runs.map((run) => (faces.metrics(run.face).ascent * run.size) / 1000));
  return [left, bottom, right, top];
}
