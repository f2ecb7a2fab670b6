// Something made of each State, or of each letter, in turn, with progress, until the user stops it.

import { produce } from "../../produce.js";
import { interruptible } from "../interruption.js";
import type { Scene } from "../scene.js";

/** Makes something of each in turn and hands it on; faults of all come together in one InputError. */
export async function makeEach<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  deliver: (made: Made) => Promise<void> | void,
  { surroundings, report }: Scene,
): Promise<void> {
  try {
    await interruptible(surroundings, async (signal) => {
      let done = 0;
      for await (const made of produce(items, make, signal)) {
        await deliver(made);
        done += 1;
        report.progress(`${done} of ${items.length}`);
      }
    });
  } finally {
    report.progress("");
  }
}
