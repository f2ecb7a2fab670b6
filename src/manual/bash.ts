// What completes a command line of ours in bash (compgen, complete). The tree of commands in, a script out.

import { type CommandTree, foldersOf, type OptionLeaf } from "./tree.js";

/** Where a file is wanted, bash's own completion goes on. */
export function bashCompletion({ name, options, commands }: CommandTree): string {
  const cases = commands.map((command) => `    ${command.name}) words="${wordsOf(command.options)}" ;;`);
  const names = commands.map((command) => command.name);
  return `# Completion of ${name} in bash: source <(${name} completion bash)
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word words
  case $previous in
    ${foldersOf(commands).join("|")}) COMPREPLY=($(compgen -d -- "$current")); return ;;
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${names.join("|")}) command=$word; break ;;
    esac
  done
  case $command in
    "") words="${[...names, ...options.map((option) => option.name)].join(" ")}" ;;
${cases.join("\n")}
  esac
  if [[ -z $command || $current == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _${name} ${name}
`;
}

function wordsOf(options: readonly OptionLeaf[]): string {
  return options.map(({ name }) => name).join(" ");
}
