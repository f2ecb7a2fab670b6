// What people leave in a text until they know better: TODO, "to be confirmed", a question mark in an address, brackets to
// fill. Comes in as a text, goes out as what makes one doubt it. A doubt, never a certain error: it may be meant.
// It must not know tables or files.

import type { CellFault } from "./cell-fault.js";
import type { TextKind } from "./leftovers.js";

/** In any text, a letter's own too. */
const anywhere: readonly RegExp[] = [
  // In capitals: "todo" is a word of Spanish.
  /(?<![\p{L}\d_])(?:TO-?DO|FIXME|T\.?B\.?[CDA]\.?|tb[cd]|[Ll]orem ipsum)(?![\p{L}\d_])/u,
  /(?<![\p{L}\d])(?:X{4,}|xxx+)(?![\p{L}\d])/u,
  // Not a Roman thirty: a title, an article, a law.
  /(?<!(?:title|titre|título|chapter|chapitre|capítulo|art(?:icle|ículo)?|book|livre|libro|part(?:ie|e)?|vol|section|law|loi|ley|act|no|n)[.°º]? )(?<![\p{L}\d])XXX(?![\p{L}\d])/iu,
  /\?{2,}/,
  /\[(?:insert|name|your|enter|add|title|address|date|nom|votre|insérer|compléter|nombre|insertar|su)(?![\p{L}-])[^\]]*\](?!\()/iu,
];

/** Where a sentence may say so of something else. */
const inCells =
  /(?<!\p{L})(?:to be (?:confirmed|checked|determined|completed|announced|verified|decided)|to (?:check|verify|confirm)|check (?:the )?(?:address|name|spelling|title|office)|à (?:vérifier|confirmer|compléter|préciser|déterminer)|(?:por|a) (?:confirmar|verificar|completar|determinar|definir|comprobar)|pendiente de (?:confirmar|verificar)|placeholder|dummy)(?!\p{L})/iu;

/** A name, an office or a street asks nothing, and has no news. */
const inNames =
  /[?¿]|\((?:new|old|check|verify|since|until|as of|nouveau|depuis|jusqu|nuevo|nueva|desde|hasta)(?!\p{L})[^)]*\)?/iu;

/** What a program puts where there is no value; a letter's author may mean the word. */
const inProse = /(?<![\p{L}\d_])(?:undefined|NULL|NaN)(?![\p{L}\d_])/u;

/** Every placeholder has one of these; all but a few texts have none. */
const suspect =
  /[?¿[(]|TO-?DO|FIXME|T\.?B\.?[CDA]|tb[cd]|orem ipsum|X{3}|xx|to (?:be|check|verify|confirm)|check|à |por |a [cvd]|pendiente|placeholder|dummy|undefined|NULL|NaN/i;

/** The words that make one doubt, and where they stand; undefined if there are none. */
export function findPlaceholder(
  text: string,
  kind: TextKind,
): { readonly words: string; readonly at: number } | undefined {
  if (!suspect.test(text)) return undefined;
  const patterns = [
    ...anywhere,
    ...(kind === "prose" ? [inProse] : [inCells]),
    ...(kind === "name" ? [inNames] : []),
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return { words: found[0].trim(), at: found.index };
  }
  return undefined;
}

export function placeholderDoubt(words: string): CellFault {
  return {
    what: `"${words}" looks like a note to be replaced`,
    remedy: "write what is meant, or take it out",
  };
}

/** Names of things that stand for others; a starter's, until its user has written their own. */
const examples =
  /(?<!\p{L})(?:Example|Sample|Specimen|Placeholder|Exemple|Exemplo|Ejemplo|Muestra|Muster\p{Ll}*)(?!\p{L})/u;

/** The word that says so of a name; undefined if none does. */
export function findExample(name: string): string | undefined {
  if (!/[ESM](?:xamp|ampl|peci|xemp|jemp|uest|ust)|Placeh/.test(name)) return undefined;
  return examples.exec(name)?.[0];
}
