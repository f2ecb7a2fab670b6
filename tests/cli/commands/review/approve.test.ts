import { once } from "node:events";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { takeLock } from "../../../../src/output/placing/lock.js";
import { checkStructure } from "../../../support/check-structure.js";
import { aMinimalFolder, letterTemplate } from "../../../support/minimal-folder.js";
import { saveRemarks } from "../../../support/remarks.js";
import { builtProgram, letters, startLetters, type Told } from "../../../support/run-letters.js";

const required = {
  [letterTemplate]: (text: string) => text.replace("treaty:", "approval: required\ntreaty:"),
};

function edit(file: string, was: string, now: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(was);
  writeFileSync(file, text.replace(was, now));
}

function rowsOf(folder: string): readonly string[] {
  return readFileSync(join(folder, "data/approvals.csv"), "utf8").trimEnd().split("\r\n");
}

const campaign =
  '"""Letter to the Government {{state.formal_of}} on the prevention of torture"" of Example Coalition"';

describe("letters approve", () => {
  test("records who has approved which text of which batch, and when", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const { exitCode, stderr } = await letters(folder, ["approve", "--by", " Ana  Moreno "]);
    const [, batch = ""] = /of batch ([0-9a-f]{8})/.exec(stderr) ?? [];
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: `3 letters of batch ${batch} approved by Ana Moreno, in data/approvals.csv\n  to be signed: output/approval-sheet.pdf\n  campaign: this folder\nnext: post them; where a text changes, its letter is to be approved again\n`,
    });
    const manifest = JSON.parse(readFileSync(join(folder, "output/manifest.json"), "utf8")) as {
      readonly iso3: string;
      readonly text_sha256: string;
    }[];
    expect(rowsOf(folder)).toEqual([
      "iso3,text_sha256,batch,by,approved,campaign",
      ...manifest.map(
        ({ iso3, text_sha256 }) => `${iso3},${text_sha256},${batch},Ana Moreno,2026-12-02,${campaign}`,
      ),
    ]);
    const again = await letters(folder, ["approve", "--by", "Ana Moreno"]);
    expect(again.stderr).toContain("  3 approved by Ana Moreno before, and not recorded again\n");
    expect(rowsOf(folder).length).toBe(4);
    await letters(folder, ["approve", "--by", "Ben", "--only", "xaa"]);
    expect(rowsOf(folder).at(-1)).toMatch(/^XAA,[0-9a-f]{64},[0-9a-f]{8},Ben,2026-12-02,/);
  });

  test.each<[string, (folder: string) => void, string]>([
    [
      "has been altered since it was made",
      (folder) => appendFileSync(join(folder, "output/XAA-examplia.pdf"), " "),
      '"output/XAA-examplia.pdf" has been altered since its manifest was written',
    ],
    [
      "would be another letter by now",
      (folder) => edit(join(folder, letterTemplate), "what remains to be done", "what is to be done"),
      'the campaign would make 3 letters in "output" otherwise by now: XAA XBB XCC',
    ],
    [
      "is of a campaign whose approvals are damaged",
      (folder) =>
        writeFileSync(
          join(folder, "data/approvals.csv"),
          "iso3,text_sha256,batch,by,approved\nXAA,1,2,3,4\n",
        ),
      'data/approvals.csv:2: text_sha256: "1" is not the hash of a text',
    ],
  ])("refuses what %s, and records nothing", async (_, change, told) => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    change(folder);
    const file = join(folder, "data/approvals.csv");
    const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
    const { exitCode, stderr } = await letters(folder, ["approve", "--by", "Ana"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/nothing has been approved\n$/);
    expect(existsSync(file) ? readFileSync(file, "utf8") : undefined).toBe(before);
  });

  test("refuses letters of which a passage has an open remark, and takes the others; a changed passage has none", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const files = [
      saveRemarks(folder, "Ana", { 14: "", 22: "too\nharsh" }),
      saveRemarks(folder, "Ben", { 22: "=1", 900: "of a passage that is no more" }),
    ];
    const given = ["--remarks", ...files];
    const remedy =
      "  remedy: change the passage and make the letters anew, or take the row out of the file once it is settled; or approve other letters with --except\n";
    expect(await letters(folder, ["approve", "--by", "Ana", ...given])).toMatchObject({
      exitCode: 1,
      stderr: `remarks-Ana.csv:3: XCC: Request 2 (letter.en.hbs:22) has an open remark by Ana: "too / harsh"\n${remedy}remarks-Ben.csv:2: XCC: Request 2 (letter.en.hbs:22) has an open remark by Ben: "=1"\n${remedy}nothing has been approved\n`,
    });
    expect(existsSync(join(folder, "data/approvals.csv"))).toBe(false);
    const others = await letters(folder, ["approve", "--by", "Ana", "--except", "xcc", ...given]);
    expect(others.stderr).toMatch(/^2 letters of batch/);
    edit(
      join(folder, letterTemplate),
      "Ratify the Optional Protocol, or accede to it.**",
      "Ratify the Optional Protocol.**",
    );
    await letters(folder, ["generate"]);
    const mended = await letters(folder, ["approve", "--by", "Ana", ...given]);
    expect(mended.stderr).toMatch(/^1 letter of batch/);
  });

  test("writes a sheet for those who sign, tagged, and of some letters one of their own", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const remarks = saveRemarks(folder, "Ben", { 14: "", 22: "" });
    await letters(folder, ["approve", "--by", "Ana Moreno", "--remarks", remarks]);
    const { faults, pageCount, title, language, tree } = checkStructure(
      readFileSync(join(folder, "output/approval-sheet.pdf")),
    );
    expect({ faults, pageCount, title, language }).toEqual({
      ...{ faults: [], pageCount: 1, language: "en" },
      title: "Approval sheet: Prevention of torture",
    });
    const text = tree.join("\n");
    for (const words of [
      "all 3 letters of the batch",
      "English 3",
      "Ana Moreno",
      "Ben",
      "2. Optional Protocol to the Convention",
    ])
      expect(text).toContain(words);
    await letters(folder, ["approve", "--by", "Ben", "--only", "xaa"]);
    const some = checkStructure(readFileSync(join(folder, "output/approval-sheet-XAA.pdf"))).tree.join("\n");
    expect(some).toContain("1 of 3 letters: XAA");
    expect((await letters(folder, ["verify"])).exitCode).toBe(0);
  });

  test("records nothing where the sheet cannot be written: somebody has written on the last one", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    await letters(folder, ["approve", "--by", "Ana"]);
    appendFileSync(join(folder, "output/approval-sheet.pdf"), "signed");
    const before = rowsOf(folder);
    const refused = await letters(folder, ["approve", "--by", "Ben"]);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain("approval-sheet.pdf");
    expect(refused.stderr).toMatch(/nothing has been approved\n$/);
    expect(rowsOf(folder)).toEqual(before);
    expect((await letters(folder, ["approve", "--by", "Ben", "--replace"])).exitCode).toBe(0);
    expect(rowsOf(folder).length).toBe(before.length + 3);
  });

  test("refuses a file of remarks that is none, before anything is recorded", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    const told = await letters(folder, ["approve", "--by", "Ana", "--remarks", "data/sources.csv"]);
    expect(told.exitCode).toBe(1);
    expect(told.stderr).toContain("data/sources.csv:1: this is no file of remarks: it has no columns ");
    expect(told.stderr).toMatch(/nothing has been approved\n$/);
    expect(existsSync(join(folder, "data/approvals.csv"))).toBe(false);
    expect(await letters(folder, ["approve", "--by", "Ana", "--remarks", "nowhere.csv"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('there is no file "nowhere.csv"\n'),
    });
  });

  test("wants to know who", async () => {
    const folder = aMinimalFolder();
    await letters(folder, ["generate"]);
    expect((await letters(folder, ["approve"])).exitCode).toBe(2);
    expect(await letters(folder, ["approve", "--by", " "])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--by: the name is empty\n  remedy: write who approves the letters\n"),
    });
  });
});

