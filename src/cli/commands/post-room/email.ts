// `letters email`: one draft a State with an e-mail address, the very letter of the folder attached. Nothing is ever sent.

import { draftFileName, draftMaker, draftSeries, recordOfDraft } from "../../../batch/kinds/draft.js";
import { placeFiles } from "../../../batch/place/files.js";
import { folderBeside, openForPost, postEach } from "../../../batch/post/posting.js";
import { counted } from "../../../counted.js";
import { composeDraft } from "../../../output/email.js";
import { closingLines } from "../../../reports/post-room/closing.js";
import { countDraft, draftWarnings, newDraftTally } from "../../../reports/post-room/email.js";
import { madeJson } from "../../../reports/post-room/made.js";
import type { EmailOptions } from "../../options/post-room/email.js";
import type { Scene } from "../../shell/program.js";

export async function email(options: EmailOptions, scene: Scene): Promise<number> {
  const opened = openForPost(options, scene);
  const posting = { ...opened, chosen: opened.chosen.filter(({ row }) => row.email !== "") };
  const make = draftMaker(posting);
  const place = folderBeside(opened.letters, options, scene, "email");
  const names = posting.chosen.map(({ row }) => draftFileName(row));
  const tally = newDraftTally();
  const placed = await placeFiles({ place, names, series: draftSeries(opened) }, scene, (folder) =>
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
  scene.report.say(
    [
      `${counted(names.length, "draft")} in ${place.shown}/; nothing has been sent`,
      ...(unreachable.length === 0
        ? []
        : [`  warning: no e-mail address, so no draft: ${unreachable.map(({ state }) => state).join(", ")}`]),
      ...draftWarnings(tally),
      ...closingLines(placed, opened),
      "next: open each draft in your mail program, read it, and send it",
    ].join("\n"),
  );
  const without = unreachable.map(({ iso3 }) => iso3);
  const made = { date: opened.date, out: place.shown, files: names, letters: names.length, without };
  if (options.json) await scene.report.data(madeJson(made, placed));
  return 0;
}
