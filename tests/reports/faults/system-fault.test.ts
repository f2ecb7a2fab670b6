import { expect, test } from "vitest";
import { explainedSystemError, isClosedPipe } from "../../../src/reports/faults/system-fault.js";

function anError(code: string, path?: string): Error {
  return Object.assign(new Error(code), { code, ...(path === undefined ? {} : { path }) });
}

test.each([
  ["EACCES", "you may not read or write this", "ask its owner for the right to, or choose another folder"],
  ["EROFS", "the disk can only be read", "choose a folder on another disk"],
  ["ENOSPC", "the disk is full", "make room, or choose a folder on another disk"],
  ["ENOTDIR", "a part of this path is a file, not a folder", "move the file, or choose another folder"],
  [
    "EEXIST",
    "there is a file of this name where a folder is needed",
    "move the file, or choose another folder",
  ],
  ["EBUSY", "it is in use", "close the file in the program that shows it, then run this again"],
])("%s is told without jargon, with the path as the user would write it", (code, what, remedy) => {
  expect(explainedSystemError(anError(code, "/home/ann/output/KEN-kenya.pdf"), "/home/ann")).toEqual({
    what: `"output/KEN-kenya.pdf": ${what} (${code})`,
    remedy,
  });
});

test("a path elsewhere is told in full", () => {
  expect(explainedSystemError(anError("EACCES", "/srv/letters"), "/home/ann")?.what).toBe(
    '"/srv/letters": you may not read or write this (EACCES)',
  );
});

test.each([
  ["C:\\Users\\ann\\output\\KEN.pdf", "C:\\Users\\ann", "output\\KEN.pdf"],
  ["C:\\KEN.pdf", "C:\\", "KEN.pdf"],
  ["/home/anna/KEN.pdf", "/home/ann", "/home/anna/KEN.pdf"],
  ["/KEN.pdf", "/", "KEN.pdf"],
])("the path %s is seen from %s as %s", (path, folder, shown) => {
  expect(explainedSystemError(anError("EROFS", path), folder)?.what).toBe(
    `"${shown}": the disk can only be read (EROFS)`,
  );
});

test("what is no file, and what is too large to be one of ours, are told as the system's errors are", () => {
  const pipe = Object.assign(anError("NOT_A_FILE", "/home/ann/data/names.csv"), { kind: "a named pipe" });
  expect(explainedSystemError(pipe, "/home/ann")).toEqual({
    what: '"data/names.csv" is a named pipe, where a file is needed',
    remedy: "put the file itself in its place, or take it away",
  });
  expect(explainedSystemError(anError("TOO_LARGE", "/home/ann/data/names.csv"), "/home/ann")).toEqual({
    what: '"data/names.csv" is larger than any file of its kind can be (256 MiB)',
    remedy: "look whether it is the right file",
  });
});

test("an error without a path is one of standard output", () => {
  expect(explainedSystemError(anError("ENOSPC"), "/home/ann")).toEqual({
    what: "standard output: the disk is full (ENOSPC)",
    remedy: "send the output to another file or disk",
  });
});

test.each([[new TypeError("x is not a function")], [anError("ERR_INVALID_ARG_TYPE")], ["a string"]])(
  "%s is not the system's: it stays a bug with its stack",
  (error) => {
    expect(explainedSystemError(error, "/")).toBeUndefined();
  },
);

test("a reader who has gone is no fault", () => {
  expect([isClosedPipe(anError("EPIPE")), isClosedPipe(anError("ENOSPC")), isClosedPipe(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
