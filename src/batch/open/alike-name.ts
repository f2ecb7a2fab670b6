// Files of a campaign by names that are written otherwise than the folder has them: with accents composed or apart, as a
// Mac keeps them, or with other capitals, which most computers take for the same. It must not know what the files are.

import type { CampaignFolder } from "./campaign-folder.js";

/** The folder; of a name that it lacks it reads the one file whose name differs in accents or capitals alone. */
export function withAlikeNames(folder: CampaignFolder): CampaignFolder {
  const read: CampaignFolder["read"] = (file) => {
    const bytes = folder.read(file);
    const alike = bytes === undefined ? alikeFile(file, folder) : undefined;
    return alike === undefined ? bytes : folder.read(alike);
  };
  return { ...folder, read };
}

function alikeFile(file: string, folder: CampaignFolder): string | undefined {
  const [, place = "", name = file] = /^(.*\/)?([^/]+)$/.exec(file) ?? [];
  const alike = folder.list(place.slice(0, -1) || ".").filter((other) => plain(other) === plain(name));
  return alike.length === 1 ? `${place}${alike[0]}` : undefined;
}

function plain(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
