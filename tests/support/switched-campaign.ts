// The shipped campaign in a folder of its own, with some States written to in another language by that cell alone.

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { aFolder } from "./run-letters.js";

export function switched(code: string, states: readonly string[]): string {
  const folder = aFolder();
  for (const name of ["data", "templates"])
    cpSync(resolve(import.meta.dirname, "../..", name), join(folder, name), { recursive: true });
  const table = join(folder, "data/states-parties.csv");
  const rows = new RegExp(`^((?:${states.join("|")}),(?:[^,]*,){3})[a-z]{2},`, "gm");
  writeFileSync(table, readFileSync(table, "utf8").replace(rows, `$1${code},`));
  return folder;
}

export const inOneSpace = (text: string) => text.replaceAll(/\s+/g, " ");
