// Feeds `letters check` and `letters generate` some eight hundred strange campaigns: tables, cells, templates, settings,
// pictures, faces and output folders that are grown, nested or damaged. Whatever the input, a run ends within ten
// seconds of the processor's time (a minute by the clock: the machine may be busy) and a gigabyte, by an exit code of its
// own, and with words for what is wrong, never with a stack trace. Letters that are made in a damaged face equal those
// made in the sound one.
// For a maintainer who has changed how something is read:
//
//   node scripts/feed-strange-inputs.js [portion, all if not given: 1/10] [how the cases begin, any if not given: "picture a JPEG"]
//
// after npm run build. Prints a line for each kind; exits 1 if a run broke its bounds, and leaves the folder of each such case.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { harmDone, strangeFaces } from "./strange-inputs/faces.js";
import { strangeOutputFolders } from "./strange-inputs/output-folders.js";
import { strangePictures } from "./strange-inputs/pictures.js";
import { strangeTables } from "./strange-inputs/tables.js";
import { strangeTemplates } from "./strange-inputs/templates.js";

const mostSeconds = 10;
const mostByTheClock = 60;
const mostMegabytes = 1024;

const [portion = "1/1", beginning = ""] = process.argv.slice(2);
/** Another build than the one beside this script, for the tests. */
const program = process.env["LETTERS"] ?? fileURLToPath(new URL("../bin/letters.js", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "letters-strange-"));
const use = join(place, "use");
/** Notes what the process has used by its end. */
const noteUse = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(process.env.USE, JSON.stringify(process.resourceUsage())));',
)}`;

/** Runs the program in a folder, and ends it if it does not end by itself. */
async function run(folder, command) {
  rmSync(use, { force: true });
  const child = spawn(process.execPath, ["--import", noteUse, program, ...command], {
    cwd: folder,
    env: { ...process.env, USE: use },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (chunk) => {
    if (told.length < 1 << 20) told += chunk;
  });
  const late = setTimeout(() => child.kill("SIGKILL"), mostByTheClock * 1000);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(late);
  if (!existsSync(use)) return { code, told, seconds: mostByTheClock, megabytes: 0 };
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(use, "utf8"));
  return { code, told, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** What is wrong with how a run ended; nothing if all is well. */
function faultOf({ code, told, seconds, megabytes }) {
  if (/fault in letters itself|\n {4}at /.test(told))
    return `a stack trace: ${told.split("\n")[1]?.slice(0, 100)}`;
  if (![0, 1, 2].includes(code)) return `ended by ${code ?? "a signal"}, or after ${mostByTheClock} s`;
  if (seconds > mostSeconds) return `${seconds.toFixed(1)} s`;
  if (megabytes > mostMegabytes) return `${Math.round(megabytes)} MB`;
  if (code !== 0 && told === "") return "no word of what is wrong";
  return undefined;
}

const plain = join(place, "plain");
const made = spawnSync(process.execPath, [program, "init", plain, "--minimal"], { encoding: "utf8" });
if (made.status !== 0) throw new Error(`init failed: ${made.stderr}`);

const [part = 1, parts = 1] = portion.split("/").map(Number);
const inputs = [
  ...strangeTables(),
  ...strangeTemplates(),
  ...strangePictures(),
  ...strangeFaces(),
  ...strangeOutputFolders(),
]
  .filter(({ kind, name }) => `${kind} ${name}`.startsWith(beginning))
  .filter((_, index) => index % parts === part - 1);

const seen = new Map();
const broken = [];
/** The letters of sound campaigns, by the input that makes them so. */
const sound = new Map();

/** @param {string} name @param {import("./strange-inputs/folder.js").StrangeInput} input */
function campaign(name, { apply }) {
  const folder = join(place, name);
  cpSync(plain, folder, { recursive: true });
  apply(folder);
  return folder;
}

async function lettersLike(input) {
  const known = sound.get(input) ?? campaign(`sound-${sound.size + 1}`, input);
  if (!sound.has(input)) await run(known, ["generate"]);
  sound.set(input, known);
  return join(known, "output");
}

for (const [index, input] of inputs.entries()) {
  const { kind, name, like } = input;
  const folder = campaign(String(index + 1), input);
  const row = seen.get(kind) ?? { inputs: 0, seconds: 0, megabytes: 0, refused: 0, broken: 0 };
  seen.set(kind, row);
  row.inputs += 1;
  const faults = [];
  for (const command of ["check", "generate"]) {
    const ended = await run(folder, [command]);
    row.seconds = Math.max(row.seconds, ended.seconds);
    row.megabytes = Math.max(row.megabytes, ended.megabytes);
    row.refused += command === "generate" && ended.code !== 0 ? 1 : 0;
    const fault = faultOf(ended);
    if (fault !== undefined) faults.push(`${command}: ${fault}`);
    if (command === "check" || ended.code !== 0 || like === undefined) continue;
    const harm = harmDone(join(folder, "output"), await lettersLike(like));
    if (harm !== undefined) faults.push(`letters are harmed: ${harm}`);
  }
  if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
  else broken.push(`${kind}, ${name} (${folder})\n  ${faults.join("\n  ")}\n`);
  row.broken += faults.length === 0 ? 0 : 1;
}

for (const [kind, { inputs: fed, refused, seconds, megabytes, broken: worse }] of seen)
  process.stdout.write(
    `${kind}: ${fed} fed, ${refused} refused, ${worse} broken; ${seconds.toFixed(1)} s and ${Math.round(megabytes)} MB at most\n`,
  );
process.stdout.write(broken.join(""));
if (broken.length === 0) rmSync(place, { recursive: true, force: true });
process.exitCode = broken.length === 0 ? 0 : 1;
