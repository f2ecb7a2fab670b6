// The regional groups of the United Nations by what the tables call them, as adjectives of each language: « groupe
// africain », «grupo africano». It must not know which State belongs to which.

import type { LanguageCode } from "./letter.js";

/** The group's name in the language of a letter; the cell itself where it names none of the five groups. */
export function regionIn(language: LanguageCode, cell: string): string {
  const group = groups.find(({ known }) => known.test(cell.trim()));
  return language === "en" || group === undefined ? cell : group[language];
}

interface Group {
  /** What the cell may call it, in English. */
  readonly known: RegExp;
  readonly fr: string;
  readonly es: string;
}

/** UN Department for General Assembly and Conference Management, "Regional groups of Member States". */
const groups: readonly Group[] = [
  { known: /^africa(?:n(?: (?:states|group))?)?$/i, fr: "africain", es: "africano" },
  {
    known: /^asia(?:n)?(?:[ -–]| and (?:the )?)?pacific(?: (?:states|group))?$/i,
    fr: "Asie-Pacifique",
    es: "Asia-Pacífico",
  },
  { known: /^eastern europe(?:an)?(?: (?:states|group))?$/i, fr: "Europe orientale", es: "Europa Oriental" },
  {
    known: /^(?:grulac|latin america(?:n)? and (?:the )?caribbean(?: (?:states|group))?)$/i,
    fr: "Amérique latine et Caraïbes",
    es: "América Latina y el Caribe",
  },
  {
    known: /^(?:weog|western europe(?:an)? and others?(?: (?:states|group))?)$/i,
    fr: "Europe occidentale et autres États",
    es: "Europa Occidental y otros Estados",
  },
];
