// One reading of a campaign, and the letters made of it: the letter to one State at once, the whole batch bit by bit. The
// existing machinery makes both, so that what is shown is what `generate` would write. It must not know who looks.

import { setImmediate as nextTurn } from "node:timers/promises";
import type { CampaignOptions } from "../batch/asked.js";
import { type Batch, openBatch } from "../batch/open/batch.js";
import { type Opened, openCampaign } from "../batch/open/campaign.js";
import type { Scene } from "../batch/scene.js";
import { selectState } from "../batch/select/select.js";
import { statesPartiesOn } from "../campaign/assess.js";
import type { State } from "../campaign/campaign.js";
import { letterPassages } from "../passages/letter-passages.js";
import { type ProofLetter, pageData } from "../passages/page-data.js";
import type { LetterEvent } from "../web/live-events.js";
import type { PageData } from "../web/page-data.js";
import { readAgain } from "./reading.js";

export interface Studio {
  /** What the next reading may keep. */
  readonly opened: Opened;
  /** Reads whatever was not read anew. Throws InputError with faults that `generate` would find. */
  readonly confirm: () => void;
  /** The letter to the State that these words name. Throws InputError if it cannot be made. */
  readonly letterTo: (named: string) => Omit<LetterEvent, "kind" | "reading">;
  /** What the page is handed of all letters; undefined once `isOver` says that nobody wants it any more. */
  readonly wholeBatch: (isOver: () => boolean) => Promise<PageData | undefined>;
}

/** Reads the campaign as it is now, as quickly as may be. Throws InputError with its faults. */
export function openStudio(options: CampaignOptions, scene: Scene, last?: Studio): Studio {
  const { opened, isWhole } = readAgain(options, scene, last?.opened);
  const { campaign, date } = opened;
  const states = statesPartiesOn(campaign.states, date);
  const batches = new Map<string, Batch>();
  const batchIn = (language: string): Batch => {
    const batch = batches.get(language) ?? openBatch(opened, new Set([language]), scene.surroundings);
    batches.set(language, batch);
    return batch;
  };
  let whole: PageData | undefined;
  const dataOf = (letters: readonly ProofLetter[]): PageData =>
    pageData({ batch: "", date, title: titleOf(letters), campaign, letters });
  return {
    opened,
    confirm: () => {
      if (!isWhole) openCampaign(options, scene);
    },
    letterTo: (named) => {
      const state = selectState(named, opened);
      const made = batchIn(state.language).maker.finish(state);
      const letter = proofLetter(state, batchIn(state.language), made.document.pages.length);
      return {
        iso3: state.iso3,
        data: dataOf([letter]),
        pdf: Buffer.from(made.pdf).toString("base64"),
        choices: states.map(({ iso3, name }) => [iso3, name] as const),
      };
    },
    wholeBatch: async (isOver) => {
      const letters = whole === undefined ? await allLetters(states, batchIn, isOver) : undefined;
      if (letters !== undefined) whole = dataOf(letters);
      return whole;
    },
  };
}

/** Bit by bit, so that whoever saves a file meanwhile need not wait; undefined once it is over. */
async function allLetters(
  states: readonly State[],
  batchIn: (language: string) => Batch,
  isOver: () => boolean,
): Promise<readonly ProofLetter[] | undefined> {
  const letters: ProofLetter[] = [];
  for (const state of states) {
    await nextTurn();
    if (isOver()) return undefined;
    letters.push(proofLetter(state, batchIn(state.language), 0));
  }
  return letters;
}

function proofLetter(state: State, { maker }: Batch, pages: number): ProofLetter {
  const taken = maker.take(maker.compose(state));
  return { iso3: state.iso3, taken, passages: letterPassages(taken), pages, file: "" };
}

/** As the first of them names who writes. */
function titleOf([first]: readonly ProofLetter[]): string {
  return first?.taken.letter.sender ?? "";
}
