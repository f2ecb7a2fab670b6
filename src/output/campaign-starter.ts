// A new campaign folder from a shipped one: which of its files a user starts with, and the words that say what each is.
// Pure: a reader hands in what ships. It must not know folders on disk.

import { InputError } from "../diagnostic.js";
import type { NewFile } from "./placing/new-folder.js";

/** What ships: reads a file by its path with forward slashes; lists the names in a folder. */
export interface Shipped {
  readonly read: (file: string) => Uint8Array | undefined;
  readonly list: (folder: string) => readonly string[];
}

/** The parts of a campaign that a user edits, in the order in which the README tells of them. */
const FOLDERS = ["data", "templates"] as const;
const README = "README.md";

/**
 * Every file of a new campaign, its README first. `source` is the folder within what ships that holds `data` and
 * `templates`, "" for the package itself; `readme` the folder that holds the README.
 */
export function campaignStarter(
  shipped: Shipped,
  from: { readonly source: string; readonly readme: string },
): readonly NewFile[] {
  const readme = { file: README, bytes: bytesOf(shipped, pathOf(from.readme, README)) };
  const files = FOLDERS.flatMap((folder) =>
    [...shipped.list(pathOf(from.source, folder))]
      .filter((name) => !name.startsWith("."))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  return [readme, ...files.map((file) => ({ file, bytes: bytesOf(shipped, pathOf(from.source, file)) }))];
}

function pathOf(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function bytesOf(shipped: Shipped, file: string): Uint8Array {
  const bytes = shipped.read(file);
  if (bytes !== undefined) return bytes;
  throw new InputError([
    { what: `"${file}" is missing from the installed package`, remedy: "install the package again" },
  ]);
}
