// A whole campaign folder, read and cross-checked: every table joined into States that know their names, addressee and
// facts, and the templates as text. Reading files happens here through the reader that cli/ hands in.
// It must not know Handlebars, Markdown or anything of the page.

import type { Table } from "../data/csv/csv.js";
import { type PlacedText, rareCells } from "../data/csv/rare-cells.js";
import { cellOf } from "../data/csv/row-cells.js";
import { readAddressees, upkept } from "../data/tables/addressees.js";
import { readChecks } from "../data/tables/checks.js";
import { type Commitment, readCommitments } from "../data/tables/commitments.js";
import { readNames } from "../data/tables/names.js";
import { type Recommendation, readRecommendations } from "../data/tables/recommendations.js";
import { readSignatories, type SignatoryRow } from "../data/tables/signatories.js";
import { readSourceTable, type Source } from "../data/tables/sources.js";
import { readStatesParties } from "../data/tables/states-parties.js";
import { type Diagnostic, gatherParts } from "../diagnostic.js";
import type { Languages } from "../languages/known.js";
import type { Language } from "../languages/language.js";
import { checkAddresses } from "./check/addresses.js";
import { checkCells, hasRealStates } from "./check/cells.js";
import { accepted, joined } from "./check/findings.js";
import { compareHeaders } from "./check/headers.js";
import { refuseReservedIds } from "./check/reserved-ids.js";
import { type TemplateText, templateDoubts } from "./check/template-texts.js";
import { unaskedCommitments } from "./check/unasked-commitments.js";
import { unnamedSources } from "./check/unnamed-sources.js";
import { compareCodes } from "./compare/codes.js";
import { compareTables } from "./compare/tables.js";
import { emailTemplateFile } from "./opening/email-templates.js";
import { joinStates } from "./opening/join-states.js";
import { openLanguages } from "./opening/languages.js";
import {
  codesOf,
  type ListFolder,
  type OpenFile,
  openTables,
  type ReadFile,
  type Tables,
  type WrittenLanguages,
} from "./opening/tables.js";
import { columnsIn, type TemplateColumns } from "./opening/template-columns.js";
import { openTemplateFiles, type TemplateFile, templateLanguages } from "./opening/templates.js";
import { idleTemplates, writtenLanguages } from "./opening/written-languages.js";
import type { State } from "./state.js";

export type { PlacedText } from "../data/csv/rare-cells.js";
export type { Addressee } from "../data/tables/addressees.js";
export type { StateName } from "../data/tables/names.js";
export type { Commitment, ListFolder, ReadFile, Recommendation, SignatoryRow, Source, State, TemplateFile };

