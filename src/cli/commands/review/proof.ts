// `letters proof`: a folder to be sent to those who read, with every sentence of every letter once. Makes all letters, and
// writes none.

import { languagesOf, openBatch } from "../../../batch/open/batch.js";
import { openCampaign } from "../../../batch/open/campaign.js";
import { placeFiles } from "../../../batch/place/files.js";
import { outputFolder } from "../../../batch/place/output-folder.js";
import { selectStates } from "../../../batch/select/select.js";
import { type MadeLetter, sideInFolder, sideOfCampaign } from "../../../batch/sides.js";
import { counted } from "../../../counted.js";
import { type ProofLetter, pageData } from "../../../passages/page-data.js";
import { changesSince } from "../../../review/compare/changes-since.js";
import type { ComparedLetter } from "../../../review/compare/side.js";
import { proofPage } from "../../../web/page.js";
import type { ProofOptions } from "../../options/review/proof.js";
import type { Scene } from "../../shell/program.js";

const PAGE = "index.html";

const series = { records: ["proof.json"], isName: (name: string) => name === PAGE } as const;

export async function proof(options: ProofOptions, scene: Scene): Promise<number> {
  const opened = openCampaign(options, scene);
  const { campaign, date, folder } = opened;
  const { chosen } = selectStates(opened, { ...options, includeHeld: true });
  const place = outputFolder({ named: options.out, replace: options.replace, usual: "proof" }, folder, scene);
  const then =
    options.since === undefined ? undefined : outputFolder({ named: options.since }, folder, scene);
  const was = then && sideInFolder(then);
  const batch = openBatch(opened, languagesOf(chosen), scene.surroundings);
  scene.report.warn(batch.warnings);
  const now = await sideOfCampaign(chosen, batch, proofLetter, scene);
  const title = batch.heads[0]?.frontMatter.footer ?? "";
  const data = pageData({
    batch: now.batch,
    date,
    title,
    campaign,
    letters: now.letters,
    ...(was === undefined ? {} : { compared: changesSince(was, now) }),
  });
  const bytes = Buffer.from(proofPage(data));
  await placeFiles({ place, names: [PAGE], series }, scene, (files) =>
    files.put(PAGE, bytes, { batch: now.batch }),
  );
  scene.report.say(
    [
      `${counted(data.passages.length, "passage")} of ${counted(chosen.length, "letter")} (batch ${now.batch}), in ${place.shown}/${PAGE}`,
      ...(was === undefined
        ? []
        : [
            `  changed since batch ${was.batch}: ${data.passages.filter(({ cause }) => cause !== undefined).length}; gone: ${data.gone.length}`,
          ]),
      `next: send ${place.shown}/ to those who read; each saves remarks-NAME.csv from the page`,
    ].join("\n"),
  );
  return 0;
}

/** Without its PDF. */
function proofLetter({ row, passages, taken, finished }: MadeLetter): ProofLetter & ComparedLetter {
  return { row, iso3: row.iso3, passages, taken, pages: finished.document.pages.length, file: "" };
}
