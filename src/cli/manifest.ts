// `letters manifest`: the mailing manifest to standard output. The letters are made, since it tells their pages and
// hashes, and thrown away.

import {
  type ManifestRow,
  manifestCsv,
  manifestJson,
  manifestRow,
  type TextInPieces,
} from "../output/manifest.js";
import { produce } from "../produce.js";
import { interruptible } from "./interruption.js";
import type { CampaignOptions, FilterOptions } from "./options.js";
import type { Scene } from "./program.js";
import { selectStates } from "./selection.js";
import { wrongCommandLine } from "./usage.js";
import { languagesOf, openBatch, openForLetters, recordOf } from "./workshop.js";

export interface ManifestOptions extends CampaignOptions, FilterOptions {
  readonly includeHeld?: true;
  readonly format?: string;
  readonly excel?: true;
  readonly json?: true;
}

export async function manifest(options: ManifestOptions, scene: Scene): Promise<number> {
  const textOf = formatted(options);
  const opened = openForLetters(options, scene);
  const held = options.includeHeld ? "included" : "left out";
  const { chosen } = selectStates(opened.campaign, { date: opened.date, filters: options, held });
  const { workshop, madeWith } = openBatch(opened, languagesOf(chosen));
  const rows: ManifestRow[] = [];
  await interruptible(scene.surroundings, async (signal) => {
    for await (const letter of produce(chosen, workshop.finish, signal))
      rows.push(manifestRow(recordOf(letter), letter.assessment.state, madeWith));
  });
  await scene.report.data([...textOf(rows)].join(""));
  return 0;
}

type RowsAsText = (rows: readonly ManifestRow[]) => TextInPieces;

/** How the rows are printed. Throws a fault of the command line for a format that there is not, or two at once. */
function formatted({ format, json, excel }: ManifestOptions): RowsAsText {
  if (format !== undefined && format !== "csv" && format !== "json")
    throw wrongCommandLine({ what: `--format: "${format}" is not a format`, remedy: "write csv or json" });
  if (format === "csv" && json)
    throw wrongCommandLine({
      what: "--format csv and --json ask for two formats",
      remedy: "give one of them",
    });
  const isJson = json === true || format === "json";
  if (isJson && excel)
    throw wrongCommandLine({
      what: "--excel is for the CSV, and JSON was asked for",
      remedy: "leave one of them out",
    });
  return isJson ? manifestJson : (rows) => manifestCsv(rows, excel ? "excel" : "plain");
}
