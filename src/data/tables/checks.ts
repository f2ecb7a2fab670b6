// checks.csv: looks at single facts, one row a look, older or newer than what the wide table holds. It is added to and
// never rewritten. Comes in as a table, goes out as the looks at each State's commitments.
// It must not know what a check means on a day.

import { type Diagnostic, InputError, type Place } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import { readPartialDate } from "../cells/cell.js";
import type { Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { type Check, type Found, readFound } from "../fact.js";
import { isUpkept } from "./addressees.js";

/** A look, and at whose and which fact. */
export interface CheckRow {
  readonly iso3: string;
  readonly commitment: string;
  readonly check: Check & { readonly line: number };
}

export const checksHeaders: Headers = {
  required: ["iso3", "commitment", "found", "checked", "source"],
  optional: ["since", "by", "note"],
};

const columns = {
  iso3: column.iso3,
  commitment: column.id,
  found: column.text,
  since: column.partialDateOrNothing,
  checked: column.text,
  source: column.sources,
  by: column.text,
  note: column.text,
} as const;

/** What the rows may name: States of states-parties.csv; commitments of commitments.csv, and what is kept of addressees. */
export interface KnownFacts {
  readonly states: ReadonlySet<string>;
  readonly commitments: readonly string[];
}

/** @throws InputError with the faults of all rows. */
export function readChecks(table: Table, known: KnownFacts): readonly CheckRow[] {
  return readRows(table, {
    schema: shape(columns),
    unique: [],
    make: (cells, { line }): CheckRow => {
      const at = (field: string): Place => ({ file: table.file, line, field });
      const found = foundIn(cells.found, cells.since);
      const faults = [
        ...unknownSubject(cells, known, at),
        ...upkeepFaults(cells, at("found")),
        ...("faults" in found
          ? found.faults.map(({ field, ...fault }) => ({ ...fault, place: at(field) }))
          : []),
        ...dayFaults(cells.checked, cells.found, at("checked")),
        ...sourceFaults(cells.found, cells.source, at("source")),
      ];
      if ("faults" in found || faults.length > 0) throw new InputError(faults);
      const check = {
        cell: cells.since === "" ? cells.found : `${cells.found} since ${cells.since}`,
        found: found.value,
        ...(cells.checked === "" ? {} : { checked: cells.checked }),
        sources: cells.source,
        ...(cells.by === "" ? {} : { by: cells.by }),
        ...(cells.note === "" ? {} : { note: cells.note }),
        line,
      };
      return { iso3: cells.iso3, commitment: cells.commitment, check };
    },
  });
}

interface FieldFault {
  readonly what: string;
  readonly remedy: string;
  readonly field: string;
}

/** What was found, with the date beside it: `yes` since a day is that date, `partial` keeps it. */
function foundIn(
  cell: string,
  since: string,
): { readonly value: Found } | { readonly faults: readonly FieldFault[] } {
  const read = readFound(cell);
  if (read === undefined) return { faults: [emptyFault] };
  if ("fault" in read) return { faults: [{ ...read.fault, field: "found" }] };
  if (since === "") return { value: read.value };
  if (read.value.kind === "yes") return { value: { kind: "since", date: since } };
  if (read.value.kind === "partial") return { value: { kind: "partial", since } };
  return {
    faults: [
      { what: `"${since}" says since when, but "${cell}" was found`, remedy: sinceRemedy, field: "since" },
    ],
  };
}

const emptyFault: FieldFault = {
  what: "the cell is empty",
  remedy: "write yes, no, partial, unknown or the date since which it is met",
  field: "found",
};

const sinceRemedy = "leave since empty, or write yes or partial under found";

function unknownSubject(
  { iso3, commitment }: { readonly iso3: string; readonly commitment: string },
  { states, commitments }: KnownFacts,
  at: (field: string) => Place,
): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (!states.has(iso3))
    faults.push({
      what: `states-parties.csv has no State "${iso3}"`,
      remedy: "correct the code, or delete the row",
      place: at("iso3"),
      rule: "known-subjects",
    });
  if (!commitments.includes(commitment)) {
    const meant = nearest(commitment, commitments);
    faults.push({
      what: `commitments.csv has no commitment "${commitment}"`,
      remedy: meant === undefined ? `write one of ${commitments.join(", ")}` : `did you mean ${meant}?`,
      place: at("commitment"),
      rule: "known-subjects",
    });
  }
  return faults;
}

/** An address is right or it is not: it has not been so since a day, nor in part. */
function upkeepFaults(
  { commitment, found }: { readonly commitment: string; readonly found: string },
  place: Place,
): readonly Diagnostic[] {
  if (!isUpkept(commitment) || /^(?:yes|no|unknown|)$/i.test(found)) return [];
  const what = `"${found}" does not say whether the ${commitment} is right`;
  return [{ what, remedy: "write yes if it is as addressees.csv has it, else no", place }];
}

/** Only a date of its own speaks without the day of the look. */
function dayFaults(checked: string, found: string, place: Place): readonly Diagnostic[] {
  if (checked !== "") {
    const read = readPartialDate(checked);
    return "fault" in read ? [{ ...read.fault, place }] : [];
  }
  if (/^\d/.test(found)) return [];
  return [{ what: "the check has no day", remedy: "write the day, month or year of the look", place }];
}

/** Nobody is told that a State has not done a thing without being able to say who says so. */
function sourceFaults(found: string, sources: readonly string[], place: Place): readonly Diagnostic[] {
  if (sources.length > 0 || !/^(?:no|partial)$/i.test(found)) return [];
  const remedy = "write a key of sources.csv or a web address";
  return [{ what: `"${found}" has no source`, remedy, place, rule: "negatives-have-sources" }];
}
