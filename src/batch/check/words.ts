// The words of letters and e-mails as `check` looks at them: e-mails written for every State that gets a draft, and
// everything odd in the words of templates and in what each State is told. It must not know pages.

import { type Assessment, assess } from "../../campaign/assess.js";
import type { State } from "../../campaign/campaign.js";
import { emailTemplateFile } from "../../campaign/opening/email-templates.js";
import { attempt, type Diagnostic, merged } from "../../diagnostic.js";
import { type HeadedTemplate, stateWarnings, templateWarnings } from "../../letter/check/word-warnings.js";
import { wordedEmail, wordedLetter } from "../../letter/check/worded-template.js";
import { createEmailComposer, type EmailTemplate } from "../../letter/email.js";
import { inReadingOrder } from "../../letter/template/source-text.js";
import type { Batch } from "../open/batch.js";
import type { Opened } from "../open/campaign.js";
import { openEmails } from "../open/email-templates.js";

/** The templates of e-mails as far as there are any, since letters can be made without. Throws InputError with their faults. */
export function emailsOf(opened: Opened): readonly EmailTemplate[] {
  const languages = opened.campaign.templates.map(({ language }) => language);
  const written = languages.filter(
    (language) => opened.folder.read(emailTemplateFile(language)) !== undefined,
  );
  return openEmails(opened, written);
}

/** What is looked at. */
export interface WordCheck {
  readonly batch: Batch;
  readonly emails: readonly EmailTemplate[];
  readonly states: readonly State[];
}

/** The faults of e-mails that cannot be written, each once. A State without an address gets none. */
export function emailFaults({ batch, emails, states }: WordCheck): readonly Diagnostic[] {
  const { campaign, date } = batch;
  const compose = createEmailComposer(campaign, emails, { templates: batch.heads, date });
  const faults: Diagnostic[] = [];
  for (const state of states) {
    if (!getsDraft(state) || emails.every(({ language }) => language.code !== state.language)) continue;
    attempt(() => compose(assess(state, campaign, date, batch)), faults);
  }
  return merged(faults);
}

function getsDraft({ addressee }: State): boolean {
  return (addressee?.email ?? "") !== "";
}

/** What is odd in e-mails, and in what the States are told in letters and e-mails: each once, template by template. */
export function wordWarnings({ batch, emails, states }: WordCheck): readonly Diagnostic[] {
  const { campaign, date } = batch;
  const assessments = states.map((state) => assess(state, campaign, date, batch));
  const told = (headed: HeadedTemplate, to: readonly Assessment[]): readonly Diagnostic[] => {
    const inItsLanguage = to.filter(({ state }) => state.language === headed.template.language.code);
    return inReadingOrder(
      merged(inItsLanguage.flatMap((assessment) => stateWarnings(assessment, headed, { campaign, date }))),
    );
  };
  const reachable = assessments.filter(({ state }) => getsDraft(state));
  const letters = batch.parsed.flatMap((template) =>
    told({ template: wordedLetter(template), frontMatter: template.frontMatter }, assessments),
  );
  const mails = emails.flatMap((email) => {
    const letter = batch.parsed.find(({ language }) => language === email.language);
    if (letter === undefined) return [];
    const headed = { template: wordedEmail(email), frontMatter: letter.frontMatter };
    return [...templateWarnings(headed, campaign), ...told(headed, reachable)];
  });
  return [...letters, ...mails];
}
