// The command line as a plain value: every command with its arguments, options and words. What completes a line in a shell
// and what is printed as a manual are made of it. It must not know what a command does, nor what reads the arguments.

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

/** The options of any command that take a folder. */
export function foldersOf(commands: readonly CommandLeaf[]): readonly string[] {
  const folders = commands.flatMap(({ options }) => options.filter(({ takes }) => takes === "dir"));
  return [...new Set(["--campaign", ...folders.map(({ name }) => name)])];
}
