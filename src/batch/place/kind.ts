// Files of one kind into a folder with their account, all or none, one for each State. A run that is about some States alone
// leaves the files of the others as they are. It must not know what the files are.

import type { State } from "../../campaign/campaign.js";
import type { OutputFolder, Series } from "../../output/placing/placing.js";
import type { Committed } from "../../output/placing/write.js";
import type { Kind } from "../kinds/kind.js";
import { makeEach } from "../make/each.js";
import type { Batch } from "../open/batch.js";
import type { Scene } from "../scene.js";
import { placeFiles } from "./files.js";

export interface KindJob {
  readonly kind: Kind;
  readonly batch: Batch;
  readonly states: readonly State[];
  readonly folder: OutputFolder;
  /** Its name, without ".json". */
  readonly account: string;
  /** The run is about all States to which letters go. */
  readonly isWhole: boolean;
}

export async function placeKind(job: KindJob, scene: Scene): Promise<Committed> {
  const { kind, batch, states, folder } = job;
  const destination = { place: folder, names: states.map(kind.fileName), series: seriesOf(job) };
  const make = kind.open(batch);
  return placeFiles(destination, scene, (into) =>
    makeEach(
      states,
      (state) => ({ iso3: state.iso3, ...make(state) }),
      ({ iso3, file, bytes, note }) => into.put(file, bytes, { iso3, letter_date: batch.date, note }),
      scene,
    ),
  );
}

function seriesOf({ account, states, isWhole }: KindJob): Series {
  const codes = new Set(states.map(({ iso3 }) => iso3));
  const series = { records: [`${account}.json`], isName: (name: string) => FILE_NAME.test(name) } as const;
  return isWhole ? series : { ...series, concerns: (name) => codes.has(name.slice(0, 3)) };
}

/** By its State's ISO code and name. */
const FILE_NAME = /^[A-Z]{3}(?:-[a-z0-9]+)*\.[a-z]+$/;
