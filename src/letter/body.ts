// The body of one State's letter: the template's parts read with its words, the requests numbered and labelled by their
// standing, salutation and close marked. It must not know the letter's head, its annex or the page.

import type { Assessment, RecommendationFinding } from "../campaign/assess.js";
import type { CampaignBasis, StateName } from "../campaign/campaign.js";
import { type Diagnostic, gather, InputError } from "../diagnostic.js";
import type { Language } from "../languages/language.js";
import { hasOwnDigits, inDigits } from "../languages/numbers.js";
import { fillPhrase } from "../languages/phrases.js";
import { setText } from "../languages/spacing.js";
import type { Block, Paragraph, RecommendationBlock, Signatories, Signature } from "./letter.js";
import { type MergeContext, stateFault } from "./merging/merge.js";
import type { PartReader, PlacedBlock } from "./merging/part-reader.js";
import { outlineEntry, outlineFaults } from "./template/outline.js";
import type { LetterPart } from "./template/structure.js";
import type { Template } from "./template/template.js";
import { reasonBesideLabel } from "./words/reason.js";
import { recommendationView } from "./words/view.js";

/** What the bodies of one language share. */
export interface BodyContext {
  readonly campaign: CampaignBasis;
  readonly template: Template;
  readonly signatories: Signatories;
  /** The person who signs, before those for whom. */
  readonly signature?: Signature;
  readonly readers: ReadonlyMap<LetterPart, PartReader>;
  readonly asRole: (paragraph: Paragraph, role: Paragraph["role"]) => Paragraph;
}

interface PlacedLetterBlock {
  readonly block: Block;
  /** In the template's file. */
  readonly offset: number;
  /** Of a request: where the words begin that this State reads. */
  readonly wordsAt?: number;
}

/** A block of a letter, and where in the template's file its words begin. */
export interface WrittenBlock {
  readonly block: Block;
  readonly at: number;
}

/** Throws an InputError where the State's data leaves a letter without its order or a request without a word. */
export function composeBody(
  assessment: Assessment,
  name: StateName,
  body: BodyContext,
  context: MergeContext,
): readonly WrittenBlock[] {
  const findings = new Map(assessment.recommendations.map((finding) => [finding.recommendation.id, finding]));
  const read = gather(body.template.parts, (part): readonly (PlacedLetterBlock | PlacedBlock)[] => {
    if (part.kind === "prose") return readPart(part, body, context);
    const finding = findings.get(part.id);
    if (finding === undefined) throw new Error(`no finding for "${part.id}": the template is checked`);
    return [composeRecommendation(finding, { part, name, date: assessment.date }, body, context)];
  }).flat();
  const framing = framingGaps(read);
  if (framing.length > 0) throw new InputError(framing);
  const placed = read.flatMap((each) => withSignatories(each, body.signatories));
  const entries = placed.map(({ block, offset }) => outlineEntry(block, offset));
  const faults = outlineFaults(body.template.source, entries);
  if (faults.length > 0) throw new InputError(faults.map((fault) => ({ ...fault, states: [context.iso3] })));
  const blocks = withRoles(
    placed.map(({ block }) => block),
    body,
  );
  return placed.map(({ block, offset, wordsAt = offset }, index) => ({
    block: blocks[index] ?? block,
    at: wordsAt,
  }));
}

function readPart(part: LetterPart, { readers }: BodyContext, context: MergeContext): readonly PlacedBlock[] {
  const read = readers.get(part);
  if (read === undefined) throw new Error("a part of the template has no reader");
  return read(part.nodes, context);
}

/** Of a salutation or a close of empty words: without it the paragraph beside would be taken for it. */
function framingGaps(read: readonly (PlacedLetterBlock | PlacedBlock)[]): readonly Diagnostic[] {
  const signatories = read.findIndex(({ block }) => block === "signatories");
  const frame = [read[0], ...(signatories > 1 ? [read[signatories - 1]] : [])];
  return frame.flatMap((each) => (each !== undefined && "gaps" in each ? each.gaps : []));
}

/** None where nothing is left. */
function withSignatories(
  placed: PlacedLetterBlock | PlacedBlock,
  signatories: Signatories,
): readonly PlacedLetterBlock[] {
  const { block } = placed;
  if (block === "nothing") return [];
  return [{ ...placed, block: block === "signatories" ? signatories : block }];
}

