// The State that a user means by a word: an ISO code, or a name in any language of the tables, however it is typed.
// Refuses to choose where several States answer to the word. It must not know commands or how a fault is shown.
//
// A State answers to its codes, to all its names, and to the place in its formal name: what follows the first "of"
// ("Republic of Korea" → Korea). So "congo" is two States, since one is called so and both are republics of it, while
// "guinea" is one, for Guinea-Bissau's place is Guinea-Bissau; and "niger" and "dominica" are whole words, not beginnings.
// Where the tables do not know a name, ISO 3166 and everyday use may ("Ivory Coast"), and a name may be turned round
// ("Korea, Republic of").

import { englishCountryNames, everydayNames, iso2OfIso3 } from "../data/cells/iso-3166.js";
import { type Diagnostic, gather, InputError } from "../diagnostic.js";
import { toolLanguage } from "../languages/known.js";
import { placeIn, unmeantWords } from "../languages/names.js";
import { oncePer } from "../memory.js";
import { nearest, slipsBetween } from "../nearest.js";
import type { State } from "./state.js";

export type StateSearch =
  | { readonly kind: "found"; readonly state: State }
  | { readonly kind: "ambiguous"; readonly word: string; readonly states: readonly State[] }
  | { readonly kind: "unknown"; readonly word: string; readonly suggestion?: State };

/** Looks for one State, whatever the word's case, accents, apostrophes, hyphens, spaces and articles. */
export function searchState(word: string, states: readonly State[]): StateSearch {
  return search(word, indexOf(states));
}

/** The one State that the word means. @throws InputError if there is none, or more than one. */
export function findState(word: string, states: readonly State[]): State {
  return only(searchState(word, states));
}

/**
 * The States of a list such as "kenya,SEN", each once, in the order of the list.
 * @throws InputError with the faults of all its words.
 */
export function findStates(list: string, states: readonly State[]): readonly State[] {
  const index = indexOf(states);
  const named = list.split(/[;\n\r]+/).flatMap((part) => namesIn(part, index));
  if (named.length === 0) throw new InputError([emptyList(list)]);
  return [...new Set(gather(named, (word) => only(search(word, index))))];
}

/** A name that is turned round has a comma of its own, and no more than two. */
const longestName = 3;

/** The words between commas, those together that are one name: "Korea, Republic of". */
function namesIn(list: string, index: StateIndex): readonly string[] {
  const parts = list.split(",").map((part) => part.trim());
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = lengthOfName(parts, at, index);
    const name = parts.slice(at, at + length).join(", ");
    if (name !== "") names.push(name);
    at += length;
  }
  return names;
}

function lengthOfName(parts: readonly string[], at: number, index: StateIndex): number {
  for (let length = longestName; length > 1; length -= 1) {
    const some = parts.slice(at, at + length);
    if (some.length === length && some.every((part) => part !== "") && isFound(some.join(", "), index))
      return length;
  }
  return 1;
}

function isFound(name: string, index: StateIndex): boolean {
  return statesCalled(name, index).length === 1;
}

function only(result: StateSearch): State {
  if (result.kind === "found") return result.state;
  throw new InputError([describeSearch(result)]);
}

/** Says why a search found no single State; the remedy is the question or the codes to choose from. */
function describeSearch(failed: Exclude<StateSearch, { kind: "found" }>): Diagnostic {
  if (failed.kind === "unknown") {
    const example = "write a name or an ISO code, for instance Kenya or KEN";
    const remedy = failed.suggestion === undefined ? example : `did you mean ${failed.suggestion.name}?`;
    return { what: `no State is called "${failed.word}"`, remedy };
  }
  const named = failed.states.map(({ name, iso3 }) => `${name} (${iso3})`).join(" or ");
  const codes = failed.states.map(({ iso3 }) => iso3).join(" or ");
  return { what: `"${failed.word}" may be ${named}`, remedy: `write ${codes}` };
}

function emptyList(list: string): Diagnostic {
  return { what: `"${list}" names no State`, remedy: "write names or ISO codes with commas between them" };
}

interface StateIndex {
  readonly states: readonly State[];
  readonly byCode: ReadonlyMap<string, State>;
  /** By name or place, plain. */
  readonly byName: ReadonlyMap<string, readonly State[]>;
  /** By names that are not in the tables, plain, and by the words of every name in the order of the alphabet. */
  readonly byOtherName: () => ReadonlyMap<string, readonly State[]>;
}

