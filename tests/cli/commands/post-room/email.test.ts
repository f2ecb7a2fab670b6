import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder, filesIn, letters, namesIn } from "../../../support/run-letters.js";

const python = spawnSync("python3", ["--version"]).status === 0;

function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}

/** A minimal campaign with its letters in output/. */
async function aMinimalCampaign(
  changes: Readonly<Record<string, (text: string) => string>> = {},
): Promise<string> {
  const folder = aFolder();
  await letters(folder, ["init", ".", "--minimal"]);
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }
  await letters(folder, ["generate"]);
  return folder;
}

test("writes a draft for each State with an e-mail address, names the others, and sends nothing", async () => {
  const folder = await aMinimalCampaign();
  const told = await letters(folder, ["email", "--out", "drafts"]);
  expect([told.exitCode, told.stdout]).toEqual([0, ""]);
  expect(told.stderr).toBe(
    [
      "2 drafts in drafts/; nothing has been sent",
      "  warning: no e-mail address, so no draft: Specimen Coast",
      "  warning: office@example.org is an example: put your own address into sender_email before you send",
      "  warning: 2 recipients with an example address",
      "  campaign: this folder",
      "next: open each draft in your mail program, read it, and send it",
      "",
    ].join("\n"),
  );
  expect(namesIn(join(folder, "drafts"))).toEqual(["XAA-examplia.eml", "XBB-modelland.eml", "email.json"]);
});

test.skipIf(!python)(
  "Python reads back subject, people, text and the letter itself (needs python3)",
  async () => {
    const folder = await aMinimalCampaign();
    await letters(folder, ["email"]);
    const program = `
import sys, json, email, email.policy
m = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
part, = m.iter_attachments()
print(json.dumps({
  "defects": [str(d) for p in m.walk() for d in p.defects],
  "unsent": m["x-unsent"], "subject": str(m["subject"]), "from": str(m["from"]), "to": str(m["to"]),
  "text": m.get_body(("plain",)).get_content().replace("\\r\\n", "\\n").replace("\\u00a0", " "),
  "file": part.get_filename(), "same": part.get_content() == open(sys.argv[2], "rb").read(),
}))`;
    const files = ["output/email/XBB-modelland.eml", "output/XBB-modelland.pdf"].map((file) =>
      join(folder, file),
    );
    const run = spawnSync("python3", ["-c", program, ...files], { encoding: "utf8" });
    expect(JSON.parse(run.stdout)).toEqual({
      defects: [],
      unsent: "1",
      subject: "Prevention of torture: letter to the Government of the Kingdom of Modelland",
      from: "Example Coalition <office@example.org>",
      to: "Permanent Mission of Modelland to the United Nations <modelland@example.org>",
      text: [
        "Your Excellency,",
        "Please find attached a letter of 2 November 2026 from 9 organisations on the prevention of torture.",
        "With the assurances of our highest consideration,",
        "Example Coalition\n",
      ].join("\n\n"),
      file: "XBB-modelland.pdf",
      same: true,
    });
  },
);

const senegal = (text: string) =>
  text.replace(/^SEN,.*$/m, (row) => row.replace("senegal.mission@yahoo.fr", "sen@example.org"));

test("a French draft goes to the mission as the letter names it, and copies to those of the table", async () => {
  const folder = aFolder();
  await letters(folder, ["init", "."]);
  const table = join(folder, "data/addressees.csv");
  const [header = "", ...rows] = senegal(readFileSync(table, "utf8")).trimEnd().split("\n");
  const copies = (row: string) =>
    row.startsWith("SEN,") ? `${row},two@example.org; three@example.org` : `${row},`;
  writeFileSync(table, [`${header},mission_email_cc`, ...rows.map(copies), ""].join("\n"));
  await letters(folder, ["generate", "--only", "sen,ken"]);
  await letters(folder, ["email"]);
  const draft = (name: string) => readFileSync(join(folder, "output/email", name), "utf8");
  const encoded = /^To: (.*(?:\r\n .*)*)/m.exec(draft("SEN-senegal.eml"))?.[1] ?? "";
  const to = encoded.replace(/\?=\r\n =\?UTF-8\?Q\?/g, "").replace(/^=\?UTF-8\?Q\?|\?=/g, "");
  expect(decodeURIComponent(to.replaceAll("_", " ").replaceAll("=", "%"))).toBe(
    "Mission permanente du Sénégal auprès de l’Organisation des Nations Unies <sen@example.org>",
  );
  expect(draft("SEN-senegal.eml")).toContain("\r\nCc: two@example.org, three@example.org\r\n");
  expect(draft("KEN-kenya.eml")).not.toContain("\r\nCc:");
  const account = JSON.parse(readFileSync(join(folder, "output/email/email.json"), "utf8"));
  expect(account.map(({ iso3, cc }: { iso3: string; cc?: string }) => [iso3, cc])).toEqual([
    ["KEN", undefined],
    ["SEN", "two@example.org; three@example.org"],
  ]);
  const manifest = await letters(folder, ["manifest", "--only", "sen"]);
  expect(manifest.stdout).toMatch(/,two@example\.org; three@example\.org\r\n$/);
});

