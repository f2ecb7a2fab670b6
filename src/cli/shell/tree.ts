// The command line as a plain value: every command with its arguments, options and words, as commander has them. What
// completes a line in a shell and what is printed as a manual are made of it. It must not know what a command does.

import type { Command } from "commander";

export interface OptionLeaf {
  /** "--campaign". */
  readonly name: string;
  /** As help writes it: "--campaign <dir>". */
  readonly flags: string;
  /** What it takes, without brackets: "dir"; absent if nothing. */
  readonly takes?: string;
  readonly means: string;
}

export interface CommandLeaf {
  readonly name: string;
  /** As help writes it: "preview [options] <state>". */
  readonly usage: string;
  readonly does: string;
  readonly arguments: readonly { readonly name: string; readonly means: string }[];
  readonly options: readonly OptionLeaf[];
  readonly examples: readonly string[];
}

export interface CommandTree {
  readonly name: string;
  readonly does: string;
  readonly options: readonly OptionLeaf[];
  readonly commands: readonly CommandLeaf[];
}

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

/** The options of any command that take a folder. */
export function foldersOf(commands: readonly CommandLeaf[]): readonly string[] {
  const folders = commands.flatMap(({ options }) => options.filter(({ takes }) => takes === "dir"));
  return [...new Set(["--campaign", ...folders.map(({ name }) => name)])];
}
