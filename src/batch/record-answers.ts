// The answers of filled sheets into the campaign's data/checks.csv, in one write or none. The campaign is read again with
// them before anything is written, so that all the checks of the tables are made of the answers too.

import { join, resolve } from "node:path";
import { type CampaignAndWarnings, readCampaign } from "../campaign/campaign.js";
import { tableFiles } from "../campaign/opening/tables.js";
import { type Diagnostic, retold } from "../diagnostic.js";
import { type Answer, readAnswers } from "../facts/answers.js";
import { type Appended, appendAnswers } from "../facts/append.js";
import { changesBy, type FactChange } from "../facts/changes.js";
import { newAnswers } from "../facts/record.js";
import { replaceIfUnchanged } from "../output/placing/grown-file.js";
import { wrongCommandLine } from "../usage.js";
import type { openCampaign } from "./open/campaign.js";
import type { CampaignFolder } from "./open/campaign-folder.js";
import { readNamedTables } from "./open/named-tables.js";
import type { Scene } from "./scene.js";
import { packageFolder } from "./tool.js";

/** What the sheets have said, and what becomes of the letters by it. */
export interface Recorded {
  readonly answers: readonly Answer[];
  readonly repeated: number;
  readonly unanswered: number;
  readonly isWritten: boolean;
  readonly changes: readonly FactChange[];
}

/** The sheets are named as the user named them. With `isTrial` nothing is written. Throws InputError for what cannot be recorded. */
export function recordAnswers(
  sheets: readonly string[],
  opened: ReturnType<typeof openCampaign>,
  isTrial: boolean,
  scene: Scene,
): Recorded {
  const { folder, campaign, date } = opened;
  if (!isTrial) refuseShipped(folder, scene);
  const tables = readNamedTables(sheets, (table) => table, scene);
  const { answers: given, unanswered } = readAnswers(tables, campaign);
  const { answers, repeated } = newAnswers(given, campaign);
  const found = { answers, repeated, unanswered };
  if (answers.length === 0) return { ...found, isWritten: false, changes: [] };
  const before = folder.read(tableFiles.checks);
  const appended = appendAnswers(before, answers);
  const { campaign: after, warnings } = readAgain(folder, appended, answers, scene);
  scene.report.warn(newOnes(warnings, opened.warnings));
  const changes = changesBy(answers, { before: campaign, after, date, options: opened });
  if (!isTrial) {
    const shown = tableFiles.checks;
    const path = join(folder.path, shown);
    replaceIfUnchanged({ path, shown, before, after: appended.bytes }, scene.surroundings.thisProcess);
  }
  return { ...found, isWritten: !isTrial, changes };
}

/** What is installed with the tool is everybody's, and gone with the next version. */
function refuseShipped(folder: CampaignFolder, { surroundings: { cwd } }: Scene): void {
  if (resolve(folder.path) !== resolve(packageFolder) || resolve(cwd).startsWith(resolve(packageFolder)))
    return;
  throw wrongCommandLine({
    what: "the shipped campaign takes no answers",
    remedy: "start a campaign of your own with letters init, or name yours with --campaign",
  });
}

/** The campaign as it is with the answers. Throws InputError with the faults told where the answers were written. */
function readAgain(
  folder: CampaignFolder,
  { bytes, lines }: Appended,
  answers: readonly Answer[],
  { surroundings }: Scene,
): CampaignAndWarnings {
  const read = (file: string) => (file === tableFiles.checks ? bytes : folder.read(file));
  const places = new Map(lines.map((line, index) => [line, answers[index]?.place]));
  const inSheets = (diagnostic: Diagnostic): Diagnostic => {
    const { place } = diagnostic;
    const written = place?.file === tableFiles.checks ? places.get(place.line ?? 0) : undefined;
    return written === undefined ? diagnostic : { ...diagnostic, place: { ...place, ...written } };
  };
  const peek = { today: surroundings.today(), peek: folder.read };
  const { campaign, warnings } = retold(() => readCampaign(read, folder.list, peek), inSheets);
  return { campaign, warnings: warnings.map(inSheets) };
}

function newOnes(warnings: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(told.map((warning) => JSON.stringify(warning)));
  return warnings.filter((warning) => !known.has(JSON.stringify(warning)));
}
