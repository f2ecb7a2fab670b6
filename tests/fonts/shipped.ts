// The bytes of the shipped faces.

import { readFileSync } from "node:fs";
import { defaultFaceFiles } from "../../src/fonts/default-faces.js";
import type { FaceFile, FaceRole } from "../../src/fonts/faces.js";

export const shipped: readonly FaceFile[] = defaultFaceFiles((path) => readFileSync(path));

/** Those of text and furniture, in which letters of the Latin alphabet stand. */
export const latinRoles: readonly FaceRole[] = shipped
  .map(({ role }) => role)
  .filter((role) => /^(?:text|furniture)/.test(role));

export function shippedBytes(role: FaceRole): Uint8Array {
  return shipped.find((face) => face.role === role)?.bytes ?? new Uint8Array();
}
