// The evidence rule: what the checks of one fact say on a day. The heart of the tool, and pure. A letter says what was
// known on its date: whatever was found later supports nothing in it, whatever was found too long ago no longer does.
// It must not know files, languages or the clock.

import { daysBetween, lastDayOf } from "./calendar.js";
import type { Check, Fact, PartialDate } from "./fact.js";

/** What a commitment is on the letter's date. "partial" is begun and not complete; "unknown" is a value, not a gap. */
export type Status = "met" | "partial" | "outstanding" | "unknown";

/**
 * Which branch of the rule decided. Wording in each language hangs on it.
 * - since: met since `since`;              - done: yes, by the day of the check;
 * - not, partly: what was found holds;     - not-yet: on the date it was known that it would be met on a later one;
 * - stale-not, stale-partly: found too long before the date;
 * - later: nothing was known on the date, and a look or an event after it is accepted;
 * - too-late: nothing was known on the date, though something was found after it;
 * - unrecorded: a look found nothing, or nobody looked.
 */
export type Ground =
  | "since"
  | "done"
  | "not"
  | "partly"
  | "not-yet"
  | "stale-not"
  | "stale-partly"
  | "later"
  | "too-late"
  | "unrecorded";

/** What a fact says on a day. */
export interface Judgement {
  readonly status: Status;
  readonly ground: Ground;
  /** Since when it is met. */
  readonly since?: PartialDate;
  /** The check that decided; absent if none counts. */
  readonly check?: Check;
  /** The day of that check, where it was made by the date: a later one is never printed. */
  readonly checked?: PartialDate;
  /** A `no` or `partial` older than the commitment's max_age_days, whether or not it was accepted all the same. */
  readonly stale: boolean;
  /** Of an unknown: the first day after the date on which a look would have counted, ISO 8601. */
  readonly knownFrom?: string;
}

/** What evidence to use although the letter's date does not allow it. */
export interface JudgeOptions {
  /** A `no` or `partial` that has gone stale. */
  readonly acceptStale: boolean;
  /** Where nothing was known on the date: a `no` found after it, or the date on which it was met later. */
  readonly acceptLater: boolean;
}

/** A check that counts on a day: what it says, as of which ISO 8601 day, by which branch of the rule. */
interface Testimony {
  readonly check: Check;
  readonly asOf: string;
  readonly says: Status;
  readonly ground: Ground;
}

/**
 * Of the checks that count on the ISO 8601 day, the one that speaks as of the latest day decides; of the same day, the
 * later row. `no` and `partial` hold for `maxAgeDays` after the day of which they speak.
 */
export function judge(fact: Fact, maxAgeDays: number, date: string, options: JudgeOptions): Judgement {
  const deciding = decidingTestimony(fact, date);
  if (deciding === undefined) return judgeByLater(fact, date, options);
  const { check, asOf, says, ground } = deciding;
  const found = { check, ...knownDay(check, date), ...sinceOf(check, says) };
  if (says === "unknown") return { status: says, ground, ...found, stale: false, ...knownFrom(fact, date) };
  const stale = says !== "met" && daysBetween(asOf, date) > maxAgeDays;
  if (!stale || options.acceptStale) return { status: says, ground, ...found, stale };
  const staleGround = says === "partial" ? "stale-partly" : "stale-not";
  return { status: "unknown", ground: staleGround, ...found, stale, ...knownFrom(fact, date) };
}

/** What becomes of a check on a day. */
export type Use = "decides" | "earlier than the one that decides" | "later than the date" | "without a day";

/** Every check of the fact, in the order of the files, and what becomes of it on the ISO 8601 day. */
export function weigh(fact: Fact, date: string): readonly { readonly check: Check; readonly use: Use }[] {
  const deciding = decidingTestimony(fact, date)?.check;
  return fact.checks.map((check) => ({ check, use: check === deciding ? "decides" : useOf(check, date) }));
}

function useOf(check: Check, date: string): Use {
  if (testify(check, date) !== undefined) return "earlier than the one that decides";
  return dayOfLetter(check) === "" ? "without a day" : "later than the date";
}

function decidingTestimony({ checks }: Fact, date: string): Testimony | undefined {
  let deciding: Testimony | undefined;
  for (const check of checks) {
    const testimony = testify(check, date);
    if (testimony !== undefined && (deciding === undefined || testimony.asOf >= deciding.asOf))
      deciding = testimony;
  }
  return deciding;
}

