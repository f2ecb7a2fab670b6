// Which letters, and which pages of others, show every passage and every look of a batch between them: whole letters for
// every sentence that is read as a letter goes, single pages for rare labels, reasons and rows of the annex, for sentences that
// have been seen in other company, and for what looks as no whole letter does. Passages and looks with the pages of their
// letter that show them come in. It must not know how pages are drawn.

import { type Passage, templateWords } from "../../passages/passage.js";
import { cover } from "./cover.js";

export interface PlannedPassage {
  readonly passage: Passage;
  /** Of its letter, from 0: on which it stands; none if it is not known. */
  readonly pages: readonly number[];
}

/** Something that a reader should have looked at once, whatever it says: "a letter of 5 pages". */
export interface Look {
  /** The same in every letter that has it. */
  readonly id: string;
  readonly words: string;
  /** Of its letter, from 0: those that show it between them. */
  readonly pages: readonly number[];
}

/** A letter of which the plan may take all or some pages. */
export interface PlannedLetter {
  readonly iso3: string;
  readonly language: string;
  readonly pages: number;
  readonly passages: readonly PlannedPassage[];
  readonly looks: readonly Look[];
}

/** What is taken of one letter. */
export interface ProofPart<Letter extends PlannedLetter = PlannedLetter> {
  readonly letter: Letter;
  /** Of the letter, from 0: all of them, or as few as show what they are for. */
  readonly pages: readonly number[];
  /** What no part before it shows. */
  readonly shows: readonly Passage[];
  /** The looks that no part before it has. */
  readonly looks: readonly Look[];
}

/**
 * By language: whole letters first, what shows most that is new before what shows less; then pages of others in the order
 * of the letter, so that the wordings of one request are read one after the other.
 */
export function planProof<Letter extends PlannedLetter>(
  letters: readonly Letter[],
): readonly ProofPart<Letter>[] {
  const languages = [...new Set(letters.map(({ language }) => language))].toSorted();
  return languages.flatMap((code) => planLanguage(letters.filter(({ language }) => language === code)));
}

export function isWhole({ letter, pages }: ProofPart): boolean {
  return pages.length === letter.pages;
}

export interface ProofSize {
  readonly letters: number;
  readonly pages: number;
}

/** How many letters are taken whole, and how many pages of others. */
export function sizeOf(parts: readonly ProofPart[]): ProofSize {
  const pages = parts.filter((part) => !isWhole(part)).flatMap((part) => part.pages);
  return { letters: parts.filter(isWhole).length, pages: pages.length };
}

/** What can be taken, the passages that stand there, each once, and the looks, with the units by which it is chosen. */
interface Candidate<Letter extends PlannedLetter> {
  readonly letter: Letter;
  readonly pages: readonly number[];
  readonly passages: ReadonlyMap<string, Passage>;
  readonly looks: ReadonlyMap<string, Look>;
  readonly needed: readonly string[];
  readonly welcome: readonly string[];
}

/** First every sentence; then every passage, that has its sentences together as some letter has, and every look. */
function planLanguage<Letter extends PlannedLetter>(
  letters: readonly Letter[],
): readonly ProofPart<Letter>[] {
  const pages = letters.flatMap(pagesOf);
  const onPages = new Set(pages.flatMap(({ needed }) => needed));
  const unitsOf = unitsBy((passage) => (onPages.has(passage.id) ? sentencesOf(passage) : [passage.id]));
  const wholes = cover(
    letters.map((letter) => {
      const whole = wholeOf(letter);
      const looks = [...whole.looks.keys()].filter((id) => !onPages.has(id));
      return { ...whole, needed: [...[...whole.passages.values()].flatMap(unitsOf), ...looks] };
    }),
  );
  const shown = new Set(wholes.flatMap(({ welcome }) => welcome));
  return withNews([...wholes, ...inOrderOfLetter(cover(pages, shown), shown)]);
}

const sentenceEnd = /(?<=[.!?…؟]\p{Pf}?\p{Pe}?)\s+|\n+/u;

/** None of what may be seen on a page of its own, without the letter round it. The head is read as a whole. */
function sentencesOf(passage: Passage): readonly string[] {
  const { kind, id, text } = passage;
  if (kind === "label" || kind === "annex") return [];
  if (kind === "head") return [id];
  return templateWords(text)
    .split(sentenceEnd)
    .map((sentence) => sentence.replaceAll(/[\s\u00A0\u202F]+/g, " "));
}

/** Letters share most of their passages. */
function unitsBy(unitsOf: (passage: Passage) => readonly string[]) {
  const known = new Map<string, readonly string[]>();
  return (passage: Passage): readonly string[] => {
    const units = known.get(passage.id) ?? unitsOf(passage);
    known.set(passage.id, units);
    return units;
  };
}

function wholeOf<Letter extends PlannedLetter>(letter: Letter): Candidate<Letter> {
  const pages = Array.from({ length: letter.pages }, (_, page) => page);
  return candidate(letter, pages, letter);
}

/** Each page of a letter, and those over whose end something runs on. */
function pagesOf<Letter extends PlannedLetter>(letter: Letter): readonly Candidate<Letter>[] {
  const sets = new Map<string, readonly number[]>();
  for (const { pages } of [...letter.passages, ...letter.looks]) sets.set(pages.join(), pages);
  const some = [...sets.values()].filter(({ length }) => length > 0 && length < letter.pages);
  return some.map((pages) => {
    const isShown = (each: { readonly pages: readonly number[] }) =>
      each.pages.length > 0 && each.pages.every((page) => pages.includes(page));
    const { passages, looks } = letter;
    return candidate(letter, pages, { passages: passages.filter(isShown), looks: looks.filter(isShown) });
  });
}

function candidate<Letter extends PlannedLetter>(
  letter: Letter,
  pages: readonly number[],
  shown: Pick<PlannedLetter, "passages" | "looks">,
): Candidate<Letter> {
  const passages = new Map(shown.passages.map(({ passage }) => [passage.id, passage]));
  const looks = new Map(shown.looks.map((look) => [look.id, look]));
  const needed = [...passages.keys(), ...looks.keys()];
  return { letter, pages, passages, looks, needed, welcome: needed };
}

/** By the first passage that was not shown before; else, where a look alone is new, by the first of all. */
function inOrderOfLetter<Letter extends PlannedLetter>(
  candidates: readonly Candidate<Letter>[],
  shown: ReadonlySet<string>,
): readonly Candidate<Letter>[] {
  const keyOf = ({ letter, passages }: Candidate<Letter>) => {
    const there = [...letter.passages.entries()].filter(([, { passage }]) => passages.has(passage.id));
    const [index] = there.find(([, { passage }]) => !shown.has(passage.id)) ?? there[0] ?? [0];
    return index;
  };
  return candidates.toSorted((one, other) => keyOf(one) - keyOf(other));
}

function withNews<Letter extends PlannedLetter>(
  candidates: readonly Candidate<Letter>[],
): readonly ProofPart<Letter>[] {
  const seen = new Set<string>();
  return candidates.map(({ letter, pages, passages, looks, welcome }) => {
    const part = {
      ...{ letter, pages },
      shows: [...passages.values()].filter(({ id }) => !seen.has(id)),
      looks: [...looks.values()].filter(({ id }) => !seen.has(id)),
    };
    for (const unit of welcome) seen.add(unit);
    return part;
  });
}
