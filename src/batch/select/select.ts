// Which States are written to: campaign, date and filters in; the chosen States, and those left out with their reasons,
// out. What the user's words ask for and cannot have is a fault of the command line.

import { statesPartiesOn } from "../../campaign/assess.js";
import type { Campaign, State } from "../../campaign/campaign.js";
import { findState, findStates } from "../../campaign/find-states.js";
import { attempt, type Diagnostic, gather, InputError, retold } from "../../diagnostic.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { nearest } from "../../nearest.js";
import { readingArguments, wrongCommandLine } from "../../usage.js";
import type { FilterOptions, HeldFilters, StatesAsked } from "../asked.js";
import type { Opened } from "../open/campaign.js";
import { readCondition } from "./condition.js";

/** A State to which no letter goes, and why: when it is a State Party, or what its letter waits for. */
export interface LeftOut {
  readonly state: State;
  readonly why: "membership" | "held" | "filtered";
  readonly reason: string;
}

export interface Selection {
  /** In the campaign's order; never empty. */
  readonly chosen: readonly State[];
  readonly leftOut: readonly LeftOut[];
}

/** A campaign and the day of its letters. */
type OnADay = Pick<Opened, "campaign" | "date">;

/** Chooses the States. Throws a fault of the command line for an unknown name, or if nobody is left. */
export function selectStates({ campaign: { states }, date }: OnADay, filters: HeldFilters): Selection {
  const parties = new Set(statesPartiesOn(states, date));
  const filter = readFilters(states, filters, parties, date);
  const leftOut: LeftOut[] = [];
  const chosen: State[] = [];
  for (const state of states) {
    const why = whyLeftOut(state, { isParty: parties.has(state), passes: filter(state), date, filters });
    if (why === undefined) chosen.push(state);
    else leftOut.push(why);
  }
  if (chosen.length === 0) throw wrongCommandLine(nobodyLeft(leftOut, date));
  return { chosen, leftOut };
}

/** The one State Party that the user names. Throws a fault of the command line if there is none such on that day. */
export function selectState(named: string, { campaign: { states }, date }: OnADay): State {
  const state = readingArguments(() => findState(named, states));
  if (!statesPartiesOn(states, date).includes(state)) throw wrongCommandLine(notAParty(state, date));
  return state;
}

/** Of all States, those too that have left meanwhile. */
export function statesThroughTheYears(
  chosen: readonly State[],
  filters: FilterOptions,
  { states }: Campaign,
): readonly State[] {
  return isFiltered(filters) ? chosen : states;
}

/** Whether some States alone are asked for. */
export function isFiltered({ only, except, region, language, where }: FilterOptions): boolean {
  return [only, except, region, language, where].some((filter) => filter !== undefined);
}

export type Filter = (state: State) => boolean;

/** All filters as one. A State that --only names must be a State Party: silence would look like a letter. */
export function readFilters(
  states: readonly State[],
  { only, except, region, language, where = [] }: FilterOptions,
  parties: ReadonlySet<State>,
  date: string,
): Filter {
  const faults: Diagnostic[] = [];
  const read = <Result>(work: () => Result): Result | undefined => attempt(work, faults);
  const wanted = only && new Set(read(() => statesIn(only, states)));
  const unwanted = new Set(except && read(() => statesIn(except, states)));
  const inRegion = region && read(() => knownWord("region", region, states));
  const inLanguage = language && read(() => knownWord("language", language, states));
  const conditions = where.flatMap((condition) => read(() => readCondition(condition, states)) ?? []);
  for (const state of wanted ?? []) if (!parties.has(state)) faults.push(notAParty(state, date));
  if (faults.length > 0) throw wrongCommandLine(...faults);
  return (state) =>
    (wanted === undefined || wanted.has(state)) &&
    !unwanted.has(state) &&
    (inRegion === undefined || state.region === inRegion) &&
    (inLanguage === undefined || state.language === inLanguage) &&
    conditions.every((holds) => holds(state));
}

/** All at once, since to find one State the names of all are laid out; one by one only to say where a fault stands. */
function statesIn(asked: readonly StatesAsked[], states: readonly State[]): readonly State[] {
  const together = () => findStates(asked.map(wordsOf).join(","), states);
  if (asked.every((each) => typeof each === "string")) return together();
  return attempt(together, []) ?? gather(asked, (each) => statesAt(each, states)).flat();
}

function wordsOf(asked: StatesAsked): string {
  return typeof asked === "string" ? asked : asked.words;
}

function statesAt(asked: StatesAsked, states: readonly State[]): readonly State[] {
  const find = () => findStates(wordsOf(asked), states);
  return typeof asked === "string" ? find() : retold(find, (fault) => ({ ...fault, place: asked.place }));
}

/** The word as the table writes it, whatever the case in which it was given. */
function knownWord(what: "region" | "language", given: string, states: readonly State[]): string {
  const known = [...new Set(states.map((state) => state[what]))].filter((word) => word !== "").sort();
  const found = known.find((word) => word.toLowerCase() === given.trim().toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(given, known);
  const list = `the campaign has ${known.join(", ")}`;
  const remedy = near === undefined ? list : `did you mean ${near}? ${list}`;
  throw new InputError([{ what: `--${what}: no State has the ${what} "${given}"`, remedy }]);
}

interface Standing {
  readonly isParty: boolean;
  readonly passes: boolean;
  readonly date: string;
  readonly filters: HeldFilters;
}

/** Membership is told first: a State that is no party is nobody's to filter or hold back. */
function whyLeftOut(state: State, { isParty, passes, date, filters }: Standing): LeftOut | undefined {
  if (!isParty) return { state, why: "membership", reason: membershipReason(state, date) };
  if (!passes) return { state, why: "filtered", reason: "" };
  if (state.hold === "" || filters.includeHeld) return undefined;
  return { state, why: "held", reason: state.hold };
}

/** The end of its membership, or its beginning, whichever keeps it from being a State Party on the day. */
function membershipReason({ inForce, withdrawalEffective }: State, date: string): string {
  return date < inForce ? `from ${day(inForce)}` : `until ${day(withdrawalEffective ?? "")}`;
}

/** From when until when it is, or was, a State Party: the question that follows. */
function notAParty(state: State, date: string): Diagnostic {
  const { name, inForce, withdrawalEffective } = state;
  const from = inForce === "" ? "" : ` from ${day(inForce)}`;
  const until = withdrawalEffective === undefined ? "" : ` until ${day(withdrawalEffective)}`;
  const verb = withdrawalEffective === undefined ? "is" : "was";
  return {
    what: `${name} is not a State Party on ${day(date)}: it ${verb} one${from}${until}`,
    remedy: "give another State, or another day with --date",
  };
}

function nobodyLeft(leftOut: readonly LeftOut[], date: string): Diagnostic {
  const held = leftOut.filter(({ why }) => why === "held");
  if (held.length > 0) {
    const names = held.map(({ state, reason }) => `${state.name} (${reason})`).join(", ");
    return {
      what: `no letter is left, since these are held back: ${names}`,
      remedy: "give --include-held as well",
    };
  }
  const filtered = leftOut.some(({ why }) => why === "filtered");
  return filtered
    ? {
        what: "no State is left by the filters",
        remedy: "give fewer of --only, --except, --region, --language and --where",
      }
    : {
        what: `no State in the campaign is a State Party on ${day(date)}`,
        remedy: "give another day with --date",
      };
}

function day(date: string): string {
  return formatDate(date, toolLanguage);
}
