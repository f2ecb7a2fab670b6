// Characters that cannot be set: no face has them, or they leave no mark. A text in, the strange characters in it out, and
// one fault that tells of all of them. It must not know lines, blocks or tables.

import type { Diagnostic } from "../../diagnostic.js";
import { isInvisible, isSettable } from "../../fonts/characters.js";
import type { FaceRole, Measures } from "../../fonts/faces.js";

/** A character that the face cannot set. */
export interface StrangeCharacter {
  readonly character: string;
  readonly face: FaceRole;
  readonly why: "invisible" | "missing";
}

/** Each strange character of the text once, in order of occurrence. */
export function strangeIn(text: string, face: FaceRole, faces: Measures): readonly StrangeCharacter[] {
  const missing = new Set(faces.missing(face, text));
  if (missing.size === 0 && isSettable(text)) return [];
  return [...new Set(text)].flatMap((character): readonly StrangeCharacter[] => {
    if (isInvisible(character)) return [{ character, face, why: "invisible" }];
    return missing.has(character.codePointAt(0) ?? 0) ? [{ character, face, why: "missing" }] : [];
  });
}

/** So many of a kind are named; a text in another script has them all. */
const mostNamed = 5;

/** What is wrong with a text in which these stand, as one fault. */
export function strangeFault(
  text: string,
  strange: readonly StrangeCharacter[],
): Pick<Diagnostic, "what" | "remedy"> {
  const kinds = (["invisible", "missing"] as const).flatMap((why) => {
    const ofKind = strange.filter((each) => each.why === why);
    return ofKind.length === 0 ? [] : [tellers[why](text, ofKind)];
  });
  return {
    what: kinds.map(({ what }) => what).join("; "),
    remedy: [...new Set(kinds.map(({ remedy }) => remedy))].join("; "),
  };
}

type Teller = (
  text: string,
  strange: readonly StrangeCharacter[],
) => { readonly what: string; readonly remedy: string };

const tellers: Readonly<Record<StrangeCharacter["why"], Teller>> = {
  invisible: (text, strange) => ({
    what: `${listed(strange.map(codeOf))} in "${wordsRound(text, strange[0])}" ${strange.length === 1 ? "is an invisible character" : "are invisible characters"}`,
    remedy: strange.length === 1 ? "take it out" : "take them out",
  }),
  missing: (text, strange) => ({
    what: `the ${strange[0]?.face} face has no ${listed(strange.map((each) => `"${each.character}" (${codeOf(each)})`))}, which ${strange.length === 1 ? "stands" : "stand"} in "${wordsRound(text, strange[0])}"`,
    remedy: "write it in other characters, or name a font that has it under faces in the front matter",
  }),
};

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

function codeOf(strange: StrangeCharacter | undefined): string {
  return `U+${(strange?.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** At most so many characters on either side, in whole words, make the place easy to find. */
const reach = 24;

/** What cannot be seen is shown as a replacement character. */
function wordsRound(text: string, strange: StrangeCharacter | undefined): string {
  const character = strange?.character ?? "";
  const at = text.indexOf(character);
  const before = text.slice(0, at);
  const after = text.slice(at + character.length);
  const start = before.length <= reach ? before : `…${before.slice(-reach).replace(/^\S* /, "")}`;
  const end = after.length <= reach ? after : `${after.slice(0, reach).replace(/ \S*$/, "")}…`;
  const words = `${start}${character}${end}`.trim();
  return Array.from(words, (shown) => (isInvisible(shown) ? "\uFFFD" : shown)).join("");
}
