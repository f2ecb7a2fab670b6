// Opens a file in the program that the user's desktop has for it. The only file that starts another program.

import { spawn } from "node:child_process";
import { InputError } from "../../diagnostic.js";

/** What each platform calls "open this as if it had been double-clicked"; every other one has xdg-open (freedesktop.org). */
const OPENERS: ReadonlyMap<string, readonly [command: string, ...args: readonly string[]]> = new Map([
  ["darwin", ["open"]],
  // Not cmd's own start: to cmd an "&" or "^" in the path is a command.
  ["win32", ["rundll32", "url.dll,FileProtocolHandler"]],
]);

/** Settles when the opener has started; what it then does is between it and the user. */
export function openFile(file: string, platform: string): Promise<void> {
  const [command, ...args] = OPENERS.get(platform) ?? ["xdg-open"];
  return new Promise((resolve, reject) => {
    const opener = spawn(command, [...args, file], { detached: true, stdio: "ignore" });
    opener.on("error", () => reject(new InputError([noOpener(command, file)])));
    opener.on("spawn", () => {
      opener.unref();
      resolve();
    });
  });
}

function noOpener(command: string, file: string) {
  return {
    what: `no program was found to open "${file}" ("${command}" cannot be started)`,
    remedy: "open the file yourself",
  };
}
