// The letters of a batch by one thread or several: this thread makes letters itself, and the others, for a large batch,
// are handed States to make letters for. What comes out is what one thread alone would make, byte for byte.

import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import type { State } from "../../campaign/campaign.js";
import { type Diagnostic, InputError, merged } from "../../diagnostic.js";
import type { Order } from "../../produce.js";
import { wrongCommandLine } from "../../usage.js";
import { type Batch, type Craft, type CraftedLetter, craftStates } from "../open/workshop.js";
import { workerFile } from "../tool.js";

/** Takes a finished letter. `index` is that of its State; letters come in any order. */
type Deliver = (letter: CraftedLetter, index: number) => Promise<void>;

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

/** Where the user names no number: each thread takes some 100 MB, and another one's letters gain less and less. */
const MOST_UNASKED_JOBS = 8;

/** Whether so many letters are worth more threads. */
function isLarge(letters: number): boolean {
  return letters >= LETTERS_FOR_A_CREW;
}

/**
 * How many threads make the letters, none without work. `asked` is the text of --jobs; throws the fault of a command
 * line.
 */
export function countJobs(asked: string | undefined, letters: number): number {
  const portions = Math.max(1, Math.ceil(letters / LETTERS_AT_A_TIME));
  if (asked === undefined)
    return isLarge(letters) ? Math.min(availableParallelism(), MOST_UNASKED_JOBS, portions) : 1;
  const jobs = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return Math.min(jobs, portions);
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
  const bench: Bench = {
    portions: portionsOf(states),
    refuse: (at, found) => void (found.length > 0 && faults.set(at, found)),
    deliver: async (letter, index) => void (faults.size === 0 && (await deliver(letter, index))),
  };
  const here: Hands = (some, stop) => craftStates(batch.workshop, some, stop);
  if (jobs === 1) await together([here], bench, signal);
  else
    await withHelpers(batch.order, jobs - 1, (helpers, failure) =>
      together([here, ...helpers], bench, signal, failure),
    );
  if (faults.size > 0) throw new InputError(inOrderOfStates(faults));
}

/** States that are made in one go, and the index of the first. */
interface Portion {
  readonly at: number;
  readonly states: readonly State[];
}

/** What all hands work on: each takes the next portion when it is done with one. */
interface Bench {
  readonly portions: Iterable<Portion>;
  readonly refuse: (at: number, faults: readonly Diagnostic[]) => void;
  readonly deliver: Deliver;
}

/** Makes the letters of some States, here or in another thread. */
type Hands = (states: readonly State[], stop: AbortSignal) => Promise<Craft>;

function* portionsOf(states: readonly State[]): Generator<Portion> {
  for (let at = 0; at < states.length; at += LETTERS_AT_A_TIME)
    yield { at, states: states.slice(at, at + LETTERS_AT_A_TIME) };
}

/** Lets all hands work. The first failure stops the rest, as `signal` does; all have ended when this rejects. */
async function together(
  hands: readonly Hands[],
  bench: Bench,
  signal: AbortSignal,
  failure = new AbortController(),
): Promise<void> {
  const stop = AbortSignal.any([signal, failure.signal]);
  // Every portion that is being made listens: with many threads that is no leak.
  setMaxListeners(0, stop);
  await Promise.all(hands.map((each) => labour(each, bench, stop).catch((error) => failure.abort(error))));
  signal.throwIfAborted();
  failure.signal.throwIfAborted();
}

async function labour(hands: Hands, { portions, refuse, deliver }: Bench, stop: AbortSignal): Promise<void> {
  for (const { at, states } of portions) {
    const { letters, faults } = await hands(states, stop);
    refuse(at, faults);
    for (const [offset, letter] of letters.entries()) await deliver(letter, at + offset);
  }
}

/** Starts helper threads for the time of the work, which gets their hands, and what a thread that cannot go on aborts. */
async function withHelpers(
  order: Order,
  count: number,
  work: (helpers: readonly Hands[], failure: AbortController) => Promise<void>,
): Promise<void> {
  const { Tinypool } = await import("tinypool");
  const failure = new AbortController();
  const pool = new Tinypool({
    filename: pathToFileURL(workerFile).href,
    name: "craftLetters",
    runtime: "worker_threads",
    minThreads: count,
    maxThreads: count,
    workerData: order,
  });
  pool.on("error", (error) => failure.abort(error));
  const hands: Hands = (states, stop) => pool.run(states, { signal: stop });
  try {
    await work(Array<Hands>(count * PORTIONS_AT_HAND).fill(hands), failure);
  } finally {
    await pool.destroy();
  }
}

/** Each where it first occurs, whichever thread found it first. */
function inOrderOfStates(faults: ReadonlyMap<number, readonly Diagnostic[]>): readonly Diagnostic[] {
  return merged([...faults].sort(([one], [other]) => one - other).flatMap(([, found]) => found));
}
