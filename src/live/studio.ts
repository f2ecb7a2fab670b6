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
import { oncePer, remember } from "../memory.js";
import { letterPassages } from "../passages/letter-passages.js";
import { type ProofLetter, pageData } from "../passages/page-data.js";
import type { ComposedLetter } from "../produce.js";
import { createTools } from "../tools.js";
import type { LetterEvent } from "../web/live-events.js";
import type { PageData } from "../web/page-data.js";
import { readAgain } from "./reading.js";

type LetterOfState = Omit<LetterEvent, "kind" | "reading">;

export interface Studio {
  /** What the next reading may keep. */
  readonly opened: Opened;
  /** Reads whatever was not read anew. Throws InputError with faults that `generate` would find. */
  readonly confirm: () => void;
  /** The letter to the State that these words name. Throws InputError if it cannot be made. */
  readonly letterTo: (named: string) => LetterOfState;
  /** What the page is handed of all letters; undefined once `isOver` says that something else comes first. */
  readonly wholeBatch: (isOver: () => boolean) => Promise<PageData | undefined>;
}

/** Reads the campaign as it is now, as quickly as may be. Throws InputError with its faults. */
export function openStudio(options: CampaignOptions, scene: Scene, last?: Studio): Studio {
  const { opened: read, isWhole } = readAgain(options, scene, last?.opened);
  const opened = { ...read, tools: last?.opened.tools ?? createTools() };
  const letters = lettersOf(opened, scene);
  let isConfirmed = isWhole;
  return {
    opened,
    confirm: () => {
      if (!isConfirmed) openCampaign(options, scene);
      isConfirmed = true;
    },
    letterTo: (named) => letters.letterTo(selectState(named, opened)),
    wholeBatch: letters.wholeBatch,
  };
}

function lettersOf(opened: Opened, { surroundings }: Scene) {
  const { campaign, date } = opened;
  const states = statesPartiesOn(campaign.states, date);
  const choices = states.map(({ iso3, name }) => [iso3, name] as const);
  const batchIn = remember(languageLimit, (code: string) => openBatch(opened, new Set([code]), surroundings));
  const dataOf = (letters: readonly ProofLetter[]): PageData =>
    pageData({ batch: "", date, title: titleOf(letters), campaign, letters });
  const taken: ProofLetter[] = [];
  const dataOfAll = oncePer(dataOf);
  return {
    letterTo: oncePer((state: State): LetterOfState => {
      const batch = batchIn(state.language);
      const finished = batch.maker.finish(state);
      const data = dataOf([proofLetter(finished, batch, finished.document.pages.length)]);
      return { iso3: state.iso3, data, pdf: Buffer.from(finished.pdf).toString("base64"), choices };
    }),
    wholeBatch: async (isOver: () => boolean): Promise<PageData | undefined> => {
      for (const state of states.slice(taken.length)) {
        await nextTurn();
        if (isOver()) return undefined;
        const batch = batchIn(state.language);
        taken.push(proofLetter(batch.maker.compose(state), batch, 0));
      }
      return dataOfAll(taken);
    },
  };
}

/** More than letters of one campaign are ever written in. */
const languageLimit = 100;

function proofLetter(composed: ComposedLetter, { maker }: Batch, pages: number): ProofLetter {
  const taken = maker.take(composed);
  return { iso3: composed.letter.iso3, taken, passages: letterPassages(taken), pages, file: "" };
}

/** As the first of them names who writes. */
function titleOf([first]: readonly ProofLetter[]): string {
  return first?.taken.letter.sender ?? "";
}
