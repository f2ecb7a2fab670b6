// One file made of all letters, such as the envelopes, put beside them with its account. It must not know what is in it.

import type { OutputFolder } from "../../output/placing/placing.js";
import type { Committed } from "../../output/placing/write.js";
import type { PostOptions } from "../asked.js";
import { placeFiles } from "../place/files.js";
import type { Scene } from "../scene.js";
import { folderBeside, type Posting, selectionMarkOf } from "./posting.js";

export interface OneFile {
  /** How its name begins: "labels-3x8". */
  readonly stem: string;
  readonly bytes: Uint8Array;
  /** What its account tells of it. */
  readonly contents: Readonly<Record<string, unknown>>;
}

/** Puts the file into the folder, and says which it is and where. */
export async function placeOneFile(
  { stem, bytes, contents }: OneFile,
  posting: Posting,
  options: PostOptions,
  scene: Scene,
): Promise<{ readonly place: OutputFolder; readonly file: string; readonly placed: Committed }> {
  const name = `${stem}${selectionMarkOf(posting, options)}`;
  const file = `${name}.pdf`;
  const series = { records: [`${name}.json`], isName: (each: string) => each === file } as const;
  const place = folderBeside(posting.letters, options, scene);
  const placed = await placeFiles({ place, names: [file], series }, scene, (folder) =>
    folder.put(file, bytes, contents),
  );
  return { place, file, placed };
}
