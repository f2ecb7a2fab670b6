import { expect, test } from "vitest";
import { explainedSystemError, isClosedPipe } from "../../src/cli/system-fault.js";

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
