// What a language makes of the name of a State: its forms where nothing but the name is known, the name without its
// article, the place in a formal name. It must not know States.

import type { Language } from "./language.js";
import { fillPhrase } from "./phrases.js";

/** The forms that follow from a name alone; undefined where the language cannot tell them. */
export function plainForms(name: string, { names: { plain } }: Language) {
  if (plain.of === "" || plain.to === "" || plain.in === "") return undefined;
  const form = (pattern: string) => fillPhrase(pattern, { name });
  return {
    short: name,
    formal: name,
    inText: name,
    of: form(plain.of),
    to: form(plain.to),
    in: form(plain.in),
    formalOf: form(plain.of),
  };
}

/** "Republic of Kenya" of "the Republic of Kenya", as an address and a running head have it. */
export function withoutArticle(formal: string, { names }: Language): string {
  const article = names.articles.find((each) => formal.startsWith(each)) ?? "";
  return formal.slice(article.length);
}

/** "Korea" of "the Republic of Korea": what follows the first "of". */
export function placeIn(formal: string, { names }: Language): string | undefined {
  const found = names.places.flatMap((of) => {
    const at = formal.indexOf(of);
    return at === -1 || at + of.length === formal.length ? [] : [{ at, place: formal.slice(at + of.length) }];
  });
  return found.sort((one, other) => one.at - other.at)[0]?.place;
}

/** Articles, and what joins two names: they count for nothing when a name is looked up, in whichever language it is typed. */
export const unmeantWords: ReadonlySet<string> = new Set(
  "the le la les l el los las o a os as and et y und".split(" "),
);
