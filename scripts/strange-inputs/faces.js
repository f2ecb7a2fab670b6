// Strange faces: what is no font, fonts damaged here and there, and every table of two sound ones filled in turn. Such a
// face is refused in words, or the letters set in it are unharmed: they look and read like those set in the sound one.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { changing, mutated, write } from "./folder.js";

const template = "templates/letter.en.hbs";
const serif = readFileSync(
  createRequire(import.meta.url).resolve(
    "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  ),
);

/** What the tests make fonts with. */
const { tinyOtf, withTable } = await forTests("tiny-otf.ts", "fonts.ts");

/** A face with CFF outlines that has all that an English letter may hold. */
const characters = [...Array(0x17f).keys()]
  .slice(0x20)
  .concat(0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d);
const bars = Buffer.from(tinyOtf(characters.map((code) => [String.fromCodePoint(code), 500])));

/** @param {string} name @param {Uint8Array} bytes @param {import("./folder.js").StrangeInput} [like] */
function ownFace(name, bytes, like) {
  return {
    kind: "face",
    name,
    apply: (/** @type {string} */ folder) => {
      write(folder, "fonts/own.ttf", bytes);
      changing(template, (text) => text.replace("---\n", "---\nfaces:\n  text: fonts/own.ttf\n"))(folder);
    },
    ...(like !== undefined && { like }),
  };
}

/** @returns {readonly import("./folder.js").StrangeInput[]} */
export function strangeFaces() {
  return [
    ownFace("sound", serif),
    ownFace("nothing", Buffer.alloc(0)),
    ownFace("text", Buffer.from("face")),
    ownFace("zeros", Buffer.alloc(1 << 20)),
    ownFace("its first half", serif.subarray(0, serif.length / 2)),
    ...Array.from({ length: 25 }, (_, seed) => ownFace(`damaged (${seed})`, mutated(serif, seed))),
    ...Array.from({ length: 15 }, (_, seed) =>
      ownFace(
        `its tables' list damaged (${seed})`,
        Buffer.concat([mutated(serif.subarray(0, 300), seed), serif.subarray(300)]),
      ),
    ),
    ...filled("TrueType", serif),
    ...filled("CFF", bars),
  ];
}

/** Each table overwritten, as it lies on a disk, and with a checksum as if its maker had meant it so. @param {string} name @param {Buffer} font */
function filled(name, font) {
  const tags = Array.from({ length: font.readUInt16BE(4) }, (_, at) =>
    font.toString("latin1", 12 + 16 * at, 16 + 16 * at),
  );
  const sound = ownFace("sound", font);
  return tags.flatMap((tag) =>
    [0x00, 0xff, 0x55].flatMap((byte) => {
      const meant = withTable(font, tag, (table) => table.fill(byte));
      const found = Buffer.from(meant);
      font.copy(found, 12, 12, 12 + 16 * tags.length);
      const what = `${name}, table ${tag} filled with ${byte}`;
      return [ownFace(what, found, sound), ownFace(`${what}, checksum and all`, meant, sound)];
    }),
  );
}

/** @param {readonly string[]} files */
async function forTests(...files) {
  const contents = files.map((file) => `export * from "./${file}";`).join("\n");
  const resolveDir = fileURLToPath(new URL("../../tests/support", import.meta.url));
  const bundle = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  return import(`data:text/javascript,${encodeURIComponent(bundle.outputFiles[0]?.text ?? "")}`);
}

const compare = fileURLToPath(new URL("../compare-letters.js", import.meta.url));

/**
 * In what the letters of a folder differ from others: text, places and structure as pdf.js reads them, and pictures as
 * poppler draws them, where it is installed. Nothing if they do not.
 * @param {string} letters
 * @param {string} others
 */
export function harmDone(letters, others) {
  const read = spawnSync(process.execPath, [compare, others, letters], { encoding: "utf8" });
  if (read.status !== 0) return read.stdout + read.stderr;
  const files = readdirSync(others).filter((name) => name.endsWith(".pdf"));
  return files.find((name) => !drawnBy(join(letters, name)).equals(drawnBy(join(others, name))));
}

/** @param {string} file */
function drawnBy(file) {
  return spawnSync("pdftoppm", ["-r", "60", "-gray", file], { maxBuffer: 1 << 28 }).stdout ?? Buffer.alloc(0);
}
