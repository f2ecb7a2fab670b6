// states-parties.csv: the register of States that are or were States Parties, with what is known of each commitment.
// Comes in as a table, with the ids of the commitments; goes out as rows, in the order of the file.
// It must not know the other tables: names, addressees and sources are joined in campaign/.

import { type Diagnostic, InputError, type Place } from "../../diagnostic.js";
import { toolLanguage } from "../../languages/known.js";
import { remember } from "../../memory.js";
import type { Row, Table } from "../csv/csv.js";
import type { Headers } from "../csv/headers.js";
import { column, readRows, shape } from "../csv/row.js";
import { cellOf, type RowCells } from "../csv/row-cells.js";
import { type Fact, type FactCells, parseFact } from "../fact.js";
import type { Commitment } from "./commitments.js";

/** A State as the register has it. */
export interface StatePartyRow {
  readonly iso3: string;
  /** "" if the table does not say. */
  readonly iso2: string;
  /** The short English name. */
  readonly name: string;
  readonly region: string;
  /** Of its letter. */
  readonly language: string;
  /**
   * ISO 8601 day on which the Rome Statute entered into force for it; "" if the table has no such column, and then it
   * is a State Party on every day before its withdrawal.
   */
  readonly inForce: string;
  /** ISO 8601 day on which its withdrawal took effect, if it did or will. */
  readonly withdrawalEffective?: string;
  readonly membershipSources: readonly string[];
  /** By commitment id, for every commitment of the campaign. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Why its letter is held back; "" if it is not. */
  readonly hold: string;
  /** Every cell of its row, by header. */
  readonly columns: RowCells;
  /** Its row in states-parties.csv. */
  readonly place: Place;
}

const ownColumns = {
  iso3: column.iso3,
  iso2: column.iso2,
  state: column.words,
  region: column.text,
  language: column.language,
  in_force: column.text,
  withdrawal_effective: column.dayOrNothing,
  membership_source: column.sources,
  hold: column.reason,
  person: column.text,
} as const;

/** The column that says who of the campaign looks things up for the State. */
export const personColumn = "person";

/** The column that is for those who keep the table, never for a letter. */
export const noteColumn = "note";

/** The columns that every campaign may have, whatever its commitments. */
export const reservedColumns: readonly string[] = [...Object.keys(ownColumns), noteColumn];

/** The columns that a commitment wants; see Commitment. */
export type CommitmentColumns = Pick<Commitment, "id" | "detailColumn">;

/** Each commitment needs the column of its status, and the one of its details if it names one. */
export function statesPartiesHeaders(commitments: readonly CommitmentColumns[]): Headers {
  const remedies = new Map<string, string>();
  for (const { id, detailColumn } of commitments) {
    if (detailColumn !== "")
      remedies.set(
        detailColumn,
        `add it for the details of the commitment ${id}, or delete its name in ${commitmentFile}`,
      );
  }
  for (const { id } of commitments)
    remedies.set(
      id,
      `add it for the commitment ${id}, or delete the row of that commitment in ${commitmentFile}`,
    );
  const checks = commitments.flatMap(({ id }) => [`${id}_checked`, `${id}_source`]);
  return {
    required: ["iso3", "state", ...remedies.keys()],
    optional: [...reservedColumns, ...checks],
    remedies,
  };
}

const commitmentFile = "data/commitments.csv";

/** @throws InputError with the faults of all rows, or if there is none. */
export function readStatesParties(table: Table, commitments: readonly string[]): readonly StatePartyRow[] {
  if (table.rows.length === 0) throw new InputError([noStateFault(table)]);
  // A column that is there must be filled; one that is not says the same of every State.
  const language = table.headers.includes("language") ? column.languageToFill : column.language;
  const inForce = table.headers.includes("in_force") ? column.day : column.text;
  const read = remember(rememberedFacts, (_: string, cells: FactCells) => parseFact(cells));
  const facts = new Map(
    table.rows.map((row) => [row, readFacts(commitments, row, { file: table.file, read })]),
  );
  return readRows(table, {
    schema: shape({ ...ownColumns, language, in_force: inForce }),
    unique: ["iso3", "iso2"],
    check: (row) => facts.get(row)?.faults ?? [],
    make: (cells, row): StatePartyRow => {
      const place = { file: table.file, line: row.line };
      const withdrawal = cells.withdrawal_effective;
      if (withdrawal !== "" && withdrawal <= cells.in_force)
        throw new InputError([withdrawalFault(withdrawal, cells.in_force, place)]);
      return {
        iso3: cells.iso3,
        iso2: cells.iso2,
        name: cells.state,
        region: cells.region,
        language: cells.language || toolLanguage.code,
        inForce: cells.in_force,
        ...(withdrawal === "" ? {} : { withdrawalEffective: withdrawal }),
        membershipSources: cells.membership_source,
        facts: facts.get(row)?.facts ?? new Map(),
        hold: cells.hold,
        columns: row.cells,
        place,
      };
    },
  });
}

/** Facts that are remembered: many States have the same status from the same source, checked on the same day. */
const rememberedFacts = 4096;

interface FactReading {
  readonly file: string;
  readonly read: (key: string, cells: FactCells) => ReturnType<typeof parseFact>;
}

interface ReadFacts {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly faults: readonly Diagnostic[];
}

function readFacts(
  commitments: readonly string[],
  { cells, line }: Row,
  { file, read }: FactReading,
): ReadFacts {
  const facts = new Map<string, Fact>();
  const faults: Diagnostic[] = [];
  for (const id of commitments) {
    const cell = cellOf(cells, id) ?? "";
    const checked = cellOf(cells, `${id}_checked`);
    const sources = cellOf(cells, `${id}_source`) ?? "";
    const found = read(JSON.stringify([cell, checked, sources]), { cell, checked, sources });
    if ("fact" in found) facts.set(id, found.fact);
    else
      faults.push(
        ...found.faults.map(({ column: suffix, what, remedy }) => ({
          what,
          remedy,
          place: { file, line, field: id + suffix },
        })),
      );
  }
  return { facts, faults };
}

function noStateFault({ file, headerLine }: Table): Diagnostic {
  const remedy = "write a row for each State that is or was a State Party";
  return { what: "no State stands below the headers", remedy, place: { file, line: headerLine } };
}

function withdrawalFault(withdrawal: string, inForce: string, place: Place): Diagnostic {
  return {
    what: `"${withdrawal}" is not after the entry into force on ${inForce}`,
    remedy: "correct the one or the other, or leave the withdrawal empty",
    place: { ...place, field: "withdrawal_effective" },
  };
}
