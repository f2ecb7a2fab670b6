// How the commands are called that tell of the tool itself. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import { addJsonOption } from "./common.js";

export interface VersionOptions {
  readonly json?: true;
}

export const version: CommandLine = {
  name: "version",
  does: "print the version of letters, and of what it runs on",
  options: (command) => addJsonOption(command),
  examples: ["letters version"],
};

export interface CompletionOptions {
  readonly shell: string;
}

export const completion: CommandLine = {
  name: "completion",
  argument: { name: "<shell>", meaning: "bash, zsh or fish" },
  does: "print what completes commands and options in a shell",
  options: (command) => command,
  examples: [
    "source <(letters completion bash)",
    "source <(letters completion zsh)",
    "letters completion fish | source",
  ],
};

export const man: CommandLine = {
  name: "man",
  does: "print the manual page",
  options: (command) => command,
  examples: ["letters man > letters.1 && man ./letters.1"],
};
