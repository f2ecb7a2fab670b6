// Kills `letters generate` at random moments, whole runs and runs for some States alone, and looks at what is left: no
// letter broken or mixed under its name, no manifest that is not true of the folder, and a next run that mends
// everything. For a maintainer who has changed how files are written:
// node scripts/kill-at-random.js [times, 100 if not given], after npm run build.
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

/** Two rules under which many letters say something else, so that letters of two runs can be told apart. */
const accepting = ["--accept-stale", "--accept-later"];
const runs = [
  [],
  ["--region", "African"],
  accepting,
  ["--only", "ken,per,sen"],
  [...accepting, "--language", "fr"],
  [...accepting, "--except", "ken"],
];

const isWhole = (run) => run.length === 0 || run === accepting;

function letters(...argv) {
  const ended = spawnSync(process.execPath, [program, ...argv, "--quiet"]);
  if (ended.status !== 0) throw new Error(`letters ${argv.join(" ")} failed: ${ended.stderr}${ended.stdout}`);
}

/** Names and hashes of the letters that a user sees in a folder. */
function hashes(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pdf")) : [];
  const hash = (name) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return new Map(names.sort().map((name) => [name, hash(name)]));
}

function same(one, other) {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}

/** What the manifest says; undefined if there is none. */
function listedIn(folder) {
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) return undefined;
  return new Map(JSON.parse(readFileSync(file, "utf8")).map(({ file: name, sha256 }) => [name, sha256]));
}

/** Starts a run and kills it: somewhere within its duration, or while it puts its files in place. */
async function killed(run, when) {
  const child = spawn(process.execPath, [program, "generate", "--quiet", ...run, "--out", output]);
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

const made = runs.map((run, index) => {
  const folder = join(place, String(index));
  letters("generate", ...run, "--out", folder);
  return hashes(folder);
});
const begun = performance.now();
letters("generate", "--out", output);
const duration = performance.now() - begun;

const seen = { untouched: 0, unfinished: 0, complete: 0 };
for (let time = 0; time < times; time += 1) {
  const turn = (time + 1) % runs.length;
  const run = runs[turn];
  const before = hashes(output);
  const wanted = isWhole(run) ? made[turn] : new Map([...new Map([...before, ...made[turn]])].sort());
  await killed(run, time % 2 === 0 ? "placing" : "anywhere");
  const left = hashes(output);
  const strange = [...left].filter(([name, hash]) => !made.some((batch) => batch.get(name) === hash));
  if (strange.length > 0)
    throw new Error(`kill ${time + 1}: broken or mixed: ${strange.map(([name]) => name)}`);
  const untrue = [...(listedIn(output) ?? [])].filter(([name, hash]) => left.get(name) !== hash);
  if (untrue.length > 0) throw new Error(`kill ${time + 1}: a manifest that is not true of its folder`);
  const isComplete = listedIn(output) !== undefined && same(left, wanted);
  seen[same(left, before) ? "untouched" : isComplete ? "complete" : "unfinished"] += 1;
  letters("generate", ...run, "--out", output);
  if (!same(hashes(output), wanted)) throw new Error(`kill ${time + 1}: not mended`);
  if (!same(listedIn(output), wanted)) throw new Error(`kill ${time + 1}: the manifest is not mended`);
  if (time % 10 === 9) letters("verify", output);
}
rmSync(place, { recursive: true, force: true });
process.stdout.write(`${times} kills, each mended by the next run: ${JSON.stringify(seen)}\n`);
