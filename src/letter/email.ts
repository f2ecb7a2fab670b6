// The covering e-mail of a letter: its template parsed and checked as the letter's is, with the same words, and written
// for one State as a subject and plain text. It must not know headers, addresses or files.

import type { Assessment } from "../campaign/assess.js";
import type { CampaignBasis, TemplateFile } from "../campaign/campaign.js";
import { type Diagnostic, gatherParts, InputError } from "../diagnostic.js";
import type { Language } from "../languages/language.js";
import { unseenIn, unseenInMarkdown } from "./check/unseen.js";
import { readEmailHead } from "./head/email-head.js";
import type { Inline } from "./letter.js";
import { foundByLanguage, letterContext } from "./letter-context.js";
import type { MergeContext } from "./merging/merge.js";
import { createPartReader, type PartReader } from "./merging/part-reader.js";
import { plainLine } from "./merging/plain-line.js";
import type { TemplateNode } from "./tags/template-node.js";
import { checkBranches } from "./template/branches.js";
import { faultAt, type SourceText } from "./template/source-text.js";
import type { LetterPart } from "./template/structure.js";
import { checkedTemplate } from "./template/template.js";
import type { TemplateHead } from "./template/template-head.js";
import { writtenIn } from "./template/template-head.js";
import { asPlainText, type PlainManner } from "./tree.js";

/** A checked template of an e-mail. */
export interface EmailTemplate {
  readonly language: Language;
  readonly source: SourceText;
  readonly subject: readonly TemplateNode[];
  readonly part: LetterPart & { readonly kind: "prose" };
}

/** What an e-mail says. */
export interface EmailText {
  /** One line. */
  readonly subject: string;
  /** Paragraphs apart by an empty line; ends with a line end. */
  readonly text: string;
}

/** Parses and checks an e-mail's template; throws an InputError with all its faults in reading order. */
export function parseEmailTemplate(file: TemplateFile, campaign: CampaignBasis): EmailTemplate {
  const { languages } = campaign;
  return checkedTemplate(writtenIn(file), campaign, ({ language, source, faults, nodesOf }) => {
    const head = readEmailHead(source);
    faults.push(...head.faults);
    const subject = nodesOf(head.subject);
    const part = { kind: "prose", nodes: nodesOf(head.body) } as const;
    faults.push(...[...subject, ...part.nodes].flatMap((node) => lettersOnly(source, node)));
    faults.push(...unseenIn(head.subject), ...unseenInMarkdown(head.body));
    const checked = { source, language, languages, lines: [subject], subject: [], parts: [part] };
    if (faults.length === 0) faults.push(...checkBranches(checked));
    return { language, source, subject, part };
  });
}

function lettersOnly(source: SourceText, { kind, offset }: TemplateNode): readonly Diagnostic[] {
  if (kind !== "recommendation" && kind !== "signatories") return [];
  const what = `the ${kind === "recommendation" ? "requests" : kind} stand in the letter, not in the e-mail`;
  return [faultAt(source, offset, what, insteadOf[kind])];
}

const insteadOf = {
  recommendation: "use words such as outstanding_count and commitment.<id>.label",
  signatories: "use {{signatory_count}} or {{sender}}",
} as const;

/**
 * A function that writes the e-mail to any State; place and sender are those of the letter in the same language. Throws
 * an InputError that names the State where its data makes no e-mail.
 */
export function createEmailComposer(
  campaign: CampaignBasis,
  templates: readonly EmailTemplate[],
  letters: { readonly templates: readonly TemplateHead[]; readonly date: string },
): (assessment: Assessment) => EmailText {
  const compositionOf = foundByLanguage(templates, (template): Composition => {
    const letter = letters.templates.find((each) => each.language.code === template.language.code);
    if (letter === undefined)
      throw new Error(`no letter in "${template.language.code}": the campaign is checked`);
    return { campaign, template, letter, read: createPartReader("prose"), date: letters.date };
  });
  return (assessment) => composeEmail(assessment, compositionOf(assessment));
}

interface Composition {
  readonly campaign: CampaignBasis;
  readonly template: EmailTemplate;
  readonly letter: TemplateHead;
  readonly read: PartReader;
  readonly date: string;
}

function composeEmail(assessment: Assessment, composition: Composition): EmailText {
  const { template, letter, campaign, date } = composition;
  const { frontMatter } = letter;
  const context = letterContext(assessment, { ...template, campaign, frontMatter, date });
  return gatherParts({
    subject: () => withReference(plainLine(template.subject, context), String(context.view("reference"))),
    text: () => bodyText(composition, context),
  });
}

/** What a registry files it by ends the subject, unless the template names it there itself. */
function withReference(subject: string, reference: string): string {
  return reference === "" || subject.includes(reference) ? subject : `${subject} [${reference}]`;
}

function bodyText({ template, read }: Composition, context: MergeContext): string {
  const placed = read(template.part.nodes, context);
  // Without its salutation the paragraph after it would be taken for it.
  const [salutation] = placed;
  if (salutation?.block === "nothing") throw new InputError(salutation.gaps);
  const blocks = placed.flatMap(({ block }) => (typeof block === "string" ? [] : [block]));
  if (blocks.length === 0) {
    const fault = { what: "nothing is left of the e-mail", remedy: "write some text outside {{#if}}" };
    throw new InputError([{ ...fault, place: { file: template.source.file }, states: [context.iso3] }]);
  }
  return `${textOf(asPlainText(blocks, plainEmail))}\n`;
}

/** As people write plain e-mails. */
const plainEmail: PlainManner = { bullet: "-", quote: "> ", items: "hanging", rule: "* * *" };

/** With the address of a link in brackets behind its words. */
function textOf(content: readonly Inline[]): string {
  return content
    .map((inline, index) => {
      if (inline.kind === "break") return "\n";
      const { link, text } = inline;
      const next = content[index + 1];
      const goesOn = next?.kind === "text" && next.link === link;
      return link === undefined || goesOn || link.endsWith(text) ? text : `${text} (${link})`;
    })
    .join("");
}
