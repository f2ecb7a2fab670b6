// `letters version`, `completion` and `man`: what the tool tells of itself. No campaign is read.

import { pdfkitVersion, toolVersion } from "../../batch/tool.js";
import { nearest } from "../../nearest.js";
import { wrongCommandLine } from "../../usage.js";
import type { CompletionOptions, VersionOptions } from "../options/about.js";
import type { Scene } from "../shell/program.js";
import type { CommandTree } from "../shell/tree.js";
import { manualPage } from "../texts/manual.js";
import { bashCompletion } from "../texts/shells/bash.js";
import { fishCompletion } from "../texts/shells/fish.js";
import { zshCompletion } from "../texts/shells/zsh.js";

export async function version({ json }: VersionOptions, { report, surroundings }: Scene): Promise<number> {
  const versions = { letters: toolVersion(), node: surroundings.nodeVersion, pdfkit: pdfkitVersion() };
  if (json) await report.data(`${JSON.stringify(versions)}\n`);
  else await report.lines(Object.entries(versions).map(([name, number]) => `${name} ${number}`));
  return 0;
}

const shells: ReadonlyMap<string, (tree: CommandTree) => string> = new Map([
  ["bash", bashCompletion],
  ["zsh", zshCompletion],
  ["fish", fishCompletion],
]);

export async function completion(
  { shell }: CompletionOptions,
  { report }: Scene,
  tree: () => CommandTree,
): Promise<number> {
  const script = shells.get(shell.toLowerCase());
  if (script === undefined) throw noSuchShell(shell);
  await report.data(script(tree()));
  return 0;
}

function noSuchShell(shell: string) {
  const near = nearest(shell, shells.keys());
  const list = `write ${[...shells.keys()].join(", ")}`;
  return wrongCommandLine({
    what: `there is no completion for "${shell}"`,
    remedy: near === undefined ? list : `did you mean ${near}? ${list}`,
  });
}

export async function man(_: object, { report }: Scene, tree: () => CommandTree): Promise<number> {
  await report.data(manualPage(tree(), toolVersion()));
  return 0;
}
