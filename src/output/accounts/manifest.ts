// The mailing manifest: what a finished letter is, where it goes and what made it, as rows; and rows as CSV and JSON.
// CSV is for the post room's spreadsheet (RFC 4180, formulas defused); JSON is exact, and says with what it was made.
// It must not know where the files lie.

import { type Assessment, highlightedIds } from "../../campaign/assess.js";
import type { State } from "../../campaign/campaign.js";
import { noteColumn, personColumn } from "../../campaign/state.js";
import { namedCells, type RowCells } from "../../data/csv/row-cells.js";
import type { Letter } from "../../letter/letter.js";
import { isLetterFileName, letterFileName } from "../file-name.js";
import type { Series } from "../placing/placing.js";
import { sha256 } from "../sha256.js";
import type { CampaignMark } from "./campaign-mark.js";
import { csvRecord } from "./csv-cell.js";
import { TEXTS_JSON } from "./texts.js";

export const MANIFEST_CSV = "manifest.csv";
export const MANIFEST_JSON = "manifest.json";

/** The letters of a folder. The JSON is the account that the next run reads back: it is exact. */
export const LETTER_SERIES: Series = {
  records: [MANIFEST_JSON, MANIFEST_CSV, TEXTS_JSON],
  isName: isLetterFileName,
};

