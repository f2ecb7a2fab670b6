// Bundles src/ into dist/ (or the folder given), which bin/ runs: a command then opens a handful of files in place of
// hundreds, and what it does not need stays in chunks that are never read. Types are checked by npm run types. The old
// dist/ stays until the new one is whole.
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { forEsbuild as languages } from "./language-module.js";
import { licencesOf } from "./licences.js";
import { bundledInPages, forEsbuild as pages } from "./page-module.js";

const target = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const part = `${target}.part`;

rmSync(part, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    "program/run": "src/cli/shell/run.ts",
    "program/surroundings": "src/cli/shell/surroundings.ts",
    "program/worker": "src/batch/make/worker.ts",
  },
  outdir: part,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.12",
  // Libraries of the older kind ask for Node's own modules by a function that the newer kind does not have.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  // It starts threads from files of its own.
  external: ["tinypool"],
  plugins: [languages, pages, { name: "left-out", setup: leaveOut }],
  metafile: true,
  logLevel: "warning",
});
copyBeside("harfbuzzjs/dist/harfbuzz.wasm", "harfbuzz.wasm");
copyBeside("pdfkit/js/data/sRGB_IEC61966_2_1.icc", "data/sRGB_IEC61966_2_1.icc");
writeFileSync(
  join(part, "THIRD-PARTY-LICENCES.txt"),
  licencesOf([...Object.keys(metafile.inputs), ...bundledInPages()]),
);
rmSync(target, { recursive: true, force: true });
renameSync(part, target);

/**
 * What PDFKit loads and the tool never uses, though it would cost every run a good part of its start: fonts, line breaks,
 * PNGs and ciphers, since lines and fonts come finished, pictures are encoded here and nothing is encrypted.
 */
function leaveOut({ onResolve, onLoad }) {
  onResolve({ filter: /^(?:fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
    /node_modules[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: "left-out" } : undefined,
  );
  onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
    contents:
      "const unused = undefined;\nexport { unused as default, unused as create, unused as cbc, unused as ecb };",
  }));
}

/** HarfBuzz and PDFKit each read a file that lies beside the one they are in. */
function copyBeside(file, name) {
  mkdirSync(join(part, "chunks/data"), { recursive: true });
  copyFileSync(join("node_modules", file), join(part, "chunks", name));
}
