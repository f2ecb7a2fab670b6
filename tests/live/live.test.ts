import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Interruption } from "../../src/batch/scene.js";
import { axeFindings, describeInBrowser } from "../support/browser.js";
import { aMinimalFolder, letterTemplate, statesTable } from "../support/minimal-folder.js";
import { aFolder, letters, memoryStream } from "../support/run-letters.js";

// What the command loads when it is called takes longest here, where it is bundled for each run of the tests.
import "../../src/live/live.js";

vi.setConfig({ testTimeout: 90_000 });

/** The command at work; `end` is Ctrl-C, and gives its exit code. */
async function preview(folder: string, state: string) {
  const stderr = memoryStream();
  const listeners: ((interruption: Interruption) => void)[] = [];
  const running = letters(folder, ["preview", state, "--live"], {
    stderr: stderr.stream,
    platform: "a computer without a browser",
    onInterruption: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  });
  const end = async (): Promise<number> => {
    for (const listener of listeners) listener("SIGINT");
    return (await running).exitCode;
  };
  onTestFinished(() => void end());
  const told = (): string => String(stderr.bytes());
  await expect.poll(told, { timeout: 20_000 }).toMatch(/http:/);
  return { address: /http:\S+/.exec(told())?.[0] ?? "", end, told };
}

const drawn = (page: Page, reading: number) =>
  page.locator(`html[data-reading="${reading}"]:not(.aged)`).waitFor({ state: "attached" });

/** Nothing is old, and the letter is that of the files. */
const settled = (page: Page) => page.locator("html:not(.aged, .batch-aged)").waitFor({ state: "attached" });

async function subjectOf(page: Page): Promise<string | null> {
  await page.getByRole("button", { name: "Show as text" }).click();
  const words = await page.locator(".sheet .subject .words").textContent();
  await page.getByRole("button", { name: "Show the pages" }).click();
  return words;
}

const broken: readonly (readonly [
  file: string,
  change: (path: string, text: string) => void,
  told: string,
])[] = [
  [letterTemplate, (path) => rmSync(path), "templates there is no template"],
  [
    statesTable,
    (path, text) => writeFileSync(path, text.replace(/^XAA.*\n/m, "")),
    'no State is called "examplia"',
  ],
  [
    "data/languages/en.yaml",
    (path) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, "name: [\n");
    },
    "data/languages/en.yaml:2:1 the file cannot be read: flow sequence in block collection must be sufficiently indented and end with a ]",
  ],
];

