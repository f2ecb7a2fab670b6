// A whole campaign folder, read and cross-checked: every table joined into States that know their names, addressee and
// facts, and the templates as text. Reading files happens here through the reader that cli/ hands in.
// It must not know Handlebars, Markdown or anything of the page.

import type { Fact } from "../data/status.js";
import type { Place } from "../diagnostic.js";

/** A State's name in one language. */
export interface StateName {
  /** Without article: "Gambia", "Kenya", "Pérou". */
  readonly short: string;
  /** As it stands in a sentence: "the Gambia", "le Kenya", "el Perú". */
  readonly inText: string;
  /** "of the Gambia", "du Kenya", "del Perú". */
  readonly of: string;
  /** With its article: "the Republic of Kenya", "la République du Kenya". */
  readonly formal: string;
}

/** Where a State's letter goes. Empty strings where the table has nothing. */
export interface Addressee {
  /** The office, in English: "Minister for Foreign Affairs". */
  readonly title: string;
  readonly ministryEnglish: string;
  readonly ministryInLetterLanguage: string;
  readonly missionName: string;
  readonly street: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly email: string;
  readonly note: string;
}

/** A State that is or was a State Party, with everything the tables say of it. */
export interface State {
  readonly iso3: string;
  readonly iso2: string;
  /** The short English name of states-parties.csv. */
  readonly name: string;
  readonly region: string;
  /** Of the letter; checked to be one for which the campaign has a template. */
  readonly language: string;
  /** ISO 8601 day on which the Rome Statute entered into force for it. */
  readonly inForce: string;
  /** ISO 8601 day on which its withdrawal took effect, if it did or will. */
  readonly withdrawalEffective?: string;
  readonly membershipSources: readonly string[];
  /** By commitment id, for every commitment of the campaign. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Why its letter is held back; "" if it is not. */
  readonly hold: string;
  readonly names: ReadonlyMap<string, StateName>;
  /** Every name and code by which a user may call it, in all languages of names.csv, as written. */
  readonly knownAs: readonly string[];
  readonly addressee?: Addressee;
  /** Every cell of its row in states-parties.csv, by header. */
  readonly columns: ReadonlyMap<string, string>;
  /** Its row in states-parties.csv. */
  readonly place: Place;
}

export interface Commitment {
  readonly id: string;
  /** Days for which a negative holds after its check. */
  readonly maxAgeDays: number;
  /** By language. */
  readonly labels: ReadonlyMap<string, string>;
  /** What a status is called for this commitment, by `<status>_<language>`: "outstanding_en" → "not a party". */
  readonly wording: ReadonlyMap<string, string>;
  /** The column of states-parties.csv whose cell tells the detail (the law), or "". */
  readonly detailColumn: string;
}

export interface Recommendation {
  readonly id: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  /** Commitment ids; none for a request addressed to every State. */
  readonly commitments: readonly string[];
}

export interface Source {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** By language; falls back to the title. */
  readonly shortTitles: ReadonlyMap<string, string>;
}

export interface SignatoryRow {
  readonly name: string;
  readonly language: string;
}

/** A template as read, not yet parsed. */
export interface TemplateFile {
  readonly language: string;
  /** Relative to the campaign folder, with forward slashes: "templates/letter.en.hbs". */
  readonly file: string;
  readonly text: string;
}

/** A file of the campaign that was read, for the manifest's record. */
export interface CampaignFile {
  /** Relative to the campaign folder, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Campaign {
  readonly states: readonly State[];
  readonly commitments: readonly Commitment[];
  readonly recommendations: readonly Recommendation[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly signatories: readonly SignatoryRow[];
  /** Sorted by language code. */
  readonly templates: readonly TemplateFile[];
  readonly files: readonly CampaignFile[];
}
