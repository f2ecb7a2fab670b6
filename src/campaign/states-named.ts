// Which States a text names: "Permanent Mission of the Republic of Kenya" → KEN. The longest name counts, so that the
// Guinea in "Guinea-Bissau" is none. Comes in as names by code, goes out as a search. It must not know tables.

/** The codes of the States that the text names. */
export type FindStatesNamed = (text: string) => ReadonlySet<string>;

/** Names in plain words, and the States that have each: "congo" is two. */
interface Names {
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the first word of a name, how many words such names have, the most first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

export function createStateFinder(names: Iterable<readonly [iso3: string, name: string]>): FindStatesNamed {
  const owners = new Map<string, Set<string>>();
  const lengths = new Map<string, Set<number>>();
  for (const [iso3, name] of names) {
    const words = plainWords(name);
    const [first] = words;
    if (first === undefined) continue;
    added(owners, words.join(" "), iso3);
    added(lengths, first, words.length);
  }
  const sorted = new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]));
  return (text) => search(plainWords(text), { owners, lengths: sorted });
}

function added<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}

const nobody: ReadonlySet<string> = new Set();

/** Looked up by whole names, not compared with each: many States begin with the same word. */
function search(words: readonly string[], { owners, lengths }: Names): ReadonlySet<string> {
  let found: Set<string> | undefined;
  for (let at = 0; at < words.length; ) {
    const nameOf = (length: number) => words.slice(at, at + length).join(" ");
    const longest = lengths.get(words[at] ?? "")?.find((length) => owners.has(nameOf(length)));
    if (longest !== undefined) {
      found ??= new Set();
      for (const iso3 of owners.get(nameOf(longest)) ?? nobody) found.add(iso3);
    }
    at += longest ?? 1;
  }
  return found ?? nobody;
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