function edit(folder: string, change: (text: string) => string): void {
  const file = join(folder, letterTemplate);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

describeInBrowser("the live preview", ({ open, complaints }) => {
  test("shows the letter's pages and reasons, draws them anew when the template is saved, and stays where the reader was", async () => {
    const folder = aMinimalFolder();
    const { address } = await preview(folder, "examplia");
    const page = await open(address, { viewport: { width: 1280, height: 500 } });
    await drawn(page, 1);
    expect(await page.locator("h1:visible").textContent()).toBe("The letter to Examplia");
    expect(await page.locator(".live-page canvas").count()).toBeGreaterThan(0);
    const before = await page.locator(".live-page canvas").first().screenshot();
    await page.evaluate("scrollTo(0, 321)");
    edit(folder, (text) => text.replace(/^(subject: .*)$/m, "$1, once more"));
    await drawn(page, 2);
    expect(await page.evaluate("scrollY")).toBe(321);
    expect((await page.locator(".live-page canvas").first().screenshot()).equals(before)).toBe(false);
    await page.getByRole("button", { name: "Show as text" }).click();
    expect(await page.locator(".sheet .subject").textContent()).toContain("once more");
    expect(complaints().filter((words) => !words.includes("fake worker"))).toEqual([]);
  });

  test("shows a fault in place of the letter, with its line, and comes back to the place when it is mended", async () => {
    const folder = aMinimalFolder();
    const { address } = await preview(folder, "examplia");
    const page = await open(address, { viewport: { width: 1280, height: 500 } });
    await drawn(page, 1);
    await page.evaluate("scrollTo(0, 400)");
    edit(folder, (text) => `${text}\nWe ask {{sate.of}}.\n`);
    const panel = page.getByRole("region", { name: "No letter can be made: 1 fault" });
    await panel.waitFor();
    expect(await page.locator("canvas:visible").count()).toBe(0);
    expect(await panel.locator("code").textContent()).toMatch(/^templates\/letter\.en\.hbs:\d+:10$/);
    expect(await panel.locator(".marked").textContent()).toMatch(
      /│ We ask \{\{sate\.of\}\}\.\n {5}│ {10}▲\n$/,
    );
    expect(await axeFindings(page)).toEqual([]);
    edit(folder, (text) => text.replace("{{sate.of}}", "{{state.of}}"));
    await drawn(page, 3);
    expect(await page.evaluate("scrollY")).toBe(400);
  });

  test("starts with a campaign that has faults, and shows another State's letter when it is chosen", async () => {
    const folder = aMinimalFolder({ [letterTemplate]: (text) => `${text}{{#if` });
    const { address } = await preview(folder, "examplia");
    const page = await open(address);
    await page.getByRole("heading", { name: /^No letter can be made/ }).waitFor();
    edit(folder, (text) => text.replace(/\{\{#if$/, ""));
    await drawn(page, 2);
    const choices = await page.locator(".letters select option").allTextContents();
    const other = choices.find((name) => name !== "Examplia") ?? "";
    await page.locator(".letters select").selectOption(other);
    await page.getByRole("heading", { name: `The letter to ${other}` }).waitFor();
    await drawn(page, 2);
    await page.getByRole("link", { name: "Passages" }).click();
    await page.locator("article").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    edit(folder, (text) => text.replace(/^subject: .*$/m, "subject: Read elsewhere"));
    await page.locator("article .words").filter({ hasText: "Read elsewhere" }).waitFor();
    await settled(page);
  });

  test("of edits that come while others are being made the last one stays, in every page that is open, and after a reload", async () => {
    const folder = aMinimalFolder();
    const { address } = await preview(folder, "examplia");
    const first = await open(address);
    await drawn(first, 1);
    const other = await open(address.replace("examplia", "modelland"));
    await drawn(other, 1);
    for (const words of ["one", "two", "three", "four", "five"]) {
      edit(folder, (text) => text.replace(/^subject: .*$/m, `subject: Edit ${words}`));
      await pause(25);
    }
    for (const [page, state] of [
      [first, "Examplia"],
      [other, "Modelland"],
    ] as const) {
      await settled(page);
      expect(await page.locator("h1:visible").textContent()).toBe(`The letter to ${state}`);
      expect(await subjectOf(page)).toBe("Edit five");
    }
    await other.reload();
    await settled(other);
    expect(await other.locator("h1:visible").textContent()).toBe("The letter to Modelland");
    expect(await subjectOf(other)).toBe("Edit five");
  });

  test("tells of a template that is gone, of a State that left the table, of a language that cannot be read, and comes back from each", async () => {
    const folder = aMinimalFolder();
    const { address } = await preview(folder, "examplia");
    const page = await open(address);
    await drawn(page, 1);
    const fault = page.locator(".fault > p").first();
    for (const [file, change, told] of broken) {
      const path = join(folder, file);
      const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
      change(path, before ?? "");
      await page.getByRole("region", { name: /^No letter can be made/ }).waitFor();
      expect(await fault.textContent()).toBe(told);
      if (before === undefined) rmSync(path);
      else writeFileSync(path, before);
      await settled(page);
      expect(await page.locator(".live-page canvas:visible").count()).toBeGreaterThan(0);
    }
  });

  test.each([
    ["ar", "rtl"],
    ["pt", "ltr"],
  ])(
    "shows letters in a language that is added (%s) in its direction, as pages and as text, and goes from State to State by keyboard",
    async (language, direction) => {
      const folder = join(aFolder(), "campaign");
      await letters(aFolder(), ["init", folder, "--minimal", "--language", language]);
      const { address } = await preview(folder, "examplia");
      const page = await open(address);
      await drawn(page, 1);
      const name = await page.locator("h1:visible").textContent();
      await page.locator("body").press("j");
      await expect.poll(() => page.locator("h1:visible").textContent()).not.toBe(name);
      await settled(page);
      await page.locator("body").press("k");
      await expect.poll(() => page.locator("h1:visible").textContent()).toBe(name);
      await settled(page);
      await page.getByRole("button", { name: "Show as text" }).click();
      expect(await page.locator(`.sheet .subject .words:dir(${direction})`).getAttribute("lang")).toBe(
        language,
      );
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  test("ends at Ctrl-C, says so in the page, and leaves nothing behind", async () => {
    const folder = aMinimalFolder();
    const before = readdirSync(folder, { recursive: true });
    const { address, end, told } = await preview(folder, "examplia");
    const page = await open(address);
    await drawn(page, 1);
    expect(await end()).toBe(130);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    await expect(fetch(address)).rejects.toThrow("fetch failed");
    await page.getByText("the preview has ended: start it again in the terminal").waitFor();
    expect(told()).toContain("Ctrl-C ends the preview\n");
  });
});

test("--live goes with neither --pdf nor --open", async () => {
  expect(await letters(aMinimalFolder(), ["preview", "examplia", "--live", "--open"])).toMatchObject({
    exitCode: 2,
    stderr:
      "error: --live shows the letter in the browser, and --open elsewhere\n  remedy: give one of them\n",
  });
});
