// The minimal campaign with columns more and a paragraph more, and what the checks of words say of it.

import { readFileSync } from "node:fs";
import { assess, statesPartiesOn } from "../../../src/campaign/assess.js";
import type { Campaign } from "../../../src/campaign/campaign.js";
import { type Diagnostic, merged } from "../../../src/diagnostic.js";
import { checkStateWords } from "../../../src/letter/check/state-words.js";
import {
  type HeadedTemplate,
  stateWarnings,
  templateWarnings,
} from "../../../src/letter/check/word-warnings.js";
import { wordedEmail, wordedLetter } from "../../../src/letter/check/worded-template.js";
import { parseEmailTemplate } from "../../../src/letter/email.js";
import { parseTemplate, type Template } from "../../../src/letter/template/template.js";
import { asLine, faultsOf } from "../../support/faults.js";
import { type Changes, minimalCampaign } from "../../support/minimal-campaign.js";
import { saying, withColumn } from "../../support/minimal-folder.js";

type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Given {
  /** By header, then by the code of the State. */
  readonly columns?: Columns;
  /** A paragraph more, on line 16 of the letter. */
  readonly prose?: string;
  readonly letter?: (text: string) => string;
  readonly changes?: Changes;
}

const letterFile = "templates/letter.en.hbs";
const statesFile = "data/states-parties.csv";

export function aWordedCampaign({ columns = {}, prose, letter = (text) => text, changes = {} }: Given): {
  readonly campaign: Campaign;
  readonly template: Template;
} {
  const read = (file: string): string => changes[file] ?? readFileSync(`starters/minimal/${file}`, "utf8");
  const states = Object.entries(columns).reduce(
    (table, [header, cells]) => withColumn(header, cells)(table),
    read(statesFile),
  );
  const text = letter(prose === undefined ? read(letterFile) : saying(prose)(read(letterFile)));
  const campaign = minimalCampaign({ ...changes, [statesFile]: states, [letterFile]: text });
  return { campaign, template: parseTemplate({ language: "en", file: letterFile, text }, campaign) };
}

/** The faults that keep every letter from being made. */
export function faultsIn(given: Given): readonly string[] {
  const { campaign, template } = aWordedCampaign(given);
  return faultsOf(() => checkStateWords([wordedLetter(template)], campaign));
}

/** What is odd in the letters, of templates and States; the States before what is said of them. */
export function oddIn(given: Given): readonly string[] {
  const { campaign, template } = aWordedCampaign(given);
  return told({ template: wordedLetter(template), frontMatter: template.frontMatter }, campaign);
}

/** The same of e-mails; `body` stands on line 5. */
export function oddInEmail(body: string, given: Given = {}): readonly string[] {
  const { campaign, template } = aWordedCampaign(given);
  const text = `---\nsubject: A letter\n---\n\n${body}\n`;
  const email = parseEmailTemplate({ language: "en", file: "templates/email.en.hbs", text }, campaign);
  return told({ template: wordedEmail(email), frontMatter: template.frontMatter }, campaign);
}

function told(headed: HeadedTemplate, campaign: Campaign): readonly string[] {
  const date = "2026-11-02";
  const ofStates = statesPartiesOn(campaign.states, date).flatMap((state) =>
    stateWarnings(assess(state, campaign, date, { acceptStale: false, acceptLater: false }), headed, {
      campaign,
      date,
    }),
  );
  return [...templateWarnings(headed, campaign), ...merged(ofStates)].map(withStates);
}

function withStates(diagnostic: Diagnostic): string {
  const { states = [] } = diagnostic;
  return `${states.map((iso3) => `${iso3} `).join("")}${asLine(diagnostic)}`;
}
