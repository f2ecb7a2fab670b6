// What a kind of thing is that can be made of each State, so that it can be made in any number, by any number of threads,
// and put into a folder, by code that does not know what it is. Types alone.

import type { State } from "../../campaign/campaign.js";
import type { LetterMaker, Order } from "../../produce.js";

/** A file made of one State. */
export interface MadeFile<Note = unknown> {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What is kept of it, for an account and a summary: plain data, as it may come from another thread. */
  readonly note: Note;
}

export interface Kind<Note = unknown> {
  /** As the list in kinds.ts has it. */
  readonly name: string;
  /** "KEN-kenya.pdf": by ISO code and name, as output/file-name.ts writes them. */
  readonly fileName: (state: State) => string;
  /** Sets up what all of a batch share; what comes out makes one. Both throw InputError with every fault. */
  readonly open: (batch: {
    readonly maker: LetterMaker;
    readonly order: Order;
  }) => (state: State) => MadeFile<Note>;
}
