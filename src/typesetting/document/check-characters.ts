// Whether every character of a letter can be set in its face. Pages in, a fault for each text with strange characters
// out, before anything is drawn: of the cell or the line of a template that they come from, where that is found.
// It must not know blocks or tags, nor tables and templates beyond their texts and places.

import type { Diagnostic, Place } from "../../diagnostic.js";
import type { Measures } from "../../fonts/faces.js";
import type { Letter } from "../../letter/letter.js";
import type { LaidOutPage } from "../page/page.js";
import type { Line } from "../paragraph/line.js";
import { type StrangeCharacter, strangeFault, strangeIn } from "./strange-characters.js";

/** A text of the user's that may have come onto a page, and where it stands. */
export interface Origin {
  readonly text: string;
  readonly place: Place;
  /** Of the State in whose letter alone it can stand. */
  readonly iso3?: string;
  /** Where a character in it stands, if nearer than its place. */
  readonly placeOf?: (character: string) => Place;
}

/** What cannot be set on the pages of a letter. */
export type CheckCharacters = (
  pages: readonly LaidOutPage[],
  letter: Pick<Letter, "iso3" | "language">,
) => readonly Diagnostic[];

/** A check for a batch: a line that several letters share is looked up once. */
export function createCharacterCheck(faces: Measures, origins: readonly Origin[]): CheckCharacters {
  const known = new WeakMap<Line, readonly Strange[]>();
  const strangeOf = (line: Line): readonly Strange[] => {
    const found = known.get(line) ?? strangeOnLine(line, faces);
    known.set(line, found);
    return found;
  };
  return (pages, letter) => {
    const lines = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "text" ? strangeOf(item.line) : [])),
    );
    const faults = new Map<string, Diagnostic>();
    for (const strange of lines) {
      const from = originsOf(strange, origins, letter);
      for (const fault of from.length === 0
        ? unplaced(strange, letter)
        : from.map((each) => placed(each, strange, faces)))
        addOnce(faults, fault, strange);
    }
    return [...faults.values()];
  };
}

/** A character in a line, and the line's words. */
interface Strange extends StrangeCharacter {
  readonly text: string;
}

function strangeOnLine({ runs }: Line, faces: Measures): readonly Strange[] {
  const strange = runs.flatMap(({ face, text }) => strangeIn(text, face, faces));
  if (strange.length === 0) return [];
  const text = runs.map((run) => run.text).join("");
  return strange.map((each) => ({ ...each, text }));
}

/** One fault a place; without a place one a character and face. */
function addOnce(faults: Map<string, Diagnostic>, fault: Diagnostic, strange: Strange): void {
  const { face, character } = strange;
  const key = fault.place === undefined ? `${face} ${character}` : JSON.stringify(fault.place);
  if (!faults.has(key)) faults.set(key, { ...fault, rule: "printable" });
}

function unplaced(strange: Strange, { iso3 }: Pick<Letter, "iso3">): readonly Diagnostic[] {
  return [{ ...strangeFault(strange.text, [strange]), states: [iso3] }];
}

function placed({ text, place, placeOf }: Origin, { face, character }: Strange, faces: Measures): Diagnostic {
  const line = text.replaceAll(/[\t\n]/g, " ");
  const strange = strangeIn(line, face, faces);
  return { ...strangeFault(line, strange), place: placeOf?.(strange[0]?.character ?? character) ?? place };
}

/** The texts that hold the word in which the character stands; in the letter's own language, if any of these does. */
function originsOf(
  { character, text }: Strange,
  origins: readonly Origin[],
  { iso3, language }: Pick<Letter, "iso3" | "language">,
): readonly Origin[] {
  const word = alike(text.match(words)?.find((part) => part.includes(character)) ?? character);
  const holding = origins.filter(
    (origin) =>
      origin.text.includes(character) && (origin.iso3 ?? iso3) === iso3 && alike(origin.text).includes(word),
  );
  const own = holding.filter(({ place: { field = "", file } }) =>
    [/_([a-z]{2})$/.exec(field)?.[1], /\.([a-z]{2})\.hbs$/.exec(file)?.[1]].every(
      (code) => (code ?? language) === language,
    ),
  );
  return own.length > 0 ? own : holding;
}

const words = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

/** As typography and capitals leave it, and without the marks of emphasis that a template has within it. */
function alike(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[*_`\\]/g, "")
    .toLowerCase();
}
