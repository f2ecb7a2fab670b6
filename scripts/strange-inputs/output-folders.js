// Strange things in the output folder: what an earlier run, another program or somebody else may have left there.
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { chance, write } from "./folder.js";

const letter = "output/XAA-examplia.pdf";
const manifest = "output/manifest.json";
const lock = "output/.letters-lock";
const placing = "output/.letters-run/placing.json";

/** @param {string} name @param {(folder: string) => void} apply */
const left = (name, apply) => ({ kind: "output", name, apply });

const rows = [{ iso3: "XAA", file: "XAA-examplia.pdf", sha256: "0".repeat(64) }];

const texts = {
  nothing: "",
  "{": "{bad",
  "{}": "{}",
  "[]": "[]",
  null: "null",
  "a number": "1e999",
  "a path outside": JSON.stringify({
    put: ["../../victim"],
    records: ["manifest.json"],
    obsolete: [{ file: "../victim", sha256: "0" }],
  }),
  rows: JSON.stringify(rows),
  "rows with a path outside": JSON.stringify(rows.map((row) => ({ ...row, file: "../../victim" }))),
  "10,000 rows": JSON.stringify(Array.from({ length: 10_000 }, () => rows[0])),
  "deep brackets": "[".repeat(100_000) + "]".repeat(100_000),
  "20 MB": JSON.stringify(["x".repeat(20 << 20)]),
  zeros: "\0".repeat(1_000),
  "a control character": JSON.stringify([{ ...rows[0], file: "\u001b]0;x\u0007" }]),
};

/** @returns {readonly import("./folder.js").StrangeInput[]} */
export function strangeOutputFolders() {
  const files = [manifest, placing, lock].flatMap((file) =>
    Object.entries(texts).map(([name, text]) =>
      left(`${file}: ${name}`, (folder) => write(folder, file, text)),
    ),
  );
  const inTheWay = [letter, manifest, lock, placing].flatMap((file) => [
    left(`${file}: a folder`, (folder) => mkdirSync(join(folder, file), { recursive: true })),
    left(`${file}: a link to nowhere`, (folder) => {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      symlinkSync("../nowhere", join(folder, file));
    }),
  ]);
  return [
    ...files,
    ...inTheWay,
    left("output: a file", (folder) => write(folder, "output", "")),
    left("output: a link to a file", (folder) => symlinkSync("data/names.csv", join(folder, "output"))),
    left("output: 3,000 files of others", (folder) => {
      const next = chance(1);
      for (let index = 0; index < 3_000; index += 1) write(folder, `output/${next(1e9)}-${index}.pdf`, "x");
    }),
    left("output: a letter of another hand", (folder) => write(folder, letter, "mine")),
  ];
}
