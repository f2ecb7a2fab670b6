// The cells of a row from what a test says of them.

import type { RowCells } from "../../src/data/csv/row-cells.js";

/** The cells by header, in the order given. */
export function rowCells(cells: Readonly<Record<string, string>> = {}): RowCells {
  return { headers: Object.keys(cells), texts: Object.values(cells) };
}
