// What `check` and `generate` tell of the words of letters and e-mails, as an officer sees it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  aMinimalFolder,
  emailTemplate,
  found,
  letterTemplate,
  saying,
  statesTable,
  withColumn,
} from "../../support/minimal-folder.js";
import type { Change } from "../../support/run-letters.js";
import { aFolder, letters, namesIn } from "../../support/run-letters.js";

const sound =
  "campaign: this folder\nno faults: 3 letters of 6 pages in en can be made (letters check --rules lists what was checked)\n";

test("a sound campaign is told nothing", async () => {
  expect((await letters(aMinimalFolder(), ["check"])).stderr).toBe(sound);
  expect((await letters(aFolder(), ["check", "--strict"])).stderr).toMatch(
    /^campaign: the shipped campaign\nno faults: 123 letters of /,
  );
}, 60_000);

test("a condition that takes no for yes keeps every letter from being made", async () => {
  const folder = aMinimalFolder({
    [statesTable]: withColumn("eu_member", { XAA: "no", XBB: "yes", XCC: "FALSE" }),
    [letterTemplate]: saying("{{#if column.eu_member}}As a member, your State has a vote.{{/if}}"),
  });
  const fault =
    'templates/letter.en.hbs:16:7: "column.eu_member" holds for every cell that is filled, and so for "no" too\n  remedy: ask {{#if (is column.eu_member "yes")}}\n';
  expect(await letters(folder, ["check"])).toMatchObject({
    exitCode: 1,
    stderr: `${fault}campaign: this folder\n1 fault\n`,
  });
  const generated = await letters(folder, ["generate"]);
  expect(generated).toMatchObject({ exitCode: 1, stderr: `${fault}no letter has been written\n` });
  expect(namesIn(folder)).not.toContain("output");
});

test("a condition of an e-mail that takes no for yes keeps every draft from being made", async () => {
  const folder = aMinimalFolder({
    [statesTable]: withColumn("eu_member", { XAA: "no", XBB: "yes" }),
    [emailTemplate]: (text) => text.replace("{{sender}}", "{{sender}}{{#if column.eu_member}}, EU{{/if}}"),
  });
  const fault =
    'templates/email.en.hbs:11:17: "column.eu_member" holds for every cell that is filled, and so for "no" too -> ask {{#if (is column.eu_member "yes")}}';
  expect(await found(folder)).toEqual({ faults: [fault], warnings: [] });
  expect((await letters(folder, ["email"])).exitCode).toBe(1);
  expect((await letters(folder, ["generate"])).exitCode).toBe(0);
});

test("what is odd in a template is told by check and by generate; what is odd for a State, by check", async () => {
  const folder = aMinimalFolder({
    [letterTemplate]: saying("Bound since {{column.in_force}}; {{outstanding_count}} requests remain."),
  });
  const raw =
    'warning: templates/letter.en.hbs:16:13: "column.in_force" prints dates as the table writes them, such as "1999-03-01"\n  remedy: write {{date column.in_force}}\n';
  const remedy =
    "  remedy: write one wording in {{#if one_outstanding}} and one in {{#if several_outstanding}}\n";
  const lone = (states: string, count: string): string =>
    `warning: templates/letter.en.hbs:16:34: ${states}: "outstanding_count" is "${count}" here, and the words round it are the same for every number\n${remedy}`;
  expect((await letters(folder, ["check"])).stderr).toBe(
    raw +
      lone("XAA", "none") +
      lone("XBB and XCC", "one") +
      sound.replace("no faults", "no faults, 3 warnings"),
  );
  const generated = await letters(folder, ["generate"]);
  expect(generated.exitCode).toBe(0);
  expect(generated.stderr.startsWith(`${raw}3 letters for `)).toBe(true);
  expect((await letters(folder, ["check", "--strict"])).exitCode).toBe(1);
});

/** The campaign with one request less, whose commitment and e-mail were left as they were. */
const leftOver: Readonly<Record<string, Change>> = {
  "data/recommendations.csv": "id,commitments\npublish-reports,\noptional-protocol,optional_protocol\n",
  [letterTemplate]: (text) =>
    text.replace(/\{\{#recommendation "prevention-body"[\s\S]+?\{\{\/recommendation\}\}\n\n/, ""),
  [emailTemplate]: (text) =>
    text.replace(
      "{{sender}}",
      "On: {{#if commitment.prevention_body.outstanding}}{{commitment.prevention_body.label}}{{/if}}\n\n{{sender}}",
    ),
};

test("a commitment that no request rests on is told, with the e-mail that names it; the annex leaves it out", async () => {
  const folder = aMinimalFolder(leftOver);
  expect(await found(folder)).toEqual({
    faults: [],
    warnings: [
      'data/commitments.csv:3: no request rests on "prevention_body", so no letter speaks of it -> name it in the column commitments of data/recommendations.csv, or take the row out',
      'templates/email.en.hbs:11:11: "commitment.prevention_body.outstanding": no request of the letter rests on "prevention_body" -> name "prevention_body" in data/recommendations.csv, or take it out here',
    ],
  });
  const body = /Optional Protocol[\s\S]+National body/;
  const preview = await letters(folder, ["preview", "xbb"]);
  expect(preview.stdout).toMatch(/Annex[\s\S]+Optional Protocol/);
  expect(preview.stdout).not.toMatch(body);
  const all = aMinimalFolder({
    ...leftOver,
    [letterTemplate]: (text) =>
      (leftOver[letterTemplate] as (text: string) => string)(text).replace("treaty:", "annex: all\ntreaty:"),
  });
  expect((await letters(all, ["preview", "xbb"])).stdout).toMatch(body);
});

test("new words say how many, in words, and list what is outstanding", async () => {
  const folder = aMinimalFolder({
    [letterTemplate]: saying(
      "Of {{recommendation_count}} requests by {{signatory_count_in_words}} organisations: {{#if any_outstanding_commitment}}{{outstanding_commitment_count}}, {{outstanding_commitments}}.{{else}}none.{{/if}}",
    ),
  });
  const said = async (state: string): Promise<string> =>
    /Of three[^.]+\./.exec((await letters(folder, ["preview", state])).stdout.replaceAll(/\s+/g, " "))?.[0] ??
    "";
  expect(await said("xaa")).toBe("Of three requests by nine organisations: none.");
  expect(await said("xbb")).toBe(
    "Of three requests by nine organisations: one, national body for the prevention of torture.",
  );
});

test("the shipped e-mail counts what it lists, of three commitments on which two requests rest", async () => {
  const folder = aFolder();
  await letters(folder, ["generate", "--only", "kenya"]);
  expect((await letters(folder, ["email"])).exitCode).toBe(0);
  const draft = readFileSync(join(folder, "output/email/KEN-kenya.eml"), "utf8")
    .replaceAll(/=\r?\n/g, "")
    .replaceAll("=C2=A0", "\u00A0");
  expect(/At that date[^.]+\./.exec(draft)?.[0].replaceAll(/\s+/g, " ")).toBe(
    "At that date, according to the public record, the following three points still awaited action by the Government of Kenya: agreement on privileges and immunities (APIC), interim release and release of persons.",
  );
}, 30_000);
