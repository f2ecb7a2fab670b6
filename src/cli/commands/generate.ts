// `letters generate`: every letter into a temporary place, then all at once under their names, then the summary.

import { join } from "node:path";
import { inOrder } from "../../batch/make/in-order.js";
import { countJobs, craftAll } from "../../batch/make/threads.js";
import { campaignLine } from "../../batch/open/open.js";
import {
  type Batch,
  type CraftedLetter,
  languagesOf,
  openBatch,
  openForLetters,
} from "../../batch/open/workshop.js";
import { batchChanges } from "../../batch/place/changes.js";
import { outputFolder, realPlace } from "../../batch/place/output-folder.js";
import { isFiltered, selectStates } from "../../batch/select/select.js";
import type { State } from "../../campaign/campaign.js";
import { campaignMark } from "../../output/accounts/campaign-mark.js";
import {
  type LetterRun,
  type LetterSeries,
  lookAtLetters,
  UNSEEN,
} from "../../output/accounts/letter-series.js";
import {
  type LetterRecord,
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
  manifestJson,
  manifestRow,
} from "../../output/accounts/manifest.js";
import {
  gatherTexts,
  joinedTexts,
  TEXTS_JSON,
  type TextsOfBatch,
  textsJson,
} from "../../output/accounts/texts.js";
import { letterFileName } from "../../output/file-name.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import { type Output, openOutput } from "../../output/placing/write.js";
import type { GenerateOptions } from "../options/generate.js";
import { interruptible } from "../shell/interruption.js";
import type { Scene } from "../shell/program.js";
import { folderLines } from "../texts/batch-changes.js";
import { restingOnCommitments } from "../texts/matrix.js";
import { countLetter, newTally, type Outcome, summaryText, type Tally } from "../texts/summary.js";

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
  const folder = outputFolder({ named: options.out, replace: options.replace }, opened.folder, scene);
  const batch = openBatch(opened, languagesOf(chosen));
  scene.report.warn(batch.warnings);
  const run: LetterRun = {
    campaign: campaignMark(batch.templates.map(({ frontMatter }) => frontMatter)),
    date,
    states: codesOf(campaign.states),
    made: codesOf(chosen),
    about: isFiltered(options) ? "those made" : "all letters",
  };
  // From here on there is something to clear up.
  const written = await interruptible(scene.surroundings, (signal) =>
    writeLetters({ batch, jobs, states: chosen, folder, run, scene, signal }),
  );
  const mostHighlighted = restingOnCommitments(campaign.recommendations).length;
  const leadsTo = realPlace(folder, scene);
  return {
    ...written,
    date,
    acceptStale,
    acceptLater,
    mostHighlighted,
    leftOut,
    folder: folder.shown,
    campaign: campaignLine(opened.folder),
    ...(leadsTo === undefined ? {} : { leadsTo }),
  };
}

function codesOf(states: readonly State[]): ReadonlySet<string> {
  return new Set(states.map(({ iso3 }) => iso3));
}

const UNFINISHED = "some letters are in place and some are not: run this again, and it will finish";

interface Job {
  readonly batch: Batch;
  /** Threads. */
  readonly jobs: number;
  readonly states: readonly State[];
  readonly folder: OutputFolder;
  readonly run: LetterRun;
  readonly scene: Scene;
  /** Tells that the user wants it to stop. */
  readonly signal: AbortSignal;
}

async function writeLetters(job: Job): Promise<Pick<Outcome, "tally" | "changes">> {
  const { states, folder, scene, run } = job;
  const names = states.map(({ iso3, name }) => letterFileName(iso3, name));
  const look = () => lookAtLetters(folder, run);
  const output = openOutput<LetterSeries>(folder, names, UNSEEN, scene.surroundings.thisProcess, look);
  try {
    const { records, texts, tally } = await stageLetters(job, output);
    const placed = await output.commit(recordsOfBatch({ records, texts }, output.series, job));
    scene.report.concludeFaultsWith("");
    const { mended, series } = output;
    const changes = batchChanges(series, records, run);
    return { tally, changes: folderLines({ placed, mended, changes, folder: folder.shown }) };
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
): Promise<MadeLetters & { readonly tally: Tally }> {
  const records: LetterRecord[] = [];
  const texts = gatherTexts();
  const tally = newTally();
  const note = inOrder<Omit<CraftedLetter, "pdf">>(({ record, count, passages }) => {
    records.push(record);
    texts.note(record, passages);
    countLetter(tally, count);
    scene.report.progress(`${tally.letters} of ${states.length}  ${record.state}`);
  });
  const deliver = async ({ pdf, ...letter }: CraftedLetter, index: number): Promise<void> => {
    await output.stage(letter.record.file, pdf);
    note(letter, index);
  };
  await craftAll(states, { batch, jobs }, deliver, signal);
  return { records, texts, tally };
}

interface MadeLetters {
  readonly records: readonly LetterRecord[];
  readonly texts: TextsOfBatch;
}

/** The manifest of all letters that then lie in the folder, in both forms, and their texts: those made now, and those that stay. */
function recordsOfBatch(
  { records, texts }: MadeLetters,
  { kept, keptTexts }: LetterSeries,
  job: Job,
): ReadonlyMap<string, Iterable<string>> {
  const all = [...records, ...kept].sort(byCode);
  return new Map([
    [MANIFEST_JSON, manifestJson(rowsOf(records, kept, job))],
    [MANIFEST_CSV, manifestCsv(all, "plain")],
    [TEXTS_JSON, textsJson(joinedTexts(texts, keptTexts))],
  ]);
}

function byCode(one: { readonly iso3: string }, other: { readonly iso3: string }): number {
  return one.iso3 < other.iso3 ? -1 : 1;
}

/** The rows of the manifest, by ISO code, of which each is made when it is written. */
function* rowsOf(
  records: readonly LetterRecord[],
  kept: readonly ManifestRow[],
  { states, batch }: Job,
): Iterable<ManifestRow> {
  const waiting = kept.toSorted(byCode);
  for (const [index, record] of records.entries()) {
    const state = states[index];
    if (state?.iso3 !== record.iso3) throw new Error(`the record of ${record.iso3} is out of order`);
    const before = waiting.findIndex(({ iso3 }) => iso3 > record.iso3);
    yield* waiting.splice(0, before === -1 ? waiting.length : before);
    yield manifestRow(record, state, batch.madeWith);
  }
  yield* waiting;
}

function resultJson({ date, tally, folder }: Outcome): string {
  const result = { date, letters: tally.letters, out: folder, manifest: join(folder, MANIFEST_CSV) };
  return `${JSON.stringify(result)}\n`;
}