test("gives the same bytes twice, and clears the drafts of States that are no longer written to", async () => {
  const folder = await aMinimalCampaign();
  await letters(folder, ["email"]);
  const drafts = join(folder, "output/email");
  const first = filesIn(drafts);
  await letters(folder, ["email"]);
  expect(filesIn(drafts)).toEqual(first);
  change(folder, "data/states-parties.csv", "no,2026-10-01,SURVEY,", "no,2026-10-01,SURVEY,talks");
  await letters(folder, ["generate"]);
  const told = await letters(folder, ["email"]);
  expect(told.stderr).toContain("  removed: 1 file of the last run that this one does not make\n");
  expect(namesIn(drafts)).toEqual(["XAA-examplia.eml", "email.json"]);
});

test("a run about one State makes its draft anew and leaves the others, with what is recorded of them", async () => {
  const folder = await aMinimalCampaign();
  await letters(folder, ["email"]);
  const drafts = join(folder, "output/email");
  const all = filesIn(drafts);
  const told = await letters(folder, ["email", "--only", "xaa"]);
  expect([told.exitCode, told.stderr.split("\n")[0]]).toEqual([
    0,
    "1 draft in output/email/; nothing has been sent",
  ]);
  expect(filesIn(drafts)).toEqual(all);
  change(folder, "templates/email.en.hbs", "Please find attached", "Please see attached");
  await letters(folder, ["email", "--only", "xaa"]);
  const changed = filesIn(drafts);
  expect(changed.get("XBB-modelland.eml")).toEqual(all.get("XBB-modelland.eml"));
  expect(changed.get("XAA-examplia.eml")?.toString()).toContain("Please see attached");
  expect(await letters(folder, ["verify", "output/email"])).toMatchObject({ exitCode: 0, stdout: "" });
});

test("a run about one State that has lost its e-mail address takes its draft away, and no other", async () => {
  const folder = await aMinimalCampaign();
  await letters(folder, ["email"]);
  change(folder, "data/addressees.csv", "examplia@example.org", "");
  await letters(folder, ["generate"]);
  const told = await letters(folder, ["email", "--only", "xaa"]);
  expect(told.stderr).toBe(
    [
      "0 drafts in output/email/; nothing has been sent",
      "  warning: no e-mail address, so no draft: Examplia",
      "  campaign: this folder",
      "  removed: 1 file of the last run that this one does not make",
      "next: open each draft in your mail program, read it, and send it",
      "",
    ].join("\n"),
  );
  expect(namesIn(join(folder, "output/email"))).toEqual(["XBB-modelland.eml", "email.json"]);
});

test("the first run about one State leaves a record of its draft alone", async () => {
  const folder = await aMinimalCampaign();
  await letters(folder, ["email", "--only", "xbb"]);
  expect(namesIn(join(folder, "output/email"))).toEqual(["XBB-modelland.eml", "email.json"]);
  const account = JSON.parse(readFileSync(join(folder, "output/email/email.json"), "utf8")) as unknown;
  expect(account).toMatchObject([{ file: "XBB-modelland.eml", iso3: "XBB", to: "modelland@example.org" }]);
});

test("a copy that has been added since the letters were made is told", async () => {
  const folder = await aMinimalCampaign();
  change(folder, "data/addressees.csv", "examplia@example.org,,", "examplia@example.org,two@example.org,");
  const told = await letters(folder, ["email"]);
  expect([told.exitCode, told.stderr.split("\n")[0]]).toEqual([
    1,
    "error: XAA: copies of the e-mail (empty) → two@example.org",
  ]);
});

