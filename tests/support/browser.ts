// A real browser for what only a browser can show: the Chromium of the system, driven by Playwright. Where there is none,
// tests that need it are skipped and say so.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe } from "vitest";

const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);

export interface BrowserDesk {
  /** A page of its own that shows the address; what it asks for and complains of is kept. */
  readonly open: (
    address: string,
    options?: BrowserContextOptions & { readonly before?: string },
  ) => Promise<Page>;
  /** Writes a file into the folder of these tests. The result is its address. */
  readonly fileAddress: (name: string, content: string) => string;
  /** All that pages have asked for since the test began. */
  readonly requests: () => readonly string[];
  readonly complaints: () => readonly string[];
}

/** Tests in a browser, which they share. */
export function describeInBrowser(name: string, tests: (desk: BrowserDesk) => void): void {
  const words = chromiumPath === undefined ? `${name} (skipped: no Chromium is installed)` : name;
  describe.skipIf(chromiumPath === undefined)(words, () => {
    const folder = mkdtempSync(join(tmpdir(), "letters-browser-"));
    let browser: Browser | undefined;
    let requests: string[] = [];
    let complaints: string[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
    }, 60_000);
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      requests = [];
      complaints = [];
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests({
      open: async (address, { before, ...options } = {}) => {
        if (browser === undefined) throw new Error("the browser has not started");
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
        if (before !== undefined) await context.addInitScript(before);
        const page = await context.newPage();
        page.on("request", (request) => requests.push(request.url()));
        page.on("console", (message) => complaints.push(message.text()));
        page.on("pageerror", (error) => complaints.push(error.message));
        await page.goto(address);
        return page;
      },
      fileAddress: (file, content) => {
        writeFileSync(join(folder, file), content);
        return pathToFileURL(join(folder, file)).href;
      },
      requests: () => requests,
      complaints: () => complaints,
    });
  });
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe-core finds wrong with the page as it stands: the rule, and where. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { readFile } = await import("node:fs/promises");
  await page.evaluate(await readFile(axePath, "utf8"));
  const { violations }: AxeResults = await page.evaluate("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
