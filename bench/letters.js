// The letters that prepare.js wrote, one JSON tree a line, read one at a time so that no program waits for all.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** Yields the first `count` letters of the file, or all. */
export async function* readLetters(file, count) {
  let left = count ? Number(count) : Number.POSITIVE_INFINITY;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (left <= 0) return;
    left -= 1;
    yield JSON.parse(line);
  }
}
