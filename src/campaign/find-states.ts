// The State that a user means by a word: an ISO code, or a name in any language of the tables, however it is typed.
// Refuses to choose where several States answer to the word. It must not know commands or how a fault is shown.
//
// A State answers to its codes, to all its names, and to the place in its formal name: what follows the first "of"
// ("Republic of Korea" → Korea). So "congo" is two States, since one is called so and both are republics of it, while
// "guinea" is one, for Guinea-Bissau's place is Guinea-Bissau; and "niger" and "dominica" are whole words, not beginnings.

import { nearest } from "../data/nearest.js";
import { type Diagnostic, gather, InputError } from "../diagnostic.js";
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
  const words = list.split(",").map((word) => word.trim());
  const named = words.filter((word) => word !== "");
  if (named.length === 0) throw new InputError([emptyList(list)]);
  return [...new Set(gather(named, (word) => only(search(word, index))))];
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
}

function indexOf(states: readonly State[]): StateIndex {
  const byCode = new Map<string, State>();
  const byName = new Map<string, readonly State[]>();
  for (const state of states) {
    for (const code of [state.iso2, state.iso3]) if (code !== "") byCode.set(code, state);
    for (const name of new Set([...namesOf(state), ...places(state)].map(plain)))
      if (name !== "") byName.set(name, [...(byName.get(name) ?? []), state]);
  }
  return { states, byCode, byName };
}

function search(word: string, index: StateIndex): StateSearch {
  const { byCode, byName } = index;
  const coded = byCode.get(word.trim().toUpperCase());
  if (coded !== undefined) return { kind: "found", state: coded };
  const [state, ...others] = byName.get(plain(word)) ?? [];
  if (state !== undefined && others.length === 0) return { kind: "found", state };
  if (state !== undefined) return { kind: "ambiguous", word, states: [state, ...others] };
  const suggestion = suggest(word, index);
  return suggestion === undefined ? { kind: "unknown", word } : { kind: "unknown", word, suggestion };
}

/** The State with the nearest name, else the only one that has the word in a name: "macedonia" → North Macedonia. */
function suggest(word: string, { byName, states }: StateIndex): State | undefined {
  const near = nearest(plain(word), byName.keys());
  if (near !== undefined) return byName.get(near)?.[0];
  const having = states.filter((state) =>
    namesOf(state).some((name) => plainWords(name).includes(plain(word))),
  );
  return having.length === 1 ? having[0] : undefined;
}

function namesOf({ knownAs, iso2, iso3 }: State): readonly string[] {
  return knownAs.filter((name) => name !== iso2 && name !== iso3);
}

const articles = new Set(["the", "le", "la", "les", "l", "el", "los", "las", "o", "a", "os", "as"]);

/** "the Côte d'Ivoire" → "cotedivoire": small letters and digits alone, without accents and articles. */
export function plain(name: string): string {
  return plainWords(name).join("");
}

function plainWords(name: string): readonly string[] {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !articles.has(word));
}

/** The first "of" of a formal name, by language. */
const prepositions: Readonly<Record<string, RegExp>> = {
  en: / of (.+)$/,
  fr: / (?:de |du |des |d['’])(.+)$/,
  es: / del? (.+)$/,
};

function places({ name, names }: State): readonly string[] {
  const formal = [...names].map(([language, forms]) => prepositions[language]?.exec(forms.formal)?.[1] ?? "");
  const beforeBracket = name.replace(/\s*\(.*$/, "");
  return [...formal, beforeBracket, prepositions["en"]?.exec(name)?.[1] ?? ""];
}
