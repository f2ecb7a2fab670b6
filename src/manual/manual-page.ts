// The manual page, in the man macros of roff (man(7)). The tree of commands in, text out. It must not print.

import type { CommandLeaf, CommandTree, OptionLeaf } from "./tree.js";

export function manualPage(tree: CommandTree, version: string): string {
  const { name, does, options, commands } = tree;
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${plain(version)}" "User commands"`,
    ".SH NAME",
    `${name} \\- ${plain(lowered(does))}`,
    ".SH SYNOPSIS",
    `.B ${name}`,
    "[options] command [arguments]",
    ".SH DESCRIPTION",
    plain(does),
    ".PP",
    "A State is named by its ISO code or by any of its names, in any language.",
    ".SH OPTIONS",
    ...options.flatMap(optionLines),
    ".SH COMMANDS",
    ...commands.flatMap((command) => commandLines(name, command)),
    ".SH EXIT STATUS",
    ...exitCodes.flatMap(([code, means]) => [".TP", `.B ${code}`, means]),
    ".SH FILES",
    ".TP",
    ".I data/, templates/",
    "A campaign, looked for from the current folder upwards unless it is named.",
    ".TP",
    ".I output/",
    "The letters and their manifest.",
  ];
  return `${lines.join("\n")}\n`;
}

const exitCodes: readonly (readonly [string, string])[] = [
  ["0", "done"],
  ["1", "faulty input, or a check that found something; nothing was written"],
  ["2", "a wrong command line"],
  ["130", "interrupted"],
];

function commandLines(program: string, command: CommandLeaf): readonly string[] {
  const { usage, does, arguments: words, options, examples } = command;
  return [
    `.SS ${program} ${plain(usage)}`,
    `${plain(raised(does))}.`,
    ...words.flatMap(({ name, means }) => [".TP", `.I ${plain(name)}`, plain(means)]),
    ...options.flatMap(optionLines),
    ...(examples.length === 0 ? [] : [".PP", "Examples:", ".PP", ".nf", ...examples.map(plain), ".fi"]),
  ];
}

function optionLines({ flags, means }: OptionLeaf): readonly string[] {
  return [".TP", `.B ${plain(flags)}`, plain(means)];
}

/** Nothing of it is a request or an escape; a hyphen is one that can be copied. */
function plain(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/, "\\&$1");
}

function lowered(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()).replace(/\.$/, "");
}

function raised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
