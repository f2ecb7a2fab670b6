// Whether the files of a campaign have changed: watched where the system tells of changes, and looked at twice a second
// wherever it does not (network drives, full lists of watches). It must not know what the files mean.

import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
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

/** Where tables, languages and templates lie. */
const folders = ["data", "data/languages", "templates"];

const glanceEvery = 500;

/** `others` are files that the campaign names elsewhere, such as its logo. */
export function campaignFiles(campaign: string, others: () => readonly string[]): CampaignFiles {
  const hints: (() => void)[] = [];
  const tell = (): void => {
    for (const hint of hints) hint();
  };
  const watchers = folders.flatMap((folder) => watcherOf(join(campaign, folder), tell));
  let glanced = "";
  const mark = (): string => markOf(campaign, others());
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

function markOf(campaign: string, others: readonly string[]): string {
  const files = [...filesIn(campaign), ...others.map((file) => join(campaign, file))];
  return files
    .map((file) => {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false });
      return found === undefined ? `${file} -` : `${file} ${found.mtimeNs} ${found.size} ${found.ino}`;
    })
    .join("\n");
}

function filesIn(campaign: string): readonly string[] {
  return folders.flatMap((folder) =>
    namesIn(join(campaign, folder)).map((name) => join(campaign, folder, name)),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
