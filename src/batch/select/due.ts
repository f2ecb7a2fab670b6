// Up to which day the user asks for what is due, and how the questions are dealt out. What cannot be had is a fault of the
// command line.

import type { Campaign } from "../../campaign/campaign.js";
import { personColumn } from "../../campaign/state.js";
import type { DueDays, DueFact } from "../../facts/due.js";
import { type Share, splitByPerson, splitInto } from "../../facts/question-sheet.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";
import { numberUpTo, refuseTwoFormats, wrongCommandLine } from "../../usage.js";
import type { Opened } from "../open/campaign.js";
import { firstHead, writtenDate } from "../open/letter-date.js";
import type { Scene } from "../scene.js";

export interface DueAsked {
  readonly by?: string;
  readonly csv?: true;
  readonly excel?: true;
  readonly json?: true;
  readonly split?: string;
  readonly byPerson?: true;
  readonly out?: string;
}

type Deal = (due: readonly DueFact[]) => readonly Share[];

/** How the questions are dealt out; undefined if they are not. */
export function sharing(asked: DueAsked): Deal | undefined {
  const { split, byPerson, csv, excel, out, json } = asked;
  refuseTwoFormats({ "--json": json, "--csv": csv || excel || split || byPerson });
  if (split !== undefined && byPerson)
    throw wrongCommandLine({
      what: "--split and --by-person deal out in two ways",
      remedy: "give one of them",
    });
  if (byPerson) return splitByPerson;
  if (split !== undefined) return splitting(split);
  if (out !== undefined && csv !== true)
    throw wrongCommandLine({ what: "--out is for sheets of questions", remedy: "add --csv" });
  return out === undefined ? undefined : (all) => (all.length === 0 ? [] : [{ name: "", due: all }]);
}

function splitting(split: string): Deal {
  const fault = {
    what: `--split: "${split}" is not a number of sheets`,
    remedy: "write a whole number from 1 to 999",
  };
  const parts = numberUpTo(999, split, fault);
  return (all) => splitInto(parts, all);
}

/** For questions that are dealt out by person. */
export function refuseNobody({ columns }: Campaign): void {
  if (columns.includes(personColumn)) return;
  throw wrongCommandLine({
    what: `--by-person: states-parties.csv has no column ${personColumn}`,
    remedy: "add it, with who looks things up for each State, or deal the questions out with --split",
  });
}

export function dueDays({ by }: DueAsked, { templates, date }: Opened, { surroundings }: Scene): DueDays {
  const { addressMaxAgeDays } = firstHead(templates);
  const last = by === undefined ? date : writtenDate(by, surroundings.today, "--by");
  if (last >= date) return { date, by: last, addressMaxAgeDays };
  throw wrongCommandLine({
    what: `--by: ${formatDate(last, toolLanguage)} is before the letter's date, ${formatDate(date, toolLanguage)}`,
    remedy: "give a later day, or another date with --date",
  });
}
