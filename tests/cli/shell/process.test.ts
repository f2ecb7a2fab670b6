// What only a process of its own can show: which modules it loads, and what signals, full disks and closed pipes do.
import { type ChildProcess, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  aCampaignFolder,
  aCampaignFolderOfMany,
  aFolder,
  builtProgram,
  filesIn,
  lettersProcess,
  namesIn,
  startLetters,
} from "../../support/run-letters.js";

/** Notes every module that Node loads, both kinds, and every file that is read, into the file that MODULES names. */
const NOTE_MODULES = `data:text/javascript,${encodeURIComponent(`
  import fs, { appendFileSync } from "node:fs";
  import { createRequire, register } from "node:module";
  const hooks = 'import { appendFileSync } from "node:fs";'
    + 'export const load = (url, context, next) => { appendFileSync(process.env.MODULES, url + "\\\\n"); return next(url, context); };';
  register("data:text/javascript," + encodeURIComponent(hooks));
  const read = fs.readFileSync;
  const seen = [];
  fs.readFileSync = (file, ...options) => { seen.push(String(file)); return read(file, ...options); };
  const { cache } = createRequire(process.cwd() + "/");
  process.on("exit", () => appendFileSync(process.env.MODULES, [...Object.keys(cache), ...seen].join("\\n")));
`)}`;

