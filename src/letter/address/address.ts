// Whom a letter is addressed to, line by line: the office or the ministry, the State, its mission, the street, the town,
// the country. What a cell says stands there, as the country puts it in order; a line end in a cell ends the line.
// It must not know how wide a window is: long lines are turned over when they are set.

import type { Addressee, State, StateName } from "../../campaign/campaign.js";
import { withoutBracket } from "../../campaign/countries.js";
import { plain } from "../../campaign/find-states.js";
import { addresseeIn, missionIn } from "../../data/tables/addressees.js";
import { anyLanguage, type Languages, toolLanguage } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { withoutArticle } from "../../languages/names.js";
import { patternOf } from "../../languages/pattern.js";
import { fillPhrase } from "../../languages/phrases.js";
import { setText } from "../../languages/spacing.js";
import type { AddressBreaks } from "../letter.js";
import type { Destination } from "./destination.js";
import { officeLine } from "./office.js";
import { postalLines } from "./postal-format.js";

/** The lines of the address block, the country last; without an addressee, the State alone. No line is empty. */
export function addressLines(
  state: State,
  name: StateName,
  language: Language,
  destination: Destination,
): readonly string[] {
  const { addressee } = state;
  const formal = withoutArticle(name.formal, language);
  if (addressee === undefined) return [setText(formal, language)];
  const office = officeOf(addressee, language);
  const mission = missionOf(state, name, language);
  const cells = [
    courtesyBefore(office, addressee, language),
    office,
    office !== "" && namesState(mission, state) ? "" : formal,
    office === "" ? mission : channelOf(mission, state, name, language),
    ...postalLines(addressee, destination.code),
    destination.line,
  ];
  return linesOf(cells);
}

function linesOf(cells: readonly string[]): readonly string[] {
  const lines = cells.flatMap((cell) => cell.split("\n"));
  return lines.map((line) => setText(line, anyLanguage)).filter((line) => line !== "");
}

/**
 * The lines of the address that are in another language than the letter, with its code: those of the street and town, as
 * far as the country tells it, and the country's own.
 */
export function foreignAddressLines(
  { addressee }: State,
  { code }: Language,
  destination: Destination,
  languages: Languages,
): ReadonlyMap<string, string> {
  if (addressee === undefined) return new Map();
  const street = streetLanguage(destination, languages);
  const told = [
    ...(street === undefined
      ? []
      : linesOf(postalLines(addressee, destination.code)).map((line) => [line, street] as const)),
    ...linesOf([destination.line]).map((line) => [line, toolLanguage.code] as const),
  ];
  return new Map(told.filter(([, language]) => language !== code));
}

function streetLanguage({ code = "" }: Destination, languages: Languages): string | undefined {
  return [...languages.values()].find(({ address }) => address.countries.includes(code))?.code;
}

/** Office or ministry as one line of running text, for tables. */
export function officeInText(addressee: Addressee, language: Language): string {
  return inOneLine(officeOf(addressee, language));
}

/** The mission as the address names it, as one line of running text: for tables and e-mails. */
export function missionInText(state: State, language: Language): string {
  const name = state.names.get(language.code);
  return name === undefined ? "" : inOneLine(missionOf(state, name, language));
}

/** Set as in the address, with plain spaces: nothing turns over here. */
function inOneLine(text: string): string {
  return setText(text, anyLanguage).replaceAll(/[\u00A0\u202F]/g, " ");
}

/** An office where it needs no gender; else the ministry, so that nobody's is guessed. */
function officeOf(addressee: Addressee, language: Language): string {
  const own = addresseeIn(language, addressee);
  if (language.address.to === "title" && own !== "") return officeLine(own, language.address.title);
  return officeOfMinistry(ministryOf(addressee, language), language);
}

function ministryOf(addressee: Addressee, language: Language): string {
  const own = addresseeIn(language, addressee);
  return own || addressee.ministryInLetterLanguage || addressee.ministryEnglish;
}

/** Who heads the ministry, where the language has a word for it that fits anyone; else the ministry. */
function officeOfMinistry(ministry: string, { address: { offices } }: Language): string {
  const rule = offices.find(([pattern]) => patternOf(pattern).test(ministry));
  return rule === undefined ? ministry : ministry.replace(patternOf(rule[0]), () => rule[1]);
}

/** Before a person's office, not before an institution. */
function courtesyBefore(office: string, addressee: Addressee, language: Language): string {
  return office === ministryOf(addressee, language) ? "" : language.address.courtesy;
}

/** The mission as the channel to the office above it, unless the cell says already how the letter goes. */
function channelOf(mission: string, state: State, name: StateName, { address }: Language): string {
  if (mission === "" || namesChannel.test(mission)) return mission;
  const { missionName = "" } = state.addressee ?? {};
  const isOwn = isOwnMissionInNewYork(missionName, state) && !/\n/.test(mission);
  const own = isOwn && mission === fillPhrase(address.mission, { mission: missionName, of: name.of });
  const phrase = own ? address.channel.own : address.channel.other;
  return fillPhrase(phrase, { mission, of: name.of, formal_of: name.formalOf });
}

/** Care of, sous couvert, por conducto, ao cuidado. */
const namesChannel =
  /^(?:c\/o|s\/c|a\/c|care of|via|through|sous couvert|par l|por conducto|ao cuidado)(?!\p{L})/iu;

/** Whether the mission's name says of which State it is, so that the State needs no line of its own. */
function namesState(mission: string, { name, names, knownAs }: State): boolean {
  const words = plain(mission);
  const known = [name, ...knownAs, ...[...names.values()].flatMap(({ short, formal }) => [short, formal])];
  return known.some(
    (each) => plain(withoutBracket(each)) !== "" && words.includes(plain(withoutBracket(each))),
  );
}

/**
 * The cell, but for the permanent mission of this very State to the United Nations, named in English in a letter of
 * another language: that one has a known name in each.
 */
function missionOf(state: State, name: StateName, language: Language): string {
  const { addressee } = state;
  const own = addressee === undefined ? "" : missionIn(language, addressee);
  if (own !== "") return own;
  const { missionName = "" } = addressee ?? {};
  if (!isOwnMissionInNewYork(missionName, state)) return missionName;
  return fillPhrase(language.address.mission, { mission: missionName, of: name.of });
}

/** Of a letter's language, and of the one in which tables name missions and streets. */
export function addressBreaks({ address }: Language): AddressBreaks {
  const { address: table } = toolLanguage;
  return {
    leaning: [...new Set([...address.leaning, ...table.leaning])],
    elided: [...new Set([...address.elided, ...table.elided])],
    pauses: [...new Set([...address.pauses, ...table.pauses])],
  };
}

/** "to the United Nations", in New York or without a place: those in Geneva, Vienna and Nairobi say where. */
function isOwnMissionInNewYork(missionName: string, { name, names, knownAs }: State): boolean {
  const [, of] =
    /^(?:The )?Permanent Mission of (.+) to the United Nations(?: in New York)?$/is.exec(missionName) ?? [];
  if (of === undefined) return false;
  const wanted = plain(of);
  const known = [name, ...knownAs, ...[...names.values()].flatMap(({ short, formal }) => [short, formal])];
  return known.some((each) => plain(each) === wanted || plain(withoutBracket(each)) === wanted);
}
