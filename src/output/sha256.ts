// The fingerprint by which a file, or a letter's words, are known again (FIPS 180-4).

import { createHash } from "node:crypto";

/** SHA-256 in lower-case hexadecimal; a text is hashed as UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
