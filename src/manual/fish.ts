// What completes a command line of ours in fish (complete). The tree of commands in, a script out.

import type { CommandTree, OptionLeaf } from "./tree.js";

export function fishCompletion({ name, options, commands }: CommandTree): string {
  const lines = [
    `# Completion of ${name} in fish: ${name} completion fish | source`,
    ...options.map((option) => `complete -c ${name} -n __fish_use_subcommand ${optionWords(option)}`),
    ...commands.flatMap((command) => [
      `complete -c ${name} -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.does)}`,
      ...command.options.map(
        (option) =>
          `complete -c ${name} -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)} ${optionWords(option)}`,
      ),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function optionWords({ name, takes, means }: OptionLeaf): string {
  const value = takes === undefined ? "" : takes === "dir" ? " -x -a '(__fish_complete_directories)'" : " -r";
  return `-l ${name.replace(/^--/, "")}${value} -d ${quoted(means)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
