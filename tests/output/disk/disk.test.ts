import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { makeFolder, removeEmptyFolders } from "../../../src/output/disk/disk.js";

let parent = "";
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "letters-disk-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe("makeFolder", () => {
  it("makes a folder with those that it lies in, and says which is the outermost new one", () => {
    expect(makeFolder(join(parent, "a/b/c"))).toBe(join(parent, "a"));
    expect(makeFolder(join(parent, "a/b/d"))).toBe(join(parent, "a/b/d"));
    expect(readdirSync(join(parent, "a/b"))).toEqual(["c", "d"]);
  });

  it("is content with a folder that is there", () => {
    expect(makeFolder(parent)).toBeUndefined();
  });

  it("names the path in whose way a file is", () => {
    const file = join(parent, "file");
    writeFileSync(file, "");
    expect(() => makeFolder(file)).toThrow(expect.objectContaining({ code: "EEXIST", path: file }));
    const beneath = join(file, "x");
    expect(() => makeFolder(beneath)).toThrow(expect.objectContaining({ code: "ENOTDIR", path: beneath }));
  });

  // Linux alone has such a place: a folder that is there, in which no folder can be.
  test.runIf(existsSync("/proc/self"))(
    "comes back from where nothing can be made, which Node's own does not",
    () => {
      expect(() => makeFolder("/proc/letters")).toThrow(
        expect.objectContaining({ code: "ENOENT", path: "/proc/letters" }),
      );
    },
  );
});

test("removeEmptyFolders takes away no further than to the first folder that holds something", () => {
  mkdirSync(join(parent, "a/b/c"), { recursive: true });
  writeFileSync(join(parent, "a/note"), "");
  removeEmptyFolders(join(parent, "a/b/c"), parent);
  expect(readdirSync(join(parent, "a"))).toEqual(["note"]);
});
