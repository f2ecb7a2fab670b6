// Campaigns for tests: as a value, and as a folder in memory that readCampaign reads.

import { existsSync, readFileSync } from "node:fs";
import {
  type Campaign,
  type CampaignAndWarnings,
  type Commitment,
  type ListFolder,
  type ReadFile,
  readCampaign,
} from "../../src/campaign/campaign.js";
import { aStateParty } from "./a-state-party.js";
import { languages } from "./languages.js";
import { listFolder } from "./list-folder.js";

export function aCommitment(given: Partial<Commitment> = {}): Commitment {
  const id = given.id ?? "apic";
  return {
    id,
    maxAgeDays: 365,
    labels: new Map([["en", id]]),
    wording: new Map(),
    detailColumn: "",
    lookUp: [],
    ...given,
  };
}

/** One State, one commitment, one request that rests on it, unless the test says otherwise. */
export function aCampaign(given: Partial<Campaign> = {}): Campaign {
  return {
    states: [aStateParty()],
    commitments: [aCommitment()],
    recommendations: [{ id: "apic", number: 1, commitments: ["apic"] }],
    sources: new Map(),
    signatories: [],
    languages,
    columns: [],
    templates: [],
    rareCells: [],
    ...given,
  };
}

/** Files by name; a text stands for its UTF-8 bytes, undefined for a file that is not there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The smallest campaign: three tables, one State, a template. */
const smallest: Files = {
  "data/states-parties.csv": "iso3,state,apic\nKEN,Kenya,no\n",
  "data/commitments.csv": "id,max_age_days,label_en\napic,365,privileges and immunities\n",
  "data/recommendations.csv": "id,commitments\napic,apic\n",
  "templates/letter.en.hbs": "---\ntitle: A letter\n---\nYour Excellency,\n",
};

/** The smallest campaign folder in memory, with the given files put in, replaced or taken away. */
export function campaignFiles(given: Files = {}): { readonly read: ReadFile; readonly list: ListFolder } {
  const files = { ...smallest, ...given };
  return {
    read: (file) => {
      const content = files[file];
      return typeof content === "string" ? Buffer.from(content) : content;
    },
    list: (folder) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`) && files[file] !== undefined)
        .map((file) => file.slice(folder.length + 1)),
  };
}

export function readFiles(given: Files = {}): CampaignAndWarnings {
  const { read, list } = campaignFiles(given);
  return readCampaign(read, list);
}

/** The campaign that ships with the program. */
export function shippedCampaign(): Campaign {
  const read: ReadFile = (file) => (existsSync(file) ? readFileSync(file) : undefined);
  return readCampaign(read, (folder) => listFolder(folder)).campaign;
}
