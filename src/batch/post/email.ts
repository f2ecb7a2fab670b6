// The drafts of a folder's letters, put into a folder of their own with their account: of each State with an e-mail address.

import type { ManifestRow } from "../../output/accounts/manifest.js";
import { composeDraft } from "../../output/email.js";
import type { OutputFolder } from "../../output/placing/placing.js";
import type { Committed } from "../../output/placing/write.js";
import type { PostOptions } from "../asked.js";
import { draftFileName, draftMaker, draftSeries, recordOfDraft } from "../kinds/draft.js";
import { countDraft, type DraftTally, newDraftTally } from "../kinds/draft-tally.js";
import { placeFiles } from "../place/files.js";
import type { Scene } from "../scene.js";
import { folderBeside, type Posting, postEach } from "./posting.js";

export interface PlacedDrafts {
  readonly files: readonly string[];
  readonly place: OutputFolder;
  /** Letters to States without an address. */
  readonly unreachable: readonly ManifestRow[];
  readonly tally: DraftTally;
  readonly placed: Committed;
}

export async function placeDrafts(opened: Posting, asked: PostOptions, scene: Scene): Promise<PlacedDrafts> {
  const posting = { ...opened, chosen: opened.chosen.filter(({ row }) => row.email !== "") };
  const make = draftMaker(posting);
  const place = folderBeside(opened.letters, asked, scene, "email");
  const files = posting.chosen.map(({ row }) => draftFileName(row));
  const tally = newDraftTally();
  const placed = await placeFiles({ place, names: files, series: draftSeries(opened) }, scene, (folder) =>
    postEach(
      posting,
      make,
      async (made) => {
        const bytes = await composeDraft(made.draft);
        await folder.put(draftFileName(made.row), bytes, recordOfDraft(made));
        countDraft(tally, made, bytes.length);
      },
      scene,
    ),
  );
  const unreachable = opened.chosen.filter(({ row }) => row.email === "").map(({ row }) => row);
  return { files, place, unreachable, tally, placed };
}
