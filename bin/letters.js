#!/usr/bin/env node
// Hands the arguments and the surroundings of this process to the built program, and its exit code to the shell.
import { existsSync } from "node:fs";

if (existsSync(new URL("../dist/cli/run.js", import.meta.url))) {
  const { run } = await import("../dist/cli/run.js");
  const { surroundingsOf } = await import("../dist/cli/surroundings.js");
  process.exitCode = await run(process.argv.slice(2), surroundingsOf(process));
} else {
  process.stderr.write("error: letters has not been built yet\n  remedy: run npm run build in its folder\n");
  process.exitCode = 1;
}
