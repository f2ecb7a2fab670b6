// npm run bench: the real campaign against the usual PDFKit program and against Typst, start-up against Node itself, and
// growth to 12,300 letters. Prints the tables of bench/README.md. Takes about twenty minutes; --quick leaves growth out;
// --check only sees whether every program that is measured still runs, with one letter each.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumPath, measureLive } from "./live.js";
import { makeUpCampaign } from "./made-up-campaign.js";
import { inTurn, median, ratio, runOnce, summary } from "./measure.js";
import { prepareLetters } from "./prepare.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const TOOL = join(HERE, "../bin/letters.js");
const SIZES = [123, 1_230, 12_300];

if (!existsSync(join(HERE, "node_modules")))
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: HERE, stdio: "inherit" });
const work = mkdtempSync(join(tmpdir(), "letters-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

printMachine();
const letters = join(work, "letters.jsonl");
prepareLetters(join(HERE, ".."), letters);
if (process.argv.includes("--check")) {
  checkAll();
  await tellLive(1);
} else {
  measureBatch();
  measureOneLetter();
  measureStart();
  await tellLive(20);
  if (!process.argv.includes("--quick")) measureGrowth();
}

function checkAll() {
  const folder = join(work, "campaign-check");
  makeUpCampaign(folder, 2);
  for (const contender of [
    ours("letters, made-up", "--campaign", folder),
    other("Typst", "typst.js", letters, "1"),
    other("PDFKit, the usual way", "naive.js", letters, "1"),
  ]) {
    const { seconds } = runOnce(contender);
    console.log(`${contender.name} runs, ${seconds.toFixed(2)} s`);
  }
}

function printMachine() {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  // The day of the measurement is the clock's: nothing that is measured depends on it.
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${processor.model.trim()}, ${memory} GiB, Node ${process.version}\n`,
  );
}

function ours(name, ...args) {
  const out = join(work, name.replaceAll(/\W+/g, "-"));
  return { name, args: [TOOL, "generate", "--quiet", "--out", out, ...args], clear: out };
}

function other(name, program, file, ...count) {
  const out = join(work, program);
  return { name, args: [join(HERE, program), file, out, ...count], clear: out };
}

function measureBatch() {
  const contenders = [
    ours("letters"),
    other("Typst", "typst.js", letters),
    other("PDFKit, the usual way", "naive.js", letters),
  ];
  const rounds = inTurn(contenders, 5);
  printTable("123 letters, five rounds in turn", contenders, rounds, "letters");
  console.log(
    `The usual program takes ${ratio(rounds, "PDFKit, the usual way", "letters").toFixed(1)} times as long; letters takes ${ratio(rounds, "letters", "Typst").toFixed(2)} of Typst's time.\n`,
  );
}

function measureOneLetter() {
  const contenders = [ours("letters, one", "--only", "ken"), other("Typst, one", "typst.js", letters, "1")];
  const rounds = inTurn(contenders, 11);
  printTable("One letter, eleven rounds", contenders, rounds, "Typst, one");
}

function measureStart() {
  const contenders = [
    { name: "node -e 0", args: ["-e", "0"], memory: false },
    { name: "letters --help", args: [TOOL, "--help"], memory: false },
    { name: "letters status", args: [TOOL, "status"], memory: false },
    { name: "letters explain", args: [TOOL, "explain", "kenya"], memory: false },
  ];
  const rounds = inTurn(contenders, 21);
  printTable("Start-up, 21 rounds", contenders, rounds, "node -e 0");
}

async function tellLive(edits) {
  if (chromiumPath === undefined)
    return console.log("preview --live is not measured: no Chromium is installed\n");
  const { pdf, drawn, typst } = await measureLive(work, edits, letters);
  const row = (name, times) => {
    const [least, most] = [Math.min(...times), Math.max(...times)].map(Math.round);
    console.log(`| ${name} | ${Math.round(median(times))} (${least}–${most}) |`);
  };
  console.log(`| From saving, ${edits} edits in turn | ms, median (least–most) |\n| --- | --- |`);
  row("letters, the PDF in the browser", pdf);
  row("letters, the page drawn", drawn);
  row("Typst's watch, the PDF written", typst);
  console.log();
}

function measureGrowth() {
  console.log("| Growth | s | ms a letter | peak MiB |\n| --- | --- | --- | --- |");
  const large = SIZES.at(-1);
  const results = new Map();
  for (const size of SIZES) {
    const folder = join(work, `campaign-${size}`);
    makeUpCampaign(folder, size);
    const jobs = size === large ? ["1", "2"] : ["1"];
    for (const count of jobs)
      grow(results, ours(`letters, ${size}, --jobs ${count}`, "--campaign", folder, "--jobs", count), size);
    const file = join(work, `letters-${size}.jsonl`);
    prepareLetters(folder, file);
    grow(results, other(`Typst, ${size}`, "typst.js", file), size);
  }
  tellGrowth(results);
}

/** What the rows say of one another. */
function tellGrowth(results) {
  const [small, middle, large] = SIZES;
  const ours = (size, jobs) => results.get(`letters, ${size}, --jobs ${jobs}`);
  const typst = results.get(`Typst, ${large}`).seconds;
  const [one, two] = [ours(large, 1), ours(large, 2)];
  const perLetter = one.seconds / large / (ours(middle, 1).seconds / middle);
  const memory = (result) => (result.mebibytes / ours(small, 1).mebibytes).toFixed(2);
  console.log(`
12,300 letters: one thread takes ${(one.seconds / two.seconds).toFixed(2)} times as long as two. One takes ${(one.seconds / typst).toFixed(2)} of Typst's time, two ${(two.seconds / typst).toFixed(2)}.
A letter takes ${perLetter.toFixed(2)} of its time among 1,230. The peak of memory is ${memory(one)} times that of 123 letters, with two threads ${memory(two)} times.`);
}

/** The median of three runs, of one for the largest size. */
function grow(results, contender, size) {
  const runs = Array.from({ length: size > 5_000 ? 1 : 3 }, () => runOnce(contender));
  const result = {
    seconds: median(runs.map((run) => run.seconds)),
    mebibytes: median(runs.map((run) => run.mebibytes)),
  };
  results.set(contender.name, result);
  console.log(
    `| ${contender.name} | ${result.seconds.toFixed(1)} | ${((result.seconds * 1000) / size).toFixed(1)} | ${result.mebibytes.toFixed(0)} |`,
  );
}

function printTable(title, contenders, rounds, reference) {
  console.log(`| ${title} | s, median (least–most) | × ${reference} | peak MiB |\n| --- | --- | --- | --- |`);
  for (const { name } of contenders) {
    const { seconds, least, most, mebibytes } = summary(rounds, name);
    const memory = Number.isNaN(mebibytes) || mebibytes === 0 ? "" : mebibytes.toFixed(0);
    console.log(
      `| ${name} | ${seconds.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}) | ${ratio(rounds, name, reference).toFixed(2)} | ${memory} |`,
    );
  }
  console.log();
}
