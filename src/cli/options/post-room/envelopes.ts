// How `letters envelopes` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addPostOptions, type PostOptions } from "../shared.js";

export interface EnvelopesOptions extends PostOptions {
  readonly format: string;
}

export const envelopes: CommandLine = {
  name: "envelopes",
  does: "write a PDF of addressed envelopes, one page a State",
  options: (command) =>
    addPostOptions(command, "folder for the PDF").option("--format <format>", "C5, DL or US-10", "DL"),
  examples: ["letters envelopes --format C5", "letters envelopes --format US-10 --only ken"],
};
