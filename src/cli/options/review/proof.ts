// How `letters proof` is called: its options and examples. Loaded by every command: keep it light.

import { wrongCommandLine } from "../../../usage.js";
import type { CommandLine } from "../../shell/program.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  addReplaceOption,
  aPath,
  type CampaignOptions,
  type FilterOptions,
} from "../common.js";

export interface ProofOptions extends CampaignOptions, FilterOptions {
  readonly out?: string;
  readonly since?: string;
  readonly readers?: string;
  readonly replace?: true;
  readonly json?: true;
}

export const proof: CommandLine = {
  name: "proof",
  does: "write every sentence of all letters once, to be read",
  options: (command) =>
    addJsonOption(addReplaceOption(addFilterOptions(addCampaignOptions(command))))
      .option("--out <dir>", "folder for the proof (default: proof/ of the campaign)", aPath)
      .option("--since <dir>", "show first what differs from the letters in this folder", aPath)
      .option("--readers <n>", "deal the letters of proof.pdf out to so many readers: proof-1.pdf and on"),
  examples: ["letters proof", "letters proof --since output", "letters proof --language fr --readers 3"],
};

/** Undefined if the proof is not dealt out. Throws a fault of the command line for what is no number of readers. */
export function readersIn({ readers: written }: ProofOptions): number | undefined {
  if (written === undefined) return undefined;
  const readers = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (readers >= 1) return readers;
  throw wrongCommandLine({
    what: `--readers: "${written}" is not a number of readers`,
    remedy: "write a number from 1 to 99",
  });
}
