// The licence of every package in a bundle, as their licences ask. Names of bundled files in, one text out.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export function licencesOf(files) {
  return [...packagesOf(files)]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** The folders of the packages to which the files belong. */
function packagesOf(files) {
  return new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((entry) => /^licen[cs]e(?:_font)?(\.\w+)?$/i.test(entry))
    .map((entry) => readFileSync(join(folder, entry), "utf8").trim());
  const text = texts.length === 0 ? `Licence: ${license}` : texts.join("\n\n");
  return `${name} ${version}\n\n${text}\n`;
}
