// `letters verify`: a folder against its accounts, byte for byte; then its letters against those that the campaign makes
// today. What is found goes to standard output, a line each; the exit code says whether anything was.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { statesPartiesOn } from "../campaign/assess.js";
import { readCampaign } from "../campaign/campaign.js";
import { type Diagnostic, InputError } from "../diagnostic.js";
import { formatDate } from "../letter/language.js";
import {
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
  manifestRow,
  openFileAccount,
} from "../output/manifest.js";
import { readAccount, readManifest } from "../output/read-manifest.js";
import {
  type AccountRow,
  type FolderReader,
  verifyCampaign,
  verifyFiles,
  verifyPost,
} from "../output/verify.js";
import { findCampaignFolder, noted } from "./campaign-folder.js";
import { makeAll } from "./post-room.js";
import type { Scene } from "./program.js";
import { counted } from "./summary.js";
import { languagesOf, openBatch, recordOf } from "./workshop.js";

export interface VerifyOptions {
  readonly campaign?: string;
  readonly quiet?: true;
}

/** Accounts that runs leave: of the letters, and of what the post room makes of them. */
const ACCOUNT = /^(?:manifest|print|email|envelopes-[a-z0-9-]+|labels-[a-z0-9-]+)\.json$/;

export async function verify(dir: string, options: VerifyOptions, scene: Scene): Promise<number> {
  if (options.quiet) scene.report.quieten();
  const folder = readFolder(resolve(scene.surroundings.cwd, dir));
  const accounts = folder.names.filter((name) => ACCOUNT.test(name)).sort();
  if (accounts.length === 0) throw new InputError([noAccount(dir)]);
  const listed = accounts.flatMap((name) => readAccount(textOf(folder, name), join(dir, name)));
  const rows = accounts.includes(MANIFEST_JSON)
    ? readManifest(textOf(folder, MANIFEST_JSON), join(dir, MANIFEST_JSON))
    : [];
  const ofFolder = [...verifyFiles(listed, folder), ...(rows.length === 0 ? [] : verifyTable(rows, folder))];
  await tell(ofFolder, scene);
  scene.report.say(
    ofFolder.length === 0
      ? `${counted(listed.length, "file")} in ${dir}/: each is there, whole and unaltered`
      : `${counted(ofFolder.length, "fault")} in ${dir}/; put the files back from a copy, or make the batch again`,
  );
  const isPost = (name: string) => name !== MANIFEST_JSON;
  const ofPost = accounts.some(isPost) ? await comparePost(listed, rows, dir, scene) : [];
  const ofCampaign = rows.length === 0 ? [] : await compareWithCampaign(rows, options, scene);
  return ofFolder.length + ofPost.length + ofCampaign.length === 0 ? 0 : 1;
}

/** What the post room made is compared with the letters beside it, or with those of the folder above. */
async function comparePost(
  listed: readonly AccountRow[],
  beside: readonly ManifestRow[],
  dir: string,
  scene: Scene,
): Promise<readonly Diagnostic[]> {
  const rows = beside.length > 0 ? beside : rowsAbove(dir, scene);
  if (rows.length === 0) {
    scene.report.say("no letters lie there or in the folder above: whether it was made of them is not known");
    return [];
  }
  const others = verifyPost(listed, rows);
  await tell(others, scene);
  if (others.length > 0)
    scene.report.say(`${counted(others.length, "file")} to make again; print, post or send none of them`);
  return others;
}

/** Of the letters in the folder above, beside whose folder e-mails lie; none where there is no manifest of ours. */
function rowsAbove(dir: string, { surroundings }: Scene): readonly ManifestRow[] {
  const above = join(dir, "..");
  const folder = readFolder(resolve(surroundings.cwd, above));
  if (![MANIFEST_CSV, MANIFEST_JSON].every((name) => folder.names.includes(name))) return [];
  return readManifest(textOf(folder, MANIFEST_JSON), join(above, MANIFEST_JSON));
}

function readFolder(path: string): FolderReader {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { names: [], read: () => undefined };
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name);
  const there = new Set(names);
  return { names, read: (name) => (there.has(name) ? readFileSync(join(path, name)) : undefined) };
}

function textOf(folder: FolderReader, name: string): string {
  return Buffer.from(folder.read(name) ?? new Uint8Array()).toString("utf8");
}

/** The table for the spreadsheet says what the exact one says, with or without Excel's mark. */
function verifyTable(rows: readonly ManifestRow[], folder: FolderReader): readonly Diagnostic[] {
  if (!folder.names.includes(MANIFEST_CSV)) return [{ what: `"${MANIFEST_CSV}" is missing` }];
  const found = textOf(folder, MANIFEST_CSV);
  if (found === [...manifestCsv(rows, "plain")].join("")) return [];
  if (found === [...manifestCsv(rows, "excel")].join("")) return [];
  return [{ what: `"${MANIFEST_CSV}" has been altered: it does not say what ${MANIFEST_JSON} says` }];
}

async function compareWithCampaign(
  rows: readonly ManifestRow[],
  options: VerifyOptions,
  scene: Scene,
): Promise<readonly Diagnostic[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const again = await makeAgain(rows, first, options, scene);
  const changes = verifyCampaign(rows, again);
  await tell(changes, scene);
  const batch = `the ${counted(rows.length, "letter")} of ${formatDate(first.letter_date, "en")}`;
  scene.report.say(
    changes.length === 0
      ? `the campaign would make ${batch} the same today`
      : `the campaign would not make ${batch} the same today: ${counted(changes.length, "change")}`,
  );
  return changes;
}

/** The rows of the same States as of the same day and with the same settings, made from the campaign as it is. */
async function makeAgain(
  rows: readonly ManifestRow[],
  first: ManifestRow,
  options: VerifyOptions,
  scene: Scene,
): Promise<readonly ManifestRow[]> {
  const { cwd, nodeVersion, doBusyWork } = scene.surroundings;
  const account = openFileAccount();
  const folder = noted(findCampaignFolder(options.campaign, cwd), account.note);
  const { campaign } = readCampaign(folder.read, folder.list);
  const { letter_date: date, made_with: then } = first;
  const acceptance = { acceptStale: then.accept_stale, acceptLater: then.accept_later === true };
  const opened = { folder, campaign, date, ...acceptance, account, nodeVersion, doBusyWork };
  const wanted = new Set(rows.map(({ iso3 }) => iso3));
  const parties = statesPartiesOn(campaign.states, date);
  const states = parties.filter(({ iso3 }) => wanted.has(iso3));
  const { workshop, madeWith } = openBatch(opened, languagesOf(states));
  return makeAll(states, (state) => manifestRow(recordOf(workshop.finish(state)), state, madeWith), scene);
}

async function tell(found: readonly Diagnostic[], { report }: Scene): Promise<void> {
  if (found.length > 0) await report.data(found.map(({ what }) => `${what}\n`).join(""));
}

function noAccount(dir: string): Diagnostic {
  return {
    what: `there is no manifest in "${dir}"`,
    remedy: "name the folder that letters generate has written: letters verify output",
  };
}
