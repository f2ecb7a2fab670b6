// What the commands of the post room share: the letters of a batch made or set, and files put into a folder under the
// promises of output/write.ts. It must not know what the files are.

import { resolve } from "node:path";
import type { State } from "../campaign/campaign.js";
import type { Placed, Series } from "../output/placing.js";
import { sha256 } from "../output/sha256.js";
import { openOutput } from "../output/write.js";
import { produce } from "../produce.js";
import { interruptible } from "./interruption.js";
import type { CampaignOptions, FilterOptions } from "./options.js";
import type { Scene } from "./program.js";
import { type Selection, selectStates } from "./selection.js";
import { counted } from "./summary.js";
import { type AccountedCampaign, type Batch, languagesOf, openBatch, openForLetters } from "./workshop.js";

export interface BatchOptions extends CampaignOptions, FilterOptions {
  readonly includeHeld?: true;
  readonly out: string;
}

/** A campaign opened, its States chosen and its workshop ready. */
export interface OpenedBatch extends AccountedCampaign, Selection {
  readonly batch: Batch;
}

export function openForPost(options: BatchOptions, scene: Scene): OpenedBatch {
  const opened = openForLetters(options, scene);
  const held = options.includeHeld ? "included" : "left out";
  const selection = selectStates(opened.campaign, { date: opened.date, filters: options, held });
  return { ...opened, ...selection, batch: openBatch(opened, languagesOf(selection.chosen)) };
}

/** Makes something of each State in turn, with progress; faults of all States come together in one InputError. */
export async function makeAll<Made>(
  states: readonly State[],
  make: (state: State) => Made,
  scene: Scene,
): Promise<readonly Made[]> {
  try {
    return await interruptible(scene.surroundings, async (signal) => {
      const made: Made[] = [];
      for await (const each of produce(states, make, signal)) {
        made.push(each);
        scene.report.progress(`${made.length} of ${states.length}`);
      }
      return made;
    });
  } finally {
    scene.report.progress("");
  }
}

/** A finished file, and what its account tells of it beyond its name and hash. */
export interface PostFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly contents: Readonly<Record<string, unknown>>;
}

/** Puts the files and their account into the folder, all or none. */
export async function placeFiles(
  files: readonly PostFile[],
  series: Series,
  out: string,
  { surroundings }: Scene,
): Promise<Placed> {
  const path = resolve(surroundings.cwd, out);
  const names = files.map(({ file }) => file);
  const output = openOutput({ path, shown: out }, names, series, surroundings.thisProcess);
  try {
    for (const { file, bytes } of files) await output.stage(file, bytes);
    return await output.commit(new Map([[series.records[0], [accountOf(files)]]]));
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** One file a line. The first keys are those by which the next run, and `verify`, know the file. */
function accountOf(files: readonly PostFile[]): string {
  const rows = files.map(({ file, bytes, contents }) =>
    JSON.stringify({ file, bytes: bytes.length, sha256: sha256(bytes), ...contents }),
  );
  return rows.length === 0 ? "[]\n" : `[\n${rows.join(",\n")}\n]\n`;
}

/** Lines for a summary: States that the batch leaves out, and what happened to files of the last run. */
export function closingLines(leftOut: Selection["leftOut"], placed: Placed): readonly string[] {
  const held = leftOut.filter(({ why }) => why === "held");
  return [
    ...held.map(({ state, reason }) => `  left out: ${state.name}, ${reason}`),
    ...(placed.removed.length === 0
      ? []
      : [`  removed: ${counted(placed.removed.length, "file")} of the last run that this one does not make`]),
    ...(placed.leftAlone.length === 0
      ? []
      : [`  warning: altered since the last run, so left alone: ${placed.leftAlone.join(", ")}`]),
  ];
}
