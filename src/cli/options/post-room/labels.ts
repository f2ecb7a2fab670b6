// How `letters labels` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addPostOptions, type PostOptions } from "../shared.js";

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