function wordless(
  { wording }: RecommendationFinding,
  { id, offset }: LetterPart & { readonly kind: "recommendation" },
  context: MergeContext,
): Diagnostic {
  const kind = wording === "general" ? "" : ` for "${wording}"`;
  const remedy =
    wording === "general"
      ? "write what it asks between its tags"
      : "write what it says in each case: outstanding, partial, met, unknown";
  const fault = stateFault(context, offset, `recommendation "${id}" has no words${kind}`, remedy);
  return { ...fault, rule: "requests-have-words" };
}

interface RecommendationContext {
  readonly part: LetterPart & { readonly kind: "recommendation" };
  readonly name: StateName;
  readonly date: string;
}

function composeRecommendation(
  finding: RecommendationFinding,
  { part, name, date }: RecommendationContext,
  body: BodyContext,
  context: MergeContext,
): PlacedLetterBlock {
  const { language, frontMatter } = body.template;
  const hasAnnex = frontMatter.annex !== false;
  const view = recommendationView(finding, language, context.view);
  const read = readPart(part, body, { ...context, view }).filter(({ block }) => block !== "nothing");
  const content = read.flatMap(({ block }) => (block === "nothing" ? [] : [block]));
  if (content.length === 0) throw new InputError([wordless(finding, part, context)]);
  const { id, number } = finding.recommendation;
  const reason = finding.highlighted
    ? reasonBesideLabel(finding, { campaign: body.campaign, language, date, hasAnnex })
    : undefined;
  const block: RecommendationBlock = {
    kind: "recommendation",
    id,
    number,
    ...(hasOwnDigits(language.numbers) ? { numeral: inDigits(String(number), language.numbers) } : {}),
    standing: finding.standing,
    ...labelsOf(finding, name, { language, isReasoned: reason !== undefined }),
    ...(reason === undefined ? {} : { reason }),
    content: content.filter((each) => each !== "signatories"),
  };
  return { block, offset: part.offset, wordsAt: read[0]?.offset ?? part.offset };
}

/** The words over a request: what is asked of whom, or that it is done. */
function labelsOf(
  { standing, highlighted, findings }: RecommendationFinding,
  name: StateName,
  { language, isReasoned }: { readonly language: Language; readonly isReasoned: boolean },
): Pick<RecommendationBlock, "label" | "labelContinued"> {
  if (!highlighted && standing !== "met") return {};
  const { outstanding, completing, met, continued, reasoned } = language.phrases.label;
  const isBegun = findings.every(({ judgement }) => judgement.status !== "outstanding");
  const asked = isBegun ? completing : outstanding;
  const { inText, of, short } = name;
  const label = fillPhrase(highlighted ? asked : met, { name: inText, of, short });
  return {
    label: setText(isReasoned ? fillPhrase(reasoned, { label }) : label, language),
    labelContinued: setText(fillPhrase(continued, { label }), language),
  };
}

/** Gives a paragraph its role; the same paragraph in the same role is the same object, letter after letter. */
export function createRoles(): BodyContext["asRole"] {
  const known = {
    salutation: new WeakMap<Paragraph, Paragraph>(),
    body: new WeakMap<Paragraph, Paragraph>(),
    close: new WeakMap<Paragraph, Paragraph>(),
  };
  return (paragraph, role) => {
    const cast = known[role].get(paragraph) ?? { ...paragraph, role };
    known[role].set(paragraph, cast);
    return cast;
  };
}

/** Marks salutation and close; after the close, which is the last block where no organisations sign, stands who signs. */
function withRoles(blocks: readonly Block[], { asRole, signature }: BodyContext): readonly Block[] {
  const signatories = blocks.findIndex((block) => block.kind === "signatories");
  const end = signatories < 0 ? blocks.length : signatories;
  const close = end - 1;
  const cast = blocks.map((block, index) => {
    if (block.kind !== "paragraph") return block;
    if (index === 0) return asRole(block, "salutation");
    return index === close ? asRole(block, "close") : block;
  });
  return signature === undefined ? cast : [...cast.slice(0, end), signature, ...cast.slice(end)];
}
