// What a user asks of a batch, in words that are still to be understood: which campaign, on which day, for which States,
// where the letters lie and where what is made of them goes. Types alone.

import type { Place } from "../diagnostic.js";

/** Which campaign, as of which day, and how strictly. */
export interface CampaignOptions {
  readonly campaign?: string;
  readonly date?: string;
  readonly acceptStale?: true;
  readonly acceptLater?: true;
  readonly quiet?: true;
}

/** Which States. */
export interface FilterOptions {
  readonly only?: readonly StatesAsked[];
  readonly except?: readonly StatesAsked[];
  readonly region?: string;
  readonly language?: string;
  /** Each as "column=value". */
  readonly where?: readonly string[];
}

/** A comma-separated list as the user gave it; or a part of one, and where it stands in the file that the user named. */
export type StatesAsked = string | { readonly words: string; readonly place: Place };

/** Which States, and whether those too whose letters are held back. */
export interface HeldFilters extends FilterOptions {
  readonly includeHeld?: true;
}

/** What is made of the letters that lie in a folder. */
export interface PostOptions extends CampaignOptions, HeldFilters {
  /** The folder in which the letters lie; without it, the campaign's own. */
  readonly from?: string;
  /** Where approval is required, letters too that nobody has approved. */
  readonly drafts?: true;
  /** The folder for what is made of them; without it, beside them. */
  readonly out?: string;
  readonly replace?: true;
  readonly json?: true;
}
