// One cell of a CSV file: text in, the characters that stand for it out, and back.
// Quoting is RFC 4180; what a spreadsheet would run as a formula is defused as OWASP advises ("CSV Injection"), in a way
// that can be undone. It must not know what the cells mean.

/**
 * Would a spreadsheet run this? It would if it starts with = + - @ (in full width too: East Asian settings read it
 * alike), a tab or a line end; leading blanks and quotes count as nothing, since importers strip them.
 */
const RUNS_AS_FORMULA = /^[\s"']*[=+\-@＝＋－＠\t\r\n]/;

/**
 * Puts an apostrophe before what a spreadsheet would run. A text that starts with an apostrophe and would be run
 * without it gains one as well, so that `armed` always gives the very text back.
 */
export function defused(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `defused`. */
export function armed(cell: string): string {
  return cell.startsWith("'") && RUNS_AS_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * The cell as it stands in the file: defused, and quoted if it holds a delimiter, a quote, a line end or outer blanks. Of
 * a file with another delimiter than a comma too.
 */
export function csvCell(text: string, delimiter = ","): string {
  const cell = defused(text);
  return cell.includes(delimiter) || /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A record with its line end, which RFC 4180 wants to be CRLF. */
export function csvRecord(cells: readonly string[], delimiter = ","): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}
