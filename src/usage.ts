// What is wrong with the command line rather than with a file: an InputError that ends in exit code 2.
// Loaded by every command: keep it light.

import { type Diagnostic, InputError } from "./diagnostic.js";

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