describe("approvals of another campaign", () => {
  const ofOther = `iso3,text_sha256,batch,by,approved,campaign\r\nXAA,${"0".repeat(64)},7c1f2a9e,Zoe,2026-11-01,"""Old letter"" of Others"\r\nXBB,${"1".repeat(64)},7c1f2a9e,Zoe,2026-11-01,"""Old letter"" of Others"\r\n`;
  const told =
    'data/approvals.csv: 2 approvals of letters of another campaign, "Old letter" of Others: XAA XBB; this is "Letter to the Government {{state.formal_of}} on the prevention of torture" of Example Coalition\n  remedy: delete these rows: they say nothing of letters that read otherwise\n';

  test.each(["generate", "check", "labels"])("are named by %s, and approve nothing", async (command) => {
    const folder = aMinimalFolder(required);
    await letters(folder, ["generate"]);
    writeFileSync(join(folder, "data/approvals.csv"), ofOther);
    const { stderr, stdout } = await letters(folder, [command]);
    expect((stderr + stdout).split(told)).toHaveLength(2);
    if (command === "labels") expect(stderr).toContain("nobody has approved their texts: 3 letters");
  });

  test.each([required, {}])(
    "are named once by approve, which leaves them as they are: %#",
    async (changes) => {
      const folder = aMinimalFolder(changes);
      await letters(folder, ["generate"]);
      writeFileSync(join(folder, "data/approvals.csv"), ofOther);
      const { exitCode, stderr } = await letters(folder, ["approve", "--by", "Ana"]);
      expect(exitCode).toBe(0);
      expect(stderr.split(told)).toHaveLength(2);
      expect(readFileSync(join(folder, "data/approvals.csv"), "utf8").startsWith(ofOther)).toBe(true);
      expect(rowsOf(folder)).toHaveLength(6);
    },
  );

  test("are none where the file, begun without the column, does not say; and it goes on in its own columns", async () => {
    const folder = aMinimalFolder(required);
    await letters(folder, ["generate"]);
    writeFileSync(
      join(folder, "data/approvals.csv"),
      `iso3,text_sha256,batch,by,approved\r\nXAA,${"0".repeat(64)},7c1f2a9e,Zoe,2026-11-01\r\n`,
    );
    const { stderr } = await letters(folder, ["approve", "--by", "Ana"]);
    expect(stderr).not.toContain("another campaign");
    expect(rowsOf(folder)[2]).toMatch(/^XAA,[0-9a-f]{64},[0-9a-f]{8},Ana,2026-12-02$/);
  });
});

