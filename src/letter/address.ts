// Whom a letter is addressed to, line by line: the office or the ministry, the State, its mission to the United
// Nations, the street, the country. It must not know how wide a window is: long lines are turned over when they are set.

import type { Addressee, State, StateName } from "../campaign/campaign.js";
import { withoutArticle } from "./language.js";
import type { LanguageCode } from "./letter.js";
import { fillPhrase, phrases } from "./phrases.js";
import { setText } from "./typography.js";

/** The lines of the address block, the given country last; without an addressee, the State alone. No line is empty. */
export function addressLines(
  state: State,
  name: StateName,
  language: LanguageCode,
  country: string,
): readonly string[] {
  const { addressee } = state;
  const formal = withoutArticle(name.formal, language);
  if (addressee === undefined) return [setText(formal, language)];
  const lines = [
    ...officeLines(addressee, language),
    formal,
    ...(addressee.missionName === "" ? [] : missionLines(addressee, name, language)),
    country,
  ];
  return lines.map((line) => setText(line, "other")).filter((line) => line !== "");
}

/** An office in English, where it needs no gender; else the ministry, so that nobody's is guessed. */
function officeLines(addressee: Addressee, language: LanguageCode): readonly string[] {
  if (language === "en" && addressee.title !== "") return [`The ${addressee.title}`];
  return [addressee.ministryInLetterLanguage || addressee.ministryEnglish];
}

function missionLines(addressee: Addressee, name: StateName, language: LanguageCode): readonly string[] {
  const mission =
    language === "en" ? addressee.missionName : fillPhrase(phrases[language].mission, { of: name.of });
  return [mission, ...addressee.street, cityLine(addressee)];
}

/** "New York, NY 10017", as the United States Postal Service writes it, with whatever parts are known. */
function cityLine({ city, state, zip }: Addressee): string {
  const area = [state, zip].filter((part) => part !== "").join(" ");
  return [city, area].filter((part) => part !== "").join(", ");
}
