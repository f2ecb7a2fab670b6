// How the words of each language change where they meet: prepositions that swallow an article, words that lose or change
// a sound before the next, and the abbreviations whose full stop ends no sentence. Tables and small rules, looked up by
// language. It must not know where a word comes from.

/** A word and what follows it, as they stand together. */
export interface Joined {
  readonly word: string;
  /** Nothing follows a word that has lost its vowel but the next. */
  readonly isElided: boolean;
  readonly next: string;
}

export interface Grammar {
  /** How the word before an inserted text and that text go together; undefined if they stay as they are. */
  readonly join: (word: string, next: string) => Joined | undefined;
  /** Whether a quotation mark or bracket may stand between the two. */
  readonly joinsIntoQuotes: boolean;
  /** In small letters, without the last full stop. */
  readonly abbreviations: ReadonlySet<string>;
}

const shared =
  "p pp vol vols ch chap cf fig figs ed eds etc n no nos nr art arts dr st tel vs al ca op cit ibid res doc";

export const grammars: Readonly<Record<"en" | "fr" | "es" | "other", Grammar>> = {
  en: {
    join: joinEnglish,
    joinsIntoQuotes: true,
    abbreviations: setOf(
      `${shared} mr mrs ms messrs prof hon rev gen col sgt amb gov sen rep para paras sec sect div approx dept inc ltd co ` +
        "jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e h.e viz",
    ),
  },
  fr: {
    join: joinFrench,
    joinsIntoQuotes: false,
    abbreviations: setOf(
      `${shared} m mm mme mmes mlle me pr av bd env ex éd sect par chap tél réf c.-à-d p.ex s.e s.m janv févr avr juill sept oct nov déc`,
    ),
  },
  es: {
    join: joinSpanish,
    joinsIntoQuotes: false,
    abbreviations: setOf(
      `${shared} sr sra srta sres sras d dña dra excmo excma excmos ud uds vd núm núms pág págs cap párr párrs sec ej av avda ` +
        "apdo ee uu s.e s.m p.ej",
    ),
  },
  other: { join: () => undefined, joinsIntoQuotes: false, abbreviations: setOf(shared) },
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** The two words as one text: « au Sénégal », « d’Haïti », «al Perú». */
export function together(word: string, next: string, language: keyof typeof grammars): string {
  const joined = grammars[language].join(word, next) ?? { word, isElided: word.endsWith("’"), next };
  return `${joined.word}${joined.isElided ? "" : " "}${joined.next}`;
}

/** With a capital at its start, whatever stands there. */
export function sentenceCase(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** A capital as the word had it in whose place this one comes. */
function asIn(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? sentenceCase(word) : word;
}

function replaced(word: string, by: string, next: string): Joined {
  return { word: asIn(word, by), isElided: /’$/.test(by), next };
}

/** « à le » is au, « de les » is des (Grevisse, Le bon usage, § 580); before a vowel de, que, le, la… lose theirs. */
function joinFrench(word: string, next: string): Joined | undefined {
  const [whole, article = ""] = /^(les?) /.exec(next) ?? [];
  const plain = word.toLowerCase().replace("'", "’");
  const full = fullForms.get(plain) ?? plain;
  const contracted = contractions.get(`${full} ${article}`);
  if (whole !== undefined && contracted !== undefined) {
    return replaced(word, contracted, next.slice(whole.length));
  }
  const short = shortForms.get(full);
  if (short === undefined) return undefined;
  const fitting = isElidedBefore(next) ? short : full;
  return fitting === plain ? undefined : replaced(word, fitting, next);
}

const contractions: ReadonlyMap<string, string> = new Map([
  ["à le", "au"],
  ["à les", "aux"],
  ["de le", "du"],
  ["de les", "des"],
]);

const shortForms: ReadonlyMap<string, string> = new Map(
  ["de", "que", "lorsque", "puisque", "quoique", "ne", "se", "le", "la"].map((word) => [
    word,
    `${word.slice(0, -1)}’`,
  ]),
);

/** « l’ » is not among them: whether it stands for le or la cannot be known. */
const fullForms: ReadonlyMap<string, string> = new Map(
  ["de", "que", "lorsque", "puisque", "quoique", "ne", "se"].map((word) => [`${word.slice(0, -1)}’`, word]),
);

/** Beginnings of words whose h is not mute, as far as letters to States have them, and of onze, oui and the like. */
const aspirated = new RegExp(
  `^(?:${[
    "hach hagard haie hain haïr haïss hall halt hambourg hameau hamp hanch hand hang hanovr hanoï hans hant happ harangu",
    "harass harcel harcèl hard harem hargn haricot harnais harp hasard hât hauss haut haye hérisson héron héros hêtre",
    "heurt hibou hiérarch hip-hop hiss hobby hoch holland homard hong hondur hont hoquet horde hors houl houss houthi",
    "hublot huche huer huguenot huit(?!r) hurl hussard hutt hutu onz oui(?!e) ouistiti uhlan yach yaourt",
  ]
    .join(" ")
    .replaceAll(" ", "|")})`,
  "i",
);

/** A mute h and a y before a consonant are vowels to what comes before. */
function isElidedBefore(next: string): boolean {
  return /^(?:[aeiouàâäéèêëîïôöùûüœæ]|h|y(?![aeiouéèê]))/i.test(next) && !aspirated.test(next);
}

/** RAE, Diccionario panhispánico de dudas: al, del; e before the sound i, u before the sound o. */
function joinSpanish(word: string, next: string): Joined | undefined {
  const plain = word.toLowerCase();
  const contracted = plain === "a" ? "al" : plain === "de" ? "del" : undefined;
  // A name keeps its own article: «de El Salvador».
  if (contracted !== undefined && next.startsWith("el ")) return replaced(word, contracted, next.slice(3));
  if (word === "y" && soundsLikeI.test(next)) return { word: "e", isElided: false, next };
  if (word === "o" && /^h?[oó]/iu.test(next)) return { word: "u", isElided: false, next };
  return undefined;
}

/** But y before the diphthongs hia-, hie-, hio-. */
export const soundsLikeI = /^(?:[ií]|h[ií](?![aeo]))/iu;

/** The indefinite article goes by the sound that follows it. */
function joinEnglish(word: string, next: string): Joined | undefined {
  if (!/^(?:an?|An?)$/.test(word)) return undefined;
  const fitting = asIn(word, beginsWithVowelSound(next) ? "an" : "a");
  return fitting === word ? undefined : { word: fitting, isElided: false, next };
}

/** Words in u, eu and o that begin with the sound of y or w: a union, a European, a one-off. */
const saidWithConsonant =
  /^(?:eu|ewe|ubi|ugan|uk|uni(?![mnd])|unanim|ur[aiou]|us[aeu]|ut[aeio]|once|one(?![a-z]))/i;

function beginsWithVowelSound(text: string): boolean {
  const [first = ""] = /^[\p{L}\p{M}\p{N}.,’'&]+/u.exec(text) ?? [];
  // Eight, eleven, eighteen, eighty; but "a 110".
  if (/^\p{N}/u.test(first)) return /^(?:8|1[18](?!\d))/.test(first);
  if (isSpelled(first)) return /^[AEFHILMNORSX]/.test(first);
  if (/^(?:hour|honest|hono|heir)/i.test(first)) return true;
  if (saidWithConsonant.test(first) || /^U\p{Lu}/u.test(first)) return false;
  return /^[aeiouàâäéèêëîïôöùûüœæ]/i.test(first);
}

/** Letters said one by one, as in "an NGO": capitals that are too few, or lack a vowel where a word would have one. */
function isSpelled(word: string): boolean {
  const letters = word.replaceAll(/[.’'&,]/g, "");
  if (!/^\p{Lu}+s?$/u.test(letters)) return false;
  return letters.length < 4 || !/^(?:[^AEIOU]{1,2}[AEIOU]|[AEIOU][^AEIOU]{1,2}[AEIOU])/.test(letters);
}
