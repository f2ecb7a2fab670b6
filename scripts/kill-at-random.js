// Kills `letters generate` at random moments and looks at what is left: no letter broken or mixed under its name, no
// manifest that is not true of the folder, and a next run that mends everything. For a maintainer who has changed how
// files are written: node scripts/kill-at-random.js [times, 100 if not given], after npm run build.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const times = Number(process.argv[2] ?? 100);
const program = fileURLToPath(new URL("../bin/letters.js", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "letters-kill-"));
const output = join(place, "output");
const days = ["2020-04-27", "2020-04-28"];

function generate(day, out) {
  const ended = spawnSync(process.execPath, [program, "generate", "--quiet", "--date", day, "--out", out]);
  if (ended.status !== 0) throw new Error(`generate failed: ${ended.stderr}`);
}

/** Names and hashes of what a user sees in a folder. */
function hashes(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
  const hash = (name) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return new Map(names.sort().map((name) => [name, hash(name)]));
}

function same(one, other) {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}

/** Starts a batch and kills it: somewhere within its duration, or while it puts its files in place. */
async function killed(day, when) {
  const child = spawn(process.execPath, [program, "generate", "--quiet", "--date", day, "--out", output]);
  const gone = new Promise((resolve) => child.on("close", resolve));
  if (when === "placing") {
    const decided = join(output, ".letters-run", "placing.json");
    while (!existsSync(decided) && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
  } else await new Promise((resolve) => setTimeout(resolve, Math.random() * duration * 1.1));
  child.kill("SIGKILL");
  await gone;
}

for (const day of days) generate(day, join(place, day));
const batches = days.map((day) => hashes(join(place, day)));
const begun = performance.now();
generate(days[0], output);
const duration = performance.now() - begun;

const seen = { untouched: 0, unfinished: 0, complete: 0 };
for (let time = 0; time < times; time += 1) {
  const day = days[(time + 1) % 2];
  const before = hashes(output);
  await killed(day, time % 2 === 0 ? "placing" : "anywhere");
  const left = hashes(output);
  const strange = [...left].filter(([name, hash]) => !batches.some((batch) => batch.get(name) === hash));
  if (strange.length > 0)
    throw new Error(`kill ${time + 1}: broken or mixed: ${strange.map(([name]) => name)}`);
  const claimed = left.has("manifest.json") || left.has("manifest.csv");
  const whole = same(left, before) || batches.some((batch) => same(left, batch));
  const accounted = batches.some((batch) =>
    [...batch].every(([name, hash]) => name.startsWith("manifest.") || left.get(name) === hash),
  );
  if (claimed && !whole && !accounted)
    throw new Error(`kill ${time + 1}: a manifest that is not true of its folder`);
  seen[same(left, before) ? "untouched" : whole ? "complete" : "unfinished"] += 1;
  generate(day, output);
  if (!same(hashes(output), batches[days.indexOf(day)])) throw new Error(`kill ${time + 1}: not mended`);
}
rmSync(place, { recursive: true, force: true });
process.stdout.write(`${times} kills, each mended by the next run: ${JSON.stringify(seen)}\n`);
