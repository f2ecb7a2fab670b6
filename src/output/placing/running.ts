// A process as those on this machine and on others can know it again: its number, where that number holds, and when it
// started. Node's process in, plain values out. Loaded by every command: keep it light.

import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import type { RunningProcess } from "./lock.js";

type NodeProcess = Pick<NodeJS.Process, "pid" | "kill">;

export function runningProcess(node: NodeProcess): RunningProcess {
  return {
    pid: node.pid,
    host: hostname(),
    namespace: processNamespace(),
    startOf: (pid) => startOfProcess(node, pid),
  };
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
function startOfProcess(node: NodeProcess, pid: number): string | undefined {
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
