// Faults as the page of the live preview shows them: with the line of the file, and where in it. It must not know who asks.

import type { Diagnostic, Place } from "../diagnostic.js";
import type { FaultLine, LiveFault } from "../web/live-events.js";

/** Reads a file of the campaign as text; undefined if there is none. */
export type ReadText = (file: string) => string | undefined;

/** More would not help: the first ones are to be mended first. */
const mostFaults = 50;

export function liveFaults(faults: readonly Diagnostic[], read: ReadText): readonly LiveFault[] {
  return faults.slice(0, mostFaults).map(({ what, remedy = "", place }) => ({
    where: place === undefined ? "" : whereOf(place),
    what: place?.field === undefined ? what : `${place.field}: ${what}`,
    remedy,
    lines: place === undefined ? [] : linesOf(place, read),
  }));
}

function whereOf({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** Characters of a line that are shown before and after the fault. */
const around = 60;

function linesOf({ file, line, column }: Place, read: ReadText): readonly FaultLine[] {
  if (line === undefined) return [];
  const lines = read(file)?.split(/\r\n?|\n/) ?? [];
  const own = lines[line - 1];
  if (own === undefined) return [];
  const at = Math.min((column ?? 1) - 1, own.length);
  const from = Math.max(0, at - around);
  const start = from > 0 ? "…" : "";
  const rest = own.slice(from, at + around);
  const shown = `${start}${rest}${at + around < own.length ? "…" : ""}`;
  const before = lines[line - 2];
  return [
    ...(before === undefined ? [] : [{ number: line - 1, text: before.slice(0, 2 * around) }]),
    { number: line, text: shown, ...(column === undefined ? {} : { before: at - from + start.length }) },
  ];
}
