// What --where asks of a State: "column=value" in, a test of one State out. Headers and values are those of
// states-parties.csv, the user's own columns too. It must not know the other filters.

import type { State } from "../../campaign/campaign.js";
import { cellOf } from "../../data/csv/row-cells.js";
import { InputError } from "../../diagnostic.js";
import { nearest } from "../../nearest.js";

type Condition = (state: State) => boolean;

/** Throws InputError for a column or value that the table does not have. */
export function readCondition(written: string, states: readonly State[]): Condition {
  const [given, value] = partsOf(written);
  if (given === undefined || value === undefined) {
    const what = `--where: "${written}" is not a column and a value`;
    const remedy = "write them with = between them, such as --where region=African";
    throw new InputError([{ what, remedy }]);
  }
  const headers = states[0]?.columns.headers ?? [];
  const header = headers.find((each) => isAlike(each, given));
  if (header === undefined) throw unknown("column", given, headers, "states-parties.csv");
  const cells = [...new Set(states.map((state) => cellIn(state, header)))].filter((cell) => cell !== "");
  if (value !== "" && !cells.some((cell) => isAlike(cell, value)))
    throw unknown("value", value, cells, `the column ${header}`);
  return (state) => isAlike(cellIn(state, header), value);
}

/** A value may hold the sign too; an empty one asks for empty cells. */
function partsOf(written: string): readonly (string | undefined)[] {
  const at = written.indexOf("=");
  if (at < 1) return [];
  return [written.slice(0, at).trim(), written.slice(at + 1).trim()];
}

function cellIn({ columns }: State, header: string): string {
  return cellOf(columns, header) ?? "";
}

function isAlike(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}

/** More would not be read. */
const MOST_NAMED = 12;

function unknown(kind: string, given: string, known: readonly string[], where: string): InputError {
  const near = nearest(given, known);
  const named = known.toSorted().slice(0, MOST_NAMED);
  const rest = known.length > named.length ? ` and ${known.length - named.length} more` : "";
  const list = known.length === 0 ? `${where} is empty` : `${where} has ${named.join(", ")}${rest}`;
  const remedy = near === undefined ? list : `did you mean ${near}? ${list}`;
  return new InputError([{ what: `--where: there is no ${kind} "${given}"`, remedy }]);
}
