// Which cells say yes or no, and which say that there is nothing: a condition that asks only whether a cell is filled
// takes them all for yes. It must not know templates.

/** Yes and no, in the languages in which tables are kept. */
const pairs: readonly (readonly [yes: string, no: string])[] = [
  ["yes", "no"],
  ["y", "n"],
  ["true", "false"],
  ["oui", "non"],
  ["vrai", "faux"],
  ["sí", "no"],
  ["si", "no"],
  ["verdadero", "falso"],
  ["ja", "nein"],
  ["wahr", "falsch"],
  ["sim", "não"],
  ["1", "0"],
];

/** What is written for "there is nothing" or "nothing is known". */
const nothings = [
  "n/a",
  "none",
  "nil",
  "unknown",
  "aucun",
  "aucune",
  "inconnu",
  "ninguno",
  "ninguna",
  "-",
  "–",
  "—",
];

const yeses: ReadonlySet<string> = new Set(pairs.map(([yes]) => yes));
const noes: ReadonlySet<string> = new Set([...pairs.map(([, no]) => no), ...nothings]);

/** What the cells of a column say of a condition that asks whether they are filled. */
export interface TruthOfColumn {
  /** The cell by which to ask, as it is written. */
  readonly value: string;
  /** Whether it says yes; else all that is known is what says no. */
  readonly isYes: boolean;
  /** A cell that is taken for yes against its words; absent if none is there yet. */
  readonly mistaken?: string;
}

/** Undefined for a column whose cells say nothing of the kind. `cells` are those that are filled. */
export function truthOfColumn(cells: readonly string[]): TruthOfColumn | undefined {
  const isNumeric = cells.every((cell) => /^[-+]?\d+(?:[.,]\d+)?$/.test(cell));
  // A number may be 1 without a meaning of yes, unless there is nothing but 1 and 0.
  const isCount = isNumeric && cells.some((cell) => cell !== "1" && cell !== "0");
  const yes = isCount ? undefined : cells.find((cell) => yeses.has(cell.toLowerCase()));
  const no = cells.find((cell) =>
    isNumeric ? Number(cell.replace(",", ".")) === 0 : noes.has(cell.toLowerCase()),
  );
  if (yes === undefined && no === undefined) return undefined;
  const mistaken = no === undefined ? {} : { mistaken: no };
  return { value: yes ?? no ?? "", isYes: yes !== undefined, ...mistaken };
}

/** Whether two words are the yes and the no of one pair, written alike. */
export function areCounterparts(one: string, other: string): boolean {
  const isLikewise = caseOf(one) === caseOf(other);
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return isLikewise && pairs.some(([yes, no]) => (a === yes && b === no) || (a === no && b === yes));
}

function caseOf(word: string): string {
  if (word === word.toLowerCase()) return "small";
  return word === word.toUpperCase() ? "capitals" : "capital";
}
