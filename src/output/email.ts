// One letter as an e-mail draft: sender, recipient, subject, text and the PDF in; the bytes of an .eml file out.
// The only file that knows nodemailer, and only its composer: nothing here can send. It must not know templates or files.
// RFC 5322 (message), 2045 to 2047 (MIME, encoded words), 2231 (file names); X-Unsent makes mail programs open a draft.

import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type MimeNode from "nodemailer/lib/mime-node";
import { isMailAddress } from "../data/cells/email-address.js";
import { type Diagnostic, InputError, type Place } from "../diagnostic.js";
import { codePoint, firstUnseen, withUnseenShown } from "../letter/check/unseen.js";
import { encodedWords, mustBeEncoded } from "./encoded-words.js";

export interface Mailbox {
  /** Shown to people; may be empty. */
  readonly name: string;
  readonly address: string;
}

export interface Draft {
  readonly iso3: string;
  readonly sender: Mailbox;
  readonly recipient: Mailbox;
  /** The addresses that get a copy. */
  readonly copies: readonly string[];
  readonly subject: string;
  /** Plain text with "\n" at line ends. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 day of the letter: the Date header, as RFC 5322 asks for one. A mail program puts its own when it sends. */
  readonly date: string;
  readonly attachment: { readonly file: string; readonly bytes: Uint8Array };
}

/** C0, DEL and C1 controls and the two Unicode line ends: what could end a header line or hide in one. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;

const addresseesFile: Place = { file: "data/addressees.csv", field: "mission_email" };

const copiesColumn: Place = { ...addresseesFile, field: "mission_email_cc" };

/** What hinders the draft from being written; empty if nothing does. */
export function faultsOfDraft(draft: Draft): readonly Diagnostic[] {
  const { iso3, recipient, copies, sender } = draft;
  const faults = [
    ...faultsOfAddress(recipient.address, addresseesFile, "mission@example.org"),
    ...copies.flatMap((copy) => faultsOfAddress(copy, copiesColumn, "mission@example.org")),
    ...faultsOfAddress(sender.address, { file: "templates", field: "sender_email" }, "office@example.org"),
    ...faultsOfHeader(recipient.name, "the recipient's name", { ...addresseesFile, field: "mission_name" }),
    ...faultsOfHeader(sender.name, "the sender's name", { file: "templates", field: "sender" }),
    ...faultsOfHeader(draft.subject, "the subject of the e-mail", {
      file: `templates/email.${draft.language}.hbs`,
      field: "subject",
    }),
    ...faultsOfHeader(draft.attachment.file, "the name of the attached file", undefined),
    ...faultsOfText(draft),
  ];
  return faults.map((fault) => ({ ...fault, states: [iso3] }));
}

/** The bytes of the .eml file; the same draft gives the same bytes. Throws InputError with every fault of the draft. */
export async function composeDraft(draft: Draft): Promise<Uint8Array> {
  const faults = faultsOfDraft(draft);
  if (faults.length > 0) throw new InputError(faults);
  const fingerprint = fingerprintOf(draft);
  const host = draft.sender.address.slice(draft.sender.address.lastIndexOf("@") + 1);
  const message = new MailComposer({
    from: mailbox(draft.sender),
    to: mailbox(draft.recipient),
    ...(draft.copies.length === 0 ? {} : { cc: [...draft.copies] }),
    subject: mustBeEncoded(draft.subject) ? encodedWords(draft.subject) : draft.subject,
    date: new Date(`${draft.date}T12:00:00Z`),
    messageId: `<${fingerprint}@${host}>`,
    headers: { "X-Unsent": "1", "Content-Language": draft.language },
    text: draft.text,
    encoding: "quoted-printable",
    attachments: [
      {
        filename: draft.attachment.file,
        content: Buffer.from(draft.attachment.bytes),
        contentType: "application/pdf",
        contentTransferEncoding: "base64",
      },
    ],
    baseBoundary: fingerprint,
    boundaryPrefix: "letters",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return withEncodedNames(message.compile()).build();
}

/** Puts names that must not stand as they are into encoded words, where the library would put them between quotes. */
function withEncodedNames(message: MimeNode): MimeNode {
  const encode = message.encodeHeaderValue.bind(message);
  message.encodeHeaderValue = (key, value) => {
    const { name, address } = isMailbox(value) ? value : { name: "", address: "" };
    return mustBeEncoded(name) ? `${encodedWords(name)} <${address}>` : encode(key, value);
  };
  return message;
}

function isMailbox(value: unknown): value is Mailbox {
  return typeof value === "object" && value !== null && "name" in value && "address" in value;
}

function mailbox({ name, address }: Mailbox): Mailbox | string {
  return name === "" ? address : { name, address };
}

/** Stands for all that the draft says, so that neither boundary nor Message-ID needs chance or a clock. */
function fingerprintOf(draft: Draft): string {
  const { attachment, ...words } = draft;
  const hash = createHash("sha256")
    .update(JSON.stringify([words, attachment.file]))
    .update(attachment.bytes);
  return hash.digest("hex").slice(0, 32);
}

function faultsOfAddress(address: string, place: Place, example: string): readonly Diagnostic[] {
  if (isMailAddress(address)) return [];
  const remedy = `write one address and nothing else, such as ${example}`;
  return [{ what: `${quoted(address)} is not an e-mail address`, remedy, place }];
}

function faultsOfHeader(text: string, what: string, place: Place | undefined): readonly Diagnostic[] {
  const found = CONTROL.exec(text)?.[0] ?? firstUnseen(text);
  if (found === undefined) return [];
  const kind = CONTROL.test(found) ? "control" : "invisible";
  const remedy = "take it out: a header of an e-mail is one line of plain words";
  const fault = {
    what: `${what} holds the ${kind} character ${codePoint(found)}: ${quoted(text)}`,
    remedy,
  };
  return [place === undefined ? fault : { ...fault, place }];
}

/** What a template holds itself is told there, with its line: this came with the words of a State. */
function faultsOfText({ text, language }: Draft): readonly Diagnostic[] {
  return text.split("\n").flatMap((line) => {
    const found = CONTROL.exec(line)?.[0] ?? firstUnseen(line);
    if (found === undefined) return [];
    const what = `the text of the e-mail holds the invisible character ${codePoint(found)}: ${quoted(line)}`;
    const remedy = "take it out of the table whose words the template inserts here";
    const place = { file: `templates/email.${language}.hbs` };
    return [{ what, remedy, place, rule: "email-characters" as const }];
  });
}

/** In quotes, with control characters written out, so that they cannot play tricks on a terminal either. */
function quoted(text: string): string {
  const shown = [...text].map((character) =>
    CONTROL.test(character) ? `<${codePoint(character)}>` : withUnseenShown(character),
  );
  return `"${shown.join("")}"`;
}
