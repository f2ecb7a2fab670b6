// `letters preview --live`: the pages of a letter in the browser, kept true while its files are edited, until Ctrl-C.

import type { CampaignOptions } from "../batch/asked.js";
import { interruptible } from "../batch/interruption.js";
import { noted } from "../batch/open/campaign-folder.js";
import { findCampaignFolder } from "../batch/open/find-campaign.js";
import type { Scene } from "../batch/scene.js";
import { livePage } from "../web/live-page.js";
import { campaignFiles } from "./campaign-files.js";
import { createDesk } from "./desk.js";
import { openServer } from "./server.js";
import { openStudio } from "./studio.js";

export interface LiveOptions extends CampaignOptions {
  readonly state: string;
}

/** `show` is told the address at which the page is. Never settles but by an interruption, which it throws. */
export async function previewLive(
  options: LiveOptions,
  scene: Scene,
  show: (address: string) => Promise<void>,
): Promise<number> {
  const { surroundings } = scene;
  const folder = noted(findCampaignFolder(options.campaign, surroundings.cwd));
  const files = campaignFiles(folder.path);
  const readText = (file: string): string | undefined => {
    const bytes = folder.read(file);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  const desk = createDesk({ files, readText, open: (last) => openStudio(options, asked(scene), last) });
  const server = await openServer(desk, livePage, options.state);
  try {
    await show(server.address);
    return await interruptible(surroundings, async (signal) => {
      await desk.work(signal);
      signal.throwIfAborted();
      return 0;
    });
  } finally {
    files.close();
    await server.close();
  }
}

/** Warnings are for `check`: here they would come again with every letter that is typed. Work that is short needs no watching. */
function asked({ surroundings, report }: Scene): Scene {
  return {
    surroundings: { ...surroundings, doBusyWork: (_, work) => work() },
    report: { ...report, warn: () => undefined },
  };
}
