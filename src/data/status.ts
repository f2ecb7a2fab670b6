// The status cell of one commitment, and what it says on a given day: the heart of the tool, and pure.
// It must not know files, languages or the clock.

import { daysBetween, lastDayOf } from "./calendar.js";
import { type CellFault, dateFault, isLikelyDate, readPartialDate, readSources } from "./cell.js";
import { nearest } from "./nearest.js";

/** What a commitment is on the letter's date. "partial" is begun and not complete; "unknown" is a value, not a gap. */
export type Status = "met" | "partial" | "outstanding" | "unknown";

/** A day, month or year as it was written: "2009", "2009-01" or "2009-01-31". Counts as its last day. */
export type PartialDate = string;

/** What a status cell holds. */
export type FactValue =
  | { readonly kind: "yes" | "no" | "partial" | "unknown" }
  | { readonly kind: "since"; readonly date: PartialDate };

/** One State's record for one commitment, as the file gives it. */
export interface Fact {
  /** The cell as written, "" if empty. */
  readonly cell: string;
  readonly value: FactValue;
  /** When it was last checked; absent if the cell is empty or the file has no such column. */
  readonly checked?: PartialDate;
  /** Keys of sources.csv or plain URLs, as written. */
  readonly sources: readonly string[];
}

/**
 * Which branch of the status rule decided. Wording in each language hangs on it.
 * - since: met since `since`;            - later: a date after the letter's date, so not yet done on it;
 * - done: yes, by the day of the check;  - done-later: yes, but checked only after the letter's date;
 * - not, partly: fresh negatives;        - stale-not, stale-partly: negatives too old to use;
 * - unrecorded: unknown, empty, or a yes in a table that does not say when it was checked.
 */
export type Ground =
  | "since"
  | "later"
  | "done"
  | "done-later"
  | "not"
  | "partly"
  | "stale-not"
  | "stale-partly"
  | "unrecorded";

/** What a fact says on a day. */
export interface Judgement {
  readonly status: Status;
  readonly ground: Ground;
  readonly since?: PartialDate;
  readonly checked?: PartialDate;
  /** A negative older than the commitment's max_age_days, whether or not it was accepted all the same. */
  readonly stale: boolean;
}

/** The cells of one commitment as a table gives them; `checked` is undefined if the table has no such column. */
export interface FactCells {
  readonly cell: string;
  readonly checked: string | undefined;
  readonly sources: string;
}

/** A fault of one of the three cells; `column` is what its header has after the commitment's id. */
export interface FactFault extends CellFault {
  readonly column: "" | "_checked" | "_source";
}

/**
 * Reads a fact. A negative and a `yes` rest on the day of their check, so a table that has the column must fill it;
 * a table that lacks the column vouches for its negatives on any day.
 */
export function parseFact(
  cells: FactCells,
): { readonly fact: Fact } | { readonly faults: readonly FactFault[] } {
  const faults: FactFault[] = [];
  const value = readStatus(cells.cell);
  if ("fault" in value) faults.push({ column: "", ...value.fault });
  const checked = cells.checked ? readPartialDate(cells.checked) : undefined;
  if (checked !== undefined && "fault" in checked) faults.push({ column: "_checked", ...checked.fault });
  const sources = readSources(cells.sources);
  if ("fault" in sources) faults.push({ column: "_source", ...sources.fault });
  if ("fault" in value || "fault" in sources || faults.length > 0) return { faults };
  if (cells.checked === "" && restsOnItsCheck(value.value)) return { faults: [uncheckedFault(cells.cell)] };
  const day = cells.checked ? { checked: cells.checked } : {};
  return { fact: { cell: cells.cell, value: value.value, ...day, sources: sources.value } };
}

function readStatus(cell: string): { readonly value: FactValue } | { readonly fault: CellFault } {
  const word = cell.toLowerCase();
  if (word === "") return { value: { kind: "unknown" } };
  if (isStatusWord(word)) return { value: { kind: word } };
  if (isLikelyDate(cell)) return { value: { kind: "since", date: cell } };
  return { fault: dateFault(cell) ?? statusFault(cell) };
}

const statusWords = ["yes", "no", "partial", "unknown"] as const;

function isStatusWord(word: string): word is (typeof statusWords)[number] {
  return (statusWords as readonly string[]).includes(word);
}

function statusFault(cell: string): CellFault {
  const meant = nearest(cell, statusWords);
  const remedy = "write yes, no, partial, unknown or a date such as 2019-02-28";
  return {
    what: `"${cell}" is not a status`,
    remedy: meant === undefined ? remedy : `did you mean ${meant}? ${remedy}`,
  };
}

function restsOnItsCheck(value: FactValue): boolean {
  return value.kind === "no" || value.kind === "partial" || value.kind === "yes";
}

function uncheckedFault(cell: string): FactFault {
  return {
    column: "_checked",
    what: `"${cell}" has no day of its check`,
    remedy: "write the day, month or year in which it was last checked, or change the status to unknown",
  };
}

/** Whether to use a negative that has gone stale. */
export interface JudgeOptions {
  readonly acceptStale: boolean;
}

/**
 * The status rule: what a fact says on a day. A date counts as its last day, and so does a check.
 * `maxAgeDays` is how long a negative holds after its check.
 */
export function judge(
  fact: Fact,
  maxAgeDays: number,
  date: string,
  { acceptStale }: JudgeOptions,
): Judgement {
  const checked = fact.checked === undefined ? {} : { checked: fact.checked };
  const positive = { ...checked, stale: false };
  switch (fact.value.kind) {
    case "since": {
      const since = fact.value.date;
      if (lastDayOf(since) <= date) return { status: "met", ground: "since", since, ...positive };
      return { status: "outstanding", ground: "later", since, ...positive };
    }
    case "yes":
      if (fact.checked !== undefined && lastDayOf(fact.checked) <= date)
        return { status: "met", ground: "done", ...positive };
      return { status: "unknown", ground: fact.checked ? "done-later" : "unrecorded", ...positive };
    case "unknown":
      return { status: "unknown", ground: "unrecorded", ...positive };
    default: {
      const whole = fact.value.kind === "no";
      const stale = fact.checked !== undefined && daysBetween(lastDayOf(fact.checked), date) > maxAgeDays;
      if (stale && !acceptStale)
        return { status: "unknown", ground: whole ? "stale-not" : "stale-partly", ...checked, stale };
      return {
        status: whole ? "outstanding" : "partial",
        ground: whole ? "not" : "partly",
        ...checked,
        stale,
      };
    }
  }
}
