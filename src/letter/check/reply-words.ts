// Where a letter asks for an answer and prints no address to which one could be sent. An e-mail is answered to whoever
// sent it. It must not know States.

import type { Diagnostic } from "../../diagnostic.js";
import { patternOf } from "../../languages/pattern.js";
import type { FrontMatter } from "../head/front-matter.js";
import { faultAt, inReadingOrder } from "../template/source-text.js";
import { placedNodes, type WordedTemplate } from "./worded-template.js";

/** The first place of a letter without address, e-mail and site where an answer is asked for: of its text, or its annex. */
export function replyWarnings(template: WordedTemplate, frontMatter: FrontMatter): readonly Diagnostic[] {
  const { kind, source } = template;
  if (kind !== "letter" || isReachable(frontMatter)) return [];
  const [inText] = inReadingOrder(askedIn(template));
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

function askedIn(template: WordedTemplate): readonly Diagnostic[] {
  const { language, source } = template;
  const patterns = language.checks.replies;
  if (patterns.length === 0) return [];
  const pattern = patternOf(`(?i)(?<!\\p{L})(?:${patterns.join("|")})(?!\\p{L})`, "g");
  return placedNodes(template).flatMap(({ node }) => {
    if (node.kind !== "text") return [];
    return [...node.text.matchAll(pattern)].map((match) => {
      const what = `"${match[0]}": the letter has no address to which an answer could be sent`;
      return faultAt(source, node.offset + match.index, what, remedy);
    });
  });
}
