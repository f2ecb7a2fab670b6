// What is to be looked up: every fact on which a letter of a day cannot rest, or could not much longer, and every address
// and office that nobody has looked at for too long. States and two days in, a list by commitment and State out.
// It must not know how the list is shown, nor the clock.

import type { Campaign, State } from "../campaign/campaign.js";
import { personColumn } from "../campaign/state.js";
import { addDays, daysBetween, lastDayOf } from "../data/calendar.js";
import { isUrl } from "../data/cells/cell.js";
import { cellOf } from "../data/csv/row-cells.js";
import type { Check, Fact } from "../data/fact.js";
import { type Judgement, judge } from "../data/status.js";
import { upkept } from "../data/tables/addressees.js";

/** For what it is due, and the ISO 8601 day that belongs to it. */
export type Why =
  /** Nobody has looked; or somebody did on the day, and found nothing. */
  | { readonly kind: "unrecorded"; readonly day?: string }
  /** A no or partial, or a look at an address, that holds no longer since the day. */
  | { readonly kind: "expired"; readonly day: string }
  /** Nothing was known on the letter's date; what was found since counts from the day on. */
  | { readonly kind: "later"; readonly day: string }
  /** Met by a source that a letter can only call by its host, and of which nobody has seen the page since the day. */
  | { readonly kind: "host"; readonly day?: string }
  /** The address or office was found wrong on the day. */
  | { readonly kind: "wrong"; readonly day: string }
  /** It holds on the letter's date, and for the last time on the day. */
  | { readonly kind: "expiring"; readonly day: string };

/** One fact of one State that is due. */
export interface DueFact {
  readonly state: State;
  /** The id of a commitment, "office" or "address". */
  readonly subject: string;
  readonly why: Why;
  /** The look that decides, or the last that there is. */
  readonly last?: Check;
  /** Where to look: web addresses and keys of sources.csv. */
  readonly lookUp: readonly string[];
  /** Who looks things up for the State; "" if nobody is named. */
  readonly person: string;
}

/** The days of the question. */
export interface DueDays {
  /** The letter's date, ISO 8601. */
  readonly date: string;
  /** What expires by this day is due already; the letter's date, or later. */
  readonly by: string;
  readonly addressMaxAgeDays: number;
}

/** What a list of what is due needs of a campaign. */
export type DueCampaign = Pick<Campaign, "commitments">;

/** By commitment in their order, then offices and addresses; within each by State, in the order given. */
export function dueFacts(
  states: readonly State[],
  { commitments }: DueCampaign,
  days: DueDays,
): readonly DueFact[] {
  return [
    ...commitments.flatMap(({ id, maxAgeDays, lookUp }) =>
      states.flatMap((state) => {
        const fact = state.facts.get(id) ?? { checks: [] };
        return asDue(
          { state, subject: id, lookUp },
          whyDue(fact, maxAgeDays, days),
          lastLook(fact, days.date),
        );
      }),
    ),
    ...upkept.flatMap((subject) =>
      states.flatMap((state) => {
        const looks = state.upkeep.get(subject);
        if (looks === undefined) return [];
        return asDue({ state, subject, lookUp: [] }, whyUpkeepIsDue(looks, days), newest(looks.checks));
      }),
    ),
  ];
}

function asDue(
  { state, subject, lookUp }: Pick<DueFact, "state" | "subject" | "lookUp">,
  why: Why | undefined,
  last: Check | undefined,
): readonly DueFact[] {
  if (why === undefined) return [];
  return [
    {
      state,
      subject,
      why,
      ...(last === undefined ? {} : { last }),
      lookUp: lookUp.length > 0 ? lookUp : (last?.sources ?? []),
      person: cellOf(state.columns, personColumn) ?? "",
    },
  ];
}

const strictly = { acceptStale: false, acceptLater: false };

/** Why somebody should look at the fact; undefined if a letter may rest on it, or on an honest "not known". */
export function whyDue(fact: Fact, maxAgeDays: number, { date, by }: DueDays): Why | undefined {
  const judged = judge(fact, maxAgeDays, date, strictly);
  if (judged.status === "unknown") return whyUnknown(judged, maxAgeDays, by);
  if (judged.status === "met") return whyUnnamed(judged, maxAgeDays, date);
  const then = judge(fact, maxAgeDays, by, strictly);
  return then.stale ? { kind: "expiring", day: lastDayHeld(then, maxAgeDays) } : undefined;
}

/** Whoever looked and found nothing has looked: for as long as a no would hold, nobody needs to look again. */
function whyUnknown(judged: Judgement, maxAgeDays: number, by: string): Why | undefined {
  if (judged.knownFrom !== undefined) return { kind: "later", day: judged.knownFrom };
  if (judged.stale) return { kind: "expired", day: addDays(lastDayHeld(judged, maxAgeDays), 1) };
  const day = judged.check === undefined ? undefined : judged.checked;
  if (judged.check?.undated || day === undefined) return { kind: "unrecorded" };
  return isOlder(day, maxAgeDays, by) ? { kind: "unrecorded", day } : undefined;
}

/** The last day on which a no or partial holds. */
function lastDayHeld({ checked = "" }: Judgement, maxAgeDays: number): string {
  return addDays(lastDayOf(checked), maxAgeDays);
}

/** A page that somebody has seen lately is there; an old address that no key stands for may lead nowhere. */
function whyUnnamed({ check }: Judgement, maxAgeDays: number, date: string): Why | undefined {
  const { sources = [], checked, undated } = check ?? {};
  if (undated || sources.length === 0 || !sources.every(isUrl)) return undefined;
  const day = checked === undefined ? {} : { day: checked };
  const isStill = checked !== undefined && !isOlder(checked, maxAgeDays, date);
  return isStill && !sources.every(isBareHost) ? undefined : { kind: "host", ...day };
}

/** Whether it names a site and no page of it. */
function isBareHost(address: string): boolean {
  return /^https?:\/\/[^/?#]*\/?$/i.test(address);
}

function isOlder(checked: string, days: number, date: string): boolean {
  return daysBetween(lastDayOf(checked), date) > days;
}

/** An address is not of a day, as a letter is: a look at any time shows that it is right. */
function whyUpkeepIsDue({ checks }: Fact, { date, by, addressMaxAgeDays }: DueDays): Why | undefined {
  const last = newest(checks);
  if (last?.checked === undefined) return { kind: "unrecorded" };
  const { checked, found } = last;
  if (found.kind === "no") return { kind: "wrong", day: checked };
  if (!isOlder(checked, addressMaxAgeDays, by)) return undefined;
  if (found.kind === "unknown") return { kind: "unrecorded", day: checked };
  const day = addDays(lastDayOf(checked), addressMaxAgeDays);
  return day < date ? { kind: "expired", day: addDays(day, 1) } : { kind: "expiring", day };
}

/** The look that decides on the date, or else the newest. */
function lastLook(fact: Fact, date: string): Check | undefined {
  return judge(fact, 0, date, { acceptStale: true, acceptLater: false }).check ?? newest(fact.checks);
}

/** Of several of one day, the later row. */
function newest(checks: readonly Check[]): Check | undefined {
  return checks.reduce<Check | undefined>(
    (last, check) => (last === undefined || dayOf(check) >= dayOf(last) ? check : last),
    undefined,
  );
}

function dayOf({ checked }: Check): string {
  return checked === undefined ? "" : lastDayOf(checked);
}
