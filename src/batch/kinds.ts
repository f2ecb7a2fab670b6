// What is made of each State: the one list of it. A kind that has a command here is made by it, one file a State, with
// nothing but its own file and its line; the others have commands of their own. Loaded by every command: keep it light.

import type { Kind } from "./kinds/kind.js";

export interface ListedKind {
  readonly name: string;
  /** The names, without ".json", of the accounts that tell of it in a folder. */
  readonly account: RegExp;
  /** Of a kind that is made of the campaign alone; the others are made of the letters that lie in a folder. */
  readonly load?: () => Promise<Kind>;
  /** Its name, which is that of the account and of the folder for its files too, and what it does, for its help. */
  readonly command?: { readonly name: string; readonly does: string };
}

export const kinds: readonly ListedKind[] = [
  { name: "letter", account: /^manifest$/, load: async () => (await import("./kinds/letter.js")).letter },
  { name: "draft", account: /^email$/ },
  { name: "address", account: /^(?:envelopes|labels)-[A-Za-z0-9-]+$/ },
  { name: "print file", account: /^print(?:-[A-Za-z0-9-]+)?$/ },
];

/** The kind of this name, which is made of the campaign alone. */
export async function kindNamed(name: string): Promise<Kind> {
  const kind = await kinds.find((each) => each.name === name)?.load?.();
  if (kind === undefined) throw new Error(`"${name}" is no kind of file`);
  return kind;
}
