// Which letters of a folder the post room takes: the folder's manifest, the campaign and the filters in; each letter with
// its State out. What was left out when the letters were made is not there, and needs no reason here.

import { statesPartiesOn } from "../../campaign/assess.js";
import type { Campaign, State } from "../../campaign/campaign.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import type { LettersInFolder } from "../../output/accounts/letters-in-folder.js";
import type { ManifestRow } from "../../output/accounts/manifest.js";
import { wrongCommandLine } from "../../usage.js";
import type { HeldFilters } from "../asked.js";
import { readFilters } from "../select/select.js";

/** A letter as it lies in the folder, and the State to which it goes. */
export interface LetterToPost {
  readonly row: ManifestRow;
  readonly state: State;
}

export interface LettersToPost {
  /** In the order of the manifest; never empty. */
  readonly chosen: readonly LetterToPost[];
  /** They are all that lie in the folder. */
  readonly isWhole: boolean;
}

/**
 * The one place that decides which letters are posted. Throws a fault of the command line for a State that has no letter
 * in the folder, InputError for letters to States that the campaign no longer writes to, or holds back since.
 */
export function lettersToPost(
  letters: LettersInFolder,
  campaign: Campaign,
  filters: HeldFilters,
): LettersToPost {
  const { rows, date, folder } = letters;
  const parties = new Set(statesPartiesOn(campaign.states, date));
  const passes = readFilters(campaign.states, filters, parties, date);
  const byCode = new Map(campaign.states.map((state) => [state.iso3, state]));
  if (filters.only !== undefined) refuseWithoutLetter(campaign.states.filter(passes), rows, folder.shown);
  const chosen: LetterToPost[] = [];
  const faults: Diagnostic[] = [];
  for (const row of rows) {
    const state = byCode.get(row.iso3);
    // A State that the tables no longer have passes no filter; --only names others, so that it is of no concern.
    if (state === undefined ? filters.only !== undefined : !passes(state)) continue;
    if (state === undefined || !parties.has(state)) faults.push(noLongerWrittenTo(row, folder.shown));
    else {
      chosen.push({ row, state });
      if (isHeldSince(row, state) && !filters.includeHeld) faults.push(heldSince(row, state));
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  if (chosen.length === 0) throw wrongCommandLine(nothingLeft(folder.shown));
  return { chosen, isWhole: chosen.length === rows.length };
}

function refuseWithoutLetter(states: readonly State[], rows: readonly ManifestRow[], shown: string): void {
  const there = new Set(rows.map(({ iso3 }) => iso3));
  const lacking = states.filter(({ iso3 }) => !there.has(iso3));
  if (lacking.length > 0) throw wrongCommandLine(...lacking.map((state) => noLetter(state, shown)));
}

function noLetter({ name, iso3 }: State, shown: string): Diagnostic {
  return {
    what: `no letter to ${name} lies in "${shown}"`,
    remedy: `make it first with letters generate --only ${iso3.toLowerCase()}, or give another State`,
  };
}

function noLongerWrittenTo({ iso3, state, letter_date }: ManifestRow, shown: string): Diagnostic {
  return {
    what: `a letter to ${state} (${iso3}) lies in "${shown}", and the campaign makes none for ${formatDate(letter_date, toolLanguage)} any more`,
    remedy:
      "make the letters anew with letters generate, or name the campaign that made them with --campaign",
  };
}

/** A letter that was made although its State was held back has been asked for by name. */
function isHeldSince(row: ManifestRow, state: State): boolean {
  return state.hold !== "" && (row.data[HOLD_COLUMN] ?? "") === "";
}

const HOLD_COLUMN = "hold";

function heldSince({ iso3 }: ManifestRow, state: State): Diagnostic {
  return {
    what: `${state.name} is held back since its letter was made: ${state.hold}`,
    remedy: `leave it out with --except ${iso3.toLowerCase()}, or post it all the same with --include-held`,
  };
}

function nothingLeft(shown: string): Diagnostic {
  return {
    what: `no letter in "${shown}" is left by the filters`,
    remedy: "give fewer of --only, --except, --region and --language",
  };
}
