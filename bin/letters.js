#!/usr/bin/env node
// Hands the arguments and the surroundings of this process to the built program, and its exit code to the shell.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../dist", import.meta.url));
if (!existsSync(`${program}/cli/run.js`))
  complain("letters has not been built yet", "run npm run build in its folder");
else if (isNowhere())
  complain(
    "the folder that you are in has been deleted",
    "go to another one with cd, and run this again there",
  );
else {
  const { load } = createRequire(import.meta.url)("./load.cjs").createLoader(program);
  const { run } = load("cli/run.js");
  const { surroundingsOf } = load("cli/surroundings.js");
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
