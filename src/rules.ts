// What `check` checks, as one list: a rule has an id, says what it holds a campaign to, and whether a breach is a fault or
// a warning. `letters check --rules` and docs/checks.md print this list; a diagnostic names its rule by the id.
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
  fault(
    "table-size",
    "every table has at most 32 MB, 100,000 rows, 1,000 columns, and 32,767 characters a cell",
  ),
  fault("template-size", "every template has at most a million characters"),
  fault("cell-form", "every cell has the form of its column: dates, codes, statuses, addresses"),
  fault(
    "no-leftovers",
    'no cell and no template holds what a program leaves: NULL, #REF!, &amp;, {{field}}, ="10017"',
  ),
  warning(
    "no-placeholders",
    "no cell and no template holds a note to be replaced: TODO, ???, to be confirmed",
  ),
  warning("no-examples", "no name, street or organisation is still that of the example"),
  fault(
    "languages-told",
    "a campaign with templates in several languages says which State is written to in which",
  ),
  fault(
    "renamed-columns",
    "no column stands under another name that keeps a letter back or tells who has left",
  ),
  warning("columns-there", "every column that the tool reads is there, be it empty"),
  warning(
    "columns-read",
    "every column is read by the tool or named in a template, or begins with an underscore",
  ),
  fault("own-ids", "no commitment is called as another column of states-parties.csv"),
  // Tables against one another.
  fault("known-sources", "every source that a cell names is in sources.csv or is a web address"),
  fault(
    "whole-languages",
    "every file of data/languages gives a whole language, or amends one by keys it has",
  ),
  warning("separators", "every table has commas between its cells"),
  fault("iso-codes", "every code of ISO 3166-1 is that of the State beside it"),
  warning("iso-codes-known", "every code is one of ISO 3166-1, or begins with X"),
  fault("names-agree", "no name stands beside the code or the short name of another State"),
  warning(
    "names-alike",
    "the names of a State have words in common, and its French article goes with its French “of”",
  ),
  fault("missions-of-the-state", "no two missions have changed places"),
  warning(
    "address-parts",
    "mission, office, street, post code and e-mail of a row fit the State and one another",
  ),
  warning("rows-of-a-state", "every row of names and addressees is of a State in states-parties.csv"),
  warning(
    "one-spelling",
    "every region is written in one way, and groups States as they are grouped elsewhere",
  ),
  warning("words-in-their-row", "no label, wording, title or language fits another row better than its own"),
  warning("columns-in-step", "no column has moved by a row against those that belong to it"),
  // Facts and their checks.
  fault("known-subjects", "every check in checks.csv is of a State and a commitment of the campaign"),
  fault("negatives-have-sources", "every no and partial names a source"),
  fault("no-contradictions", "no two checks of one fact on the same day contradict one another"),
  fault("checks-in-the-past", "no check is of a day that has not come yet"),
  warning("facts-have-sources", "every date and yes has a source and the day of its check"),
  warning(
    "days-in-order",
    "no check is older than what it found or cites, and nothing that was met is found undone",
  ),
  warning("details-fit", "a law is named where there is one, and in the language of the letter"),
  warning("sources-named", "every source that a cell cites by its web address is named in sources.csv"),
  warning("sources-of-the-state", "no source that one State alone cites is about another"),
  warning("undated-facts", "every commitment has a column for the day of the check"),
  // Templates.
  fault("plain-heads", "nothing in a template's head is cut off, or acted on, by the rules of YAML"),
  fault("list-numbers", "a numbered list is counted in every case, or in none"),
  fault("conditions-know-no", "no #if asks only whether a cell is filled where the cell may say no"),
  fault("comparisons-can-hold", "every comparison holds for some State, whatever case, spaces and accents"),
  fault("requests-have-words", "every request says something, and asks only what it rests on"),
  warning(
    "commitments-are-asked",
    "every commitment, and every one that a template names, is asked by a request",
  ),
  fault("email-characters", "every character of an e-mail can be seen"),
  warning("email-lists-all", "an e-mail that lists what is outstanding leaves nothing out"),
  warning("annex-is-there", "no text speaks of an annex that the letter does not have"),
  warning("replies-have-an-address", "a letter that asks for an answer says to which address"),
  warning("dates-in-words", "no date is printed as the table writes it"),
  warning("numbers-as-written", "no number is printed as its language does not write it"),
  warning("statuses-of-the-date", "no status is printed from its cell, which may be of another day"),
  fault("word-pairs", "no article or preposition stands before a word that brings its own"),
  warning("templates-used", "every template is in the language of some State"),
  // Faces and pictures.
  fault("sound-faces", "every font file under faces is a whole TTF or OTF, sets letters and may be embedded"),
  fault(
    "sound-pictures",
    "every picture is a whole, upright PNG of at most 25 million dots or JPEG of half as many",
  ),
  warning(
    "fitting-pictures",
    "a logo has the dots that print needs, and makes no letter larger by a megabyte",
  ),
  fault(
    "readable-colours",
    "every colour of a campaign's own has a contrast of 7:1 for text and 3:1 for rules",
  ),
  // Words in each State's letter.
  fault("printable", "every character of a letter can be seen and set in its face"),
  warning("counts-fit-nouns", "no count is one or none in words made for more"),
  warning("counts-fit-lists", "a list has as many items as its sentence counts"),
  fault("whole-sentences", "no word of a sentence is empty in any State's letter or e-mail"),
  warning("own-approvals", "every approval is of a letter of this campaign"),
  // Addresses.
  fault(
    "states-with-countries",
    "an address with a State in it names its country, unless State and ZIP code are American",
  ),
  fault("zip-codes", "a ZIP code of the United States has five or nine digits"),
  warning("countries", "every address with a town tells its country"),
  warning("known-countries", "every mission_country is the name or code of one country"),
  warning("postal-codes", "State and postal code of an address are of its country"),
  warning("towns", "every address with a street has a town"),
  warning("copies", "whoever has addresses for copies has an e-mail address"),
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]["id"];

function fault<Id extends string>(id: Id, holds: string) {
  return { id, finds: "fault", holds } as const;
}

function warning<Id extends string>(id: Id, holds: string) {
  return { id, finds: "warning", holds } as const;
}
