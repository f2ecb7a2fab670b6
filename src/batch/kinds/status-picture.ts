// The picture of where States stand, of a whole campaign: the States that are asked for in, its pages out. It must not know
// where they go.

import { assess } from "../../campaign/assess.js";
import type { State } from "../../campaign/campaign.js";
import { coverageOf, yearsOf } from "../../facts/coverage.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import type { FrontMatter } from "../../letter/head/front-matter.js";
import { leadingHead } from "../../letter/template/template-head.js";
import type { PictureContent } from "../../stationery/picture/content.js";
import { layOutPicture } from "../../stationery/picture/picture.js";
import { papers } from "../../typesetting/sheet.js";
import type { FilterOptions } from "../asked.js";
import type { Batch } from "../open/batch.js";
import { statesThroughTheYears } from "../select/select.js";

export function drawStatusPicture(
  states: readonly State[],
  filters: FilterOptions,
  batch: Batch,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const { campaign, date, maker, heads } = batch;
  const head = leadingHead(heads);
  if (head === undefined) throw new Error("a campaign without a template is refused before");
  const assessments = states.map((state) => assess(state, campaign, date, batch));
  const content: PictureContent = {
    ...namesOf(head.frontMatter),
    date,
    dateInWords: formatDate(date, toolLanguage),
    paper: papers[head.frontMatter.paper],
    ...coverageOf(assessments, campaign),
    years: yearsOf(statesThroughTheYears(states, filters, campaign), campaign, date, batch),
  };
  const document = layOutPicture(content, maker.faces);
  return { bytes: maker.press.draw(document), pages: document.pages.length };
}

/** A subject with words of the template is of no State here. */
function namesOf({ sender, subject }: FrontMatter): Pick<PictureContent, "sender" | "title"> {
  return { sender, title: subject.includes("{{") ? "all States" : subject };
}
