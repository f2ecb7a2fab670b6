// The language that an organisation's name is probably in, by the small words that only one of the languages has.
// Comes in as a name, goes out as a code. It must not know tables.

const ownWords: ReadonlyMap<string, RegExp> = new Map([
  ["en", /(?<!\p{L})(?:of|for|the|and|against|without|women|rights)(?!\p{L})/iu],
  [
    "fr",
    /(?<!\p{L})(?:des|du|pour|droits?|avocats|sans|les|et|au|aux|ligue|coalition \p{Lu}\p{Ll}+ne)(?!\p{L})/iu,
  ],
  ["es", /(?<!\p{L})(?:del|por|para|derechos|fundaci[oó]n|los|las|el|y)(?!\p{L})/iu],
]);

/** Whether nothing speaks against the language: it has words of it, or it is one of which no words are known here. */
export function isLike(name: string, language: string): boolean {
  return ownWords.get(language)?.test(name) ?? true;
}

/** Undefined where no word tells. */
export function likelyLanguage(name: string): string | undefined {
  return [...ownWords].find(([, words]) => words.test(name))?.[0];
}
