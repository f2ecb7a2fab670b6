// How `letters envelopes` is called: its options and examples. Loaded by every command: keep it light.

import { nearest } from "../../../nearest.js";
import { type EnvelopeFormatName, envelopeFormats } from "../../../stationery/formats.js";
import { wrongCommandLine } from "../../../usage.js";
import type { CommandLine } from "../../shell/program.js";
import { addPostOptions, type PostOptions } from "../common.js";

export interface EnvelopesOptions extends PostOptions {
  readonly format: string;
}

export const envelopes: CommandLine = {
  name: "envelopes",
  does: "write a PDF of addressed envelopes, one page a State",
  options: (command) =>
    addPostOptions(command, "folder for the PDF").option("--format <format>", "C5, DL or US-10", "DL"),
  examples: ["letters envelopes --format C5", "letters envelopes --format US-10 --only ken"],
};

/** Throws a fault of the command line for an envelope that there is not. */
export function formatCalled(written: string): EnvelopeFormatName {
  const names = Object.keys(envelopeFormats) as readonly EnvelopeFormatName[];
  const found = names.find((name) => name.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(written, names);
  throw wrongCommandLine({
    what: `--format: "${written}" is not an envelope`,
    remedy: near === undefined ? `write ${names.join(", ")}` : `did you mean ${near}?`,
  });
}
