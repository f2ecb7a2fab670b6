// What all strange inputs are made with: files of a campaign folder read, changed and written, and numbers that look like
// chance and are the same in every run.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Where a run makes letters all the same, `like` is the input whose letters they must equal.
 * @typedef {{ readonly kind: string, readonly name: string, readonly apply: (folder: string) => void, readonly like?: StrangeInput }} StrangeInput
 */

/** @param {string} folder @param {string} file */
export function read(folder, file) {
  return readFileSync(join(folder, file));
}

/** @param {string} folder @param {string} file @param {string | Uint8Array} content */
export function write(folder, file, content) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** @param {string} file @param {(text: string) => string | Uint8Array} change */
export function changing(file, change) {
  return (/** @type {string} */ folder) => write(folder, file, change(read(folder, file).toString("utf8")));
}

/** A number from 0 up to `below`, by the seed and the count of those before: Park and Miller, 1988. @param {number} seed */
export function chance(seed) {
  let state = (seed * 7919 + 1) % 2147483647;
  return (/** @type {number} */ below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** The bytes with some of them changed, taken out, doubled or cut off. @param {Uint8Array} bytes @param {number} seed */
export function mutated(bytes, seed) {
  const next = chance(seed);
  let made = Buffer.from(bytes);
  for (let count = 1 + next(8); count > 0 && made.length > 2; count -= 1) {
    const at = next(made.length);
    const some = 1 + next(Math.min(64, made.length));
    const way = next(5);
    if (way === 0) made[at] = next(256);
    else if (way === 1) made = Buffer.concat([made.subarray(0, at), made.subarray(at + some)]);
    else if (way === 2) made = Buffer.concat([made.subarray(0, at + some), made.subarray(at)]);
    else if (way === 3)
      made = Buffer.concat([made.subarray(0, at), made.subarray(0, some), made.subarray(at)]);
    else if (next(4) === 0) made = made.subarray(0, at);
    else made.fill(next(2) * 255, at, Math.min(at + some, made.length));
  }
  return made;
}
