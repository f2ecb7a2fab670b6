// A State that is or was a State Party, with everything the tables say of it.
// It must not know a letter's date: what a State is on a day is for assess.ts.

import { cellOf } from "../data/csv/row-cells.js";
import type { Fact } from "../data/fact.js";
import type { Addressee, Upkept } from "../data/tables/addressees.js";
import type { StateName } from "../data/tables/names.js";
import { noteColumn, personColumn, type StatePartyRow } from "../data/tables/states-parties.js";

export { noteColumn, personColumn };

/** Its row of the register, joined with its names and its addressee. */
export interface State extends StatePartyRow {
  /** By language, for the languages that have every form; always for that of its letter. */
  readonly names: ReadonlyMap<string, StateName>;
  /** Every name and code by which a user may call it, in all languages of names.csv, as written. */
  readonly knownAs: readonly string[];
  /** The place in its formal names: Korea of the "Republic of Korea". */
  readonly places: readonly string[];
  readonly addressee?: Addressee;
  /** The looks at its address and office, for what the tables keep a day of. No letter rests on them. */
  readonly upkeep: Upkeep;
}

export type Upkeep = ReadonlyMap<Upkept, Fact>;

/** What those who keep the tables noted of the State and of its mission. */
export function notesOf({ columns, addressee }: State): readonly string[] {
  return [cellOf(columns, noteColumn) ?? "", addressee?.note ?? ""].filter((note) => note !== "");
}
