// In which languages letters are written: those of the States, as far as there are templates. A template in another one is
// left over, or its States have lost their language. Comes in as a table and the templates, goes out as languages and findings.

import type { Table } from "../data/csv.js";
import { cellOf } from "../data/row-cells.js";
import type { Diagnostic } from "../diagnostic.js";
import { type Findings, finding } from "./findings.js";

/** Of the templates' languages those that some State has; English where the table does not say. */
export function writtenLanguages(
  statesParties: Table | undefined,
  templates: readonly string[],
): readonly string[] {
  if (statesParties === undefined) return templates;
  if (!statesParties.headers.includes("language")) return templates.includes("en") ? ["en"] : templates;
  const spoken = new Set(statesParties.rows.map(({ cells }) => cellOf(cells, "language") ?? ""));
  const written = templates.filter((language) => spoken.has(language));
  return written.length === 0 ? templates : written;
}

/** Templates that no State uses. Where it may be because the column is gone, every letter is in doubt. */
export function idleTemplates(statesParties: Table, templates: readonly string[]): Findings {
  const { file, headerLine, headers } = statesParties;
  if (!headers.includes("language")) {
    const fault = withoutLanguages(templates, { file, line: headerLine });
    return { faults: templates.length > 1 ? [fault] : [], warnings: [] };
  }
  const written = writtenLanguages(statesParties, templates);
  return { faults: [], warnings: templates.filter((language) => !written.includes(language)).map(idleNote) };
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
  const remedy = `delete the file if it is left over, or write ${language} under language in states-parties.csv`;
  return finding(what, remedy, { file: `templates/letter.${language}.hbs` }, "templates-used");
}
