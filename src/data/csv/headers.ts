// The headers of a table against those that it must and may have: missing, misspelt, or not a line of headers at all.
// Comes in as a table, goes out as faults. It must not know which tables there are.

import type { Diagnostic } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";
import type { Table } from "./csv.js";

/** The headers that a table must have, and those that it may have. */
export interface Headers {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** How to mend the lack of a required header, where there is more to say than to add it. */
  readonly remedies?: ReadonlyMap<string, string>;
  /** Headers from before, and what has become of them. */
  readonly former?: ReadonlyMap<string, FormerHeader>;
}

export interface FormerHeader {
  /** What holds it now. */
  readonly today: string;
  readonly remedy: string;
}

/**
 * What is wrong with the headers: required ones that are missing, and unknown ones that look like a known one
 * misspelt (its facts would silently not count). Other unknown headers are welcome.
 */
export function checkHeaders(table: Table, headers: Headers): readonly Diagnostic[] {
  const renamed = table.headers.filter((header) => {
    const today = headers.former?.get(header)?.today;
    return today !== undefined && !table.headers.includes(today);
  });
  const asToday = table.headers.map((header) =>
    renamed.includes(header) ? (headers.former?.get(header)?.today ?? header) : header,
  );
  return [
    ...renamed.flatMap((header) => formerFault(header, headers, table)),
    ...todaysFaults({ ...table, headers: asToday }, headers),
  ];
}

function formerFault(
  header: string,
  { former }: Headers,
  { file, headerLine }: Table,
): readonly Diagnostic[] {
  const now = former?.get(header);
  if (now === undefined) return [];
  const what = `column ${header} is of an older table: now there is ${now.today}`;
  return [{ what, remedy: now.remedy, place: { file, line: headerLine } }];
}

function todaysFaults(table: Table, { required, optional, remedies }: Headers): readonly Diagnostic[] {
  const place = { file: table.file, line: table.headerLine };
  const known = new Set([...required, ...optional]);
  const absent = [...known].filter((header) => !table.headers.includes(header));
  const misspelt = new Map<string, string>();
  for (const header of table.headers) {
    const meant = known.has(header) ? undefined : meantHeader(header, absent);
    if (meant !== undefined && !misspelt.has(meant)) misspelt.set(meant, header);
  }
  if (required.length > 1 && misspelt.size === 0 && table.headers.every((header) => !known.has(header)))
    return [noHeaderLine(table, required)];
  return absent.flatMap((header): readonly Diagnostic[] => {
    const found = misspelt.get(header);
    if (found !== undefined)
      return [
        {
          what: `unknown column "${found}": did you mean ${header}?`,
          remedy: `rename it to ${header}`,
          place,
        },
      ];
    if (!required.includes(header)) return [];
    const remedy = remedies?.get(header) ?? `add a column with the header ${header}`;
    return [{ what: `column ${header} is missing`, remedy, place }];
  });
}

/** A title above the headers, or whole lines in quotation marks: to ask for every column by itself would lead astray. */
function noHeaderLine(
  { file, headers, headerLine, delimiter }: Table,
  required: readonly string[],
): Diagnostic {
  const line = headers.filter((header) => header !== "").join(delimiter);
  const isOneCell = headers.length === 1 && required.every((header) => line.includes(header));
  const what = isOneCell
    ? "the whole line stands in quotation marks, as if it were one cell"
    : `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}" is not the line of the column headers`;
  const remedy = isOneCell
    ? "take away the quotation marks round whole lines"
    : `write the headers on the first line, with no title above: ${required.join(", ")}`;
  return { what, remedy, place: { file, line: headerLine } };
}

/** Short words are too near to one another for a guess, unless only case, spaces or hyphens differ. */
function meantHeader(header: string, absent: readonly string[]): string | undefined {
  const plain = plainHeader(header);
  const same = absent.find((candidate) => plainHeader(candidate) === plain);
  if (same !== undefined || header.length < 5) return same;
  return nearest(
    header,
    absent.filter((candidate) => !differInLanguage(header, candidate)),
  );
}

/** "label_pt" and "label_en" are two columns, and no slip. */
function differInLanguage(header: string, other: string): boolean {
  const [stem, language] = [header.slice(0, -3), header.slice(-3)];
  return /^_[a-z]{2}$/.test(language) && other.slice(0, -3) === stem && other.slice(-3) !== language;
}

function plainHeader(header: string): string {
  return header.toLowerCase().replace(/[\s_-]+/g, "");
}
