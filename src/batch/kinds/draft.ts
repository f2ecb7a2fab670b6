// The e-mail drafts of a folder's letters: one for each State with an e-mail address, the very letter of the folder attached.
// Nothing is ever sent. It must not know where drafts are put.

import { type Diagnostic, gather, InputError } from "../../diagnostic.js";
import { languageOf } from "../../languages/known.js";
import { missionInText } from "../../letter/address/address.js";
import { createEmailComposer } from "../../letter/email.js";
import type { FrontMatter } from "../../letter/head/front-matter.js";
import { letterFile } from "../../output/accounts/letters-in-folder.js";
import type { ManifestRow } from "../../output/accounts/manifest.js";
import { type Draft, faultsOfDraft, type Mailbox } from "../../output/email.js";
import type { Series } from "../../output/placing/placing.js";
import { openEmails } from "../open/email-templates.js";
import type { LetterToPost } from "../post/letters-to-post.js";
import type { Posting } from "../post/posting.js";
import { hasSameRecipients, hasSameWords } from "../post/proof.js";

export function draftFileName({ file }: ManifestRow): string {
  return file.replace(/\.pdf$/, ".eml");
}

/** A draft, and the letter that it carries as the manifest tells of it. */
export interface DraftOfLetter {
  readonly draft: Draft;
  readonly row: ManifestRow;
}

/**
 * Makes the draft of one letter; undefined if the campaign would write another letter by now, or to another address.
 * Throws InputError with every fault of templates and senders before the first one.
 */
export function draftMaker(posting: Posting): (letter: LetterToPost) => DraftOfLetter | undefined {
  const { campaign, maker, heads, date, letters, chosen } = posting;
  const templates = openEmails(
    posting,
    chosen.map(({ state }) => state.language),
  );
  const compose = createEmailComposer(campaign, templates, { templates: heads, date });
  const senders = new Map(
    gather(templates, ({ language: { code } }) => [code, senderIn(code, posting)] as const),
  );
  return ({ row, state }) => {
    const attachment = { file: row.file, bytes: letterFile(letters, row) };
    const composed = maker.compose(state);
    if (!hasSameWords(row, composed) || !hasSameRecipients(row, state)) return undefined;
    const { assessment, letter } = composed;
    const { iso3, language } = letter;
    const sender = senders.get(language);
    if (sender === undefined) throw new Error(`no sender in "${language}"`);
    const recipient = {
      name: missionInText(state, languageOf(language, campaign.languages)),
      address: row.email,
    };
    const copies = state.addressee?.copies ?? [];
    const draft = { iso3, sender, recipient, copies, ...compose(assessment), language, date, attachment };
    const faults = faultsOfDraft(draft);
    if (faults.length > 0) throw new InputError(faults);
    return { draft, row };
  };
}

function senderIn(language: string, { heads }: Posting): Mailbox {
  const head = heads.find((each) => each.language.code === language);
  if (head === undefined) throw new Error(`no letter in "${language}": the campaign is checked`);
  const { frontMatter, source } = head;
  if (frontMatter.senderEmail === undefined) throw new InputError([noSender(source.file, frontMatter)]);
  return { name: frontMatter.sender, address: frontMatter.senderEmail };
}

function noSender(file: string, { places }: FrontMatter): Diagnostic {
  return {
    what: "the front matter has no sender_email, from which the e-mails would come",
    remedy: "write sender_email: office@example.org, with your own address",
    place: places.get("sender") ?? { file },
  };
}

/** What the account tells of a draft. */
export function recordOfDraft({ draft, row }: DraftOfLetter) {
  const { iso3, language, recipient, copies, subject, date, attachment } = draft;
  return {
    iso3,
    language,
    to: recipient.address,
    ...(copies.length === 0 ? {} : { cc: copies.join("; ") }),
    subject,
    letter: attachment.file,
    letter_sha256: row.sha256,
    letter_date: date,
  };
}

/** The drafts of a folder: all of them, or those alone that are to some States. */
export function draftSeries({ chosen, isWhole }: Posting): Series {
  const codes = new Set(chosen.map(({ row }) => row.iso3));
  const series = { records: ["email.json"], isName: (name: string) => DRAFT_NAME.test(name) } as const;
  return isWhole ? series : { ...series, concerns: (name) => codes.has(name.slice(0, 3)) };
}

const DRAFT_NAME = /^[A-Z]{3}(?:-[a-z0-9]+)*\.eml$/;
