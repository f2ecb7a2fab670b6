// Everything that a run of the command line meets outside itself: streams, environment, clock, signals, processes.
// The rest of cli/ sees only this value, so that a test can be the surroundings. Loaded by every command: keep it light.

import type { Surroundings } from "../../batch/scene.js";
import { runningProcess } from "../../output/placing/running.js";
import { signalsOf } from "./signals.js";

/** Where text goes. `isTTY` and `columns` as Node's streams have them. */
export interface OutputStream {
  readonly write: (content: string | Uint8Array, done: (error?: Error | null) => void) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface ProcessSurroundings extends Surroundings {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** The surroundings of a real process. */
export function surroundingsOf(node: NodeJS.Process): ProcessSurroundings {
  ignoreErrorEvents(node.stdout);
  ignoreErrorEvents(node.stderr);
  return {
    stdout: node.stdout,
    stderr: node.stderr,
    env: node.env,
    cwd: node.cwd(),
    platform: node.platform,
    nodeVersion: node.versions.node,
    today: localDay,
    thisProcess: runningProcess(node),
    ...signalsOf(node, () => performance.now()),
  };
}

/** Each write reports its own error; without a listener the event would end the process with a stack trace. */
function ignoreErrorEvents(stream: NodeJS.WriteStream): void {
  stream.on("error", () => undefined);
}

function localDay(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${day}`;
}
