// From saving a template to the new page drawn, in a real browser: `letters preview kenya --live` on a copy of the shipped
// campaign, edited again and again; and in turn with it, the same words edited in the same letter while Typst watches it.
// Times run from before the file is written: to the PDF (with us, arrived in the browser; with Typst, written), and to the
// frame in which the page that the reader sees is drawn, by the browser's own clock.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { readLetters } from "./letters.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);

/** Nobody saves while the rest of the batch is still being made. */
const restBetweenEdits = 1500;

/** Milliseconds of each edit: to our PDF, to our page, to Typst's PDF. `letters` are those of the campaign, as JSON. */
export async function measureLive(work, edits, letters) {
  const ours = await openPreview(work);
  const typst = await openTypst(work, letters);
  const times = { pdf: [], drawn: [], typst: [] };
  try {
    for (let edit = 1; edit <= edits; edit += 1) {
      await pause(restBetweenEdits);
      const { pdf, drawn } = await ours.save(edit);
      times.pdf.push(pdf);
      times.drawn.push(drawn);
      times.typst.push(await typst.save(edit));
    }
    return times;
  } finally {
    await ours.close();
    typst.close();
  }
}

/** Other words in the first paragraph of the letter. */
function edited(text, edit) {
  const changed = text.replace("stand visibly behind", `stand visibly, for the ${edit}. time, behind`);
  if (changed === text) throw new Error("the letter does not have the words that are edited");
  return changed;
}

async function openPreview(work) {
  const campaign = join(work, "campaign-live");
  for (const folder of ["data", "templates"])
    cpSync(join(ROOT, folder), join(campaign, folder), { recursive: true });
  const preview = spawn(process.execPath, [join(ROOT, "bin/letters.js"), "preview", "kenya", "--live"], {
    cwd: campaign,
    // No program that opens a browser is found: this one opens its own.
    env: { ...process.env, PATH: "" },
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.addInitScript(OBSERVE);
  await page.goto(await addressOf(preview));
  const file = join(campaign, "templates/letter.en.hbs");
  const text = readFileSync(file, "utf8");
  await drawn(page, 1);
  return {
    save: async (edit) => {
      const saved = Date.now();
      writeFileSync(file, edited(text, edit));
      await drawn(page, edit + 1);
      await pause(100);
      const at = await page.evaluate(`window.observed.get("${edit + 1}")`);
      return { pdf: at.pdf - saved, drawn: at.drawn - saved };
    },
    close: async () => {
      await browser.close();
      preview.kill("SIGINT");
    },
  };
}

function drawn(page, reading) {
  return page.locator(`html[data-reading="${reading}"]:not(.aged)`).waitFor({ state: "attached" });
}

/** Notes when the PDF of each reading of the files had come and when it was drawn, in milliseconds since 1970. */
const OBSERVE = `
  window.observed = new Map();
  const now = () => performance.timeOrigin + performance.now();
  window.EventSource = class extends EventSource {
    constructor(address) {
      super(address);
      this.addEventListener("message", ({ data }) => {
        const at = now();
        const { kind, reading } = JSON.parse(data);
        if (kind === "letter") window.observed.set(String(reading), { pdf: at });
      });
    }
  };
  const note = () => {
    const root = document.documentElement;
    const known = window.observed.get(root.dataset.reading);
    if (known === undefined || known.isDrawn || root.classList.contains("aged")) return;
    known.isDrawn = true;
    requestAnimationFrame(() => { known.drawn = now(); });
  };
  new MutationObserver(note).observe(document, { attributes: true, subtree: true });`;

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

async function openTypst(work, letters) {
  const folder = join(work, "typst-live");
  const file = join(folder, "letter.json");
  const text = await letterTo("KEN", letters);
  mkdirSync(folder);
  writeFileSync(file, text);
  const program = fileURLToPath(new URL("typst-watch.js", import.meta.url));
  const typst = spawn(process.execPath, [program, file, join(folder, "letter.pdf")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(typst, "exit").then(([code]) => {
    throw new Error(`Typst's watch has ended with ${code}`);
  });
  ended.catch(() => {});
  const written = async () => {
    const [line] = await Promise.race([once(typst.stdout, "data"), ended]);
    return Number(line);
  };
  await written();
  return {
    save: async (edit) => {
      const made = written();
      const saved = Date.now();
      // Whole at once: a letter that is half there would end Typst's program.
      writeFileSync(`${file}.new`, edited(text, edit));
      renameSync(`${file}.new`, file);
      return (await made) - saved;
    },
    close: () => typst.kill(),
  };
}

async function letterTo(iso3, letters) {
  for await (const letter of readLetters(letters)) if (letter.iso3 === iso3) return JSON.stringify(letter);
  throw new Error(`there is no letter to ${iso3}`);
}
