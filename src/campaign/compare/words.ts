// Words that stand twice in one row: an id and its label, a source's key and its title, an organisation's name and the
// language said of it. Where a cell has the words of another row and none of its own, it has slipped.
// Comes in as tables, goes out as warnings. It must not know what the words mean.

import type { Row, Table } from "../../data/csv/csv.js";
import { cellOf } from "../../data/csv/row-cells.js";
import type { Diagnostic } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { isLike, likelyLanguage } from "../../languages/recognise.js";
import { condensed, type Findings, finding } from "../check/findings.js";
import type { Tables } from "../opening/tables.js";
import { plainWords } from "../states-named.js";

export function compareWords(
  { commitments, recommendations, signatories, sources }: Tables,
  languages: readonly Language[],
): Findings {
  return {
    faults: [],
    warnings: condensed([
      ...languages.flatMap(({ code }) =>
        strayCells(commitments, { own: "id", other: `label_${code}`, words: stems }),
      ),
      ...languages.flatMap(({ code }) =>
        strayCells(commitments, { own: `label_${code}`, other: `about_${code}`, words: stems }),
      ),
      ...strayCells(commitments, { own: "id", other: "detail_column", words: stems }),
      ...languages.flatMap(({ code }) => strayWordings(commitments, code)),
      ...strayRequests(commitments, recommendations),
      ...(sources === undefined
        ? []
        : [
            ...strayTitles(sources),
            ...sources.rows.flatMap((row) => strayName(row, sources)),
            ...otherLanguages(sources, "title", languages),
          ]),
      ...(signatories === undefined ? [] : otherLanguages(signatories, "organisation", languages)),
    ]),
  };
}

/** Two columns whose cells have words in common in a sound row. */
interface Pair {
  readonly own: string;
  readonly other: string;
  readonly words: (text: string) => readonly string[];
}

/** Cells of `other` that share words with `own` of another row, and none with that of their row. */
function strayCells(table: Table, { own, other, words }: Pair): readonly Diagnostic[] {
  const rows = table.rows.map((row) => ({
    row,
    own: new Set(words(cellOf(row.cells, own) ?? "")),
    other: words(cellOf(row.cells, other) ?? ""),
  }));
  const shares = (one: readonly string[], two: ReadonlySet<string>) => one.some((word) => two.has(word));
  return rows.flatMap((candidate): readonly Diagnostic[] => {
    if (candidate.other.length === 0 || shares(candidate.other, candidate.own)) return [];
    const elsewhere = rows.find((each) => each !== candidate && shares(candidate.other, each.own));
    return elsewhere === undefined ? [] : [stray(table, candidate.row, { own, other }, elsewhere.row)];
  });
}

function stray(
  table: Table,
  { cells, line }: Row,
  { own, other }: Omit<Pair, "words">,
  elsewhere: Row,
): Diagnostic {
  const fits = `"${cellOf(elsewhere.cells, own)}" on line ${elsewhere.line}`;
  const what = `"${cellOf(cells, other)}" fits ${fits} better than "${cellOf(cells, own)}"`;
  return finding(
    what,
    "make sure that it stands in its row",
    { file: table.file, line, field: other },
    "words-in-their-row",
  );
}

/** The beginnings of words, which languages share: "cooperation" and "coopération". Short words say nothing. */
function stems(text: string): readonly string[] {
  return text
    .split("_")
    .flatMap(plainWords)
    .filter((word) => word.length > 3 && word !== "law")
    .map((word) => word.slice(0, 5));
}

