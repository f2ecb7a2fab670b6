// What is due in words for people: why, what is known, where to look. It must not know how a list is laid out.

import type { Campaign } from "../campaign/campaign.js";
import type { Check } from "../data/fact.js";
import { formatDate } from "../languages/dates.js";
import { languageOf, toolLanguage } from "../languages/known.js";
import { sourceName } from "../letter/words/source-name.js";
import type { DueFact, Why } from "./due.js";

/** "expired on 29 June 2020". */
export function whyInWords(why: Why): string {
  const day = why.day === undefined ? "" : formatDate(why.day, toolLanguage);
  switch (why.kind) {
    case "unrecorded":
      return day === "" ? "nobody has looked" : `nothing was found, ${day}`;
    case "expired":
      return `too old since ${day}`;
    case "later":
      return `known only from ${day} on`;
    case "host":
      return day === "" ? "nobody knows when its page was seen" : `its page was last seen ${day}`;
    case "wrong":
      return `found wrong, ${day}`;
    case "expiring":
      return `holds until ${day}`;
  }
}

/** The kinds of reason, most pressing first, as totals name them. */
export const kindsInWords: Readonly<Record<Why["kind"], string>> = {
  wrong: "found wrong",
  expired: "too old",
  later: "known only from later",
  unrecorded: "not known",
  host: "with a page that was seen long ago",
  expiring: "that hold no longer then",
};

/** `"no", checked June 2017, Austrian Federal Law Gazette III 87/2017`; "" if nobody has looked. */
export function lookInWords(
  check: Check | undefined,
  campaign: Pick<Campaign, "sources" | "languages">,
): string {
  if (check === undefined) return "";
  const { cell, checked, sources } = check;
  const day = checked === undefined ? [] : [`checked ${formatDate(checked, toolLanguage)}`];
  const titles = sources.map((key) => sourceTitle(key, campaign));
  return [`"${cell}"`, ...day, ...(titles.length === 0 ? [] : [titles.join("; ")])].join(", ");
}

export function sourceTitle(key: string, campaign: Pick<Campaign, "sources" | "languages">): string {
  return sourceName(key, campaign, languageOf(toolLanguage.code, campaign.languages)).title;
}

/** What the subject is called: a commitment's English label, or the part of the addressee. */
export function subjectLabel(subject: string, { commitments }: Pick<Campaign, "commitments">): string {
  const commitment = commitments.find(({ id }) => id === subject);
  if (commitment === undefined)
    return subject === "office" ? "office of the addressee" : "address of the mission";
  return commitment.labels.get(toolLanguage.code) ?? [...commitment.labels.values()][0] ?? subject;
}

/** The addresses at which to look; a source that has none is named. */
export function lookUpAddresses(
  { lookUp }: DueFact,
  { sources }: Pick<Campaign, "sources">,
): readonly string[] {
  return [...new Set(lookUp.map((key) => sources.get(key)?.url || (sources.get(key)?.title ?? key)))];
}
