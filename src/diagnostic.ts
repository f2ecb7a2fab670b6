// What is wrong with what the user gave us: a value with a place, never a printed line.
// Stages collect their faults and throw one InputError that holds them all; warnings travel beside a result.
// Formatting and printing belong to cli/shell/report.ts alone.

import type { RuleId } from "./rules.js";

/** A place in a user's file. `line` and `column` count from 1; a fault of a whole file has neither. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The column header or key that the fault concerns, where a name says more than a number. */
  readonly field?: string;
}

/** One thing that is wrong, in lower case and without a full stop, and how to mend it. */
export interface Diagnostic {
  readonly what: string;
  readonly remedy?: string;
  readonly place?: Place;
  /** The rule that it breaks, for those of the list in rules.ts. */
  readonly rule?: RuleId;
  /** ISO codes of the States in whose letters it shows; absent if it is a fault of no letter in particular. */
  readonly states?: readonly string[];
}

/** Every fault that one stage found in the user's input. The only error class of the program. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.what).join("; "));
    this.name = "InputError";
    this.diagnostics = diagnostics;
  }
}

/** A number as a fault or a summary tells it: 12,345. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Each fault once, with all the States in whose letters it shows: a word of a template stands in a hundred letters. */
export function merged(faults: Iterable<Diagnostic>): readonly Diagnostic[] {
  const byText = new Map<string, { readonly fault: Diagnostic; readonly states: string[] }>();
  for (const { states = [], ...fault } of faults) {
    const key = JSON.stringify(fault);
    const known = byText.get(key);
    if (known === undefined) byText.set(key, { fault, states: [...states] });
    else known.states.push(...states);
  }
  return [...byText.values()].map(({ fault, states }) =>
    states.length === 0 ? fault : { ...fault, states },
  );
}

/**
 * Makes one value of each item. If some fail with an InputError, the others are still tried, and one
 * InputError with all their faults is thrown at the end. Any other error is a bug and passes through at once.
 */
export function gather<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Result,
): readonly Result[] {
  const results: Result[] = [];
  const faults: Diagnostic[] = [];
  for (const item of items) {
    try {
      results.push(make(item));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // One by one: as arguments of a single call, those of a large table would overflow the stack.
      for (const fault of error.diagnostics) faults.push(fault);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return results;
}

/** As `gather`, for the named parts of one value, each made by its own function. */
export function gatherParts<Parts extends Record<string, unknown>>(
  makers: { readonly [Name in keyof Parts]: () => Parts[Name] },
): Parts {
  const made = gather(Object.entries(makers), ([name, make]) => [name, make()] as const);
  return Object.fromEntries(made) as Parts;
}
