// In which languages letters are written: those of the States, as far as there are templates. A template in another one is
// left over, or its States have lost their language. Comes in as a table and the templates, goes out as languages and findings.

import type { Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import { toolLanguage } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { type Findings, finding } from "../check/findings.js";

/** The text of a template, and its language. */
interface Written {
  readonly language: string;
  readonly text: string;
}

/** Of the templates' languages those that some State has; English where the table does not say. */
export function writtenLanguages(
  statesParties: Table | undefined,
  templates: readonly Language[],
): readonly Language[] {
  if (statesParties === undefined) return templates;
  const spoken = statesParties.headers.includes("language")
    ? new Set(statesParties.rows.map(({ cells }) => cellOf(cells, "language") ?? ""))
    : new Set([toolLanguage.code]);
  const written = templates.filter(({ code }) => spoken.has(code));
  return written.length === 0 ? templates : written;
}

/**
 * Templates that no State uses, but for those in reserve. Where it may be because the column is gone, every letter is in
 * doubt.
 */
export function idleTemplates(
  statesParties: Table,
  languages: readonly Language[],
  templates: readonly Written[],
): Findings {
  const { file, headerLine, headers } = statesParties;
  const reserved = templates.filter(isInReserve).map(({ language }) => language);
  const codes = languages.map(({ code }) => code).filter((code) => !reserved.includes(code));
  if (!headers.includes("language")) {
    const fault = withoutLanguages(codes, { file, line: headerLine });
    return { faults: codes.length > 1 ? [fault] : [], warnings: [] };
  }
  const written = new Set(writtenLanguages(statesParties, languages).map(({ code }) => code));
  return { faults: [], warnings: codes.filter((code) => !written.has(code)).map(idleNote) };
}

/** Its head says that it waits until the cell of a State's language asks for it. */
function isInReserve({ text }: Written): boolean {
  return /^---\n(?:(?!---\n).*\n)*?reserve: *true *\n/.test(text);
}

function withoutLanguages(
  templates: readonly string[],
  place: { readonly file: string; readonly line: number },
): Diagnostic {
  const what = `there are templates in ${templates.join(", ")}, and no column language says which State is written to in which`;
  const remedy = "add the column language, or delete the templates that are left over";
  return finding(what, remedy, place, "languages-told");
}

function idleNote(language: string): Diagnostic {
  const what = `no State is written to in "${language}"`;
  const remedy = `delete the file if it is left over, write ${language} under language in states-parties.csv, or keep it by the line reserve: true in its head`;
  return finding(what, remedy, { file: `templates/letter.${language}.hbs` }, "templates-used");
}
