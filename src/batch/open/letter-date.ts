// The letter's date: what the user wrote, else what the templates say. Never the clock, unless the user writes "today".
// And what else the head of the first template settles for the whole campaign.

import type { Campaign } from "../../campaign/campaign.js";
import { isDay } from "../../data/calendar.js";
import { type Diagnostic, InputError } from "../../diagnostic.js";
import { type FrontMatter, readFrontMatter } from "../../letter/head/front-matter.js";
import { sourceText } from "../../letter/template/source-text.js";
import { wrongCommandLine } from "../../usage.js";

/** ISO 8601 day. `today` is asked only for `--date today`. */
export function letterDate(option: string | undefined, campaign: Campaign, today: () => string): string {
  return option === undefined ? dateOfTemplates(campaign) : writtenDate(option, today);
}

/** The date that the user wrote, with `--date` or another option. Throws a fault of the command line for what is no day. */
export function writtenDate(option: string, today: () => string, name = "--date"): string {
  if (option === "today") return today();
  if (isDay(option)) return option;
  throw wrongCommandLine({
    what: `${name}: "${option}" is not a day`,
    remedy: "write it as YYYY-MM-DD, such as 2020-04-28, or write today",
  });
}

/** The date in the head of the first template; that all agree is checked before any letter is made. */
function dateOfTemplates(campaign: Campaign): string {
  return firstHead(campaign).date;
}

/** The settings at the head of the first template. Throws InputError if there is none, or it has faults. */
export function firstHead(campaign: Campaign): FrontMatter {
  const faults: Diagnostic[] = [];
  const [first] = campaign.templates;
  if (first === undefined) throw new InputError([noTemplate()]);
  const { frontMatter } = readFrontMatter(sourceText(first.file, first.text), faults);
  if (faults.length > 0) throw new InputError(faults);
  return frontMatter;
}

function noTemplate(): Diagnostic {
  return { what: "the campaign has no template", remedy: "put one into templates/, such as letter.en.hbs" };
}