/** "party" beside "not a party": each wording of a status shares words with the others of its row. */
function strayWordings(commitments: Table, language: string): readonly Diagnostic[] {
  const headers = ["met", "partial", "outstanding"].map((status) => `${status}_${language}`);
  return headers.flatMap((header) => {
    const others = headers.filter((each) => each !== header);
    const rows = commitments.rows.map((row) => ({
      row,
      text: cellOf(row.cells, header) ?? "",
      words: new Set(others.flatMap((each) => stems(cellOf(row.cells, each) ?? ""))),
    }));
    return rows.flatMap(({ row, text, words }): readonly Diagnostic[] => {
      const own = stems(text);
      if (own.length === 0 || words.size === 0 || own.some((word) => words.has(word))) return [];
      const better = rows.find((each) => own.some((word) => each.words.has(word)));
      if (better === undefined) return [];
      const what = `"${text}" fits the words on line ${better.row.line} better than those of its own row`;
      const place = { file: commitments.file, line: row.line, field: header };
      return [finding(what, "make sure that it stands in its row", place, "words-in-their-row")];
    });
  });
}

/** A request that is called as a commitment rests on it. */
function strayRequests(commitments: Table, recommendations: Table): readonly Diagnostic[] {
  const ids = new Set(commitments.rows.map(({ cells }) => cellOf(cells, "id") ?? ""));
  return recommendations.rows.flatMap(({ cells, line }): readonly Diagnostic[] => {
    const id = cellOf(cells, "id") ?? "";
    const rests = (cellOf(cells, "commitments") ?? "").split(/\s+/);
    if (!ids.has(id) || rests.includes(id)) return [];
    const what = `the request "${id}" does not rest on the commitment of that name`;
    const place = { file: recommendations.file, line, field: "commitments" };
    return [finding(what, "correct the one or the other", place, "words-in-their-row")];
  });
}

/** A key's own mark: "XVIII-10" of UNTC-XVIII-10, which the title and the address repeat. */
function strayTitles(sources: Table): readonly Diagnostic[] {
  const marks = sources.rows.map((row) => ({ row, mark: markOf(cellOf(row.cells, "key") ?? "") }));
  const columns = sources.headers.filter((header) => header !== "key");
  return columns.flatMap((header) =>
    marks.flatMap(({ row, mark }): readonly Diagnostic[] => {
      const text = plainMark(cellOf(row.cells, header) ?? "");
      if (mark !== "" && text.includes(mark)) return [];
      const other = marks.find((each) => each.row !== row && each.mark !== "" && text.includes(each.mark));
      return other === undefined ? [] : [stray(sources, row, { own: "key", other: header }, other.row)];
    }),
  );
}

/** What follows the first word of a key, if it is long enough to be its own. */
function markOf(key: string): string {
  const mark = plainMark(key.includes("-") ? key.slice(key.indexOf("-") + 1) : key);
  return mark.length >= 5 ? mark : "";
}

function plainMark(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** A name that is read aloud in another language than the title round it stands within one of its row's titles. */
function strayName({ cells, line }: Row, { file, headers }: Table): readonly Diagnostic[] {
  const name = cellOf(cells, "name") ?? "";
  const titles = headers.filter((header) => header === "title" || header.startsWith("short_"));
  if (name === "" || titles.some((header) => (cellOf(cells, header) ?? "").includes(name))) return [];
  const what = `"${name}" stands in no title of its row`;
  const remedy = "write it as the titles do, or make sure that it stands in its row";
  return [finding(what, remedy, { file, line, field: "name" }, "words-in-their-row")];
}

/** Cells under `language` that are not of the language in which the words under `header` look to be. */
function otherLanguages(
  { file, rows }: Table,
  header: string,
  languages: readonly Language[],
): readonly Diagnostic[] {
  return rows.flatMap(({ cells, line }): readonly Diagnostic[] => {
    const words = cellOf(cells, header) ?? "";
    const language = cellOf(cells, "language") ?? "";
    const other =
      language === "" || isLike(words, language, languages) ? undefined : likelyLanguage(words, languages);
    if (other === undefined) return [];
    const what = `"${words}" looks like "${other}" and is said to be in "${language}"`;
    const remedy = "correct the language, with which it is read aloud";
    return [finding(what, remedy, { file, line, field: "language" }, "words-in-their-row")];
  });
}
