// The data of the page with what the views ask of it worked out once: which passages a State reads, in which part of the
// list a passage stands, what its words are for a State. Pure; it must not know the document.

import type {
  PageData,
  PagePassage,
  PageState,
  PassageKind,
  Piece,
  StandingMark,
  StyledWords,
} from "../page-data.js";

export interface Model {
  readonly data: PageData;
  readonly passages: ReadonlyMap<string, PagePassage>;
  readonly states: ReadonlyMap<string, PageState>;
  /** In the order in which a person looks for them. */
  readonly byName: readonly PageState[];
  /** In the letter's order. */
  readonly passagesOf: (state: PageState) => readonly PagePassage[];
  readonly sections: readonly Section[];
  readonly languageName: (code: string) => string;
  /** As HTML has it. */
  readonly directionOf: (code: string) => "ltr" | "rtl";
}

/** A stretch of the list under one heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** "" for the section of what changed, which is of all languages. */
  readonly language: string;
  readonly passages: readonly PagePassage[];
}

const partOf: Readonly<Record<PassageKind, string>> = {
  head: "Head and address",
  paragraph: "Letter and requests",
  request: "Letter and requests",
  label: "Labels and reasons",
  signatories: "Signatories",
  annex: "Annex",
};

export const standingNames: Readonly<Record<StandingMark, string>> = {
  o: "outstanding",
  p: "in part",
  u: "not known",
  m: "met",
};

/** As they are told of, the most pressing first. */
export const marks: readonly StandingMark[] = ["o", "p", "u", "m"];

export function createModel(data: PageData): Model {
  const numbers = new Map(data.states.map((state, index) => [state.iso3, index]));
  const read = data.states.map((): PagePassage[] => []);
  for (const passage of data.passages) for (const index of passage.states) read[index]?.push(passage);
  return {
    data,
    passages: new Map(data.passages.map((passage) => [passage.id, passage])),
    states: new Map(data.states.map((state) => [state.iso3, state])),
    byName: byName(data.states),
    passagesOf: (state) => read[numbers.get(state.iso3) ?? -1] ?? [],
    sections: sectionsOf(data),
    languageName: (code) => data.languages.find((language) => language.code === code)?.name ?? code,
    directionOf: (code) => data.languages.find((language) => language.code === code)?.direction ?? "ltr",
  };
}

/** Without accents, since an order must not depend on where the browser runs. */
function byName(states: readonly PageState[]): readonly PageState[] {
  const named = states.map((state) => ({ state, name: folded(state.name) }));
  named.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
  return named.map(({ state }) => state);
}

/** What changed stands first, and only there. */
function sectionsOf({ passages, languages, since }: PageData): readonly Section[] {
  const changed = passages.filter(isChanged);
  const parts = [...new Set(Object.values(partOf))];
  const rest = languages.flatMap(({ code }) =>
    parts.map((title, index) => ({
      id: `${code}-${index}`,
      title,
      language: code,
      passages: passages.filter(
        (passage) => passage.language === code && partOf[passage.kind] === title && !isChanged(passage),
      ),
    })),
  );
  const first = { id: "changed", title: `Changed since batch ${since}`, language: "", passages: changed };
  return [...(since === undefined ? [] : [first]), ...rest].filter(({ passages: some }) => some.length > 0);
}

export function isChanged({ cause }: PagePassage): boolean {
  return cause !== undefined;
}

/** The words at a place of a passage as the State reads them. `state` is an index of the data's States. */
export function fillingFor({ states, fillings }: PagePassage, place: number, state: number): string {
  const [words = [], which = []] = fillings[place] ?? [];
  const at = Math.max(0, states.indexOf(state));
  return words[which[at] ?? 0] ?? "";
}

/** A stretch of a passage that has nothing within it: words, or a place by its number and name. */
export interface Leaf {
  readonly text: string;
  /** From 0, as `fillings` are. */
  readonly place?: number;
  readonly manner: StyledWords["manner"];
  readonly language?: string;
}

/** The stretches of a text in reading order. */
export function leavesOf(text: readonly Piece[]): readonly Leaf[] {
  let places = 0;
  const within = (pieces: readonly Piece[], run: Omit<StyledWords, "pieces">): readonly Leaf[] =>
    pieces.flatMap((piece): readonly Leaf[] => {
      if (typeof piece === "string") return [{ text: piece, ...run }];
      if ("pieces" in piece) {
        const { pieces: inner, ...own } = piece;
        return within(inner, own);
      }
      return [{ text: piece[0], place: places++, ...run }];
    });
  return within(text, { manner: [] });
}

/** The passage as one text, as the State reads it. */
export function textFor(passage: PagePassage, state: number): string {
  return leavesOf(passage.text)
    .map(({ text, place }) => (place === undefined ? text : fillingFor(passage, place, state)))
    .join("");
}

/** For comparing what a reader types: without case and accents. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "28 April 2020", of an ISO 8601 day. */
export function dayInWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** "1 letter", "12 letters". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
