// Which States a text names: "Permanent Mission of the Republic of Kenya" → KEN. The longest name counts, so that the
// Guinea in "Guinea-Bissau" is none. Comes in as names by code, goes out as a search. It must not know tables.

/** The codes of the States that the text names. */
export type FindStatesNamed = (text: string) => ReadonlySet<string>;

/** A name in plain words, and the States that have it: "Congo" is two. */
interface Phrase {
  readonly words: readonly string[];
  readonly owners: Set<string>;
}

export function createStateFinder(names: Iterable<readonly [iso3: string, name: string]>): FindStatesNamed {
  const byText = new Map<string, Phrase>();
  for (const [iso3, name] of names) {
    const words = plainWords(name);
    const text = words.join(" ");
    const phrase = byText.get(text);
    if (phrase !== undefined) phrase.owners.add(iso3);
    else if (words.length > 0) byText.set(text, { words, owners: new Set([iso3]) });
  }
  const byFirst = new Map<string, Phrase[]>();
  // The longest first.
  for (const phrase of [...byText.values()].sort((one, other) => other.words.length - one.words.length)) {
    const [first = ""] = phrase.words;
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [phrase]);
    else others.push(phrase);
  }
  return (text) => search(plainWords(text), byFirst);
}

const nobody: ReadonlySet<string> = new Set();

function search(
  words: readonly string[],
  byFirst: ReadonlyMap<string, readonly Phrase[]>,
): ReadonlySet<string> {
  let found: Set<string> | undefined;
  for (let at = 0; at < words.length; ) {
    const longest = byFirst.get(words[at] ?? "")?.find((phrase) => standsAt(phrase.words, words, at));
    if (longest !== undefined) {
      found ??= new Set();
      for (const iso3 of longest.owners) found.add(iso3);
    }
    at += longest?.words.length ?? 1;
  }
  return found ?? nobody;
}

function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  return phrase.every((word, index) => words[at + index] === word);
}

/** Articles and prepositions, which change from a name to a sentence, in the languages of names.csv. */
const small = new Set(
  "the of and in for a an le la les l de du des d et en au aux el los las del y o os as do da dos das e".split(
    " ",
  ),
);

/** Small letters without accents; what is no letter or digit parts words. */
export function plainWords(text: string): readonly string[] {
  const words = /[^\0-\x7f]/.test(text)
    ? text
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
    : text.toLowerCase().split(/[^a-z0-9]+/);
  return words.filter((word) => word !== "" && !small.has(word));
}
