// Files of the post room into a folder, all or none, each as soon as it is made, and the account of them. A run that is
// about some letters alone leaves the files of the others as they are, and what the account says of them.
// It must not know what the files are.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { readAccountRows, readListed } from "../../output/accounts/account.js";
import { isRegularFile } from "../../output/disk/regular-file.js";
import type { OutputFolder, Series } from "../../output/placing/placing.js";
import { type Committed, type Output, openOutput } from "../../output/placing/write.js";
import { sha256 } from "../../output/sha256.js";
import type { Scene } from "../scene.js";

/** What an account tells of a file beyond its name, length and hash. */
type Contents = Readonly<Record<string, unknown>>;

/** Where files go, and which. */
interface Destination {
  readonly place: OutputFolder;
  readonly names: readonly string[];
  readonly series: Series;
}

export interface PostFolder {
  readonly put: (file: string, bytes: Uint8Array, contents: Contents) => Promise<void>;
  /** A file that comes in pieces. */
  readonly open: (file: string) => PiecedPostFile;
}

export interface PiecedPostFile {
  readonly write: (bytes: Uint8Array) => void;
  /** Gives the SHA-256 of the whole. */
  readonly close: (contents: Contents) => Promise<string>;
}

/** Lets `fill` put the files into the folder; they appear with their account when it is done, or not at all. */
export async function placeFiles(
  { place, names, series }: Destination,
  { surroundings }: Scene,
  fill: (folder: PostFolder) => Promise<void>,
): Promise<Committed> {
  const output = openOutput(place, names, series, surroundings.thisProcess);
  try {
    const kept = keptRows(join(place.path, series.records[0]), series);
    const made: AccountRow[] = [];
    await fill(postFolder(output, made));
    const rows = kept.length === 0 ? made : [...kept, ...made].sort(byName);
    return await output.commit(new Map([[series.records[0], accountOf(rows)]]));
  } catch (error) {
    await output.discard();
    throw error;
  }
}

interface AccountRow {
  readonly file: string;
  readonly text: string;
}

function byName(one: AccountRow, other: AccountRow): number {
  return one.file < other.file ? -1 : 1;
}

function postFolder(output: Output, rows: AccountRow[]): PostFolder {
  const note = (file: string, bytes: number, hash: string, contents: Contents) =>
    void rows.push({ file, text: JSON.stringify({ file, bytes, sha256: hash, ...contents }) });
  return {
    put: async (file, bytes, contents) => {
      note(file, bytes.length, sha256(bytes), contents);
      await output.stage(file, bytes);
    },
    open: (file) => {
      const staged = output.stagePieces(file);
      const hash = createHash("sha256");
      let length = 0;
      return {
        write: (bytes) => {
          hash.update(bytes);
          length += bytes.length;
          staged.write(bytes);
        },
        close: async (contents) => {
          const digest = hash.digest("hex");
          note(file, length, digest, contents);
          await staged.close();
          return digest;
        },
      };
    },
  };
}

/** What the last account says of files that this run is not about. That it is an account of ours has been seen. */
function keptRows(account: string, { concerns, isName }: Series): readonly AccountRow[] {
  if (concerns === undefined || !isRegularFile(account)) return [];
  const rows = readAccountRows(account, (row) => {
    const file = readListed(row)?.file;
    return file === undefined ? undefined : { file, text: JSON.stringify(row) };
  });
  return (rows ?? []).filter(({ file }) => isName(file) && !concerns(file));
}

/** One file a line. The first keys are those by which the next run, and `verify`, know the file. */
function* accountOf(rows: readonly AccountRow[]): Generator<string> {
  let before = "[\n";
  for (const { text } of rows) {
    yield before + text;
    before = ",\n";
  }
  yield rows.length === 0 ? "[]\n" : "\n]\n";
}
