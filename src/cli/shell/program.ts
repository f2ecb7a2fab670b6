// The command line as commander sees it, short of its commands: what help looks like, how a command is begun, and what
// its work is given. Loaded by every command: keep it light.

import { Command } from "commander";
import { toolVersion } from "../../batch/tool.js";
import type { CommandTree } from "../../manual/tree.js";
import { nearest } from "../../nearest.js";
import { wrongCommandLine } from "../../usage.js";
import type { CommandLine } from "../options/option.js";
import { aPath } from "../options/shared.js";
import type { Report } from "./report.js";
import type { ProcessSurroundings } from "./surroundings.js";
import { noteExamples, treeOf } from "./tree.js";

export type { Command } from "commander";

/** What every command is given beside its own options. */
export interface Terminal {
  readonly surroundings: ProcessSurroundings;
  readonly report: Report;
}

/** A command's work. Its result is the exit code. */
export type Work = (scene: Terminal) => Promise<number>;

/** A command with its work, which is loaded when it is asked for. */
export interface ListedCommand {
  readonly addTo: (program: Command, perform: Perform) => void;
}

type Perform = (work: Work) => Promise<void>;

/** What commander hands over: the work of the command that was asked for, and the text of help or version. */
export interface Outlets {
  readonly perform: Perform;
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
export function createProgram({ report, surroundings }: Terminal, outlets: Outlets): Command {
  const program = new Command("letters")
    .description(
      "One letter to each State Party to the Rome Statute, with the requests that still apply to it highlighted.",
    )
    .version(toolVersion(), "--version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand(false)
    .option(
      "--campaign <dir>",
      "of any command that has one: folder with templates/ and data/; before the command or after it",
      aPath,
    )
    .enablePositionalOptions()
    .configureHelp({ minWidthToWrap: LEAST_COLUMN })
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

/** After all others, of which it tells. */
export function addHelp(program: Command): void {
  program
    .command("help")
    .argument("[command]", "a command of letters")
    .description("show the options and examples of a command, or all commands")
    .action((named: string | undefined) => {
      const command = named === undefined ? program : program.commands.find((each) => each.name() === named);
      if (command === undefined) throw noSuchCommand(named ?? "", program);
      command.outputHelp();
    });
}

function noSuchCommand(named: string, program: Command) {
  const near = nearest(
    named,
    program.commands.map((command) => command.name()),
  );
  return wrongCommandLine({
    what: `there is no command "${named}"`,
    remedy: near === undefined ? "letters --help lists the commands" : `did you mean ${near}?`,
  });
}

/** A description is folded beside its option as long as it has so much room. */
const LEAST_COLUMN = 16;

/** Where help goes to a file or pipe, it is set as wide as the widest thing that status prints. */
const HELP_WIDTH = 100;

/** What a command does, handed what was asked of it; and the whole command line, for one that tells of it. */
export type CommandWork<Asked> = (asked: Asked, scene: Terminal, tree: () => CommandTree) => Promise<number>;

/**
 * Puts a command and its work together, which is handed the options and, under its own name, the argument. After a wrong
 * command line it hints at its help.
 */
export function listed(
  name: string,
  { does, examples, addTo }: CommandLine,
  load: () => Promise<CommandWork<never>>,
): ListedCommand {
  return {
    addTo: (program, perform) => {
      const command = program
        .command(name)
        .description(does)
        .showHelpAfterError(`  remedy: letters ${name} --help shows its options`);
      addTo(command);
      noteExamples(command, examples);
      command
        .addHelpText("after", `\nExamples:\n${examples.map((example) => `  ${example}`).join("\n")}`)
        .action(async () => {
          // Commander has checked the names; what they are follows from how they are written.
          const all = { ...optionsOf(command, program), ...argumentsOf(command) } as never;
          await perform(async (scene) => (await load())(all, scene, () => treeOf(program)));
        });
    },
  };
}

/** By their names; those that were left out are not there. */
function argumentsOf({ registeredArguments, processedArgs }: Command): Readonly<Record<string, unknown>> {
  const values: readonly unknown[] = processedArgs;
  return Object.fromEntries(registeredArguments.map((each, index) => [each.name(), values[index]]));
}

/** The command's own, and a campaign that is named before it. */
function optionsOf(command: Command, program: Command): Readonly<Record<string, unknown>> {
  const own = command.opts();
  const before: unknown = program.opts()["campaign"];
  if (before === undefined) return own;
  if (command.options.every(({ long }) => long !== "--campaign"))
    throw wrongCommandLine({
      what: `letters ${command.name()} is of no campaign`,
      remedy: "leave --campaign out",
    });
  if (own["campaign"] !== undefined && own["campaign"] !== before)
    throw wrongCommandLine({
      what: `--campaign names two folders: "${before}" and "${own["campaign"]}"`,
      remedy: "give one of them",
    });
  return { ...own, campaign: before };
}
