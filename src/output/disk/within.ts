// Whether a path really lies in a folder, whatever links and ".." there are on the way: paths in, paths out.
// It must not know what is there.

import { realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { hasCode } from "./disk.js";

/** True for the folder itself too. Both are taken as they are written. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/**
 * Where a path really leads, every link followed. Of what is not there yet, where it will be: the real path of the
 * nearest folder that is, and the rest as written.
 */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!hasCode(error, "ENOENT") || dirname(path) === path) throw error;
    return join(realPath(dirname(path)), relative(dirname(path), path));
  }
}
