// What is odd in the words of a template, though a letter can be made of it: told by check, never in the way.
// Templates are looked at as they are, and then with the words of each State.

import type { Assessment } from "../../campaign/assess.js";
import type { Campaign } from "../../campaign/campaign.js";
import { attempt, type Diagnostic } from "../../diagnostic.js";
import type { FrontMatter } from "../head/front-matter.js";
import { letterContext } from "../letter-context.js";
import { merge } from "../merging/merge.js";
import { inReadingOrder } from "../template/source-text.js";
import { recommendationView } from "../words/view.js";
import { commitmentWarnings } from "./commitments.js";
import { countWarnings, type ToldPassage } from "./counts.js";
import { rawValueWarnings } from "./raw-values.js";
import { settingsWarnings } from "./settings-words.js";
import type { WordedPassage, WordedTemplate } from "./worded-template.js";

/** A template, and the front matter of the letter in its language. */
export interface HeadedTemplate {
  readonly template: WordedTemplate;
  readonly frontMatter: FrontMatter;
}

/** What a template says that its campaign does not bear out, in reading order. */
export function templateWarnings(
  { template, frontMatter }: HeadedTemplate,
  campaign: Campaign,
): readonly Diagnostic[] {
  return inReadingOrder([
    ...settingsWarnings(template, frontMatter),
    ...commitmentWarnings(template, campaign),
    ...rawValueWarnings(template, campaign),
  ]);
}

/** What is odd in what one State is told, in reading order; nothing where the words are at fault. */
export function stateWarnings(
  assessment: Assessment,
  { template, frontMatter }: HeadedTemplate,
  { campaign, date }: { readonly campaign: Campaign; readonly date: string },
): readonly Diagnostic[] {
  const context = letterContext(assessment, { ...template, campaign, frontMatter, date });
  const tell = (passage: WordedPassage): ToldPassage => {
    const finding = assessment.recommendations.find(
      ({ recommendation }) => recommendation.id === passage.recommendation?.id,
    );
    const view =
      finding === undefined ? context.view : recommendationView(finding, template.language, context.view);
    const own = { ...context, view };
    return { merged: merge(passage.nodes, own), context: own, assessment, passage };
  };
  const told = () => inReadingOrder(template.passages.flatMap((passage) => countWarnings(tell(passage))));
  return attempt(told, []) ?? [];
}
