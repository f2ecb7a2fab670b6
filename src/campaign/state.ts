// A State that is or was a State Party, with everything the tables say of it.
// It must not know a letter's date: what a State is on a day is for assess.ts.

import type { Addressee } from "../data/addressees.js";
import type { StateName } from "../data/names.js";
import type { Fact } from "../data/status.js";
import type { Place } from "../diagnostic.js";

export interface State {
  readonly iso3: string;
  /** "" if the table does not say. */
  readonly iso2: string;
  /** The short English name of states-parties.csv. */
  readonly name: string;
  readonly region: string;
  /** Of the letter; checked to be one for which the campaign has a template. */
  readonly language: string;
  /**
   * ISO 8601 day on which the Rome Statute entered into force for it; "" if the table has no such column, and then it
   * is a State Party on every day before its withdrawal.
   */
  readonly inForce: string;
  /** ISO 8601 day on which its withdrawal took effect, if it did or will. */
  readonly withdrawalEffective?: string;
  readonly membershipSources: readonly string[];
  /** By commitment id, for every commitment of the campaign. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Why its letter is held back; "" if it is not. */
  readonly hold: string;
  /** By language, for the languages that have every form; always for that of its letter. */
  readonly names: ReadonlyMap<string, StateName>;
  /** Every name and code by which a user may call it, in all languages of names.csv, as written. */
  readonly knownAs: readonly string[];
  readonly addressee?: Addressee;
  /** Every cell of its row in states-parties.csv, by header. */
  readonly columns: ReadonlyMap<string, string>;
  /** Its row in states-parties.csv. */
  readonly place: Place;
}
