// Bundles src/ into dist/ (or the folder given), which bin/ runs: a command then opens a handful of files in place of
// hundreds, what it does not need stays in chunks that are never read, and what it does need lies there compiled.
// Types are checked by npm run types. The old dist/ stays until the new one is whole.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const target = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const part = `${target}.part`;

rmSync(part, { recursive: true, force: true });
const shared = {
  bundle: true,
  platform: "node",
  target: "node20.12",
  // The loader tells each file where it lies.
  define: { "import.meta.url": "fileUrl" },
  metafile: true,
  write: false,
  logLevel: "warning",
};
const fontkit = await build({
  ...shared,
  stdin: { contents: 'export { create } from "fontkit";', resolveDir: "." },
  outfile: join(part, "chunks/fontkit.js"),
  format: "cjs",
  plugins: [{ name: "left-out", setup: leaveOut }],
});
const program = await build({
  ...shared,
  entryPoints: ["src/cli/run.ts", "src/cli/surroundings.ts", "src/cli/letter-worker.ts"],
  outdir: join(part, "cli"),
  outbase: "src/cli",
  chunkNames: "../chunks/[name]-[hash]",
  // It starts threads from files of its own.
  external: ["tinypool"],
  splitting: true,
  format: "esm",
  plugins: [
    { name: "left-out", setup: leaveOut },
    { name: "fontkit-later", setup: loadFontkitLater },
  ],
});
const poolCall = 'import("tinypool")';
if (!program.outputFiles.some(({ text }) => text.includes(poolCall)))
  throw new Error(`no file has ${poolCall}`);
for (const { outputFiles, metafile } of [fontkit, program])
  for (const { path, text } of outputFiles) await writeProgramFile(path, text, metafile);
copyColourProfile();
writeFileSync(join(part, "THIRD-PARTY-LICENCES.txt"), licences());
keepCompiled();
rmSync(target, { recursive: true, force: true });
renameSync(part, target);

/**
 * What libraries load and the tool never uses, though it would cost every run a good part of its start: fontkit's
 * Brotli for WOFF2, which the tool refuses by its signature; PDFKit's fonts, line breaks, PNGs and ciphers, since lines
 * and fonts come finished, pictures are encoded here and nothing is encrypted.
 */
function leaveOut({ onResolve, onLoad }) {
  const unused = { namespace: "left-out" };
  onResolve({ filter: /^brotli\// }, ({ path }) => ({ path, ...unused }));
  onResolve({ filter: /^(?:fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
    /node_modules[\\/]pdfkit[\\/]/.test(importer) ? { path, ...unused } : undefined,
  );
  onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
    contents:
      "const unused = undefined;\nexport { unused as default, unused as create, unused as cbc, unused as ecb };",
  }));
}

/** Few words need fontkit, and few runs have one: it is read when the first of them comes. */
function loadFontkitLater({ onResolve, onLoad }) {
  onResolve({ filter: /^fontkit$/ }, ({ path }) => ({ path, namespace: "later" }));
  onResolve({ filter: /^\.\/fontkit\.js$/ }, ({ path }) => ({ path, external: true }));
  onLoad({ filter: /.*/, namespace: "later" }, () => ({
    contents: 'export const create = (...given) => require("./fontkit.js").create(...given);',
  }));
}

/**
 * Writes one file as the loader wants it: of the kind that Node calls CommonJS, since Node 20 compiles modules anew at
 * every start. Its first lines name what it was made of.
 */
async function writeProgramFile(path, text, { outputs }) {
  const { inputs = {} } = outputs[relative(".", path)] ?? {};
  const code = text.replaceAll(poolCall, poolCall.replace("import", "importLater"));
  const converted = await transform(code, {
    format: "cjs",
    platform: "node",
    target: shared.target,
    supported: { "dynamic-import": false },
    // Comments and indents are half of the text, and every start reads and hashes it all.
    minifyWhitespace: true,
    lineLimit: 120,
  });
  const origins = Object.keys(inputs).map((input) => `// ${input}\n`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, origins.join("") + inAscii(converted.code));
}

/** V8 keeps a text in half the room, and reads it in half the time, if it is all ASCII. Only patterns are not yet. */
function inAscii(code) {
  if (/\\[^\0-\x7f]|String\.raw/.test(code)) throw new Error("a text in which no escape may stand");
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Lets the program run, and keeps what V8 has compiled of it by then. */
function keepCompiled() {
  const ended = spawnSync(process.execPath, ["scripts/compile.cjs", part], { encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`the program cannot be run:\n${ended.stdout}${ended.stderr}`);
}

/** PDFKit reads its sRGB profile from data/ beside the file that it is in. */
function copyColourProfile() {
  const profile = "sRGB_IEC61966_2_1.icc";
  mkdirSync(join(part, "chunks/data"), { recursive: true });
  copyFileSync(join("node_modules/pdfkit/js/data", profile), join(part, "chunks/data", profile));
}

/** The licence of every package in the bundle, as their licences ask. */
function licences() {
  const packages = new Set(
    [fontkit, program]
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  return [...packages]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), "utf8").trim()
      : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}
