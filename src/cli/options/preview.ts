// How `letters preview` is called: its options and examples. Loaded by every command: keep it light.

import type { CommandLine } from "../shell/program.js";
import { addCampaignOptions, aPath, type CampaignOptions } from "./common.js";

export interface PreviewOptions extends CampaignOptions {
  readonly state: string;
  /** A file, or "-" for standard output. */
  readonly pdf?: string;
  readonly open?: true;
  readonly live?: true;
}

export const preview: CommandLine = {
  name: "preview",
  argument: { name: "<state>", meaning: "ISO code or any name of the State" },
  does: "show one letter as it is laid out, as text or as a PDF",
  options: (command) =>
    addCampaignOptions(command)
      .option("--pdf <file>", "write the PDF there instead; - for standard output", aPath)
      .option("--open", "open the PDF in this computer's viewer")
      .option("--live", "show its pages in the browser, and keep them true while files are edited"),
  examples: [
    "letters preview kenya",
    'letters preview "côte d\'ivoire" --open',
    "letters preview ken --pdf kenya.pdf",
    "letters preview kenya --live",
  ],
};
