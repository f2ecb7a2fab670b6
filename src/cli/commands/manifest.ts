// `letters manifest`: the mailing manifest to standard output. The letters are made, since it tells their pages and
// hashes, and thrown away.

import { recordOf } from "../../batch/kinds/letter.js";
import { makeEach } from "../../batch/make/each.js";
import { languagesOf, openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { selectStates } from "../../batch/select/select.js";
import type { State } from "../../campaign/campaign.js";
import {
  type LetterRecord,
  type MadeWith,
  type ManifestRow,
  manifestCsv,
  manifestJson,
  manifestRow,
  type TextInPieces,
} from "../../output/accounts/manifest.js";
import { PORTION } from "../../output/disk/disk.js";
import { wrongCommandLine } from "../../usage.js";
import type { Asked } from "../options/lines.js";
import type { Scene } from "../shell/program.js";
import { tellCampaign } from "../shell/told.js";

export async function manifest(asked: Asked<"manifest">, scene: Scene): Promise<number> {
  const textOf = formatted(asked);
  const opened = openCampaign(asked, scene);
  const { chosen } = selectStates(opened, asked);
  const { maker, madeWith } = openBatch(opened, languagesOf(chosen), scene.surroundings);
  const entries: Entry[] = [];
  const entryOf = (state: State): Entry => ({ record: recordOf(maker.finish(state)), state });
  await makeEach(chosen, entryOf, (entry) => void entries.push(entry), scene);
  // Not before all letters could be made: a list that breaks off would look like a whole one.
  for (const portion of inPortions(textOf(entries, madeWith))) await scene.report.data(portion);
  tellCampaign(opened.folder, scene);
  return 0;
}

interface Entry {
  readonly record: LetterRecord;
  readonly state: State;
}

/** Each row is made when it is printed. */
type EntriesAsText = (entries: readonly Entry[], madeWith: MadeWith) => TextInPieces;

/** Text in pieces of some length: a pipe takes rows one by one too slowly. */
function* inPortions(pieces: TextInPieces): TextInPieces {
  let portion = "";
  for (const piece of pieces) {
    portion += piece;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = "";
  }
  yield portion;
}

/** How the rows are printed. Throws a fault of the command line for a format that there is not, or two at once. */
function formatted({ format, json, excel }: Asked<"manifest">): EntriesAsText {
  if (format !== undefined && format !== "csv" && format !== "json")
    throw wrongCommandLine({ what: `--format: "${format}" is not a format`, remedy: "write csv or json" });
  if (format === "csv" && json)
    throw wrongCommandLine({
      what: "--format csv and --json ask for two formats",
      remedy: "give one of them",
    });
  const isJson = json === true || format === "json";
  if (isJson && excel)
    throw wrongCommandLine({
      what: "--excel is for the CSV, and JSON was asked for",
      remedy: "leave one of them out",
    });
  if (isJson) return (entries, madeWith) => manifestJson(rowsOf(entries, madeWith));
  const records = (entries: readonly Entry[]) => entries.map(({ record }) => record);
  return (entries) => manifestCsv(records(entries), excel ? "excel" : "plain");
}

function* rowsOf(entries: readonly Entry[], madeWith: MadeWith): Iterable<ManifestRow> {
  for (const { record, state } of entries) yield manifestRow(record, state, madeWith);
}
