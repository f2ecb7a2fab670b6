// Runs command lines as a user would: in this process with surroundings of the test's own, or as a process of its own
// with a program built from the sources of this moment. And a campaign small enough to know by heart.

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/shell/run.js";
import type { OutputStream, ProcessSurroundings } from "../../src/cli/shell/surroundings.js";

export interface Told {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in a folder, in this process. The clock stands at 2 December 2026; nothing is a terminal. */
export async function letters(
  folder: string,
  argv: readonly string[],
  given: Partial<ProcessSurroundings> = {},
): Promise<Told & { readonly bytes: Buffer }> {
  const [stdout, stderr] = [memoryStream(), memoryStream()];
  const exitCode = await run(argv, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    cwd: folder,
    platform: "linux",
    nodeVersion: "20.12.0",
    today: () => "2026-12-02",
    thisProcess: { pid: 41, host: "desk", namespace: "", startOf: () => "noon" },
    onInterruption: () => () => undefined,
    doBusyWork: (_, work) => work(),
    ...given,
  });
  return { exitCode, stdout: String(stdout.bytes()), stderr: String(stderr.bytes()), bytes: stdout.bytes() };
}

/** A stream that keeps what it is given. */
export function memoryStream(look: Pick<OutputStream, "isTTY" | "columns"> = {}): {
  readonly stream: OutputStream;
  readonly bytes: () => Buffer;
} {
  const chunks: Buffer[] = [];
  const write: OutputStream["write"] = (content, done) => {
    chunks.push(Buffer.from(content));
    done();
  };
  return { stream: { write, ...look }, bytes: () => Buffer.concat(chunks) };
}

const TEMPLATE = `---
title: Letter to {{state.name}}
subject: A request
place: Geneva
date: 2020-04-28
sender: A coalition
window: none
annex: false
---
Your Excellency,

{{#recommendation "independence"}}
Defend the Court.
{{/recommendation}}

{{#recommendation "apic"}}
{{#if outstanding}}Ratify the Agreement.{{/if}}{{#if partial}}Complete the ratification.{{/if}}{{#if met}}Thank you.{{/if}}{{#if unknown}}Ratify the Agreement, if not yet done.{{/if}}
{{/recommendation}}

Yours faithfully,

{{signatories}}
`;

/**
 * Kenya has not joined the Agreement, Senegal has; of Malawi it is not known, and its letter is held back. Burundi has
 * left the Statute, Ukraine has not joined it yet. Two languages, one organisation, one request that rests on anything.
 */
const CAMPAIGN: Readonly<Record<string, string>> = {
  "data/states-parties.csv": `iso3,iso2,state,region,language,in_force,withdrawal_effective,membership_source,note,apic,apic_checked,apic_source,hold
BDI,BI,Burundi,African,fr,2004-12-01,2017-10-27,,,no,2020-01-01,UNTC,
KEN,KE,Kenya,African,en,2005-06-01,,,,no,2020-01-01,UNTC,
MWI,MW,Malawi,African,en,2002-12-01,,,,unknown,,,channel to be decided
SEN,SN,Senegal,African,fr,2002-07-01,,,,2014-09-25,2020-01-01,UNTC,
UKR,UA,Ukraine,Eastern European,en,2025-01-01,,,,2007-01-29,2020-01-01,UNTC,
`,
  "data/commitments.csv": "id,max_age_days,label_en,label_fr\napic,365,the Agreement,l'Accord\n",
  "data/recommendations.csv": "id,commitments\nindependence,\napic,apic\n",
  "data/names.csv": `iso3,short_en,formal_en,in_text_en,of_en,to_en,in_en,formal_of_en,short_fr,formal_fr,in_text_fr,of_fr,to_fr,in_fr,formal_of_fr
BDI,Burundi,the Republic of Burundi,Burundi,of Burundi,to Burundi,in Burundi,of the Republic of Burundi,Burundi,la République du Burundi,le Burundi,du Burundi,au Burundi,au Burundi,de la République du Burundi
KEN,Kenya,the Republic of Kenya,Kenya,of Kenya,to Kenya,in Kenya,of the Republic of Kenya,Kenya,la République du Kenya,le Kenya,du Kenya,au Kenya,au Kenya,de la République du Kenya
MWI,Malawi,the Republic of Malawi,Malawi,of Malawi,to Malawi,in Malawi,of the Republic of Malawi,Malawi,la République du Malawi,le Malawi,du Malawi,au Malawi,au Malawi,de la République du Malawi
SEN,Senegal,the Republic of Senegal,Senegal,of Senegal,to Senegal,in Senegal,of the Republic of Senegal,Sénégal,la République du Sénégal,le Sénégal,du Sénégal,au Sénégal,au Sénégal,de la République du Sénégal
UKR,Ukraine,Ukraine,Ukraine,of Ukraine,to Ukraine,in Ukraine,of Ukraine,Ukraine,l'Ukraine,l'Ukraine,de l'Ukraine,à l'Ukraine,en Ukraine,de l'Ukraine
`,
  "data/addressees.csv": `iso3,addressee_title_en,ministry_en,ministry_in_letter_language,mission_name,mission_address_line1,mission_city,mission_state,mission_zip,mission_email
BDI,Minister,Ministry,Ministère,Mission of Burundi,1 First Avenue,New York,NY,10017,bdi@example.org
KEN,Minister,Ministry,Ministry,Mission of Kenya,2 Second Avenue,New York,NY,10017,ken@example.org
MWI,Minister,Ministry,Ministry,Mission of Malawi,3 Third Avenue,New York,NY,10017,mwi@example.org
SEN,Minister,Ministry,Ministère,Mission of Senegal,,,,,
UKR,Minister,Ministry,Ministry,Mission of Ukraine,5 Fifth Avenue,New York,NY,10017,ukr@example.org
`,
  "data/signatories.csv": "organisation\nOne Organisation\n",
  "data/sources.csv": "key,title,url\nUNTC,Treaty Collection,https://treaties.example.org/\n",
  "templates/letter.en.hbs": TEMPLATE,
  "templates/letter.fr.hbs": TEMPLATE.replace("Your Excellency", "Excellence"),
};

