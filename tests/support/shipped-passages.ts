// The letters of the shipped campaign, each with the passages of which it is made.

import { assess, statesPartiesOn } from "../../src/campaign/assess.js";
import type { Campaign } from "../../src/campaign/campaign.js";
import { countryNames } from "../../src/letter/address/destination.js";
import { createComposer } from "../../src/letter/compose.js";
import type { Letter } from "../../src/letter/letter.js";
import { parseTemplate } from "../../src/letter/template/template.js";
import { letterPassages, taken } from "../../src/passages/letter-passages.js";
import { pageData } from "../../src/passages/page-data.js";
import type { Occurrence } from "../../src/passages/passage.js";
import type { Taken } from "../../src/passages/taken.js";
import type { PageData } from "../../src/web/page-data.js";
import { shippedCampaign } from "./a-campaign.js";

export interface LetterAndPassages {
  readonly iso3: string;
  readonly letter: Letter;
  readonly taken: Taken;
  readonly passages: readonly Occurrence[];
}

export function lettersAndPassages(campaign: Campaign, date: string): readonly LetterAndPassages[] {
  const templates = campaign.templates.map((file) => parseTemplate(file, campaign));
  const options = { date, countries: countryNames(campaign.states, ["US"]) };
  const compose = createComposer(campaign, templates, options);
  return statesPartiesOn(campaign.states, date).map((state) => {
    const assessment = assess(state, campaign, date, { acceptStale: false, acceptLater: false });
    const template = templates.find(({ language }) => language.code === state.language);
    if (template === undefined) throw new Error(`no template in ${state.language}`);
    const { language, frontMatter } = template;
    const letter = compose(assessment);
    const whole = taken(assessment, letter, { campaign, language, frontMatter });
    const passages = letterPassages(whole);
    return { iso3: state.iso3, letter, taken: whole, passages };
  });
}

/** What the page of a proof of the shipped campaign is handed, without PDFs beside it. */
export function shippedPageData(date = "2020-04-28"): PageData {
  const campaign = shippedCampaign();
  const letters = lettersAndPassages(campaign, date).map((letter) => ({ ...letter, pages: 5, file: "" }));
  return pageData({
    batch: "7c1f2a9e",
    date,
    title: "Joint letter to the States Parties",
    campaign,
    letters,
  });
}
