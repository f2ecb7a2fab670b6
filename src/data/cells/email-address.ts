// Which e-mail addresses a draft may go to or come from: one rule for the tables, for front matter and for the drafts, so
// that what `check` lets pass no later step refuses. RFC 5321: a dot-string of ASCII and a host name of at least two
// labels, which every mail server takes. It must not know tables or mail.

import type { Read } from "./cell-fault.js";

const atom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** RFC 5321, 4.5.3.1. */
const longestLocal = 64;
const longestAddress = 254;

/** In time linear in the length, whatever stands there. */
export function isMailAddress(text: string): boolean {
  if (text.length > longestAddress) return false;
  const [local = "", host, ...more] = text.split("@");
  if (host === undefined || more.length > 0 || local.length > longestLocal) return false;
  const labels = host.split(".");
  return (
    local.split(".").every((part) => atom.test(part)) &&
    labels.length > 1 &&
    labels.every((part) => label.test(part)) &&
    /^[A-Za-z]/.test(labels.at(-1) ?? "")
  );
}

/** One address, so that nothing else can be slipped into the head of a draft. */
export function readEmailAddress(text: string): Read<string> {
  if (isMailAddress(text)) return { value: text };
  const meant = likelyAddress(text);
  const remedy =
    meant === undefined ? "write one address, for instance mission@example.org" : `write ${meant}`;
  return { fault: { what: `"${text.slice(0, longestAddress)}" is not an e-mail address`, remedy } };
}

/** What is left without what programs and people put round an address; undefined if that is none either. */
function likelyAddress(text: string): string | undefined {
  if (text.length > 2 * longestAddress) return undefined;
  const bare = text
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Z}\s]/gu, "")
    .replace(/^mailto:/i, "")
    .replace(/\s*(?:\(at\)|\[at\])\s*/i, "@")
    .replace(/^[^<>]*<([^<>]*)>$/, "$1")
    .replace(/^[<("'‘’“”«]+|[>)"'‘’“”».,;:]+$/gu, "")
    .replace(/\.{2,}/g, ".");
  return isMailAddress(bare) ? bare : undefined;
}
