// What the page of a proof shows first: which passages are new or others since an earlier batch, why, and which are no
// more. Two sides in, plain data out.

import type { ChangesSince } from "../../passages/page-data.js";
import type { Passage } from "../../passages/passage.js";
import type { GonePassage } from "../../web/page-data.js";
import { causeInWords } from "./causes.js";
import { idsOf, notesBetween } from "./compare.js";
import type { Note, WordChange } from "./notes.js";
import type { Side } from "./side.js";

export function changesSince(was: Side, now: Side): ChangesSince {
  const notes = notesBetween(was, now).filter(({ words }) => words !== undefined);
  const [before, after] = [idsOf(was), idsOf(now)];
  const changes = new Map<string, { readonly was?: Passage["text"]; readonly cause: string }>();
  for (const note of notes) {
    const { passage, earlier, was: words } = note.words ?? {};
    const isFilling = isOfFilling(note);
    if (passage === undefined || !after.has(passage.id) || changes.has(passage.id)) continue;
    // That a letter takes another branch, which others took before, is no news to a reader.
    if (!isFilling && before.has(passage.id)) continue;
    changes.set(passage.id, {
      ...(words === "" && !isFilling ? {} : { was: (earlier ?? passage).text }),
      cause: causeOf(note),
    });
  }
  return { since: was.batch, changes, gone: gonePassages(was, after, notes) };
}

function causeOf(note: Note): string {
  const { cause, about, words } = note;
  const isFilling = words !== undefined && isOfFilling(note);
  return `${causeInWords[cause]}: ${isFilling ? exchangeInWords(words) : about}`;
}

/** Of words in a place of a passage that has stayed. */
function isOfFilling({ words, about }: Note): boolean {
  return words !== undefined && words.earlier === undefined && (words.was !== "" || about.startsWith("{{"));
}

function exchangeInWords({ was, now }: Pick<WordChange, "was" | "now">): string {
  if (was === "") return `new: ${now}`;
  return now === "" ? `gone: ${was}` : `${was}, now ${now}`;
}

/** Those that no letter has now, and whose words have not become others. */
function gonePassages(
  { letters }: Side,
  after: ReadonlySet<string>,
  notes: readonly Note[],
): readonly GonePassage[] {
  const replaced = new Set(notes.flatMap(({ words }) => words?.earlier?.id ?? []));
  const byId = new Map<string, { readonly passage: Passage; readonly states: string[] }>();
  for (const { row, passages } of letters) {
    for (const { passage } of passages) {
      if (after.has(passage.id) || replaced.has(passage.id)) continue;
      const known = byId.get(passage.id) ?? { passage, states: [] };
      byId.set(passage.id, known);
      known.states.push(row.state);
    }
  }
  return [...byId.values()].map(({ passage: { id, language, kind, of, text }, states }) => {
    const note = notes.find(({ words }) => words?.passage.id === id);
    return {
      language,
      kind,
      of,
      text,
      states,
      cause: note === undefined ? "no letter has it now" : causeOf(note),
    };
  });
}
