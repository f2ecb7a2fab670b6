// The passages of many letters, each once, with the letters that have it and all that they put into its places; in the
// order in which reading them costs least. It must not know how a letter is taken apart.

import { type Occurrence, type Passage, type PassageKind, placesOf, type StandingMark } from "./passage.js";

/** The letter to one State, as its passages. */
export interface LetterPassages {
  readonly iso3: string;
  readonly passages: readonly Occurrence[];
}

/** A passage and what the letters put into it. */
export interface SharedPassage extends Passage {
  /** ISO codes, in the order of the letters. */
  readonly states: readonly string[];
  /** For each place: the words that stand there, each once, and for each of `states` which of them. */
  readonly fillings: readonly (readonly [words: readonly string[], which: readonly number[]])[];
}

export function gatherPassages(letters: readonly LetterPassages[]): readonly SharedPassage[] {
  const gathered = new Map<string, Gathering>();
  const names = new Map<string, number>();
  for (const { iso3, passages } of letters) {
    for (const { passage, fillings } of passages) {
      const name = `${passage.language} ${passage.of}`;
      if (!names.has(name)) names.set(name, names.size);
      const known = gathered.get(passage.id) ?? { passage, ...aGathering(passage, gathered.size) };
      gathered.set(passage.id, known);
      if (known.states.at(-1) !== iso3) add(known, iso3, fillings);
    }
  }
  return [...gathered.values()].toSorted(inReadingOrder(names)).map(({ passage, states, places }) => ({
    ...passage,
    states,
    fillings: places.map(({ words, which }) => [[...words.keys()], which] as const),
  }));
}

interface Gathering {
  readonly passage: Passage;
  /** How many passages were met before it. */
  readonly met: number;
  readonly states: string[];
  readonly places: readonly { readonly words: Map<string, number>; readonly which: number[] }[];
}

function aGathering({ text }: Passage, met: number): Omit<Gathering, "passage"> {
  return { met, states: [], places: placesOf(text).map(() => ({ words: new Map(), which: [] })) };
}

/** A passage that a letter has twice is read once. */
function add({ states, places }: Gathering, iso3: string, fillings: readonly string[]): void {
  states.push(iso3);
  for (const [index, { words, which }] of places.entries()) {
    const filling = fillings[index] ?? "";
    const number = words.get(filling) ?? words.size;
    words.set(filling, number);
    which.push(number);
  }
}

const order: Readonly<Record<PassageKind, number>> = {
  head: 0,
  paragraph: 1,
  request: 1,
  label: 2,
  signatories: 3,
  annex: 4,
};

/** Most pressing first. */
const pressing: readonly (StandingMark | undefined)[] = ["o", "p", "u", "m"];

/** By language; as the letter goes; what is of one name together, as the template has it or by its standing. */
function inReadingOrder(names: ReadonlyMap<string, number>) {
  const keysOf = ({ passage, met }: Gathering): readonly (string | number)[] => {
    const { language, kind, of, at, standing } = passage;
    const isOfTemplate = kind === "paragraph" || kind === "request";
    const name = names.get(`${language} ${of}`) ?? 0;
    return [language, order[kind], isOfTemplate ? lineOf(at) : name, pressing.indexOf(standing), met];
  };
  return (one: Gathering, other: Gathering): number => {
    const [keys, others] = [keysOf(one), keysOf(other)];
    const index = keys.findIndex((key, at) => key !== others[at]);
    return (keys[index] ?? 0) < (others[index] ?? 0) ? -1 : 1;
  };
}

function lineOf(at: string): number {
  return Number(/:(\d+)$/.exec(at)?.[1] ?? 0);
}
