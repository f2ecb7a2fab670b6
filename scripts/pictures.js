// Draws the pictures of the README anew from today's letters: pages 1, 2 and annex of Kenya, Senegal and Peru, and the last
// page of the longest letter; the letter to Jordan in Arabic; where States stand; and the page of a proof. Needs pdftoppm
// and Chromium (Debian: poppler-utils, chromium). After npm run build: npm run pictures.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** Dots an inch: a page is some 660 wide, as wide as the README shows it. */
const RESOLUTION = "80";

const repository = fileURLToPath(new URL("..", import.meta.url));
const pictures = join(repository, "docs/pictures");
const batch = mkdtempSync(join(tmpdir(), "letters-pictures-"));

run("generate", "--campaign", repository, "--out", batch);
const rows = JSON.parse(readFileSync(join(batch, "manifest.json"), "utf8"));
mkdirSync(pictures, { recursive: true });
for (const iso3 of ["KEN", "SEN", "PER"]) {
  const letter = rows.find((row) => row.iso3 === iso3);
  draw(letter, 1, `${iso3.toLowerCase()}-1`);
  draw(letter, 2, `${iso3.toLowerCase()}-2`);
  draw(letter, letter.pages, `${iso3.toLowerCase()}-annex`);
}
const longest = rows.reduce((most, row) => (lengthOf(row) > lengthOf(most) ? row : most));
draw(longest, longest.pages, "longest-last");
console.log(`the longest letter is that to ${longest.state}, ${longest.pages} pages`);
const campaign = join(batch, "arabic");
run("init", campaign, "--language", "ar");
run("generate", "--campaign", campaign, "--only", "JOR", "--out", join(batch, "in-arabic"));
const [jordan] = JSON.parse(readFileSync(join(batch, "in-arabic/manifest.json"), "utf8"));
const arabic = { ...jordan, file: `in-arabic/${jordan.file}` };
draw(arabic, 1, "jor-1");
draw(arabic, 2, "jor-2");
draw(arabic, arabic.pages, "jor-annex");
const status = { file: "status.pdf" };
run("status", "--campaign", repository, "--pdf", join(batch, status.file));
draw(status, 1, "status-1");
draw(status, 2, "status-2");
run("proof", "--campaign", repository, "--out", join(batch, "proof"));
await photograph("#/passages?as=KEN&q=not+yet", "proof");
await photograph("#/states", "proof-states");
rmSync(batch, { recursive: true });

function run(command, ...words) {
  execFileSync(process.execPath, [join(repository, "bin/letters.js"), command, ...words, "--quiet"]);
}

/** Pages first, then the words on them. */
function lengthOf(row) {
  const text = () => execFileSync("pdftotext", [join(batch, row.file), "-"], { encoding: "utf8" });
  row.words ??= text().split(/\s+/).length;
  return row.pages * 100_000 + row.words;
}

function draw({ file }, page, name) {
  const options = ["-r", RESOLUTION, ...`-f ${page} -l ${page} -singlefile -png`.split(" ")];
  execFileSync("pdftoppm", [...options, join(batch, file), join(pictures, name)]);
}

/** What a browser of a usual size shows of the page of the proof at one of its addresses. */
async function photograph(address, name) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  await page.goto(`${pathToFileURL(join(batch, "proof/index.html"))}${address}`);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await browser.close();
}
