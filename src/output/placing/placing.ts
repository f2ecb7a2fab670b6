// From a folder as it is and the names of a finished batch to what must be done to it, or to why it must not be.
// It changes nothing. It must not know letters; a Series says which names are its own.

import { join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { type Listed, readAccountRows, readListed } from "../accounts/account.js";
import { kindAt } from "../disk/regular-file.js";
import { NOTHING, type StandingAt } from "../disk/standing.js";

export type { Listed } from "../accounts/account.js";

/** A kind of batch that shares a folder with other files: which names are its own, and what keeps account of them. */
export interface Series {
  /**
   * Files that tell of the others, taken away first and put in place last. The first is the account by which the next
   * run knows its own: a JSON array of rows with `file` and `sha256`.
   */
  readonly records: readonly [string, ...string[]];
  /** Whether a name can be of this series at all: nothing else that an account or a journal lists is ever touched. */
  readonly isName: (name: string) => boolean;
  /** Whether a run is about the file of this name; those that it is not about stay as they are. Absent: about all. */
  readonly concerns?: (name: string) => boolean;
  /** Records beside the account that another hand has altered. */
  readonly alteredRecords?: readonly string[];
  /** What else in the folder hinders this run, such as a batch of another campaign. */
  readonly hindrances?: readonly Diagnostic[];
}

/** The folder that files are put into. */
export interface OutputFolder {
  readonly path: string;
  /** As the user named it. */
  readonly shown: string;
  /** What others have altered, and a batch of another kind, may be written over: the user has asked for it. */
  readonly replace?: true;
}

/** A file to be put in place, and what stood there when that was planned. */
export interface Put {
  readonly file: string;
  /** As standing.ts tells it. */
  readonly replaces: string;
}

/** What is to be done once every file is staged. */
export interface Placing {
  readonly put: readonly Put[];
  readonly records: readonly string[];
  /** Files of the last batch that this one does not make, as they stood when it was planned. */
  readonly obsolete: readonly Listed[];
}

/** A placing, and which of the files that it takes the place of another hand has altered. */
export interface Plan {
  readonly placing: Placing;
  readonly altered: readonly string[];
}

/**
 * Plans the placing of the named files. Throws InputError if a file that is not ours stands in the place of one of them;
 * and, unless the user has asked for it, if one of ours has been altered since it was made, or for what else hinders.
 */
export function planPlacing(
  folder: OutputFolder,
  names: readonly string[],
  series: Series,
  standingAt: StandingAt,
): Plan {
  const account = lastAccount(folder, series);
  const placing = placingOf(folder, names, { series, account, standingAt });
  const altered = [...alteredSince(placing, account), ...(series.alteredRecords ?? [])];
  const hindrances = [
    ...(series.hindrances ?? []),
    ...(altered.length === 0 ? [] : [alteredFiles(altered, folder.shown)]),
  ];
  const faults = [
    ...[...names, ...series.records]
      .filter((name) => isForeign(name, folder, series, account))
      .map((name) => foreignFile(join(folder.shown, name))),
    ...(folder.replace ? [] : hindrances),
  ];
  if (faults.length > 0) throw new InputError(faults);
  return { placing, altered };
}

/** The last account of the series in a folder. */
interface Account {
  /** The hash of each file that it lists. */
  readonly hashes: ReadonlyMap<string, string>;
  /** It lists nothing but files of the series, or nothing at all: its records are ours to replace. */
  readonly isOurs: boolean;
}

function placingOf(
  folder: OutputFolder,
  names: readonly string[],
  against: { readonly series: Series; readonly account: Account; readonly standingAt: StandingAt },
): Placing {
  const { records, concerns = () => true } = against.series;
  const standing = (file: string) => against.standingAt(join(folder.path, file));
  const made = new Set(names);
  const obsolete = [...against.account.hashes.keys()].filter((file) => !made.has(file) && concerns(file));
  return {
    put: names.map((file) => ({ file, replaces: standing(file) })),
    records,
    obsolete: obsolete.map((file) => ({ file, sha256: standing(file) })),
  };
}

function alteredSince({ put, obsolete }: Placing, { hashes }: Account): readonly string[] {
  const found = [
    ...put.map(({ file, replaces }) => [file, replaces] as const),
    ...obsolete.map(({ file, sha256 }) => [file, sha256] as const),
  ];
  return found
    .filter(([file, standing]) => hashes.has(file) && standing !== NOTHING && standing !== hashes.get(file))
    .map(([file]) => file);
}

/** A dangling link counts as there: renaming over it would still take somebody's link away. */
function isForeign(name: string, folder: OutputFolder, series: Series, account: Account): boolean {
  const kind = kindAt(join(folder.path, name));
  if (kind === undefined) return false;
  if (account.hashes.has(name)) return kind === "a folder";
  return !(series.records.includes(name) && account.isOurs && kind === "a file");
}

function lastAccount(folder: OutputFolder, { records: [record], isName }: Series): Account {
  const path = join(folder.path, record);
  const kind = kindAt(path);
  if (kind === undefined) return { hashes: new Map(), isOurs: false };
  const rows = kind === "a file" ? readAccountRows(path, readListed) : undefined;
  if (rows === undefined) throw new InputError([foreignFile(join(folder.shown, record))]);
  const listed = rows.filter(({ file }) => isName(file));
  const hashes = new Map(listed.map(({ file, sha256 }) => [file, sha256]));
  return { hashes, isOurs: rows.length === 0 || listed.length > 0 };
}

function foreignFile(path: string): Diagnostic {
  return {
    what: `"${path}" is in the way: it is not from the last batch in this folder`,
    remedy: "move it elsewhere, or choose another folder with --out",
  };
}

/** All are named: whoever goes on with --replace must know what it costs. */
export function alteredFiles(names: readonly string[], shownFolder: string): Diagnostic {
  const one = names.length === 1;
  const what = one ? "1 file has been altered" : `${names.length} files have been altered`;
  return {
    what: `${what} in "${shownFolder}" since ${one ? "it was" : "they were"} made: ${names.join(", ")}`,
    remedy: `move ${one ? "it" : "them"} elsewhere, choose another folder with --out, or write over ${one ? "it" : "them"} with --replace`,
  };
}
