// What a source is called in a letter: the short title of sources.csv in the letter's language, or a site's name.

import type { CampaignBasis } from "../../campaign/campaign.js";
import type { Language } from "../../languages/language.js";

export interface SourceName {
  readonly title: string;
  /** Where it can be read. */
  readonly url: string;
  /** The title is no more than the name of the site: sources.csv does not name the document. */
  readonly isSite?: true;
}

/** The name of a key of sources.csv or of a plain URL: "UN Treaty Collection XVIII-13", "pgaction.org". */
export function sourceName(
  key: string,
  campaign: Pick<CampaignBasis, "sources">,
  language: Language,
): SourceName {
  const source = campaign.sources.get(key);
  if (source !== undefined) {
    return { title: source.shortTitles.get(language.code) || source.title, url: source.url };
  }
  const title = key.replace(/^[a-z]+:\/\/(?:www\.)?([^/?#]+?)\.?(?:[/?#].*)?$/i, "$1");
  return { title, url: key, ...(title === key ? {} : { isSite: true }) };
}
