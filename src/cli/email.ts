// `letters email`: one draft a State with an e-mail address, its letter attached. Nothing is ever sent.

import type { State } from "../campaign/campaign.js";
import { type Diagnostic, gather, InputError } from "../diagnostic.js";
import { missionInText } from "../letter/address.js";
import { createEmailComposer } from "../letter/email.js";
import type { FrontMatter } from "../letter/front-matter.js";
import { composeDraft, type Draft, faultsOfDraft, type Mailbox } from "../output/email.js";
import { letterFileName } from "../output/file-name.js";
import { sha256 } from "../output/sha256.js";
import { openEmails } from "./email-templates.js";
import {
  type BatchOptions,
  closingLines,
  makeAll,
  type OpenedBatch,
  openForPost,
  type PostFile,
  placeFiles,
} from "./post-room.js";
import type { Scene } from "./program.js";
import { counted } from "./summary.js";

export type EmailOptions = BatchOptions;

const SERIES = {
  records: ["email.json"],
  isName: (name: string) => /^[A-Z]{3}(?:-[a-z0-9]+)*\.eml$/.test(name),
} as const;

export async function email(options: EmailOptions, scene: Scene): Promise<number> {
  const opened = openForPost(options, scene);
  const reachable = opened.chosen.filter((state) => emailOf(state) !== "");
  const drafts = await makeAll(reachable, draftMaker(opened, reachable), scene);
  const files: PostFile[] = [];
  for (const draft of drafts) files.push(await draftFile(draft));
  const placed = await placeFiles(files, SERIES, options.out, scene);
  const unreachable = opened.chosen.filter((state) => emailOf(state) === "").map(({ name }) => name);
  scene.report.say(
    [
      `${counted(drafts.length, "draft")} in ${options.out}/; nothing has been sent`,
      ...(unreachable.length === 0
        ? []
        : [`  warning: no e-mail address, so no draft: ${unreachable.join(", ")}`]),
      ...exampleWarnings(drafts),
      ...closingLines(opened.leftOut, placed),
      "next: open each draft in your mail program, read it, and send it",
    ].join("\n"),
  );
  return 0;
}

function emailOf(state: State): string {
  return state.addressee?.email ?? "";
}

/** Makes the draft of one State. Throws InputError with every fault of templates and senders before the first one. */
function draftMaker(opened: OpenedBatch, states: readonly State[]): (state: State) => Draft {
  const { campaign, batch, date } = opened;
  const templates = openEmails(
    opened,
    states.map((state) => state.language),
  );
  const letters = { templates: batch.templates, date };
  const compose = createEmailComposer(campaign, templates, letters);
  const senders = new Map(
    gather(templates, ({ language }) => [language as string, senderIn(language, opened)] as const),
  );
  return (state) => {
    const { assessment, letter, pdf } = batch.workshop.finish(state);
    const sender = senders.get(state.language);
    if (sender === undefined) throw new Error(`no sender in "${state.language}"`);
    const recipient = { name: missionInText(state, letter.language), address: emailOf(state) };
    const copies = state.addressee?.copies ?? [];
    const attachment = { file: letterFileName(state.iso3, state.name), bytes: pdf };
    const { iso3 } = state;
    const { language } = letter;
    const draft = { iso3, sender, recipient, copies, ...compose(assessment), language, date, attachment };
    const faults = faultsOfDraft(draft);
    if (faults.length > 0) throw new InputError(faults);
    return draft;
  };
}

function senderIn(language: string, { batch }: OpenedBatch): Mailbox {
  const template = batch.templates.find((each) => each.language === language);
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

async function draftFile(draft: Draft): Promise<PostFile> {
  const bytes = await composeDraft(draft);
  const { iso3, language, recipient, copies, subject, date, attachment } = draft;
  const contents = {
    iso3,
    language,
    to: recipient.address,
    ...(copies.length === 0 ? {} : { cc: copies.join("; ") }),
    subject,
    letter: attachment.file,
    letter_sha256: sha256(attachment.bytes),
    letter_date: date,
  };
  return { file: attachment.file.replace(/\.pdf$/, ".eml"), bytes, contents };
}

/** RFC 2606 keeps these names for examples: no mail comes from them or reaches them. */
function exampleWarnings(drafts: readonly Draft[]): readonly string[] {
  const senders = new Set(drafts.map(({ sender }) => sender.address).filter(isExample));
  const recipients = drafts.filter(({ recipient, copies }) =>
    [recipient.address, ...copies].some(isExample),
  ).length;
  return [
    ...[...senders].map(
      (address) =>
        `  warning: ${address} is an example: put your own address into sender_email before you send`,
    ),
    ...(recipients === 0 ? [] : [`  warning: ${counted(recipients, "recipient")} with an example address`]),
  ];
}

function isExample(address: string): boolean {
  return /[@.]example(?:\.(?:org|com|net))?$/i.test(address);
}