/** The packages that a command line loads; a file of the bundle names, in its first lines, what it was made of. */
function packagesLoadedBy(argv: readonly string[], folder = aCampaignFolder()): readonly string[] {
  const list = join(aFolder(), "modules");
  lettersProcess(folder, argv, { node: ["--import", NOTE_MODULES], env: { MODULES: list } });
  const modules = readFileSync(list, "utf8").split("\n");
  expect(modules.some((module) => module.endsWith("/dist/program/run.js"))).toBe(true);
  const bundled = modules
    .filter((module) => /^file:.*\/dist\/.*\.js$/.test(module))
    .flatMap((module) => readFileSync(new URL(module), "utf8").split("\n"))
    .filter((line) => line.startsWith("// "));
  const packages = [...modules, ...bundled].flatMap(
    (module) => /.*\bnode_modules\/(?!\.cache)((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? [],
  );
  return [...new Set(packages)].sort();
}

test.each([
  [[]],
  [["--help"]],
  [["--version"]],
  [["generate", "--help"]],
  [["generat"]],
  [["generate", "--onyl"]],
])("letters %j loads commander alone", (argv) => {
  expect(packagesLoadedBy(argv)).toEqual(["commander"]);
});

test.each([[["status"]], [["explain", "kenya"]]])(
  "letters %j loads neither PDFKit, HarfBuzz nor Handlebars",
  (argv) => {
    const loaded = packagesLoadedBy(argv);
    expect(loaded).toContain("csv-parse");
    expect(loaded.filter((name) => ["pdfkit", "harfbuzzjs", "handlebars"].includes(name))).toEqual([]);
  },
);

test("making a letter loads them, so the lists above can be trusted", () => {
  const loaded = packagesLoadedBy(["preview", "kenya"]);
  expect(loaded).toEqual(
    expect.arrayContaining(["commander", "csv-parse", "handlebars", "harfbuzzjs", "pdfkit"]),
  );
});

test("a full disk behind standard output is told in words", () => {
  const command = `"${process.execPath}" "${builtProgram()}" status > /dev/full`;
  const ended = spawnSync("sh", ["-c", command], { cwd: aCampaignFolder(), encoding: "utf8" });
  expect([ended.status, ended.stderr]).toEqual([
    1,
    "error: standard output: the disk is full (ENOSPC)\n  remedy: send the output to another file or disk\n",
  ]);
});

test("a disk that takes no more while letters are written: told in words, and nothing is left", () => {
  const folder = aCampaignFolder();
  // Files may not grow beyond some 20 KB (sh counts in 512 or 1024 bytes); a letter has 50 KB.
  const command = `ulimit -f 20; "${process.execPath}" "${builtProgram()}" generate`;
  const ended = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect([ended.status, ended.stderr]).toEqual([
    1,
    `error: "output/KEN-kenya.pdf": the disk takes no file of this size (EFBIG)
  remedy: choose a folder on another disk
no letter has been written
`,
  ]);
  expect(namesIn(folder)).toEqual(["data", "templates"]);
});

test.each([
  ["generate", ".letters-lock", "output", "no letter has been written\n"],
  ["init mine", ".letters-lock", "mine", ""],
])(
  "a disk that takes nothing at all: %s names its file, and leaves neither lock nor folder",
  (line, file, made, end) => {
    const folder = aCampaignFolder();
    const command = `ulimit -f 0; "${process.execPath}" "${builtProgram()}" ${line}`;
    const ended = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect([ended.status, ended.stderr]).toEqual([
      1,
      `error: "${made}/${file}": the disk takes no file of this size (EFBIG)
  remedy: choose a folder on another disk
${end}`,
    ]);
    expect(namesIn(folder)).toEqual(["data", "templates"]);
  },
);

test("a closed pipe is quiet", () => {
  const command = `"${process.execPath}" "${builtProgram()}" preview kenya | true`;
  const ended = spawnSync("sh", ["-c", command], { cwd: aCampaignFolder(), encoding: "utf8" });
  expect([ended.status, ended.stderr]).toEqual([0, ""]);
});

test("a program that is not built says how to build it", () => {
  const copy = aFolder();
  cpSync(dirname(builtProgram()), join(copy, "bin"), { recursive: true });
  const ended = spawnSync(process.execPath, [join(copy, "bin/letters.js"), "status"], { encoding: "utf8" });
  expect([ended.status, ended.stdout, ended.stderr]).toEqual([
    1,
    "",
    "error: letters has not been built yet\n  remedy: run npm run build in its folder\n",
  ]);
});

test("Ctrl-C during generate: exit 130, a clear word, and the folder as it was", async () => {
  const folder = aCampaignFolderOfMany(400);
  const run = await runningInStage(folder);
  const staged = join(folder, "output/.letters-run");
  while (existsSync(staged) && namesIn(staged).length < 20)
    await new Promise((resolve) => setTimeout(resolve, 2));
  run.child.kill("SIGINT");
  expect(await run.ended).toEqual({ code: 130, stderr: "interrupted\nno letter has been written\n" });
  expect(namesIn(folder)).toEqual(["data", "templates"]);
});

describe("while one letter is being set, which takes a while", () => {
  /** Three letters of some hundred pages each: seconds in which the thread hears nothing. */
  function aCampaignFolderOfLongLetters(): string {
    const long = (text: string) => text.replace("Defend the Court.", "word and word ".repeat(60_000));
    return aCampaignFolder({ "templates/letter.en.hbs": long, "templates/letter.fr.hbs": long });
  }

  /** Until the process has worked for so long, however much else the machine has to do; by the clock where it tells no more. */
  async function secondsOfWork({ pid }: ChildProcess, seconds: number): Promise<void> {
    const end = Date.now() + 1_000 * (process.platform === "linux" ? 60 : seconds);
    while (Date.now() < end && workOf(pid) < seconds) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Seconds of processor time, proc(5): fields 14 and 15 of stat, in hundredths. */
  function workOf(pid: number | undefined): number {
    const stat = `/proc/${pid}/stat`;
    if (!existsSync(stat)) return 0;
    const fields = readFileSync(stat, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  async function within(milliseconds: number, ended: Promise<unknown>): Promise<boolean> {
    const late = new Promise((resolve) => setTimeout(resolve, milliseconds, "late"));
    return (await Promise.race([ended, late])) !== "late";
  }

  test.each([
    ["generate", ["generate"], "interrupted\nno letter has been written\n"],
    [
      "generate with several threads",
      ["generate", "--jobs", "2"],
      "interrupted\nno letter has been written\n",
    ],
    ["check", ["check"], "interrupted\n"],
    ["manifest", ["manifest"], "interrupted\n"],
    ["preview", ["preview", "kenya"], "interrupted\n"],
  ])("Ctrl-C ends %s at once: exit 130, and the folder as it was", async (_, argv, told) => {
    const folder = aCampaignFolderOfLongLetters();
    const run = running(folder, [...argv, "--quiet"]);
    await secondsOfWork(run.child, 1);
    run.child.kill("SIGINT");
    expect(await within(2_000, run.ended)).toBe(true);
    expect(await run.ended).toEqual({ code: 130, stderr: told });
    expect(namesIn(folder)).toEqual(["data", "templates"]);
  });

  test.each(["SIGTERM", "SIGHUP"] as const)(
    "%s ends it as it ends any process; no letter is there, and the next run clears up",
    async (signal) => {
      const folder = aCampaignFolderOfLongLetters();
      const run = await runningInStage(folder);
      run.child.kill(signal);
      expect(await within(2_000, run.ended)).toBe(true);
      const output = join(folder, "output");
      const left = existsSync(output) ? namesIn(output) : [];
      expect(left.filter((name) => !name.startsWith("."))).toEqual([]);
      cpSync(join(aCampaignFolder(), "templates"), join(folder, "templates"), { recursive: true });
      expect(lettersProcess(folder, ["generate"]).exitCode).toBe(0);
      expect(namesIn(output)).toEqual([
        "KEN-kenya.pdf",
        "SEN-senegal.pdf",
        "manifest.csv",
        "manifest.json",
        "texts.json",
      ]);
    },
  );
});

test("two runs at once in one folder: the second is refused, the first goes on", async () => {
  const folder = aCampaignFolderOfMany(200);
  const run = await runningInStage(folder);
  run.child.kill("SIGSTOP");
  const second = lettersProcess(folder, ["generate", "--only", "kenya"]);
  run.child.kill("SIGCONT");
  expect(second.exitCode).toBe(1);
  expect(second.stderr).toMatch(
    /^error: another run is writing into "output" \(process \d+ on .+\)\n {2}remedy: wait until it is done/,
  );
  expect((await run.ended).code).toBe(0);
  expect(namesIn(join(folder, "output"))).toHaveLength(205);
});

test("killed at any moment, no letter is broken or mixed, and the next run mends the folder", async () => {
  const folder = aCampaignFolderOfMany(12);
  const output = join(folder, "output");
  const days = ["2020-04-27", "2020-04-28"] as const;
  for (const day of days) lettersProcess(folder, ["generate", "--date", day, "--out", day]);
  const batches = days.map((day) => filesIn(join(folder, day)));
  for (const [index, delay] of [0, 15, 40, 80].entries()) {
    const day = days[index % 2] ?? days[0];
    const run = await runningInStage(folder, ["--date", day, "--replace"]);
    await new Promise((resolve) => setTimeout(resolve, delay));
    run.child.kill("SIGKILL");
    await run.ended;
    for (const name of namesIn(output).filter((each) => !each.startsWith("."))) {
      const bytes = readFileSync(join(output, name));
      expect(
        batches.some((batch) => batch.get(name)?.equals(bytes)),
        name,
      ).toBe(true);
    }
    expect(lettersProcess(folder, ["generate", "--date", day, "--replace"]).exitCode).toBe(0);
    expect(filesIn(output), `killed after ${delay} ms`).toEqual(filesIn(join(folder, day)));
  }
}, 120_000);

// Other systems do not let a folder be deleted while a process is in it.
test.runIf(process.platform === "linux")(
  "a folder that has been deleted under the process is told in words",
  () => {
    const script = 'rmdir "$PWD" && exec "$0" "$1" status';
    const ended = spawnSync("sh", ["-c", script, process.execPath, builtProgram()], {
      cwd: aFolder(),
      encoding: "utf8",
    });
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([
      1,
      "",
      "error: the folder that you are in has been deleted\n  remedy: go to another one with cd, and run this again there\n",
    ]);
  },
);

function running(folder: string, argv: readonly string[]) {
  const child = startLetters(folder, argv);
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, stderr }));
  });
  return { child, ended };
}

/** Starts generate and waits until it has begun to stage its letters. */
async function runningInStage(folder: string, argv: readonly string[] = []) {
  const run = running(folder, ["generate", "--quiet", ...argv]);
  while (!existsSync(join(folder, "output/.letters-run")) && run.child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return run;
}
