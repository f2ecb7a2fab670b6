// Where a text to one State is merged: its words as the letter in its language has them, for the letter and for the
// e-mail that covers it. It must not know which of the two it is for.

import type { Assessment } from "../campaign/assess.js";
import type { CampaignBasis, StateName } from "../campaign/campaign.js";
import type { Language } from "../languages/language.js";
import type { FrontMatter } from "./head/front-matter.js";
import type { MergeContext } from "./merging/merge.js";
import type { SourceText } from "./template/source-text.js";
import { letterView } from "./words/view.js";

/** What the texts of one template have in common. */
export interface LetterSetting {
  readonly campaign: CampaignBasis;
  readonly source: SourceText;
  readonly language: Language;
  /** Of the letter, for the e-mail too. */
  readonly frontMatter: FrontMatter;
  /** The letters' date, ISO 8601. */
  readonly date: string;
}

export function letterContext(assessment: Assessment, setting: LetterSetting): MergeContext {
  const { campaign, source, language, frontMatter, date } = setting;
  const view = letterView(assessment, nameIn(language, assessment), {
    language,
    date,
    place: frontMatter.place,
    sender: frontMatter.sender,
    senderEmail: frontMatter.senderEmail ?? "",
    senderSite: frontMatter.senderSite ?? "",
    reference: frontMatter.reference ?? "",
    signatoryCount: campaign.signatories.length,
    hasAnnex: frontMatter.annex !== false,
  });
  return { source, language, languages: campaign.languages, view, iso3: assessment.state.iso3 };
}

/** Throws if the State has no name in the language: the campaign is checked. */
export function nameIn({ code }: Language, { state }: Assessment): StateName {
  const name = state.names.get(code);
  if (name === undefined) throw new Error(`no name of ${state.iso3} in ${code}: the campaign is checked`);
  return name;
}

/** What is opened once for each template; of them the one in the language of a State. */
export function foundByLanguage<Template extends { readonly language: Language }, Opened>(
  templates: readonly Template[],
  open: (template: Template) => Opened,
): (assessment: Assessment) => Opened {
  const opened = new Map(templates.map((template) => [template.language.code, open(template)]));
  return ({ state: { iso3, language } }) => {
    const own = opened.get(language);
    if (own === undefined) throw new Error(`no template for ${iso3}: the campaign is checked`);
    return own;
  };
}
