// Reads what a batch needs beside its tables (templates, faces, logos) and sets up the workshop that makes its letters.
// The heavy half of cli/: commands that make no letter do not load it.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Campaign, CampaignFile, State } from "../campaign/campaign.js";
import { type Diagnostic, gather, InputError } from "../diagnostic.js";
import type { Logo } from "../letter/letter.js";
import { checkTemplates, parseTemplate, type Template } from "../letter/template.js";
import { letterText } from "../letter/text.js";
import { fileHashes, type MadeWith, type ManifestRow, manifestRow } from "../output/manifest.js";
import { type FinishedLetter, openWorkshop, type Workshop } from "../produce.js";
import { defaultFaceFiles } from "../typesetting/default-faces.js";
import type { FaceFile } from "../typesetting/fonts.js";
import type { CampaignFolder } from "./campaign-folder.js";
import { type LetterCount, letterCount } from "./summary.js";
import { pdfkitVersion, toolVersion } from "./tool.js";

/** What the user asked for, as far as the letters themselves are concerned. */
export interface BatchSettings {
  /** ISO 8601 day. */
  readonly date: string;
  readonly acceptStale: boolean;
  readonly nodeVersion: string;
}

/** A workshop ready for work, and the record of what it works with. */
export interface Batch {
  readonly workshop: Workshop;
  readonly madeWith: MadeWith;
  /** Parsed, sorted by language. */
  readonly templates: readonly Template[];
}

/** Opens the workshop of a campaign. Throws InputError with every fault of templates, faces and logos. */
export function openBatch(campaign: Campaign, folder: CampaignFolder, settings: BatchSettings): Batch {
  const templates = gather(campaign.templates, (file) => parseTemplate(file, campaign));
  checkTemplates(templates);
  const { logos, files: logoFiles } = readLogos(templates, folder);
  const { faceFiles, files: ownFaceFiles } = readFaces(templates[0], folder);
  const { date, acceptStale } = settings;
  const workshop = openWorkshop({ campaign, templates, logos, faceFiles, date, acceptStale });
  const files = [...campaign.files, ...logoFiles, ...ownFaceFiles];
  return { workshop, madeWith: madeWith(settings, files, faceFiles), templates };
}

/** What is kept of a finished letter until the batch is in place: plain data, as it may come from another thread. */
export interface CraftedLetter {
  readonly row: ManifestRow;
  readonly pdf: Uint8Array;
  readonly count: LetterCount;
}

export function craft({ workshop, madeWith }: Batch, state: State): CraftedLetter {
  const letter = workshop.finish(state);
  return { row: rowOf(letter, madeWith), pdf: letter.pdf, count: letterCount(letter.assessment) };
}

/** A finished letter's row in the manifest. */
export function rowOf({ assessment, letter, laidOut, pdf }: FinishedLetter, made: MadeWith): ManifestRow {
  const { addressLines, pages } = laidOut;
  const text = letterText(letter);
  const entry = { assessment, letter, addressLines, pages: pages.length, bytes: pdf, text };
  return manifestRow(entry, made);
}

function madeWith(
  settings: BatchSettings,
  files: readonly CampaignFile[],
  faceFiles: readonly FaceFile[],
): MadeWith {
  const fonts = createHash("sha256");
  for (const { bytes } of faceFiles) fonts.update(bytes);
  return {
    letters: toolVersion(),
    node: settings.nodeVersion,
    pdfkit: pdfkitVersion(),
    fonts: fonts.digest("hex"),
    accept_stale: settings.acceptStale,
    files: fileHashes(files),
  };
}

interface Logos {
  readonly logos: ReadonlyMap<string, Logo>;
  readonly files: readonly CampaignFile[];
}

/** The logo of each language's template; templates may share one. */
function readLogos(templates: readonly Template[], folder: CampaignFolder): Logos {
  const logos = new Map<string, Logo>();
  const files = new Map<string, CampaignFile>();
  const faults: Diagnostic[] = [];
  for (const { language, frontMatter } of templates) {
    const { logo, logoDescription: description = "" } = frontMatter;
    if (logo === undefined) continue;
    const file = `templates/${logo}`;
    const bytes = files.get(file)?.bytes ?? folder.read(file);
    if (bytes === undefined) faults.push(missingFile(file, "logo", frontMatter.places));
    else {
      files.set(file, { file, bytes });
      logos.set(language, { file, bytes, description });
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return { logos, files: [...files.values()] };
}

interface Faces {
  readonly faceFiles: readonly FaceFile[];
  readonly files: readonly CampaignFile[];
}

/** The shipped faces, with those in their place that the campaign names. */
function readFaces(template: Template | undefined, folder: CampaignFolder): Faces {
  const named = template?.frontMatter.faces ?? new Map<string, string>();
  const files: CampaignFile[] = [];
  const faults: Diagnostic[] = [];
  const faceFiles = defaultFaceFiles((path) => readFileSync(path)).map((shipped): FaceFile => {
    const file = named.get(shipped.role);
    if (file === undefined) return shipped;
    const bytes = folder.read(file);
    if (bytes === undefined) {
      faults.push(missingFile(file, "faces", template?.frontMatter.places ?? new Map()));
      return shipped;
    }
    files.push({ file, bytes });
    return { role: shipped.role, file, bytes };
  });
  if (faults.length > 0) throw new InputError(faults);
  return { faceFiles, files };
}

function missingFile(file: string, key: string, places: Template["frontMatter"]["places"]): Diagnostic {
  const place = places.get(key);
  return {
    what: `there is no file "${file}" in the campaign folder`,
    remedy: "put it there, or correct its name here",
    ...(place === undefined ? {} : { place }),
  };
}
