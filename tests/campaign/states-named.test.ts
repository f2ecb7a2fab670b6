import fc from "fast-check";
import { expect, test } from "vitest";
import { createStateFinder, plainWords } from "../../src/campaign/states-named.js";

const names = [
  ["GIN", "Guinea"],
  ["GNB", "Guinea-Bissau"],
  ["GNQ", "Equatorial Guinea"],
  ["COG", "Congo"],
  ["COD", "Congo"],
  ["KEN", "the Republic of Kenya"],
] as const;

test.each([
  ["Permanent Mission of the Republic of Kenya", ["KEN"]],
  ["Mission of Guinea-Bissau", ["GNB"]],
  ["Mission of Guinea, Bissau Street", ["GNB"]],
  ["Equatorial Guinea and Guinea", ["GNQ", "GIN"]],
  ["Mission du Congo", ["COG", "COD"]],
  ["Republic of nowhere", []],
  ["", []],
])("%s names %j", (text, owners) => {
  expect([...createStateFinder(names)(text)]).toEqual(owners);
});

test("at each place the longest name that stands there counts, whatever the names", () => {
  const word = fc.constantFrom("north", "south", "land", "new", "isle");
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), fc.array(word, { maxLength: 8 }), (given, words) => {
      const named = given.map((each, index) => [`X${index}`, each] as const);
      const found = createStateFinder(named)(words.join(" "));
      expect([...found].sort()).toEqual([...longestNames(named, words)].sort());
    }),
  );
});

/** The same, name by name. */
function longestNames(
  named: readonly (readonly [string, string])[],
  words: readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const here = named.filter(([, name]) =>
      plainWords(name).every((word, index) => words[at + index] === word),
    );
    const longest = Math.max(0, ...here.map(([, name]) => plainWords(name).length));
    for (const [iso3, name] of here) if (plainWords(name).length === longest) found.add(iso3);
    at += Math.max(1, longest);
  }
  return found;
}
