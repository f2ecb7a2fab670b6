// The command line as commander has it, as the plain value of which manual and completion are made.

import type { Command } from "commander";
import type { CommandTree, OptionLeaf } from "../../manual/tree.js";

const examplesOf = new WeakMap<Command, readonly string[]>();

/** What stands at the end of a command's help, of which commander keeps the text alone. */
export function noteExamples(command: Command, examples: readonly string[]): void {
  examplesOf.set(command, examples);
}

/** The commands in the order in which help lists them. */
export function treeOf(program: Command): CommandTree {
  const help = program.createHelp();
  return {
    name: program.name(),
    does: program.description(),
    options: optionsOf(program),
    commands: help.visibleCommands(program).map((command) => ({
      name: command.name(),
      usage: `${command.name()} ${command.usage()}`.trim(),
      does: command.description(),
      arguments: help
        .visibleArguments(command)
        .map((argument) => ({ name: argument.name(), means: argument.description })),
      options: optionsOf(command),
      examples: examplesOf.get(command) ?? [],
    })),
  };
}

function optionsOf(command: Command): readonly OptionLeaf[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ flags, long, short, description }) => {
      const takes = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1];
      return {
        name: long ?? short ?? flags,
        flags,
        ...(takes === undefined ? {} : { takes }),
        means: description,
      };
    });
}
