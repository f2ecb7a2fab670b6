// Two batches of the campaign of init --minimal, of which one thing is changed between them.

import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aMinimalFolder, letterTemplate, statesTable } from "../../../support/minimal-folder.js";
import { aCampaignFolder, letters } from "../../../support/run-letters.js";

type Edit = readonly [file: string, was: string, now: string];

/** What `compare` says after the edits, without its first line. */
async function compared(edits: readonly Edit[], then: readonly string[] = []): Promise<readonly string[]> {
  const folder = aMinimalFolder();
  expect((await letters(folder, ["generate", "--out", "then"])).exitCode).toBe(0);
  for (const [file, was, now] of edits) edit(join(folder, file), was, now);
  const { exitCode, stdout, stderr } = await letters(folder, ["compare", "then", ...then]);
  expect(exitCode, stderr).toBe(0);
  return stdout.trimEnd().split("\n").slice(1);
}

function edit(file: string, was: string, now: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(was);
  writeFileSync(file, text.replace(was, now));
}

describe("letters compare", () => {
  test("says that nothing has changed if nothing has", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate", "--out", "then"]);
    const { stdout } = await letters(folder, ["compare", "then"]);
    expect(stdout).toMatch(/^3 of 3 letters read as in then \(batch [0-9a-f]{8}\); 0 changes\n$/);
  });

  test("names a fact, with every passage that it changes, once, and whom to thank", async () => {
    const was = "2011-07-01,,TREATY-STATUS,no,2026-10-01,TREATY-STATUS";
    expect(await compared([[statesTable, was, was.replace(",no,", ",2026-05-04,")]])).toEqual([
      "",
      "a fact: optional_protocol: no, now 2026-05-04",
      "  1 letter: Specimen Coast",
      "  Label over a request: [Outstanding for {state.name}: → Already done]",
      "  Request 2, letter.en.hbs:28: [Ratify the Optional Protocol, or accede → Continue] to [it. According to → honour] the [public record, → Optional Protocol. We note with appreciation that] your State is [– not yet] a [party. → party (since {since}).]",
      "  Annex: Optional Protocol to the Convention: Optional Protocol to the Convention [Outstanding Not a party → Done Party {since}] {checked} {source}",
      "  Sign of the annex: [Outstanding: not done on {date} → Done: shown by the public record]",
      "  Reason beside a label: gone: not a party",
      "",
      "asked for then, done since: thank them",
      "  Specimen Coast: optional-protocol",
    ]);
  });

  test.each<[string, Edit, readonly string[]]>([
    [
      "a word of the template",
      [letterTemplate, "what remains to be done", "what is still to be done"],
      [
        "",
        "words of the template: Paragraph",
        "  all 3 letters",
        "  Paragraph, letter.en.hbs:14: … the Convention since {column.in_force}, on what [remains → is still] to be done so that nobody …",
      ],
    ],
    [
      "a word of one wording",
      [letterTemplate, "Ratify the Optional Protocol, or accede to it.**", "Ratify the Optional Protocol.**"],
      [
        "",
        "words of the template: Request 2",
        "  1 letter: Specimen Coast",
        "  Request 2, letter.en.hbs:22: Ratify the Optional [Protocol, or accede to it. → Protocol.] According to the public record, your …",
      ],
    ],
    [
      "the sender",
      [letterTemplate, "sender: Example Coalition", "sender: Second Coalition"],
      [
        "",
        "words of the template: Sender",
        "  all 3 letters",
        "  Sender, letter.en.hbs:6: [Example → Second] Coalition",
        "  Foot of the page: [Example → Second] Coalition",
      ],
    ],
    [
      "a street",
      ["data/addressees.csv", "1 Sample Street", "7 Sample Street"],
      ["", "words put in: {{address}}", "  1 letter: Examplia", "  Address: [1 → 7] Sample Street"],
    ],
    [
      "a source",
      ["data/sources.csv", "Survey of national bodies\n", "Second survey of bodies\n"],
      [
        "",
        "words put in: {{source}}",
        "  2 letters: Examplia, Modelland",
        "  Sources of the annex: [Survey → Second survey] of [– national] bodies",
      ],
    ],
    [
      "a label",
      ["data/commitments.csv", "Optional Protocol to the Convention", "Protocol to the Convention"],
      [
        "",
        "words of the template: Annex: Protocol to the Convention",
        "  all 3 letters",
        "  Annex: Protocol to the Convention: [– Optional] Protocol to the Convention Done Party …",
      ],
    ],
  ])("names %s, and nothing else, once, with its States", async (_, change, lines) => {
    expect(await compared([change])).toEqual(lines);
  });

  test("names a source that is no more, or is new, once with its letters, whatever numbers it changes", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate", "--out", "then"]);
    const file = join(folder, "data/sources.csv");
    const [head, first = "", survey = ""] = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [head, first, first.replace("TREATY-STATUS", "SURVEY"), ""].join("\n"));
    expect(survey).toMatch(/^SURVEY,/);
    await letters(folder, ["generate", "--out", "now"]);
    const told = async (was: string, now: string) =>
      (await letters(folder, ["compare", was, now])).stdout.split("\n").slice(1);
    expect(await told("then", "now")).toEqual([
      ...["", "words put in: {{source}}", "  2 letters: Examplia, Modelland"],
      "  Sources of the annex: gone: Survey of national bodies / example.org/survey",
      "",
    ]);
    expect(await told("now", "then")).toEqual([
      ...["", "words put in: {{source}}", "  2 letters: Examplia, Modelland"],
      "  Sources of the annex: new: Survey of national bodies / example.org/survey",
      "",
    ]);
  });

  test("names a signatory once, however often they are counted", async () => {
    const lines = await compared([["data/signatories.csv", "Ninth Example Organisation\n", ""]]);
    expect(lines.slice(0, 3)).toEqual(["", "signatories: the organisations that sign", "  all 3 letters"]);
    expect(lines.slice(3).join("\n")).toContain("[– Ninth Example Organisation]");
    expect(lines.length).toBe(4);
  });

  test("names another day once, whatever it changes", async () => {
    const lines = await compared([], ["--date", "2026-11-30"]);
    expect(lines.filter((line) => !line.startsWith("  "))).toEqual([
      "",
      "the letters' date: letters of 2026-11-02, now of 2026-11-30",
    ]);
  });

  test("names a State that has come, and one that has gone", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate", "--out", "then", "--except", "xaa"]);
    await letters(folder, ["generate", "--out", "now", "--except", "xbb"]);
    const { stdout } = await letters(folder, ["compare", "then", "now"]);
    expect(stdout.split("\n").slice(1)).toEqual([
      "",
      "written to now, and not then: Examplia",
      "",
      "written to then, and not now: Modelland",
      "",
    ]);
  });

  test("names another font, if that alone has changed", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate", "--out", "then"]);
    const face = "node_modules/@expo-google-fonts/source-serif-4/500Medium/SourceSerif4_500Medium.ttf";
    copyFileSync(join(import.meta.dirname, "../../../..", face), join(folder, "medium.ttf"));
    edit(join(folder, letterTemplate), "treaty:", "faces:\n  text: medium.ttf\ntreaty:");
    const { stdout, stderr } = await letters(folder, ["compare", "then"]);
    expect(stderr).toBe("");
    expect(stdout.split("\n").slice(1)).toEqual(["", "type or program: other fonts", "  all 3 letters", ""]);
  });

  test("tells a program the same", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate", "--out", "then"]);
    edit(join(folder, "data/addressees.csv"), "1 Sample Street", "7 Sample Street");
    const { stdout } = await letters(folder, ["compare", "then", "--json"]);
    const { changes, ...others } = JSON.parse(stdout) as { readonly changes: readonly object[] };
    expect(others).toMatchObject({ come: [], gone: [], fulfilled: [], letters: 3, same: 2 });
    expect(changes).toEqual([
      {
        cause: "data",
        about: "{{address}}",
        states: ["XAA"],
        words: [
          {
            passage: expect.stringMatching(/^[0-9a-f]{12}$/),
            language: "en",
            kind: "head",
            of: "Address",
            at: "",
            text: "{addressee}\n{address}\n{address}\n{address}\n{address}",
            was: "1 Sample Street",
            now: "7 Sample Street",
          },
        ],
      },
    ]);
  });

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      "several facts of one State, each of them",
      [
        [
          statesTable,
          "no,2026-10-01,TREATY-STATUS,unknown,,",
          "2026-05-04,2026-10-01,TREATY-STATUS,no,2026-10-01,SURVEY",
        ],
      ],
      [
        "a fact: optional_protocol: no, now 2026-05-04; prevention_body: unknown, now no; prevention_body_checked: empty, now 2026-10-01; prevention_body_source: empty, now SURVEY",
        "  1 letter: Specimen Coast",
        "asked for then, done since: thank them",
      ],
    ],
    [
      "the same fact of two States once",
      [
        [statesTable, "yes,2026-10-01,SURVEY", "yes,2026-10-20,SURVEY"],
        [statesTable, "no,2026-10-01,SURVEY", "no,2026-10-20,SURVEY"],
      ],
      ["a fact: prevention_body_checked: 2026-10-01, now 2026-10-20", "  2 letters: Examplia, Modelland"],
    ],
    [
      "two facts of two States apart",
      [
        [statesTable, "no,2026-10-01,TREATY-STATUS", "2026-05-04,2026-10-01,TREATY-STATUS"],
        [statesTable, "no,2026-10-01,SURVEY", "yes,2026-10-01,SURVEY"],
      ],
      [
        "a fact: prevention_body: no, now yes",
        "  1 letter: Modelland",
        "a fact: optional_protocol: no, now 2026-05-04",
        "  1 letter: Specimen Coast",
        "asked for then, done since: thank them",
      ],
    ],
  ])("names %s", async (_, edits, expected) => {
    const told = (await compared(edits)).filter((line) => /^\S|letters?: /.test(line));
    expect(told).toEqual(expected);
  });

  test("names the language of a letter alone, whose words are all others, and the facts with it", async () => {
    const folder = aCampaignFolder();
    await letters(folder, ["generate", "--out", "then"]);
    edit(join(folder, statesTable), "Kenya,African,en", "Kenya,African,fr");
    const { stdout } = await letters(folder, ["compare", "then"]);
    expect(stdout.split("\n").slice(1)).toEqual(["", 'language: "en", now "fr"', "  1 letter: Kenya", ""]);
    edit(join(folder, statesTable), "no,2020-01-01,UNTC,\nMWI", "2020-01-01,2020-01-01,UNTC,\nMWI");
    const told = await letters(folder, ["compare", "then"]);
    expect(told.stdout.split("\n").slice(1)).toEqual([
      ...["", "a fact: apic: no, now 2020-01-01", "  1 letter: Kenya"],
      ...["", 'language: "en", now "fr"', "  1 letter: Kenya"],
      ...["", "asked for then, done since: thank them", "  Kenya: apic", ""],
    ]);
  });

  test("says of a wording of one language that all letters in it have it", async () => {
    const folder = aCampaignFolder();
    await letters(folder, ["generate", "--out", "then", "--include-held"]);
    edit(join(folder, letterTemplate), "Defend the Court.", "Protect the Court.");
    await letters(folder, ["generate", "--out", "now", "--include-held"]);
    const { stdout } = await letters(folder, ["compare", "then", "now"]);
    expect(stdout.split("\n").slice(1, 4)).toEqual([
      "",
      "words of the template: Request 1",
      '  all 2 letters in "en"',
    ]);
  });

  test("tells years apart what has become of States, languages, signatories and the day", async () => {
    const folder = aCampaignFolder();
    await letters(folder, ["generate", "--out", "then"]);
    edit(join(folder, statesTable), "Senegal,African,fr", "Senegal,African,en");
    edit(join(folder, "data/signatories.csv"), "One Organisation\n", "One Organisation\nTwo Organisation\n");
    edit(join(folder, statesTable), ",channel to be decided", ",");
    const told = await letters(folder, ["compare", "then"]);
    expect(told.stdout).not.toContain("Senegal: ");
    expect(told.stdout.split("\n").slice(1)).toEqual([
      ...["", "signatories: the organisations that sign", "  1 letter: Kenya"],
      expect.stringMatching(/^ {2}Signatories, letter\.en\.hbs:\d+: .*\[\+ Two Organisation\]$/),
      ...["", 'language: "fr", now "en"', "  1 letter: Senegal"],
      ...["", "written to now, and not then: Malawi", ""],
    ]);
    await letters(folder, ["generate", "--date", "2026-11-02", "--out", "now"]);
    const years = await letters(folder, ["compare", "then", "now"]);
    expect(years.stdout).toContain("the letters' date: letters of 2020-04-28, now of 2026-11-02\n");
    expect(years.stdout).toContain("written to now, and not then: Malawi, Ukraine\n");
  });

  test("tells of letters whose texts were not kept what the manifests tell, and that it is not all", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate", "--out", "then"]);
    rmSync(join(folder, "then/texts.json"));
    const same = await letters(folder, ["compare", "then"]);
    expect(same.stdout).toMatch(/^3 of 3 letters read as in then \(batch [0-9a-f]{8}\); 0 changes\n$/);
    const was = "2011-07-01,,TREATY-STATUS,no,2026-10-01,TREATY-STATUS";
    edit(join(folder, statesTable), was, was.replace(",no,", ",2026-05-04,"));
    edit(join(folder, letterTemplate), "what remains to be done", "what is still to be done");
    const { stdout } = await letters(folder, ["compare", "then"]);
    expect(stdout.split("\n").slice(1)).toEqual([
      ...["", "a fact: optional_protocol: no, now 2026-05-04", "  1 letter: Specimen Coast"],
      ...["", "texts that were not kept: the letter reads otherwise", "  all 3 letters"],
      ...["", "asked for then, done since: thank them", "  Specimen Coast: optional-protocol", ""],
    ]);
    expect(await letters(folder, ["proof", "--since", "then"])).toMatchObject({
      exitCode: 1,
      stderr:
        'error: "then/texts.json" does not hold the texts of the letters that lie there: XAA XBB XCC\n  remedy: make the letters again from the campaign as it was then: this version keeps their texts beside them; letters compare tells what can be told without\n',
    });
  });

  test("tells of some letters that their texts were not kept, and of the others the words", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate", "--out", "then"]);
    const texts = join(folder, "then/texts.json");
    const kept = readFileSync(texts, "utf8").split("\n");
    writeFileSync(texts, kept.filter((line) => !line.startsWith('{"iso3":"XBB"')).join("\n"));
    edit(join(folder, letterTemplate), "what remains to be done", "what is still to be done");
    const { stdout } = await letters(folder, ["compare", "then"]);
    expect(stdout.split("\n").slice(2)).toEqual([
      "words of the template: Paragraph",
      "  2 letters: Examplia, Specimen Coast",
      "  Paragraph, letter.en.hbs:14: … the Convention since {column.in_force}, on what [remains → is still] to be done so that nobody …",
      ...["", "texts that were not kept: the letter reads otherwise", "  1 letter: Modelland", ""],
    ]);
  });
});
