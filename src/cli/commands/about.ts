// `letters version`, `completion` and `man`: what the tool tells of itself. No campaign is read.

import { pdfkitVersion, toolVersion } from "../../batch/tool.js";
import { completionFor } from "../../manual/completion.js";
import { manualPage } from "../../manual/manual-page.js";
import type { CommandTree } from "../../manual/tree.js";
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";

export async function version(
  { json }: Asked<"version">,
  { report, surroundings }: Terminal,
): Promise<number> {
  const versions = { letters: toolVersion(), node: surroundings.nodeVersion, pdfkit: pdfkitVersion() };
  if (json) await report.json(versions);
  else await report.lines(Object.entries(versions).map(([name, number]) => `${name} ${number}`));
  return 0;
}

export async function completion(
  { shell }: Asked<"completion">,
  { report }: Terminal,
  tree: () => CommandTree,
): Promise<number> {
  await report.data(completionFor(shell, tree()));
  return 0;
}

export async function man(_: Asked<"man">, { report }: Terminal, tree: () => CommandTree): Promise<number> {
  await report.data(manualPage(tree(), toolVersion()));
  return 0;
}
