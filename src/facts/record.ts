// What answers are beside what is known: which are new, which were there already, which cannot be right. A campaign and
// answers in, the new ones out, all faults at once. It must not know how they are written down.

import type { Campaign, State } from "../campaign/campaign.js";
import { tableFiles } from "../campaign/opening/tables.js";
import type { Check } from "../data/fact.js";
import { isUpkept } from "../data/tables/addressees.js";
import { type Diagnostic, InputError, type Place } from "../diagnostic.js";
import { type Answer, sameness } from "./answers.js";
import { dependOnOrder, isExplained, type Odds, oddsBetween } from "./at-odds.js";

export interface NewAnswers {
  /** In the order in which they were given. */
  readonly answers: readonly Answer[];
  /** How many were known already, or stand in the sheets twice. */
  readonly repeated: number;
}

/** A look, and where it stands. */
interface PlacedCheck {
  readonly check: Check;
  readonly place: Place;
}

/** @throws InputError with a fault for each answer that contradicts what is known, or another answer. */
export function newAnswers(answers: readonly Answer[], { states }: Campaign): NewAnswers {
  const byCode = new Map(states.map((state) => [state.iso3, state]));
  const known = new Map<string, PlacedCheck[]>();
  const added: Answer[] = [];
  const faults: Diagnostic[] = [];
  for (const answer of answers) {
    const key = `${answer.iso3} ${answer.subject}`;
    const looks = known.get(key) ?? knownLooks(answer, byCode.get(answer.iso3));
    known.set(key, looks);
    if (looks.some(({ check }) => !check.undated && sameness(check) === sameness(answer.check))) continue;
    const against = looks.flatMap((look) => contradiction(answer, look));
    faults.push(...against.slice(0, 1));
    if (against.length > 0) continue;
    looks.push({ check: answer.check, place: answer.place });
    added.push(answer);
  }
  if (faults.length > 0) throw new InputError(faults);
  return { answers: added, repeated: answers.length - added.length };
}

function knownLooks({ subject }: Answer, state: State | undefined): PlacedCheck[] {
  const fact = isUpkept(subject) ? state?.upkeep.get(subject) : state?.facts.get(subject);
  return (fact?.checks ?? []).map((check) => ({ check, place: placeOf(check, subject, state) }));
}

function placeOf({ line }: Check, subject: string, state: State | undefined): Place {
  if (line !== undefined) return { file: tableFiles.checks, line };
  return isUpkept(subject)
    ? { file: tableFiles.addressees }
    : (state?.place ?? { file: tableFiles.statesParties });
}

function contradiction(answer: Answer, known: PlacedCheck): readonly Diagnostic[] {
  const odds = oddsBetween(known.check, answer.check);
  if (odds === undefined) return [];
  if (odds !== "same-day" && isExcused(answer, known)) return [];
  const { line } = known.place;
  const where = line === undefined ? known.place.file : `${known.place.file}:${line}`;
  const day = known.check.checked === undefined ? "" : `, checked ${known.check.checked}`;
  const of = odds === "same-day" && known.check.checked === answer.check.checked ? " of the same day" : day;
  return [
    {
      what: `${answer.iso3} ${answer.subject}: "${answer.check.cell}" contradicts "${known.check.cell}"${of} (${where})`,
      remedy:
        odds === "same-day" || canBeExcused(answer, known)
          ? remedies[odds]
          : "correct the answer; if the earlier row is wrong, delete it",
      place: { ...answer.place, field: "found" },
      rule: "no-contradictions",
    },
  ];
}

/** An address that was right may be wrong today; of a fact, a note can say how both were found. */
function isExcused(answer: Answer, known: PlacedCheck): boolean {
  if (isUpkept(answer.subject)) return true;
  return isExplained(known.check, answer.check) && canBeExcused(answer, known);
}

/** No two answers may depend on the order in which they are recorded: only what the register says comes before all. */
function canBeExcused({ check }: Answer, known: PlacedCheck): boolean {
  return known.place.file === tableFiles.statesParties || !dependOnOrder(known.check, check);
}

const remedies: Readonly<Record<Odds, string>> = {
  "same-day": "correct the one or the other; if both were found, the day of one of them is another",
  undone: "correct the answer; if what was met has been undone, say so under note",
  backdated: "correct the answer; if the earlier look was wrong, say so under note",
  "two-dates": "correct the date; if the earlier one was wrong, say so under note",
};
