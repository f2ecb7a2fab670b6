// The picture of a campaign into a PDF, for `letters status --pdf`. The heavy half of that command.

import { resolve } from "node:path";
import { openBatch } from "../../batch/open/batch.js";
import { openCampaign } from "../../batch/open/campaign.js";
import { selectStates, statesThroughTheYears } from "../../batch/select/select.js";
import { assess } from "../../campaign/assess.js";
import { counted } from "../../counted.js";
import { coverageOf, yearsOf } from "../../facts/coverage.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import type { FrontMatter } from "../../letter/head/front-matter.js";
import { leadingHead } from "../../letter/template/template.js";
import { writeWhole } from "../../output/disk/whole-file.js";
import type { PictureContent } from "../../stationery/picture/content.js";
import { layOutPicture } from "../../stationery/picture/picture.js";
import { papers } from "../../typesetting/sheet.js";
import { wrongCommandLine } from "../../usage.js";
import type { StatusOptions } from "../options/status.js";
import type { Scene } from "../shell/program.js";
import { tellCampaign } from "../shell/told.js";

/** Draws the States that are asked for; a "-" stands for standard output. */
export async function statusPicture(file: string, options: StatusOptions, scene: Scene): Promise<number> {
  const { report, surroundings } = scene;
  if (file === "-" && surroundings.stdout.isTTY) throw wouldFillTheTerminal();
  const opened = openCampaign(options, scene);
  const { campaign, date } = opened;
  const { chosen } = selectStates(opened, { ...options, includeHeld: true });
  const { maker, heads } = openBatch(opened, new Set(), scene.surroundings);
  const head = leadingHead(heads);
  if (head === undefined) throw new Error("a campaign without a template is refused before");
  const assessments = chosen.map((state) => assess(state, campaign, date, opened));
  const content: PictureContent = {
    ...namesOf(head.frontMatter),
    date,
    dateInWords: formatDate(date, toolLanguage),
    paper: papers[head.frontMatter.paper],
    ...coverageOf(assessments, campaign),
    years: yearsOf(statesThroughTheYears(chosen, options, campaign), campaign, date, opened),
  };
  const document = layOutPicture(content, maker.faces);
  const bytes = maker.press.draw(document);
  if (file === "-") await report.data(bytes);
  else writeWhole(resolve(surroundings.cwd, file), bytes);
  const pages = counted(document.pages.length, "page");
  if (file !== "-") report.say(`${counted(chosen.length, "State")} on ${pages}, in ${file}`);
  tellCampaign(opened.folder, scene);
  return 0;
}

/** A subject with words of the template is of no State here. */
function namesOf({ sender, subject }: FrontMatter): Pick<PictureContent, "sender" | "title"> {
  return { sender, title: subject.includes("{{") ? "all States" : subject };
}

function wouldFillTheTerminal() {
  return wrongCommandLine({
    what: "--pdf - would fill the terminal with the bytes of the PDF",
    remedy: "send it on with > or |, or give --pdf a file",
  });
}
