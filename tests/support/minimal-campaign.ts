// The campaign that `letters init --minimal` gives, with files changed as a test wishes.

import { existsSync, readFileSync } from "node:fs";
import { type Assessment, assess } from "../../src/campaign/assess.js";
import { type Campaign, readCampaign } from "../../src/campaign/campaign.js";
import { listFolder } from "./list-folder.js";

const folder = "starters/minimal";

export type Changes = Readonly<Record<string, string | undefined>>;

/** Reads a file of the campaign; `changes` replaces files by a text, or takes them away. */
export function minimalFile(file: string, changes: Changes = {}): Uint8Array | undefined {
  if (file in changes) {
    const text = changes[file];
    return text === undefined ? undefined : Buffer.from(text);
  }
  return existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`) : undefined;
}

export function minimalCampaign(changes: Changes = {}): Campaign {
  const read = (file: string) => minimalFile(file, changes);
  return readCampaign(read, (name) => listFolder(`${folder}/${name}`)).campaign;
}

/** The assessment of one of its States on the day of its letter. */
export function assessedState(iso3: string, campaign: Campaign = minimalCampaign()): Assessment {
  const state = campaign.states.find((each) => each.iso3 === iso3);
  if (state === undefined) throw new Error(`no ${iso3} in the minimal campaign`);
  return assess(state, campaign, "2026-11-02", { acceptStale: false, acceptLater: false });
}