/** A file that a test changes: its new text, or how its text becomes another; undefined takes it away. */
export type Change = string | ((text: string) => string) | undefined;

/** The small campaign in a folder of its own, which goes when the test ends. */
export function aCampaignFolder(changes: Readonly<Record<string, Change>> = {}): string {
  const folder = aFolder();
  for (const file of new Set([...Object.keys(CAMPAIGN), ...Object.keys(changes)])) {
    const text = changed(file, changes);
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function changed(file: string, changes: Readonly<Record<string, Change>>): string | undefined {
  const text = CAMPAIGN[file];
  if (!(file in changes)) return text;
  const change = changes[file];
  return typeof change === "function" ? change(text ?? "") : change;
}

/** The small campaign with so many made-up States beside its own that a run takes a while. */
export function aCampaignFolderOfMany(count: number): string {
  const codes = Array.from({ length: count }, (_, index) => {
    const letter = (place: number) => String.fromCharCode(65 + (Math.floor(index / 26 ** place) % 26));
    return `X${letter(1)}${letter(0)}`;
  });
  const rowsFor = (row: (code: string) => string) => (text: string) => text + codes.map(row).join("");
  return aCampaignFolder({
    "data/states-parties.csv": rowsFor(
      (code) => `${code},,${code}land,African,en,2002-07-01,,,,no,2020-01-01,UNTC,\n`,
    ),
    "data/names.csv": rowsFor((code) => {
      const [name, formal] = [`${code}land`, `the Republic of ${code}land`];
      return `${code},${name},${formal},${name},of ${name},to ${name},in ${name},of ${formal},,,,,,,\n`;
    }),
    "data/addressees.csv": rowsFor(
      (code) => `${code},Minister,Ministry,Ministry,Mission,1 Street,New York,NY,10017,\n`,
    ),
  });
}

/** An empty folder that goes when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "letters-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The files in a folder by name, hidden ones too; empty if there is no such folder. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The names in a folder, folders too. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

const repository = resolve(import.meta.dirname, "../..");
const builds = join(repository, "node_modules/.cache/letters-for-tests");

/**
 * The program as a user has it, built from the sources of this moment. Kept by the hash of the sources, so that test
 * files which run at once share it and dist/ is left alone.
 */
export function builtProgram(): string {
  const place = join(builds, sourceHash().slice(0, 16));
  const program = join(place, "bin", "letters.js");
  if (!existsSync(program)) buildInto(place);
  return program;
}

function sourceHash(): string {
  const hash = createHash("sha256");
  const files = readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" }).sort();
  for (const file of [...files.map((name) => `src/${name}`), "bin/letters.js", "scripts/build.js"]) {
    if (/\.(?:ts|c?js|json)$/.test(file)) hash.update(file).update(readFileSync(join(repository, file)));
  }
  return hash.digest("hex");
}

/** Long enough for every test that runs beside this one. */
const AGE_OF_OLD_BUILDS = 60 * 60 * 1000;

function removeOldBuilds(): void {
  for (const name of readdirSync(builds)) {
    const age = Date.now() - statSync(join(builds, name)).mtimeMs;
    if (age > AGE_OF_OLD_BUILDS) rmSync(join(builds, name), { recursive: true, force: true });
  }
}

function buildInto(place: string): void {
  mkdirSync(builds, { recursive: true });
  removeOldBuilds();
  const part = mkdtempSync(`${place}-`);
  cpSync(join(repository, "bin"), join(part, "bin"), { recursive: true });
  for (const name of ["data", "templates", "starters", "package.json"]) {
    if (existsSync(join(repository, name))) symlinkSync(join(repository, name), join(part, name));
  }
  const built = spawnSync(process.execPath, [join(repository, "scripts/build.js"), join(part, "dist")], {
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`the program cannot be built:\n${built.stderr}`);
  try {
    renameSync(part, place);
  } catch {
    // Another test file was quicker; its build is the same.
    rmSync(part, { recursive: true, force: true });
  }
}

/** Runs the built program in a folder to its end. `node` holds options for Node itself. */
export function lettersProcess(
  folder: string,
  argv: readonly string[],
  given: { readonly node?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Told {
  const options = [...(given.node ?? []), builtProgram(), ...argv];
  const env = { ...process.env, ...given.env };
  const ended = spawnSync(process.execPath, options, { cwd: folder, encoding: "utf8", env });
  return { exitCode: ended.status ?? -1, stdout: ended.stdout, stderr: ended.stderr };
}

/** Starts the built program; the test ends it or waits for it. */
export function startLetters(folder: string, argv: readonly string[]) {
  return spawn(process.execPath, [builtProgram(), ...argv], { cwd: folder });
}