/** What the check says on the day; undefined if it does not count. */
function testify(check: Check, date: string): Testimony | undefined {
  const { found } = check;
  const looked = check.undated ? date : dayOfLook(check);
  const wasKnown = looked !== undefined && looked <= date;
  if (found.kind === "since") {
    const since = lastDayOf(found.date);
    if (since > date)
      return wasKnown ? { check, asOf: date, says: "outstanding", ground: "not-yet" } : undefined;
    return { check, asOf: earlier(date, looked ?? since), says: "met", ground: "since" };
  }
  const [says, ground] = meaningOf[found.kind];
  if (wasKnown) return { check, asOf: looked, says, ground };
  const holdsBackwards =
    found.kind === "partial" && found.since !== undefined && lastDayOf(found.since) <= date;
  return holdsBackwards ? { check, asOf: date, says, ground } : undefined;
}

const meaningOf = {
  yes: ["met", "done"],
  no: ["outstanding", "not"],
  partial: ["partial", "partly"],
  unknown: ["unknown", "unrecorded"],
} as const satisfies Record<string, readonly [Status, Ground]>;

/** Where nothing was known on the day: a later look, or a later event, shows only if it is accepted. */
function judgeByLater(fact: Fact, date: string, { acceptLater }: JudgeOptions): Judgement {
  const first = firstLater(
    fact.checks.filter(({ found }) => found.kind === "no" || found.kind === "since"),
    date,
  );
  if (acceptLater && first !== undefined)
    return { status: "outstanding", ground: "later", check: first, stale: false };
  const known = knownFrom(fact, date);
  const ground = known.knownFrom === undefined ? "unrecorded" : "too-late";
  return { status: "unknown", ground, stale: false, ...known };
}

/** The first day after the date that a letter could bear for one of the later looks to count. */
function knownFrom({ checks }: Fact, date: string): Pick<Judgement, "knownFrom"> {
  const first = firstLater(
    checks.filter(({ found }) => found.kind !== "unknown"),
    date,
  );
  return first === undefined ? {} : { knownFrom: dayOfLetter(first) };
}

/** The check that a letter of the nearest day after the date could rest on; of the same day, the later row. */
function firstLater(checks: readonly Check[], date: string): Check | undefined {
  let first: Check | undefined;
  for (const check of checks) {
    const day = dayOfLetter(check);
    if (day <= date) continue;
    if (first === undefined || day <= dayOfLetter(first)) first = check;
  }
  return first;
}

/** The first day on which the check counts; "" for one that counts on none. */
function dayOfLetter(check: Check): string {
  const looked = dayOfLook(check);
  const event = dayOfEvent(check);
  if (event === undefined) return looked ?? "";
  return earlier(event, looked ?? event);
}

/** The day on which it was met, or begun, where that is known. */
function dayOfEvent({ found }: Check): string | undefined {
  if (found.kind === "since") return lastDayOf(found.date);
  return found.kind === "partial" && found.since !== undefined ? lastDayOf(found.since) : undefined;
}

function dayOfLook({ checked }: Check): string | undefined {
  return checked === undefined ? undefined : lastDayOf(checked);
}

function knownDay({ checked }: Check, date: string): Pick<Judgement, "checked"> {
  return checked !== undefined && lastDayOf(checked) <= date ? { checked } : {};
}

function sinceOf({ found }: Check, says: Status): Pick<Judgement, "since"> {
  return says === "met" && found.kind === "since" ? { since: found.date } : {};
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/**
 * Whether two looks of the same day cannot both be right: `no`, `partial` and done exclude one another, and so do two
 * dates of which neither is the other written more exactly. A look that found nothing contradicts none.
 */
export function contradict(one: Check, other: Check): boolean {
  const day = dayOfLook(one);
  if (day === undefined || day !== dayOfLook(other)) return false;
  if (one.found.kind === "since" && other.found.kind === "since")
    return !one.found.date.startsWith(other.found.date) && !other.found.date.startsWith(one.found.date);
  const [first, second] = [onDay(one, day), onDay(other, day)];
  return first !== "unknown" && second !== "unknown" && first !== second;
}

function onDay({ found }: Check, day: string): Status {
  if (found.kind === "since") return lastDayOf(found.date) <= day ? "met" : "outstanding";
  return meaningOf[found.kind][0];
}
