// The words of templates against every State of the campaign, before a letter is made: what is wrong is thrown, so that no
// letter goes out. It must not know which States are written to today: a row may be written to tomorrow.

import { type Diagnostic, InputError } from "../../diagnostic.js";
import { inReadingOrder } from "../template/source-text.js";
import { comparisonFaults } from "./comparisons.js";
import { type AskedCampaign, conditionFaults } from "./conditions.js";
import type { WordedTemplate } from "./worded-template.js";

/** Throws an InputError with the faults of all templates, each template's in reading order. */
export function checkStateWords(templates: readonly WordedTemplate[], campaign: AskedCampaign): void {
  const faults = templates.flatMap((template): readonly Diagnostic[] =>
    inReadingOrder([...conditionFaults(template, campaign), ...comparisonFaults(template, campaign)]),
  );
  if (faults.length > 0) throw new InputError(faults);
}
