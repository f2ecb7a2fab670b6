// Ids of commitments that are names of other columns of states-parties.csv: a commitment called "hold" would hold every
// letter back. Comes in as the table of commitments, goes out as findings. It must not know the States.

import type { Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import { isUpkept } from "../../data/tables/addressees.js";
import { noteColumn, reservedColumns } from "../../data/tables/states-parties.js";
import type { Diagnostic } from "../../diagnostic.js";
import { type Findings, finding } from "./findings.js";

export function refuseReservedIds(commitments: Table): Findings {
  const rows = commitments.rows.map(({ cells, line }) => ({
    id: cellOf(cells, "id") ?? "",
    detail: cellOf(cells, "detail_column") ?? "",
    line,
  }));
  const owners = new Map<string, string>(reservedColumns.map((header) => [header, "a column of its own"]));
  for (const { id, detail } of rows) {
    for (const suffix of ["_checked", "_source"]) owners.set(id + suffix, `a column of ${id}`);
    if (detail !== "") owners.set(detail, "a column of details");
  }
  const faults = rows.flatMap(({ id, detail, line }): readonly Diagnostic[] => {
    const at = (field: string) => ({ file: commitments.file, line, field });
    const owner = owners.get(id);
    return [
      ...(owner === undefined ? [] : [reserved(id, owner, at("id"))]),
      ...(isUpkept(id)
        ? [finding(`"${id}" is what checks.csv calls the State's ${id}`, elsewhere, at("id"), "own-ids")]
        : []),
      ...(detail === noteColumn
        ? [reserved(detail, "a column that no letter shows", at("detail_column"))]
        : []),
    ];
  });
  return { faults, warnings: [] };
}

function reserved(name: string, owner: string, place: Diagnostic["place"] & object): Diagnostic {
  const what = `"${name}" is the name of ${owner} in states-parties.csv`;
  return finding(what, elsewhere, place, "own-ids");
}

const elsewhere = "call it otherwise, in every table and template";
