// Ctrl-C and its kin during work that takes a while: the work is handed a signal to look at between two letters, or is
// broken off within one, cleans up after itself, and what comes out is known again. Loaded by every command: keep it light.

import type { BusyWork, DoBusyWork, Interruption, Surroundings } from "./scene.js";

const interruptions = new WeakMap<object, Interruption>();

/**
 * Does work that looks at the signal it is given (`throwIfAborted`). An interruption rejects with a reason that
 * `interruptionOf` knows.
 */
export async function interruptible<Result>(
  { onInterruption }: Pick<Surroundings, "onInterruption">,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stopListening = onInterruption((interruption) => {
    controller.abort(reasonOf(interruption));
  });
  try {
    return await work(controller.signal);
  } finally {
    stopListening();
  }
}

/** As `doBusyWork`; what Ctrl-C breaks off throws a reason that `interruptionOf` knows. */
export function breakable<Result>(doBusyWork: DoBusyWork, kind: BusyWork, work: () => Result): Result {
  try {
    return doBusyWork(kind, work);
  } catch (error) {
    throw isBrokenOff(error) ? reasonOf("SIGINT") : error;
  }
}

/** The error is of another context, whose `Error` is not ours. */
export function isBrokenOff(error: unknown): boolean {
  const known = typeof error === "object" && error !== null && "code" in error;
  return known && error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}

function reasonOf(interruption: Interruption): Error {
  const reason = new Error(`interrupted by ${interruption}`);
  interruptions.set(reason, interruption);
  return reason;
}

/** What interrupted a run; undefined for every other error. */
export function interruptionOf(error: unknown): Interruption | undefined {
  return error instanceof Error ? interruptions.get(error) : undefined;
}
