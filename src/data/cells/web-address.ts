// Addresses that a reader may follow, in tables and templates alike: what is wrong with one, and how to mend it.
// It must not know where it stands, or whether it leads anywhere.

import type { CellFault } from "./cell-fault.js";

/** What begins an address that a letter can have: a page, an e-mail, a telephone. */
const schemes = /^(?:https?:\/\/|mailto:|tel:)[^\s]/i;

/** The fault of an address in a link; undefined if a reader can follow it. */
export function linkFault(address: string): CellFault | undefined {
  const spaced = spaceFault(address);
  if (spaced !== undefined) return spaced;
  if (!schemes.test(address)) {
    const what = `"${address}" is not an address that a link can have`;
    return { what, remedy: "begin it with https://, http://, mailto: or tel:" };
  }
  return hiddenFault(address) ?? (/^https?:/i.test(address) ? pageFault(address) : undefined);
}

/** The fault of the address of a page; undefined if there is none. */
export function pageAddressFault(address: string): CellFault | undefined {
  if (!/^https?:\/\/\S/.test(address)) {
    return { what: `"${address}" is not a web address`, remedy: "write it as https://example.org/page" };
  }
  return spaceFault(address) ?? hiddenFault(address) ?? pageFault(address);
}

/** After the scheme a space is one of the address; before, the whole is something else. */
function spaceFault(address: string): CellFault | undefined {
  if (!schemes.test(address) || !/\s/.test(address)) return undefined;
  const whole = address.trim().replaceAll(/\s/g, "%20");
  return { what: `"${address}" has a space in it`, remedy: `write ${whole}` };
}

/** Controls, format characters and marks of direction show a reader another address than the one that is followed. */
function hiddenFault(address: string): CellFault | undefined {
  const [hidden] = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/u.exec(address) ?? [];
  if (hidden === undefined) return undefined;
  const code = `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const shown = address.replaceAll(hidden, "\uFFFD");
  return { what: `${code} in the address "${shown}" is an invisible character`, remedy: "take it out" };
}

function pageFault(address: string): CellFault | undefined {
  if (!URL.canParse(address)) {
    return { what: `"${address}" is not a web address`, remedy: "write it as https://example.org/page" };
  }
  const { username, password } = new URL(address);
  if (username === "" && password === "") return undefined;
  const what = `"${address}" has a name or password before its @, and might lead elsewhere than it seems`;
  return { what, remedy: "take out what stands between // and @" };
}
