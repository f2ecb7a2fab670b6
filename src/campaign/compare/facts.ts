// Each State's facts against their sources, their days and what else the register says of it. Comes in as tables and the
// day on which they are read, goes out as findings. It must not know what a fact means on a letter's date.

import { isPartialDate } from "../../data/calendar.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import { condensed, type Findings, finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import type { FindStatesNamed } from "../states-named.js";
import { compareCitations } from "./citations.js";
import { compareDays } from "./days.js";
import { byIso3, type NamedRow, namedRows } from "./named-rows.js";

export interface FactComparison {
  readonly find: FindStatesNamed;
  /** ISO 8601 day; without it nothing is in the future. */
  readonly today?: string | undefined;
}

export function compareFacts(tables: Tables, { find, today }: FactComparison): Findings {
  const rows = namedRows(tables.statesParties);
  const ids = tables.commitments.rows.map(({ cells }) => cellOf(cells, "id") ?? "");
  const { headers } = tables.statesParties;
  const sourced = ids.filter((id) => headers.includes(`${id}_source`));
  const addressees = byIso3(namedRows(tables.addressees));
  return {
    faults: [
      ...condensed(rows.flatMap((row) => sourced.flatMap((id) => negativeWithoutSource(row, id)))),
      ...(sourced.length === 0 ? [] : ids.flatMap((id) => unsourcedColumn(rows, id, headers))),
      ...condensed(today === undefined ? [] : futureChecks(tables, today)),
    ],
    warnings: condensed([
      ...(sourced.length === 0 ? noSources(rows, ids, tables) : []),
      ...rows.flatMap((row) => ids.flatMap((id) => bareFact(row, id, headers))),
      ...rows.flatMap((row) => details(row, tables, addressees.get(row.iso3))),
      ...compareDays(tables, rows, ids),
      ...compareCitations(tables, rows, find),
    ]),
  };
}

const isNegative = (status: string) => /^(?:no|partial)$/i.test(status);
const isDate = (status: string) => isPartialDate(status);

const writeSource = "write a key of sources.csv or a web address";

/** No government is told that it has not done a thing without being able to ask who says so. */
function negativeWithoutSource(row: NamedRow, id: string): readonly Diagnostic[] {
  const status = row.cell(id);
  if (!isNegative(status) || row.cell(`${id}_source`) !== "") return [];
  return [
    finding(`"${status}" has no source`, writeSource, row.at(`${id}_source`), "negatives-have-sources"),
  ];
}

function unsourcedColumn(
  rows: readonly NamedRow[],
  id: string,
  headers: readonly string[],
): readonly Diagnostic[] {
  const negatives = rows.filter((row) => isNegative(row.cell(id)));
  const [first] = negatives;
  if (first === undefined || headers.includes(`${id}_source`)) return [];
  const counted = negatives.length === 1 ? "1 State" : `${negatives.length} States`;
  const what = `there is no column ${id}_source, and a no or partial needs a source (${counted})`;
  const { file } = first.at(id);
  return [finding(what, `add the column ${id}_source`, { file, field: id }, "negatives-have-sources")];
}

function noSources(
  rows: readonly NamedRow[],
  ids: readonly string[],
  { statesParties }: Tables,
): readonly Diagnostic[] {
  const [first] = ids.filter((id) => rows.some((row) => !/^(?:unknown)?$/i.test(row.cell(id))));
  if (first === undefined) return [];
  const what = "nothing says where the facts are from, and a government may ask";
  const remedy = `add a column such as ${first}_source`;
  return [
    finding(what, remedy, { file: statesParties.file, line: statesParties.headerLine }, "facts-have-sources"),
  ];
}

/** What is met, without a source or a day where the table has columns for them. */
function bareFact(row: NamedRow, id: string, headers: readonly string[]): readonly Diagnostic[] {
  const status = row.cell(id);
  if (!isDate(status) && status.toLowerCase() !== "yes") return [];
  const lacks = (suffix: string) => headers.includes(id + suffix) && row.cell(id + suffix) === "";
  const what = `"${status}" has no`;
  const place = (suffix: string) => row.at(id + suffix);
  return [
    ...(lacks("_source")
      ? [finding(`${what} source`, writeSource, place("_source"), "facts-have-sources")]
      : []),
    ...(isDate(status) && lacks("_checked")
      ? [
          finding(
            `${what} day of its check`,
            "write when it was looked up",
            place("_checked"),
            "facts-have-sources",
          ),
        ]
      : []),
  ];
}

/** A law is named where there is one, and in the language of the letter beside the English one. */
function details(
  row: NamedRow,
  { commitments, statesParties }: Tables,
  addressee: NamedRow | undefined,
): readonly Diagnostic[] {
  return commitments.rows.flatMap(({ cells }) => {
    const [id, detail] = [cellOf(cells, "id") ?? "", cellOf(cells, "detail_column") ?? ""];
    if (detail === "") return [];
    const translations = statesParties.headers.filter((header) => header.startsWith(`${detail}_`));
    return [
      ...lawOfNone(row, id, detail),
      ...translations.flatMap((header) => strayTranslation(row, header, { detail, addressee })),
    ];
  });
}

function lawOfNone(row: NamedRow, id: string, detail: string): readonly Diagnostic[] {
  const status = row.cell(id).toLowerCase();
  if (row.cell(detail) === "" || (status !== "unknown" && status !== "")) return [];
  const what = `"${row.cell(detail)}" is there, and ${id} is ${status || "empty"} (${row.iso3})`;
  return [finding(what, `correct ${id} or ${detail}`, row.at(detail), "details-fit")];
}

interface Translated {
  readonly detail: string;
  readonly addressee: NamedRow | undefined;
}

/** A State whose ministry is named in a language of its own may be written to in that one too. */
function strayTranslation(
  row: NamedRow,
  header: string,
  { detail, addressee }: Translated,
): readonly Diagnostic[] {
  const language = header.slice(detail.length + 1);
  const own = row.cell("language");
  const isMeant =
    own === "" ||
    own === language ||
    row.cell(`${detail}_${own}`) !== "" ||
    (addressee?.cell(`ministry_${language}`) ?? "") !== "";
  if (row.cell(header) === "" || (row.cell(detail) !== "" && isMeant)) return [];
  const why = row.cell(detail) === "" ? `${detail} is empty` : `the letter is in "${own}"`;
  const what = `"${row.cell(header)}" is there, and ${why} (${row.iso3})`;
  return [finding(what, `correct ${detail} or ${header}`, row.at(header), "details-fit")];
}

/** Nobody has looked on a day that has not come. A month or year that has begun may be meant. */
function futureChecks({ statesParties, addressees, checks }: Tables, today: string): readonly Diagnostic[] {
  return [statesParties, addressees, checks].flatMap((table) => {
    const days = table?.headers.filter((header) => /(?:^|_)checked$/.test(header)) ?? [];
    return namedRows(table).flatMap((row) =>
      days.flatMap((header): readonly Diagnostic[] => {
        const day = row.cell(header);
        if (!isDate(day) || day <= today.slice(0, day.length)) return [];
        const what = `"${day}" has not come yet: today is ${today}`;
        return [finding(what, "write the day of the check", row.at(header), "checks-in-the-past")];
      }),
    );
  });
}
