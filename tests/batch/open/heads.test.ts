import { expect, test } from "vitest";
import { languagesOf, openBatch } from "../../../src/batch/open/batch.js";
import { openCampaign, withTemplates } from "../../../src/batch/open/campaign.js";
import { aCampaignFolder } from "../../support/run-letters.js";

function aScene(cwd: string) {
  const report = { warn: () => undefined, progress: () => undefined, concludeFaultsWith: () => undefined };
  const surroundings = {
    cwd,
    nodeVersion: "20.12.0",
    today: () => "2026-12-02",
    thisProcess: { pid: 41, host: "desk", namespace: "", startOf: () => "noon" },
    onInterruption: () => () => undefined,
    doBusyWork: <Result>(_: unknown, work: () => Result): Result => work(),
  };
  return { report, surroundings };
}

test("the head of a template is read when the campaign is opened, and never again", () => {
  const scene = aScene(aCampaignFolder());
  const opened = openCampaign({}, scene);
  const { heads, date } = openBatch(opened, languagesOf(opened.campaign.states), scene.surroundings);
  expect(heads.length).toBeGreaterThan(0);
  for (const [index, { frontMatter }] of heads.entries())
    expect(frontMatter).toBe(opened.templates[index]?.texts.frontMatter);
  expect(date).toBe(heads[0]?.frontMatter.date);
});

test("with templates of other words the date is theirs, unless another is asked for", () => {
  const scene = aScene(aCampaignFolder());
  const opened = openCampaign({}, scene);
  const files = opened.campaign.templates.map((file) => ({
    ...file,
    text: file.text.replace(/^date: .*$/m, "date: 2026-11-30"),
  }));
  expect(withTemplates(files, opened, {}, scene).date).toBe("2026-11-30");
  expect(withTemplates(files, opened, { date: "today" }, scene).date).toBe("2026-12-02");
  expect(withTemplates(files, opened, {}, scene).campaign.templates).toBe(files);
});
