// The shipped tables for letters in another language: the States whose ministry the table names in it get it.
// Tables come in as bytes and go out so. It must not know which languages or States there are.

import { readTable } from "../data/csv/csv.js";
import { cellOf } from "../data/csv/row-cells.js";
import { csvCell } from "../output/accounts/csv-cell.js";

/** The register in which these States are written to in the language; every other cell stays as it is. */
export function registerIn(language: string, register: Uint8Array, addressees: Uint8Array): Uint8Array {
  const chosen = namedIn(language, addressees);
  const { headers, rows } = readTable({ file: "data/states-parties.csv", bytes: register });
  const lines = rows.map(({ cells }) =>
    headers.map((header) =>
      header === "language" && chosen.has(cellOf(cells, "iso3") ?? "")
        ? language
        : (cellOf(cells, header) ?? ""),
    ),
  );
  const text = [headers, ...lines].map((line) => `${line.map((cell) => csvCell(cell)).join(",")}\n`).join("");
  return new TextEncoder().encode(text);
}

/** By code, the States whose ministry has a name in the language. */
function namedIn(language: string, bytes: Uint8Array): ReadonlySet<string> {
  const { rows } = readTable({ file: "data/addressees.csv", bytes });
  const named = rows.filter(({ cells }) => (cellOf(cells, `ministry_${language}`) ?? "") !== "");
  return new Set(named.map(({ cells }) => cellOf(cells, "iso3") ?? ""));
}
