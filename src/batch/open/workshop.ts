// Reads what a batch needs beside its tables (templates, faces, pictures) and sets up the workshop that makes its letters.
// The heavy half of cli/: commands that make no letter do not load it.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { State } from "../../campaign/campaign.js";
import { breakable } from "../../cli/shell/interruption.js";
import type { Scene } from "../../cli/shell/program.js";
import type { DoBusyWork } from "../../cli/shell/signals.js";
import { type LetterCount, letterCount } from "../../cli/texts/summary.js";
import { type Diagnostic, gather, InputError } from "../../diagnostic.js";
import { defaultFaceFiles, faceRoles } from "../../fonts/default-faces.js";
import type { FaceFile } from "../../fonts/faces.js";
import { countryNames } from "../../letter/address/destination.js";
import { checkStateWords } from "../../letter/check/state-words.js";
import { templateWarnings } from "../../letter/check/word-warnings.js";
import { wordedLetter } from "../../letter/check/worded-template.js";
import {
  type OpenedTemplates,
  openTemplates,
  type Template,
  type TemplateHead,
} from "../../letter/template/template.js";
import { letterText } from "../../letter/text.js";
import { campaignMark } from "../../output/accounts/campaign-mark.js";
import {
  type FileAccount,
  type LetterRecord,
  letterRecord,
  type MadeWith,
  openFileAccount,
} from "../../output/accounts/manifest.js";
import { letterPassages } from "../../passages/letter-passages.js";
import type { Occurrence } from "../../passages/passage.js";
import { type FinishedLetter, type Order, openWorkshop, produce, type Workshop } from "../../produce.js";
import { checkHouseStyles } from "../../typesetting/letter/house-style.js";
import type { CampaignOptions } from "../asked.js";
import { pdfkitVersion, toolVersion } from "../tool.js";
import type { CampaignFolder } from "./campaign-folder.js";
import { readPictures } from "./logos.js";
import { readNamed } from "./named-file.js";
import { type Opened, open } from "./open.js";

/** An opened campaign of which every file that is read is accounted for, since letters will be made from them. */
export interface AccountedCampaign extends Omit<Opened, "warnings"> {
  readonly account: FileAccount;
  readonly nodeVersion: string;
  readonly doBusyWork: DoBusyWork;
}

/** As `open`, for a command that makes letters. */
export function openForLetters(options: CampaignOptions, scene: Scene): AccountedCampaign & Opened {
  const account = openFileAccount();
  const { nodeVersion, doBusyWork } = scene.surroundings;
  const opened = breakable(doBusyWork, "once", () => open(options, scene, account.note));
  return { ...opened, account, nodeVersion, doBusyWork };
}

/** A workshop whose work Ctrl-C breaks off, and the record of what it works with. */
export interface Batch {
  readonly workshop: Workshop;
  readonly madeWith: MadeWith;
  /** Sorted by language. */
  readonly templates: readonly TemplateHead[];
  /** Those in which letters are written. */
  readonly parsed: readonly Template[];
  /** What is odd in their words and pictures, though letters can be made. */
  readonly warnings: readonly Diagnostic[];
  /** From which other threads set up the same workshop. */
  readonly order: Order;
}

/**
 * Opens the workshop for letters to these States, or for the letters in these languages. Throws InputError with every
 * fault of templates, faces and pictures; of a template in none of the languages only the head is looked at.
 */
export function openBatch(opened: AccountedCampaign, languages: ReadonlySet<string>): Batch {
  const { doBusyWork } = opened;
  const batch = breakable(doBusyWork, "once", () => openUnbroken(opened, languages));
  const { set, finish } = batch.workshop;
  const workshop: Workshop = {
    ...batch.workshop,
    set: (state) => breakable(doBusyWork, "again", () => set(state)),
    finish: (state) => breakable(doBusyWork, "again", () => finish(state)),
  };
  return { ...batch, workshop };
}

