// What is wrong with a cell, wherever it stands. Types alone.

/** What is wrong with a cell and how to mend it; see Diagnostic. */
export interface CellFault {
  readonly what: string;
  readonly remedy: string;
}

export type Read<Value> = { readonly value: Value } | { readonly fault: CellFault };
