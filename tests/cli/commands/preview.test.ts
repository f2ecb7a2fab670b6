import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openFile } from "../../../src/cli/shell/open-file.js";
import { aCampaignFolder, aFolder, filesIn, letters, memoryStream } from "../../support/run-letters.js";

test("prints the letter as it is laid out, what is highlighted marked by a bar and words", async () => {
  const told = await letters(aCampaignFolder(), ["preview", "kenya"]);
  expect([told.exitCode, told.stderr]).toEqual([0, ""]);
  expect(told.stdout).toMatch(/^── page 1 of 1 ─/);
  expect(told.stdout).toContain(
    "▌      ▲  Outstanding for Kenya: not done; Treaty Collection\n▌ 2.   Ratify the Agreement.\n",
  );
  expect(told.stdout).not.toContain("\u001b");
});

test("colours what is highlighted on a terminal, unless NO_COLOR is set or the terminal is dumb", async () => {
  const folder = aCampaignFolder();
  const shown = async (env: Readonly<Record<string, string>>) => {
    const stdout = memoryStream({ isTTY: true });
    await letters(folder, ["preview", "kenya"], { stdout: stdout.stream, env });
    return String(stdout.bytes());
  };
  expect(await shown({})).toContain("\u001b[");
  expect(await shown({ NO_COLOR: "1" })).not.toContain("\u001b[");
  expect(await shown({ TERM: "dumb" })).not.toContain("\u001b[");
});

test("says of a letter that it is held back, and why", async () => {
  const told = await letters(aCampaignFolder(), ["preview", "malawi"]);
  expect(told).toMatchObject({ exitCode: 0, stderr: "Malawi is held back: channel to be decided\n" });
});

test("--pdf gives the very bytes that generate writes, into a file or to standard output", async () => {
  const folder = aCampaignFolder();
  await letters(folder, ["generate"]);
  const generated = filesIn(join(folder, "output")).get("KEN-kenya.pdf");
  const told = await letters(folder, ["preview", "ken", "--pdf", "kenya.pdf"]);
  expect(told).toMatchObject({ exitCode: 0, stdout: "", stderr: "the letter to Kenya is in kenya.pdf\n" });
  expect(readFileSync(join(folder, "kenya.pdf"))).toEqual(generated);
  expect((await letters(folder, ["preview", "ken", "--pdf", "-"])).bytes).toEqual(generated);
});

test("--pdf - does not fill a terminal with bytes", async () => {
  const stdout = memoryStream({ isTTY: true });
  const told = await letters(aCampaignFolder(), ["preview", "ken", "--pdf", "-"], { stdout: stdout.stream });
  expect(told).toMatchObject({
    exitCode: 2,
    stderr: `error: --pdf - would fill the terminal with the bytes of the PDF
  remedy: send it on with > or |, or give --pdf a file
`,
  });
  expect(stdout.bytes()).toHaveLength(0);
});

test("--pdf into a folder that does not exist is told in words", async () => {
  const told = await letters(aCampaignFolder(), ["preview", "ken", "--pdf", "nowhere/kenya.pdf"]);
  expect(told).toMatchObject({
    exitCode: 1,
    stderr: `error: "nowhere/kenya.pdf": there is no such file or folder (ENOENT)
  remedy: check the spelling of the path
`,
  });
});

test("--open hands the PDF to the desktop's own program", async () => {
  const folder = aCampaignFolder();
  const programs = aFolder();
  writeFileSync(join(programs, "xdg-open"), `#!/bin/sh\nprintf '%s' "$1" > '${join(programs, "opened")}'\n`);
  chmodSync(join(programs, "xdg-open"), 0o755);
  vi.stubEnv("PATH", `${programs}:${process.env["PATH"]}`);
  const told = await letters(folder, ["preview", "ken", "--pdf", "kenya.pdf", "--open"]);
  vi.unstubAllEnvs();
  expect(told.exitCode).toBe(0);
  await vi.waitUntil(() => existsSync(join(programs, "opened")));
  expect(readFileSync(join(programs, "opened"), "utf8")).toBe(join(folder, "kenya.pdf"));
});

test("where no program opens files, the file is named to be opened by hand", async () => {
  const empty = aFolder();
  mkdirSync(join(empty, "bin"));
  vi.stubEnv("PATH", join(empty, "bin"));
  await expect(openFile("kenya.pdf", "linux")).rejects.toThrow(
    'no program was found to open "kenya.pdf" ("xdg-open" cannot be started)',
  );
  vi.unstubAllEnvs();
});
