// `letters generate`: every letter into a temporary place, then all at once under their names, then the summary.

import { join, resolve } from "node:path";
import { letterFileName } from "../output/file-name.js";
import {
  LETTER_SERIES,
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
  manifestJson,
} from "../output/manifest.js";
import type { Placed } from "../output/placing.js";
import { type Output, openOutput } from "../output/write.js";
import { produce } from "../produce.js";
import { interruptible } from "./interruption.js";
import { restingOnCommitments } from "./matrix.js";
import { type Opened, open } from "./opening.js";
import type { CampaignOptions, FilterOptions } from "./options.js";
import type { Scene } from "./program.js";
import { type Selection, selectStates } from "./selection.js";
import { countLetter, newTally, summaryText, type Tally } from "./summary.js";
import { type Batch, openBatch, rowOf } from "./workshop.js";

export interface GenerateOptions extends CampaignOptions, FilterOptions {
  readonly includeHeld?: true;
  readonly out: string;
  readonly json?: true;
}

export async function generate(options: GenerateOptions, scene: Scene): Promise<number> {
  const opened = open(options, scene);
  const held = options.includeHeld ? "included" : "left out";
  const selection = selectStates(opened.campaign, { date: opened.date, filters: options, held });
  const written = await interruptible(scene.surroundings, (signal) =>
    writeLetters({ opened, selection, folder: options.out, scene, signal }),
  );
  scene.report.say(
    summaryText({
      ...written,
      date: opened.date,
      acceptStale: opened.acceptStale,
      mostHighlighted: restingOnCommitments(opened.campaign.recommendations).length,
      leftOut: selection.leftOut,
      folder: options.out,
    }),
  );
  if (options.json) await scene.report.data(resultJson(options.out, opened.date, written.tally.letters));
  return 0;
}

interface Job {
  readonly opened: Opened;
  readonly selection: Selection;
  /** As the user named it. */
  readonly folder: string;
  readonly scene: Scene;
  readonly signal: AbortSignal;
}

interface Written {
  readonly tally: Tally;
  readonly placed: Placed;
  readonly mended: boolean;
}

async function writeLetters(job: Job): Promise<Written> {
  const { opened, selection, folder, scene } = job;
  const { surroundings } = scene;
  const settings = { ...opened, nodeVersion: surroundings.nodeVersion };
  const batch = openBatch(opened.campaign, opened.folder, settings);
  const names = selection.chosen.map(({ iso3, name }) => letterFileName(iso3, name));
  const path = resolve(surroundings.cwd, folder);
  const output = openOutput({ path, shown: folder }, names, LETTER_SERIES, surroundings.thisProcess);
  try {
    const { rows, tally } = await stageLetters(job, batch, output);
    const placed = await output.commit(
      new Map([
        [MANIFEST_JSON, manifestJson(rows)],
        [MANIFEST_CSV, manifestCsv(rows, "plain")],
      ]),
    );
    return { tally, placed, mended: output.mended };
  } catch (error) {
    await output.discard();
    if (job.signal.aborted) scene.report.complain(`interrupted: nothing in ${folder}/ has been changed\n`);
    throw error;
  } finally {
    scene.report.progress("");
  }
}

async function stageLetters(
  { selection, scene, signal }: Job,
  { workshop, madeWith }: Batch,
  output: Output,
): Promise<{ readonly rows: readonly ManifestRow[]; readonly tally: Tally }> {
  const rows: ManifestRow[] = [];
  const tally = newTally();
  for await (const letter of produce(selection.chosen, workshop.finish, signal)) {
    const row = rowOf(letter, madeWith);
    await output.stage(row.file, letter.pdf);
    rows.push(row);
    countLetter(tally, letter.assessment);
    scene.report.progress(`${tally.letters} of ${selection.chosen.length}  ${row.state}`);
  }
  return { rows, tally };
}

function resultJson(folder: string, date: string, letters: number): string {
  return `${JSON.stringify({ date, letters, out: folder, manifest: join(folder, MANIFEST_CSV) })}\n`;
}