/** What all letters of a campaign rest on, to whichever State they go. */
export interface CampaignBasis {
  readonly commitments: readonly Commitment[];
  readonly recommendations: readonly Recommendation[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly signatories: readonly SignatoryRow[];
  /** All that letters could be written in. */
  readonly languages: Languages;
  /** The headers of states-parties.csv. */
  readonly columns: readonly string[];
}

export interface Campaign extends CampaignBasis {
  /** Sorted by ISO code, so that the order of the rows changes nothing. */
  readonly states: readonly State[];
  /** Sorted by language code. */
  readonly templates: readonly TemplateFile[];
  /** The cells of all tables with characters that not every face has. */
  readonly rareCells: readonly PlacedText[];
}

/** A campaign, and what to tell the user although nothing is wrong. */
export interface CampaignAndWarnings {
  readonly campaign: Campaign;
  readonly warnings: readonly Diagnostic[];
}

/** What is known beside the folder's tables and templates of letters. */
export interface Circumstances {
  /** ISO 8601 day, after which nobody can have looked yet; without it nothing is in the future. */
  readonly today?: string;
  /** Reads a file on which no letter rests: the templates of e-mails, for the columns that they speak of. */
  readonly peek?: ReadFile;
}

/**
 * Reads the folder behind `read` and `list`.
 * @throws InputError with all faults of the first stage that has any: languages; files and headers; columns under other
 * names; rows with a wrong number of cells; what the rows say; what the tables say of one another; addresses.
 */
export function readCampaign(
  read: ReadFile,
  list: ListFolder,
  { today, peek = () => undefined }: Circumstances = {},
): CampaignAndWarnings {
  const open = openerOf(read);
  const languages = openLanguages(list, open);
  const known = [...languages.values()];
  const { needed, tables, templates } = openFiles(list, open, known);
  const written = { needed: writtenLanguages(tables.statesParties, needed), known };
  const texts = [...templates, ...emailTexts(needed, peek)];
  const columns = columnsIn(texts.map(({ text }) => text));
  const idle = idleTemplates(tables.statesParties, needed, templates);
  const headerWarnings = accepted(joined([compareHeaders(tables, columns, written), idle]));
  const { states: registered, cellWarnings, ...rows } = readRowsOfAll(tables, { written, columns });
  const { states, comparisons } = gatherParts({
    states: () => joinStates(registered, { ...rows, needed, known }),
    comparisons: () => accepted(compareTables(tables, { languages: known, today })),
  });
  const areReal = hasRealStates(tables.statesParties);
  return {
    campaign: {
      ...basisOf({ ...rows, languages }, tables),
      states,
      templates,
      rareCells: rareCellsOf(tables),
    },
    warnings: [
      ...delimiterNotes(tables),
      ...headerWarnings,
      ...cellWarnings,
      ...undatedNotes(tables.statesParties, rows.commitments),
      ...comparisons,
      ...accepted(checkAddresses(states, rows.addressees)),
      ...unaskedCommitments(tables.commitments, rows.recommendations),
      ...unnamedSources(tables, rows.sources),
      ...texts.flatMap((text) => templateDoubts(text, areReal)),
    ],
  };
}

function openerOf(read: ReadFile): OpenFile {
  return (file) => {
    const bytes = read(file);
    return bytes && { file, bytes };
  };
}

function openFiles(list: ListFolder, open: OpenFile, known: readonly Language[]) {
  const codes = templateLanguages(list);
  const needed = known.filter(({ code }) => codes.includes(code));
  const { tables, templates } = gatherParts({
    tables: () => openTables(open, { needed, known }),
    templates: () => openTemplateFiles(codes, known, open),
  });
  return { needed, tables, templates };
}

function basisOf(
  { commitments, recommendations, sources, signatories, languages }: Omit<CampaignBasis, "columns">,
  { statesParties }: Tables,
): CampaignBasis {
  return { commitments, recommendations, sources, signatories, languages, columns: statesParties.headers };
}

function rareCellsOf(tables: Tables): readonly PlacedText[] {
  return Object.values(tables).flatMap((table: Table | undefined) => (table ? rareCells(table) : []));
}

/** As far as there are any; what is wrong with them is told where they are opened. */
function emailTexts(languages: readonly Language[], peek: ReadFile): readonly TemplateText[] {
  return languages.flatMap(({ code }) => {
    const file = emailTemplateFile(code);
    const bytes = peek(file);
    return bytes === undefined ? [] : [{ file, text: new TextDecoder().decode(bytes) }];
  });
}

interface RowReading {
  readonly written: WrittenLanguages;
  readonly columns: TemplateColumns;
}

function readRowsOfAll(tables: Tables, { written, columns }: RowReading) {
  const codes = codesOf(written);
  const commitmentIds = tables.commitments.rows.map(({ cells }) => cellOf(cells, "id") ?? "");
  const { names, addressees, signatories, sources, checks } = tables;
  return gatherParts({
    cellWarnings: () =>
      accepted(
        joined([checkCells(tables, columns), compareCodes(tables), refuseReservedIds(tables.commitments)]),
      ),
    states: () => readStatesParties(tables.statesParties, commitmentIds),
    commitments: () => readCommitments(tables.commitments, codes),
    recommendations: () => readRecommendations(tables.recommendations, commitmentIds, codes),
    names: () => names && readNames(names, codes.known),
    addressees: () => addressees && readAddressees(addressees),
    signatories: () => (signatories ? readSignatories(signatories) : []),
    sources: () => (sources ? readSourceTable(sources, codes.known) : new Map<string, Source>()),
    checks: () =>
      checks
        ? readChecks(checks, {
            states: statesIn(tables.statesParties),
            commitments: [...commitmentIds, ...(addressees === undefined ? [] : upkept)],
          })
        : [],
  });
}

function delimiterNotes(tables: Tables): readonly Diagnostic[] {
  return Object.values(tables).flatMap((table: Table | undefined) => table?.notes ?? []);
}

function statesIn({ rows }: Table): ReadonlySet<string> {
  return new Set(rows.map(({ cells }) => cellOf(cells, "iso3") ?? ""));
}

/** Without the column for the day of the check, a cell says the same on every day, however old it is. */
function undatedNotes(
  { file, headers, rows }: Table,
  commitments: readonly Commitment[],
): readonly Diagnostic[] {
  return commitments.flatMap(({ id }): readonly Diagnostic[] => {
    if (headers.includes(`${id}_checked`)) return [];
    if (rows.every(({ cells }) => !isUndated(cellOf(cells, id) ?? ""))) return [];
    const what = "nothing says when these were checked, so they count on any date, however old they are";
    const remedy = `add the column ${id}_checked, with the day of each check`;
    return [{ what, remedy, place: { file, field: id }, rule: "undated-facts" }];
  });
}

function isUndated(cell: string): boolean {
  return /^(?:yes|no|partial)$/i.test(cell);
}
