// Letters into a folder with their manifest, all or none: each as soon as it is made, the manifest last. What lies there of
// the last batch is kept, replaced or in the way, as output/accounts/letter-series.ts says.

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
  manifestRows,
} from "../../output/accounts/manifest.js";
import {
  gatherTexts,
  joinedTexts,
  TEXTS_JSON,
  type TextsOfBatch,
  textsJson,
} from "../../output/accounts/texts.js";
import type { Mended } from "../../output/placing/mending.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import { type Committed, type Output, openOutput } from "../../output/placing/write.js";
import { interruptible } from "../interruption.js";
import { type LetterNote, letter } from "../kinds/letter.js";
import { inOrder } from "../make/in-order.js";
import { makeFiles } from "../make/threads.js";
import type { Batch } from "../open/batch.js";
import type { Scene } from "../scene.js";
import { countLetter, newTally, type Tally } from "../tally.js";
import { type BatchChanges, batchChanges } from "./changes.js";

/** Letters that are to be made and put into a folder. */
export interface LetterJob {
  readonly batch: Batch;
  readonly states: readonly State[];
  readonly folder: OutputFolder;
  readonly threads: number;
  /** Whether the run is about all letters of the batch, or about those alone that it makes. */
  readonly about: LetterRun["about"];
}

/** What a run has done to the folder, and what it has found there. */
export interface LettersPlaced {
  readonly tally: Tally;
  readonly placed: Committed;
  readonly mended: Mended;
  readonly changes: BatchChanges;
}

const UNFINISHED = "some letters are in place and some are not: run this again, and it will finish";

/** Makes the letters and puts them into the folder. From here on there is something to clear up. */
export function placeLetters(job: LetterJob, scene: Scene): Promise<LettersPlaced> {
  return interruptible(scene.surroundings, async (signal) => {
    const { states, folder } = job;
    const run = runOf(job);
    const output = openOutput<LetterSeries>(
      folder,
      states.map(letter.fileName),
      UNSEEN,
      scene.surroundings.thisProcess,
      () => lookAtLetters(folder, run),
    );
    try {
      const { records, texts, tally } = await stageLetters(job, output, scene, signal);
      const placed = await output.commit(accounts({ records, texts }, output.series, job));
      scene.report.concludeFaultsWith("");
      const { mended, series } = output;
      return { tally, placed, mended, changes: batchChanges(series, records, run) };
    } catch (error) {
      await output.discard();
      if (output.isUnfinished()) scene.report.concludeFaultsWith(UNFINISHED);
      throw error;
    } finally {
      scene.report.progress("");
    }
  });
}

function runOf({ batch, states, about }: LetterJob): LetterRun {
  const { heads, date, campaign } = batch;
  const mark = campaignMark(heads.map(({ frontMatter }) => frontMatter));
  return { campaign: mark, date, states: codesOf(campaign.states), made: codesOf(states), about };
}

function codesOf(states: readonly State[]): ReadonlySet<string> {
  return new Set(states.map(({ iso3 }) => iso3));
}

async function stageLetters(
  { batch, threads, states }: LetterJob,
  output: Output,
  { report }: Scene,
  signal: AbortSignal,
): Promise<MadeLetters & { readonly tally: Tally }> {
  const records: LetterRecord[] = [];
  const texts = gatherTexts();
  const tally = newTally();
  const note = inOrder<LetterNote>(({ record, count, passages }) => {
    records.push(record);
    texts.note(record, passages);
    countLetter(tally, count);
    report.progress(`${tally.letters} of ${states.length}  ${record.state}`);
  });
  await makeFiles(
    states,
    { kind: letter, batch, threads },
    async (made, index) => {
      await output.stage(made.file, made.bytes);
      note(made.note, index);
    },
    signal,
  );
  return { records, texts, tally };
}

interface MadeLetters {
  readonly records: readonly LetterRecord[];
  readonly texts: TextsOfBatch;
}

/** The manifest of all letters that then lie in the folder, in both forms, and their texts: those made now, and those that stay. */
function accounts(
  { records, texts }: MadeLetters,
  { kept, keptTexts }: LetterSeries,
  job: LetterJob,
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
  { states, batch }: LetterJob,
): Iterable<ManifestRow> {
  const waiting = kept.toSorted(byCode);
  for (const row of manifestRows(records, states, batch.madeWith)) {
    const before = waiting.findIndex(({ iso3 }) => iso3 > row.iso3);
    yield* waiting.splice(0, before === -1 ? waiting.length : before);
    yield row;
  }
  yield* waiting;
}
