// Two texts word by word: what stayed, what fell away, what came. The only file that knows the library for it.

import { diffArrays } from "diff";

export interface WordRun {
  readonly change: "same" | "gone" | "new";
  readonly words: string;
}

/** In the order of the later text, what fell away before what came in its place. */
export function wordDifferences(was: string, now: string): readonly WordRun[] {
  return diffArrays(wordsOf(was), wordsOf(now)).map(({ added, removed, value }) => ({
    change: added ? "new" : removed ? "gone" : "same",
    words: value.join(" "),
  }));
}

/** Which spaces part them, and the lines of a passage, make no difference. */
function wordsOf(text: string): string[] {
  return text.split(/[\s\u00A0\u202F]+/).filter((word) => word !== "");
}

/** What differs, without what stayed: the same wherever the same words were exchanged. */
export function exchangeOf(was: string, now: string): string {
  const runs = wordDifferences(was, now).filter(({ change }) => change !== "same");
  return JSON.stringify(runs.map(({ change, words }) => [change, words]));
}

/** How many words of what stayed are shown on either side of what differs. */
const contextWords = 6;

/** "… marked below, [require → still await] action [from → by] the Government …" */
export function markedWords(was: string, now: string): string {
  const runs = wordDifferences(was, now);
  const parts: string[] = [];
  for (const [index, { change, words }] of runs.entries()) {
    if (change === "same") parts.push(contextOf(words, index > 0, index < runs.length - 1));
    else if (change === "gone" && runs[index + 1]?.change === "new") continue;
    else
      parts.push(
        exchanged(
          change === "new" ? (runs[index - 1] ?? nothing) : { change, words },
          change === "new" ? words : "",
        ),
      );
  }
  return parts.join(" ");
}

const nothing: WordRun = { change: "gone", words: "" };

function exchanged({ change, words }: WordRun, now: string): string {
  const was = change === "gone" ? words : "";
  if (was === "") return `[+ ${now}]`;
  return now === "" ? `[– ${was}]` : `[${was} → ${now}]`;
}

function contextOf(words: string, isAfter: boolean, isBefore: boolean): string {
  const all = words.split(" ");
  const most = (isAfter ? contextWords : 0) + (isBefore ? contextWords : 0);
  if (all.length <= most + 1) return words;
  const start = isAfter ? all.slice(0, contextWords) : [];
  const end = isBefore ? all.slice(-contextWords) : [];
  return [...start, "…", ...end].join(" ");
}
