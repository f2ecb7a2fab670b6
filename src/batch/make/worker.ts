// A helper thread of a crew: sets up the same workshop as the thread that reads the campaign, then makes the letters of
// the States that it is handed. Loaded by the pool alone. It reads nothing of the campaign: all is handed to it.

import { workerData } from "node:worker_threads";
import type { State } from "../../campaign/campaign.js";
import type { Order, Workshop } from "../../produce.js";
import { type Craft, craftStates, openWorkshopAgain } from "../open/workshop.js";

let workshop: Workshop | undefined;

export async function craftLetters(states: readonly State[]): Promise<Craft> {
  workshop ??= openWorkshopAgain(orderOf(workerData));
  return craftStates(workshop, states);
}

/** The pool puts data of its own before ours. */
function orderOf(data: unknown): Order {
  return (data as readonly [unknown, Order])[1];
}
