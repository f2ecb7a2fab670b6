// `letters generate`: every letter into a temporary place, then all at once under their names, then the summary.

import { join, resolve } from "node:path";
import type { State } from "../campaign/campaign.js";
import { letterFileName } from "../output/file-name.js";
import {
  LETTER_SERIES,
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
  manifestJson,
} from "../output/manifest.js";
import { type Output, openOutput } from "../output/write.js";
import { produce } from "../produce.js";
import { countJobs, produceByCrew } from "./crew.js";
import { restingOnCommitments } from "./matrix.js";
import { open } from "./opening.js";
import type { CampaignOptions, FilterOptions } from "./options.js";
import type { Scene } from "./program.js";
import { selectStates } from "./selection.js";
import { countLetter, newTally, type Outcome, summaryText, type Tally } from "./summary.js";
import { type CraftedLetter, craft, openBatch } from "./workshop.js";

export interface GenerateOptions extends CampaignOptions, FilterOptions {
  readonly includeHeld?: true;
  readonly out: string;
  readonly jobs?: string;
  readonly json?: true;
}

/** `signal` tells that the user wants it to stop. */
export async function generate(options: GenerateOptions, scene: Scene, signal: AbortSignal): Promise<number> {
  const outcome = await generateAll(options, scene, signal);
  scene.report.say(summaryText(outcome));
  if (options.json) await scene.report.data(resultJson(outcome));
  return 0;
}

async function generateAll(options: GenerateOptions, scene: Scene, signal: AbortSignal): Promise<Outcome> {
  const opened = open(options, scene);
  const { date, acceptStale, campaign } = opened;
  const held = options.includeHeld ? "included" : "left out";
  const { chosen, leftOut } = selectStates(campaign, { date, filters: options, held });
  const jobs = countJobs(options.jobs, chosen.length);
  scene.report.concludeFaultsWith("no letter has been written");
  const { nodeVersion } = scene.surroundings;
  const batch = openBatch(campaign, opened.folder, { date, acceptStale, nodeVersion });
  const crewOrder = { folder: opened.folder.path, settings: { date, acceptStale, nodeVersion } };
  const make = (states: readonly State[]) =>
    jobs === 1
      ? produce(states, (state) => craft(batch, state), signal)
      : produceByCrew(states, { ...crewOrder, jobs, madeWith: batch.madeWith }, signal);
  const written = await writeLetters({ make, states: chosen, folder: options.out, scene, signal });
  const mostHighlighted = restingOnCommitments(campaign.recommendations).length;
  return { ...written, date, acceptStale, mostHighlighted, leftOut, folder: options.out };
}

const UNFINISHED = "some letters are in place and some are not: run this again, and it will finish";

interface Job {
  readonly make: (states: readonly State[]) => AsyncGenerator<CraftedLetter>;
  readonly states: readonly State[];
  /** As the user named it. */
  readonly folder: string;
  readonly scene: Scene;
  readonly signal: AbortSignal;
}

async function writeLetters(job: Job): Promise<Pick<Outcome, "tally" | "placed" | "mended">> {
  const { states, folder, scene } = job;
  const names = states.map(({ iso3, name }) => letterFileName(iso3, name));
  const path = resolve(scene.surroundings.cwd, folder);
  const output = openOutput({ path, shown: folder }, names, LETTER_SERIES, scene.surroundings.thisProcess);
  try {
    const { rows, tally } = await stageLetters(job, output);
    const placed = await output.commit(
      new Map([
        [MANIFEST_JSON, manifestJson(rows)],
        [MANIFEST_CSV, manifestCsv(rows, "plain")],
      ]),
    );
    scene.report.concludeFaultsWith("");
    return { tally, placed, mended: output.mended };
  } catch (error) {
    await output.discard();
    if (output.isUnfinished()) scene.report.concludeFaultsWith(UNFINISHED);
    throw error;
  } finally {
    scene.report.progress("");
  }
}

async function stageLetters(
  { make, states, scene }: Job,
  output: Output,
): Promise<{ readonly rows: readonly ManifestRow[]; readonly tally: Tally }> {
  const rows: ManifestRow[] = [];
  const tally = newTally();
  for await (const { row, pdf, count } of make(states)) {
    await output.stage(row.file, pdf);
    rows.push(row);
    countLetter(tally, count);
    scene.report.progress(`${tally.letters} of ${states.length}  ${row.state}`);
  }
  return { rows, tally };
}

function resultJson({ date, tally, folder }: Outcome): string {
  const result = { date, letters: tally.letters, out: folder, manifest: join(folder, MANIFEST_CSV) };
  return `${JSON.stringify(result)}\n`;
}