function openUnbroken(opened: AccountedCampaign, languages: ReadonlySet<string>): Batch {
  const { campaign, folder, date, acceptStale, acceptLater } = opened;
  const { states, templates: files, rareCells, ...basis } = campaign;
  const templates = openTemplates(files, basis, languages);
  checkStateWords(templates.parsed.map(wordedLetter), campaign);
  const { heads } = templates;
  const pictures = readPictures(heads, folder);
  checkHouseStyles(heads);
  const order = {
    campaign: basis,
    templates: files,
    rareCells,
    languages,
    countries: countryNames(
      states,
      heads.map(({ frontMatter }) => frontMatter.senderCountry),
    ),
    logos: pictures.logos,
    signatures: pictures.signatures,
    faceFiles: readFaces(heads[0], folder),
    date,
    acceptStale,
    acceptLater,
  };
  const workshop = openWorkshop(order, templates);
  const { parsed } = templates;
  const words = parsed.flatMap((template) =>
    templateWarnings({ template: wordedLetter(template), frontMatter: template.frontMatter }, campaign),
  );
  const made = madeWith(opened, order.faceFiles, heads);
  return {
    workshop,
    madeWith: made,
    templates: heads,
    parsed,
    warnings: [...words, ...pictures.warnings],
    order,
  };
}

/** The languages in which these States are written to. */
export function languagesOf(states: readonly State[]): ReadonlySet<string> {
  return new Set(states.map(({ language }) => language));
}

/** Opens the same workshop again, in another thread. */
export function openWorkshopAgain(order: Order): Workshop {
  const templates: OpenedTemplates = openTemplates(order.templates, order.campaign, order.languages);
  return openWorkshop(order, templates);
}

/** What is kept of a finished letter until the batch is in place: plain data, as it may come from another thread. */
export interface CraftedLetter {
  readonly record: LetterRecord;
  readonly pdf: Uint8Array;
  readonly count: LetterCount;
  readonly passages: readonly Occurrence[];
}

/** What came of some States: plain data, as an InputError would lose its class on the way to another thread. */
export interface Craft {
  readonly letters: readonly CraftedLetter[];
  readonly faults: readonly Diagnostic[];
}

/** The letters of the States; from the first that cannot be made on, the faults alone. `stop` as for `produce`. */
export async function craftStates(
  workshop: Workshop,
  states: readonly State[],
  stop?: AbortSignal,
): Promise<Craft> {
  const letters: CraftedLetter[] = [];
  try {
    for await (const letter of produce(states, (state) => craft(workshop, state), stop)) letters.push(letter);
    return { letters, faults: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { letters, faults: error.diagnostics };
  }
}

function craft(workshop: Workshop, state: State): CraftedLetter {
  const letter = workshop.finish(state);
  const { assessment, pdf } = letter;
  const passages = letterPassages(workshop.take(assessment));
  return { record: recordOf(letter), pdf, count: letterCount(assessment), passages };
}

/** What the manifest says of a finished letter. */
export function recordOf({ assessment, letter, document, addressLines, pdf }: FinishedLetter): LetterRecord {
  const text = letterText(letter);
  return letterRecord({ assessment, letter, addressLines, pages: document.pages.length, bytes: pdf, text });
}

function madeWith(
  { account, acceptStale, acceptLater, nodeVersion }: AccountedCampaign,
  faceFiles: readonly FaceFile[],
  heads: readonly TemplateHead[],
): MadeWith {
  const fonts = createHash("sha256");
  for (const { bytes } of faceFiles) fonts.update(bytes);
  return {
    letters: toolVersion(),
    node: nodeVersion,
    pdfkit: pdfkitVersion(),
    fonts: fonts.digest("hex"),
    accept_stale: acceptStale,
    accept_later: acceptLater,
    campaign: campaignMark(heads.map(({ frontMatter }) => frontMatter)),
    files: account.hashes(),
  };
}

/** The shipped faces, with those in their place that the campaign names. */
function readFaces(template: TemplateHead | undefined, folder: CampaignFolder): readonly FaceFile[] {
  const shippedFiles = defaultFaceFiles((path) => readFileSync(path));
  const files = gather(faceRoles, (role): readonly FaceFile[] => {
    const file = template?.frontMatter.faces.get(role);
    if (template === undefined || file === undefined)
      return shippedFiles.filter((shipped) => shipped.role === role);
    return [{ role, file, bytes: readNamed(file, "faces", template.frontMatter, folder) }];
  });
  return files.flat();
}
