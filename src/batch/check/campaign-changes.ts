// Which letters of a folder the campaign would make otherwise today: rows of its manifest in, a finding for each difference
// out. The letters of one folder may have been made in several runs, under different rules: each is made again under its
// own. It must not know where the folder lies.

import { statesPartiesOn } from "../../campaign/assess.js";
import { type Campaign, readCampaign, type State } from "../../campaign/campaign.js";
import { statesPartiesHeaders } from "../../data/tables/states-parties.js";
import type { Diagnostic } from "../../diagnostic.js";
import { readTemplateSource } from "../../letter/template/template-head.js";
import { type ManifestRow, manifestRow, openFileAccount } from "../../output/accounts/manifest.js";
import { verifyCampaign } from "../../output/accounts/verify.js";
import { recordOf } from "../kinds/letter.js";
import { makeEach } from "../make/each.js";
import { withAlikeNames } from "../open/alike-name.js";
import { languagesOf, openBatch } from "../open/batch.js";
import type { Opened } from "../open/campaign.js";
import { type CampaignFolder, noted } from "../open/campaign-folder.js";
import type { Scene } from "../scene.js";

/** Throws InputError with all faults of the campaign. */
export async function campaignChanges(
  rows: readonly ManifestRow[],
  campaignFolder: CampaignFolder,
  scene: Scene,
): Promise<readonly Diagnostic[]> {
  const account = openFileAccount();
  const folder = noted(withAlikeNames(campaignFolder), account.note);
  const { campaign } = readCampaign(folder.read, folder.list);
  const templates = campaign.templates.map(readTemplateSource);
  const matters = columnsThatMatter(campaign);
  const before: ManifestRow[] = [];
  const today: ManifestRow[] = [];
  for (const alike of madeAlike(rows)) {
    const opened = { folder, campaign, templates, ...settingsOf(alike[0]), account };
    const differing = await makeAgain(alike, opened, matters, scene);
    before.push(...differing.before);
    today.push(...differing.today);
  }
  return verifyCampaign(before.sort(byCode), today, matters);
}

function byCode(one: ManifestRow, other: ManifestRow): number {
  return one.iso3 < other.iso3 ? -1 : 1;
}

type NotEmpty<Item> = readonly [Item, ...Item[]];

/** Of one day and under the same rules, in the order in which each kind occurs first. */
function madeAlike(rows: readonly ManifestRow[]): readonly NotEmpty<ManifestRow>[] {
  const groups = new Map<string, [ManifestRow, ...ManifestRow[]]>();
  for (const row of rows) {
    const key = JSON.stringify(settingsOf(row));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function settingsOf({ letter_date: date, made_with: then }: ManifestRow) {
  return { date, acceptStale: then.accept_stale, acceptLater: then.accept_later === true };
}

/** The rows of letters that would be other ones today, or none; and the rows of those that would be other ones. */
interface Differing {
  readonly before: readonly ManifestRow[];
  readonly today: readonly ManifestRow[];
}

async function makeAgain(
  rows: readonly ManifestRow[],
  opened: Opened,
  matters: (header: string) => boolean,
  scene: Scene,
): Promise<Differing> {
  const before = new Map(rows.map((row) => [row.iso3, row]));
  const parties = statesPartiesOn(opened.campaign.states, opened.date);
  const states = parties.filter(({ iso3 }) => before.has(iso3));
  const { maker, madeWith } = openBatch(opened, languagesOf(states), scene.surroundings);
  const now = new Map<string, ManifestRow>();
  const keep = (row: ManifestRow) => {
    const former = before.get(row.iso3);
    if (former !== undefined && verifyCampaign([former], [row], matters).length > 0) now.set(row.iso3, row);
  };
  const make = (state: State) => manifestRow(recordOf(maker.finish(state)), state, madeWith);
  await makeEach(states, make, keep, scene);
  const writtenTo = new Set(states.map(({ iso3 }) => iso3));
  const differing = rows.filter(({ iso3 }) => now.has(iso3) || !writtenTo.has(iso3));
  return { before: differing, today: [...now.values()] };
}

/** Of the columns of the table of States, those that the tool knows, and of the others those that a template names. */
function columnsThatMatter({ commitments, templates }: Campaign): (header: string) => boolean {
  const { required, optional } = statesPartiesHeaders(commitments);
  const known = new Set([...required, ...optional]);
  const stems = commitments
    .flatMap(({ id, detailColumn }) => [id, detailColumn])
    .filter((stem) => stem !== "");
  const isNamed = (header: string) =>
    templates.some(({ text }) => text.includes(`column.${header}`) || text.includes(`column.[${header}]`));
  return (header) =>
    known.has(header) ||
    stems.some((stem) => /^[_,]/.test(header.slice(stem.length)) && header.startsWith(stem)) ||
    isNamed(header);
}
