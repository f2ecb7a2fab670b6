// Is a folder still what its account says, and would the campaign still make the same letters? Rows of accounts and
// manifests in, a fault for each difference out, in the order of the account.
// Pure: files are handed in by a reader. It must not know how letters are made, only how two rows differ.

import type { Diagnostic } from "../../diagnostic.js";
import { sha256 } from "../sha256.js";
import type { Listed } from "./account.js";
import type { MadeWith, ManifestRow } from "./manifest.js";

/** A folder as it lies there. */
export interface FolderReader {
  /** Folders left out. */
  readonly names: readonly string[];
  /** "a file", "a link", "a folder"; undefined if there is nothing of that name. */
  readonly kindOf: (name: string) => string | undefined;
  readonly read: (name: string) => Uint8Array | undefined;
}

/** A file as an account lists it, with what it took from letters. */
export interface AccountRow extends Listed {
  /** Of the print file its letters, of envelopes and labels their addresses. */
  readonly pieces: readonly Piece[];
  /** There is a piece of every letter. */
  readonly isWhole: boolean;
  /** The letter that an e-mail has attached, and to which addresses it goes. */
  readonly carries?: {
    readonly iso3: string;
    readonly to: string;
    readonly cc?: string | undefined;
    readonly sha256: string;
  };
}

/** What was taken from the letter to one State: its words, or the lines of its address. */
interface Piece {
  readonly iso3: string;
  readonly text_sha256?: string | undefined;
  readonly lines?: readonly string[] | undefined;
}

/** A letter's name, however someone has copied or renamed it: an ISO code at its start, ".pdf" at its end. */
const LOOKS_LIKE_LETTER = /^[A-Z]{3}(?:[^A-Za-z0-9].*)?\.(?:pdf|eml)$/i;

/** Every listed file there and unaltered, no letter there that is not listed, none listed twice. */
export function verifyFiles(listed: readonly Listed[], folder: FolderReader): readonly Diagnostic[] {
  const names = new Set(listed.map(({ file }) => file));
  const strange = folder.names.filter((name) => LOOKS_LIKE_LETTER.test(name) && !names.has(name));
  const seen = new Set<string>();
  return [
    ...listed.flatMap((each) => {
      if (seen.has(each.file)) return [fault(`"${each.file}" is listed twice`)];
      seen.add(each.file);
      return faultOfListed(each, folder);
    }),
    ...[...strange].sort().map(strangeLetter),
  ];
}

function faultOfListed(each: Listed, folder: FolderReader): readonly Diagnostic[] {
  const kind = folder.kindOf(each.file);
  if (kind !== undefined && kind !== "a file")
    return [fault(`"${each.file}" is ${kind} by now, and no file`)];
  const bytes = folder.read(each.file);
  if (bytes === undefined) return [fault(`"${each.file}" is missing`)];
  const found = sha256(bytes);
  if (found === each.sha256) return [];
  const what = `"${each.file}" has been altered: its SHA-256 is ${found.slice(0, 12)}…, it was made as ${each.sha256.slice(0, 12)}…`;
  return [fault(what)];
}

function strangeLetter(name: string): Diagnostic {
  return fault(`"${name}" is not listed: it is not from this batch`);
}

/**
 * What the post room made of other letters than those of the manifest, which may have been made anew since: of other
 * words or addresses, of letters that are no longer there, or without one that is. A new logo or window it does not see.
 */
export function verifyPost(
  listed: readonly AccountRow[],
  rows: readonly ManifestRow[],
): readonly Diagnostic[] {
  const letters = new Map(rows.map((row) => [row.iso3, row]));
  return listed.flatMap((each) => {
    const states = statesOfOthers(each, letters);
    if (states.length === 0) return [];
    return [fault(`"${each.file}" is not of the letters as they are now: ${inLetters(states)}`)];
  });
}

/** The States to which the file has another letter than the manifest. */
function statesOfOthers(
  { pieces, isWhole, carries }: AccountRow,
  letters: ReadonlyMap<string, ManifestRow>,
): readonly string[] {
  const others = pieces.filter((piece) => !isOf(letters.get(piece.iso3), piece)).map(({ iso3 }) => iso3);
  const there = new Set(pieces.map(({ iso3 }) => iso3));
  const lacking = isWhole ? [...letters.keys()].filter((iso3) => !there.has(iso3)) : [];
  const row = letters.get(carries?.iso3 ?? "");
  const isOther =
    carries !== undefined &&
    (carries.sha256 !== row?.sha256 ||
      carries.to !== row.email ||
      (carries.cc ?? "") !== (row.email_cc ?? ""));
  return [...others, ...lacking, ...(isOther ? [carries.iso3] : [])];
}

function isOf(row: ManifestRow | undefined, { text_sha256, lines }: Piece): boolean {
  if (row === undefined) return false;
  if (text_sha256 !== undefined && text_sha256 !== row.text_sha256) return false;
  return lines === undefined || isAddressOf(row, lines);
}

/** An address is broken to each width anew, between its words. */
export function isAddressOf(row: ManifestRow, lines: readonly string[]): boolean {
  return lines.join(" ") === addressOf(row).join(" ");
}

/** A line of its own says all; what to do is the same for each of a kind and is said once, by the command. */
function fault(what: string): Diagnostic {
  return { what };
}

/**
 * How the letters that the campaign makes now differ from those of the manifest, State by State and cause by cause.
 * `again` has the rows made now for the same States, with the same date and settings; a State that is no longer to be
 * written to has none. `matters` says of which columns of the table of States a letter can depend: one that the user
 * keeps for himself may say what it likes.
 */
