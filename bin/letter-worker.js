// What the thread pool loads into each helper thread: the built program's worker.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../dist", import.meta.url));
const { load } = createRequire(import.meta.url)("./load.cjs").createLoader(program);
export const { craftLetters } = load("cli/letter-worker.js");