/** What made a letter: with the same, the same bytes come out again. */
export interface MadeWith {
  /** Versions of this tool, of Node (whose zlib shapes the bytes) and of PDFKit. */
  readonly letters: string;
  readonly node: string;
  readonly pdfkit: string;
  /** SHA-256 over the font files, in the order of their parts in the letter; a manifest of a tool without it has none. */
  readonly fonts?: string;
  /** `--accept-stale` was given: old negatives were used. */
  readonly accept_stale: boolean;
  /** `--accept-later` was given: what was found after the date was used; older manifests do not say. */
  readonly accept_later?: boolean;
  /** Of which campaign; older manifests do not say. */
  readonly campaign?: CampaignMark;
  /** SHA-256 of every file of the campaign that was read, by its path within the campaign folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** One letter of the batch. The keys are the columns of the CSV, but for `data` and `made_with`. */
export interface ManifestRow {
  readonly iso3: string;
  /** Short name in English. */
  readonly state: string;
  /** Formal name with its article, in the letter's language. */
  readonly formal_name: string;
  readonly language: string;
  /** The office or ministry, with which the address begins, in one line. */
  readonly addressee: string;
  /** The very lines that stand on the letter, empty ones last; more columns where a letter has more than six. */
  readonly [addressLine: `address_line_${number}`]: string;
  readonly email: string;
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  /** Of the file. */
  readonly sha256: string;
  /** Of the merged text: does not depend on Node or PDFKit. */
  readonly text_sha256: string;
  /** Ids of the highlighted recommendations, joined by a space. */
  readonly highlighted: string;
  /** ISO 8601 day. */
  readonly letter_date: string;
  /** What a reply is to quote; absent where the letters have none. */
  readonly reference?: string;
  /** The addresses that get a copy of the e-mail, joined by "; "; absent where there is none. */
  readonly email_cc?: string;
  /** Whether it bears the word for a draft; absent where approval is not required. */
  readonly draft?: "yes" | "no";
  /** Its row of states-parties.csv as it was, by header: what `verify` names changes by. Without empty cells and note. */
  readonly data: Readonly<Record<string, string>>;
  readonly made_with: MadeWith;
}

/** What a row says of the letter itself; the rest of it is the State's own and the batch's. */
export type LetterRecord = Omit<ManifestRow, "data" | "made_with">;

/** A finished letter, as far as its row is concerned. */
export interface ManifestEntry {
  readonly assessment: Assessment;
  readonly letter: Letter;
  /** The address as its lines were set. */
  readonly addressLines: readonly string[];
  readonly pages: number;
  readonly bytes: Uint8Array;
  /** The merged text. */
  readonly text: string;
  readonly draft?: "yes" | "no";
}

/** Every manifest has these columns, so that most batches share their form. */
const ADDRESS_COLUMNS = 6;

export function letterRecord(entry: ManifestEntry): LetterRecord {
  const { assessment, letter } = entry;
  const { state } = assessment;
  const { addressee } = state;
  return {
    iso3: state.iso3,
    state: state.name,
    formal_name: state.names.get(letter.language)?.formal ?? "",
    language: letter.language,
    addressee: letter.addressee,
    ...addressColumns(addressee === undefined ? [] : entry.addressLines),
    email: addressee?.email ?? "",
    file: letterFileName(state.iso3, state.name),
    pages: entry.pages,
    bytes: entry.bytes.length,
    sha256: sha256(entry.bytes),
    text_sha256: sha256(entry.text),
    highlighted: highlightedIds(assessment).join(" "),
    letter_date: letter.date,
    ...(letter.reference === "" ? {} : { reference: letter.reference }),
    ...(addressee === undefined || addressee.copies.length === 0
      ? {}
      : { email_cc: addressee.copies.join("; ") }),
    ...(entry.draft === undefined ? {} : { draft: entry.draft }),
  };
}

/** The row of one letter, from what was recorded of it when it was made. */
export function manifestRow(record: LetterRecord, state: State, madeWith: MadeWith): ManifestRow {
  return {
    ...record,
    data: { ...recordedCells(state.columns), ...recordedChecks(state) },
    made_with: madeWith,
  };
}

/** A note is between the colleagues who keep the table, and so is who looks up what; the manifest goes further. */
function recordedCells(columns: RowCells): Readonly<Record<string, string>> {
  return Object.fromEntries(
    namedCells(columns).filter(
      ([header, cell]) => cell !== "" && header !== noteColumn && header !== personColumn,
    ),
  );
}

/** The looks of checks.csv beside the State's own cells: "apic, checked 2017-06" → "no". */
function recordedChecks({ facts }: State): Readonly<Record<string, string>> {
  const rows = [...facts].flatMap(([id, { checks }]) =>
    checks
      .filter(({ line }) => line !== undefined)
      .map(({ checked, cell }) => [`${id}${checked === undefined ? "" : `, checked ${checked}`}`, cell]),
  );
  return Object.fromEntries(rows);
}

/** Keeps account of files as they are read: each by its path, with the hash of its bytes. */
export interface FileAccount {
  readonly note: (file: string, bytes: Uint8Array) => void;
  /** Those noted so far, sorted by path. */
  readonly hashes: () => MadeWith["files"];
}

export function openFileAccount(): FileAccount {
  const hashes = new Map<string, string>();
  return {
    note: (file, bytes) => void hashes.set(file, sha256(bytes)),
    hashes: () => Object.fromEntries([...hashes].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The rows of these letters in their order, each made when it is asked for. */
export function* manifestRows(
  records: readonly LetterRecord[],
  states: readonly State[],
  madeWith: MadeWith,
): Iterable<ManifestRow> {
  for (const [index, record] of records.entries()) {
    const state = states[index];
    if (state?.iso3 !== record.iso3) throw new Error(`the record of ${record.iso3} is out of order`);
    yield manifestRow(record, state, madeWith);
  }
}

/** A manifest's text may be longer than anyone wants to hold: it comes piece by piece, in the order of the rows. */
export type TextInPieces = Iterable<string>;

/**
 * The manifest as CSV with CRLF. `excel` puts a byte order mark first, without which Excel takes UTF-8 for the system's
 * old code page.
 */
export function* manifestCsv(records: readonly LetterRecord[], form: "plain" | "excel"): TextInPieces {
  const columns = columnsOf(records);
  if (form === "excel") yield "\uFEFF";
  yield csvRecord(columns);
  for (const record of records) yield csvRecord(columns.map((column) => cellOf(record, column)));
}

/** The manifest as JSON: an array of the rows, one row a line. */
export function* manifestJson(rows: Iterable<ManifestRow>): TextInPieces {
  let before = "[\n";
  for (const row of rows) {
    yield before + JSON.stringify(row);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

function addressColumns(lines: readonly string[]): Record<`address_line_${number}`, string> {
  const columns: Record<`address_line_${number}`, string> = {};
  for (let index = 0; index < Math.max(ADDRESS_COLUMNS, lines.length); index += 1) {
    columns[`address_line_${index + 1}`] = lines[index] ?? "";
  }
  return columns;
}

/** The columns in their order; as many address lines as the longest address has, the last ones where a letter has any. */
function columnsOf(records: readonly LetterRecord[]): readonly string[] {
  const linesOf = (record: LetterRecord) =>
    Object.keys(record).filter((key) => key.startsWith("address_line_")).length;
  const longest = records.reduce((most, record) => Math.max(most, linesOf(record)), ADDRESS_COLUMNS);
  const addressLines = Array.from({ length: longest }, (_, index) => `address_line_${index + 1}`);
  const rare = RARE_COLUMNS.filter((column) => records.some((record) => record[column] !== undefined));
  return [...COLUMNS_BEFORE_ADDRESS, ...addressLines, ...COLUMNS_AFTER_ADDRESS, ...rare];
}

const COLUMNS_BEFORE_ADDRESS = ["iso3", "state", "formal_name", "language", "addressee"] as const;
const COLUMNS_AFTER_ADDRESS = [
  "email",
  "file",
  "pages",
  "bytes",
  "sha256",
  "text_sha256",
  "highlighted",
  "letter_date",
] as const;
/** Of batches alone in which some letter has them. */
const RARE_COLUMNS = ["reference", "email_cc", "draft"] as const;

function cellOf(record: LetterRecord, column: string): string {
  const value = record[column as keyof LetterRecord] as string | number | undefined;
  return value === undefined ? "" : String(value);
}
