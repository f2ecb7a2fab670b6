// A typeset line into the operators that show it (ISO 32000-1, 9.4). Nothing in them depends on where the line stands or
// which letter it belongs to, so that they are worked out once for all letters that share it.

import { faceRoles } from "../fonts/default-faces.js";
import type { Face, Faces, Token } from "../fonts/faces.js";
import type { Line, Mark, Points, Run } from "../typesetting/page.js";
import { colour, number } from "./syntax.js";

/** Neighbouring runs of a line under one mark, or under none. */
export interface LinePiece {
  readonly mark: Mark | undefined;
  /** To be shown after `Tm` has put the origin at the line's start on its baseline. */
  readonly operators: string;
  /** Counted from the line's start and its baseline, upward positive. */
  readonly box: readonly [left: Points, bottom: Points, right: Points, top: Points];
}

export interface LineOperators {
  readonly pieces: readonly LinePiece[];
  /** The codes shown of each face. */
  readonly codes: ReadonlyMap<Face, ReadonlySet<number>>;
}

/** The name of the face's font resource: F1 for the text face, and so on. */
export function resourceName(face: Face): string {
  return `F${faceRoles.indexOf(face.role) + 1}`;
}

/** The operators of a line. Throws an Error, for it is a bug, if a run holds a character that its face lacks. */
export function lineOperators(line: Line, faces: Faces): LineOperators {
  const codes = new Map<Face, Set<number>>();
  const pieces = groupByMark(line.runs).map((runs): LinePiece => {
    const operators: string[] = [];
    let origin = 0;
    for (const run of runs) {
      const face = faces.face(run.face);
      const tokens = face.tokens(run.text);
      noteCodes(tokens, entry(codes, face));
      showRun(operators, run, { face, tokens, move: run.x - origin });
      origin = run.x;
    }
    return { mark: runs[0]?.mark, operators: operators.join(""), box: boxOf(runs, faces) };
  });
  return { pieces, codes };
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

function entry(codes: Map<Face, Set<number>>, face: Face): Set<number> {
  const known = codes.get(face) ?? new Set();
  codes.set(face, known);
  return known;
}

function noteCodes(tokens: readonly Token[], codes: Set<number>): void {
  for (const token of tokens) for (const code of token.codes) codes.add(code);
}

/** A run's text, and how far it begins to the right of where the text before it did. */
interface Shown {
  readonly face: Face;
  readonly tokens: readonly Token[];
  readonly move: Points;
}

/** Adds the parts of a run's operators. They are joined at once: a string grown bit by bit stays a tree of its bits. */
function showRun(operators: string[], run: Run, { face, tokens, move }: Shown): void {
  if (move !== 0) operators.push(`${number(move)} 0 Td\n`);
  operators.push(`/${resourceName(face)} ${number(run.size)} Tf ${colour(run.ink)} rg\n[<`);
  for (const token of tokens) operators.push(showToken(token, run.size));
  operators.push(">]TJ\n");
}

/** What stands between `<` and `>` in the array of `TJ`, for a token of unraised glyphs at any size. */
const plainTokens = new WeakMap<Token, string>();

function showToken(token: Token, size: Points): string {
  if (token.rises !== undefined) return showRaised(token, token.rises, size);
  const known = plainTokens.get(token);
  if (known !== undefined) return known;
  const parts: string[] = [];
  token.codes.forEach((code, index) => {
    parts.push(shift(token.shifts[index]), hexadecimal(code));
  });
  parts.push(shift(token.shifts.at(-1)));
  const shown = parts.join("");
  plainTokens.set(token, shown);
  return shown;
}

/** An accent above another: the text rise is in points, so it hangs on the size. */
function showRaised(token: Token, rises: readonly number[], size: Points): string {
  let shown = "";
  token.codes.forEach((code, index) => {
    const rise = rises[index] ?? 0;
    const glyph = hexadecimal(code);
    shown += shift(token.shifts[index]);
    shown += rise === 0 ? glyph : `>]TJ ${number((rise * size) / 1000)} Ts [<${glyph}>]TJ 0 Ts [<`;
  });
  return shown + shift(token.shifts.at(-1));
}

/** `TJ` moves to the left by a positive number. */
function shift(distance: number | undefined): string {
  const text = number(-(distance ?? 0));
  return text === "0" ? "" : `>${text}<`;
}

function hexadecimal(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function boxOf(runs: readonly Run[], faces: Faces): LinePiece["box"] {
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const bottom = Math.min(...runs.map((run) => (faces.metrics(run.face).descent * run.size) / 1000));
  const top = Math.max(...runs.map((run) => (faces.metrics(run.face).ascent * run.size) / 1000));
  return [left, bottom, right, top];
}
