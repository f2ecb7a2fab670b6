// The letter's date: what the user wrote, else what the templates say. Never the clock, unless the user writes "today".
// And what else the head of the first template settles for the whole campaign.

import { isDay } from "../../data/calendar.js";
import { InputError } from "../../diagnostic.js";
import type { FrontMatter } from "../../letter/head/front-matter.js";
import type { TemplateSource } from "../../letter/template/template-head.js";
import { wrongCommandLine } from "../../usage.js";

/** ISO 8601 day. `today` is asked only for `--date today`. */
export function letterDate(
  option: string | undefined,
  templates: readonly TemplateSource[],
  today: () => string,
): string {
  return option === undefined ? firstHead(templates).date : writtenDate(option, today);
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

/**
 * The settings at the head of the first template; that all agree is checked before any letter is made. Throws InputError if
 * it has faults.
 */
export function firstHead([first]: readonly TemplateSource[]): FrontMatter {
  if (first === undefined) throw new Error("a campaign without a template is refused before");
  const { frontMatter, faults } = first.texts;
  if (faults.length > 0) throw new InputError(faults);
  return frontMatter;
}
