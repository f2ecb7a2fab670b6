// The letters that the campaign makes of States today, taken apart into their passages, without setting them. It must not
// know what is done with the passages.

import type { State } from "../campaign/campaign.js";
import type { LetterPassages } from "../passages/gather.js";
import { letterPassages } from "../passages/letter-passages.js";
import { makeEach } from "./make/each.js";
import type { Batch } from "./open/batch.js";
import type { Scene } from "./scene.js";

export async function passagesOf(
  states: readonly State[],
  { maker }: Batch,
  scene: Scene,
): Promise<readonly LetterPassages[]> {
  const letters: LetterPassages[] = [];
  const takeApart = (state: State) => ({
    iso3: state.iso3,
    passages: letterPassages(maker.take(maker.compose(state))),
  });
  await makeEach(states, takeApart, (letter) => void letters.push(letter), scene);
  return letters;
}
