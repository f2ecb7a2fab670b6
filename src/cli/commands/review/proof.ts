// `letters proof`: a folder to be sent to those who read, with every sentence of every letter once: the page of all
// passages, and the fewest letters and pages that show them as they will look. Makes all letters, and writes those as drafts.

import { join } from "node:path";
import { makeEach } from "../../../batch/make/each.js";
import { languagesOf, openBatch } from "../../../batch/open/batch.js";
import { openCampaign } from "../../../batch/open/campaign.js";
import { placeFiles } from "../../../batch/place/files.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import {
  createProofPrinter,
  type LetterOfProof,
  letterOfProof,
  type ProofPrinter,
} from "../../../batch/proof/proof-file.js";
import { selectStates } from "../../../batch/select/select.js";
import { type MadeLetter, sideInFolder, sideOfCampaign } from "../../../batch/sides.js";
import { counted } from "../../../counted.js";
import { leadingHead } from "../../../letter/template/template.js";
import { isLetterFileName } from "../../../output/file-name.js";
import type { OutputFolder } from "../../../output/placing/placing.js";
import { type ProofLetter, pageData } from "../../../passages/page-data.js";
import { changesSince } from "../../../review/compare/changes-since.js";
import type { ComparedLetter } from "../../../review/compare/side.js";
import { dealOut, isWhole, type ProofPart, planProof } from "../../../review/proof/plan.js";
import { proofPage } from "../../../web/page.js";
import { type ProofOptions, readersIn } from "../../options/review/proof.js";
import type { Scene } from "../../shell/program.js";

const PAGE = "index.html";
const LETTERS = "letters";

const series = {
  records: ["proof.json"],
  isName: (name: string) => name === PAGE || /^proof(?:-\d+)?\.pdf$/.test(name),
} as const;

const letterSeries = { records: ["letters.json"], isName: isLetterFileName } as const;

export async function proof(options: ProofOptions, scene: Scene): Promise<number> {
  const opened = openCampaign(options, scene);
  const { campaign, date, folder } = opened;
  const readers = readersIn(options);
  const { chosen } = selectStates(opened, { ...options, includeHeld: true });
  const place = outputFolder({ named: options.out, replace: options.replace, usual: "proof" }, folder, scene);
  const then =
    options.since === undefined ? undefined : outputFolder({ named: options.since }, folder, scene);
  const was = then && sideInFolder(then);
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  scene.report.warn(batch.warnings);
  const now = await sideOfCampaign(chosen, batch, proofLetter, scene);
  const { footer = "", sender = "" } = leadingHead(batch.heads)?.frontMatter ?? {};
  const made: readonly Proofed[] = now.letters;
  const plan = planProof(made);
  const wholes = plan.filter(isWhole).map(({ letter }) => letter);
  const compared = was === undefined ? {} : { compared: changesSince(was, now) };
  const letters = made.map((letter) => (wholes.includes(letter) ? besideThePage(letter) : letter));
  const data = pageData({ batch: now.batch, date, title: footer, campaign, letters, ...compared });
  const files = proofFiles(plan, readers);
  const making = { place, batch: now.batch, print: createProofPrinter(batch.maker) };
  await placeLetters(wholes, making, scene);
  await placePage(Buffer.from(proofPage(data)), { files, date, sender }, making, scene);
  const told = toldOf(data, { shown: place.shown, files, wholes: wholes.length, parts: plan.length });
  scene.report.say(summary(told, was?.batch));
  if (options.json) await scene.report.data(`${JSON.stringify(told)}\n`);
  return 0;
}

interface Written {
  readonly shown: string;
  readonly files: readonly ProofFile[];
  readonly wholes: number;
  readonly parts: number;
}

/** As JSON has it; what has changed counts from the batch of --since. */
function toldOf(data: ReturnType<typeof pageData>, { shown, files, wholes, parts }: Written) {
  const { batch, passages, states, gone } = data;
  return {
    batch,
    folder: shown,
    page: PAGE,
    files: files.map(({ file }) => file),
    letters: states.length,
    passages: passages.length,
    whole_letters: wholes,
    single_pages: parts - wholes,
    changed: passages.filter(({ cause }) => cause !== undefined).length,
    gone: gone.length,
  };
}

function summary(told: ReturnType<typeof toldOf>, since: string | undefined): string {
  const { folder, files, changed, gone } = told;
  return [
    `${counted(told.passages, "passage")} of ${counted(told.letters, "letter")} (batch ${told.batch}), in ${folder}/${PAGE}`,
    `  as they will look: ${counted(told.whole_letters, "whole letter")} and ${counted(told.single_pages, "single page")}, in ${namesOf(files)}`,
    ...(since === undefined ? [] : [`  changed since batch ${since}: ${changed}; gone: ${gone}`]),
    `next: send ${folder}/ to those who read; each saves remarks-NAME.csv from the page`,
  ].join("\n");
}

type Proofed = LetterOfProof & Omit<ProofLetter, "passages"> & Omit<ComparedLetter, "passages">;

function proofLetter({ row, passages, taken, finished }: MadeLetter): Proofed {
  const planned = letterOfProof(taken, passages, finished.document);
  return { ...planned, row, file: "" };
}

function besideThePage(letter: Proofed): Proofed {
  return { ...letter, file: `${LETTERS}/${letter.row.file}` };
}

interface Making {
  readonly place: OutputFolder;
  readonly batch: string;
  readonly print: ProofPrinter;
}

/** Before the page that names them. */
async function placeLetters(
  letters: readonly Proofed[],
  { place, batch, print }: Making,
  scene: Scene,
): Promise<void> {
  const folder = { ...place, path: join(place.path, LETTERS), shown: join(place.shown, LETTERS) };
  const names = letters.map(({ row }) => row.file);
  await placeFiles({ place: folder, names, series: letterSeries }, scene, async ({ put }) => {
    const make = (letter: Proofed) => ({ letter, bytes: print.letter(letter) });
    await makeEach(
      letters,
      make,
      ({ letter: { row }, bytes }) => put(row.file, bytes, { batch, iso3: row.iso3 }),
      scene,
    );
  });
}

interface ProofFiles {
  readonly files: readonly ProofFile[];
  readonly date: string;
  readonly sender: string;
}

async function placePage(
  page: Uint8Array,
  { files, date, sender }: ProofFiles,
  { place, batch, print }: Making,
  scene: Scene,
): Promise<void> {
  const names = [PAGE, ...files.map(({ file }) => file)];
  await placeFiles({ place, names, series }, scene, async (folder) => {
    await folder.put(PAGE, page, { batch });
    for (const { file, parts, reader } of files) {
      const pdf = folder.open(file);
      print.file(parts, { batch, date, sender, ...reader }, pdf.write);
      await pdf.close({ batch });
    }
  });
}

interface ProofFile {
  readonly file: string;
  readonly parts: readonly ProofPart<Proofed>[];
  /** Said where there are several. */
  readonly reader: { readonly reader?: string };
}

function proofFiles(plan: readonly ProofPart<Proofed>[], readers: number | undefined): readonly ProofFile[] {
  if (readers === undefined) return [{ file: "proof.pdf", parts: plan, reader: {} }];
  const dealt = dealOut(plan, readers);
  return dealt.map((parts, index) => ({
    file: `proof-${index + 1}.pdf`,
    parts,
    reader: { reader: `${index + 1} of ${dealt.length}` },
  }));
}

function namesOf(files: readonly string[]): string {
  const [first, last] = [files[0] ?? "", files.at(-1) ?? ""];
  return files.length === 1 ? first : `${first} to ${last}`;
}
