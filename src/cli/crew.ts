// The letters of a large batch by several threads, in the order of the States: each thread opens the campaign for itself
// and is handed some States at a time. What comes out is what one thread alone would make, byte for byte.

import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import type { State } from "../campaign/campaign.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import type { MadeWith } from "../output/manifest.js";
import { workerFile } from "./tool.js";
import { wrongCommandLine } from "./usage.js";
import type { BatchSettings, CraftedLetter } from "./workshop.js";

/** What a thread needs to open the campaign. */
export interface CrewOrder {
  /** Of the campaign. */
  readonly folder: string;
  readonly settings: BatchSettings;
  readonly madeWith: MadeWith;
}

/** What came of some States: plain data, as an InputError would lose its class on the way to the other thread. */
export interface Craft {
  readonly letters: readonly CraftedLetter[];
  readonly faults: readonly Diagnostic[];
}

/**
 * From how many letters on more than one thread pays: below, each thread's own start (modules, campaign, faces, words)
 * costs more than it saves. Measured by `npm run bench`, see bench/README.md.
 */
const LETTERS_FOR_A_CREW = 1_000;

/** Letters handed to a thread at a time: few enough to wait in memory, enough to make the handing over cheap. */
const LETTERS_AT_A_TIME = 32;

const MOST_JOBS = 64;

/** How many threads make the letters. `asked` is the text of --jobs; throws the fault of a command line. */
export function countJobs(asked: string | undefined, letters: number): number {
  if (asked === undefined) return letters < LETTERS_FOR_A_CREW ? 1 : availableParallelism();
  const jobs = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  const what = `"${asked}" is not a number of threads`;
  throw wrongCommandLine({
    what,
    remedy: `write --jobs with a number from 1 to ${MOST_JOBS}, or leave it out`,
  });
}

/** As `produce`: all faults of all States in one InputError at the end, nothing more yielded from the first on. */
export async function* produceByCrew(
  states: readonly State[],
  order: CrewOrder & { readonly jobs: number },
  signal: AbortSignal,
): AsyncGenerator<CraftedLetter> {
  const { jobs, ...workerData } = order;
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: pathToFileURL(workerFile).href,
    name: "craftLetters",
    runtime: "worker_threads",
    minThreads: jobs,
    maxThreads: jobs,
    workerData,
  });
  const faults = new Map<string, Diagnostic>();
  try {
    const hand = (iso3s: readonly string[]): Promise<Craft> => pool.run(iso3s, { signal });
    for await (const craft of inOrder(portionsOf(states), hand, jobs + 1)) {
      for (const fault of craft.faults) faults.set(JSON.stringify(fault), fault);
      if (faults.size === 0) yield* craft.letters;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await pool.destroy();
  }
  if (faults.size > 0) throw new InputError([...faults.values()]);
}

function portionsOf(states: readonly State[]): readonly (readonly string[])[] {
  const codes = states.map(({ iso3 }) => iso3);
  return Array.from({ length: Math.ceil(codes.length / LETTERS_AT_A_TIME) }, (_, index) =>
    codes.slice(index * LETTERS_AT_A_TIME, (index + 1) * LETTERS_AT_A_TIME),
  );
}

/** Starts the work on each item in turn, `most` at once, and yields the results in the order of the items. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  const begin = (item: Item) => {
    const result = work(item);
    // Whoever waits for it hears of a failure; one that nobody waits for any more must not end the process.
    result.catch(() => undefined);
    begun.push(result);
  };
  for (const item of items) {
    begin(item);
    const first = begun.length < most ? undefined : begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of begun) yield await result;
}