test("carries the very letter of the folder", async () => {
  const folder = await aMinimalCampaign();
  const letter = readFileSync(join(folder, "output/XAA-examplia.pdf"));
  await letters(folder, ["email", "--only", "xaa"]);
  const draft = readFileSync(join(folder, "output/email/XAA-examplia.eml"), "latin1");
  const [, attached = ""] = /filename=XAA-examplia\.pdf[\s\S]*?\r\n\r\n([\s\S]*?)\r\n-/.exec(draft) ?? [];
  expect(Buffer.from(attached, "base64").equals(letter)).toBe(true);
});

test("refuses to write of facts that are no longer those of the letter", async () => {
  const folder = await aMinimalCampaign();
  change(
    folder,
    "data/states-parties.csv",
    "XCC,XC,Specimen Coast,Asia-Pacific,en,2011-07-01,,TREATY-STATUS,no",
    "XCC,XC,Specimen Coast,Asia-Pacific,en,2011-07-01,,TREATY-STATUS,2026-09-15",
  );
  // Specimen Coast has no e-mail address: its letter is none of an e-mail's business.
  expect((await letters(folder, ["email"])).exitCode).toBe(0);
  change(folder, "data/addressees.csv", "modelland@example.org", "office.modelland@example.org");
  const before = filesIn(join(folder, "output/email"));
  const told = await letters(folder, ["email"]);
  expect([told.exitCode, told.stdout, told.stderr]).toEqual([
    1,
    "",
    [
      "error: XBB: e-mail address modelland@example.org → office.modelland@example.org",
      'error: the campaign would make 1 letter in "output" otherwise by now: XBB',
      "  remedy: make the letters anew with letters generate, or name the campaign that made them with --campaign",
      "",
    ].join("\n"),
  ]);
  expect(filesIn(join(folder, "output/email"))).toEqual(before);
});

test("warns of drafts that many mail servers do not take, with their size and the remedy", async () => {
  const folder = await aMinimalCampaign();
  // A letter of eight megabytes grows by a third in its draft.
  const file = join(folder, "output/XAA-examplia.pdf");
  const large = Buffer.concat([readFileSync(file), Buffer.alloc(8_000_000, "%")]);
  writeFileSync(file, large);
  const manifest = join(folder, "output/manifest.json");
  const rows = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, unknown>[];
  const [first] = rows;
  if (first !== undefined) first["sha256"] = createHash("sha256").update(large).digest("hex");
  writeFileSync(manifest, JSON.stringify(rows));
  const told = await letters(folder, ["email"]);
  expect(told.stderr).toContain(
    "  warning: 1 draft of up to 11.0 MB, and most mail servers take no more than 10 to 25 MB (a smaller logo makes smaller letters): Examplia\n",
  );
});

test("refuses a template with a misspelt word, and writes nothing", async () => {
  const folder = await aMinimalCampaign({
    "templates/email.en.hbs": (text) => text.replace("{{sender}}", "{{sendr}}"),
  });
  const told = await letters(folder, ["email"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    'templates/email.en.hbs:11:3: "sendr" is not a word that a template may use\n  remedy: did you mean "sender"?\n',
  ]);
  expect(namesIn(join(folder, "output"))).not.toContain("email");
  const checked = await letters(folder, ["check"]);
  expect([checked.exitCode, checked.stderr]).toEqual([1, `${told.stderr}campaign: this folder\n1 fault\n`]);
});

test("refuses a campaign that does not say from whom the e-mails come, or has no template for them", async () => {
  const nobody = await aMinimalCampaign({
    "templates/letter.en.hbs": (text) => text.replace("sender_email: office@example.org\n", ""),
  });
  expect((await letters(nobody, ["email"])).stderr).toBe(
    "templates/letter.en.hbs:6:1: sender: the front matter has no sender_email, from which the e-mails would come\n  remedy: write sender_email: office@example.org, with your own address\n",
  );
  const { rmSync } = await import("node:fs");
  const silent = await aMinimalCampaign();
  rmSync(join(silent, "templates/email.en.hbs"));
  expect((await letters(silent, ["email"])).stderr).toBe(
    'templates/email.en.hbs: there is no template for the e-mails in "en"\n  remedy: add it: a line ---, a line such as subject: Our letter of {{date}}, a line ---, then the text\n',
  );
});

