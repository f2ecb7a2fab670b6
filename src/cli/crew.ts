// The letters of a batch by one thread or several: this thread makes letters itself, and the others, for a large batch,
// are handed States to make letters for. What comes out is what one thread alone would make, byte for byte.

import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import type { State } from "../campaign/campaign.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { type Order, produce } from "../produce.js";
import { workerFile } from "./tool.js";
import { wrongCommandLine } from "./usage.js";
import { type Batch, type CraftedLetter, craft } from "./workshop.js";

/** What came of some States: plain data, as an InputError would lose its class on the way to another thread. */
export interface Craft {
  readonly letters: readonly CraftedLetter[];
  readonly faults: readonly Diagnostic[];
}

/** Takes a finished letter. `index` is that of its State; letters come in any order. */
export type Deliver = (letter: CraftedLetter, index: number) => Promise<void>;

/**
 * From how many letters on more than one thread pays: below, another thread's own start (modules, faces, words) costs
 * more than it saves. Measured by `npm run bench`, see bench/README.md.
 */
const LETTERS_FOR_A_CREW = 1_500;

/** Letters handed over at a time: few enough to wait in memory and to end together, enough to make it cheap. */
const LETTERS_AT_A_TIME = 8;

/** So that a thread has the next States at hand when it is done with some. */
const PORTIONS_AT_HAND = 2;

const MOST_JOBS = 64;

export function isLarge(letters: number): boolean {
  return letters >= LETTERS_FOR_A_CREW;
}

/** How many threads make the letters. `asked` is the text of --jobs; throws the fault of a command line. */
export function countJobs(asked: string | undefined, letters: number): number {
  if (asked === undefined) return isLarge(letters) ? availableParallelism() : 1;
  const jobs = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  const what = `"${asked}" is not a number of threads`;
  throw wrongCommandLine({
    what,
    remedy: `write --jobs with a number from 1 to ${MOST_JOBS}, or leave it out`,
  });
}

/**
 * Makes the letter of each State with so many threads and delivers it. As with `produce`, all faults of all States come
 * in one InputError at the end, and from the first one known nothing more is delivered.
 */
export async function craftAll(
  states: readonly State[],
  { batch, jobs }: { readonly batch: Batch; readonly jobs: number },
  deliver: Deliver,
  signal: AbortSignal,
): Promise<void> {
  const faults = new Map<number, readonly Diagnostic[]>();
  const portions = portionsOf(states);
  const bench: Bench = {
    portions,
    refuse: (at, found) => void (found.length > 0 && faults.set(at, found)),
    deliver: async (letter, index) => void (faults.size === 0 && (await deliver(letter, index))),
  };
  const byOwnHands: Work = (stop) => craftHere(batch, bench, stop);
  if (jobs === 1) await together([byOwnHands], signal);
  else
    await withHelpers(batch.order, jobs - 1, (helpers) => together([byOwnHands, ...helpers(bench)], signal));
  if (faults.size > 0) throw new InputError(inOrderOfStates(faults));
}

/** States that are made in one go, and the index of the first. */
interface Portion {
  readonly at: number;
  readonly states: readonly State[];
}

/** What the threads work on together: each takes the next portion when it is done with one. */
interface Bench {
  readonly portions: Iterable<Portion>;
  readonly refuse: (at: number, faults: readonly Diagnostic[]) => void;
  readonly deliver: Deliver;
}

type Work = (stop: AbortSignal) => Promise<void>;

function* portionsOf(states: readonly State[]): Generator<Portion> {
  for (let at = 0; at < states.length; at += LETTERS_AT_A_TIME)
    yield { at, states: states.slice(at, at + LETTERS_AT_A_TIME) };
}

async function craftHere({ workshop }: Batch, { portions, refuse, deliver }: Bench, stop: AbortSignal) {
  for (const { at, states } of portions) {
    let index = at;
    try {
      for await (const letter of produce(states, (state) => craft(workshop, state), stop)) {
        await deliver(letter, index);
        index += 1;
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refuse(at, error.diagnostics);
    }
  }
}

/** Starts helper threads for the time of the work, which gets their hands. */
async function withHelpers(
  order: Order,
  count: number,
  work: (helpers: (bench: Bench) => readonly Work[]) => Promise<void>,
): Promise<void> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: pathToFileURL(workerFile).href,
    name: "craftLetters",
    runtime: "worker_threads",
    minThreads: count,
    maxThreads: count,
    workerData: order,
  });
  const hand = async ({ portions, refuse, deliver }: Bench, stop: AbortSignal): Promise<void> => {
    for (const { at, states } of portions) {
      const { letters, faults }: Craft = await pool.run(states, { signal: stop });
      refuse(at, faults);
      for (const [offset, letter] of letters.entries()) await deliver(letter, at + offset);
    }
  };
  try {
    await work((bench) =>
      Array.from({ length: count * PORTIONS_AT_HAND }, (): Work => (stop) => hand(bench, stop)),
    );
  } finally {
    await pool.destroy();
  }
}

/** Does all the work at once. The first failure stops the rest, as `signal` does; all have ended when this rejects. */
async function together(works: readonly Work[], signal: AbortSignal): Promise<void> {
  const failure = new AbortController();
  const stop = AbortSignal.any([signal, failure.signal]);
  await Promise.all(works.map((work) => work(stop).catch((error: unknown) => failure.abort(error))));
  signal.throwIfAborted();
  failure.signal.throwIfAborted();
}

/** A fault of the template shows in every letter: each is told once, where it first occurs. */
function inOrderOfStates(faults: ReadonlyMap<number, readonly Diagnostic[]>): readonly Diagnostic[] {
  const inOrder = [...faults].sort(([one], [other]) => one - other).flatMap(([, found]) => found);
  return [...new Map(inOrder.map((fault) => [JSON.stringify(fault), fault])).values()];
}
