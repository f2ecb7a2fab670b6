// A helper thread of a crew: sets up the same workshop as the thread that reads the campaign, then makes the letters of
// the States that it is handed. Loaded by the pool alone. It reads nothing of the campaign: all is handed to it.

import { workerData } from "node:worker_threads";
import type { State } from "../campaign/campaign.js";
import { InputError } from "../diagnostic.js";
import { type Order, produce, type Workshop } from "../produce.js";
import type { Craft } from "./crew.js";
import { type CraftedLetter, craft, openWorkshopAgain } from "./workshop.js";

let opened: Workshop | undefined;

/** The letters of the States; from the first that cannot be made on, the faults alone. */
export async function craftLetters(states: readonly State[]): Promise<Craft> {
  opened ??= openWorkshopAgain(orderOf(workerData));
  const workshop = opened;
  const letters: CraftedLetter[] = [];
  try {
    for await (const letter of produce(states, (state) => craft(workshop, state))) letters.push(letter);
    return { letters, faults: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { letters, faults: error.diagnostics };
  }
}

/** The pool puts data of its own before ours. */
function orderOf(data: unknown): Order {
  return (data as readonly [unknown, Order])[1];
}