const indexOf = oncePer((states: readonly State[]): StateIndex => {
  const byCode = new Map<string, State>();
  const byName = new Map<string, readonly State[]>();
  for (const state of states) {
    for (const code of [state.iso2, state.iso3]) if (code !== "") byCode.set(code, state);
    add(byName, [...namesOf(state), ...placesOf(state)].map(plain), state);
  }
  let others: ReadonlyMap<string, readonly State[]> | undefined;
  // Most words are names of the tables.
  const byOtherName = () => {
    others ??= otherNames(states);
    return others;
  };
  return { states, byCode, byName, byOtherName };
});

function otherNames(states: readonly State[]): ReadonlyMap<string, readonly State[]> {
  const index = new Map<string, readonly State[]>();
  for (const state of states) {
    const others = [...englishCountryNames(state.iso3), ...everydayNames(iso2OfIso3(state.iso3) ?? "")];
    const all = [...namesOf(state), ...placesOf(state), ...others];
    add(index, [...others.map(plain), ...all.map(sortedWords)], state);
  }
  return index;
}

function add(index: Map<string, readonly State[]>, names: readonly string[], state: State): void {
  for (const name of new Set(names)) if (name !== "") index.set(name, [...(index.get(name) ?? []), state]);
}

function search(word: string, index: StateIndex): StateSearch {
  const coded = index.byCode.get(word.trim().toUpperCase());
  if (coded !== undefined) return { kind: "found", state: coded };
  const [state, ...others] = statesCalled(word, index);
  if (state !== undefined && others.length === 0) return { kind: "found", state };
  if (state !== undefined) return { kind: "ambiguous", word, states: [state, ...others] };
  const suggestion = suggest(word, index);
  return suggestion === undefined ? { kind: "unknown", word } : { kind: "unknown", word, suggestion };
}

/** The names of the tables come first, so that another name of one State does not make one of these ambiguous. */
function statesCalled(word: string, { byName, byOtherName }: StateIndex): readonly State[] {
  const known = byName.get(plain(word));
  return known ?? byOtherName().get(plain(word)) ?? byOtherName().get(sortedWords(word)) ?? [];
}

/** The State with the nearest name, else the only one that has the word in a name: "macedonia" → North Macedonia. */
function suggest(word: string, { byName, states }: StateIndex): State | undefined {
  const near = nearest(plain(word), byName.keys());
  if (near !== undefined && isSlip(plain(word), near)) return byName.get(near)?.[0];
  const having = states.filter((state) =>
    namesOf(state).some((name) => plainWords(name).includes(plain(word))),
  );
  return having.length === 1 ? having[0] : undefined;
}

/** One slip, or more after a right beginning: several slips make any name of any other, as Poland of Holland. */
function isSlip(word: string, name: string): boolean {
  return word.slice(0, 2) === name.slice(0, 2) || slipsBetween(word, name) === 1;
}

function namesOf({ knownAs, iso2, iso3 }: State): readonly string[] {
  return knownAs.filter((name) => name !== iso2 && name !== iso3);
}

const abbreviations: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["rep", "republic"],
  ["dem", "democratic"],
]);

/** "the Côte d'Ivoire" → "cotedivoire": small letters and digits alone, without accents and articles. */
export function plain(name: string): string {
  return plainWords(name).join("");
}

function plainWords(name: string): string[] {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = letters.split(/[^\p{L}\p{N}]+/u).map((word) => abbreviations.get(word) ?? word);
  return words.filter((word) => word !== "" && !unmeantWords.has(word));
}

/** "Korea, Republic of" and "Republic of Korea" alike; unlike a plain name, with blanks between its words. */
function sortedWords(name: string): string {
  const words = plainWords(name).filter((word) => !/^(?:of|de|du|des|d|del|do|da)$/.test(word));
  return words.length < 2 ? "" : words.sort().join(" ");
}

function placesOf({ name, places }: State): readonly string[] {
  const beforeBracket = name.replace(/\s*\(.*$/, "");
  return [...places, beforeBracket, placeIn(name, toolLanguage) ?? ""];
}
