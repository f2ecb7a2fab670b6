import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openStudio, type Studio } from "../../src/live/studio.js";
import { aMinimalFolder, letterTemplate } from "../support/minimal-folder.js";
import { sceneIn } from "./a-scene.js";

type Edit = readonly [kind: "paragraph" | "name" | "signatory" | "style" | "date", words: string];

/** Words with characters that the letter's fonts have not held until then, and with some that they join. */
const words = fc.array(
  fc.constantFrom("office", "Ÿžā", "Ωμέγα", "Привет", "*so*", "**as**", "fjord", "ß", "Th"),
  {
    minLength: 1,
    maxLength: 8,
  },
);

const anEdit = fc.tuple(
  fc.constantFrom<Edit[0]>("paragraph", "paragraph", "name", "signatory", "style", "date"),
  words.map((some) => some.join(" ")),
);

function makeEdit(folder: string, [kind, text]: Edit): void {
  const template = join(folder, letterTemplate);
  const change = (from: RegExp, to: string): void =>
    writeFileSync(template, readFileSync(template, "utf8").replace(from, to));
  if (kind === "paragraph") appendFileSync(template, `\n${text}\n`);
  else if (kind === "name") change(/^sender: .*$/m, `sender: "${text}"`);
  else if (kind === "signatory") appendFileSync(join(folder, "data/signatories.csv"), `"${text}"\n`);
  else if (kind === "style")
    change(/^(?:paper: .*\n)?place:/m, `paper: ${text.length % 2 === 0 ? "Letter" : "A4"}\nplace:`);
  else change(/^date: .*$/m, `date: 2021-05-${String((text.length % 20) + 10)}`);
}

test("after any edits, letters made with what was kept are those that are made anew, byte for byte", () => {
  fc.assert(
    fc.property(fc.array(anEdit, { minLength: 1, maxLength: 5 }), (edits) => {
      const folder = aMinimalFolder();
      const open = (last?: Studio): Studio => openStudio({}, sceneIn(folder), last);
      let studio = open();
      studio.letterTo("examplia");
      for (const edit of edits) {
        makeEdit(folder, edit);
        studio = open(studio);
        expect(madeOrFaults(studio)).toEqual(madeOrFaults(open()));
      }
    }),
    { numRuns: 6 },
  );
});

function madeOrFaults(studio: Studio) {
  try {
    return studio.letterTo("examplia");
  } catch (error) {
    return error;
  }
}
