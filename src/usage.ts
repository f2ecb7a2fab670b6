// What is wrong with the command line rather than with a file: an InputError that ends in exit code 2.
// Loaded by every command: keep it light.

import { type Diagnostic, InputError } from "./diagnostic.js";
import { nearest } from "./nearest.js";

const wrongCommandLines = new WeakSet<InputError>();

/** The fault of a command line that asks for what cannot be. */
export function wrongCommandLine(...diagnostics: readonly Diagnostic[]): InputError {
  const error = new InputError(diagnostics);
  wrongCommandLines.add(error);
  return error;
}

export function isWrongCommandLine(error: unknown): boolean {
  return error instanceof InputError && wrongCommandLines.has(error);
}

/** Runs what reads the user's arguments: its InputErrors are faults of the command line. */
export function readingArguments<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) wrongCommandLines.add(error);
    throw error;
  }
}

/** A whole number from 1 to `most`. Throws the fault for anything else. */
export function numberUpTo(most: number, written: string, fault: Diagnostic): number {
  const number = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (number >= 1 && number <= most) return number;
  throw wrongCommandLine(fault);
}

/** That of the names which is meant, whatever the case. `what` says what there is not of any other. */
export function oneOf<Name extends string>(names: readonly Name[], written: string, what: string): Name {
  const found = names.find((name) => name.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(written, names);
  throw wrongCommandLine({
    what,
    remedy: near === undefined ? `write ${names.join(", ")}` : `did you mean ${near}?`,
  });
}

/** What asks for two forms of one thing: options with whether they are given. Throws a fault if more than one is. */
export function refuseTwoFormats(given: Readonly<Record<string, unknown>>): void {
  const formats = Object.keys(given).filter(
    (option) => given[option] !== undefined && given[option] !== false,
  );
  if (formats.length > 1)
    throw wrongCommandLine({
      what: `${formats.join(" and ")} ask for two formats`,
      remedy: "give one of them",
    });
}
