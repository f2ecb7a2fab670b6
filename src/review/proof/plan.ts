// Which letters, and which single pages of others, show every passage of a batch between them: whole letters for every
// sentence that is read as a letter goes, single pages for rare labels, reasons and rows of the annex, and for sentences that
// have been seen in other company. Passages with the page of their letter that they stand on come in. It must not know how
// pages are drawn.

import { type Passage, templateWords } from "../../passages/passage.js";

export interface PlannedPassage {
  readonly passage: Passage;
  /** Of its letter, from 0, if the whole of it stands on this page. */
  readonly page?: number;
}

/** A letter of which the plan may take all or a page. */
export interface PlannedLetter {
  readonly iso3: string;
  readonly language: string;
  readonly pages: number;
  readonly passages: readonly PlannedPassage[];
}

/** What is taken of one letter. */
export interface ProofPart<Letter extends PlannedLetter = PlannedLetter> {
  readonly letter: Letter;
  /** Of the letter, from 0: all of them, or one. */
  readonly pages: readonly number[];
  /** What no part before it shows. */
  readonly shows: readonly Passage[];
}

/** By language, whole letters first; in each, what shows most that is new comes first. */
export function planProof<Letter extends PlannedLetter>(
  letters: readonly Letter[],
): readonly ProofPart<Letter>[] {
  const languages = [...new Set(letters.map(({ language }) => language))].toSorted();
  return languages.flatMap((code) => planLanguage(letters.filter(({ language }) => language === code)));
}

export function isWhole({ letter, pages }: ProofPart): boolean {
  return pages.length === letter.pages;
}

/** What can be taken, the passages that stand there, each once, and the units by which it is chosen. */
interface Candidate<Letter extends PlannedLetter> {
  readonly letter: Letter;
  readonly pages: readonly number[];
  readonly passages: ReadonlyMap<string, Passage>;
  readonly units: ReadonlySet<string>;
}

/** First every sentence; then every passage, that has its sentences together as some letter has. */
function planLanguage<Letter extends PlannedLetter>(
  letters: readonly Letter[],
): readonly ProofPart<Letter>[] {
  const singlePages = letters.flatMap(pagesOf);
  const onOnePage = new Set(singlePages.flatMap(({ units }) => [...units]));
  const unitsOf = unitsBy((passage) => (onOnePage.has(passage.id) ? sentencesOf(passage) : [passage.id]));
  const wholes = cover(letters.map((letter) => wholeOf(letter, unitsOf)));
  const shown = new Set(wholes.flatMap(({ passages }) => [...passages.keys()]));
  return withNews([...wholes, ...cover(singlePages, shown)]);
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

function wholeOf<Letter extends PlannedLetter>(
  letter: Letter,
  unitsOf: (passage: Passage) => readonly string[],
): Candidate<Letter> {
  const pages = Array.from({ length: letter.pages }, (_, page) => page);
  const passages = byId(letter.passages);
  return { letter, pages, passages, units: new Set([...passages.values()].flatMap(unitsOf)) };
}

function pagesOf<Letter extends PlannedLetter>(letter: Letter): readonly Candidate<Letter>[] {
  return Array.from({ length: letter.pages }, (_, page) => {
    const passages = byId(letter.passages.filter((each) => each.page === page));
    return { letter, pages: [page], passages, units: new Set(passages.keys()) };
  });
}

function byId(passages: readonly PlannedPassage[]): ReadonlyMap<string, Passage> {
  return new Map(passages.map(({ passage }) => [passage.id, passage]));
}

/**
 * Of the candidates some that show every unit that is not shown before: always the one next that shows most of what is
 * still unseen, and of equals the one that shows most other passages. None that the others make needless.
 */
function cover<Letter extends PlannedLetter>(
  candidates: readonly Candidate<Letter>[],
  shown: ReadonlySet<string> = new Set(),
): readonly Candidate<Letter>[] {
  const needed = new Set(candidates.flatMap(({ units }) => [...units].filter((unit) => !shown.has(unit))));
  const unseen = new Set(needed);
  const seen = new Set(shown);
  const taken: Candidate<Letter>[] = [];
  while (unseen.size > 0) {
    const best = bestOf(candidates, unseen, seen);
    taken.push(best);
    for (const unit of best.units) unseen.delete(unit);
    for (const id of best.passages.keys()) seen.add(id);
  }
  return withoutNeedless(taken, needed);
}

/** Each unit that is unseen is one of some candidate's, so that there is always one to take. */
function bestOf<Letter extends PlannedLetter>(
  candidates: readonly Candidate<Letter>[],
  unseen: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Candidate<Letter> {
  const gains = candidates.map((candidate) => ({
    candidate,
    units: countOf(candidate.units, (unit) => unseen.has(unit)),
    others: countOf(candidate.passages.keys(), (id) => !seen.has(id)),
  }));
  const { candidate } = gains.reduce((best, gain) =>
    gain.units > best.units || (gain.units === best.units && gain.others > best.others) ? gain : best,
  );
  return candidate;
}

function countOf(items: Iterable<string>, counts: (item: string) => boolean): number {
  return [...items].filter(counts).length;
}

/** From the last, each is left out of which every needed unit is another's too. */
function withoutNeedless<Letter extends PlannedLetter>(
  taken: readonly Candidate<Letter>[],
  needed: ReadonlySet<string>,
): readonly Candidate<Letter>[] {
  return taken.reduceRight<readonly Candidate<Letter>[]>((kept, candidate) => {
    const others = kept.filter((each) => each !== candidate);
    const elsewhere = new Set(others.flatMap(({ units }) => [...units]));
    const own = [...candidate.units].filter((unit) => needed.has(unit));
    return own.every((unit) => elsewhere.has(unit)) ? others : kept;
  }, taken);
}

function withNews<Letter extends PlannedLetter>(
  candidates: readonly Candidate<Letter>[],
): readonly ProofPart<Letter>[] {
  const seen = new Set<string>();
  return candidates.map(({ letter, pages, passages }) => {
    const shows = [...passages.values()].filter(({ id }) => !seen.has(id));
    for (const { id } of shows) seen.add(id);
    return { letter, pages, shows };
  });
}

/** The parts for so many readers, in their order, so that each has about as many pages; fewer if there are fewer parts. */
export function dealOut<Part extends Pick<ProofPart, "pages">>(
  parts: readonly Part[],
  readers: number,
): readonly (readonly Part[])[] {
  const all = parts.reduce((sum, { pages }) => sum + pages.length, 0);
  const dealt = Array.from({ length: readers }, (): Part[] => []);
  let before = 0;
  for (const part of parts) {
    const middle = before + part.pages.length / 2;
    dealt[Math.min(readers - 1, Math.floor((middle * readers) / all))]?.push(part);
    before += part.pages.length;
  }
  return dealt.filter((each) => each.length > 0);
}
