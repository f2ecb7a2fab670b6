// The page of a proof as a module of one text, for the build and for the tests alike: src/web/browser/ bundled, its styles
// and its faces within it, so that the file that `letters proof` writes needs nothing beside it. A page's styles and script
// are named by their hashes in its policy: nothing else that finds its way into it can run or reach out. Since the page is
// sent on by itself, it says whose work is in it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import subsetFont from "subset-font";
import { licencesOf } from "./licences.js";

const { resolve } = createRequire(import.meta.url);

/** Upright and slanted, regular and bold, as the page uses them. */
const faces = [
  ["Source Sans 3", 400, "normal", "source-sans-3/400Regular/SourceSans3_400Regular.ttf"],
  ["Source Sans 3", 600, "normal", "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"],
  ["Source Serif 4", 400, "normal", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"],
  ["Source Serif 4", 400, "italic", "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"],
  ["Source Serif 4", 600, "normal", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"],
].map(([family, weight, style, file]) => [family, weight, style, resolve(`@expo-google-fonts/${file}`)]);

/** Latin with the accents of all its languages, Cyrillic, punctuation, signs of money, arrows. */
const ranges = [
  [0x20, 0x17f],
  [0x1e00, 0x1eff],
  [0x400, 0x45f],
  [0x2010, 0x203a],
  [0x20a0, 0x20bf],
  [0x2190, 0x2193],
];

let face;
/** What the pages made so far were made from. */
const inputs = new Set();

export function bundledInPages() {
  return [...inputs];
}

/** What the pages are called, and which of them asks its server for what it shows; that of a proof asks for nothing. */
const kinds = {
  proof: { title: "Proof", mayAsk: false },
  live: { title: "Preview", mayAsk: true },
};

/** What a page has of its own stands in its file, within frame.html beside it; its bundle begins there too: proof.ts for proof.html. */
async function moduleOf(file) {
  face ??= fontFaces();
  const name = basename(file, ".html");
  const frame = join(dirname(file), "frame.html");
  const html = readFileSync(frame, "utf8").replace("{{own}}\n", () => readFileSync(file, "utf8"));
  const style = await bundled(join(dirname(file), "styles/page.css"));
  const script = await bundled(join(dirname(file), `${name}.ts`));
  const files = [...faces.map(([, , , path]) => path), ...script.files];
  for (const one of files) inputs.add(one);
  const page = filled(html, {
    style: (await face) + style.text,
    script: script.text,
    licences: licencesOf(files),
    ...kinds[name],
  });
  return `export const page = ${JSON.stringify(page)};`;
}

async function bundled(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: ["chrome123", "firefox120", "safari17.5"],
    logLevel: "warning",
  });
  return { text: outputFiles[0].text.trim(), files: Object.keys(metafile.inputs) };
}

async function fontFaces() {
  const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  const characters = String.fromCodePoint(...codes);
  const rules = await Promise.all(
    faces.map(async ([family, weight, style, file]) => {
      const woff2 = await subsetFont(readFileSync(file), characters, { targetFormat: "woff2" });
      const source = `url(data:font/woff2;base64,${woff2.toString("base64")}) format("woff2")`;
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:${source}}`;
    }),
  );
  return rules.join("");
}

function filled(html, { title, style, script, licences, mayAsk }) {
  // What ends a script within one of its strings would end the element.
  const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(safe)}'`,
    `style-src '${hashOf(style)}'`,
    "font-src data:",
    "object-src 'self' file:",
    "frame-src 'self' file:",
    ...(mayAsk ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html
    .replace("{{title}}", title)
    .replace("{{licences}}", () => licences.replaceAll("--", "––"))
    .replace("{{policy}}", () => policy)
    .replace("{{style}}", () => style)
    .replace("{{script}}", () => safe);
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const pages = /[\\/]src[\\/]web[\\/]browser[\\/](?:proof|live)\.html$/;

export const forEsbuild = {
  name: "page",
  setup({ onLoad }) {
    onLoad({ filter: pages }, async ({ path }) => ({
      contents: await moduleOf(path),
      loader: "js",
    }));
  },
};

export const forVite = {
  name: "page",
  enforce: "pre",
  load(id) {
    return pages.test(id) ? moduleOf(id) : undefined;
  },
};
