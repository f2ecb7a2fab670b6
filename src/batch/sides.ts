// The two sides of a comparison: the letters that lie in a folder with the texts kept beside them, or those that the
// campaign makes today. It must not know what is compared.

import { join } from "node:path";
import type { State } from "../campaign/campaign.js";
import { gatherParts, InputError } from "../diagnostic.js";
import { batchNumber } from "../output/accounts/batch-number.js";
import { readLettersIn } from "../output/accounts/letters-in-folder.js";
import { type ManifestRow, manifestRow } from "../output/accounts/manifest.js";
import { readTexts, TEXTS_JSON, type TextsOfBatch } from "../output/accounts/texts.js";
import type { OutputFolder } from "../output/placing/placing.js";
import { letterPassages } from "../passages/letter-passages.js";
import type { Occurrence } from "../passages/passage.js";
import type { Taken } from "../passages/taken.js";
import type { FinishedLetter } from "../produce.js";
import type { ComparedLetter, Side } from "../review/compare/side.js";
import type { CampaignOptions } from "./asked.js";
import { recordOf } from "./kinds/letter.js";
import { makeEach } from "./make/each.js";
import { type Batch, languagesOf, openBatch } from "./open/batch.js";
import { openCampaign } from "./open/campaign.js";
import type { CampaignFolder } from "./open/campaign-folder.js";
import { outputFolder } from "./place/output-folder.js";
import type { Scene } from "./scene.js";
import { selectStates } from "./select/select.js";

export interface SidesAsked extends CampaignOptions {
  readonly old: string;
  /** Without it, the letters that the campaign makes today. */
  readonly new?: string;
}

interface Sides {
  readonly was: Side;
  readonly now: Side;
  /** If it makes one of them. */
  readonly campaign?: CampaignFolder;
}

/** The folders are named as the user named them. */
export async function sidesToCompare(asked: SidesAsked, scene: Scene): Promise<Sides> {
  const named = (folder: string) => sideInFolder(outputFolder({ named: folder }, { base: "" }, scene));
  const { old, new: later } = asked;
  if (later !== undefined) return gatherParts({ was: () => named(old), now: () => named(later) });
  const was = named(old);
  const opened = openCampaign(asked, scene);
  // Those States that the campaign writes to today, whichever were written to then.
  const { chosen } = selectStates(opened, {});
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  const now = await sideOfCampaign(chosen, batch, ({ row, passages }) => ({ row, passages }), scene);
  return { was, now, campaign: opened.folder };
}

/** Throws InputError where there are no letters. Of a letter whose text was not kept no passage is known. */
export function sideInFolder(folder: OutputFolder): Side {
  const { rows } = readLettersIn(folder);
  const texts = readTexts(folder);
  const letters = rows.map((row): ComparedLetter => {
    const passages = texts === undefined ? undefined : textsOf(row, texts);
    return passages === undefined ? { row, passages: [], isKept: false } : { row, passages };
  });
  return { name: folder.shown, batch: batchNumber(rows), letters };
}

/** Throws InputError too where texts are not kept, or are of other letters. */
export function wholeSideInFolder(folder: OutputFolder): Side {
  const side = sideInFolder(folder);
  const lacking = side.letters.filter(({ isKept }) => isKept === false);
  if (lacking.length > 0) {
    throw new InputError([
      withoutTexts(
        folder,
        lacking.map(({ row }) => row),
      ),
    ]);
  }
  return side;
}

/** Undefined where they are of another text than the letter has. */
function textsOf(row: ManifestRow, { passages, letters }: TextsOfBatch): readonly Occurrence[] | undefined {
  const own = letters.find(({ iso3, text_sha256 }) => iso3 === row.iso3 && text_sha256 === row.text_sha256);
  return own?.passages.flatMap(([id, ...fillings]) => {
    const passage = passages.get(id);
    return passage === undefined ? [] : [{ passage, fillings }];
  });
}

function withoutTexts({ shown }: OutputFolder, rows: readonly ManifestRow[]) {
  const named = rows.slice(0, 3).map(({ iso3 }) => iso3);
  const others = rows.length > named.length ? ` and ${rows.length - named.length} more` : "";
  return {
    what: `"${join(shown, TEXTS_JSON)}" does not hold the texts of the letters that lie there: ${named.join(" ")}${others}`,
    remedy:
      "make the letters again from the campaign as it was then: this version keeps their texts beside them; letters compare tells what can be told without",
  };
}

/** A letter as it is made today, with its passages. */
export interface MadeLetter extends ComparedLetter {
  readonly finished: FinishedLetter;
  readonly taken: Taken;
}

/** Makes the letters of these States, and keeps of each what `keep` takes of it. */
export async function sideOfCampaign<Kept extends ComparedLetter>(
  states: readonly State[],
  { maker, madeWith }: Batch,
  keep: (letter: MadeLetter) => Kept,
  scene: Scene,
): Promise<Side & { readonly letters: readonly Kept[] }> {
  const letters: Kept[] = [];
  const make = (state: State) => {
    const finished = maker.finish(state);
    const taken = maker.take(finished);
    const row = manifestRow(recordOf(finished), state, madeWith);
    return keep({ row, finished, taken, passages: letterPassages(taken) });
  };
  await makeEach(states, make, (letter) => void letters.push(letter), scene);
  return { name: "the campaign", batch: batchNumber(letters.map(({ row }) => row)), letters };
}
