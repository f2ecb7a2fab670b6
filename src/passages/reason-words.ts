// What of one State the tool puts into the reason for a standing, as far as it can be known from the record: days and
// sources. It must not know how a reason is worded.

import type { CommitmentFinding, RecommendationFinding } from "../campaign/assess.js";
import { formatDate, formatDateClause } from "../languages/dates.js";
import { namedSources } from "../letter/words/reason.js";
import type { Taken } from "./taken.js";
import type { Known } from "./tokens.js";

export function reasonWords({ findings }: RecommendationFinding, taken: Taken): readonly Known[] {
  return findings.flatMap((finding) => findingWords(finding, taken));
}

/** The word before a day, "since" or « depuis le », belongs to the day: it changes with it. */
export function findingWords(finding: CommitmentFinding, taken: Taken): readonly Known[] {
  const { language, campaign, assessment } = taken;
  const { since, checked } = finding.judgement;
  const sources = namedSources(finding, { campaign, language, date: assessment.date });
  return [
    ["source", [...new Set(sources.map(({ title }) => title))].join("; ")],
    ...(since === undefined ? [] : ([["since", formatDateClause(since, language, "since")]] as const)),
    ...(checked === undefined
      ? []
      : ([
          ["checked", formatDateClause(checked, language, "on")],
          ["checked", formatDate(checked, language)],
        ] as const)),
  ];
}
