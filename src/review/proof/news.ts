// What a part of a proof shows first, in words: "Request 8 outstanding (116)". It must not know pages.

import type { Passage, StandingMark } from "../../passages/passage.js";
import type { ProofPart } from "./plan.js";

const standings: Readonly<Record<StandingMark, string>> = {
  o: "outstanding",
  p: "in part",
  u: "not known",
  m: "met",
};

export function newsOf({ letter, shows, looks }: ProofPart): string {
  const own = new Set(letter.passages.map(({ passage }) => passage.id));
  if (shows.length === own.size) return `everything: ${own.size} passages`;
  const names = new Map<string, number>();
  for (const passage of shows) names.set(nameOf(passage), (names.get(nameOf(passage)) ?? 0) + 1);
  return [
    ...[...names].map(([name, count]) => (count === 1 ? name : `${name}, ${count} wordings`)),
    ...looks.map(({ words }) => words),
  ].join("; ");
}

/** With the template's line, as it stands in the margin. */
function nameOf({ of, standing, at }: Passage): string {
  const [, line] = /:(\d+)$/.exec(at) ?? [];
  const words = standing === undefined ? of : `${of} ${standings[standing]}`;
  return line === undefined ? words : `${words} (${line})`;
}
