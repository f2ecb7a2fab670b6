// Whether two looks at one fact can both be right, whatever was known when: looks in, the reason why not out. A check of
// the tables asks it of one day alone (data/status.ts); who records an answer asks it of all days, so that the order in
// which answers come can change no status. It must not know States or files.

import { addDays, lastDayOf } from "../data/calendar.js";
import type { Check } from "../data/fact.js";
import { contradict, judge } from "../data/status.js";

/**
 * - same-day: they are of one day and exclude each other, or on some day both speak and neither is the newer;
 * - undone: one found it met by a day on which a newer one finds that it is not;
 * - backdated: one says that it was met by a day on which an older one found that it was not;
 * - two-dates: they do not agree since when it is met.
 */
export type Odds = "same-day" | "undone" | "backdated" | "two-dates";

/** Undefined if both can be right. The order of the two does not matter. */
export function oddsBetween(one: Check, other: Check): Odds | undefined {
  if (one.undated || other.undated) return undefined;
  if (contradict(one, other)) return "same-day";
  if (isMet(one) && isMet(other) && !agreeOnDates(one, other)) return "two-dates";
  const odds = isMet(one) && isNegative(other) ? oddsOfMet(one, other) : undefined;
  const turned = isNegative(one) && isMet(other) ? oddsOfMet(other, one) : undefined;
  return odds ?? turned ?? (dependOnOrder(one, other) ? "same-day" : undefined);
}

/** Whether the newer of two looks says in a note how both can have been found. */
export function isExplained(one: Check, other: Check): boolean {
  const [first, second] = [dayOfLook(one), dayOfLook(other)];
  const newer = first === second ? [one, other] : first > second ? [one] : [other];
  return newer.some(({ note = "" }) => note !== "");
}

function oddsOfMet(met: Check, negative: Check): Odds | undefined {
  const day = dayOfLook(negative);
  if (day === "" || !wasMetBy(met, day)) return undefined;
  return dayOfLook(met) <= day ? "undone" : "backdated";
}

/** Whether the look says that it was met on the day. */
function wasMetBy(met: Check, day: string): boolean {
  const since = met.found.kind === "since" ? lastDayOf(met.found.date) : dayOfLook(met);
  return since <= day;
}

/** Two dates agree if one is the other written more exactly; a yes agrees with a date that is not after its day. */
function agreeOnDates(one: Check, other: Check): boolean {
  if (one.found.kind === "since" && other.found.kind === "since")
    return one.found.date.startsWith(other.found.date) || other.found.date.startsWith(one.found.date);
  const [dated, plain] = one.found.kind === "since" ? [one, other] : [other, one];
  if (dated.found.kind !== "since") return true;
  const day = dayOfLook(plain);
  return day.slice(0, dated.found.date.length) >= dated.found.date;
}

const endless = Number.POSITIVE_INFINITY;
const strictly = { acceptStale: false, acceptLater: false };

/**
 * Whether on some day the two would say something else if they stood in the other order: both speak of it, and neither is
 * the newer. What a look says changes on its own day and on that of the event alone, so that these and the days before
 * them show all there is to see.
 */
export function dependOnOrder(one: Check, other: Check): boolean {
  const turns = [one, other].flatMap(daysOf);
  return turns
    .flatMap((day) => [addDays(day, -1), day])
    .some((day) => statusOf([one, other], day) !== statusOf([other, one], day));
}

function statusOf(checks: readonly Check[], day: string): string {
  return judge({ checks }, endless, day, strictly).status;
}

function daysOf(check: Check): readonly string[] {
  const { found, checked } = check;
  const event = found.kind === "since" ? found.date : found.kind === "partial" ? found.since : undefined;
  return [event, checked].flatMap((day) => (day === undefined ? [] : [lastDayOf(day)]));
}

function isMet({ found }: Check): boolean {
  return found.kind === "yes" || found.kind === "since";
}

function isNegative({ found }: Check): boolean {
  return found.kind === "no" || found.kind === "partial";
}

function dayOfLook({ checked }: Check): string {
  return checked === undefined ? "" : lastDayOf(checked);
}
