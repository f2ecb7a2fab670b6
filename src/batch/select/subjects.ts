// Of which facts and addresses the user asks. What there is not is a fault of the command line.

import type { Campaign, State } from "../../campaign/campaign.js";
import { isUpkept } from "../../data/tables/addressees.js";
import { subjectsOf } from "../../facts/history.js";
import { nearest } from "../../nearest.js";
import { wrongCommandLine } from "../../usage.js";

/** All of which a day is kept, or the one that is named. Throws a fault of the command line for one that there is not. */
export function selectSubjects(
  named: string | undefined,
  campaign: Campaign,
  { upkeep }: State,
): readonly string[] {
  const known = subjectsOf(campaign);
  if (named === undefined) return known.filter((subject) => !isUpkept(subject) || upkeep.has(subject));
  if (known.includes(named)) return [named];
  const near = nearest(named, known);
  const list = `the campaign has ${known.join(", ")}`;
  throw wrongCommandLine({
    what: `there is no commitment "${named}"`,
    remedy: near === undefined ? list : `did you mean ${near}? ${list}`,
  });
}
