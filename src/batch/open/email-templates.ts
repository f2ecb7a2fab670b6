// The templates of the covering e-mails, read, parsed and held against the States: what `email` writes by, and what
// `check` looks at. It must not know drafts.

import { openEmailTemplates } from "../../campaign/opening/email-templates.js";
import { gather } from "../../diagnostic.js";
import { checkStateWords } from "../../letter/check/state-words.js";
import { wordedEmail } from "../../letter/check/worded-template.js";
import { type EmailTemplate, parseEmailTemplate } from "../../letter/email.js";
import type { Opened } from "./campaign.js";

/** Throws InputError with every fault of the templates in these languages, missing ones among them. */
export function openEmails(
  { campaign, folder }: Pick<Opened, "campaign" | "folder">,
  languages: readonly string[],
): readonly EmailTemplate[] {
  const files = openEmailTemplates(languages, folder.read);
  const templates = gather(files, (file) => parseEmailTemplate(file, campaign));
  checkStateWords(templates.map(wordedEmail), campaign);
  return templates;
}
