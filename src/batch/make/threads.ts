// Files made of States by one thread or several: this thread makes some itself, and the others, for a large batch, are
// handed States. What comes out is what one thread alone would make, byte for byte.

import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import type { State } from "../../campaign/campaign.js";
import { type Diagnostic, faultsOf, InputError, merged } from "../../diagnostic.js";
import { produce } from "../../produce.js";
import { numberUpTo } from "../../usage.js";
import type { Kind, MadeFile } from "../kinds/kind.js";
import type { Batch } from "../open/batch.js";
import { workerFile } from "../tool.js";

/** Takes a finished file. `index` is that of its State; files come in any order. */
type Deliver<Note> = (made: MadeFile<Note>, index: number) => Promise<void>;

/**
 * From how many letters on more than one thread pays: below, another thread's own start (modules, faces, words) costs
 * more than it saves. Measured by `npm run bench`, see bench/README.md.
 */
const FILES_FOR_THREADS = 1_500;

/** Files handed over at a time: few enough to wait in memory and to end together, enough to make it cheap. */
const FILES_AT_A_TIME = 8;

/** So that a thread has the next States at hand when it is done with some. */
const PORTIONS_AT_HAND = 2;

const MOST_THREADS = 64;

/** Where the user names no number: each thread takes some 100 MB, and another one's files gain less and less. */
const MOST_UNASKED_THREADS = 8;

/**
 * How many threads make the files, none without work. `asked` is the text of --jobs; throws the fault of a command line.
 */
export function countThreads(asked: string | undefined, files: number): number {
  const portions = Math.max(1, Math.ceil(files / FILES_AT_A_TIME));
  if (asked === undefined)
    return files >= FILES_FOR_THREADS ? Math.min(availableParallelism(), MOST_UNASKED_THREADS, portions) : 1;
  const threads = numberUpTo(MOST_THREADS, asked, {
    what: `"${asked}" is not a number of threads`,
    remedy: `write --jobs with a number from 1 to ${MOST_THREADS}, or leave it out`,
  });
  return Math.min(threads, portions);
}

/** What is made of the States, of what, and by how many threads. */
export interface Making<Note> {
  readonly kind: Kind<Note>;
  readonly batch: Pick<Batch, "maker" | "order">;
  readonly threads: number;
}

/**
 * Makes the file of each State with so many threads and delivers it. As with `produce`, all faults of all States come
 * in one InputError at the end, and from the first one known nothing more is delivered.
 */
export async function makeFiles<Note>(
  states: readonly State[],
  { kind, batch, threads }: Making<Note>,
  deliver: Deliver<Note>,
  signal: AbortSignal,
): Promise<void> {
  const faults = new Map<number, readonly Diagnostic[]>();
  const queue: Queue<Note> = {
    portions: portionsOf(states),
    refuse: (at, found) => void (found.length > 0 && faults.set(at, found)),
    deliver: async (made, index) => void (faults.size === 0 && (await deliver(made, index))),
  };
  const make = kind.open(batch);
  const here: Maker<Note> = (some, stop) => makeSome(make, some, stop);
  if (threads === 1) await together([here], queue, signal);
  else {
    const failure = new AbortController();
    await withHelpers<Note>({ order: batch.order, kind: kind.name }, threads - 1, failure, (helper) => {
      const helpers = Array<Maker<Note>>((threads - 1) * PORTIONS_AT_HAND).fill(helper);
      return together([here, ...helpers], queue, signal, failure);
    });
  }
  if (faults.size > 0) throw new InputError(inOrderOfStates(faults));
}

/** What came of some States: plain data, as an InputError would lose its class on the way to another thread. */
export interface Some<Note = unknown> {
  readonly files: readonly MadeFile<Note>[];
  readonly faults: readonly Diagnostic[];
}

/** The files of the States; from the first that cannot be made on, the faults alone. `stop` as for `produce`. */
export async function makeSome<Note>(
  make: (state: State) => MadeFile<Note>,
  states: readonly State[],
  stop?: AbortSignal,
): Promise<Some<Note>> {
  const files: MadeFile<Note>[] = [];
  try {
    for await (const made of produce(states, make, stop)) files.push(made);
    return { files, faults: [] };
  } catch (error) {
    return { files, faults: faultsOf(error) };
  }
}

/** States that are worked on in one go, and the index of the first. */
interface Portion {
  readonly at: number;
  readonly states: readonly State[];
}

/** What all threads work on: each takes the next portion when it is done with one. */
interface Queue<Note> {
  readonly portions: Iterable<Portion>;
  readonly refuse: (at: number, faults: readonly Diagnostic[]) => void;
  readonly deliver: Deliver<Note>;
}

/** Makes the files of some States, here or in another thread. */
type Maker<Note> = (states: readonly State[], stop: AbortSignal) => Promise<Some<Note>>;

function* portionsOf(states: readonly State[]): Generator<Portion> {
  for (let at = 0; at < states.length; at += FILES_AT_A_TIME)
    yield { at, states: states.slice(at, at + FILES_AT_A_TIME) };
}

/** Lets all work. The first failure stops the rest, as `signal` does; all have ended when this rejects. */
async function together<Note>(
  makers: readonly Maker<Note>[],
  queue: Queue<Note>,
  signal: AbortSignal,
  failure = new AbortController(),
): Promise<void> {
  const stop = AbortSignal.any([signal, failure.signal]);
  // Every portion that is being made listens: with many threads that is no leak.
  setMaxListeners(0, stop);
  await Promise.all(
    makers.map((each) => workThrough(queue, each, stop).catch((error) => failure.abort(error))),
  );
  signal.throwIfAborted();
  failure.signal.throwIfAborted();
}

async function workThrough<Note>(
  { portions, refuse, deliver }: Queue<Note>,
  make: Maker<Note>,
  stop: AbortSignal,
): Promise<void> {
  for (const { at, states } of portions) {
    const { files, faults } = await make(states, stop);
    refuse(at, faults);
    for (const [offset, made] of files.entries()) await deliver(made, at + offset);
  }
}

/** What a helper thread is handed when it starts. */
export interface HelperOrder {
  readonly order: Batch["order"];
  /** Of the list in kinds.ts. */
  readonly kind: string;
}

/** Starts helper threads for the time of the work; one that cannot go on aborts `failure`. */
async function withHelpers<Note>(
  order: HelperOrder,
  count: number,
  failure: AbortController,
  work: (helper: Maker<Note>) => Promise<void>,
): Promise<void> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: pathToFileURL(workerFile).href,
    name: "makeForPool",
    runtime: "worker_threads",
    minThreads: count,
    maxThreads: count,
    workerData: order,
  });
  pool.on("error", (error) => failure.abort(error));
  try {
    await work((states, stop) => pool.run(states, { signal: stop }));
  } finally {
    await pool.destroy();
  }
}

/** Each where it first occurs, whichever thread found it first. */
function inOrderOfStates(faults: ReadonlyMap<number, readonly Diagnostic[]>): readonly Diagnostic[] {
  return merged([...faults].sort(([one], [other]) => one - other).flatMap(([, found]) => found));
}
