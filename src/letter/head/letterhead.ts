// What stands at the head of a letter beside its addressee: where the sender is reached, and date, reference and annex.
// The front matter and the language come in. It must not know where on the paper any of it stands.

import { InputError } from "../../diagnostic.js";
import type { Language } from "../../languages/language.js";
import { fillPhrase } from "../../languages/phrases.js";
import { setText } from "../../languages/spacing.js";
import type { Contact, Particular, Span } from "../letter.js";
import type { MergeContext } from "../merging/merge.js";
import type { FrontMatter } from "./front-matter.js";
import { emptyWordOf, filledReference } from "./reference.js";

/** Only what the settings give. */
export function contactOf(
  { senderAddress, senderEmail, senderSite }: FrontMatter,
  language: Language,
): Contact {
  const online: Span[] = [];
  if (senderEmail !== undefined)
    online.push({ kind: "text", text: senderEmail, link: `mailto:${senderEmail}` });
  if (senderSite !== undefined)
    online.push({ kind: "text", text: siteInPrint(senderSite), link: siteAddress(senderSite) });
  return { address: setText(senderAddress.join(", "), language), online };
}

/** As it is read from paper: "https://www.example.org/" → "www.example.org". */
export function siteInPrint(site: string): string {
  return site.replace(/^https?:\/\//i, "").replace(/\/$/, "");
}

function siteAddress(site: string): string {
  return /^https?:\/\//i.test(site) ? site : `https://${site}`;
}

/** The date, then whatever of reference and annex there is. */
export function particularsOf(
  { dateInWords, reference }: { readonly dateInWords: string; readonly reference: string },
  { place, annex }: FrontMatter,
  language: Language,
): readonly Particular[] {
  const { dateline, particulars } = language.phrases;
  const set = (label: string, words: string): Particular => ({
    label: setText(label, language),
    words: setText(words, language),
  });
  return [
    set(particulars.date, fillPhrase(dateline, { place, date: dateInWords })),
    ...(reference === "" ? [] : [{ label: setText(particulars.reference, language), words: reference }]),
    ...(annex === false ? [] : [set(particulars.annex, particulars.attached)]),
  ];
}

/** Throws an InputError where a word of the pattern is empty for this State. */
export function referenceIn(
  { reference = "", places }: FrontMatter,
  { view, iso3, source }: MergeContext,
): string {
  const empty = emptyWordOf(reference, view);
  if (empty === undefined) return filledReference(reference, view);
  const what = `the word "${empty}" of the reference is empty`;
  const remedy = "fill it in, or take the word out of the reference";
  const place = places.get("reference") ?? { file: source.file };
  throw new InputError([{ what, remedy, place, states: [iso3], rule: "whole-sentences" }]);
}