export function verifyCampaign(
  rows: readonly ManifestRow[],
  again: readonly ManifestRow[],
  matters: (header: string) => boolean = () => true,
): readonly Diagnostic[] {
  const now = new Map(again.map((row) => [row.iso3, row]));
  const pairs = rows.flatMap((then) => {
    const row = now.get(then.iso3);
    return row === undefined ? [] : [{ then, now: row, matters }];
  });
  return [
    ...rows.filter((row) => !now.has(row.iso3)).map(noLongerWrittenTo),
    ...pairs.flatMap(dataChanges),
    ...sharedCauses(pairs),
  ];
}

interface Pair {
  readonly then: ManifestRow;
  readonly now: ManifestRow;
  readonly matters: (header: string) => boolean;
}

function noLongerWrittenTo(row: ManifestRow): Diagnostic {
  return fault(`${row.iso3}: the campaign makes no letter to ${row.state} any more for ${row.letter_date}`);
}

/** What the tables say otherwise of this one State. */
function dataChanges({ then, now, matters }: Pair): readonly Diagnostic[] {
  const headers = [...new Set([...Object.keys(then.data), ...Object.keys(now.data)])];
  return [
    ...headers
      .filter(matters)
      .map((header) => [header, then.data[header] ?? "", now.data[header] ?? ""] as const),
    ["formal name", then.formal_name, now.formal_name] as const,
    ["address", addressBeside(then, now), addressBeside(now, then)] as const,
    ["e-mail address", then.email, now.email] as const,
    ["copies of the e-mail", then.email_cc ?? "", now.email_cc ?? ""] as const,
    ["draft", then.draft ?? "", now.draft ?? ""] as const,
    ["highlighted", then.highlighted, now.highlighted] as const,
  ]
    .filter(([, before, after]) => before !== after)
    .map(([name, before, after]) => fault(`${then.iso3}: ${name} ${shown(before)} → ${shown(after)}`));
}

/** The lines of one address that the other has not. */
function addressBeside(row: ManifestRow, other: ManifestRow): string {
  const others = addressOf(other);
  return addressOf(row)
    .filter((line) => !others.includes(line))
    .join(" / ");
}

function addressOf(row: ManifestRow): readonly string[] {
  const lines = Object.entries(row).filter(([key, line]) => key.startsWith("address_line_") && line !== "");
  return lines.map(([, line]) => String(line));
}

function shown(text: string): string {
  return text === "" ? "(empty)" : text;
}

/** Causes that many letters share: one line each, with the States whose letters differ. */
function sharedCauses(pairs: readonly Pair[]): readonly Diagnostic[] {
  const groups = new Map<string, string[]>();
  for (const pair of pairs) {
    for (const cause of causesOf(pair)) {
      groups.set(cause, [...(groups.get(cause) ?? []), pair.then.iso3]);
    }
  }
  return [...groups].map(([cause, states]) => fault(`${cause}: ${inLetters(states)}`));
}

function inLetters(states: readonly string[]): string {
  return states.length === 1 ? `the letter ${states[0]}` : `${states.length} letters, ${states.join(" ")}`;
}

/** Why a letter's words or bytes differ, beyond its own row of data. */
function causesOf(pair: Pair): readonly string[] {
  const { then, now } = pair;
  if (then.sha256 === now.sha256) return [];
  const wording = then.text_sha256 !== now.text_sha256;
  const effect = wording ? "the wording" : "the file, not the wording,";
  const files = changedFiles(then.made_with, now.made_with).filter((file) => concerns(file, then.language));
  const tools = wording && files.length > 0 ? [] : changedTools(then.made_with, now.made_with);
  const causes = [...files.map((file) => `${file} has changed`), ...tools];
  if (causes.length > 0) return causes.map((cause) => `${cause}, and with it ${effect} of`);
  return dataChanges(pair).length > 0 ? [] : [`${effect} differs without a recorded cause in`];
}

/** Another language's template is no cause; the State's own row is told cell by cell. */
function concerns(file: string, language: string): boolean {
  const template = /^templates\/letter\.(.+)\.hbs$/.exec(file);
  if (template !== null) return template[1] === language;
  return !ROWS_BY_STATE.has(file);
}

const ROWS_BY_STATE: ReadonlySet<string> = new Set([
  "data/states-parties.csv",
  "data/names.csv",
  "data/addressees.csv",
  "data/checks.csv",
  "data/approvals.csv",
]);

function changedFiles(then: MadeWith, now: MadeWith): readonly string[] {
  const files = [...new Set([...Object.keys(then.files), ...Object.keys(now.files)])].sort();
  return files.filter((file) => then.files[file] !== now.files[file]);
}

function changedTools(then: MadeWith, now: MadeWith): readonly string[] {
  return (["letters", "node", "pdfkit", "fonts"] as const).flatMap((tool) => {
    const before = then[tool];
    const after = now[tool];
    if (before === undefined || after === undefined || before === after) return [];
    return [`${TOOLS[tool]} changed from ${short(before)} to ${short(after)}`];
  });
}

const TOOLS = { letters: "this tool", node: "Node", pdfkit: "PDFKit", fonts: "the fonts" } as const;

/** Versions as they are, hashes by their beginning. */
function short(version: string): string {
  return /^[0-9a-f]{64}$/.test(version) ? `${version.slice(0, 12)}…` : version;
}
