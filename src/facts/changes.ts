// What recorded answers change for the letters of a day: the campaign before and after in, a change a fact out, in words
// and as data. It must not know how answers are recorded.

import { type Assessment, assess } from "../campaign/assess.js";
import type { Campaign, State } from "../campaign/campaign.js";
import { type Judgement, type JudgeOptions, weigh } from "../data/status.js";
import { isUpkept } from "../data/tables/addressees.js";
import type { Answer } from "./answers.js";

/** One fact, or address, of which something was answered. */
export interface FactChange {
  readonly iso3: string;
  readonly state: string;
  readonly commitment: string;
  /** "outstanding", "met since 2026-05-03", in a letter of the day before and after the answers; as words. */
  readonly before: string;
  readonly after: string;
  readonly requests: readonly RequestChange[];
  /** The answers are of a day that the letter's date does not allow. */
  readonly isLater: boolean;
}

export interface RequestChange {
  readonly number: number;
  readonly id: string;
  /** The wording, as the template chooses it. */
  readonly before: string;
  readonly after: string;
}

export interface ChangeContext {
  readonly before: Campaign;
  readonly after: Campaign;
  /** The letter's date, ISO 8601. */
  readonly date: string;
  readonly options: JudgeOptions;
}

/** A change for each fact that was answered, in the order of the answers. */
export function changesBy(answers: readonly Answer[], context: ChangeContext): readonly FactChange[] {
  const [before, after] = [byCode(context.before), byCode(context.after)];
  const facts = new Map(answers.map((answer) => [`${answer.iso3} ${answer.subject}`, answer]));
  return [...facts.values()].flatMap((answer) => {
    const [old, fresh] = [before.get(answer.iso3), after.get(answer.iso3)];
    if (old === undefined || fresh === undefined) return [];
    return isUpkept(answer.subject)
      ? [upkeepChange(answer, fresh)]
      : [changeOf(answer.subject, old, fresh, context)];
  });
}

function byCode({ states }: Campaign): ReadonlyMap<string, State> {
  return new Map(states.map((state) => [state.iso3, state]));
}

function changeOf(commitment: string, old: State, fresh: State, context: ChangeContext): FactChange {
  const { date, options } = context;
  const [before, after] = [
    assess(old, context.before, date, options),
    assess(fresh, context.after, date, options),
  ];
  const looks = weigh(fresh.facts.get(commitment) ?? { checks: [] }, date);
  const known = old.facts.get(commitment)?.checks.length ?? 0;
  return {
    iso3: fresh.iso3,
    state: fresh.name,
    commitment,
    before: statusInWords(before, commitment),
    after: statusInWords(after, commitment),
    requests: requestChanges(before, after, commitment),
    isLater: looks.slice(known).every(({ use }) => use === "later than the date"),
  };
}

function upkeepChange({ subject, check }: Answer, { iso3, name }: State): FactChange {
  const right = { yes: "right", no: "wrong" }[check.cell.toLowerCase()] ?? "not found";
  const after = `found ${right} on ${check.checked ?? ""}`;
  return { iso3, state: name, commitment: subject, before: "", after, requests: [], isLater: false };
}

function statusInWords({ commitments }: Assessment, id: string): string {
  const judgement = commitments.find(({ commitment }) => commitment.id === id)?.judgement;
  return judgement === undefined ? "" : judgementInWords(judgement);
}

/** "met since 2026-05-03", "outstanding". */
export function judgementInWords({ status, since }: Judgement): string {
  return since === undefined ? status : `${status} since ${since}`;
}

/** The requests that rest on the commitment and are worded otherwise than before. */
function requestChanges(before: Assessment, after: Assessment, commitment: string): readonly RequestChange[] {
  return after.recommendations.flatMap(({ recommendation, wording }, index) => {
    const old = before.recommendations[index]?.wording ?? wording;
    if (!recommendation.commitments.includes(commitment) || old === wording) return [];
    return [{ number: recommendation.number, id: recommendation.id, before: old, after: wording }];
  });
}

/** "KEN apic: outstanding → met since 2026-05-03; request 6 falls away". */
export function changeInWords({ iso3, commitment, before, after, requests, isLater }: FactChange): string {
  const head = `${iso3} ${commitment}: `;
  if (before === "") return head + after;
  if (before === after)
    return `${head}${after}, as before${isLater ? "; found after the letter's date" : ""}`;
  const lost = before.startsWith(`${after} since `) ? ["write the day under since to keep it"] : [];
  return [`${head}${before} → ${after}`, ...requests.map(requestInWords), ...lost].join("; ");
}

function requestInWords({ number, before, after }: RequestChange): string {
  const was = isAsked(before);
  const request = `request ${number}`;
  switch (after) {
    case "met":
      return was ? `${request} falls away` : `${request} is acknowledged`;
    case "outstanding":
      return was ? `${request} is asked in full` : `${request} is highlighted`;
    case "partial":
      return was ? `${request} asks to complete` : `${request} is highlighted, and asks to complete`;
    default:
      return was ? `${request} is no longer highlighted` : `${request} is no longer acknowledged`;
  }
}

function isAsked(wording: string): boolean {
  return wording === "outstanding" || wording === "partial";
}
