// What completes a command line of ours in zsh (_arguments, _describe). The tree of commands in, a script out.

import type { CommandLeaf, CommandTree, OptionLeaf } from "./tree.js";

export function zshCompletion({ name, options, commands }: CommandTree): string {
  const described = commands.map((command) => `    ${quoted(`${command.name}:${escaped(command.does)}`)}`);
  return `#compdef ${name}
# Completion of ${name} in zsh: source <(${name} completion zsh)
_${name}() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${described.join("\n")}
  )
  _arguments -C ${options.map(specOf).join(" ")} '1: :->command' '*:: :->rest' && return
  case $state in
    command) _describe command commands ;;
    rest)
      case $line[1] in
${commands.map(caseOf).join("\n")}
      esac ;;
  esac
}
compdef _${name} ${name}
`;
}

function caseOf({ name, options, arguments: words }: CommandLeaf): string {
  const rest = words.length === 0 ? [] : [quoted("*: :_files")];
  return `        ${name}) _arguments ${[...options.map(specOf), ...rest].join(" ")} ;;`;
}

function specOf({ name, takes, means }: OptionLeaf): string {
  const value = takes === undefined ? "" : `:${takes}:${actionFor(takes)}`;
  return quoted(`${name}[${escaped(means).replace(/[[\]]/g, "\\$&")}]${value}`);
}

function actionFor(takes: string): string {
  if (takes === "dir") return "_files -/";
  return takes === "file" ? "_files" : " ";
}

function escaped(text: string): string {
  return text.replace(/[:\\]/g, "\\$&");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
