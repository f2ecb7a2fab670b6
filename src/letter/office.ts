// The office to which an English letter goes, as the first line of its address: "The" before a bare office, and before
// nothing else. It must not know whose office it is.

/** "Minister for Foreign Affairs" → "The Minister for Foreign Affairs"; what is no bare office stays as it is written. */
export function officeLine(title: string): string {
  return isBareOffice(title) ? `The ${title}` : title;
}

/**
 * An office alone: no article, form of address or name before it, and no name behind it. "Minister Jane Example" and
 * "Jane Example, Minister" are persons, and so, to be safe, is whatever holds no word for an office.
 */
function isBareOffice(title: string): boolean {
  if (opening.test(title)) return false;
  const [head = ""] = title.split(/[,(\n]| (?:for|of|on|in|to|at|with|and|&|responsible|\p{Pd}) /u);
  const words = head.split(/[\s'’-]+/u).filter((word) => word !== "");
  return officeNoun.test(words.at(-1) ?? "");
}

/** Articles, and what stands before a person's name or office; stops may be left out. */
const opening = new RegExp(
  `^(?:${[
    // Articles of the languages in which States write to the United Nations in Latin script, and of their neighbours.
    "the|an?|le|la|les|el|los|las|il|lo|gli|os?|as|der|die|das|de|het|une?|unas?|unos?|uma?",
    "l['’]|dell['’]",
    // Excellencies, majesties, highnesses.
    "h\\.? ?e\\.?|h\\.? ?[mrs]\\.? ?h\\.?|h\\.? ?m\\.?|h\\.? ?h\\.?|s\\.? ?e\\.?(?: ?m\\.?)?|his|her|their|your|its",
    "son|sa|leurs?|votre|vos|sus?|excellency|excellence|excelencia|excellent[ií]ssim[ao]|excelent[ií]sim[ao]|exc?m[ao]",
    // Honours.
    "hon|honou?rable|rt\\.?|right|most|very|sir|dame|lord|lady|sheikha?|shaikha?|datuk|dato['’]?|tun|tan sri",
    // Forms of address and degrees.
    "mr|mrs|ms|miss|mx|messrs|mesdames|mm?|mme?s?|mlles?|monsieur|madame|mademoiselle|madam",
    "dr|drs|dra|prof|professor|sr|sra|srta|señor|señora|señorita|sr[ea]s|don|doña|d|dña|herr|frau|dott|dott\\.?ssa",
  ].join("|")})(?:[.\\s]|(?<=['’])|$)`,
  "iu",
);

/** The last word of an office before "of", "for" or a comma. */
const officeNoun = new RegExp(
  `^(?:vice|deputy|under|co)?(?:${[
    "minister|ministers|ministry|secretary|secretaries|undersecretary|president|premier|chancellor|taoiseach|tánaiste",
    "head|chief|director|general|commissioner|governor|administrator|coordinator|manager|officer|adviser|advisor",
    "ambassador|representative|envoy|plenipotentiary|counsellor|councillor|consul|attaché|affaires|affairs",
    "chair|chairman|chairwoman|chairperson|speaker|leader|whip|member|delegate|rapporteur|registrar|treasurer",
    "attorney|solicitor|advocate|prosecutor|judge|justice|ombudsman|ombudsperson|inspector|controller|auditor",
    "regent|regents|monarch|king|queen|prince|princess|emir|sultan|pope|captain|captains",
    "department|office|mission|embassy|secretariat|directorate|cabinet|government|council|bureau|charge",
  ].join("|")})$`,
  "iu",
);
