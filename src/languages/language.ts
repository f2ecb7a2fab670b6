// A language as a value: every fact that letters, tables and checks need of it, and nothing that can be left out. What
// writes is handed one of these, never a code. Plain data, which may be handed to another thread; patterns are texts, see
// pattern.ts. It must not know which languages there are.

/** What is known of a language by whoever only sets its texts: enough for a passage in another one. */
export interface TextRules {
  /** BCP 47: "fr". */
  readonly code: string;
  /** From January on, as in a whole date within a sentence. */
  readonly months: readonly string[];
  /** Other forms that months take, from January on, by the slot under which the patterns of dates name them. */
  readonly cases: Readonly<Record<string, readonly string[]>>;
  readonly grammar: Grammar;
  /** Round a quotation, with the spaces that belong to them. */
  readonly quotes: readonly [opening: string, closing: string];
  readonly spacing: Spacing;
}

export interface Language extends TextRules {
  /** In English, as a fault calls it. */
  readonly name: string;
  /** The way in which it is read. */
  readonly direction: "left-to-right" | "right-to-left";
  readonly dates: Dates;
  readonly lists: {
    /** Between all but the last two. */
    readonly separator: string;
    /** The word before the last; it joins to it as `grammar.joins` say. */
    readonly and: string;
    /** The same after a negation: "no agreement on this or on that". */
    readonly nor: string;
    /** Between what stands side by side in a cell or a reason, and between what is parted more. */
    readonly comma: string;
    readonly semicolon: string;
  };
  readonly numbers: Numbers;
  readonly plurals: Plurals;
  readonly names: Names;
  readonly superiors: readonly SuperiorRule[];
  readonly address: Address;
  /** The regional groups of the United Nations as adjectives or names; {cell} is what the table calls it. */
  readonly regions: Readonly<Record<RegionWord, string>>;
  readonly checks: Checks;
  readonly phrases: Phrases;
  /** Other words and habits of it, each as a file that amends it would give them; such a file takes them by name. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** {day}, {month} and {year} stand for themselves, and the names of `cases` for other forms of the month. */
export interface Dates {
  /** The number of the first day of a month: "1er". */
  readonly first: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly on: DateClause;
  readonly since: DateClause;
  readonly from: DateClause;
}

/** {date} within a clause, or its parts where they change there. The word before {date} joins to it. */
export interface DateClause {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface Plurals {
  /**
   * Patterns of numbers in digits, one for each form that a noun has beside them; the first that fits decides, and the
   * last fits every number. Whatever is told of one and of several has a text for each of these.
   */
  readonly forms: readonly string[];
  /** How a noun in the plural ends, and words that end so and are none. */
  readonly ending: string;
  readonly except: readonly string[];
}

export type Gender = "masculine" | "feminine";

export interface Numbers extends NumberWords {
  /** The ten digits from nought on. */
  readonly digits: string;
  /** What is otherwise before a feminine noun. */
  readonly feminine: NumberWords;
  /** Of what is counted; masculine where the language has no genders. */
  readonly genders: Readonly<Record<"requests" | "commitments" | "signatories", Gender>>;
  /** A pattern of numbers as other languages write them. */
  readonly foreign: string;
}

export interface NumberWords {
  /** Numbers that have words of their own. */
  readonly words: Readonly<Record<string, string>>;
  /** The others, by the greatest of these numbers below them; {rest} is what they are more. */
  readonly beyond: Readonly<Record<string, string>>;
}

export interface Grammar {
  /** What a word before an inserted text becomes: the first of these decides that knows it and fits the text. */
  readonly joins: readonly Join[];
  /** Whether a quotation mark or bracket may stand between the two. */
  readonly quotes: boolean;
  /** Words that are written together with what follows them, as « و » is. */
  readonly attached: readonly string[];
  /** Whose full stop ends no sentence: in small letters, without the last stop. Those of `commonAbbreviations` go without saying. */
  readonly abbreviations: readonly string[];
}

export interface Join {
  /** A pattern of the inserted text. */
  readonly before: string;
  /** Whether what the pattern finds is swallowed: the article of "à le". */
  readonly drop: boolean;
  /** The word and what it becomes; one that ends in an apostrophe has no space after it. */
  readonly words: Readonly<Record<string, string>>;
}

export type Space = "no-break" | "narrow" | "none";

/** The pattern before a space, the one after it, and what the space becomes. {word} is the start of a word, {month} any month. */
export type SpaceRule = readonly [after: string, before: string, space: Space];

export interface Spacing {
  /** Where there is a space. */
  readonly hold: readonly SpaceRule[];
  /** Whether there is one or not. */
  readonly put: readonly SpaceRule[];
}

/** A word of which some letters stand high, such as « nᵒ » and « 1ᵉʳ ». Patterns, of which `stem` begins a word. */
export interface SuperiorRule {
  readonly stem: string;
  /** The letters that stand high, if any; the degree sign stands for an "o", as in "n°". */
  readonly high: string;
  /** Of what stands after it. */
  readonly before: string;
  /** What a voice is to say, where the letters alone would mislead it. */
  readonly spoken?: string | undefined;
}

export interface Names {
  /** With which the form in a sentence may begin, each with what parts it from the name: "la ", "l’". */
  readonly articles: readonly string[];
  /** The words alone that the forms with "of" and "to" begin with, as far as they follow from them; else empty. */
  readonly prepositions: Readonly<Record<"of" | "to", string>>;
  /** What stands before the place in a formal name, as in "Republic of Kenya". */
  readonly places: readonly string[];
  /** The forms of a State without a row in names.csv; empty where they cannot be known. {name} is what it is called. */
  readonly plain: Readonly<Record<"of" | "to" | "in", string>>;
}

export interface Address {
  /** The column that names the addressee: addressee_title_<code> or ministry_in_letter_language. */
  readonly to: "title" | "ministry";
  readonly title: Title;
  /** A line of its own before an office that is made of a ministry; "" for none. */
  readonly courtesy: string;
  /** What an office is called where the table names the ministry: a pattern of its beginning, and what stands for it. */
  readonly offices: readonly (readonly [ministry: string, office: string])[];
  /** By which mission a letter reaches the office: the State's own in New York, and any other; {mission}, {formal_of}. */
  readonly channel: { readonly own: string; readonly other: string };
  /** Of the State in New York; {mission} is what the table calls it, in English, and {of} as the State's name has it. */
  readonly mission: string;
  /** Words that belong to what follows them: a line may begin with them, but not end. */
  readonly leaning: readonly string[];
  /** Beginnings of words that lean on what they are written together with: "d’". */
  readonly elided: readonly string[];
  /** Words before which a speaker would pause. */
  readonly pauses: readonly string[];
  /** Where streets are named in it and in no other language: ISO 3166 codes of two letters. */
  readonly countries: readonly string[];
}

/** How a bare office becomes a line of an address, and by which words one is known. */
export interface Title {
  /** {title} is the office. */
  readonly line: string;
  /** Patterns of what begins a title that is no bare office. */
  readonly openings: readonly string[];
  readonly ends: readonly string[];
  readonly offices: readonly string[];
  readonly ranks: readonly string[];
}

export type RegionWord = "africa" | "asia" | "east" | "latin" | "west";

/** What checks look for in the words of a template. */
export interface Checks {
  /** Patterns of what an annex is called. */
  readonly annexes: readonly string[];
  /** The same of all that comes with a letter. */
  readonly enclosures: readonly string[];
  /** Patterns of words that ask for an answer. */
  readonly replies: readonly string[];
  /** Patterns of words by which a text is known to be in the language; empty if none is. */
  readonly signs: {
    /** Of the names of organisations. */
    readonly names: string;
    readonly offices: string;
    /** Of what no other language calls a ministry. */
    readonly ministries: string;
  };
  /** Prepositions that hold an article. */
  readonly contractions: readonly string[];
  readonly prepositions: readonly string[];
  /** Prepositions that go with some States only, before their names with and without article, and right ones. */
  readonly some: {
    readonly name: readonly string[];
    readonly short: readonly string[];
    readonly example: string;
  };
}

type ByStatus<Value> = Readonly<Record<"met" | "partial" | "outstanding" | "unknown", Value>>;

/** The fixed phrases that the tool itself adds to a letter; `{name}` and the like are filled in. */
export interface Phrases {
  readonly dateline: string;
  /** What a registry looks for beside the address; `attached` is said of the annex. */
  readonly particulars: Readonly<Record<"date" | "reference" | "annex" | "attached", string>>;
  /** What a screen reader says of the picture of one. */
  readonly signature: string;
  readonly folio: string;
  /** Over every page of a letter that is not to be posted: a word of few letters, in capitals where there are any. */
  readonly draft: string;
  /** Said where the requests begin, to readers who go from heading to heading; "" for nothing. */
  readonly requests: string;
  readonly label: {
    readonly outstanding: string;
    /** Where something is begun and nothing is outstanding. */
    readonly completing: string;
    readonly met: string;
    readonly continued: string;
    /** Before a reason, which a voice should part from it. */
    readonly reasoned: string;
  };
  readonly annex: AnnexPhrases;
  readonly checked: string;
  /** A commitment that is begun, in a list of what is outstanding. */
  readonly begun: string;
  /** The word for a status in the annex. */
  readonly status: ByStatus<string>;
  /** What a status is called in a reason, where commitments.csv has no wording of its own. */
  readonly wording: ByStatus<string>;
  /** The word for commitments of a status, after their number: one for each of `plurals.forms`. */
  readonly counted: ByStatus<readonly string[]>;
  /** Who signs, over the names: one for each of `plurals.forms`. */
  readonly signed: readonly string[];
  readonly reason: {
    readonly general: string;
    readonly stale: string;
    /** Stale, and used all the same. */
    readonly accepted: string;
    /** How many of the commitments of a request stand as its label says: some, both of two, all of more. */
    readonly share: string;
    readonly both: string;
    readonly all: string;
    /** What they are, where recommendations.csv does not say. */
    readonly parts: string;
  };
}

export interface AnnexPhrases {
  readonly heading: string;
  readonly introduction: string;
  /** After it, where the annex cites what is later than the letter. */
  readonly later: string;
  readonly columns: readonly [string, string, string, string, string];
  /** What the sign of a status means, in the key below the table. */
  readonly signs: ByStatus<string>;
  /** Over the numbered sources. */
  readonly sources: string;
  readonly invitation: string;
  readonly treaty: string;
  readonly party: string;
  readonly force: string;
  /** The word in a cell that has nothing to say: a dash would be silent when it is read aloud. */
  readonly nothing: string;
  /** Stands for the day of a check that names its sources, and no day that the letter may know. */
  readonly undated: string;
  /** Stands for a detail that the row above has just named. */
  readonly same: string;
}
