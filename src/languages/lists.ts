// Lists and numbers in words, by the tables of a language. It must not know what is listed or counted, only its gender.

import { together } from "./grammar.js";
import type { Gender, Language, NumberWords } from "./language.js";
import { inDigits } from "./numbers.js";

/** "a, b and c"; « a, b et c »; «a, b y c», and «e» before the sound i. Empty for no items. */
export function joinList(items: readonly string[], language: Language): string {
  return joined(items, language.lists.and, language);
}

/** The same after a negation: "a, b or c"; « a, b ni c »; «a, b ni c». */
export function joinListAfterNo(items: readonly string[], language: Language): string {
  return joined(items, language.lists.nor, language);
}

function joined(items: readonly string[], word: string, { lists, grammar }: Language): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(lists.separator)} ${together(word, last, grammar)}`;
}

/** "three", « trois », «tres»; digits above ten. */
export function countInWords(count: number, language: Language, gender: Gender): string {
  return count > 10 ? inDigits(String(count), language.numbers) : numberInWords(count, language, gender);
}

/** Up to 999; a greater number in digits, as it would be read in no letter. Before a noun, as in «veintiún puntos». */
export function numberInWords(count: number, { numbers }: Language, gender: Gender): string {
  const words =
    count > 999
      ? String(count)
      : spelled(count, gender === "feminine" ? [numbers.feminine, numbers] : [numbers]);
  return inDigits(words, numbers);
}

/** By the first table that has it. What no table has stays in digits. */
function spelled(count: number, tables: readonly NumberWords[]): string {
  const own = tables.find(({ words }) => words[count] !== undefined)?.words[count];
  if (own !== undefined) return own;
  const base = Math.max(
    ...tables.flatMap(({ beyond }) => Object.keys(beyond).map(Number)).filter((each) => each < count),
  );
  const pattern = tables.find(({ beyond }) => beyond[base] !== undefined)?.beyond[base];
  if (pattern === undefined) return String(count);
  return pattern.replace("{rest}", () => spelled(count - base, tables));
}
