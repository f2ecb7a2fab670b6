#!/usr/bin/env node
// Hands the arguments and the surroundings of this process to the built program, and its exit code to the shell.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../dist", import.meta.url));
if (existsSync(`${program}/cli/run.js`)) {
  const { load } = createRequire(import.meta.url)("./load.cjs").createLoader(program);
  const { run } = load("cli/run.js");
  const { surroundingsOf } = load("cli/surroundings.js");
  process.exitCode = await run(process.argv.slice(2), surroundingsOf(process));
} else {
  process.stderr.write("error: letters has not been built yet\n  remedy: run npm run build in its folder\n");
  process.exitCode = 1;
}
