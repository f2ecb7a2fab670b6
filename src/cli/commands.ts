// The commands and their options as commander sees them. What each does lies behind `import()`, so that help, version
// and a wrong command line load commander and nothing else of weight.

import type { Command } from "commander";
import type { CheckOptions } from "./commands/check.js";
import type { ExplainOptions } from "./commands/explain.js";
import type { GenerateOptions } from "./commands/generate.js";
import type { ManifestOptions } from "./commands/manifest.js";
import type { PreviewOptions } from "./commands/preview.js";
import type { StatusOptions } from "./commands/status.js";
import { addEmail, addEnvelopes, addInit, addLabels, addPrint, addVerify } from "./post-room-commands.js";
import {
  addCampaignOptions,
  addFilterOptions,
  addJsonOption,
  addReplaceOption,
  aPath,
} from "./shell/options.js";
import { examples, newCommand, type Outlets } from "./shell/program.js";

/** Adds every command, in the order in which help lists them. */
export function addCommands(program: Command, outlets: Outlets): void {
  for (const add of [
    addGenerate,
    addPreview,
    addManifest,
    addCheck,
    addExplain,
    addStatus,
    addPrint,
    addEnvelopes,
    addLabels,
    addEmail,
    addVerify,
    addInit,
  ]) {
    add(program, outlets);
  }
}

function addGenerate(program: Command, { perform }: Outlets): void {
  const command = newCommand(
    program,
    "generate",
    "write one PDF per State Party and the manifest into a folder",
  );
  addReplaceOption(addJsonOption(addFilterOptions(addCampaignOptions(command))))
    .option("--include-held", "the States too whose letters are held back")
    .option(
      "--out <dir>",
      "folder for the letters and the manifest (default: output/ of the campaign)",
      aPath,
    )
    .option(
      "--jobs <number>",
      "threads, 1 to 64 (default: 1, or one a processor, at most 8, from 1,500 letters on)",
    )
    .addHelpText(
      "after",
      examples(
        "letters generate",
        "letters generate --date today --out batch-2026",
        "letters generate --only ken,peru --out test",
        "letters generate --only @corrected.txt",
      ),
    )
    .action((options: GenerateOptions) =>
      perform(async (scene) => (await import("./commands/generate.js")).generate(options, scene)),
    );
}

function addPreview(program: Command, { perform }: Outlets): void {
  const command = newCommand(program, "preview", "show one letter as it is laid out, as text or as a PDF");
  addCampaignOptions(command.argument("<state>", "ISO code or any name of the State"))
    .option("--pdf <file>", "write the PDF there instead; - for standard output", aPath)
    .option("--open", "open the PDF in this computer's viewer")
    .addHelpText(
      "after",
      examples(
        "letters preview kenya",
        'letters preview "côte d\'ivoire" --open',
        "letters preview ken --pdf kenya.pdf",
      ),
    )
    .action((state: string, options: PreviewOptions) =>
      perform(async (scene) => (await import("./commands/preview.js")).preview(state, options, scene)),
    );
}

function addManifest(program: Command, { perform }: Outlets): void {
  const command = newCommand(program, "manifest", "print the mailing manifest without writing any letter");
  addJsonOption(addFilterOptions(addCampaignOptions(command)))
    .option("--include-held", "the States too whose letters are held back")
    .option("--format <format>", "csv or json (default: csv)")
    .option("--excel", "start the CSV with the byte order mark that Excel needs to read accents")
    .addHelpText("after", examples("letters manifest --excel > manifest.csv", "letters manifest --json"))
    .action((options: ManifestOptions) =>
      perform(async (scene) => (await import("./commands/manifest.js")).manifest(options, scene)),
    );
}

function addCheck(program: Command, { perform }: Outlets): void {
  const command = newCommand(program, "check", "find every fault in data and templates; writes nothing");
  addJsonOption(addFilterOptions(addCampaignOptions(command)))
    .option("--strict", "take every warning for a fault")
    .option("--rules", "list what is checked, and check nothing")
    .option("--words", "list the words that a template may use, and check nothing")
    .addHelpText("after", examples("letters check", "letters check --language fr", "letters check --rules"))
    .action((options: CheckOptions) =>
      perform(async (scene) => (await import("./commands/check.js")).check(options, scene)),
    );
}

function addExplain(program: Command, { perform }: Outlets): void {
  const command = newCommand(
    program,
    "explain",
    "show where one State stands on each recommendation, and why",
  );
  addJsonOption(addCampaignOptions(command.argument("<state>", "ISO code or any name of the State")))
    .addHelpText("after", examples("letters explain kenya", "letters explain ken --date today --json"))
    .action((state: string, options: ExplainOptions) =>
      perform(async (scene) => (await import("./commands/explain.js")).explain(state, options, scene)),
    );
}

function addStatus(program: Command, { perform }: Outlets): void {
  const command = newCommand(program, "status", "show which State stands where, with totals");
  addJsonOption(addFilterOptions(addCampaignOptions(command)))
    .addHelpText("after", examples("letters status", "letters status --region African --date 2026-11-23"))
    .action((options: StatusOptions) =>
      perform(async (scene) => (await import("./commands/status.js")).status(options, scene)),
    );
}
