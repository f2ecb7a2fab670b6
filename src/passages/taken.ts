// A letter that is taken apart, and what is known of the words put into it; and how its passages are called. It must not
// know what passages there are.

import type { Assessment } from "../campaign/assess.js";
import type { CampaignBasis } from "../campaign/campaign.js";
import type { Place } from "../diagnostic.js";
import type { Language } from "../languages/language.js";
import type { FrontMatter } from "../letter/head/front-matter.js";
import type { Letter } from "../letter/letter.js";
import type { PassageHead, StandingMark } from "./passage.js";
import type { Known } from "./tokens.js";

/** What the letters of one language have in common. */
export interface PassageSetting {
  readonly campaign: CampaignBasis;
  readonly language: Language;
  readonly frontMatter: FrontMatter;
}

/** A letter that is taken apart. */
export interface Taken extends PassageSetting {
  readonly assessment: Assessment;
  readonly letter: Letter;
  /** What the tool itself may have put into a phrase. */
  readonly known: readonly Known[];
}

export function passageHead(
  { language }: Taken,
  of: string,
  at: string,
  kind: PassageHead["kind"] = "head",
  more: Partial<PassageHead> = {},
): PassageHead {
  return { language: language.code, kind, of, at, ...more };
}

/** "o" for outstanding, and so on. */
export function markOf(status: "outstanding" | "partial" | "met" | "unknown"): StandingMark {
  return ({ outstanding: "o", partial: "p", met: "m", unknown: "u" } as const)[status];
}

/** "letter.en.hbs:116". */
export function placeInWords(place: Place | undefined): string {
  if (place === undefined) return "";
  const file = place.file.slice(place.file.lastIndexOf("/") + 1);
  return place.line === undefined ? file : `${file}:${place.line}`;
}
