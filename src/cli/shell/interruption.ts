// Ctrl-C and its kin during work that takes a while: the work is handed a signal to look at between two letters, or is
// broken off within one, cleans up after itself, and what comes out is an exit code. Loaded by every command: keep it light.

import { type BusyWork, type DoBusyWork, isBrokenOff } from "./signals.js";
import type { Interruption, Surroundings } from "./surroundings.js";

/** As shells report a process that a signal ended: 128 and the signal's number (signal(7)). */
const EXIT_CODES: Readonly<Record<Interruption, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

const interruptions = new WeakMap<object, Interruption>();

/**
 * Does work that looks at the signal it is given (`throwIfAborted`). An interruption rejects with a reason that
 * `exitCodeOfInterruption` knows.
 */
export async function interruptible<Result>(
  surroundings: Surroundings,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stopListening = surroundings.onInterruption((interruption) => {
    controller.abort(reasonOf(interruption));
  });
  try {
    return await work(controller.signal);
  } finally {
    stopListening();
  }
}

/** As `doBusyWork`; what Ctrl-C breaks off throws a reason that `exitCodeOfInterruption` knows. */
export function breakable<Result>(doBusyWork: DoBusyWork, kind: BusyWork, work: () => Result): Result {
  try {
    return doBusyWork(kind, work);
  } catch (error) {
    throw isBrokenOff(error) ? reasonOf("SIGINT") : error;
  }
}

function reasonOf(interruption: Interruption): Error {
  const reason = new Error(`interrupted by ${interruption}`);
  interruptions.set(reason, interruption);
  return reason;
}

/** The exit code of a run that was interrupted; undefined for every other error. */
export function exitCodeOfInterruption(error: unknown): number | undefined {
  const interruption = error instanceof Error ? interruptions.get(error) : undefined;
  return interruption === undefined ? undefined : EXIT_CODES[interruption];
}
