// `letters email`: one draft a State with an e-mail address, the very letter of the folder attached. Nothing is ever sent.

import { openEmails } from "../../../batch/open/email-templates.js";
import { type PostFolder, placeFiles } from "../../../batch/place/post-files.js";
import { closingLines, folderBeside, openForPost, type Posting, postEach } from "../../../batch/post-room.js";
import { hasSameRecipients, hasSameWords } from "../../../batch/proof.js";
import type { LetterToPost } from "../../../batch/select/letters-to-post.js";
import { type Diagnostic, gather, InputError } from "../../../diagnostic.js";
import { languageOf } from "../../../languages/known.js";
import { missionInText } from "../../../letter/address/address.js";
import { createEmailComposer } from "../../../letter/email.js";
import type { FrontMatter } from "../../../letter/head/front-matter.js";
import { letterFile } from "../../../output/accounts/letters-in-folder.js";
import type { ManifestRow } from "../../../output/accounts/manifest.js";
import { composeDraft, type Draft, faultsOfDraft, type Mailbox } from "../../../output/email.js";
import type { EmailOptions } from "../../options/post-room/email.js";
import type { Scene } from "../../shell/program.js";
import { madeJson } from "../../texts/made.js";
import { counted } from "../../texts/summary.js";

const SERIES = {
  records: ["email.json"],
  isName: (name: string) => /^[A-Z]{3}(?:-[a-z0-9]+)*\.eml$/.test(name),
} as const;

export async function email(options: EmailOptions, scene: Scene): Promise<number> {
  const opened = openForPost(options, scene);
  const reachable = opened.chosen.filter(({ row }) => row.email !== "");
  const posting = { ...opened, chosen: reachable };
  const make = draftMaker(posting);
  const place = folderBeside(opened.letters, options, scene, "email");
  const names = reachable.map(({ row }) => draftFileName(row));
  const series = opened.isWhole ? SERIES : { ...SERIES, concerns: concerning(opened.chosen) };
  const tally = newTally();
  const placed = await placeFiles({ place, names, series }, scene, (folder) =>
    postEach(posting, make, (draft) => deliver(draft, folder, tally), scene),
  );
  const unreachable = opened.chosen.filter(({ row }) => row.email === "").map(({ row }) => row);
  scene.report.say(
    [
      `${counted(names.length, "draft")} in ${place.shown}/; nothing has been sent`,
      ...(unreachable.length === 0
        ? []
        : [`  warning: no e-mail address, so no draft: ${unreachable.map(({ state }) => state).join(", ")}`]),
      ...warningsOf(tally),
      ...closingLines(placed, opened),
      "next: open each draft in your mail program, read it, and send it",
    ].join("\n"),
  );
  if (options.json)
    await scene.report.data(
      madeJson(
        {
          date: opened.date,
          out: place.shown,
          files: names,
          letters: names.length,
          without: unreachable.map(({ iso3 }) => iso3),
        },
        placed,
      ),
    );
  return 0;
}

/** Whether a draft, of whatever name, is to one of these States. */
function concerning(letters: readonly LetterToPost[]): (name: string) => boolean {
  const codes = new Set(letters.map(({ row }) => row.iso3));
  return (name) => codes.has(name.slice(0, 3));
}

function draftFileName({ file }: ManifestRow): string {
  return file.replace(/\.pdf$/, ".eml");
}

/** A draft, and the letter that it carries as the manifest tells of it. */
interface DraftOfLetter {
  readonly draft: Draft;
  readonly row: ManifestRow;
}

/**
 * Makes the draft of one letter; undefined if the campaign would write another letter by now, or to another address.
 * Throws InputError with every fault of templates and senders before the first one.
 */
function draftMaker(posting: Posting): (letter: LetterToPost) => DraftOfLetter | undefined {
  const { campaign, batch, date, letters, chosen } = posting;
  const templates = openEmails(
    posting,
    chosen.map(({ state }) => state.language),
  );
  const compose = createEmailComposer(campaign, templates, { templates: batch.templates, date });
  const senders = new Map(
    gather(templates, ({ language: { code } }) => [code, senderIn(code, posting)] as const),
  );
  return ({ row, state }) => {
    const attachment = { file: row.file, bytes: letterFile(letters, row) };
    const composed = batch.workshop.compose(state);
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

function senderIn(language: string, { batch }: Posting): Mailbox {
  const template = batch.templates.find((each) => each.language.code === language);
  if (template === undefined) throw new Error(`no letter in "${language}": the campaign is checked`);
  const { frontMatter, source } = template;
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

/** What the summary wants to know of the drafts, so that they need not be kept. */
interface Tally {
  /** Addresses of senders that are examples. */
  readonly exampleSenders: Set<string>;
  exampleRecipients: number;
  /** States whose draft is larger than many mail servers take. */
  readonly large: string[];
  /** Bytes of the largest draft. */
  largest: number;
}

function newTally(): Tally {
  return { exampleSenders: new Set(), exampleRecipients: 0, large: [], largest: 0 };
}

async function deliver({ draft, row }: DraftOfLetter, folder: PostFolder, tally: Tally): Promise<void> {
  const bytes = await composeDraft(draft);
  const { iso3, language, sender, recipient, copies, subject, date, attachment } = draft;
  await folder.put(draftFileName(row), bytes, {
    iso3,
    language,
    to: recipient.address,
    ...(copies.length === 0 ? {} : { cc: copies.join("; ") }),
    subject,
    letter: attachment.file,
    letter_sha256: row.sha256,
    letter_date: date,
  });
  if (isExample(sender.address)) tally.exampleSenders.add(sender.address);
  if ([recipient.address, ...copies].some(isExample)) tally.exampleRecipients += 1;
  if (bytes.length > LARGE_DRAFT) tally.large.push(row.state);
  tally.largest = Math.max(tally.largest, bytes.length);
}

const MEGABYTE = 1_000_000;

/** Many mail servers take no more (RFC 5321 sets no limit); what is attached has grown by a third in a draft (base64). */
const LARGE_DRAFT = 10 * MEGABYTE;

/** RFC 2606 keeps some names for examples: no mail comes from them or reaches them. */
function warningsOf({ exampleSenders, exampleRecipients, large, largest }: Tally): readonly string[] {
  const size = (largest / MEGABYTE).toFixed(1);
  return [
    ...[...exampleSenders].map(
      (address) =>
        `  warning: ${address} is an example: put your own address into sender_email before you send`,
    ),
    ...(exampleRecipients === 0
      ? []
      : [`  warning: ${counted(exampleRecipients, "recipient")} with an example address`]),
    ...(large.length === 0
      ? []
      : [
          `  warning: ${counted(large.length, "draft")} of up to ${size} MB, and most mail servers take no more than 10 to 25 MB (a smaller logo makes smaller letters): ${large.join(", ")}`,
        ]),
  ];
}

function isExample(address: string): boolean {
  return /[@.]example(?:\.(?:org|com|net))?$/i.test(address);
}
