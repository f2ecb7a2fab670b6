import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCampaign } from "../../src/batch/open/campaign.js";
import { readAgain } from "../../src/live/reading.js";
import { aMinimalFolder, letterTemplate, statesTable } from "../support/minimal-folder.js";
import { sceneIn } from "./a-scene.js";

/** A campaign read, changed, and read again. */
function readTwice(change: (folder: string) => void) {
  const folder = aMinimalFolder();
  const scene = sceneIn(folder);
  const first = readAgain({}, scene, undefined);
  change(folder);
  const again = readAgain({}, scene, first.opened);
  const { campaign, date } = openCampaign({}, scene);
  return { first, again, anew: { campaign, date } };
}

test("other words in a template leave the tables as they were read, and give what a whole reading gives", () => {
  const { first, again, anew } = readTwice((folder) => {
    const file = join(folder, letterTemplate);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^date: .*$/m, "date: 2021-05-06"));
    appendFileSync(file, "\nOne more paragraph.\r\n");
  });
  expect([first.isWhole, again.isWhole]).toEqual([true, false]);
  expect(again.opened.campaign).toEqual(anew.campaign);
  expect(again.opened.date).toBe("2021-05-06");
  expect(anew.date).toBe("2021-05-06");
});

test.each<[string, (folder: string) => void]>([
  ["a table has changed", (folder) => appendFileSync(join(folder, statesTable), "\n")],
  [
    "there is a file more",
    (folder) =>
      writeFileSync(join(folder, "data/checks.csv"), "iso3,commitment,found,since,checked,source,by,note\n"),
  ],
  [
    "a template names another column",
    (folder) => appendFileSync(join(folder, letterTemplate), "\n{{column.state}}\n"),
  ],
])("all is read anew if %s", (_, change) => {
  expect(readTwice(change).again.isWhole).toBe(true);
});
