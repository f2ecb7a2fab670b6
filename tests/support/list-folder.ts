// The names in a folder as the program lists them: none if there is no such folder.

import { existsSync, readdirSync } from "node:fs";

export function listFolder(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path) : [];
}
