// What the page of a proof is handed: the letters of a batch as passages, the States as rows, the record behind each
// request. Letters in, plain data out. It must not know how the page shows them.

import type { CommitmentFinding } from "../campaign/assess.js";
import type { CampaignBasis } from "../campaign/campaign.js";
import { formatDate } from "../languages/dates.js";
import { sentenceCase } from "../languages/grammar.js";
import { toolLanguage } from "../languages/known.js";
import { setText } from "../languages/spacing.js";
import { namedSources, statusClause } from "../letter/words/reason.js";
import type {
  GonePassage,
  PageData,
  PageFinding,
  PagePassage,
  PageRequest,
  PageSource,
  PageState,
  Piece,
} from "../web/page-data.js";
import { findingOf } from "./annex-passages.js";
import { gatherPassages, type LetterPassages, type SharedPassage } from "./gather.js";
import { markOf, type Taken } from "./taken.js";

/** One letter of a proof. */
export interface ProofLetter extends LetterPassages {
  readonly taken: Taken;
  readonly pages: number;
  /** The PDF beside the page; "" if none is. */
  readonly file: string;
}

/** What has changed since an earlier batch. */
export interface ChangesSince {
  /** The earlier batch's number. */
  readonly since: string;
  /** By the id of a passage: what it was, if it was, and why it is another now. */
  readonly changes: ReadonlyMap<string, { readonly was?: readonly Piece[]; readonly cause: string }>;
  readonly gone: readonly GonePassage[];
}

export interface ProofBatch {
  /** The batch's number. */
  readonly batch: string;
  /** ISO 8601 day of the letters. */
  readonly date: string;
  readonly title: string;
  readonly campaign: CampaignBasis;
  /** In the order in which the page lists them. */
  readonly letters: readonly ProofLetter[];
  readonly compared?: ChangesSince;
}

export function pageData({ batch, date, title, campaign, letters, compared }: ProofBatch): PageData {
  const languages = [
    ...new Map(letters.map(({ taken: { language } }) => [language.code, language])).values(),
  ];
  const regions = [...new Set(letters.map(({ taken }) => taken.assessment.state.region))].toSorted();
  const sources = openSources();
  const states = letters.map((letter) => pageState(letter, regions, sources.indexOf));
  const order = new Map(letters.map(({ iso3 }, index) => [iso3, index]));
  return {
    batch,
    ...(compared === undefined ? {} : { since: compared.since }),
    date,
    title,
    regions,
    languages: languages.map(({ code, name, direction }) => ({
      ...{ code, name },
      ...(direction === "right-to-left" ? { direction: "rtl" } : {}),
    })),
    commitments: campaign.commitments.map(({ id, labels }) => ({ id, name: nameOf(labels, id) })),
    requests: requestsOf(campaign),
    states,
    sources: sources.all,
    passages: gatherPassages(letters).map((passage) => pagePassage(passage, order, compared)),
    gone: compared?.gone ?? [],
  };
}

/** In the tool's language if the campaign has it. */
function nameOf(labels: ReadonlyMap<string, string>, id: string): string {
  return sentenceCase(labels.get(toolLanguage.code) ?? [...labels.values()][0] ?? id);
}

/** One that rests on a single commitment is called as that is. */
export function requestsOf({ recommendations, commitments }: CampaignBasis): readonly PageRequest[] {
  return recommendations.map(({ id, number, commitments: ids }) => {
    const indices = ids.map((each) => commitments.findIndex((commitment) => commitment.id === each));
    const [only, ...others] = indices.flatMap((index) => commitments[index] ?? []);
    const words = sentenceCase(id.replaceAll(/[-_]/g, " "));
    const name = only !== undefined && others.length === 0 ? nameOf(only.labels, id) : words;
    return { id, number, name, commitments: indices };
  });
}

interface Sources {
  readonly all: readonly PageSource[];
  readonly indexOf: (source: PageSource) => number;
}

function openSources(): Sources {
  const all: PageSource[] = [];
  const known = new Map<string, number>();
  const indexOf = (source: PageSource): number => {
    const key = source.join("\n");
    const index = known.get(key) ?? all.push(source) - 1;
    known.set(key, index);
    return index;
  };
  return { all, indexOf };
}

function pageState(
  { iso3, taken, pages, file }: ProofLetter,
  regions: readonly string[],
  indexOf: Sources["indexOf"],
): PageState {
  const { assessment, letter } = taken;
  const { state, commitments, recommendations } = assessment;
  const resting = recommendations.filter(({ standing }) => standing !== "general");
  const reasons = letter.body.flatMap((block) =>
    block.kind === "recommendation" && block.reason !== undefined ? [[block.id, block.reason] as const] : [],
  );
  return {
    iso3,
    name: state.name,
    language: letter.language,
    region: regions.indexOf(state.region),
    commitments: commitments.map(({ judgement }) => markOf(judgement.status)).join(""),
    requests: resting.map(({ standing }) => (standing === "general" ? "" : markOf(standing))).join(""),
    pages,
    file,
    address: letter.addressLines,
    annex: commitments.map((finding, index) => pageFinding(finding, index, taken, indexOf)),
    reasons: Object.fromEntries(reasons),
  };
}

/** As the annex has it; else, of a commitment that stands in none, as it would. */
function pageFinding(
  finding: CommitmentFinding,
  index: number,
  taken: Taken,
  indexOf: Sources["indexOf"],
): PageFinding {
  const { language, campaign, assessment, letter } = taken;
  const { status, checked } = finding.judgement;
  const row = letter.annex?.rows.find((each) => findingOf(each, taken) === finding);
  const sources = namedSources(finding, { campaign, language, date: assessment.date });
  return [
    index,
    markOf(status),
    row?.status ?? language.phrases.status[status],
    row?.detail ?? sentenceCase(setText(statusClause(finding, language), language)),
    sources.map(({ title, url }) => indexOf([title, webAddress(url)])),
    checked === undefined ? "" : formatDate(checked, language),
  ];
}

function webAddress(url: string): string {
  return /^https?:\/\/\S+$/i.test(url) ? url : "";
}

function pagePassage(
  { states, ...passage }: SharedPassage,
  order: ReadonlyMap<string, number>,
  compared: ChangesSince | undefined,
): PagePassage {
  const indices = states.map((iso3) => order.get(iso3) ?? 0);
  return { ...passage, states: indices, ...(compared?.changes.get(passage.id) ?? {}) };
}
