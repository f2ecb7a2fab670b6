// The commands, each with its work. What each does lies behind `import()`, so that help, version and a wrong command line load
// commander and nothing else of weight.

import { kinds, type ListedKind } from "../batch/kinds.js";
import { kindLine } from "./options/letters.js";
import { type Asked, type KindAsked, lines } from "./options/lines.js";
import { type CommandWork, type ListedCommand, listed, type Terminal } from "./shell/program.js";

/** To add a command: how it is called goes into options/, what it does into commands/, and an entry here. */
const work: { readonly [Name in keyof typeof lines]: () => Promise<CommandWork<Asked<Name>>> } = {
  generate: async () => (await import("./commands/generate.js")).generate,
  preview: async () => (await import("./commands/preview.js")).preview,
  manifest: async () => (await import("./commands/manifest.js")).manifest,
  check: async () => (await import("./commands/check.js")).check,
  explain: async () => (await import("./commands/explain.js")).explain,
  status: async () => (await import("./commands/status.js")).status,
  proof: async () => (await import("./commands/review/proof.js")).proof,
  remarks: async () => (await import("./commands/review/remarks.js")).remarks,
  approve: async () => (await import("./commands/review/approve.js")).approve,
  compare: async () => (await import("./commands/review/compare.js")).compare,
  due: async () => (await import("./commands/facts/due.js")).due,
  record: async () => (await import("./commands/facts/record.js")).record,
  history: async () => (await import("./commands/facts/history.js")).history,
  print: async () => (await import("./commands/post-room/print.js")).print,
  envelopes: async () => (await import("./commands/post-room/envelopes.js")).envelopes,
  labels: async () => (await import("./commands/post-room/labels.js")).labels,
  email: async () => (await import("./commands/post-room/email.js")).email,
  verify: async () => (await import("./commands/post-room/verify.js")).verify,
  schema: async () => (await import("./commands/facts/schema.js")).schema,
  init: async () => (await import("./commands/init.js")).init,
  version: async () => (await import("./commands/about.js")).version,
  completion: async () => (await import("./commands/about.js")).completion,
  man: async () => (await import("./commands/about.js")).man,
};

export const commands: readonly ListedCommand[] = [
  ...(Object.keys(lines) as readonly (keyof typeof lines)[]).map((name) =>
    listed(name, lines[name], work[name]),
  ),
  ...kinds.flatMap(commandOfKind),
];

/** A kind of file with a command in its entry has that command. */
function commandOfKind({ name, command }: ListedKind): readonly ListedCommand[] {
  if (command === undefined) return [];
  const load = async () => {
    const { kind } = await import("./commands/kind.js");
    return (asked: KindAsked, scene: Terminal) => kind({ name, command: command.name }, asked, scene);
  };
  return [listed(command.name, kindLine(command.name, command.does), load)];
}
