// What each column of a campaign's tables may hold, in the words of Frictionless' Table Schema (datapackage.org, v2): by
// table and header, a type, constraints and a sentence. It must not know which rows there are.

import type { tableFiles } from "../campaign/opening/tables.js";
import type { CommitmentColumns } from "../data/tables/states-parties.js";

export type TableName = keyof typeof tableFiles;

export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "date";
  readonly format?: "email" | "uri";
  readonly description?: string;
  readonly constraints?: Constraints;
}

interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly pattern?: string;
  readonly minimum?: number;
}

type Form = Omit<Field, "name">;

const partialDate = "\\d{4}(-\\d{2}(-\\d{2})?)?";
const day: Form = { type: "date" };
const dayOrSo = (description: string): Form => ({
  type: "string",
  description,
  constraints: { pattern: `^${partialDate}$` },
});
const text = (description: string): Form => ({ type: "string", description });
const filled = (form: Form): Form => ({ ...form, constraints: { ...form.constraints, required: true } });
const key = (form: Form): Form => ({
  ...form,
  constraints: { ...form.constraints, required: true, unique: true },
});

const iso3: Form = {
  type: "string",
  description: "ISO 3166 code of the State",
  constraints: { pattern: "^[A-Z]{3}$" },
};
const id: Form = { type: "string", constraints: { pattern: "^[a-z][a-z0-9_-]*$" } };
const sources = text("keys of sources.csv or web addresses, with spaces between");
const status: Form = {
  type: "string",
  description: "yes, no, partial, unknown, or the day, month or year since which it is met",
  constraints: {
    pattern: `^([Yy][Ee][Ss]|[Nn][Oo]|[Pp][Aa][Rr][Tt][Ii][Aa][Ll]|[Uu][Nn][Kk][Nn][Oo][Ww][Nn]|${partialDate})$`,
  },
};
const language: Form = {
  type: "string",
  description: "ISO 639 code of two letters",
  constraints: { pattern: "^[a-z]{2}$" },
};
const languages: Form = {
  type: "string",
  description: "ISO 639 code of two letters, or one for each part of the name, with slashes between",
  constraints: { pattern: "^[a-z]{2}( */ *[a-z]{2})*$" },
};
const checked = dayOrSo("day, month or year of the look");

const forms: Readonly<Record<TableName, Readonly<Record<string, Form>>>> = {
  statesParties: {
    iso3: key(iso3),
    iso2: { type: "string", constraints: { unique: true, pattern: "^[A-Z]{2}$" } },
    state: filled(text("the State's short English name")),
    region: text("its regional group"),
    language,
    in_force: { ...day, description: "since when it is bound" },
    withdrawal_effective: { ...day, description: "from when it is bound no longer" },
    membership_source: sources,
    person: text("who looks things up for it"),
    hold: text("why its letter is held back; empty to send it"),
    note: text("for those who keep the table"),
  },
  commitments: {
    id: key(id),
    max_age_days: filled({
      type: "integer",
      description: "for so many days after its look a no or partial holds",
      constraints: { minimum: 0 },
    }),
    detail_column: text("the column of states-parties.csv that tells the detail"),
    look_up: sources,
  },
  recommendations: {
    id: key(id),
    commitments: text("ids of the commitments on which it rests, with spaces between"),
  },
  names: { iso3: key(iso3) },
  addressees: {
    iso3: key(iso3),
    mission_email: { type: "string", format: "email" },
    mission_email_cc: text("e-mail addresses, with semicolons between"),
    mission_checked: checked,
    mission_source: sources,
    office_checked: checked,
    office_source: sources,
    note: text("for those who keep the table"),
  },
  signatories: { organisation: filled(text("as it signs")), language: languages },
  sources: {
    key: key(text("what a source is called in the other tables")),
    title: filled(text("the name of the source")),
    url: { type: "string", format: "uri" },
    language,
    name: text("what it is called in every language, as it stands within titles"),
  },
  checks: {
    iso3: filled(iso3),
    commitment: filled({ ...id, description: "id of a commitment, office or address" }),
    found: filled(status),
    since: dayOrSo("since when it is met, or begun"),
    checked,
    source: sources,
    by: text("who looked"),
    note: text("what is to be said of it among colleagues"),
  },
};

/** A column of the user's own, or one whose words are free, is any text. */
export function fieldOf(table: TableName, header: string, commitments: readonly CommitmentColumns[]): Field {
  const own = forms[table][header] ?? (table === "statesParties" ? factForm(header, commitments) : undefined);
  return { name: header, ...(own ?? { type: "string" }) };
}

/** The three columns of a commitment, and that of its details. */
function factForm(header: string, commitments: readonly CommitmentColumns[]): Form | undefined {
  for (const { id: commitment, detailColumn } of commitments) {
    if (header === commitment) return status;
    if (header === `${commitment}_checked`) return checked;
    if (header === `${commitment}_source`) return sources;
    if (header === detailColumn) return text(`the detail of ${commitment}`);
  }
  return undefined;
}
