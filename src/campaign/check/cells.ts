// The one door at which every cell is looked at that can reach paper, an envelope, an e-mail or the manifest: for what
// programs leave in cells, for notes that people leave until they know better, and for a starter's examples.
// Comes in as tables, goes out as faults and warnings. It must not know what a cell means beyond the kind of its text.

import type { CellFault } from "../../data/cells/cell-fault.js";
import { iso2OfIso3 } from "../../data/cells/iso-3166.js";
import { findLeftover, type TextKind } from "../../data/cells/leftovers.js";
import { findExample, findPlaceholder, placeholderDoubt } from "../../data/cells/placeholders.js";
import type { Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import type { Tables } from "../opening/tables.js";
import type { TemplateColumns } from "../opening/template-columns.js";
import { type Findings, joined } from "./findings.js";

export function checkCells(tables: Tables, columns: TemplateColumns): Findings {
  const areReal = hasRealStates(tables.statesParties);
  const kindsOf = textKinds(detailColumns(tables.commitments), columns);
  const read = createReader();
  const found = (Object.keys(tables) as readonly (keyof Tables)[]).flatMap((name) => {
    const table = tables[name];
    return (table?.headers ?? []).flatMap((header) => {
      const kind = kindsOf[name](header);
      return table === undefined || kind === undefined
        ? []
        : [checkColumn({ table, header, areReal }, (text) => read(text, kind))];
    });
  });
  return joined(found);
}

interface Column {
  readonly table: Table;
  readonly header: string;
  /** Whether its letters go to real States. */
  readonly areReal: boolean;
}

function checkColumn(
  { table, header, areReal }: Column,
  read: (text: string) => Found | undefined,
): Findings {
  const faults: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const examples: Example[] = [];
  const index = table.headers.indexOf(header);
  for (const { cells, line } of table.rows) {
    const text = cells.texts[index] ?? "";
    const found = text === "" || isCountryCode(header, text) ? undefined : read(text);
    if (found === undefined) continue;
    const place = { file: table.file, line, field: header };
    if (found.leftover !== undefined) faults.push({ ...found.leftover, place, rule: "no-leftovers" });
    // What a letter waits for is yet to be decided.
    else if (header === "hold") continue;
    else if (found.doubt !== undefined) warnings.push({ ...found.doubt, place, rule: "no-placeholders" });
    else if (found.example !== undefined) examples.push({ text, line });
  }
  return { faults, warnings: [...warnings, ...(areReal ? exampleNotes(examples, table, header) : [])] };
}

/** What the text of a cell is found to hold; undefined for all but a few. */
interface Found {
  readonly leftover?: CellFault | undefined;
  readonly doubt?: CellFault | undefined;
  readonly example?: string | undefined;
}

/** Each text of a kind is looked at once: most cells are those of other rows again. */
function createReader(): (text: string, kind: TextKind) => Found | undefined {
  const known = new Map<TextKind, Map<string, Found | undefined>>();
  return (text, kind) => {
    const texts = known.get(kind) ?? new Map<string, Found | undefined>();
    known.set(kind, texts);
    if (!texts.has(text)) texts.set(text, look(text, kind));
    return texts.get(text);
  };
}

function look(text: string, kind: TextKind): Found | undefined {
  const leftover = findLeftover(text, kind);
  const placeholder = findPlaceholder(text, kind);
  const example = findExample(text);
  if (leftover === undefined && placeholder === undefined && example === undefined) return undefined;
  return { leftover, doubt: placeholder && placeholderDoubt(placeholder.words), example };
}

/** Made-up States have codes that ISO 3166 leaves to its users; as soon as one is real, the letters are meant. */
export function hasRealStates({ rows }: Table): boolean {
  return rows.some(({ cells }) => iso2OfIso3(cellOf(cells, "iso3") ?? "") !== undefined);
}

/** Namibia, in a column that takes a country's code. */
function isCountryCode(header: string, text: string): boolean {
  return text === "NA" && header === "mission_country";
}

interface Example {
  readonly text: string;
  readonly line: number;
}

/** One line for a column: whoever replaces one replaces all. */
function exampleNotes(
  [first, ...others]: readonly Example[],
  { file }: Table,
  field: string,
): readonly Diagnostic[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? "is" : `and ${others.length} more are`;
  const what = `"${first.text}" ${more} still the example's`;
  const remedy = "write your own, or delete the row";
  return [{ what, remedy, place: { file, line: first.line, field }, rule: "no-examples" }];
}

function detailColumns(commitments: Table): readonly string[] {
  const named = commitments.rows.map(({ cells }) => cellOf(cells, "detail_column") ?? "");
  return named.filter((header) => header !== "");
}

type KindOf = (header: string) => TextKind | undefined;

/** By table, what kind of text a column holds; undefined where no text of it is ever printed, or its reader knows its form. */
function textKinds(
  details: readonly string[],
  { printed }: TemplateColumns,
): Readonly<Record<keyof Tables, KindOf>> {
  return {
    statesParties: (header) => {
      if (header === "state" || header === "region") return "name";
      const isTitle = header === "hold" || printed.has(header) || isDetail(header, details);
      return isTitle ? "title" : undefined;
    },
    commitments: (header) => (/^(?:label|met|partial|outstanding)_/.test(header) ? "name" : undefined),
    recommendations: () => undefined,
    names: (header) => (header === "iso3" ? undefined : "name"),
    addressees: (header) => addresseeKind(header),
    signatories: (header) => (header === "organisation" ? "title" : undefined),
    sources: (header) => (/^(?:title|short_..)$/.test(header) ? "title" : undefined),
    checks: () => undefined,
  };
}

/** The details themselves, and in each language. */
function isDetail(header: string, details: readonly string[]): boolean {
  return details.some((detail) => header === detail || header.startsWith(`${detail}_`));
}

function addresseeKind(header: string): TextKind | undefined {
  if (header === "mission_zip") return "code";
  return /^(?:iso3|mission_email|mission_checked|mission_source|note)$/.test(header) ? undefined : "name";
}
