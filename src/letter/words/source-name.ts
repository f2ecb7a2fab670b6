// What a source is called in a letter: the short title of sources.csv in the letter's language, or a site's name.

import type { CampaignBasis, Source } from "../../campaign/campaign.js";
import { sourceCited } from "../../data/tables/sources.js";
import type { Language } from "../../languages/language.js";

export interface SourceName {
  readonly title: string;
  /** Where it can be read. */
  readonly url: string;
  /** The title is no more than the name of the site: sources.csv does not name the document. */
  readonly isSite?: true;
  /** The part of the title, or all of it, that is in another language than the letter. */
  readonly passage?: { readonly text: string; readonly language: string };
}

/** The name of a key of sources.csv, of a web address that a row of it has, or of any other: "pgaction.org". */
export function sourceName(
  cited: string,
  { sources }: Pick<CampaignBasis, "sources">,
  language: Language,
): SourceName {
  const source = sourceCited(cited, sources);
  if (source !== undefined) return nameOf(source, language);
  const title = cited.replace(/^[a-z]+:\/\/(?:www\.)?([^/?#]+?)\.?(?:[/?#].*)?$/i, "$1");
  return { title, url: cited, ...(title === cited ? {} : { isSite: true }) };
}

function nameOf(
  { title: whole, url, shortTitles, name, language: own }: Source,
  { code }: Language,
): SourceName {
  const short = shortTitles.get(code) ?? "";
  const named = { title: short || whole, url };
  const text = short === "" ? whole : name;
  if (own === code || text === "" || !named.title.includes(text)) return named;
  return { ...named, passage: { text, language: own } };
}
