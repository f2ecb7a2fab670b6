// What is due as a sheet of questions, a row a question: what is asked and what is known, then the columns of checks.csv
// to be filled in. And the sheet dealt out: into so many parts, or by person. Rows in, CSV out.
// It must not know where sheets are written.

import type { Campaign } from "../campaign/campaign.js";
import { csvRecord } from "../output/accounts/csv-cell.js";
import type { DueFact } from "./due.js";
import { lookUpAddresses, subjectLabel, whyInWords } from "./due-words.js";

/** What a sheet tells the one who looks; `record` reads past these. */
export const toldColumns = [
  "state",
  "label",
  "why",
  "known",
  "known_checked",
  "known_source",
  "look_up",
  "person",
] as const;

const columns = [
  "iso3",
  "commitment",
  ...toldColumns,
  "found",
  "since",
  "checked",
  "source",
  "by",
  "note",
] as const;

type Column = (typeof columns)[number];

/** The sheet as CSV; `excel` puts first the byte order mark that Excel needs to read accents. */
export function questionSheet(due: readonly DueFact[], campaign: Campaign, form: "plain" | "excel"): string {
  const records = due.map((fact) => {
    const cells = cellsOf(fact, campaign);
    return csvRecord(columns.map((column) => cells[column] ?? ""));
  });
  return (form === "excel" ? "\uFEFF" : "") + csvRecord(columns) + records.join("");
}

function cellsOf(fact: DueFact, campaign: Campaign): Partial<Record<Column, string>> {
  const { state, subject, why, last, person } = fact;
  return {
    iso3: state.iso3,
    commitment: subject,
    state: state.name,
    label: subjectLabel(subject, campaign),
    why: whyInWords(why),
    known: last?.cell ?? "",
    known_checked: last?.checked ?? "",
    known_source: last?.sources.join(" ") ?? "",
    look_up: lookUpAddresses(fact, campaign).join(" "),
    person,
    by: person,
  };
}

/** One part of what is due, and what its file is called after. */
export interface Share {
  readonly name: string;
  readonly due: readonly DueFact[];
}

/**
 * In so many parts of nearly the same size, each of neighbours in the list: whoever reads one source reads it for many
 * States. No part is empty: of fewer questions there are fewer parts.
 */
export function splitInto(parts: number, due: readonly DueFact[]): readonly Share[] {
  const count = Math.min(parts, due.length);
  const start = (part: number) => Math.round((part * due.length) / count);
  return Array.from({ length: count }, (_, part) => ({
    name: `${part + 1}-of-${count}`,
    due: due.slice(start(part), start(part + 1)),
  }));
}

/** By the person named for the State, in the order of the names; what is nobody's comes last. */
export function splitByPerson(due: readonly DueFact[]): readonly Share[] {
  const shares = new Map<string, DueFact[]>();
  for (const fact of due) {
    const own = shares.get(fact.person);
    if (own === undefined) shares.set(fact.person, [fact]);
    else own.push(fact);
  }
  return [...shares]
    .sort(([one], [other]) => (one === "" ? 1 : other === "" ? -1 : one < other ? -1 : 1))
    .map(([person, own]) => ({ name: person === "" ? "nobody" : person, due: own }));
}
