// How `letters email` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../../shell/program.js";
import { addPostOptions, type PostOptions } from "../common.js";

export type EmailOptions = PostOptions;

export const email: CommandLine = {
  name: "email",
  does: "write one e-mail draft a State, its letter attached; sends nothing",
  options: (command) => addPostOptions(command, "folder for the drafts", "email/ in the letters' folder"),
  examples: ["letters email", "letters email --language fr --out drafts"],
};
