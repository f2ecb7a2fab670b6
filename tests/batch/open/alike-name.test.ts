// Names of files in another form of Unicode, or with other capitals.

import { expect, test } from "vitest";
import { withAlikeNames } from "../../../src/batch/open/alike-name.js";
import type { CampaignFolder } from "../../../src/batch/open/campaign-folder.js";

const decomposed = "emble\u0300me.png";

function folderOf(...names: readonly string[]): CampaignFolder {
  const files = new Map(names.map((name) => [`templates/${name}`, Buffer.from(name)]));
  const folder = {
    path: "/campaign",
    read: (file: string) => files.get(file),
    list: (place: string) => (place === "templates" ? names : []),
  };
  return folder as unknown as CampaignFolder;
}

const read = (names: readonly string[], name: string): string | undefined =>
  withAlikeNames(folderOf(...names))
    .read(`templates/${name}`)
    ?.toString();

test.each([
  [[decomposed], "embl\u00E8me.png", decomposed],
  [["embl\u00E8me.png"], decomposed, "embl\u00E8me.png"],
  [["Logo.PNG"], "logo.png", "Logo.PNG"],
  [["logo.png", "Logo.PNG"], "logo.png", "logo.png"],
  [["logo.PNG", "Logo.png"], "logo.png", undefined],
  [["log\u00F3.png"], "logo.png", undefined],
  [[], "logo.png", undefined],
])("of %j, %j reads %j", (names, name, found) => {
  expect(read(names, name)).toBe(found);
});

test("a name without a folder, or in one that is not there, is looked for in vain", () => {
  expect(withAlikeNames(folderOf("a")).read("a")).toBeUndefined();
  expect(withAlikeNames(folderOf("a")).read("fonts/a")).toBeUndefined();
});
