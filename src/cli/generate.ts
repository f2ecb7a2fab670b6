// `letters generate`: every letter into a temporary place, then all at once under their names, then the summary.

import { join, resolve } from "node:path";
import type { State } from "../campaign/campaign.js";
import { letterFileName } from "../output/file-name.js";
import {
  LETTER_SERIES,
  type LetterRecord,
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
  manifestJson,
  manifestRow,
} from "../output/manifest.js";
import { type Output, openOutput } from "../output/write.js";
import { countJobs, craftAll } from "./crew.js";
import { inOrder } from "./in-order.js";
import { interruptible } from "./interruption.js";
import { restingOnCommitments } from "./matrix.js";
import type { CampaignOptions, FilterOptions } from "./options.js";
import type { Scene } from "./program.js";
import { selectStates } from "./selection.js";
import { countLetter, newTally, type Outcome, summaryText, type Tally } from "./summary.js";
import { type Batch, type CraftedLetter, languagesOf, openBatch, openForLetters } from "./workshop.js";

export interface GenerateOptions extends CampaignOptions, FilterOptions {
  readonly includeHeld?: true;
  readonly out: string;
  readonly jobs?: string;
  readonly json?: true;
}

export async function generate(options: GenerateOptions, scene: Scene): Promise<number> {
  const outcome = await generateAll(options, scene);
  scene.report.say(summaryText(outcome));
  if (options.json) await scene.report.data(resultJson(outcome));
  return 0;
}

async function generateAll(options: GenerateOptions, scene: Scene): Promise<Outcome> {
  const opened = openForLetters(options, scene);
  const { date, acceptStale, acceptLater, campaign } = opened;
  const held = options.includeHeld ? "included" : "left out";
  const { chosen, leftOut } = selectStates(campaign, { date, filters: options, held });
  const jobs = countJobs(options.jobs, chosen.length);
  scene.report.concludeFaultsWith("no letter has been written");
  const batch = openBatch(opened, languagesOf(chosen));
  scene.report.warn(batch.warnings);
  // From here on there is something to clear up.
  const written = await interruptible(scene.surroundings, (signal) =>
    writeLetters({ batch, jobs, states: chosen, folder: options.out, scene, signal }),
  );
  const mostHighlighted = restingOnCommitments(campaign.recommendations).length;
  return { ...written, date, acceptStale, acceptLater, mostHighlighted, leftOut, folder: options.out };
}

const UNFINISHED = "some letters are in place and some are not: run this again, and it will finish";

interface Job {
  readonly batch: Batch;
  /** Threads. */
  readonly jobs: number;
  readonly states: readonly State[];
  /** As the user named it. */
  readonly folder: string;
  readonly scene: Scene;
  /** Tells that the user wants it to stop. */
  readonly signal: AbortSignal;
}

async function writeLetters(job: Job): Promise<Pick<Outcome, "tally" | "placed" | "mended">> {
  const { states, folder, scene } = job;
  const names = states.map(({ iso3, name }) => letterFileName(iso3, name));
  const path = resolve(scene.surroundings.cwd, folder);
  const output = openOutput({ path, shown: folder }, names, LETTER_SERIES, scene.surroundings.thisProcess);
  try {
    const { records, tally } = await stageLetters(job, output);
    const placed = await output.commit(
      new Map([
        [MANIFEST_JSON, manifestJson(rowsOf(records, job))],
        [MANIFEST_CSV, manifestCsv(records, "plain")],
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
  { batch, jobs, states, scene, signal }: Job,
  output: Output,
): Promise<{ readonly records: readonly LetterRecord[]; readonly tally: Tally }> {
  const records: LetterRecord[] = [];
  const tally = newTally();
  const note = inOrder<Omit<CraftedLetter, "pdf">>(({ record, count }) => {
    records.push(record);
    countLetter(tally, count);
    scene.report.progress(`${tally.letters} of ${states.length}  ${record.state}`);
  });
  const deliver = async ({ record, pdf, count }: CraftedLetter, index: number): Promise<void> => {
    await output.stage(record.file, pdf);
    note({ record, count }, index);
  };
  await craftAll(states, { batch, jobs }, deliver, signal);
  return { records, tally };
}

/** The rows of the manifest, of which each is made when it is written. */
function* rowsOf(records: readonly LetterRecord[], { states, batch }: Job): Iterable<ManifestRow> {
  for (const [index, record] of records.entries()) {
    const state = states[index];
    if (state?.iso3 !== record.iso3) throw new Error(`the record of ${record.iso3} is out of order`);
    yield manifestRow(record, state, batch.madeWith);
  }
}

function resultJson({ date, tally, folder }: Outcome): string {
  const result = { date, letters: tally.letters, out: folder, manifest: join(folder, MANIFEST_CSV) };
  return `${JSON.stringify(result)}\n`;
}
