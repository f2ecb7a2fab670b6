// `letters approve`: that the texts of the letters in a folder may be sent, into data/approvals.csv, and a sheet for those
// who sign. Each letter is proved to be as it was made, to be what the campaign makes today, and to have no open remark; else
// nothing is recorded.

import { join } from "node:path";
import { drawApprovalSheet } from "../../../batch/kinds/approval-sheet.js";
import { APPROVALS } from "../../../batch/open/approvals-file.js";
import { requiresApproval } from "../../../batch/open/batch.js";
import { readNamedTables } from "../../../batch/open/named-tables.js";
import { passagesOf } from "../../../batch/passages.js";
import { placeFiles } from "../../../batch/place/files.js";
import type { LetterToPost } from "../../../batch/post/letters-to-post.js";
import { folderBeside, markOf, openForPost, type Posting, postEach } from "../../../batch/post/posting.js";
import { hasSameWords } from "../../../batch/post/proof.js";
import { recordApprovals } from "../../../batch/post/record-approvals.js";
import { counted } from "../../../counted.js";
import { InputError } from "../../../diagnostic.js";
import { batchNumber } from "../../../output/accounts/batch-number.js";
import { campaignInWords } from "../../../output/accounts/campaign-mark.js";
import { letterFile } from "../../../output/accounts/letters-in-folder.js";
import type { Committed } from "../../../output/placing/write.js";
import { gatherPassages } from "../../../passages/gather.js";
import { closingLines } from "../../../reports/post-room.js";
import type { Approval } from "../../../review/approvals.js";
import { type GatheredRemarks, gatherRemarks } from "../../../review/gather-remarks.js";
import { openRemarks } from "../../../review/open-remarks.js";
import { type Mark, readRemarks } from "../../../review/remarks.js";
import { wrongCommandLine } from "../../../usage.js";
import type { ApproveOptions } from "../../options/review/approve.js";
import type { Scene } from "../../shell/program.js";

export async function approve(options: ApproveOptions, scene: Scene): Promise<number> {
  const by = nameIn(options);
  scene.report.concludeFaultsWith("nothing has been approved");
  const marks = readNamedTables(options.remarks ?? [], readRemarks, scene).flat();
  const posting = openForPost({ ...options, drafts: true }, scene);
  const { letters } = posting;
  const batch = batchNumber(letters.rows);
  const word = { batch, by, approved: scene.surroundings.today(), ...campaignOf(posting) };
  const given = await provedTexts(posting, word, scene);
  const gathered = marks.length === 0 ? undefined : await refuseRemarked(marks, posting, scene);
  const sheet = drawApprovalSheet(posting, { ...word, ...(gathered === undefined ? {} : { gathered }) });
  let anew = 0;
  const record = () => {
    anew = recordApprovals(given, posting, scene);
  };
  const { shown, placed } = await placeSheet(sheet, record, posting, options, scene);
  const known = given.length - anew;
  scene.report.say(
    [
      `${counted(anew, "letter")} of batch ${batch} approved by ${by}, in ${APPROVALS}`,
      ...(known === 0 ? [] : [`  ${known} approved by ${by} before, and not recorded again`]),
      `  to be signed: ${shown}`,
      ...closingLines(placed, posting),
      `next: ${whatIsNext(posting)}`,
    ].join("\n"),
  );
  if (options.json)
    await scene.report.data(`${JSON.stringify({ batch, by, approved: anew, known, sheet: shown })}\n`);
  return 0;
}

function campaignOf({ madeWith: { campaign } }: Posting): Pick<Approval, "campaign"> {
  return campaign === undefined ? {} : { campaign: campaignInWords(campaign) };
}

/** Letters that were made as drafts bear the mark until they are made anew. */
function whatIsNext({ heads, chosen }: Posting): string {
  const isMarked = requiresApproval(heads) && chosen.some(({ row }) => row.draft === "yes");
  return isMarked
    ? "run letters generate again, which makes them without the mark of a draft; then post them"
    : "post them; where a text changes, its letter is to be approved again";
}

/** The sheet and the record come together: where the one cannot be written, the other is not. */
async function placeSheet(
  sheet: Uint8Array,
  record: () => void,
  posting: Posting,
  options: ApproveOptions,
  scene: Scene,
): Promise<{ readonly shown: string; readonly placed: Committed }> {
  const stem = `approval-sheet${markOf(posting, options)}`;
  const name = `${stem}.pdf`;
  const series = { records: [`${stem}.json`], isName: (file: string) => file === name } as const;
  const place = folderBeside(posting.letters, options, scene);
  const placed = await placeFiles({ place, names: [name], series }, scene, async (files) => {
    await files.put(name, sheet, {});
    record();
  });
  return { shown: join(place.shown, name), placed };
}

/** Throws InputError with every remark on a passage of these letters, which have proved to be what the campaign makes. */
async function refuseRemarked(
  marks: readonly Mark[],
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

function nameIn({ by }: ApproveOptions): string {
  const name = by.trim().replaceAll(/\s+/g, " ");
  if (name !== "") return name;
  throw wrongCommandLine({ what: "--by: the name is empty", remedy: "write who approves the letters" });
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
