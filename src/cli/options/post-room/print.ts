// How `letters print` is called: its options and examples. Loaded by every command: keep it light.

import type { PrintManner } from "../../../batch/post/print-run.js";
import type { CommandLine } from "../../shell/program.js";
import { addPostOptions, type PostOptions } from "../common.js";

export interface PrintOptions extends PostOptions, PrintManner {}

export const print: CommandLine = {
  name: "print",
  does: "write one PDF of all letters for the printer, and its cover sheet",
  options: (command) =>
    addPostOptions(command, "folder for print.pdf and print-cover-sheet.pdf")
      .option("--duplex", "each letter starts on a right-hand page, for printing on both sides")
      .option("--group-by-sheets", "letters of one sheet first, then of two: as folding machines take them"),
  examples: ["letters print --duplex", "letters print --duplex --group-by-sheets"],
};
