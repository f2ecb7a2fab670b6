// What completes a command line of ours, for the shells that are known. The tree of commands in, a script out.

import { nearest } from "../nearest.js";
import { wrongCommandLine } from "../usage.js";
import { bashCompletion } from "./bash.js";
import { fishCompletion } from "./fish.js";
import type { CommandTree } from "./tree.js";
import { zshCompletion } from "./zsh.js";

const shells: ReadonlyMap<string, (tree: CommandTree) => string> = new Map([
  ["bash", bashCompletion],
  ["zsh", zshCompletion],
  ["fish", fishCompletion],
]);

/** Throws a fault of the command line for a shell that is not known. */
export function completionFor(shell: string, tree: CommandTree): string {
  const script = shells.get(shell.toLowerCase());
  if (script !== undefined) return script(tree);
  const near = nearest(shell, shells.keys());
  const list = `write ${[...shells.keys()].join(", ")}`;
  throw wrongCommandLine({
    what: `there is no completion for "${shell}"`,
    remedy: near === undefined ? list : `did you mean ${near}? ${list}`,
  });
}