test("a row that somebody has removed is named when the letters are approved anew", async () => {
  const folder = aMinimalFolder(required);
  await letters(folder, ["generate"]);
  await letters(folder, ["approve", "--by", "Ana"]);
  await letters(folder, ["generate"]);
  const file = join(folder, "data/approvals.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^XBB.*\r\n/m, ""));
  const { exitCode, stderr } = await letters(folder, ["approve", "--by", "Ben"]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain(
    "data/approvals.csv: the approval with which 1 letter had been made is there no more: Modelland\n  remedy: ask who has removed it, and why: it is given anew by this command\n",
  );
});

describe("two people who approve at once", () => {
  test("both are recorded, or the second is told and can do it again", async () => {
    const folder = aMinimalFolder(required);
    await letters(folder, ["generate"]);
    builtProgram();
    const people = ["Ana", "Ben", "Zoe"];
    const ended = await Promise.all(people.map((by) => endOf(startLetters(folder, ["approve", "--by", by]))));
    for (const [index, { exitCode, stderr }] of ended.entries()) {
      if (exitCode === 0) continue;
      expect(stderr).toMatch(/the file has changed while this was read|another run/);
      expect(stderr).toMatch(/nothing has been approved\n$/);
      const by = people[index] ?? "";
      expect((await letters(folder, ["approve", "--by", by])).exitCode).toBe(0);
    }
    const whose = rowsOf(folder)
      .slice(1)
      .map((row) => row.split(",")[3] ?? "");
    expect(whose.toSorted()).toEqual(people.flatMap((by) => [by, by, by]));
  }, 90_000);

  test("the second, whose file has changed under her hands, is told so, and the first one's word stands", async () => {
    const folder = aMinimalFolder(required);
    await letters(folder, ["generate"]);
    const file = join(folder, "data/approvals.csv");
    const first = `iso3,text_sha256,batch,by,approved,campaign\r\nXAA,${"0".repeat(64)},7c1f2a9e,Zoe,2026-11-01,\r\n`;
    // The letters' folder is locked first, then, when the file has been read, the campaign's.
    let locks = 0;
    const meanwhile = () => {
      locks += 1;
      if (locks === 2) writeFileSync(file, first);
      return "noon";
    };
    const thisProcess = { pid: 41, host: "desk", namespace: "", startOf: meanwhile };
    expect(await letters(folder, ["approve", "--by", "Ana"], { thisProcess })).toMatchObject({
      exitCode: 1,
      stderr:
        "data/approvals.csv: the file has changed while this was read\n  remedy: run the command again\nnothing has been approved\n",
    });
    expect(readFileSync(file, "utf8")).toBe(first);
    expect((await letters(folder, ["approve", "--by", "Ana"])).exitCode).toBe(0);
    expect(rowsOf(folder)).toHaveLength(5);
  });

  test("the second waits for the first one's run to end", async () => {
    const folder = aMinimalFolder(required);
    await letters(folder, ["generate"]);
    const other = { pid: 42, host: "desk", namespace: "", startOf: () => "noon" };
    const lock = takeLock(join(folder, "data"), other, "data");
    const { exitCode, stderr } = await letters(folder, ["approve", "--by", "Ana"]);
    expect([exitCode, existsSync(join(folder, "data/approvals.csv"))]).toEqual([1, false]);
    expect(stderr).toContain('another run is writing into "data" (process 42 on desk)');
    expect(stderr).toMatch(/nothing has been approved\n$/);
    lock.release();
    expect((await letters(folder, ["approve", "--by", "Ana"])).exitCode).toBe(0);
  });
});

/** What a process that has been started says in the end. */
async function endOf(child: ReturnType<typeof startLetters>): Promise<Pick<Told, "exitCode" | "stderr">> {
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const [code] = await once(child, "close");
  return { exitCode: Number(code), stderr };
}

describe("where approval is required", () => {
  test("the post room takes what is approved, leaves the rest out and names it", async () => {
    const folder = aMinimalFolder(required);
    await letters(folder, ["generate"]);
    const none = await letters(folder, ["labels"]);
    expect(none).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(
        "left out, for nobody has approved their texts: 3 letters, to Examplia, Modelland, Specimen Coast\n  remedy: approve them with letters approve --by NAME and run letters generate again, or take them all the same with --drafts\n",
      ),
    });
    await letters(folder, ["approve", "--by", "Ana", "--except", "xbb"]);
    await letters(folder, ["generate"]);
    for (const command of ["print", "labels", "envelopes", "email"]) {
      const { exitCode, stderr } = await letters(folder, [command]);
      expect(exitCode, stderr).toBe(0);
      expect(stderr).toContain("left out, for nobody has approved its text: 1 letter, to Modelland\n");
    }
    const drafts = await letters(folder, ["labels", "--drafts"]);
    expect(drafts.stderr).toMatch(/^3 labels/);
  });

  test("a changed word asks for the approval of exactly the letters that have it; the same letters made anew for none", async () => {
    const folder = aMinimalFolder(required);
    await letters(folder, ["generate"]);
    await letters(folder, ["approve", "--by", "Ana"]);
    await letters(folder, ["generate"]);
    expect((await letters(folder, ["labels"])).stderr).toMatch(/^3 labels/);
    edit(join(folder, letterTemplate), "We welcome the steps", "We welcome every step");
    edit(
      join(folder, letterTemplate),
      "Ratify the Optional Protocol, or accede to it.**",
      "Ratify the Optional Protocol.**",
    );
    await letters(folder, ["generate"]);
    expect((await letters(folder, ["labels"])).stderr).toContain("1 letter, to Specimen Coast\n");
    await letters(folder, ["approve", "--by", "Ana"]);
    await letters(folder, ["generate"]);
    expect((await letters(folder, ["labels"])).stderr).toMatch(/^3 labels/);
  });
});
