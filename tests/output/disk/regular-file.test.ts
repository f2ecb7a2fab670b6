import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import {
  isRegularFile,
  kindAt,
  linesOf,
  openRegularFile,
  readIfThere,
  readRegularFile,
} from "../../../src/output/disk/regular-file.js";

let parent = "";
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "letters-regular-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function aPipe(): string {
  const pipe = join(parent, "pipe");
  execFileSync("mkfifo", [pipe]);
  return pipe;
}

describe("what is no regular file is told and never waited for", () => {
  it("a named pipe, which nobody writes to", () => {
    const path = aPipe();
    const refused = expect.objectContaining({ code: "NOT_A_FILE", kind: "a named pipe", path });
    expect(() => readRegularFile(path, "refused")).toThrow(refused);
    expect(() => readRegularFile(path, "followed")).toThrow(refused);
    expect(() => [...linesOf(path)]).toThrow(refused);
    expect([kindAt(path), isRegularFile(path)]).toEqual(["a named pipe", false]);
  });

  it("a device, and a link to one", () => {
    symlinkSync("/dev/zero", join(parent, "zero"));
    expect(() => readRegularFile("/dev/zero", "refused")).toThrow(
      expect.objectContaining({ code: "NOT_A_FILE", kind: "a device", path: "/dev/zero" }),
    );
    expect(() => readRegularFile(join(parent, "zero"), "followed")).toThrow(
      expect.objectContaining({ code: "NOT_A_FILE", kind: "a device", path: join(parent, "zero") }),
    );
  });

  it("a socket", async () => {
    const path = join(parent, "socket");
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once("listening", resolve));
    expect(() => readRegularFile(path, "followed")).toThrow(
      expect.objectContaining({ code: "NOT_A_FILE", kind: "a socket", path }),
    );
    server.close();
  });

  it("a folder, as the system itself calls it", () => {
    expect(() => readRegularFile(parent, "followed")).toThrow(
      expect.objectContaining({ code: "EISDIR", path: parent }),
    );
  });
});

test("a link is followed where the user may have put one, and refused where names come from an account", () => {
  writeFileSync(join(parent, "text"), "words");
  symlinkSync("text", join(parent, "link"));
  expect(readRegularFile(join(parent, "link"), "followed").toString()).toBe("words");
  expect(() => openRegularFile(join(parent, "link"), "refused")).toThrow(
    expect.objectContaining({ code: "NOT_A_FILE", kind: "a link", path: join(parent, "link") }),
  );
});

test("a file that is not there is none, and one behind a folder that is none is told", () => {
  expect(readIfThere(join(parent, "none"), "followed")).toBeUndefined();
  expect(kindAt(join(parent, "none"))).toBeUndefined();
  writeFileSync(join(parent, "text"), "");
  expect(() => readIfThere(join(parent, "text/none"), "followed")).toThrow(
    expect.objectContaining({ code: "ENOTDIR" }),
  );
});

test("a file that is larger than any of its kind is not read", () => {
  const path = join(parent, "large");
  writeFileSync(path, "");
  truncateSync(path, 256 * 1024 * 1024 + 1);
  expect(() => readRegularFile(path, "followed")).toThrow(
    expect.objectContaining({ code: "TOO_LARGE", path }),
  );
});

// Linux alone has such files: they say that they are empty, and are not.
test.runIf(process.platform === "linux")("a file is read to its end, whatever size it gives", () => {
  expect(readRegularFile("/proc/self/status", "followed").toString()).toContain("Pid:");
});

test("any bytes are read as they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      writeFileSync(join(parent, "bytes"), bytes);
      expect(Uint8Array.from(readRegularFile(join(parent, "bytes"), "refused"))).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});

test("folders are told from files", () => {
  mkdirSync(join(parent, "folder"));
  expect([kindAt(join(parent, "folder")), isRegularFile(join(parent, "folder"))]).toEqual([
    "a folder",
    false,
  ]);
});

describe("linesOf", () => {
  it("names the file that cannot be read", () => {
    expect(() => [...linesOf(parent)]).toThrow(expect.objectContaining({ code: "EISDIR", path: parent }));
  });

  it("gives the lines that the whole text would be split into", () => {
    const line = fc
      .tuple(fc.string({ unit: "grapheme" }), fc.constantFrom(1, 9_000))
      .map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = lines.join("\n");
        writeFileSync(join(parent, "text"), text);
        const split = text.split("\n");
        expect([...linesOf(join(parent, "text"))]).toEqual(split.at(-1) === "" ? split.slice(0, -1) : split);
      }),
      { numRuns: 50 },
    );
  });
});
