// What the program knows of itself: where its package lies, its version and PDFKit's.
// Loaded by every command: keep it light.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package: with the shipped data/ and templates/. */
export const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** The version of this program. */
export function toolVersion(): string {
  return versionIn(packageFolder);
}

/** The version of the PDFKit that draws. Found without loading it. */
export function pdfkitVersion(): string {
  let folder = dirname(createRequire(import.meta.url).resolve("pdfkit"));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return versionIn(folder);
}

function versionIn(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const isVersioned = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isVersioned ? String(manifest.version) : "unknown";
}
