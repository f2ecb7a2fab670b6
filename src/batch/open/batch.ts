// All that a batch needs beside its tables (templates, faces, pictures), read, and what makes its letters set up. The heavy
// half of opening: a command that makes no letter does not load it.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { State } from "../../campaign/campaign.js";
import { type Diagnostic, gather } from "../../diagnostic.js";
import { defaultFaceFiles, faceRoles } from "../../fonts/default-faces.js";
import type { FaceFile } from "../../fonts/faces.js";
import { countryNames } from "../../letter/address/destination.js";
import { checkStateWords } from "../../letter/check/state-words.js";
import { templateWarnings } from "../../letter/check/word-warnings.js";
import { wordedLetter } from "../../letter/check/worded-template.js";
import { openTemplates, type Template } from "../../letter/template/template.js";
import type { TemplateHead } from "../../letter/template/template-head.js";
import { approvedTexts } from "../../output/accounts/approved-texts.js";
import { type CampaignMark, campaignMark } from "../../output/accounts/campaign-mark.js";
import type { MadeWith } from "../../output/accounts/manifest.js";
import { type LetterMaker, type Order, openLetterMaker } from "../../produce.js";
import { createTools } from "../../tools.js";
import { checkHouseStyles } from "../../typesetting/letter/house-style.js";
import { breakable } from "../interruption.js";
import type { Surroundings } from "../scene.js";
import { pdfkitVersion, toolVersion } from "../tool.js";
import { approvalsOf, strangeApprovals } from "./approvals-file.js";
import type { Opened } from "./campaign.js";
import type { CampaignFolder } from "./campaign-folder.js";
import { type LetterPictures, readPictures } from "./logos.js";
import { readNamed } from "./named-file.js";

/** An opened campaign with what makes its letters, whose work Ctrl-C breaks off, and the record of what it works with. */
export interface Batch extends Opened {
  readonly maker: LetterMaker;
  readonly madeWith: MadeWith;
  /** Sorted by language. */
  readonly heads: readonly TemplateHead[];
  /** Those in which letters are written. */
  readonly parsed: readonly Template[];
  /** From which other threads set up the same. */
  readonly order: Order;
}

/**
 * Opens the batch of letters to these States, or of the letters in these languages. What is odd in their words and pictures,
 * though letters can be made, is given beside it. Throws InputError with every fault of templates, faces and pictures; of a
 * template in none of the languages only the head is looked at. Of letters that were made before, `then` says
 * which were no drafts, whatever is approved today.
 */
export function openBatch(
  opened: Opened,
  languages: ReadonlySet<string>,
  { doBusyWork, nodeVersion }: Pick<Surroundings, "doBusyWork" | "nodeVersion">,
  then?: Approved,
): Batch & { readonly warnings: readonly Diagnostic[] } {
  return breakable(doBusyWork, "once", () => {
    const { campaign, folder, account, tools = createTools() } = opened;
    const templates = openTemplates(opened.templates, campaign, languages, tools.parserFor);
    const { heads, parsed } = templates;
    const worded = parsed.map(wordedLetter);
    checkStateWords(worded, campaign);
    const pictures = readPictures(heads, folder);
    checkHouseStyles(heads);
    const { warnings: strange = [], ...judged } = then ?? approvedToday(heads, folder);
    const order = { ...orderOf(opened, languages, heads, pictures), ...judged };
    const maker = openLetterMaker(order, templates, tools);
    const odd = parsed.flatMap(({ frontMatter }, index) => {
      const template = worded[index];
      return template === undefined ? [] : templateWarnings({ template, frontMatter }, campaign);
    });
    return {
      ...opened,
      maker: {
        ...maker,
        set: (state) => breakable(doBusyWork, "again", () => maker.set(state)),
        finish: (state) => breakable(doBusyWork, "again", () => maker.finish(state)),
      },
      madeWith: madeWith(order, heads, nodeVersion, account.hashes()),
      heads,
      parsed,
      order,
      warnings: [...odd, ...pictures.warnings, ...strange],
    };
  });
}

interface Approved extends Pick<Order, "approved"> {
  readonly warnings?: readonly Diagnostic[];
}

function approvedToday(heads: readonly TemplateHead[], folder: CampaignFolder): Approved {
  if (!requiresApproval(heads)) return {};
  const approvals = approvalsOf(folder);
  return { approved: approvedTexts(approvals), warnings: strangeApprovals(approvals, markOf(heads)) };
}

function markOf(heads: readonly TemplateHead[]): CampaignMark {
  return campaignMark(heads.map(({ frontMatter }) => frontMatter));
}

/** The setting is the same in every language. */
export function requiresApproval(heads: readonly TemplateHead[]): boolean {
  return heads.some(({ frontMatter }) => frontMatter.approval === "required");
}

/** The languages in which these States are written to. */
export function languagesOf(states: readonly State[]): ReadonlySet<string> {
  return new Set(states.map(({ language }) => language));
}

function orderOf(
  { campaign, folder, date, acceptStale, acceptLater }: Opened,
  languages: ReadonlySet<string>,
  heads: readonly TemplateHead[],
  { logos, signatures }: LetterPictures,
): Order {
  const { states, templates, rareCells, ...basis } = campaign;
  const senders = heads.map(({ frontMatter }) => frontMatter.senderCountry);
  const countries = countryNames(states, senders);
  const faceFiles = readFaces(heads[0], folder);
  const judged = { date, acceptStale, acceptLater };
  return {
    campaign: basis,
    templates,
    rareCells,
    languages,
    countries,
    logos,
    signatures,
    faceFiles,
    ...judged,
  };
}

function madeWith(
  { faceFiles, acceptStale, acceptLater }: Order,
  heads: readonly TemplateHead[],
  node: string,
  files: MadeWith["files"],
): MadeWith {
  const fonts = createHash("sha256");
  for (const { bytes } of faceFiles) fonts.update(bytes);
  return {
    letters: toolVersion(),
    node,
    pdfkit: pdfkitVersion(),
    fonts: fonts.digest("hex"),
    accept_stale: acceptStale,
    accept_later: acceptLater,
    campaign: markOf(heads),
    files,
  };
}

/** The shipped faces, with those in their place that the campaign names. */
function readFaces(head: TemplateHead | undefined, folder: CampaignFolder): readonly FaceFile[] {
  const shippedFiles = defaultFaceFiles((path) => readFileSync(path));
  const files = gather(faceRoles, (role): readonly FaceFile[] => {
    const file = head?.frontMatter.faces.get(role);
    if (head === undefined || file === undefined)
      return shippedFiles.filter((shipped) => shipped.role === role);
    return [{ role, file, bytes: readNamed(file, "faces", head.frontMatter, folder) }];
  });
  return files.flat();
}
