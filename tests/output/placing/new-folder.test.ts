import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InputError } from "../../../src/diagnostic.js";
import { LOCK_FILE, type RunningProcess } from "../../../src/output/placing/lock.js";
import { makeNewFiles, type NewFile } from "../../../src/output/placing/new-folder.js";

const run: RunningProcess = { pid: 1, host: "here", namespace: "", startOf: () => "now" };
const files: readonly NewFile[] = [
  { file: "README.md", bytes: Buffer.from("read me") },
  { file: "data/names.csv", bytes: Buffer.from("iso3") },
  { file: "templates/letter.en.hbs", bytes: Buffer.from("Dear") },
];

let parent = "";
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "letters-new-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const folder = () => ({ path: join(parent, "mine"), shown: "mine" });

function contents(): Readonly<Record<string, string>> {
  const names = readdirSync(folder().path, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder().path.length + 1), readFileSync(path, "utf8")]),
  );
}

const all = { "README.md": "read me", "data/names.csv": "iso3", "templates/letter.en.hbs": "Dear" };

describe("makeNewFiles", () => {
  it("makes the folder and the files, and leaves nothing else behind", () => {
    expect(makeNewFiles(folder(), files, run)).toEqual(files.map(({ file }) => file));
    expect(contents()).toEqual(all);
  });

  it("never writes over a file: names each that is in the way and makes none", () => {
    mkdirSync(join(folder().path, "data"), { recursive: true });
    writeFileSync(join(folder().path, "README.md"), "mine");
    writeFileSync(join(folder().path, "data/names.csv"), "mine too");
    const remedy = "choose another folder, or move the file elsewhere";
    expect(() => makeNewFiles(folder(), files, run)).toThrow(
      new InputError([
        { what: '"mine/README.md" is there already, and is never written over', remedy },
        { what: '"mine/data/names.csv" is there already, and is never written over', remedy },
      ]),
    );
    expect(contents()).toEqual({ "README.md": "mine", "data/names.csv": "mine too" });
  });

  it("takes a dangling link for a file in the way", () => {
    mkdirSync(folder().path);
    symlinkSync(join(parent, "nowhere"), join(folder().path, "README.md"));
    expect(() => makeNewFiles(folder(), files, run)).toThrow('"mine/README.md" is there already');
    expect(existsSync(join(parent, "nowhere"))).toBe(false);
  });

  it("finishes what a killed run has begun, and leaves other files alone", () => {
    mkdirSync(join(folder().path, ".letters-new"), { recursive: true });
    writeFileSync(join(folder().path, ".letters-new/half"), "hal");
    writeFileSync(join(folder().path, "README.md"), "read me");
    writeFileSync(join(folder().path, "notes.txt"), "mine");
    expect(makeNewFiles(folder(), files, run)).toEqual(["data/names.csv", "templates/letter.en.hbs"]);
    expect(contents()).toEqual({ ...all, "notes.txt": "mine" });
  });

  it("does not start while another run is at work in the folder", () => {
    mkdirSync(folder().path);
    const other = JSON.stringify({ pid: 2, host: "here", started: "now" });
    writeFileSync(join(folder().path, LOCK_FILE), other);
    expect(() => makeNewFiles(folder(), files, run)).toThrow('another run is writing into "mine"');
    expect(contents()).toEqual({ [LOCK_FILE]: other });
  });

  it("takes back what it made when a folder cannot be made", () => {
    mkdirSync(folder().path);
    writeFileSync(join(folder().path, "templates"), "a file where a folder is to be");
    expect(() => makeNewFiles(folder(), files, run)).toThrow(/EEXIST|ENOTDIR/);
    expect(contents()).toEqual({ templates: "a file where a folder is to be" });
  });
});
