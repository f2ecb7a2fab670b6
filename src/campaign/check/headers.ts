// Columns that are not there and columns that nothing reads, told together, since the one is often the other under a name
// of the user's own: what it holds would silently not count. Comes in as tables, goes out as faults and warnings.
// It must not know what the cells say, only whether there is anything in them.

import type { Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import { toolLanguage } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { likelyLanguage } from "../../languages/recognise.js";
import { headersOf, type Tables, type WrittenLanguages } from "../opening/tables.js";
import type { TemplateColumns } from "../opening/template-columns.js";
import { meantColumn } from "./column-likeness.js";
import type { Findings } from "./findings.js";

export function compareHeaders(
  tables: Tables,
  columns: TemplateColumns,
  languages: WrittenLanguages,
): Findings {
  const faults: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  for (const name of Object.keys(tables) as readonly (keyof Tables)[]) {
    const table = tables[name];
    if (table === undefined) continue;
    const { required, optional } = headersOf(name, { table, commitments: tables.commitments, languages });
    const known = new Set([...required, ...optional]);
    const isRead = readersOf(tables.commitments, columns)[name];
    const unread = table.headers.filter((header) => !known.has(header) && !isRead(header));
    const absent = [
      ...missed(optional, table, languages),
      ...(name === "statesParties" ? missedTranslations(table, tables.commitments, languages) : []),
    ];
    // `--where` reads any column of the register: what is told there has the name of a commitment, or of a lost column.
    const isStrange = (header: string) =>
      name !== "statesParties" || required.some((id) => header.startsWith(`${id}_`));
    const ofFacts = optional.filter(
      (header) => !table.headers.includes(header) && isToldWithFacts(header, table),
    );
    const findings = tell(table, { unread, absent, ofFacts, isStrange });
    faults.push(...findings.faults);
    warnings.push(...findings.warnings);
  }
  return { faults, warnings };
}

interface Strays {
  readonly unread: readonly string[];
  readonly absent: readonly string[];
  /** Absent too, and told with the facts that lack them. */
  readonly ofFacts: readonly string[];
  /** Whether an unread one is worth telling although it is like no absent one. */
  readonly isStrange: (header: string) => boolean;
}

function tell(table: Table, { unread, absent, ofFacts, isStrange }: Strays): Findings {
  const place = { file: table.file, line: table.headerLine };
  const faults: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const strange: string[] = [];
  const left = new Set(absent);
  for (const header of unread.filter((candidate) => !candidate.startsWith("_"))) {
    const meant = meantColumn(header, [...left, ...ofFacts]);
    if (meant === undefined) {
      if (isStrange(header)) strange.push(header);
    } else {
      left.delete(meant);
      const isGrave = decidesWhoIsWrittenTo.has(meant) && isFilled(table, header);
      const rule = isGrave ? "renamed-columns" : "columns-read";
      const what = `nothing reads the column "${header}", and there is no column ${meant}: probably it is that one`;
      const remedy = `rename it to ${meant}; if it is not, add ${meant} and begin the name of yours with an underscore`;
      (isGrave ? faults : warnings).push({ what, remedy, place, rule });
    }
  }
  if (strange.length > 0)
    warnings.push({ ...unreadNote(strange, table.headers), place, rule: "columns-read" });
  if (left.size > 0) warnings.push({ ...absentNote([...left]), place, rule: "columns-there" });
  return { faults, warnings };
}

/** Under another name, these let a letter go out that must not. */
const decidesWhoIsWrittenTo = new Set(["hold", "withdrawal_effective"]);

function isFilled({ rows }: Table, header: string): boolean {
  return rows.some(({ cells }) => cellOf(cells, header) !== "");
}

function unreadNote(strange: readonly string[], headers: readonly string[]) {
  const what = `nothing reads the ${columnsCalled(strange)}`;
  const remedy =
    "rename what is meant for the tool; begin the name of what is for yourselves with an underscore";
  // "kampala_law" beside the commitment kampala is perhaps the law that its annex should name.
  const isDetail = strange.some((header) => headers.some((id) => header.startsWith(`${id}_`)));
  const details = "; name what holds a commitment's details under detail_column in commitments.csv";
  return { what, remedy: isDetail ? remedy + details : remedy };
}

function absentNote(headers: readonly string[]) {
  const what = `there is no ${columnsCalled(headers)}`;
  return { what, remedy: `add ${headers.length === 1 ? "it" : "them"}, empty where there is nothing to say` };
}

function columnsCalled(headers: readonly string[]): string {
  return `column ${headers.join(", ")}`;
}

/** Optional columns that are empty in most campaigns, and whose lack nobody takes for a loss. */
const rare =
  /^(?:mission_country|mission_email_cc|mission_name_in_letter_language|mission_name_[a-z]{2}|mission_address_line(?:[3-9]|\d\d+)|detail_column|office_(?:checked|source)|look_up|person|name|(?:about|parts)_[a-z]{2,3})$/;

/** A table that has most of its optional columns was made with all of them; one with few is meant to be small. */
function isWhole(wanted: number, absent: number): boolean {
  return (wanted >= 3 && absent === 1) || absent <= wanted / 4;
}

function missed(optional: readonly string[], table: Table, languages: WrittenLanguages): readonly string[] {
  const wanted = [...new Set(optional)].filter((header) => isWanted(header, table, languages));
  const absent = wanted.filter((header) => !table.headers.includes(header));
  return isWhole(wanted.length, absent.length) || isMixed(table, languages.known) ? absent : [];
}

/** Where some details are translated, those that are not: the letter would show them in English. */
function missedTranslations(
  { headers }: Table,
  commitments: Table,
  { needed }: WrittenLanguages,
): readonly string[] {
  const wanted = detailColumns(commitments).flatMap((detail) =>
    needed.filter(({ code }) => code !== toolLanguage.code).map(({ code }) => `${detail}_${code}`),
  );
  const absent = wanted.filter((header) => !headers.includes(header));
  return absent.length < wanted.length ? absent : [];
}

function detailColumns({ rows }: Table): readonly string[] {
  return rows.map(({ cells }) => cellOf(cells, "detail_column") ?? "").filter((header) => header !== "");
}

/** Names of organisations in several languages, each of which is read aloud in its own if the table says which. */
function isMixed({ headers, rows }: Table, known: readonly Language[]): boolean {
  if (!headers.includes("organisation")) return false;
  const names = rows.map(({ cells }) => cellOf(cells, "organisation") ?? "");
  return new Set(names.map((name) => likelyLanguage(name, known))).size > 2;
}

/** Whether a letter or a message says more with the column. */
function isWanted(header: string, table: Table, { needed, known }: WrittenLanguages): boolean {
  if (rare.test(header)) return false;
  // What a source is called is English, unless the table says otherwise.
  if (header === "language" && table.headers.includes("title")) return false;
  // A ministry in one language alone is for those who may be written to in several.
  if (/^ministry_[a-z]{2}$/.test(header) && !header.endsWith(`_${toolLanguage.code}`)) return false;
  const language = /_([a-z]{2})$/.exec(header)?.[1] ?? "";
  if (known.some(({ code }) => code === language)) return needed.some(({ code }) => code === language);
  if (header === "ministry_in_letter_language")
    return needed.some(({ address }) => address.to === "ministry");
  return table.headers.includes(header) || !isToldWithFacts(header, table);
}

/** What the facts of a commitment lack is told with them: the days of its checks, the sources of its negatives. */
function isToldWithFacts(header: string, { headers, rows }: Table): boolean {
  const [, id = "", suffix] = /^(.+)_(checked|source)$/.exec(header) ?? [];
  if (!headers.includes(id)) return false;
  const statuses = rows.map(({ cells }) => cellOf(cells, id) ?? "");
  if (suffix === "checked") return statuses.some((status) => /^(?:yes|no|partial)$/i.test(status));
  return (
    statuses.some((status) => /^(?:no|partial)$/i.test(status)) ||
    !headers.some((each) => each.endsWith("_source"))
  );
}

type IsRead = (header: string) => boolean;

/** By table, which headers beyond the known ones somebody reads: a template, the search for a State, the annex. */
function readersOf(commitments: Table, { used }: TemplateColumns): Readonly<Record<keyof Tables, IsRead>> {
  const details = detailColumns(commitments);
  const never: IsRead = () => false;
  const isTranslation: IsRead = (header) => details.some((detail) => header.startsWith(`${detail}_`));
  return {
    statesParties: (header) => used.has(header) || isTranslation(header),
    names: (header) => /^(?:short|formal|in_text|of|to|in|formal_of)_[a-z]{2}$/.test(header),
    addressees: (header) => header === "capital",
    commitments: never,
    recommendations: never,
    signatories: never,
    sources: never,
    checks: never,
  };
}
