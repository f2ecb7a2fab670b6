// What became known of one State's facts, look by look, and what the letters of batches have said of them. A State, a day
// and the batches in, a value out. It must not know folders, nor how it is shown.

import type { Campaign, State } from "../campaign/campaign.js";
import { tableFiles } from "../campaign/opening/tables.js";
import { lastDayOf } from "../data/calendar.js";
import type { Check, Fact } from "../data/fact.js";
import { type Judgement, type JudgeOptions, judge, type Use, weigh } from "../data/status.js";
import { isUpkept, upkept } from "../data/tables/addressees.js";

/** One look, and what becomes of it in a letter of the day. */
export interface PastLook {
  readonly check: Check;
  /** Of an address no letter's date decides: nothing. */
  readonly use?: Use;
  /** It decides, but too long before the letter. */
  readonly isTooOld: boolean;
  readonly file: string;
  readonly line?: number;
}

/** What a letter of a batch has said of the fact. */
export interface Said {
  /** The folder, as the user named it. */
  readonly batch: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** The cell of the register as it was; "" if it was empty, or the batch does not tell. */
  readonly cell: string;
  /** The requests that rest on the fact, and whether the letter highlighted them. */
  readonly requests: readonly {
    readonly number: number;
    readonly id: string;
    readonly highlighted: boolean;
  }[];
}

export interface FactHistory {
  /** A commitment's id, or "office" or "address". */
  readonly subject: string;
  /** What a letter of the day says; none of an address. */
  readonly judgement?: Judgement;
  /** In the order in which they came to count. */
  readonly looks: readonly PastLook[];
  readonly said: readonly Said[];
}

/** What is needed of a letter in a batch; the rows of a manifest are such. */
export interface PastLetter {
  readonly batch: string;
  readonly letter_date: string;
  /** Ids, joined by a space. */
  readonly highlighted: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface HistoryContext {
  readonly campaign: Pick<Campaign, "commitments" | "recommendations">;
  /** The letter's date, ISO 8601. */
  readonly date: string;
  readonly options: JudgeOptions;
  /** The letters to the State, oldest first. */
  readonly letters: readonly PastLetter[];
}

/** All that can be asked of: the commitments, and what is kept of addressees. */
export function subjectsOf({ commitments }: HistoryContext["campaign"]): readonly string[] {
  return [...commitments.map(({ id }) => id), ...upkept];
}

/** The history of one subject. */
export function historyOf(subject: string, state: State, context: HistoryContext): FactHistory {
  if (isUpkept(subject)) {
    const fact = state.upkeep.get(subject) ?? noLooks;
    const looks = fact.checks.map((check) => ({
      check,
      isTooOld: false,
      ...placeOf(check, tableFiles.addressees),
    }));
    return { subject, looks: inTime(looks), said: [] };
  }
  const { campaign, date, options, letters } = context;
  const fact = state.facts.get(subject) ?? noLooks;
  const maxAgeDays = campaign.commitments.find(({ id }) => id === subject)?.maxAgeDays ?? 0;
  const judgement = judge(fact, maxAgeDays, date, options);
  const isStale = judgement.status === "unknown" && judgement.stale;
  const looks = weigh(fact, date).map(({ check, use }) => ({
    check,
    use,
    isTooOld: isStale && use === "decides",
    ...placeOf(check, state.place.file, state.place.line),
  }));
  const said = letters.map((letter) => saidIn(letter, subject, campaign));
  return { subject, judgement, looks: inTime(looks), said };
}

const noLooks: Fact = { checks: [] };

function placeOf({ line }: Check, file: string, ownLine?: number): Pick<PastLook, "file" | "line"> {
  if (line !== undefined) return { file: tableFiles.checks, line };
  return ownLine === undefined ? { file } : { file, line: ownLine };
}

/** By the day of the look, what has none first; of one day in the order of the files. */
function inTime(looks: readonly PastLook[]): readonly PastLook[] {
  const day = ({ check: { checked } }: PastLook) => (checked === undefined ? "" : lastDayOf(checked));
  return looks.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}

function saidIn(
  { batch, letter_date: date, highlighted, data }: PastLetter,
  subject: string,
  { recommendations }: HistoryContext["campaign"],
): Said {
  const ids = highlighted.split(" ");
  const requests = recommendations
    .filter(({ commitments }) => commitments.includes(subject))
    .map(({ number, id }) => ({ number, id, highlighted: ids.includes(id) }));
  return { batch, date, cell: data[subject] ?? "", requests };
}
