// What `generate` says when it is done: counts and reasons in, a few lines for a person out. It must not print.

import type { Opened } from "../batch/open/campaign.js";
import type { LettersPlaced } from "../batch/place/letters.js";
import type { LeftOut } from "../batch/select/select.js";
import type { Late } from "../batch/tally.js";
import { restingOnCommitments } from "../campaign/assess.js";
import { counted } from "../counted.js";
import { formatDate } from "../languages/dates.js";
import { toolLanguage } from "../languages/known.js";
import type { OutputFolder } from "../output/placing/placing.js";
import { folderLines, some } from "./batch-changes.js";
import { campaignLine } from "./campaign.js";

/** What a run has made, of what, and where it lies. */
export interface Outcome extends LettersPlaced {
  readonly batch: Opened;
  readonly leftOut: readonly LeftOut[];
  readonly folder: OutputFolder;
  /** Where the folder really is, if a link leads there. */
  readonly leadsTo: string | undefined;
}

/** The summary, one thing a line. */
export function summaryText(outcome: Outcome): string {
  const { tally, batch, leadsTo } = outcome;
  const folder = outcome.folder.shown;
  const really = leadsTo === undefined ? "" : `, which is ${leadsTo}`;
  const lines = [
    `${counted(tally.letters, "letter")} for ${formatDate(batch.date, toolLanguage)}, in ${folder}/${really}`,
    `  ${campaignLine(batch.folder)}`,
    `  requests highlighted: ${highlightedText(outcome)}`,
    `  languages: ${countsText(sortedByKey(tally.languages))}`,
    ...draftLines(tally.drafts),
    ...leftOutLines(outcome.leftOut),
    ...warningLines(outcome),
    ...folderLines(outcome, folder),
    `  manifest: ${folder}/manifest.csv and ${folder}/manifest.json`,
    tally.drafts.length === 0
      ? `next: have every sentence read once with letters proof, record with letters approve --by NAME that they may be sent, then post them by ${folder}/manifest.csv`
      : "next: read the drafts, record with letters approve --by NAME that they may be sent, and run letters generate again",
  ];
  return lines.join("\n");
}

function highlightedText({ tally, batch }: Outcome): string {
  const requests = restingOnCommitments(batch.campaign.recommendations).length;
  const most = Math.max(requests, ...tally.highlighted.keys());
  return Array.from({ length: most + 1 }, (_, requests) => {
    const letters = tally.highlighted.get(requests) ?? 0;
    return requests === 0 ? `0 in ${counted(letters, "letter")}` : `${requests} in ${letters}`;
  }).join(", ");
}

function draftLines(states: readonly string[]): readonly string[] {
  if (states.length === 0) return [];
  return [
    `  drafts, for nobody has approved the text: ${counted(states.length, "letter")}, to ${some(states)}`,
  ];
}

/** Those whom the user's own filters leave out are counted, the others named with their reason. */
function leftOutLines(leftOut: readonly LeftOut[]): readonly string[] {
  const because = (reason: LeftOut["why"]) => leftOut.filter(({ why }) => why === reason);
  const named = (states: readonly LeftOut[]) =>
    states.map(({ state, reason }) => `${state.name} (${reason})`).join(", ");
  const [outside, held, filtered] = [because("membership"), because("held"), because("filtered")];
  return [
    ...(outside.length === 0 ? [] : [`  left out, not States Parties on that day: ${named(outside)}`]),
    ...(held.length === 0 ? [] : [`  left out, held back: ${named(held)}`]),
    ...(filtered.length === 0 ? [] : [`  left out by the filters: ${counted(filtered.length, "State")}`]),
  ];
}

function warningLines({ tally, batch: { acceptStale, acceptLater } }: Outcome): readonly string[] {
  const stale = countsText(sortedByKey(tally.stale));
  const use = acceptStale
    ? "used all the same"
    : "taken as unknown; letters due lists them; check them again, or use --accept-stale";
  const { withoutAddress, noted } = tally;
  return [
    ...(tally.stale.size === 0 ? [] : [`  warning: facts too old for this date: ${stale} (${use})`]),
    ...(tally.late.size === 0 ? [] : [lateLine(sortedByKey(tally.late), acceptLater)]),
    ...(withoutAddress.length === 0
      ? []
      : [
          `  warning: no postal address for ${counted(withoutAddress.length, "letter")}: ${withoutAddress.join(", ")}`,
        ]),
    ...(noted.length === 0
      ? []
      : [`  notes to read before posting, by letters explain: ${noted.join(", ")}`]),
  ];
}

/** "apic 3 by 24 November 2026": who looks again on the 24th for a letter of the 20th dates the letter the 24th. */
function lateLine(late: readonly (readonly [string, Late])[], acceptLater: boolean): string {
  const facts = late.map(
    ([id, { count, knownFrom }]) => `${id} ${count} by ${formatDate(knownFrom, toolLanguage)}`,
  );
  const otherwise = acceptLater ? "" : ", or use --accept-later";
  return `  warning: facts known only after this date: ${facts.join(", ")} (taken as unknown; date the letter that day or later to rest on them${otherwise})`;
}

function countsText(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([key, count]) => `${key} ${count}`).join(", ");
}

function sortedByKey<Value>(counts: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
