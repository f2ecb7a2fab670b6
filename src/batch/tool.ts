// What the program knows of itself: where its package lies, its version and PDFKit's.
// Loaded by every command: keep it light.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package: with the shipped data/ and templates/. Two folders up, in src/ as in dist/. */
export const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** The version of this program. */
export function toolVersion(): string {
  return ownManifest().version;
}

/** The version of the PDFKit that draws: package.json pins the one that the build bundles. */
export function pdfkitVersion(): string {
  return ownManifest().devDependencies.pdfkit;
}

interface OwnManifest {
  readonly version: string;
  readonly devDependencies: { readonly pdfkit: string };
}

function ownManifest(): OwnManifest {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
}

/** What a helper thread loads. */
export const workerFile = join(packageFolder, "dist/program/worker.js");

/** The campaigns that ship with the tool. */
export const shippedFiles = {
  read: (file: string) => readFileSync(join(packageFolder, file)),
  list: (folder: string) => readdirSync(join(packageFolder, folder)),
};
