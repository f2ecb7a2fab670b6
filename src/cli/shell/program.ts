// The command line as commander sees it, short of its commands: what help looks like, how a command is begun, and what
// its work is given. Loaded by every command: keep it light.

import { Command } from "commander";
import { toolVersion } from "../../batch/tool.js";
import type { Report } from "./report.js";
import type { Surroundings } from "./surroundings.js";

/** What every command is given beside its own options. */
export interface Scene {
  readonly surroundings: Surroundings;
  readonly report: Report;
}

/** A command's work. Its result is the exit code. */
export type Work = (scene: Scene) => Promise<number>;

/** What commander hands over: the work of the command that was asked for, and the text of help or version. */
export interface Outlets {
  readonly perform: (work: Work) => Promise<void>;
  readonly print: (text: string) => void;
}

const USUAL_ORDER = `
The usual order of work:
  letters check              are data and templates sound?
  letters status             which State stands where?
  letters preview kenya      how does a letter read?
  letters generate           all letters and the manifest, into output/`;

const EVERY_COMMAND = `
A State is named by its ISO code (ken, ke) or by any of its names, in any language.
letters <command> --help shows a command's options and examples.`;

/** The command line without its commands. */
export function createProgram({ report, surroundings }: Scene, outlets: Outlets): Command {
  const program = new Command("letters")
    .description(
      "One letter to each State Party to the Rome Statute, with the requests that still apply to it highlighted.",
    )
    .version(toolVersion(), "--version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand(false)
    .addHelpText("after", `${USUAL_ORDER}\n${EVERY_COMMAND}`)
    .exitOverride()
    .configureOutput({
      writeOut: outlets.print,
      writeErr: report.complain,
      getOutHelpWidth: () => surroundings.stdout.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => surroundings.stderr.columns ?? HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError("  remedy: letters --help lists the commands");
  return program;
}

/** Where help goes to a file or pipe, it is set as wide as the widest thing that status prints. */
const HELP_WIDTH = 100;

/** A command of its own, with a hint at its help after a wrong command line. */
export function newCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .showHelpAfterError(`  remedy: letters ${name} --help shows its options`);
}

/** The end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
