// The list of what is due, as text for people and as JSON for programs. Facts in, text out. It must not print.

import type { PlacedSheet } from "../../batch/place/question-sheets.js";
import type { Campaign } from "../../campaign/campaign.js";
import { counted } from "../../counted.js";
import type { DueDays, DueFact, Why } from "../../facts/due.js";
import {
  kindsInWords,
  lookInWords,
  lookUpAddresses,
  subjectLabel,
  whyInWords,
} from "../../facts/due-words.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";

/** By commitment, then State: why, what is known, where to look; the totals at the foot. */
export function dueText(due: readonly DueFact[], campaign: Campaign, days: DueDays): string {
  const groups = [...new Set(due.map(({ subject }) => subject))].map((subject) =>
    groupText(
      due.filter((fact) => fact.subject === subject),
      campaign,
    ),
  );
  return `${[title(due, days), ...groups, ...(due.length === 0 ? [] : [totalsText(due)])].join("\n\n")}\n`;
}

function title(due: readonly DueFact[], { date, by }: DueDays): string {
  const on = `for a letter of ${formatDate(date, toolLanguage)}`;
  const until = by === date ? on : `${on}, and until ${formatDate(by, toolLanguage)}`;
  if (due.length === 0) return `nothing is due ${until}`;
  const states = new Set(due.map(({ state }) => state.iso3)).size;
  return `${due.length} to look up ${until}, of ${states} ${states === 1 ? "State" : "States"}`;
}

/** Where all of a group is looked up at one place, it is said once; so is what is the same of several States. */
function groupText(group: readonly DueFact[], campaign: Campaign): string {
  const [first] = group;
  if (first === undefined) return "";
  const places = new Set(
    group.map((fact) => lookUpAddresses(fact, campaign).join(" ")).filter((text) => text !== ""),
  );
  const [shared = ""] = places.size === 1 ? places : [];
  const head = `${first.subject}: ${subjectLabel(first.subject, campaign)} (${group.length})`;
  const byText = new Map<string, string[]>();
  for (const fact of group) {
    const place = shared === "" ? lookUpAddresses(fact, campaign).join(" ") : "";
    const text = `${whatIsDue(fact, campaign)}${place === "" ? "" : `; look up: ${place}`}`;
    const named = `${fact.state.name} (${fact.state.iso3})`;
    const states = byText.get(text);
    if (states === undefined) byText.set(text, [named]);
    else states.push(named);
  }
  const rows = [...byText].flatMap(([text, states]) => [`  ${states.join(", ")}`, `    ${text}`]);
  return [head, ...(shared === "" ? [] : [`look up: ${shared}`]), ...rows].join("\n");
}

function whatIsDue({ why, last, person }: DueFact, campaign: Campaign): string {
  const known = lookInWords(last, campaign);
  const who = person === "" ? "" : `; ${person}`;
  return `${whyInWords(why)}${known === "" ? "" : `; ${known}`}${who}`;
}

function totalsText(due: readonly DueFact[]): string {
  const counts = totalsOf(due).filter(([, count]) => count > 0);
  return `in all: ${counts.map(([kind, count]) => `${count} ${kindsInWords[kind]}`).join(", ")}`;
}

function totalsOf(due: readonly DueFact[]): readonly (readonly [Why["kind"], number])[] {
  const kinds = Object.keys(kindsInWords) as readonly Why["kind"][];
  return kinds.map((kind) => [kind, due.filter(({ why }) => why.kind === kind).length]);
}

/** The keys are those of `--json`. */
export function dueJson(due: readonly DueFact[], campaign: Campaign, { date, by }: DueDays): object {
  return {
    date,
    by,
    due: due.map((fact) => ({
      iso3: fact.state.iso3,
      state: fact.state.name,
      commitment: fact.subject,
      why: fact.why.kind,
      day: fact.why.day ?? "",
      known: fact.last?.cell ?? "",
      checked: fact.last?.checked ?? "",
      sources: fact.last?.sources ?? [],
      look_up: lookUpAddresses(fact, campaign),
      person: fact.person,
    })),
    totals: Object.fromEntries(totalsOf(due)),
  };
}

/** Which sheets have been written, into a folder as it is named before a file. */
export function sheetLines(sheets: readonly PlacedSheet[], folder: string): readonly string[] {
  if (sheets.length === 0) return ["nothing is due: no sheet has been written"];
  return [
    ...sheets.map(({ file, count }) => `${counted(count, "question")} in ${folder}${file}`),
    "next: fill in found, checked and source; then letters record with the sheets",
  ];
}
