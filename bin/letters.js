#!/usr/bin/env node
// Hands the arguments and the surroundings of this process to the built program, and its exit code to the shell.
import { existsSync } from "node:fs";
import module from "node:module";

const program = new URL("../dist/program/", import.meta.url);
if (!existsSync(program)) complain("letters has not been built yet", "run npm run build in its folder");
else if (isNowhere())
  complain(
    "the folder that you are in has been deleted",
    "go to another one with cd, and run this again there",
  );
else {
  // From Node 22.1 on, what has been compiled is kept for the next start.
  module.enableCompileCache?.();
  const { run } = await import(new URL("run.js", program));
  const { surroundingsOf } = await import(new URL("surroundings.js", program));
  process.exitCode = await run(process.argv.slice(2), surroundingsOf(process));
}

/** A process whose folder is deleted goes on, but every question after that folder throws. */
function isNowhere() {
  try {
    process.cwd();
    return false;
  } catch (error) {
    return error.code === "ENOENT";
  }
}

function complain(what, remedy) {
  process.stderr.write(`error: ${what}\n  remedy: ${remedy}\n`);
  process.exitCode = 1;
}
