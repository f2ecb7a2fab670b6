// `letters verify`: a folder against its accounts, byte for byte; then its letters against those that the campaign makes
// today. What is found goes to standard output, a line each; the exit code says whether anything was.

import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CampaignFolder } from "../../../batch/open/campaign-folder.js";
import { findCampaignFolder } from "../../../batch/open/find-campaign.js";
import { campaignLine } from "../../../batch/open/open.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import { campaignChanges } from "../../../batch/verify-campaign.js";
import { isDay } from "../../../data/calendar.js";
import { type Diagnostic, InputError } from "../../../diagnostic.js";
import { formatDate } from "../../../languages/dates.js";
import { toolLanguage } from "../../../languages/known.js";
import {
  MANIFEST_CSV,
  MANIFEST_JSON,
  type ManifestRow,
  manifestCsv,
} from "../../../output/accounts/manifest.js";
import { manifestRowsOf } from "../../../output/accounts/manifest-rows.js";
import { readAccount } from "../../../output/accounts/read-manifest.js";
import {
  type AccountRow,
  type FolderReader,
  verifyFiles,
  verifyPost,
} from "../../../output/accounts/verify.js";
import { kindAt, readRegularFile } from "../../../output/disk/regular-file.js";
import { isUnfinished } from "../../../output/placing/mending.js";
import type { VerifyOptions } from "../../options/post-room/verify.js";
import type { Scene } from "../../shell/program.js";
import { counted } from "../../texts/summary.js";

/** Accounts that runs leave: of the letters, and of what the post room makes of them. */
const ACCOUNT = /^(?:manifest|email|print(?:-[A-Za-z0-9-]+)?|(?:envelopes|labels)-[A-Za-z0-9-]+)\.json$/;

export async function verify(options: VerifyOptions, given: Scene): Promise<number> {
  const scene = options.json ? withoutLines(given) : given;
  if (options.quiet) scene.report.quieten();
  const campaign = findCampaignFolder(options.campaign, scene.surroundings.cwd);
  const { path, shown: dir } = outputFolder({ named: options.dir }, campaign, scene);
  const folder = readFolder(path);
  const accounts = folder.names.filter((name) => ACCOUNT.test(name)).sort();
  if (accounts.length === 0) throw new InputError([isUnfinished(path) ? cutOff(dir) : noAccount(dir)]);
  const rows = accounts.includes(MANIFEST_JSON) ? lettersIn(dir, scene) : [];
  const listed = accounts.flatMap((name) =>
    name === MANIFEST_JSON ? rows.map(listedLetter) : readAccount(textOf(folder, name), join(dir, name)),
  );
  const ofFolder = [...verifyFiles(listed, folder), ...(rows.length === 0 ? [] : verifyTable(rows, folder))];
  await tell(ofFolder, scene);
  scene.report.say(
    ofFolder.length === 0
      ? `${counted(listed.length, "file")} in ${dir}/: each is there, whole and unaltered`
      : `${counted(ofFolder.length, "fault")} in ${dir}/; put the files back from a copy, or make the batch again`,
  );
  const isPost = (name: string) => name !== MANIFEST_JSON;
  const ofPost = accounts.some(isPost) ? await comparePost(listed, rows, dir, scene) : [];
  const ofCampaign = rows.length === 0 ? [] : await compareWithCampaign(rows, campaign, scene);
  const found = { folder: whatOf(ofFolder), post: whatOf(ofPost), campaign: whatOf(ofCampaign) };
  if (options.json) await scene.report.data(`${JSON.stringify({ dir, files: listed.length, ...found })}\n`);
  return ofFolder.length + ofPost.length + ofCampaign.length === 0 ? 0 : 1;
}

/** For programs, what is found comes in one piece at the end. */
function withoutLines(scene: Scene): Scene {
  return { ...scene, report: { ...scene.report, lines: async () => undefined } };
}

function whatOf(found: readonly Diagnostic[]): readonly string[] {
  return found.map(({ what }) => what);
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
function rowsAbove(dir: string, scene: Scene): readonly ManifestRow[] {
  const above = join(dir, "..");
  const folder = readFolder(resolve(scene.surroundings.cwd, above));
  if (![MANIFEST_CSV, MANIFEST_JSON].every((name) => folder.names.includes(name))) return [];
  return lettersIn(above, scene);
}

function lettersIn(dir: string, { surroundings }: Scene): readonly ManifestRow[] {
  return manifestRowsOf(join(resolve(surroundings.cwd, dir), MANIFEST_JSON), join(dir, MANIFEST_JSON));
}

function listedLetter({ file, sha256 }: ManifestRow): AccountRow {
  return { file, sha256, pieces: [], isWhole: false };
}

/** Names that an account may hold are looked up among those of the folder: none of them is a path. */
function readFolder(path: string): FolderReader {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { names: [], kindOf: () => undefined, read: () => undefined };
  const entries = readdirSync(path, { withFileTypes: true });
  const there = new Set(entries.map(({ name }) => name));
  return {
    names: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
    kindOf: (name) => (there.has(name) ? kindAt(join(path, name)) : undefined),
    read: (name) => (there.has(name) ? readRegularFile(join(path, name), "refused") : undefined),
  };
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

/** The letters against those that the campaign makes today. */
async function compareWithCampaign(
  rows: readonly ManifestRow[],
  campaign: CampaignFolder,
  scene: Scene,
): Promise<readonly Diagnostic[]> {
  const changes = await campaignChanges(rows, campaign, scene);
  await tell(changes, scene);
  const days = new Set(
    rows.map(({ letter_date: day }) => (isDay(day) ? formatDate(day, toolLanguage) : day)),
  );
  const batch = `the ${counted(rows.length, "letter")} of ${[...days].join(" and ")}`;
  scene.report.say(
    changes.length === 0
      ? `the campaign would make ${batch} the same today`
      : `the campaign would not make ${batch} the same today: ${counted(changes.length, "change")}`,
  );
  scene.report.say(campaignLine(campaign));
  return changes;
}

/** A line of the finding is a line of the output, whatever a name in it holds. */
async function tell(found: readonly Diagnostic[], { report }: Scene): Promise<void> {
  if (found.length > 0) await report.lines(found.map(({ what }) => what));
}

function cutOff(dir: string): Diagnostic {
  return {
    what: `a run that puts its files into "${dir}" has been cut off and is not finished`,
    remedy: "run the same command again: it finishes first what is left to do",
  };
}

function noAccount(dir: string): Diagnostic {
  return {
    what: `there is no manifest in "${dir}"`,
    remedy: "name the folder that letters generate has written: letters verify output",
  };
}
