// Sources that a letter could call by the name of their site alone, since no row of sources.csv names the document: all are
// told as one, for a register may have hundreds. It must not know which letter prints them.

import { counted } from "../../counted.js";
import { isUrl } from "../../data/cells/cell.js";
import { cellOf } from "../../data/csv/row-cells.js";
import { type Source, sourceCited } from "../../data/tables/sources.js";
import type { Diagnostic } from "../../diagnostic.js";
import { type Tables, tableFiles } from "../opening/tables.js";

/** How many are quoted. */
const shown = 3;

export function unnamedSources(
  tables: Pick<Tables, "statesParties" | "checks">,
  sources: ReadonlyMap<string, Source>,
): readonly Diagnostic[] {
  const unnamed = [...citedIn(tables)].filter((cited) => isUrl(cited) && !sourceCited(cited, sources));
  if (unnamed.length === 0) return [];
  const left = unnamed.length - shown;
  const quoted = [...unnamed.slice(0, shown), ...(left > 0 ? [`and ${left} more`] : [])].join(", ");
  const what = `letters name ${counted(unnamed.length, "source")} by the site alone: ${quoted}`;
  const remedy = "give each document a row with its title and url; letters explain tells those of a State";
  return [{ what, remedy, place: { file: tableFiles.sources }, rule: "sources-named" }];
}

function citedIn({ statesParties, checks }: Pick<Tables, "statesParties" | "checks">): ReadonlySet<string> {
  const columns = statesParties.headers.filter((header) => header.endsWith("_source"));
  const cells = [
    ...statesParties.rows.flatMap((row) => columns.map((column) => cellOf(row.cells, column))),
    ...(checks?.rows ?? []).map((row) => cellOf(row.cells, "source")),
  ];
  return new Set(cells.flatMap((cell) => (cell ?? "").split(/\s+/)).filter((cited) => cited !== ""));
}
