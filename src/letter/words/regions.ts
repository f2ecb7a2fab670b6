// The regional groups of the United Nations by what the tables call them, as adjectives of each language: « groupe
// africain », «grupo africano». It must not know which State belongs to which.

import type { Language, RegionWord } from "../../languages/language.js";
import { fillPhrase } from "../../languages/phrases.js";

/** The group's name in the language of a letter; the cell itself where it names none of the five groups. */
export function regionIn({ regions }: Language, cell: string): string {
  const group = groups.find(([, known]) => known.test(cell.trim()));
  return group === undefined ? cell : fillPhrase(regions[group[0]], { cell });
}

/**
 * What the cell may call each, in English. UN Department for General Assembly and Conference Management, "Regional groups
 * of Member States".
 */
const groups: readonly (readonly [RegionWord, RegExp])[] = [
  ["africa", /^africa(?:n(?: (?:states|group))?)?$/i],
  ["asia", /^asia(?:n)?(?:[ -–]| and (?:the )?)?pacific(?: (?:states|group))?$/i],
  ["east", /^eastern europe(?:an)?(?: (?:states|group))?$/i],
  ["latin", /^(?:grulac|latin america(?:n)? and (?:the )?caribbean(?: (?:states|group))?)$/i],
  ["west", /^(?:weog|western europe(?:an)? and others?(?: (?:states|group))?)$/i],
];
