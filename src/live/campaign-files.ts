// Whether the files of a campaign have changed: watched where the system tells of changes, and looked at twice a second
// wherever it does not (network drives, full lists of watches). It must not know what the files mean.

import { type Dirent, type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

export interface CampaignFiles {
  /** Changes whenever one of the files does. */
  readonly mark: () => string;
  /** Is one of them empty? So is a file between the two steps in which many programs save it. */
  readonly hasEmpty: () => boolean;
  /** Calls it soon after something may have changed. */
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
  let glanced = "";
  const mark = (): string => markOf(campaign);
  const glance = setInterval(() => {
    const now = mark();
    if (now !== glanced) tell();
    glanced = now;
  }, glanceEvery);
  return {
    mark,
    hasEmpty: () => filesIn(campaign).some((file) => statSync(file, { throwIfNoEntry: false })?.size === 0),
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

function markOf(campaign: string): string {
  return filesIn(campaign)
    .map((file) => {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false });
      return found === undefined ? `${file} -` : `${file} ${found.mtimeNs} ${found.size} ${found.ino}`;
    })
    .join("\n");
}

/** Those of the campaign folder and of its folders that are not hidden, and the campaign's languages. */
function filesIn(campaign: string): readonly string[] {
  const { files, folders: inner } = listed(campaign);
  return [...files, ...[...inner, join(campaign, "data/languages")].flatMap((each) => listed(each).files)];
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
