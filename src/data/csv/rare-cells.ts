// The cells of a table that hold characters which not every face has, or which cannot be seen, each with its place: so
// that such a character, met on the page, can be told by the cell it comes from. Comes in as a table.
// It must not know faces, nor which cells are printed.

import type { Place } from "../../diagnostic.js";
import type { Table } from "./csv.js";
import { cellOf, namedCells } from "./row-cells.js";

/** A text of the user's that may reach a page, and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
  /** Of the State in whose letter alone it can stand. */
  readonly iso3?: string;
}

/** Whatever is beyond the Latin alphabets, their punctuation and signs: these are in every face that sets a letter. */
const rare =
  /[^\t\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]/u;

/** Whether a text holds such a character. */
export function isRare(text: string): boolean {
  return rare.test(text);
}

/** In the order of the table. */
export function rareCells({ file, rows }: Table): readonly PlacedText[] {
  return rows.flatMap(({ cells, line }): readonly PlacedText[] => {
    if (!cells.texts.some(isRare)) return [];
    const iso3 = cellOf(cells, "iso3");
    return namedCells(cells)
      .filter(([, text]) => isRare(text))
      .map(([field, text]) => ({
        text,
        place: { file, line, field },
        ...(iso3 === undefined ? {} : { iso3 }),
      }));
  });
}
