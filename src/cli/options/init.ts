// How `letters init` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import { addJsonOption, aPath } from "./common.js";

export interface InitOptions {
  readonly dir: string;
  readonly minimal?: true;
  readonly language?: string;
  readonly quiet?: true;
  readonly json?: true;
}

export const init: CommandLine = {
  name: "init",
  argument: { name: "<dir>", meaning: "folder for data/, templates/ and a README", read: aPath },
  does: "start a campaign of your own in a new folder",
  options: (command) =>
    addJsonOption(command)
      .option(
        "--minimal",
        "three made-up States, a letter of one page and its annex: a first try, or another treaty",
      )
      .option(
        "--language <code>",
        "with letters in this language: to the States whose ministry the table names in it, or to the made-up ones",
      )
      .option("--quiet", "say nothing but faults"),
  examples: [
    "letters init spring-letter",
    "letters init first-try --minimal",
    "letters init primeira --minimal --language pt",
  ],
};
