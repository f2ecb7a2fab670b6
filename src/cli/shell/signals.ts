// Signals, and work that keeps the thread busy for so long that nobody there could hear one: reading tables, setting one
// letter. Ctrl-C breaks it off there and then. Loaded by every command: keep it light.
//
// Node hears signals between two turns of its event loop only, so a listener makes Ctrl-C useless as long as one letter
// is being set. Leaving the listener out would let the system end the process, with hidden files left for the next run
// to mend. `breakOnSigint` does what is wanted, by a thread of Node's own: JavaScript stops wherever it is, the error
// goes up, the work is cleaned away, and the exit code is 130. It knows SIGINT alone, and is made for scripts in a
// context of their own; so a script of one call runs in one, and the call leads back here.
//
// A signal that has come and is not yet heard is lost when its listeners are taken away, as Node does for that thread. So
// they stay as long as letters are quick, a fifth of a second at the most: these need no watching, for signals are heard
// between them. A letter after a slow one is set without listeners: SIGINT breaks it off, and SIGTERM and SIGHUP end the
// process as the system would. What lies in a folder survives that as it survives SIGKILL, and the next run clears the
// rest away. The listeners go when that letter begins: by then the turns before it (see produce.ts) have let them hear
// what came before. They come back when it is done.

import { type Context, createContext, Script } from "node:vm";
import type { Interruption } from "./surroundings.js";

/** Work that is done once, or work of a kind that comes again and again, with turns to listen in between. */
export type BusyWork = "once" | "again";

/** Does the work. If SIGINT breaks it off, throws an error that `isBrokenOff` knows. */
export type DoBusyWork = <Result>(kind: BusyWork, work: () => Result) => Result;

type Listener = (interruption: Interruption) => void;

export interface Signals {
  /** Calls `listener` once. The result ends the listening. */
  readonly onInterruption: (listener: Listener) => () => void;
  readonly doBusyWork: DoBusyWork;
}

/** Milliseconds that nobody minds to wait for a signal to be heard. */
const quick = 200;

/** `now` is a clock in milliseconds. Work that comes again counts as slow until it has been quick. */
export function signalsOf(node: NodeJS.Process, now: () => number): Signals {
  const watched = watcher();
  let isSlow = true;
  let listener: Listener | undefined;
  let stopListening: (() => void) | undefined;

  function listenNoLonger(): void {
    stopListening?.();
    stopListening = undefined;
  }

  /** Never anew where it listens already: what came meanwhile and is not yet heard would be lost. */
  function listenAgain(): void {
    if (listener !== undefined) stopListening ??= listen(node, heard);
  }

  /** Once: whoever asks a second time is not kept waiting, the default then ends the process. */
  function heard(interruption: Interruption): void {
    const told = listener;
    listener = undefined;
    listenNoLonger();
    told?.(interruption);
  }

  return {
    onInterruption: (next) => {
      listener = next;
      listenAgain();
      return () => {
        listener = undefined;
        listenNoLonger();
      };
    },
    doBusyWork: (kind, work) => {
      if (kind === "once") return watched(work);
      const begun = now();
      if (isSlow) listenNoLonger();
      try {
        return isSlow ? watched(work) : work();
      } finally {
        isSlow = now() - begun > quick;
        listenAgain();
      }
    },
  };
}

const interruptions: readonly Interruption[] = ["SIGINT", "SIGTERM", "SIGHUP"];

function listen(node: NodeJS.Process, heard: Listener): () => void {
  for (const interruption of interruptions) node.on(interruption, heard);
  return () => {
    for (const interruption of interruptions) node.off(interruption, heard);
  };
}

function watcher(): <Result>(work: () => Result) => Result {
  const script = new Script("work()");
  let context: Context | undefined;
  return (work) => {
    context ??= createContext({});
    context["work"] = work;
    return script.runInContext(context, { breakOnSigint: true, displayErrors: false });
  };
}

/** The error is of the script's context, whose `Error` is not ours. */
export function isBrokenOff(error: unknown): boolean {
  const known = typeof error === "object" && error !== null && "code" in error;
  return known && error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}
