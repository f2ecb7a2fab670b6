// What a template says of the letter that its front matter does not bear out: of an annex that its letters do not have, and
// of an answer, where no address is printed to which one could be sent. It must not know States.

import type { Diagnostic } from "../../diagnostic.js";
import { patternOf } from "../../languages/pattern.js";
import type { FrontMatter } from "../head/front-matter.js";
import { faultAt, inReadingOrder } from "../template/source-text.js";
import { type PlacedNode, placedNodes, type WordedTemplate } from "./worded-template.js";

/** Both, of a template and the front matter of the letter in its language. */
export function settingsWarnings(template: WordedTemplate, frontMatter: FrontMatter): readonly Diagnostic[] {
  return [
    ...(frontMatter.annex === false ? annexWarnings(template) : []),
    ...replyWarnings(template, frontMatter),
  ];
}

/** Where a template names an annex outside `#if annex`. An e-mail says of the letter itself that it comes with it. */
function annexWarnings(template: WordedTemplate): readonly Diagnostic[] {
  const { annexes, enclosures } = template.language.checks;
  const patterns = template.kind === "letter" ? [...annexes, ...enclosures] : annexes;
  const isUnasked = ({ given }: PlacedNode): boolean =>
    !given.some(({ condition }) => condition.kind === "word" && condition.name === "annex");
  const remedy = "put what speaks of it between {{#if annex}} and {{/if}}, or write annex: true";
  return wordsFound(template, { patterns, within: "[\\p{L}-]", isMeant: isUnasked }).map(
    ({ word, offset }) => ({
      ...faultAt(template.source, offset, `"${word}": the letter has no annex`, remedy),
      rule: "annex-is-there",
    }),
  );
}

/**
 * The first place of a letter without address, e-mail and site where an answer is asked for: of its text, or its annex. An
 * e-mail is answered to whoever sent it.
 */
function replyWarnings(template: WordedTemplate, frontMatter: FrontMatter): readonly Diagnostic[] {
  const { kind, source, language } = template;
  if (kind !== "letter" || isReachable(frontMatter)) return [];
  const asked = wordsFound(template, { patterns: language.checks.replies, within: "\\p{L}" }).map(
    ({ word, offset }) => {
      const what = `"${word}": the letter has no address to which an answer could be sent`;
      return faultAt(source, offset, what, remedy);
    },
  );
  const [inText] = inReadingOrder(asked);
  if (inText !== undefined) return [{ ...inText, rule }];
  if (frontMatter.annex === false) return [];
  const what = "the annex asks for corrections, and the letter has no address to send them to";
  const place = frontMatter.places.get("sender") ?? { file: source.file };
  return [{ what, remedy, place, rule }];
}

const rule = "replies-have-an-address";
const remedy =
  "write sender_email: office@example.org with your own address, or sender_address or sender_site, in the front matter";

function isReachable({ senderEmail, senderAddress, senderSite }: FrontMatter): boolean {
  return senderEmail !== undefined || senderSite !== undefined || senderAddress.length > 0;
}

interface Sought {
  /** Of the language. */
  readonly patterns: readonly string[];
  /** What does not stand beside a whole word. */
  readonly within: string;
  readonly isMeant?: (node: PlacedNode) => boolean;
}

/** Words of the template's own text. */
function wordsFound(
  template: WordedTemplate,
  { patterns, within, isMeant = () => true }: Sought,
): readonly { readonly word: string; readonly offset: number }[] {
  if (patterns.length === 0) return [];
  const pattern = patternOf(`(?i)(?<!${within})(?:${patterns.join("|")})(?!${within})`, "g");
  return placedNodes(template)
    .filter(isMeant)
    .flatMap(({ node }) => {
      const found = node.kind === "text" ? node.text.matchAll(pattern) : [];
      return Array.from(found, ({ 0: word, index }) => ({ word, offset: node.offset + index }));
    });
}
