// Compiles src/ into dist/, which bin/letters.js runs. The old dist/ stays until the new one is whole.
import { execFileSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const compiler = "node_modules/typescript/bin/tsc";
rmSync("dist.part", { recursive: true, force: true });
execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", "dist.part"], {
  stdio: "inherit",
});
rmSync("dist", { recursive: true, force: true });
renameSync("dist.part", "dist");
