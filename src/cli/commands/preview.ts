// `letters preview`: one letter as it is laid out, as text on the terminal or as the PDF that `generate` would write.

import { join, resolve } from "node:path";
import { openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { folderForAWhile } from "../../batch/place/folder-for-a-while.js";
import { selectState } from "../../batch/select/select.js";
import type { State } from "../../campaign/campaign.js";
import { faultsOf } from "../../diagnostic.js";
import { writeWhole } from "../../output/disk/whole-file.js";
import { letterFileName } from "../../output/file-name.js";
import type { LetterMaker } from "../../produce.js";
import { describePages } from "../../typesetting/page/describe.js";
import { wrongCommandLine } from "../../usage.js";
import type { Asked } from "../options/lines.js";
import { openFile } from "../shell/open-file.js";
import type { Terminal } from "../shell/program.js";
import { refuseTerminal, tellCampaign } from "../shell/told.js";

export async function preview(asked: Asked<"preview">, scene: Terminal): Promise<number> {
  checkOptions(asked, scene);
  if (asked.live) {
    const { previewLive } = await import("../../live/live.js");
    return previewLive(asked, scene, (address) => showAddress(address, scene));
  }
  const opened = openCampaign(asked, scene);
  const state = selectState(asked.state, opened);
  const { maker } = openBatch(opened, new Set([state.language]), scene.surroundings);
  if (state.hold !== "") scene.report.say(`${state.name} is held back: ${state.hold}`);
  if (asked.pdf === undefined && !asked.open) await showText(state, maker, scene);
  else await showPdf(state, maker, asked, scene);
  tellCampaign(opened.folder, scene);
  return 0;
}

function checkOptions({ pdf, open: opens, live }: Asked<"preview">, scene: Terminal): void {
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
  refuseTerminal(scene);
}

async function showAddress(address: string, { report, surroundings }: Terminal): Promise<void> {
  report.say(`the letter is at ${address}\nCtrl-C ends the preview`);
  await openFile(address, surroundings.platform).catch((error: unknown) => {
    faultsOf(error);
    report.say("no browser was found to open it with: open the address yourself");
  });
}

async function showText(state: State, maker: LetterMaker, { report }: Terminal): Promise<void> {
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
  asked: Asked<"preview">,
  scene: Terminal,
): Promise<void> {
  const { pdf } = maker.finish(state);
  if (asked.pdf === "-") return scene.report.data(pdf);
  const { cwd, platform } = scene.surroundings;
  const file = asked.pdf ?? join(folderForAWhile(), letterFileName(state.iso3, state.name));
  writeWhole(resolve(cwd, file), pdf);
  scene.report.say(`the letter to ${state.name} is in ${file}`);
  if (asked.open) await openFile(resolve(cwd, file), platform);
}
