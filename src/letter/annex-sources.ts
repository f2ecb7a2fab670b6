// The sources of an annex: each once, numbered in the order in which the rows name them, by the name of the document and
// its address in full. It must not know what they show.

import type { CampaignBasis } from "../campaign/campaign.js";
import { onPaper } from "../data/tables/sources.js";
import { sentenceCase } from "../languages/grammar.js";
import type { Language } from "../languages/language.js";
import { inDigits } from "../languages/numbers.js";
import type { AnnexSource, Inline, Span } from "./letter.js";
import { setInlines } from "./merging/typography.js";
import { namesLaterDate } from "./words/later-date.js";
import type { SourceName } from "./words/source-name.js";

export function eachOnce(names: readonly SourceName[]): readonly SourceName[] {
  return [...new Map(names.map((name) => [identity(name), name])).values()];
}

/** "1, 3": where the names stand among the sources; "" if there are none. */
export function numbersOf(
  names: readonly SourceName[],
  sources: readonly SourceName[],
  language: Language,
): string {
  const order = sources.map(identity);
  const numbers = new Set(names.map((name) => order.indexOf(identity(name)) + 1));
  return inDigits([...numbers].sort((a, b) => a - b).join(language.lists.comma), language.numbers);
}

/** `date` is the letter's, an ISO 8601 day. */
interface SourcesContext {
  readonly language: Language;
  readonly campaign: Pick<CampaignBasis, "languages">;
  readonly date: string;
}

export function numberedSources(
  sources: readonly SourceName[],
  context: SourcesContext,
): readonly AnnexSource[] {
  return sources.map((source, index) => ({
    numeral: inDigits(String(index + 1), context.language.numbers),
    content: contentOf(source, context),
  }));
}

/**
 * From right to left, readers of a PDF would join the last word of a document to an address on the next line: there it
 * stands on the same.
 */
function beforeAddress({ direction }: Language): Inline {
  return direction === "right-to-left" ? { kind: "text", text: " " } : { kind: "break" };
}

/** The document and, on a line of its own, its address; of a page that has no name the address alone, which begins with the site. */
function contentOf(source: SourceName, context: SourcesContext): readonly Inline[] {
  const { url, isSite } = source;
  const { language, campaign } = context;
  const named = isSite ? [] : setInlines(titleSpans(source), language, campaign.languages);
  if (!isWebAddress(url)) return isSite ? [{ kind: "text", text: url }] : named;
  const address: Inline = { kind: "text", text: printed(url, context), link: url };
  return isSite ? [address] : [...named, beforeAddress(language), address];
}

/** The title as it begins a line, divided where a part of it is in another language. */
function titleSpans({ title, passage }: SourceName): readonly Span[] {
  const whole = sentenceCase(title);
  const at = passage === undefined ? -1 : title.indexOf(passage.text);
  if (passage === undefined || at === -1) return [{ kind: "text", text: whole }];
  const end = at + passage.text.length;
  const spans: readonly Span[] = [
    { kind: "text", text: whole.slice(0, at) },
    { kind: "text", text: whole.slice(at, end), language: passage.language },
    { kind: "text", text: whole.slice(end) },
  ];
  return spans.filter(({ text }) => text !== "");
}

/** The site alone where the address bears a day after the letter's: no such day is printed in it. */
function printed(url: string, { date, campaign }: SourcesContext): string {
  const whole = onPaper(url);
  return namesLaterDate(whole, date, campaign.languages) ? whole.replace(/[/?#].*$/s, "") : whole;
}

/** One document under two addresses is two sources only if a reader would see two. */
function identity({ title, url }: SourceName): string {
  return `${title}\n${onPaper(url)}`;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url);
}
