// A proof into its folder: the letters that are shown whole, the page of all passages, and the PDF of what to look at. All
// letters are made, and of each what the proof needs of it is kept. It must not know who reads it.

import { join } from "node:path";
import type { State } from "../../campaign/campaign.js";
import { leadingHead } from "../../letter/template/template-head.js";
import { isLetterFileName } from "../../output/file-name.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import { type ProofLetter, pageData } from "../../passages/page-data.js";
import { changesSince } from "../../review/compare/changes-since.js";
import type { ComparedLetter, Side } from "../../review/compare/side.js";
import { dealOut } from "../../review/proof/deal-out.js";
import { isWhole, type ProofPart, planProof, sizeOf } from "../../review/proof/plan.js";
import { proofPage } from "../../web/page.js";
import { makeEach } from "../make/each.js";
import type { Batch } from "../open/batch.js";
import { placeFiles } from "../place/files.js";
import type { Scene } from "../scene.js";
import { type MadeLetter, sideOfCampaign } from "../sides.js";
import { createProofPrinter, type LetterOfProof, letterOfProof, type ProofPrinter } from "./proof-file.js";

const PAGE = "index.html";
const LETTERS = "letters";

const series = {
  records: ["proof.json"],
  isName: (name: string) => name === PAGE || /^proof(?:-\d+)?\.pdf$/.test(name),
} as const;

const letterSeries = { records: ["letters.json"], isName: isLetterFileName } as const;

export interface ProofAsked {
  readonly place: OutputFolder;
  /** The earlier batch, if it is to be shown what has changed since. */
  readonly was?: Side | undefined;
  /** To how many readers the letters are dealt out; undefined if they are not. */
  readonly readers: number | undefined;
}

/** What lies in the folder; the keys are those of `--json`. What has changed counts from the earlier batch. */
export interface PlacedProof {
  readonly batch: string;
  readonly folder: string;
  readonly page: string;
  readonly files: readonly string[];
  readonly letters: number;
  readonly passages: number;
  readonly whole_letters: number;
  readonly single_pages: number;
  /** What each reader has, where it is dealt out. */
  readonly dealt: readonly DealtFile[];
  readonly changed: number;
  readonly gone: number;
}

export interface DealtFile {
  readonly file: string;
  /** In English. */
  readonly languages: readonly string[];
  readonly pages: number;
}

/** Throws InputError with the faults of all letters, or of the folder; it is then as it was. */
export async function placeProof(
  states: readonly State[],
  batch: Batch,
  { place, was, readers }: ProofAsked,
  scene: Scene,
): Promise<PlacedProof> {
  const { campaign, date, heads, maker } = batch;
  const now = await sideOfCampaign(states, batch, proofLetter, scene);
  const { footer = "", sender = "" } = leadingHead(heads)?.frontMatter ?? {};
  const made: readonly Proofed[] = now.letters;
  const plan = planProof(made);
  const wholes = plan.filter(isWhole).map(({ letter }) => letter);
  const compared = was === undefined ? {} : { compared: changesSince(was, now) };
  const letters = made.map((letter) => (wholes.includes(letter) ? besideThePage(letter) : letter));
  const data = pageData({ batch: now.batch, date, title: footer, campaign, letters, ...compared });
  const files = proofFiles(plan, readers);
  const making = { place, batch: now.batch, print: createProofPrinter(maker) };
  await placeWholeLetters(wholes, making, scene);
  await placePage(Buffer.from(proofPage(data)), { files, date, sender }, making, scene);
  return {
    batch: now.batch,
    folder: place.shown,
    page: PAGE,
    files: files.map(({ file }) => file),
    letters: data.states.length,
    passages: data.passages.length,
    whole_letters: sizeOf(plan).letters,
    single_pages: sizeOf(plan).pages,
    dealt: readers === undefined ? [] : files.map(dealtFile),
    changed: data.passages.filter(({ cause }) => cause !== undefined).length,
    gone: data.gone.length,
  };
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
async function placeWholeLetters(
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

/** Whoever deals the files out wants to know who can read which. */
function dealtFile({ file, parts }: ProofFile): DealtFile {
  const languages = [...new Set(parts.map(({ letter: { taken } }) => taken.language.name))];
  return { file, languages, pages: parts.reduce((sum, { pages }) => sum + pages.length, 0) };
}
