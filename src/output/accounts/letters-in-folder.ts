// The letters that lie in a folder, as its manifest tells of them, and their files, each proved by its hash before anyone
// uses it. Nothing that the manifest says is obeyed unchecked: a name that no letter has is refused.
// It must not know the campaign.

import { join } from "node:path";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { isRegularFile, readRegularFile } from "../disk/regular-file.js";
import { isLetterFileName } from "../file-name.js";
import type { OutputFolder } from "../placing/placing.js";
import { sha256 } from "../sha256.js";
import { MANIFEST_JSON, type ManifestRow } from "./manifest.js";
import { manifestRowsOf } from "./manifest-rows.js";

export interface LettersInFolder {
  readonly folder: OutputFolder;
  /** At least one; of no State two. */
  readonly rows: readonly ManifestRow[];
  /** Of all of them, ISO 8601. */
  readonly date: string;
  /** With which options they were made. */
  readonly acceptStale: boolean;
  readonly acceptLater: boolean;
}

/** Throws InputError if no letters lie there, or none that one manifest of ours can speak for. */
export function readLettersIn(folder: OutputFolder): LettersInFolder {
  const path = join(folder.path, MANIFEST_JSON);
  const shown = join(folder.shown, MANIFEST_JSON);
  if (!isRegularFile(path)) throw new InputError([noLetters(folder.shown, `there is no ${MANIFEST_JSON}`)]);
  const rows = manifestRowsOf(path, shown);
  const [first] = rows;
  if (first === undefined) throw new InputError([noLetters(folder.shown, "its manifest lists none")]);
  const faults = [...faultsOfRows(rows, shown), ...unlike(rows, folder.shown)];
  if (faults.length > 0) throw new InputError(faults);
  const { accept_stale: acceptStale, accept_later: acceptLater = false } = first.made_with;
  return { folder, rows, date: first.letter_date, acceptStale, acceptLater };
}

/** The bytes of a letter; a link is none, for what it leads to can be changed elsewhere. Throws InputError if they are not those that the manifest tells of. */
export function letterFile({ folder }: LettersInFolder, row: ManifestRow): Uint8Array {
  const path = join(folder.path, row.file);
  const shown = join(folder.shown, row.file);
  if (!isRegularFile(path)) throw new InputError([notAsMade(`"${shown}" is missing`, row)]);
  const bytes = readRegularFile(path, "refused");
  if (sha256(bytes) === row.sha256) return bytes;
  throw new InputError([notAsMade(`"${shown}" has been altered since its manifest was written`, row)]);
}

function noLetters(shown: string, why: string): Diagnostic {
  return {
    what: `no letters lie in "${shown}": ${why}`,
    remedy: "make them first with letters generate, or name the folder in which they lie with --from",
  };
}

function notAsMade(what: string, { iso3 }: ManifestRow): Diagnostic {
  return {
    what,
    remedy: `put it back from a copy, or make it anew with letters generate --only ${iso3.toLowerCase()}`,
  };
}

/** What a manifest says that no run of ours can have written: a letter under another's name, or twice. */
export function faultsOfRows(rows: readonly ManifestRow[], shown: string): readonly Diagnostic[] {
  return [...strangeNames(rows, shown), ...twice(rows, shown)];
}

function strangeNames(rows: readonly ManifestRow[], shown: string): readonly Diagnostic[] {
  return rows
    .filter(({ file, iso3 }) => !isLetterFileName(file) || !file.startsWith(iso3))
    .map(({ file, iso3 }) => damaged(`"${shown}" gives "${file}" as the letter ${iso3}`));
}

function twice(rows: readonly ManifestRow[], shown: string): readonly Diagnostic[] {
  const seen = new Set<string>();
  return rows
    .filter(({ iso3 }) => seen.has(iso3) || !seen.add(iso3))
    .map(({ iso3 }) => damaged(`"${shown}" lists the letter ${iso3} twice`));
}

function damaged(what: string): Diagnostic {
  return { what, remedy: "put the manifest back from a copy, or make the batch again" };
}

/** Letters of two days, or under two rules, are two batches: nothing made of both would be of one of them. */
function unlike(rows: readonly ManifestRow[], shown: string): readonly Diagnostic[] {
  const settings = new Map<string, string[]>();
  for (const { iso3, letter_date, made_with } of rows) {
    const stale = made_with.accept_stale ? " with --accept-stale" : "";
    const later = made_with.accept_later ? " with --accept-later" : "";
    const setting = `${letter_date}${stale}${later}`;
    const states = settings.get(setting) ?? [];
    settings.set(setting, states);
    states.push(iso3);
  }
  if (settings.size === 1) return [];
  const kinds = [...settings].map(([setting, states]) => `${setting} (${withOthers(states)})`);
  return [
    {
      what: `the letters in "${shown}" are not of one batch: ${kinds.join(", ")}`,
      remedy: "make them anew together with letters generate",
    },
  ];
}

/** A few of a kind are enough to find it. */
function withOthers(states: readonly string[]): string {
  const named = states.slice(0, 3).join(" ");
  return states.length <= 3 ? named : `${named} and ${states.length - 3} more`;
}
