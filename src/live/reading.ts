// A campaign read again after an edit. Where words of a template are all that changed, the tables stay as they were read:
// reading and comparing them is most of the work. What the tables and the new words say together is looked at afterwards.

import type { CampaignOptions } from "../batch/asked.js";
import { type Opened, openCampaign, withTemplates } from "../batch/open/campaign.js";
import type { Scene } from "../batch/scene.js";
import type { TemplateFile } from "../campaign/campaign.js";
import { readTemplate } from "../campaign/check/template-texts.js";
import { sha256 } from "../output/sha256.js";

interface Reading {
  readonly opened: Opened;
  /** Whether everything was read and checked anew. */
  readonly isWhole: boolean;
}

/** Throws InputError with the faults that were found; if not everything was read anew, there may be others. */
export function readAgain(options: CampaignOptions, scene: Scene, last: Opened | undefined): Reading {
  const files = last === undefined ? undefined : changedTemplates(last);
  if (last === undefined || files === undefined)
    return { opened: openCampaign(options, scene), isWhole: true };
  return { opened: withTemplates(files, last, options, scene), isWhole: false };
}

const folders = ["data", "data/languages", "templates"];

/** The templates as they are now; undefined if something else has changed, or if they name other columns. */
function changedTemplates({ campaign, folder, account }: Opened): readonly TemplateFile[] | undefined {
  const before = account.hashes();
  const names = folders.flatMap((each) => folder.list(each).map((name) => `${each}/${name}`));
  const isKnown = new Set(Object.keys(before));
  const known = campaign.templates.map(({ file }) => file);
  const others = [...isKnown].filter((file) => !known.includes(file));
  if (names.some((name) => isTextFile(name) && !isKnown.has(name))) return undefined;
  if (others.some((file) => hashOf(folder.read(file)) !== before[file])) return undefined;
  const templates = campaign.templates.flatMap((template) => {
    const bytes = folder.read(template.file);
    const now = bytes === undefined ? undefined : readTemplate({ file: template.file, bytes });
    if (now === undefined || columnsNamed(now.text) !== columnsNamed(template.text)) return [];
    return [{ ...template, ...now }];
  });
  return templates.length === campaign.templates.length ? templates : undefined;
}

/** Wherever the words of a template name a column. */
function columnsNamed(text: string): string {
  return (text.match(/\bcolumn\b[^}]*/g) ?? []).join("\n");
}

function hashOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : sha256(bytes);
}

/** Such as are read if they are there. */
function isTextFile(name: string): boolean {
  return /^(?:data\/.*\.(?:csv|yaml)|templates\/letter\..*\.hbs)$/.test(name);
}
