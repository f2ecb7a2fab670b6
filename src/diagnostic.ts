// What is wrong with what the user gave us: a value with a place, never a printed line.
// Stages collect their faults and throw one InputError that holds them all; warnings travel beside a result.
// Its words are made in reports/faults/, and printed by cli/shell/report.ts alone.

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

/** The faults of what has been refused. Any other error is a bug, and passes through. */
export function faultsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof InputError) return error.diagnostics;
  throw error;
}

/** What the work gives; if it is refused, its faults are added to those given, and nothing comes out. */
export function attempt<Result>(work: () => Result, faults: Diagnostic[]): Result | undefined {
  try {
    return work();
  } catch (error) {
    // One by one: as arguments of a single call, those of a large table would overflow the stack.
    for (const fault of faultsOf(error)) faults.push(fault);
    return undefined;
  }
}

/** What the work gives; if it is refused, its faults are told otherwise, such as with the place where a file was named. */
export function retold<Result>(work: () => Result, tell: (fault: Diagnostic) => Diagnostic): Result {
  try {
    return work();
  } catch (error) {
    throw new InputError(faultsOf(error).map(tell));
  }
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
  for (const item of items) attempt(() => void results.push(make(item)), faults);
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
