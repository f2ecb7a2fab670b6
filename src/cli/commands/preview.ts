// `letters preview`: one letter as it is laid out, as text on the terminal or as the PDF that `generate` would write.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { selectState } from "../../batch/select/select.js";
import type { State } from "../../campaign/campaign.js";
import { InputError } from "../../diagnostic.js";
import { writeWhole } from "../../output/disk/whole-file.js";
import { letterFileName } from "../../output/file-name.js";
import type { LetterMaker } from "../../produce.js";
import { describePages } from "../../typesetting/page/describe.js";
import { wrongCommandLine } from "../../usage.js";
import type { PreviewOptions } from "../options/preview.js";
import { openFile } from "../shell/open-file.js";
import type { Scene } from "../shell/program.js";
import { tellCampaign } from "../shell/told.js";

export async function preview(options: PreviewOptions, scene: Scene): Promise<number> {
  checkOptions(options, scene);
  if (options.live) return (await import("../../live/live.js")).previewLive(options, scene);
  const opened = openCampaign(options, scene);
  const state = selectState(options.state, opened);
  const { maker } = openBatch(opened, new Set([state.language]), scene.surroundings);
  if (state.hold !== "") scene.report.say(`${state.name} is held back: ${state.hold}`);
  if (options.pdf === undefined && !options.open) await showText(state, maker, scene);
  else await showPdf(state, maker, options, scene);
  tellCampaign(opened.folder, scene);
  return 0;
}

function checkOptions({ pdf, open: opens, live }: PreviewOptions, { surroundings }: Scene): void {
  if (live && (pdf !== undefined || opens))
    throw wrongCommandLine({
      what: `--live shows the letter in the browser, and ${opens ? "--open" : "--pdf"} elsewhere`,
      remedy: "give one of them",
    });
  if (pdf !== "-") return;
  if (opens)
    throw wrongCommandLine({
      what: "--open cannot open what goes to standard output",
      remedy: "give --pdf a file, or leave it out",
    });
  if (surroundings.stdout.isTTY)
    throw wrongCommandLine({
      what: "--pdf - would fill the terminal with the bytes of the PDF",
      remedy: "send it on with > or |, or give --pdf a file",
    });
}

async function showText(state: State, maker: LetterMaker, { report }: Scene): Promise<void> {
  const { document } = maker.set(state);
  const keep = report.inColour ? "colours" : undefined;
  await report.text(
    describePages(document.pages, { colour: report.inColour, direction: document.direction }),
    keep,
  );
}

async function showPdf(
  state: State,
  maker: LetterMaker,
  options: PreviewOptions,
  scene: Scene,
): Promise<void> {
  const { pdf } = maker.finish(state);
  if (options.pdf === "-") return scene.report.data(pdf);
  const { cwd, platform } = scene.surroundings;
  const file = options.pdf ?? join(folderForAWhile(), letterFileName(state.iso3, state.name));
  writeWhole(resolve(cwd, file), pdf);
  scene.report.say(`the letter to ${state.name} is in ${file}`);
  if (options.open) await openFile(resolve(cwd, file), platform);
}

/** Where the system keeps what nobody keeps; a viewer may need the file long after this program has ended. */
function folderForAWhile(): string {
  try {
    return mkdtempSync(join(tmpdir(), "letters-"));
  } catch {
    throw new InputError([
      {
        what: `the folder for temporary files, "${tmpdir()}", is not there or cannot be written to`,
        remedy: "set TMPDIR to a folder that can, or give --pdf a file as well",
      },
    ]);
  }
}
