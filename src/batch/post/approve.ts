// That the texts of the letters in a folder may be sent, into the campaign's file, and a sheet for those who sign. Each letter
// is proved to be as it was made, to be what the campaign makes today, and to have no open remark; else nothing is recorded.

import { join } from "node:path";
import { InputError } from "../../diagnostic.js";
import { batchNumber } from "../../output/accounts/batch-number.js";
import { campaignInWords } from "../../output/accounts/campaign-mark.js";
import { letterFile } from "../../output/accounts/letters-in-folder.js";
import type { Committed } from "../../output/placing/write.js";
import { gatherPassages } from "../../passages/gather.js";
import type { Approval } from "../../review/approvals.js";
import { type GatheredRemarks, gatherRemarks } from "../../review/gather-remarks.js";
import { openRemarks } from "../../review/open-remarks.js";
import type { ReaderMark } from "../../review/remarks.js";
import type { PostOptions } from "../asked.js";
import { drawApprovalSheet } from "../kinds/approval-sheet.js";
import { requiresApproval } from "../open/batch.js";
import { passagesOf } from "../passages.js";
import { placeFiles } from "../place/files.js";
import type { Scene } from "../scene.js";
import type { LetterToPost } from "./letters-to-post.js";
import { folderBeside, type Posting, postEach, selectionMarkOf } from "./posting.js";
import { hasSameWords } from "./proof.js";
import { recordApprovals } from "./record-approvals.js";

/** Who says so, and what readers have remarked. */
export interface Approver {
  readonly by: string;
  readonly marks: readonly ReaderMark[];
}

export interface Approved {
  readonly batch: string;
  readonly by: string;
  /** How many letters nobody of this name had approved before, and how many he had. */
  readonly anew: number;
  readonly known: number;
  /** The sheet to be signed. */
  readonly sheet: string;
  /** Whether letters lie there that bear the mark of a draft until they are made again. */
  readonly isMarked: boolean;
  readonly placed: Committed;
}

/** Throws InputError for what may not be approved; then nothing is. */
export async function approveLetters(
  { by, marks }: Approver,
  posting: Posting,
  options: PostOptions,
  scene: Scene,
): Promise<Approved> {
  const { letters, heads, chosen } = posting;
  const batch = batchNumber(letters.rows);
  const word = { batch, by, approved: scene.surroundings.today(), ...campaignOf(posting) };
  const given = await provedTexts(posting, word, scene);
  const gathered = marks.length === 0 ? undefined : await refuseRemarked(marks, posting, scene);
  const drawn = drawApprovalSheet(posting, { ...word, ...(gathered === undefined ? {} : { gathered }) });
  let anew = 0;
  const record = () => {
    anew = recordApprovals(given, posting, scene);
  };
  const { sheet, placed } = await placeSheet(drawn, record, posting, options, scene);
  const isMarked = requiresApproval(heads) && chosen.some(({ row }) => row.draft === "yes");
  return { batch, by, anew, known: given.length - anew, sheet, isMarked, placed };
}

function campaignOf({ madeWith: { campaign } }: Posting): Pick<Approval, "campaign"> {
  return campaign === undefined ? {} : { campaign: campaignInWords(campaign) };
}

/** The sheet and the record come together: where the one cannot be written, the other is not. */
async function placeSheet(
  drawn: Uint8Array,
  record: () => void,
  posting: Posting,
  options: PostOptions,
  scene: Scene,
): Promise<{ readonly sheet: string; readonly placed: Committed }> {
  const stem = `approval-sheet${selectionMarkOf(posting, options)}`;
  const name = `${stem}.pdf`;
  const series = { records: [`${stem}.json`], isName: (file: string) => file === name } as const;
  const place = folderBeside(posting.letters, options, scene);
  const placed = await placeFiles({ place, names: [name], series }, scene, async (files) => {
    await files.put(name, drawn, {});
    record();
  });
  return { sheet: join(place.shown, name), placed };
}

/** Throws InputError with every remark on a passage of these letters, which have proved to be what the campaign makes. */
async function refuseRemarked(
  marks: readonly ReaderMark[],
  posting: Posting,
  scene: Scene,
): Promise<GatheredRemarks> {
  const states = posting.chosen.map(({ state }) => state);
  const passages = gatherPassages(await passagesOf(states, posting, scene));
  const gathered = gatherRemarks(marks, passages);
  const faults = openRemarks(gathered);
  if (faults.length > 0) throw new InputError(faults);
  return gathered;
}

/** Throws InputError for every letter that is not as it was made, or that the campaign would make otherwise by now. */
async function provedTexts(
  posting: Posting,
  word: Omit<Approval, "iso3" | "text_sha256">,
  scene: Scene,
): Promise<readonly Approval[]> {
  const { letters, maker } = posting;
  const given: Approval[] = [];
  const prove = ({ row, state }: LetterToPost): Approval | undefined => {
    letterFile(letters, row);
    const { iso3, text_sha256 } = row;
    return hasSameWords(row, maker.compose(state)) ? { iso3, text_sha256, ...word } : undefined;
  };
  await postEach(posting, prove, (approval) => void given.push(approval), scene);
  return given;
}