test("a sender's address that is none is refused before a letter is made", async () => {
  const folder = await aMinimalCampaign({
    "templates/letter.en.hbs": (text) => text.replace("office@example.org", "office at example.org"),
  });
  const told = await letters(folder, ["check"]);
  expect(told.exitCode).toBe(1);
  expect(told.stderr).toContain(
    'templates/letter.en.hbs:7:1: sender_email: "office at example.org" is not an e-mail address\n',
  );
});

test.each([
  ["as it is", "Please find\u202e attached", "9:12", "Please find<U+202E> attached", "U+202E"],
  ["by its number", "Please find&#x202e; attached", "9:12", "Please find&#x202e; attached", "U+202E"],
  ["by its decimal number", "Please find&#8203; attached", "9:12", "Please find&#8203; attached", "U+200B"],
  ["by its name", "Please &shy;find attached", "9:8", "Please &shy;find attached", "U+00AD"],
  [
    "by a longer name",
    "Please find&ZeroWidthSpace; attached",
    "9:12",
    "Please find&ZeroWidthSpace; attached",
    "U+200B",
  ],
  ["as a filler", "Please find\u3164 attached", "9:12", "Please find<U+3164> attached", "U+3164"],
])(
  "refuses a mark that nobody sees %s, with its place in the template",
  async (_, words, place, shown, code) => {
    const folder = await aMinimalCampaign({
      "templates/email.en.hbs": (text) =>
        text.replace("Your Excellency,\n\nPlease find attached", `A\n\nB\n\n${words}`),
    });
    const told = [await letters(folder, ["email"]), await letters(folder, ["check"])];
    for (const { exitCode, stderr } of told) {
      expect(exitCode).toBe(1);
      const [first] = stderr.split("\n");
      expect(first).toMatch(`templates/email.en.hbs:${place}: ${code} in "${shown}`);
      expect(first).toMatch(/" is an invisible character$/);
    }
  },
);

test.each([
  ["as it is", "Prevention\u200b of", "2:21"],
  ["by an escape of YAML", "Prevention\\u200b of", "2:21"],
])("refuses one in the subject %s", async (_, words, place) => {
  const folder = await aMinimalCampaign({
    "templates/email.en.hbs": (text) => text.replace("Prevention of", words),
  });
  const told = await letters(folder, ["email"]);
  expect([told.exitCode, told.stderr]).toEqual([
    1,
    `templates/email.en.hbs:${place}: U+200B in "Prevention<U+200B> of torture: letter to the Government {{state.formal_of}}" is an invisible character\n  remedy: take it out\n`,
  ]);
});

test("takes text that is printed: an ampersand, a reference that is escaped, accents of their own", async () => {
  const folder = await aMinimalCampaign({
    "templates/email.en.hbs": (text) =>
      text.replace("Please find", "R&amp;D, AT&T; \\&shy; e\u0301t\u00e9&nbsp;&ndash; find"),
  });
  expect((await letters(folder, ["email"])).exitCode).toBe(0);
});

test("names the State whose words bring such a mark into an e-mail, though its letter has them not", async () => {
  const folder = await aMinimalCampaign({
    "templates/letter.en.hbs": (text) => text.replace("treaty:", "annex: false\ntreaty:"),
    "templates/email.en.hbs": (text) =>
      text.replace("Please find", "On the {{commitment.prevention_body.label}}: please find"),
    "data/commitments.csv": (text) => text.replace("prevention_body,730,", "prevention_body,730,\u2066"),
  });
  const told = await letters(folder, ["email"]);
  expect([told.exitCode, told.stderr.replaceAll("\u00a0", " ").split("\n").slice(0, 2)]).toEqual([
    1,
    [
      'templates/email.en.hbs: XAA and XBB: the text of the e-mail holds the invisible character U+2066: "On the <U+2066>national body for the prevention of torture: please find attached a letter of 2 November 2026 from 9 organisations on the prevention of torture."',
      "  remedy: take it out of the table whose words the template inserts here",
    ],
  ]);
});
