// Everything that a run of the command line meets outside itself: streams, environment, clock, signals, processes.
// The rest of cli/ sees only this value, so that a test can be the surroundings. Loaded by every command: keep it light.

import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import type { Surroundings as BatchSurroundings } from "../../batch/scene.js";
import { signalsOf } from "./signals.js";

/** Where text goes. `isTTY` and `columns` as Node's streams have them. */
export interface OutputStream {
  readonly write: (content: string | Uint8Array, done: (error?: Error | null) => void) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Surroundings extends BatchSurroundings {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** The surroundings of a real process. */
export function surroundingsOf(node: NodeJS.Process): Surroundings {
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
    thisProcess: {
      pid: node.pid,
      host: hostname(),
      namespace: processNamespace(),
      startOf: (pid) => startOfProcess(node, pid),
    },
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

/** pid_namespaces(7): "pid:[4026531836]" on Linux, where each container has one of its own. */
function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/**
 * A mark of when a process started: on Linux its start in clock ticks and the boot that counts them; "" for a process
 * that lives but of which no start can be told; undefined if there is none.
 */
function startOfProcess(node: NodeJS.Process, pid: number): string | undefined {
  try {
    node.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return undefined;
  }
  try {
    // proc(5): the fields after the name, which ends with the last ")"; the start time is the 22nd, 20 after it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1)?.trim().split(" ") ?? [];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${fields[19] ?? ""}`;
  } catch {
    return "";
  }
}
