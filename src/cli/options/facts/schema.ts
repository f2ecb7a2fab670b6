// How `letters schema` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { aPath } from "../common.js";

export interface SchemaOptions {
  readonly campaign?: string;
  readonly quiet?: true;
}

export const schema: CommandLine = {
  name: "schema",
  does: "describe the campaign's tables as a Frictionless Data Package, for other programs",
  options: (command) =>
    command
      .option(
        "--campaign <dir>",
        "folder with templates/ and data/ (default: this one or one above, else the shipped one)",
        aPath,
      )
      .option("--quiet", "say nothing but faults"),
  examples: ["letters schema > datapackage.json"],
};
