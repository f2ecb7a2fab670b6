// The commands in the order in which help lists them. What each does lies behind `import()`, so that help, version and a
// wrong command line load commander and nothing else of weight.

import { kinds, type ListedKind } from "../batch/kinds.js";
import { completion, man, version } from "./options/about.js";
import { check } from "./options/check.js";
import { explain } from "./options/explain.js";
import { due } from "./options/facts/due.js";
import { history } from "./options/facts/history.js";
import { record } from "./options/facts/record.js";
import { schema } from "./options/facts/schema.js";
import { generate } from "./options/generate.js";
import { init } from "./options/init.js";
import { type KindOptions, kindLine } from "./options/kind.js";
import { manifest } from "./options/manifest.js";
import { email } from "./options/post-room/email.js";
import { envelopes } from "./options/post-room/envelopes.js";
import { labels } from "./options/post-room/labels.js";
import { print } from "./options/post-room/print.js";
import { verify } from "./options/post-room/verify.js";
import { preview } from "./options/preview.js";
import { approve } from "./options/review/approve.js";
import { compare } from "./options/review/compare.js";
import { proof } from "./options/review/proof.js";
import { remarks } from "./options/review/remarks.js";
import { status } from "./options/status.js";
import { type ListedCommand, listed, type Scene } from "./shell/program.js";

/** To add a command: how it is called goes into options/, what it does into commands/, and an entry here. */
export const commands: readonly ListedCommand[] = [
  listed(generate, async () => (await import("./commands/generate.js")).generate),
  listed(preview, async () => (await import("./commands/preview.js")).preview),
  listed(manifest, async () => (await import("./commands/manifest.js")).manifest),
  listed(check, async () => (await import("./commands/check.js")).check),
  listed(explain, async () => (await import("./commands/explain.js")).explain),
  listed(status, async () => (await import("./commands/status.js")).status),
  listed(proof, async () => (await import("./commands/review/proof.js")).proof),
  listed(remarks, async () => (await import("./commands/review/remarks.js")).remarks),
  listed(approve, async () => (await import("./commands/review/approve.js")).approve),
  listed(compare, async () => (await import("./commands/review/compare.js")).compare),
  listed(due, async () => (await import("./commands/facts/due.js")).due),
  listed(record, async () => (await import("./commands/facts/record.js")).record),
  listed(history, async () => (await import("./commands/facts/history.js")).history),
  listed(print, async () => (await import("./commands/post-room/print.js")).print),
  listed(envelopes, async () => (await import("./commands/post-room/envelopes.js")).envelopes),
  listed(labels, async () => (await import("./commands/post-room/labels.js")).labels),
  listed(email, async () => (await import("./commands/post-room/email.js")).email),
  listed(verify, async () => (await import("./commands/post-room/verify.js")).verify),
  listed(schema, async () => (await import("./commands/facts/schema.js")).schema),
  listed(init, async () => (await import("./commands/init.js")).init),
  listed(version, async () => (await import("./commands/about.js")).version),
  listed(completion, async () => (await import("./commands/about.js")).completion),
  listed(man, async () => (await import("./commands/about.js")).man),
  ...kinds.flatMap(commandOfKind),
];

/** A kind of file with a command in its entry has that command. */
function commandOfKind({ name, command }: ListedKind): readonly ListedCommand[] {
  if (command === undefined) return [];
  const load = async () => {
    const { kind } = await import("./commands/kind.js");
    return (options: KindOptions, scene: Scene) => kind({ name, command: command.name }, options, scene);
  };
  return [listed(kindLine(command), load)];
}
