// How `letters verify` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addJsonOption, aPath } from "../common.js";

export interface VerifyOptions {
  readonly dir?: string;
  readonly campaign?: string;
  readonly quiet?: true;
  readonly json?: true;
}

export const verify: CommandLine = {
  name: "verify",
  argument: {
    name: "[dir]",
    meaning: "folder that a run has written (default: output/ of the campaign)",
    read: aPath,
  },
  does: "compare a folder with its manifest, and its letters with the campaign of today",
  options: (command) =>
    addJsonOption(command)
      .option(
        "--campaign <dir>",
        "folder with templates/ and data/ (default: this one or one above, else the shipped one)",
        aPath,
      )
      .option("--quiet", "say nothing but what was found"),
  examples: ["letters verify", "letters verify output/email", "letters verify batch-2026 --campaign ."],
};
