// What the tables say of a State in two batches, as their manifests recorded it: which of its facts differ, in words. It
// must not know letters.

import type { LetterPair } from "./side.js";

/** "apic: no, now 2020-01-02"; sorted by cell. */
export function changedFacts({ was, now }: LetterPair): readonly string[] {
  const [before, after] = [was.row.data, now.row.data];
  const ids = commitmentsIn([before, after]);
  const headers = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return headers
    .filter((header) => isFact(header, ids) && (before[header] ?? "") !== (after[header] ?? ""))
    .map((header) => `${header}: ${cell(before[header])}, now ${cell(after[header])}`);
}

function cell(text = ""): string {
  return text === "" ? "empty" : text;
}

/** A commitment has a column for the day of its check or for its source, or checks of its own. */
function commitmentsIn(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const headers = rows.flatMap((row) => Object.keys(row));
  return [
    ...new Set(
      headers.flatMap((header) => /^(.+)(?:_checked|_source|, checked .+)$/.exec(header)?.[1] ?? []),
    ),
  ];
}

function isFact(header: string, ids: readonly string[]): boolean {
  return (
    membership.has(header) ||
    ids.some((id) => header === id || header.startsWith(`${id}_`) || header.startsWith(`${id}, `))
  );
}

const membership: ReadonlySet<string> = new Set(["in_force", "withdrawal_effective"]);
