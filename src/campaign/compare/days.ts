// The days of each fact against one another: a look finds nothing that is younger than itself, and cites nothing either;
// what was met is not undone. Comes in as rows, goes out as warnings.
// It must not know what a fact means on a letter's date.

import { isPartialDate } from "../../data/calendar.js";
import type { Diagnostic } from "../../diagnostic.js";
import { finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import { type NamedRow, namedRows } from "./named-rows.js";

export function compareDays(
  { checks }: Pick<Tables, "checks">,
  rows: readonly NamedRow[],
  ids: readonly string[],
): readonly Diagnostic[] {
  const added = namedRows(checks);
  return [
    ...rows.flatMap((row) => [
      ...ids.flatMap((id) => tooEarly(row, { status: id, checked: `${id}_checked`, source: `${id}_source` })),
      ...undatedWithdrawal(row),
    ]),
    ...added.flatMap((row) => tooEarly(row, { status: "found", checked: "checked", source: "source" })),
    ...undone(rows, added),
  ];
}

/** The headers under which a fact stands. */
interface FactHeaders {
  readonly status: string;
  readonly checked: string;
  readonly source: string;
}

function tooEarly(row: NamedRow, { status, checked, source }: FactHeaders): readonly Diagnostic[] {
  const [found, day] = [row.cell(status), row.cell(checked)];
  if (!isPartialDate(day)) return [];
  const place = row.at(checked);
  if (isPartialDate(found) && isLater(found, day))
    return [
      finding(
        `"${day}" is before ${found}, since when it is met`,
        "correct the one or the other",
        place,
        "days-in-order",
      ),
    ];
  return row
    .cell(source)
    .split(/\s+/)
    .flatMap((cited): readonly Diagnostic[] => {
      const written = dayOfKey(cited);
      if (written === undefined || !isLater(written, day)) return [];
      const what = `"${day}" is before the source ${cited} was written`;
      return [finding(what, "correct the day of the check, or the source", place, "days-in-order")];
    });
}

/** Wholly later: a year is not later than a day in it. */
function isLater(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** A key that ends in a day or month is called after it: BLUE-BOOK-2024-12. */
function dayOfKey(key: string): string | undefined {
  if (!/-\d\d(?:-\d\d)?$/.test(key)) return undefined;
  const day = /^[A-Za-z].*?-((?:19|20)\d{2}-\d{2}(?:-\d{2})?)$/.exec(key)?.[1];
  return day !== undefined && isPartialDate(day) ? day : undefined;
}

/** Found not done on a day after the one since which it is met. */
function undone(rows: readonly NamedRow[], added: readonly NamedRow[]): readonly Diagnostic[] {
  const register = new Map(rows.map((row) => [row.iso3, row]));
  return added.flatMap((row): readonly Diagnostic[] => {
    const id = row.cell("commitment");
    const since = register.get(row.iso3)?.cell(id) ?? "";
    const [found, day] = [row.cell("found"), row.cell("checked")];
    if (found.toLowerCase() !== "no" || !isPartialDate(since) || !isPartialDate(day) || !isLater(day, since))
      return [];
    const what = `"no" was found in ${day}, and ${id} is met since ${since} in states-parties.csv (${row.iso3})`;
    return [finding(what, "correct the one or the other", row.at("found"), "days-in-order")];
  });
}

const months = "January February March April May June July August September October November December".split(
  " ",
);
const effective = new RegExp(`\\beffective (?:on |from )?(\\d{1,2}) (${months.join("|")}) (\\d{4})`, "i");

/** The keeper's own note says from when a withdrawal counts. */
function undatedWithdrawal(row: NamedRow): readonly Diagnostic[] {
  const note = row.cell("note");
  const [, day = "", month = "", year = ""] = /withdraw/i.test(note) ? (effective.exec(note) ?? []) : [];
  if (day === "") return [];
  const number = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const said = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const written = row.cell("withdrawal_effective");
  if (written === said) return [];
  const what = `the note says that a withdrawal takes effect on ${said}, and here is ${written === "" ? "nothing" : `"${written}"`} (${row.iso3})`;
  return [finding(what, "correct the one or the other", row.at("withdrawal_effective"), "days-in-order")];
}
