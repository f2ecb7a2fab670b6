// `letters record`: the answers of filled sheets into the campaign's data/checks.csv, in one write or none. The campaign is
// read again with them before anything is written, so that all the checks of the tables are made of the answers too.

import { join, resolve } from "node:path";
import { type Opened, openCampaign } from "../../../batch/open/campaign.js";
import type { CampaignFolder } from "../../../batch/open/campaign-folder.js";
import { readNamedTables } from "../../../batch/open/named-tables.js";
import { packageFolder } from "../../../batch/tool.js";
import { type CampaignAndWarnings, readCampaign } from "../../../campaign/campaign.js";
import { tableFiles } from "../../../campaign/opening/tables.js";
import { counted } from "../../../counted.js";
import { type Diagnostic, InputError } from "../../../diagnostic.js";
import { type Answer, readAnswers } from "../../../facts/answers.js";
import { type Appended, appendAnswers } from "../../../facts/append.js";
import { type Change, changeInWords, changesBy } from "../../../facts/changes.js";
import { newAnswers } from "../../../facts/record.js";
import { formatDate } from "../../../languages/dates.js";
import { toolLanguage } from "../../../languages/known.js";
import { replaceIfUnchanged } from "../../../output/placing/grown-file.js";
import { wrongCommandLine } from "../../../usage.js";
import type { RecordOptions } from "../../options/facts/record.js";
import type { Scene } from "../../shell/program.js";
import { tellCampaign } from "../../shell/told.js";

export async function record(options: RecordOptions, scene: Scene): Promise<number> {
  const opened = openCampaign(options, scene);
  const { folder, campaign, date } = opened;
  if (!options.dryRun) refuseShipped(folder, scene);
  const { answers: given, unanswered } = readAnswers(
    readNamedTables(options.answers, (table) => table, scene),
    campaign,
  );
  const { answers, repeated } = newAnswers(given, campaign);
  const before = folder.read(tableFiles.checks);
  const outcome = { answers, repeated, unanswered, isWritten: false, changes: [] as readonly Change[] };
  if (answers.length > 0) {
    const appended = appendAnswers(before, answers);
    const { campaign: after, warnings } = readAgain(folder, appended, answers, scene);
    scene.report.warn(newOnes(warnings, opened.warnings));
    outcome.changes = changesBy(answers, { before: campaign, after, date, options: opened });
    if (!options.dryRun) {
      const path = join(folder.path, tableFiles.checks);
      const shown = tableFiles.checks;
      replaceIfUnchanged({ path, shown, before, after: appended.bytes }, scene.surroundings.thisProcess);
      outcome.isWritten = true;
    }
  }
  await tell(outcome, opened, options, scene);
  return 0;
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
  try {
    const { campaign, warnings } = readCampaign(read, folder.list, {
      today: surroundings.today(),
      peek: folder.read,
    });
    return { campaign, warnings: warnings.map(inSheets) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.diagnostics.map(inSheets));
  }
}

function newOnes(warnings: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(told.map((warning) => JSON.stringify(warning)));
  return warnings.filter((warning) => !known.has(JSON.stringify(warning)));
}

interface Outcome {
  readonly answers: readonly Answer[];
  readonly repeated: number;
  readonly unanswered: number;
  readonly isWritten: boolean;
  readonly changes: readonly Change[];
}

async function tell(
  outcome: Outcome,
  { folder, date }: Opened,
  options: RecordOptions,
  scene: Scene,
): Promise<void> {
  const { report } = scene;
  if (options.json) await report.data(`${JSON.stringify(outcomeJson(outcome, date))}\n`);
  else await report.lines(outcome.changes.map(changeInWords));
  report.say(summary(outcome, date));
  tellCampaign(folder, scene);
}

function summary({ answers, repeated, unanswered, isWritten, changes }: Outcome, date: string): string {
  const done = isWritten ? `recorded in ${tableFiles.checks}` : "to record; nothing has been written";
  const letters = new Set(
    changes.filter(({ before, after }) => before !== after && before !== "").map(({ iso3 }) => iso3),
  );
  return [
    `${counted(answers.length, "answer")} ${answers.length === 0 && !isWritten ? "to record" : done}`,
    ...(repeated === 0 ? [] : [`  ${repeated} known already, and not recorded again`]),
    ...(unanswered === 0 ? [] : [`  ${counted(unanswered, "row")} without an answer`]),
    `  facts of ${counted(letters.size, "State")} stand otherwise in a letter of ${formatDate(date, toolLanguage)}`,
  ].join("\n");
}

/** The keys are those of `--json`. */
function outcomeJson({ answers, repeated, unanswered, isWritten, changes }: Outcome, date: string): object {
  return {
    date,
    written: isWritten,
    recorded: answers.map(({ cells, place: { file, line } }) => ({ ...cells, file, line })),
    repeated,
    unanswered,
    changes: changes.map(({ isLater, ...change }) => ({ ...change, later: isLater })),
  };
}
