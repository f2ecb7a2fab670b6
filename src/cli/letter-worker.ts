// One thread of a crew: opens the campaign once, then makes the letters of the States it is handed. Loaded by the pool
// alone.

import { workerData } from "node:worker_threads";
import type { State } from "../campaign/campaign.js";
import { readCampaign } from "../campaign/campaign.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { campaignFolderAt } from "./campaign-folder.js";
import type { Craft, CrewOrder } from "./crew.js";
import { type Batch, type CraftedLetter, craft, openBatch } from "./workshop.js";

interface Bench {
  readonly batch: Batch;
  readonly states: ReadonlyMap<string, State>;
}

let bench: Bench | undefined;

/** The letters of the States with these codes, and the faults of those that cannot be made. */
export function craftLetters(iso3s: readonly string[]): Craft {
  const letters: CraftedLetter[] = [];
  const faults: Diagnostic[] = [];
  for (const iso3 of iso3s) {
    try {
      bench ??= openBench(orderOf(workerData));
      const state = bench.states.get(iso3);
      if (state === undefined) throw changed();
      letters.push(craft(bench.batch, state));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.diagnostics);
    }
  }
  return { letters, faults };
}

/** The pool puts data of its own before ours. */
function orderOf(data: unknown): CrewOrder {
  return (data as readonly [unknown, CrewOrder])[1];
}

/** Reads the same files again as the first thread did, and makes sure that they are the same. */
function openBench({ folder: path, settings, madeWith }: CrewOrder): Bench {
  const folder = campaignFolderAt(path);
  const { campaign } = readCampaign(folder.read, folder.list);
  const batch = openBatch(campaign, folder, settings);
  if (JSON.stringify(batch.madeWith) !== JSON.stringify(madeWith)) throw changed();
  return { batch, states: new Map(campaign.states.map((state) => [state.iso3, state])) };
}

function changed(): InputError {
  const what = "a file of the campaign was changed while the letters were being made";
  return new InputError([{ what, remedy: "run this again" }]);
}
