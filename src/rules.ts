// What `check` checks, as one list: a rule has an id, says what it holds a campaign to, and whether a breach is a fault or
// a warning. `letters check --rules` and the README print this list; a diagnostic names its rule by the id.
// It must not know how a rule is carried out: that is where its id is used.

export interface Rule {
  /** Short, in small letters, never changed once it is published: scripts know it. */
  readonly id: string;
  /** A fault keeps every letter from being made; a warning is told, and is a fault under `check --strict`. */
  readonly finds: "fault" | "warning";
  /** What holds of a sound campaign, as one clause. */
  readonly holds: string;
}

/** In the order in which a campaign is read: tables, what tables say of one another, templates, each State's letter. */
export const rules = [
  // Cells and headers.
  fault("cell-form", "every cell has the form of its column: dates, codes, statuses, addresses"),
  // Tables against one another.
  fault("known-sources", "every source that a cell names is in sources.csv or is a web address"),
  warning("separators", "every table has commas between its cells"),
  // Facts and their checks.
  fault("known-subjects", "every check in checks.csv is of a State and a commitment of the campaign"),
  fault("negatives-have-sources", "every no and partial names a source"),
  fault("no-contradictions", "no two checks of one fact on the same day contradict one another"),
  warning("undated-facts", "every commitment has a column for the day of the check"),
  // Templates.
  fault("word-pairs", "no article or preposition stands before a word that brings its own"),
  // Words in each State's letter.
  fault("printable", "every character of a letter can be seen, read from left to right and set in its face"),
  fault("whole-sentences", "no word of a sentence is empty in any State's letter or e-mail"),
  // Addresses.
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]["id"];

function fault<Id extends string>(id: Id, holds: string) {
  return { id, finds: "fault", holds } as const;
}

function warning<Id extends string>(id: Id, holds: string) {
  return { id, finds: "warning", holds } as const;
}
