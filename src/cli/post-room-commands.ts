// The commands of the post room as commander sees them. What each does lies behind `import()`.
// Loaded by every command: keep it light.

import type { Command } from "commander";
import type { InitOptions } from "./commands/init.js";
import type { EmailOptions } from "./commands/post-room/email.js";
import type { EnvelopesOptions } from "./commands/post-room/envelopes.js";
import type { LabelsOptions } from "./commands/post-room/labels.js";
import type { PrintOptions } from "./commands/post-room/print.js";
import type { VerifyOptions } from "./commands/post-room/verify.js";
import { addCampaignOptions, addFilterOptions, addReplaceOption, aPath } from "./shell/options.js";
import { examples, newCommand, type Outlets } from "./shell/program.js";

export function addPrint(program: Command, { perform }: Outlets): void {
  const command = newCommand(
    program,
    "print",
    "write one PDF of all letters for the printer, and its cover sheet",
  );
  addPostOptions(command, "folder for print.pdf and print-cover-sheet.pdf")
    .option("--duplex", "each letter starts on a right-hand page, for printing on both sides")
    .option("--group-by-sheets", "letters of one sheet first, then of two: as folding machines take them")
    .addHelpText("after", examples("letters print --duplex", "letters print --duplex --group-by-sheets"))
    .action((options: PrintOptions) =>
      perform(async (scene) => (await import("./commands/post-room/print.js")).print(options, scene)),
    );
}

export function addEnvelopes(program: Command, { perform }: Outlets): void {
  const command = newCommand(program, "envelopes", "write a PDF of addressed envelopes, one page a State");
  addPostOptions(command, "folder for the PDF")
    .option("--format <format>", "C5, DL or US-10", "DL")
    .addHelpText(
      "after",
      examples("letters envelopes --format C5", "letters envelopes --format US-10 --only ken"),
    )
    .action((options: EnvelopesOptions) =>
      perform(async (scene) => (await import("./commands/post-room/envelopes.js")).envelopes(options, scene)),
    );
}

export function addLabels(program: Command, { perform }: Outlets): void {
  const command = newCommand(program, "labels", "write a PDF of address labels on sheets");
  addPostOptions(command, "folder for the PDF")
    .option("--sheet <sheet>", "3x8 or 2x7 (A4), or avery-5160 (US Letter)", "3x8")
    .option("--start <number>", "the first free label of a half-used sheet, counted along the rows", "1")
    .addHelpText(
      "after",
      examples("letters labels --sheet 2x7", "letters labels --sheet avery-5160 --start 7"),
    )
    .action((options: LabelsOptions) =>
      perform(async (scene) => (await import("./commands/post-room/labels.js")).labels(options, scene)),
    );
}

export function addEmail(program: Command, { perform }: Outlets): void {
  const command = newCommand(
    program,
    "email",
    "write one e-mail draft a State, its letter attached; sends nothing",
  );
  addPostOptions(command, "folder for the drafts", "email/ in the letters' folder")
    .addHelpText("after", examples("letters email", "letters email --language fr --out drafts"))
    .action((options: EmailOptions) =>
      perform(async (scene) => (await import("./commands/post-room/email.js")).email(options, scene)),
    );
}

export function addVerify(program: Command, { perform }: Outlets): void {
  newCommand(
    program,
    "verify",
    "compare a folder with its manifest, and its letters with the campaign of today",
  )
    .argument("[dir]", "folder that a run has written (default: output/ of the campaign)", aPath)
    .option(
      "--campaign <dir>",
      "folder with templates/ and data/ (default: this one or one above, else the shipped one)",
      aPath,
    )
    .option("--quiet", "say nothing but what was found")
    .addHelpText(
      "after",
      examples("letters verify", "letters verify output/email", "letters verify batch-2026 --campaign ."),
    )
    .action((dir: string | undefined, options: VerifyOptions) =>
      perform(async (scene) => (await import("./commands/post-room/verify.js")).verify(dir, options, scene)),
    );
}

export function addInit(program: Command, { perform }: Outlets): void {
  newCommand(program, "init", "start a campaign of your own in a new folder")
    .argument("<dir>", "folder for data/, templates/ and a README", aPath)
    .option(
      "--minimal",
      "three made-up States, a letter of one page and its annex: a first try, or another treaty",
    )
    .option("--quiet", "say nothing but faults")
    .addHelpText("after", examples("letters init spring-letter", "letters init first-try --minimal"))
    .action((dir: string, options: InitOptions) =>
      perform(async (scene) => (await import("./commands/init.js")).init(dir, options, scene)),
    );
}

/** The letters are those that lie in a folder; the campaign is that which made them. */
function addPostOptions(command: Command, made: string, place = "the letters' folder"): Command {
  return addReplaceOption(addFilterOptions(addCampaignOptions(command)))
    .option("--include-held", "the letters too that are held back since they were made")
    .option("--from <dir>", "folder in which the letters lie (default: output/ of the campaign)", aPath)
    .option("--out <dir>", `${made} (default: ${place})`, aPath);
}
