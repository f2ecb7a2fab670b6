// Whether the files of a campaign have changed: watched where the system tells of changes, and looked at twice a second
// wherever it does not (network drives, full lists of watches). It must not know what the files mean.

import {
  type BigIntStats,
  type Dirent,
  type FSWatcher,
  readdirSync,
  readFileSync,
  statSync,
  watch,
} from "node:fs";
import { join } from "node:path";
import { sha256 } from "../output/sha256.js";

export interface CampaignFiles {
  /** Changes whenever one of the files does. */
  readonly mark: () => string;
  /** Those that are empty, as one text. */
  readonly empty: () => string;
  /** Calls it soon after something may have changed, and whenever it is time to look. */
  readonly onHint: (hint: () => void) => void;
  readonly close: () => void;
}

/** Where tables, languages and templates lie; logos and faces may lie anywhere beside them. */
const folders = ["data", "data/languages", "templates"];

/** Of what is made from a campaign there may be thousands, and nothing of it is read. */
const isMade = /\.(?:pdf|eml)$/i;

const glanceEvery = 500;

export function campaignFiles(campaign: string): CampaignFiles {
  const hints: (() => void)[] = [];
  const tell = (): void => {
    for (const hint of hints) hint();
  };
  const watchers = [".", ...folders].flatMap((folder) => watcherOf(join(campaign, folder), tell));
  let glances = 0;
  const contentOf = contents(() => glances);
  const mark = (): string =>
    [
      ...unread(campaign).map((file) => `${file} ${aboutOf(statOf(file))}`),
      ...texts(campaign).map((file) => `${file} ${contentOf(file)}`),
    ].join("\n");
  const glance = setInterval(() => {
    glances += 1;
    tell();
  }, glanceEvery);
  return {
    mark,
    empty: () =>
      texts(campaign)
        .filter((file) => statOf(file)?.size === 0n)
        .join("\n"),
    onHint: (hint) => {
      hints.push(hint);
    },
    close: () => {
      clearInterval(glance);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** None where the system cannot watch the folder: then looking has to do. */
function watcherOf(folder: string, tell: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, tell);
    watcher.on("error", () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}

/**
 * Glances for which a file is read again although it looks as it did, some three seconds: drives count the time of a change
 * by up to two seconds (FAT), by clocks of their own, and a second change within them may leave the size as it is.
 */
const uncertainFor = 6;

interface Looked {
  readonly about: string;
  /** The glance at which it was first seen so. */
  readonly since: number;
  readonly content: string;
}

/** A larger file is no table. */
const largest = 64n * 1024n * 1024n;

/** The hash of a file's content. What has looked the same for a while is not read again; `glances` counts the while. */
function contents(glances: () => number): (file: string) => string {
  const known = new Map<string, Looked>();
  return (file) => {
    const found = statOf(file);
    const about = aboutOf(found);
    if (!found?.isFile() || found.size > largest) return about;
    const last = known.get(file);
    const since = last?.about === about ? last.since : glances();
    if (last?.about === about && glances() - since > uncertainFor) return last.content;
    const content = hashOf(file);
    known.set(file, { about, since, content });
    return content;
  };
}

/** Of a file that is gone by now: of none. */
function hashOf(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch {
    return "";
  }
}

function statOf(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}

function aboutOf(found: BigIntStats | undefined): string {
  return found === undefined ? "-" : `${found.mtimeNs} ${found.size} ${found.ino}`;
}

/** What the campaign is read from. */
function texts(campaign: string): readonly string[] {
  return folders.flatMap((folder) => listed(join(campaign, folder)).files);
}

/** All else in the campaign folder and in its folders, but for what is hidden. */
function unread(campaign: string): readonly string[] {
  const read = new Set(folders.map((folder) => join(campaign, folder)));
  const { files, folders: inner } = listed(campaign);
  return [...files, ...inner.filter((folder) => !read.has(folder)).flatMap((folder) => listed(folder).files)];
}

function listed(folder: string): Record<"files" | "folders", readonly string[]> {
  const entries = entriesOf(folder).filter(({ name }) => !name.startsWith(".") && !isMade.test(name));
  const pathsOf = (kept: readonly Dirent[]) => kept.map(({ name }) => join(folder, name));
  return {
    files: pathsOf(entries.filter((entry) => !entry.isDirectory())),
    folders: pathsOf(entries.filter((entry) => entry.isDirectory())),
  };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
