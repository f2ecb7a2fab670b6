// Times whole processes in turn, so that a machine that drifts drifts for all of them, and tells medians and ratios.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const PEAK = new URL("peak.js", import.meta.url).href;

/** Runs one Node program to its end. Returns seconds of wall time and MiB of peak memory; throws if it fails. */
export function runOnce({ args, clear, memory = true }) {
  if (clear) rmSync(clear, { recursive: true, force: true });
  const started = process.hrtime.bigint();
  const result = spawnSync(process.execPath, memory ? ["--import", PEAK, ...args] : args, {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    maxBuffer: 1 << 26,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (result.status !== 0) throw new Error(`${args.join(" ")}\n${result.stderr}`);
  return { seconds, mebibytes: Number(String(result.output[3])) / 1024 };
}

/** Runs every contender once a round, in turn, after one round that does not count. Returns rounds of results by name. */
export function inTurn(contenders, rounds, { warmUp = true } = {}) {
  const results = [];
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    const row = Object.fromEntries(contenders.map((contender) => [contender.name, runOnce(contender)]));
    if (round >= 0) results.push(row);
  }
  return results;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median seconds, least and most, and median peak memory of one contender. */
export function summary(rounds, name) {
  const seconds = rounds.map((round) => round[name].seconds);
  return {
    seconds: median(seconds),
    least: Math.min(...seconds),
    most: Math.max(...seconds),
    mebibytes: median(rounds.map((round) => round[name].mebibytes)),
  };
}

/** The median of the round-by-round ratios of two contenders' times. */
export function ratio(rounds, name, other) {
  return median(rounds.map((round) => round[name].seconds / round[other].seconds));
}
