// A path as the user writes it. Loaded by every command: keep it light.

import { wrongCommandLine } from "../../usage.js";

/** An empty path, as a shell makes of a variable that is not set, would mean the current folder. */
export function aPath(value: string): string {
  if (value.trim() !== "") return value;
  throw wrongCommandLine({
    what: `"${value}" is not a path`,
    remedy: "name a file or folder, or leave the option out",
  });
}
