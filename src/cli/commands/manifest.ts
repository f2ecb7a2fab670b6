// `letters manifest`: the mailing manifest to standard output. The letters are made, since it tells their pages and
// hashes, and thrown away.

import { recordOf } from "../../batch/kinds/letter.js";
import { makeEach } from "../../batch/make/each.js";
import { languagesOf, openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { selectStates } from "../../batch/select/select.js";
import {
  type LetterRecord,
  manifestCsv,
  manifestJson,
  manifestRows,
} from "../../output/accounts/manifest.js";
import { refuseTwoFormats, wrongCommandLine } from "../../usage.js";
import type { Asked } from "../options/lines.js";
import type { Terminal } from "../shell/program.js";
import { tellCampaign, tellInPortions } from "../shell/told.js";

export async function manifest(asked: Asked<"manifest">, scene: Terminal): Promise<number> {
  const form = formIn(asked);
  const opened = openCampaign(asked, scene);
  const { chosen } = selectStates(opened, asked);
  const { maker, madeWith } = openBatch(opened, languagesOf(chosen), scene.surroundings);
  const records: LetterRecord[] = [];
  const keep = (record: LetterRecord) => void records.push(record);
  await makeEach(chosen, (state) => recordOf(maker.finish(state)), keep, scene);
  // Not before all letters could be made: a list that breaks off would look like a whole one.
  const text =
    form === "json" ? manifestJson(manifestRows(records, chosen, madeWith)) : manifestCsv(records, form);
  await tellInPortions(text, scene);
  tellCampaign(opened.folder, scene);
  return 0;
}

/** How the rows are printed. Throws a fault of the command line for a format that there is not, or two at once. */
function formIn({ format, json, excel }: Asked<"manifest">): "json" | "plain" | "excel" {
  if (format !== undefined && format !== "csv" && format !== "json")
    throw wrongCommandLine({ what: `--format: "${format}" is not a format`, remedy: "write csv or json" });
  refuseTwoFormats({ "--format csv": format === "csv", "--json": json });
  const isJson = json === true || format === "json";
  if (isJson && excel)
    throw wrongCommandLine({
      what: "--excel is for the CSV, and JSON was asked for",
      remedy: "leave one of them out",
    });
  return isJson ? "json" : excel ? "excel" : "plain";
}
