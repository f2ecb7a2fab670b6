// One letter taken apart into the passages of which it is made, in the order in which it is read. Every word of the letter
// stands in one of them. It must not know other letters, or the page.

import type { Assessment } from "../campaign/assess.js";
import type { Place } from "../diagnostic.js";
import { formatDate } from "../languages/dates.js";
import { sentenceCase } from "../languages/grammar.js";
import { withoutArticle } from "../languages/names.js";
import type { Block, Letter, RecommendationBlock } from "../letter/letter.js";
import { nameIn } from "../letter/letter-context.js";
import { asPlainText, readOut } from "../letter/tree.js";
import { annexPassages } from "./annex-passages.js";
import { type Occurrence, occurrence, type PassageHead, type PassageToken } from "./passage.js";
import { reasonWords } from "./reason-words.js";
import { markOf, type PassageSetting, passageHead, placeInWords, type Taken } from "./taken.js";
import { around, inLines, type Known, passageTokens } from "./tokens.js";

/** A letter and all that is needed to take it apart. */
export function taken(assessment: Assessment, letter: Letter, setting: PassageSetting): Taken {
  return { ...setting, letter, assessment, known: knownWords(assessment, setting) };
}

export function letterPassages(taken: Taken): readonly Occurrence[] {
  const { letter } = taken;
  return [
    ...headPassages(taken),
    ...letter.body.flatMap((block, index) => blockPassages(block, letter.places[index], taken)),
    ...annexPassages(taken),
  ];
}

function knownWords(assessment: Assessment, { language }: PassageSetting): readonly Known[] {
  const name = nameIn(language, assessment);
  return [
    ["state.name", name.inText],
    ["state.of", name.of],
    ["state.formal_of", name.formalOf],
    ["date", formatDate(assessment.date, language)],
  ];
}

function headPassages(taken: Taken): readonly Occurrence[] {
  const { letter, known, frontMatter } = taken;
  const phrase = (of: string, text: string, at = "") =>
    occurrence(passageHead(taken, of, at), around(text, known));
  const at = (key: string) => placeInWords(frontMatter.places.get(key));
  return [
    titlePassage(taken, at("title")),
    phrase("Sender", letter.sender, at("sender")),
    ...contactPassages(taken, at("sender_email")),
    occurrence(passageHead(taken, "Address", ""), addressTokens(taken)),
    occurrence(passageHead(taken, "Beside the address", at("place")), particularsTokens(taken)),
    occurrence(passageHead(taken, "Subject", at("subject")), passageTokens(letter.subject)),
    occurrence(
      passageHead(taken, "Head of later pages", ""),
      around(letter.runningHead, [formalName(taken), ...referenceOf(taken), ...known]),
    ),
    ...(letter.footer === "" ? [] : [phrase("Foot of the page", letter.footer, at("footer"))]),
    occurrence(passageHead(taken, "Number of the page", ""), folioTokens(letter.folio)),
  ];
}

/** It has the formal name: where this is the same as the other, the words are of the same passage. */
function titlePassage(taken: Taken, at: string): Occurrence {
  const { letter, known } = taken;
  const formalFirst = known.toSorted(([one], [other]) => Number(isFormal(other)) - Number(isFormal(one)));
  return occurrence(passageHead(taken, "Title of the document", at), around(letter.title, formalFirst));
}

function isFormal(word: string): boolean {
  return word === "state.formal_of";
}

function formalName({ assessment, language }: Taken): Known {
  return ["state.formal", withoutArticle(nameIn(language, assessment).formal, language)];
}

/** None where the sender is reached nowhere. */
function contactPassages(taken: Taken, at: string): readonly Occurrence[] {
  const { address, online } = taken.letter.contact;
  const lines = [address, ...online.map(({ text }) => text)].filter((line) => line !== "");
  if (lines.length === 0) return [];
  return [occurrence(passageHead(taken, "Contact line", at), inLines(lines.map((text) => [{ text }])))];
}

function particularsTokens(taken: Taken) {
  const known = [...referenceOf(taken), ...taken.known];
  return inLines(
    taken.letter.particulars.map(({ label, words }) => [{ text: `${label} ` }, ...around(words, known)]),
  );
}

function referenceOf({ letter: { reference } }: Taken): readonly Known[] {
  return reference === "" ? [] : [["reference", reference]];
}

/** An address form: which lines there are. */
function addressTokens(taken: Taken) {
  const [word, formal] = formalName(taken);
  return inLines(
    taken.letter.addressLines.map((text, index) => {
      if (sameText(text, formal)) return [{ text, word }];
      return [{ text, word: index === 0 ? "addressee" : "address" }];
    }),
  );
}

/** With numbers that do for an example. */
function folioTokens(folio: string): readonly PassageToken[] {
  return folio
    .split(/\{(pages?)\}/)
    .map((text, index) => (index % 2 === 0 ? { text } : { text: "1", word: text }));
}

function sameText(text: string, other = ""): boolean {
  const plain = (words: string) => words.replaceAll(/[ \u00A0\u202F]/g, " ").replaceAll("’", "'");
  return plain(text) === plain(other);
}

function blockPassages(block: Block, place: Place | undefined, taken: Taken): readonly Occurrence[] {
  if (block.kind === "thematic-break") return [];
  const at = placeInWords(place);
  if (block.kind === "recommendation") return requestPassages(block, at, taken);
  if (block.kind === "signatories") {
    return [ofBlocks(passageHead(taken, "Signatories", at, "signatories"), [block])];
  }
  return [ofBlocks(passageHead(taken, nameOf(block), at, "paragraph"), [block])];
}

/** By its only block: letters that share one share the very object. */
const known = new WeakMap<Block, Occurrence>();

function ofBlocks(of: PassageHead, blocks: readonly Block[]): Occurrence {
  const [only, ...others] = blocks;
  const before = only === undefined || others.length > 0 ? undefined : known.get(only);
  if (before !== undefined && isHeadOf(of, before)) return before;
  const made = occurrence(of, passageTokens(asPlainText(blocks, readOut)));
  if (only !== undefined && others.length === 0) known.set(only, made);
  return made;
}

function isHeadOf(of: PassageHead, { passage }: Occurrence): boolean {
  return (
    of.language === passage.language &&
    of.kind === passage.kind &&
    of.of === passage.of &&
    of.at === passage.at &&
    of.standing === passage.standing &&
    of.request === passage.request
  );
}

/** "Salutation", "Paragraph", "List". */
function nameOf(block: Block): string {
  return sentenceCase(block.kind === "paragraph" && block.role !== "body" ? block.role : block.kind);
}

function requestPassages(block: RecommendationBlock, at: string, taken: Taken): readonly Occurrence[] {
  const finding = taken.assessment.recommendations.find(
    ({ recommendation }) => recommendation.id === block.id,
  );
  if (finding === undefined) throw new Error(`no finding for "${block.id}": the letter was made from it`);
  const standing = finding.wording === "general" ? {} : { standing: markOf(finding.wording) };
  const above = (of: string, text: string | undefined, known: readonly Known[]) =>
    text === undefined
      ? []
      : [occurrence(passageHead(taken, of, "", "label", standing), around(text, known))];
  const request = passageHead(taken, `Request ${block.number}`, at, "request", {
    ...standing,
    request: block.id,
  });
  return [
    ...above("Label over a request", block.label, taken.known),
    ...above("Reason beside a label", block.reason, reasonWords(finding, taken)),
    ofBlocks(request, block.content),
  ];
}
