// A whole campaign folder, read and cross-checked: every table joined into States that know their names, addressee and
// facts, and the templates as text. Reading files happens here through the reader that cli/ hands in.
// It must not know Handlebars, Markdown or anything of the page.

import { readAddressees } from "../data/addressees.js";
import { readChecks } from "../data/checks.js";
import { type Commitment, readCommitments } from "../data/commitments.js";
import type { Table } from "../data/csv.js";
import { tableLanguages } from "../data/languages.js";
import { readNames } from "../data/names.js";
import { type PlacedText, rareCells } from "../data/rare-cells.js";
import { type Recommendation, readRecommendations } from "../data/recommendations.js";
import { cellOf } from "../data/row-cells.js";
import { readSignatories, type SignatoryRow } from "../data/signatories.js";
import { readSourceTable, type Source } from "../data/sources.js";
import { readStatesParties } from "../data/states-parties.js";
import { type Diagnostic, gatherParts, InputError } from "../diagnostic.js";
import { checkAddresses } from "./check-addresses.js";
import { joinStates } from "./join-states.js";
import { type ListFolder, type OpenFile, openTables, type Tables } from "./open-tables.js";
import { openTemplates, type TemplateFile, templateLanguages } from "./open-templates.js";
import type { State } from "./state.js";
import { unaskedCommitments } from "./unasked-commitments.js";

export type { Addressee } from "../data/addressees.js";
export type { StateName } from "../data/names.js";
export type { PlacedText } from "../data/rare-cells.js";
export type { Commitment, ListFolder, Recommendation, SignatoryRow, Source, State, TemplateFile };

/** Gives a file's bytes, or undefined if there is none; the file is relative to the campaign folder. */
export type ReadFile = (file: string) => Uint8Array | undefined;

/** What all letters of a campaign rest on, to whichever State they go. */
export interface CampaignBasis {
  readonly commitments: readonly Commitment[];
  readonly recommendations: readonly Recommendation[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly signatories: readonly SignatoryRow[];
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

/**
 * Reads the folder behind `read` and `list`.
 * @throws InputError with all faults of the first stage that has any: files and headers; rows with a wrong number of
 * cells; what the rows say; what the tables say of one another; addresses.
 */
export function readCampaign(read: ReadFile, list: ListFolder): CampaignAndWarnings {
  const open: OpenFile = (file) => {
    const bytes = read(file);
    return bytes && { file, bytes };
  };
  const languages = templateLanguages(list);
  const { tables, templates } = gatherParts({
    tables: () =>
      openTables(
        open,
        tableLanguages.filter((language) => languages.includes(language)),
      ),
    templates: () => openTemplates(languages, open),
  });
  const { states, ...rows } = readRowsOfAll(tables, languages);
  const joined = joinStates(states, { ...rows, languages });
  const { commitments, recommendations, sources, signatories, addressees } = rows;
  const addresses = checkAddresses(joined, addressees);
  if (addresses.faults.length > 0) throw new InputError(addresses.faults);
  return {
    campaign: {
      commitments,
      recommendations,
      sources,
      signatories,
      columns: tables.statesParties.headers,
      states: joined,
      templates,
      rareCells: Object.values(tables).flatMap((table: Table | undefined) => (table ? rareCells(table) : [])),
    },
    warnings: [
      ...delimiterNotes(tables),
      ...undatedNotes(tables.statesParties, commitments),
      ...addresses.warnings,
      ...unaskedCommitments(tables.commitments, recommendations),
    ],
  };
}

function readRowsOfAll(tables: Tables, languages: readonly string[]) {
  const commitmentIds = tables.commitments.rows.map(({ cells }) => cellOf(cells, "id") ?? "");
  const { names, addressees, signatories, sources, checks } = tables;
  return gatherParts({
    states: () => readStatesParties(tables.statesParties, commitmentIds),
    commitments: () => readCommitments(tables.commitments, languages),
    recommendations: () => readRecommendations(tables.recommendations, commitmentIds),
    names: () => names && readNames(names),
    addressees: () => addressees && readAddressees(addressees),
    signatories: () => (signatories ? readSignatories(signatories) : []),
    sources: () => (sources ? readSourceTable(sources) : new Map<string, Source>()),
    checks: () =>
      checks ? readChecks(checks, { states: codesOf(tables.statesParties), commitments: commitmentIds }) : [],
  });
}

function delimiterNotes(tables: Tables): readonly Diagnostic[] {
  return Object.values(tables).flatMap((table: Table | undefined) => table?.notes ?? []);
}

function codesOf({ rows }: Table): ReadonlySet<string> {
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
