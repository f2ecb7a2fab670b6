// Asks veraPDF, a referee that we did not write, whether PDFs keep PDF/UA-1 and PDF/A-2a. Needs Java and Maven.
//
//   node scripts/validate.js FILE-OR-FOLDER...
//
// veraPDF is fetched once through Maven into .cache/verapdf. Each profile judges all files in one run of Java. Prints
// every broken rule; exits 0 if there is none, 1 if there is one, 2 if there was nothing to judge or no judge.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const version = "1.28.2";
const profiles = new Map([
  ["ua1", "PDF/UA-1"],
  ["2a", "PDF/A-2a"],
]);
const folder = fileURLToPath(new URL("../.cache/verapdf/", import.meta.url));
const jar = join(folder, `greenfield-apps-${version}.jar`);

const files = process.argv.slice(2).flatMap(pdfsAt);
if (files.length === 0) giveUp("no PDF to judge: name files or folders");
if (!existsSync(jar)) fetchVeraPdf();
const broken = [...profiles.keys()].map((profile) => judge(profile, files));
process.exitCode = broken.some((count) => count > 0) ? 1 : 0;

/** @param {string} path */
function pdfsAt(path) {
  if (!existsSync(path)) giveUp(`there is no ${path}`);
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith(".pdf"));
  return names.sort().map((name) => join(path, name));
}

function fetchVeraPdf() {
  console.error(`fetching veraPDF ${version} into ${folder}`);
  const artifact = `org.verapdf.apps:greenfield-apps:${version}`;
  run("mvn", [
    "--batch-mode",
    "--quiet",
    "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy",
    `-Dartifact=${artifact}`,
    `-DoutputDirectory=${folder}`,
  ]);
  if (!existsSync(jar)) giveUp(`Maven did not bring ${artifact}`);
}

/**
 * Prints what the files break of one profile; returns how many of them break something.
 * @param {string} profile
 * @param {readonly string[]} judged
 */
function judge(profile, judged) {
  const report = run("java", [
    "-cp",
    jar,
    "org.verapdf.apps.GreenfieldCliWrapper",
    ...["--flavour", profile, "--format", "text", "--verbose"],
    ...judged,
  ]);
  const passed = report.match(/^PASS /gm)?.length ?? 0;
  const name = profiles.get(profile);
  console.log(`${name}: ${passed} of ${judged.length} files pass (veraPDF ${version})`);
  if (passed !== judged.length) console.log(report.replace(/^PASS .*\n/gm, ""));
  return judged.length - passed;
}

/**
 * What the program prints. Its exit code is not looked at: veraPDF's says no more than its report.
 * @param {string} program
 * @param {readonly string[]} given
 */
function run(program, given) {
  const { stdout, stderr, error } = spawnSync(program, given, { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (error !== undefined) giveUp(`cannot run ${program}: ${error.message}`);
  if (stderr !== "") console.error(stderr);
  return stdout;
}

/** @param {string} reason @returns {never} */
function giveUp(reason) {
  console.error(reason);
  process.exit(2);
}
