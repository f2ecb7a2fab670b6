// How `letters labels` is called: its options and examples. Loaded by every command: keep it light.

import { nearest } from "../../../nearest.js";
import { type LabelSheet, type LabelSheetName, labelSheets } from "../../../stationery/formats.js";
import { wrongCommandLine } from "../../../usage.js";
import type { CommandLine } from "../../shell/program.js";
import { addPostOptions, type PostOptions } from "../common.js";

export interface LabelsOptions extends PostOptions {
  readonly sheet: string;
  readonly start: string;
}

export const labels: CommandLine = {
  name: "labels",
  does: "write a PDF of address labels on sheets",
  options: (command) =>
    addPostOptions(command, "folder for the PDF")
      .option("--sheet <sheet>", "3x8 or 2x7 (A4), or avery-5160 (US Letter)", "3x8")
      .option("--start <number>", "the first free label of a half-used sheet, counted along the rows", "1"),
  examples: ["letters labels --sheet 2x7", "letters labels --sheet avery-5160 --start 7"],
};

/** Throws a fault of the command line for a sheet that there is not. */
export function sheetCalled(written: string): LabelSheetName {
  const names = Object.keys(labelSheets) as readonly LabelSheetName[];
  const found = names.find((name) => name === written.toLowerCase().replaceAll(/[\s×*]/g, "x"));
  if (found !== undefined) return found;
  const near = nearest(written, names);
  throw wrongCommandLine({
    what: `--sheet: "${written}" is not a sheet of labels`,
    remedy: near === undefined ? `write ${names.join(", ")}` : `did you mean ${near}?`,
  });
}

/** The number of the first free label. Throws a fault of the command line for one that the sheet has not. */
export function startOn(sheet: LabelSheet, written: string): number {
  const count = sheet.columns * sheet.rows;
  const start = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (start >= 1 && start <= count) return start;
  throw wrongCommandLine({
    what: `--start: "${written}" is not a label of the sheet`,
    remedy: `write a number from 1 to ${count}, counted along the rows`,
  });
}
