// Work that keeps the thread busy for so long that nobody there could hear a signal: reading tables, setting one letter.
// Ctrl-C breaks it off there and then. Loaded by every command: keep it light.
//
// Node hears signals between two turns of its event loop only, so a listener makes Ctrl-C useless as long as one letter
// is being set. Leaving the listener out would let the system end the process, with hidden files left for the next run
// to mend. `breakOnSigint` does what is wanted, by a thread of Node's own: JavaScript stops wherever it is, the error
// goes up, the work is cleaned away, and the exit code is 130. It knows SIGINT alone, and is made for scripts in a
// context of their own; so a script of one call runs in one, and the call leads back here.
//
// SIGTERM and SIGHUP have no such thread. While the work lasts they are not listened for, and so end the process as
// they end any other: what lies in a folder survives that as it survives SIGKILL, and the next run clears the rest away.
//
// A signal that has come and was not yet heard when such work begins is lost: whoever listens takes two turns of the
// event loop before (see produce.ts), and nobody listens before there is anything to clear up.

import { type Context, createContext, Script } from "node:vm";

/** Does the work. If SIGINT breaks it off, throws an error that `isBrokenOff` knows. */
export type DoBusyWork = <Result>(work: () => Result) => Result;

const withoutThread = ["SIGTERM", "SIGHUP"] as const;

export function busyWorkOf(node: NodeJS.Process): DoBusyWork {
  const script = new Script("work()");
  let context: Context | undefined;
  return (work) => {
    context ??= createContext({});
    context["work"] = work;
    const listenAgain = withoutListeners(node);
    try {
      return script.runInContext(context, { breakOnSigint: true, displayErrors: false });
    } finally {
      listenAgain();
    }
  };
}

function withoutListeners(node: NodeJS.Process): () => void {
  const listeners = withoutThread.flatMap((signal) =>
    node.listeners(signal).map((listener) => ({ signal, listener })),
  );
  for (const { signal, listener } of listeners) node.off(signal, listener);
  return () => {
    for (const { signal, listener } of listeners) node.on(signal, listener);
  };
}

/** The error is of the script's context, whose `Error` is not ours. */
export function isBrokenOff(error: unknown): boolean {
  const known = typeof error === "object" && error !== null && "code" in error;
  return known && error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}
