// Bundles src/ into dist/ (or the folder given), which bin/letters.js runs: a command then opens a handful of files in
// place of hundreds, and what it does not need stays in chunks that are never read. Types are checked by npm run types.
// The old dist/ stays until the new one is whole.
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
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const target = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const part = `${target}.part`;

rmSync(part, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["src/cli/run.ts", "src/cli/surroundings.ts", "src/cli/letter-worker.ts"],
  outdir: join(part, "cli"),
  outbase: "src/cli",
  chunkNames: "../chunks/[name]-[hash]",
  bundle: true,
  // It starts threads from files of its own.
  external: ["tinypool"],
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.12",
  // CommonJS packages inside the bundle still ask for Node's own modules.
  banner: {
    js: 'import { createRequire as nodeRequire } from "node:module";\nconst require = nodeRequire(import.meta.url);',
  },
  plugins: [{ name: "left-out", setup: leaveOut }],
  metafile: true,
  logLevel: "warning",
});
copyColourProfile();
writeFileSync(join(part, "THIRD-PARTY-LICENCES.txt"), licences());
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

/** PDFKit reads its sRGB profile from data/ beside the file that it is in. */
function copyColourProfile() {
  const profile = "sRGB_IEC61966_2_1.icc";
  mkdirSync(join(part, "chunks/data"), { recursive: true });
  copyFileSync(join("node_modules/pdfkit/js/data", profile), join(part, "chunks/data", profile));
}

/** The licence of every package in the bundle, as their licences ask. */
function licences() {
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap(
      (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
    ),
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
