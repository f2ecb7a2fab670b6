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
// what came before. They come back when it is done. Before the first letter, while tables and templates are read, there
// are none: this too is work within which no signal is heard.

import { type Context, createContext, Script } from "node:vm";
import type { Interruption, Surroundings } from "../../batch/scene.js";

type Signals = Pick<Surroundings, "onInterruption" | "doBusyWork">;
type Listener = Parameters<Signals["onInterruption"]>[0];

/** Milliseconds that nobody minds to wait for a signal to be heard. */
const quick = 200;

/** `now` is a clock in milliseconds. Work that comes again counts as slow until it has been quick. */
export function signalsOf(node: NodeJS.Process, now: () => number): Signals {
  const { hearken, pause, resume } = hearing(node);
  const watched = watcher();
  let isSlow = true;
  return {
    onInterruption: (listener) => hearken(listener, !isSlow),
    doBusyWork: (kind, work) => {
      if (kind === "once") return watched(work);
      const begun = now();
      if (isSlow) pause();
      try {
        return isSlow ? watched(work) : work();
      } finally {
        isSlow = now() - begun > quick;
        resume();
      }
    },
  };
}

interface Hearing {
  /** Listens until a signal has come, from now on or from when it is resumed; the result ends it before. */
  readonly hearken: (listener: Listener, fromNow: boolean) => () => void;
  readonly pause: () => void;
  /** Never anew where it listens already: what came meanwhile and is not yet heard would be lost. */
  readonly resume: () => void;
}

function hearing(node: NodeJS.Process): Hearing {
  let listener: Listener | undefined;
  let stop: (() => void) | undefined;
  const pause = () => {
    stop?.();
    stop = undefined;
  };
  /** Once: whoever asks a second time is not kept waiting, the default then ends the process. */
  const end = () => {
    listener = undefined;
    pause();
  };
  const heard = (interruption: Interruption) => {
    const told = listener;
    end();
    told?.(interruption);
  };
  const resume = () => {
    if (listener !== undefined) stop ??= listen(node, heard);
  };
  const hearken = (next: Listener, fromNow: boolean) => {
    listener = next;
    if (fromNow) resume();
    return end;
  };
  return { hearken, pause, resume };
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
