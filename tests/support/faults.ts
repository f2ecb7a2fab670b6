// Diagnostics as lines that a test can compare whole: place, what, and the remedy after an arrow.

import { type Diagnostic, InputError } from "../../src/diagnostic.js";

export function asLine({ place, what, remedy }: Diagnostic): string {
  const file = place?.line === undefined ? place?.file : `${place.file}:${place.line}`;
  const where = [file, place?.field].filter((part) => part !== undefined);
  return [...where, what].join(": ") + (remedy === undefined ? "" : ` -> ${remedy}`);
}

/** The faults of the InputError that the action throws; none if it throws nothing. */
export function faultsOf(action: () => unknown): readonly string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(asLine);
    throw error;
  }
}
