// The letters of a campaign as JSON, one tree a line, for the programs that are measured against: they are spared the
// tables and the templates. Uses the built program's own rooms.
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { assess, statesPartiesOn } from "../dist/campaign/assess.js";
import { readCampaign } from "../dist/campaign/campaign.js";
import { createComposer } from "../dist/letter/compose.js";
import { parseTemplate } from "../dist/letter/template.js";

/** Writes the letters of the campaign in `folder` to `file`. Returns how many. */
export function prepareLetters(folder, file) {
  const read = (name) => readFileSync(`${folder}/${name}`);
  const { campaign } = readCampaign(
    (name) => readIfThere(() => read(name)),
    (name) => readIfThere(() => readdirSync(`${folder}/${name}`)) ?? [],
  );
  const templates = campaign.templates.map((template) => parseTemplate(template, campaign));
  const date = templates[0].frontMatter.date;
  const compose = createComposer(campaign, templates, { date });
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
