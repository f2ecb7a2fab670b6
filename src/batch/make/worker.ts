// A helper thread: sets up what the thread that reads the campaign has set up, then makes the files of the States that it
// is handed. Loaded by the pool alone. It reads nothing of the campaign: all is handed to it.

import { workerData } from "node:worker_threads";
import type { State } from "../../campaign/campaign.js";
import { openTemplates } from "../../letter/template/template.js";
import { readTemplateSource } from "../../letter/template/template-head.js";
import { openLetterMaker } from "../../produce.js";
import type { MadeFile } from "../kinds/kind.js";
import { kindNamed } from "../kinds.js";
import { type HelperOrder, makeSome, type Some } from "./threads.js";

let make: Promise<(state: State) => MadeFile> | undefined;

export async function makeForPool(states: readonly State[]): Promise<Some> {
  make ??= open(handed(workerData));
  return makeSome(await make, states);
}

async function open({ order, kind }: HelperOrder): Promise<(state: State) => MadeFile> {
  const { open } = await kindNamed(kind);
  const sources = order.templates.map(readTemplateSource);
  const templates = openTemplates(sources, order.campaign, order.languages);
  return open({ order, maker: openLetterMaker(order, templates) });
}

/** The pool puts data of its own before ours. */
function handed(data: unknown): HelperOrder {
  return (data as readonly [unknown, HelperOrder])[1];
}
