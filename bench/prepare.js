// The letters of a campaign as JSON, one tree a line, for the programs that are measured against: they are spared the
// tables and the templates. Uses the rooms of src/ as they are today.
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { forEsbuild as languages } from "../scripts/language-module.js";

const ROOMS = new URL("./.build/rooms.js", import.meta.url);

await build({
  stdin: {
    contents: [
      "campaign/assess",
      "campaign/campaign",
      "letter/compose",
      "letter/address/destination",
      "letter/template/template",
    ]
      .map((room) => `export * from "./src/${room}.ts";`)
      .join("\n"),
    resolveDir: fileURLToPath(new URL("..", import.meta.url)),
  },
  outfile: fileURLToPath(ROOMS),
  bundle: true,
  format: "esm",
  platform: "node",
  plugins: [languages],
  banner: {
    js: 'import { createRequire as nodeRequire } from "node:module";\nconst require = nodeRequire(import.meta.url);',
  },
});
const { assess, countryNames, createComposer, parseTemplate, readCampaign, statesPartiesOn } = await import(
  ROOMS.href
);

/** Writes the letters of the campaign in `folder` to `file`. Returns how many. */
export function prepareLetters(folder, file) {
  const { campaign } = readCampaign(
    (name) => readIfThere(() => readFileSync(`${folder}/${name}`)),
    (name) => readIfThere(() => readdirSync(`${folder}/${name}`)) ?? [],
  );
  const templates = campaign.templates.map((template) => parseTemplate(template, campaign));
  const date = templates[0].frontMatter.date;
  const senders = templates.map(({ frontMatter }) => frontMatter.senderCountry);
  const compose = createComposer(campaign, templates, {
    date,
    countries: countryNames(campaign.states, senders),
  });
  const states = statesPartiesOn(campaign.states, date);
  const output = openSync(file, "w");
  for (const state of states) {
    const letter = compose(assess(state, campaign, date, { acceptStale: false }));
    writeSync(output, `${JSON.stringify(letter)}\n`);
  }
  closeSync(output);
  return states.length;
}

function readIfThere(read) {
  try {
    return read();
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
