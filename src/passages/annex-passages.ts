// The annex of one letter taken apart: its heading and sentences, and each row in its wording, with days, laws and sources
// as places. It must not know how the annex is composed: it reads what stands in it.

import type { CommitmentFinding } from "../campaign/assess.js";
import { formatDateClause } from "../languages/dates.js";
import { sentenceCase } from "../languages/grammar.js";
import { setText } from "../languages/spacing.js";
import type { Annex, AnnexRow } from "../letter/letter.js";
import { inlineText } from "../letter/text.js";
import { labelOf, statusClause } from "../letter/words/reason.js";
import { type Occurrence, occurrence, type PassageToken, sourcesOfAnnex } from "./passage.js";
import { findingWords } from "./reason-words.js";
import { markOf, passageHead, type Taken } from "./taken.js";
import { around, inLines, type Known } from "./tokens.js";

export function annexPassages(taken: Taken): readonly Occurrence[] {
  const { annex } = taken.letter;
  if (annex === undefined) return [];
  const { known } = taken;
  const lines = annex.columns.map((text) => [{ text }]);
  return [
    occurrence(passageHead(taken, "Heading of the annex", "", "annex"), around(annex.heading, known)),
    occurrence(
      passageHead(taken, "Beginning of the annex", "", "annex"),
      around(inlineText(annex.introduction), known),
    ),
    occurrence(passageHead(taken, "Columns of the annex", "", "annex"), inLines(lines)),
    ...annex.rows.map((row) => rowPassage(row, taken)),
    ...annex.key.map(({ words }) =>
      occurrence(passageHead(taken, "Sign of the annex", "", "annex"), around(words, known)),
    ),
    ...sourcesPassage(annex, taken),
    occurrence(
      passageHead(taken, "End of the annex", "", "annex"),
      around(inlineText(annex.invitation), known),
    ),
  ];
}

function rowPassage(row: AnnexRow, taken: Taken): Occurrence {
  const finding = findingOf(row, taken);
  const known = finding === undefined ? treatyWords(taken) : findingWords(finding, taken);
  const standing = row.standing === "party" ? {} : { standing: markOf(row.standing) };
  const tokens = inLines([
    [{ text: row.commitment }],
    [{ text: row.status }],
    detailTokens(row.detail, finding, known, taken),
    cellTokens(row.checked, "checked", taken),
    cellTokens(row.sources, "source", taken),
  ]);
  return occurrence(passageHead(taken, `Annex: ${row.commitment}`, "", "annex", standing), tokens);
}

/** Of the row's commitment; the treaty itself has none. */
export function findingOf(row: AnnexRow, { assessment, language }: Taken): CommitmentFinding | undefined {
  if (row.standing === "party") return undefined;
  return assessment.commitments.find(
    (finding) => sentenceCase(setText(labelOf(finding, language), language)) === row.commitment,
  );
}

function treatyWords({ assessment, language }: Taken): readonly Known[] {
  return [["since", formatDateClause(assessment.state.inForce, language, "since")]];
}

/** A clause of the tool's, with its day, and then what the table tells of the law. */
function detailTokens(
  detail: string,
  finding: CommitmentFinding | undefined,
  known: readonly Known[],
  { language }: Taken,
): readonly PassageToken[] {
  if (finding === undefined) return around(detail, known);
  const { nothing, same } = language.phrases.annex;
  if (detail === nothing) return [{ text: detail }];
  const clause = sentenceCase(setText(statusClause(finding, language), language));
  if (detail === clause) return around(detail, known);
  const begins = [`${clause}; `, `${clause}\u00A0; `, `${clause}\u202F; `].find((each) =>
    detail.startsWith(each),
  );
  const law = detail.slice(begins?.length ?? 0);
  const isSame = setText(same, language).toLowerCase() === law.toLowerCase();
  return [
    ...(begins === undefined ? [] : around(begins, known)),
    { text: law, ...(isSame ? {} : { word: "detail" }) },
  ];
}

/** A cell that is each State's own, unless it is the word for nothing. */
function cellTokens(text: string, word: string, { language }: Taken): readonly PassageToken[] {
  return [{ text, ...(text === language.phrases.annex.nothing ? {} : { word }) }];
}

/** All sources in one place. */
function sourcesPassage({ sourcesHeading, sources }: Annex, taken: Taken): readonly Occurrence[] {
  if (sources.length === 0) return [];
  const text = sources.map(({ numeral, content }) => `${numeral} ${inlineText(content)}`).join("\n");
  const lines = [[{ text: sourcesHeading }], [{ text, word: "source" }]];
  return [occurrence(passageHead(taken, sourcesOfAnnex, "", "annex"), inLines(lines))];
}
