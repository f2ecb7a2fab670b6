// What the tables hold of one commitment of one State: checks, each one look at one fact. A cell of the wide table is
// one check, a row of checks.csv another. Comes in as cells, goes out as checks that know what was found, when and where.
// It must not know what a check means on a day: that is for status.ts.

import { nearest } from "../nearest.js";
import { dateFault, isLikelyDate, readPartialDate, readSources } from "./cells/cell.js";
import type { CellFault } from "./cells/cell-fault.js";

/** A day, month or year as it was written: "2009", "2009-01" or "2009-01-31". Counts as its last day. */
export type PartialDate = string;

/** What a look found. `partial` is begun and not complete; where it is known, since when. */
export type Found =
  | { readonly kind: "yes" | "no" | "unknown" }
  | { readonly kind: "partial"; readonly since?: PartialDate }
  | { readonly kind: "since"; readonly date: PartialDate };

/** One look at one fact. */
export interface Check {
  /** What was found, as written. */
  readonly cell: string;
  readonly found: Found;
  /** When somebody looked; absent if the table has the column and its cell is empty. */
  readonly checked?: PartialDate;
  /** The table has no column for the day: it vouches for its cells on whatever day they are asked of. */
  readonly undated?: true;
  /** Keys of sources.csv or plain URLs, as written. */
  readonly sources: readonly string[];
  /** Who looked, and what is to be said of it among colleagues; of checks.csv alone. */
  readonly by?: string;
  readonly note?: string;
  /** Its line in checks.csv; absent if it stands in the State's own row. */
  readonly line?: number;
}

/** One State's record for one commitment, in the order of the files: the wide table first. */
export interface Fact {
  readonly checks: readonly Check[];
}

/** The cells of one commitment in the wide table; `checked` is undefined if the table has no such column. */
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
 * Reads the cells of the wide table as at most one check: an empty cell is none. A `no`, `partial` or `yes` rests on the
 * day of its check, so a table that has the column must fill it.
 */
export function parseFact(
  cells: FactCells,
): { readonly fact: Fact } | { readonly faults: readonly FactFault[] } {
  const faults: FactFault[] = [];
  const found = readFound(cells.cell);
  if (found !== undefined && "fault" in found) faults.push({ column: "", ...found.fault });
  const checked = cells.checked ? readPartialDate(cells.checked) : undefined;
  if (checked !== undefined && "fault" in checked) faults.push({ column: "_checked", ...checked.fault });
  const sources = readSources(cells.sources);
  if ("fault" in sources) faults.push({ column: "_source", ...sources.fault });
  if (faults.length > 0 || "fault" in sources || (found !== undefined && "fault" in found)) return { faults };
  if (found === undefined) return { fact: noChecks };
  if (cells.checked === "" && restsOnItsDay(found.value)) return { faults: [uncheckedFault(cells.cell)] };
  const day = cells.checked === undefined ? { undated: true as const } : dayOf(cells.checked);
  return { fact: { checks: [{ cell: cells.cell, found: found.value, ...day, sources: sources.value }] } };
}

const noChecks: Fact = { checks: [] };

function dayOf(checked: string): Pick<Check, "checked"> {
  return checked === "" ? {} : { checked };
}

/** What a cell says was found; undefined if it is empty. */
export function readFound(
  cell: string,
): { readonly value: Found } | { readonly fault: CellFault } | undefined {
  const word = cell.toLowerCase();
  if (word === "") return undefined;
  if (isStatusWord(word)) return { value: { kind: word } };
  if (isLikelyDate(cell)) return { value: { kind: "since", date: cell } };
  return { fault: dateFault(cell) ?? statusFault(cell) };
}

/** Whether what was found holds of the day of the look alone, so that it says nothing without it. */
export function restsOnItsDay({ kind }: Found): boolean {
  return kind === "no" || kind === "partial" || kind === "yes";
}

const statusWords = ["yes", "no", "partial", "unknown"] as const;

function isStatusWord(word: string): word is (typeof statusWords)[number] {
  return (statusWords as readonly string[]).includes(word);
}

/** What people write for a status in their own words. */
const statusesMeant: readonly (readonly [status: string, words: RegExp])[] = [
  [
    "yes",
    /^(?:done|ratified|acceded|party|a party|adopted|in force|met|true|vrai|wahr|verdadero|oui|s[ií]|ja|y|x|1|✓|✔|☑)$/iu,
  ],
  [
    "no",
    /^(?:none|not|never|false|faux|falso|falsch|non|nein|n|0|outstanding|not ratified|not a party|not yet|✗|✘|☐)$/iu,
  ],
  [
    "partial",
    /^(?:signed|signed,? not ratified|draft|bill|partly|partially|partiel|partielle|parcial|begun|pending|in progress|under way|en cours|en curso)$/iu,
  ],
  [
    "unknown",
    /^(?:\?+|n\/?a|n\.a\.|n\.?d\.?|null|nan|-+|–|—|unclear|not known|no data|tbc|tbd|inconnu|desconocido|unbekannt)$/iu,
  ],
];

function statusFault(cell: string): CellFault {
  const meant = statusesMeant.find(([, words]) => words.test(cell))?.[0] ?? nearest(cell, statusWords);
  const remedy = "write yes, no, partial, unknown or a date such as 2019-02-28";
  return {
    what: `"${cell}" is not a status`,
    remedy: meant === undefined ? remedy : `did you mean ${meant}? ${remedy}`,
  };
}

function uncheckedFault(cell: string): FactFault {
  return {
    column: "_checked",
    what: `"${cell}" has no day of its check`,
    remedy: "write the day, month or year in which it was last checked, or change the status to unknown",
  };
}
