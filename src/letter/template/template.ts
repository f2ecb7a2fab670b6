// One language's template, parsed once and checked as a whole: front matter, words, the order of its recommendations,
// and the Markdown of every branch. It must not know any one State, or the page.

import type { CampaignBasis, TemplateFile } from "../../campaign/campaign.js";
import { type Diagnostic, gather, InputError } from "../../diagnostic.js";
import { languageOf } from "../../languages/known.js";
import type { Language } from "../../languages/language.js";
import { setText } from "../../languages/spacing.js";
import { referenceFaults } from "../head/reference.js";
import { createMarkdownParser, type MarkdownParser } from "../markdown/markdown-parser.js";
import { parseNodes } from "../tags/handlebars.js";
import type { TemplateNode } from "../tags/template-node.js";
import { type Words, wordsOf } from "../tags/vocabulary.js";
import { checkBranches } from "./branches.js";
import { inReadingOrder, type SourceText } from "./source-text.js";
import { type LetterPart, partsOf } from "./structure.js";
import {
  checkTemplates,
  readTemplateSource,
  type TemplateHead,
  type TemplateSource,
  type Written,
} from "./template-head.js";

/** A letter's template, checked: merging it can fail only for what a State's data holds. */
export interface Template extends TemplateHead {
  readonly title: readonly TemplateNode[];
  readonly subject: readonly TemplateNode[];
  /** The body, divided at its recommendations. */
  readonly parts: readonly LetterPart[];
  /** Remembers the Markdown that the check has parsed. */
  readonly parse: MarkdownParser;
}

/** A template as it is being read. */
interface TemplateReading {
  readonly language: Language;
  readonly source: SourceText;
  /** Those that it may use. */
  readonly words: Words;
  readonly faults: Diagnostic[];
  /** A text of it as nodes. */
  readonly nodesOf: (text: SourceText) => readonly TemplateNode[];
}

/** Reads a template of a letter or an e-mail; throws an InputError with all its faults in reading order. */
export function checkedTemplate<Result>(
  { language: code, source }: Written,
  campaign: CampaignBasis,
  read: (reading: TemplateReading) => Result,
): Result {
  const language = languageOf(code, campaign.languages);
  const words = wordsOf(campaign, language);
  const faults: Diagnostic[] = [];
  const nodesOf = (text: SourceText) => parseNodes(text, words, faults);
  const result = read({ language, source, words, faults, nodesOf });
  if (faults.length > 0) throw new InputError(inReadingOrder(faults));
  return result;
}

function headAlone(template: TemplateSource, campaign: CampaignBasis): TemplateHead {
  return checkedTemplate(template, campaign, ({ language, source, words, faults }) => {
    const { frontMatter, reference, faults: own } = template.texts;
    faults.push(...own, ...referenceFaults(reference, words));
    return { language, source, frontMatter };
  });
}

/** Parses and checks a letter's template; throws an InputError with all its faults in reading order. */
export function parseTemplate(
  given: TemplateFile | TemplateSource,
  campaign: CampaignBasis,
  parse: MarkdownParser = createMarkdownParser(),
): Template {
  const { languages, recommendations } = campaign;
  const template = "texts" in given ? given : readTemplateSource(given);
  return checkedTemplate(template, campaign, ({ language, source, words, faults, nodesOf }) => {
    const { frontMatter, ...texts } = template.texts;
    faults.push(...texts.faults, ...referenceFaults(texts.reference, words));
    const title = withoutIndent(nodesOf(texts.title));
    const subject = withoutIndent(nodesOf(texts.subject));
    const signedByOne = frontMatter.signature !== undefined;
    const parts = partsOf(source, nodesOf(texts.body), { recommendations, signedByOne }, faults);
    if (faults.length === 0)
      faults.push(...checkBranches({ source, language, languages, lines: [title], subject, parts, parse }));
    return { language, source, frontMatter, title, subject, parts, parse };
  });
}

/** The templates of a campaign: every head, and in full those of the languages that letters are written in. */
export interface OpenedTemplates {
  /** Sorted by language. */
  readonly heads: readonly TemplateHead[];
  readonly parsed: readonly Template[];
}

/**
 * Opens the templates; only those of `languages` are parsed and checked beyond their heads. Throws an InputError with
 * the faults of all, or, if there are none, with every key in which they disagree.
 */
export function openTemplates(
  sources: readonly TemplateSource[],
  campaign: CampaignBasis,
  languages: ReadonlySet<string>,
  parserFor: (language: string) => MarkdownParser = () => createMarkdownParser(),
): OpenedTemplates {
  const parsed: Template[] = [];
  const heads = gather(sources, (source): TemplateHead => {
    if (!languages.has(source.language)) return headAlone(source, campaign);
    const template = parseTemplate(source, campaign, parserFor(source.language));
    parsed.push(template);
    return template;
  });
  checkTemplates(heads);
  return { heads, parsed };
}

/** A text of the front matter begins where its value does, not with the blanks that keep its place. */
function withoutIndent(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  const [first, ...rest] = nodes;
  if (first?.kind !== "text") return nodes;
  const text = first.text.trimStart();
  const offset = first.offset + first.text.length - text.length;
  return text === "" ? rest : [{ ...first, text, offset }, ...rest];
}

/** All fixed text that letters of this template may print, in every branch: what a font subset begins with. */
export function templateGlyphText({ language, source, frontMatter }: TemplateHead): string {
  const { place, sender, senderAddress, footer } = frontMatter;
  const fixed = [
    source.text,
    place,
    sender,
    ...senderAddress,
    footer,
    JSON.stringify(language.phrases),
    language.address.mission,
    language.address.courtesy,
    JSON.stringify(language.address.channel),
    language.months.join(""),
  ];
  return fixed.map((text) => setText(text, language)).join("\n");
}
