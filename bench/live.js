// From saving a template to the new page drawn, in a real browser: `letters preview kenya --live` on a copy of the shipped
// campaign, edited again and again. The time runs from before the file is written to the frame in which the page that the
// reader sees is drawn, by the browser's own clock.
import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);

/** Milliseconds of each edit. */
export async function measureLive(work, edits) {
  const campaign = join(work, "campaign-live");
  for (const folder of ["data", "templates"])
    cpSync(join(ROOT, folder), join(campaign, folder), { recursive: true });
  const preview = spawn(process.execPath, [join(ROOT, "bin/letters.js"), "preview", "kenya", "--live"], {
    cwd: campaign,
    // No program that opens a browser is found: this one opens its own.
    env: { ...process.env, PATH: "" },
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.goto(await addressOf(preview));
    await page.evaluate(OBSERVE);
    return await measureEdits(page, join(campaign, "templates/letter.en.hbs"), edits);
  } finally {
    await browser.close();
    preview.kill("SIGINT");
  }
}

/** Notes when each reading of the files was drawn, in milliseconds since 1970. */
const OBSERVE = `
  window.drawn = new Map();
  const root = document.documentElement;
  const note = () => {
    const { reading } = root.dataset;
    if (reading === undefined || root.classList.contains("aged") || window.drawn.has(reading)) return;
    window.drawn.set(reading, undefined);
    requestAnimationFrame(() => window.drawn.set(reading, performance.timeOrigin + performance.now()));
  };
  new MutationObserver(note).observe(root, { attributes: true });
  note();`;

async function measureEdits(page, file, edits) {
  const text = readFileSync(file, "utf8");
  const times = [];
  await page.locator('html[data-reading="1"]:not(.aged)').waitFor({ state: "attached" });
  for (let edit = 1; edit <= edits; edit += 1) {
    // Nobody saves while the rest of the batch is still being made.
    await pause(1500);
    const reading = edit + 1;
    const saved = Date.now();
    writeFileSync(file, text.replace("On behalf of", `On behalf, for the ${edit}. time, of`));
    await page.locator(`html[data-reading="${reading}"]:not(.aged)`).waitFor({ state: "attached" });
    await pause(100);
    times.push((await page.evaluate(`window.drawn.get("${reading}")`)) - saved);
  }
  return times;
}

function addressOf(preview) {
  return new Promise((resolve, reject) => {
    let told = "";
    preview.on("exit", () => reject(new Error(`the preview has ended: ${told}`)));
    preview.stderr.on("data", (chunk) => {
      told += chunk;
      const address = /http:\S+/.exec(told)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}
