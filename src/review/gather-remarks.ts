// The remarks of many readers by passage, in the order of the letter: who said what, who has read how much, and what is of
// passages that the letters of today do not have. Pure. It must not know files, or how this is told.

import type { SharedPassage } from "../passages/gather.js";
import { isCalled, type ReaderMark } from "./remarks.js";

export interface GatheredRemarks {
  /** How many passages the letters have, by language. */
  readonly passages: ReadonlyMap<string, number>;
  /** Those that no reader has ticked, by language. */
  readonly unread: ReadonlyMap<string, number>;
  /** By name. */
  readonly readers: readonly Reader[];
  /** Those of which somebody says something, in the letter's order. */
  readonly remarked: readonly RemarkedPassage[];
  /** Of passages that the letters do not have any more, as they came. */
  readonly unfit: readonly ReaderMark[];
}

export interface Reader {
  readonly name: string;
  /** Numbers of the batches that were read. */
  readonly batches: readonly string[];
  /** How many passages are ticked, by language. */
  readonly read: ReadonlyMap<string, number>;
  readonly remarks: number;
}

export interface RemarkedPassage {
  readonly passage: SharedPassage;
  /** By the reader's name; what is said twice by one reader stands once. */
  readonly remarks: readonly ReaderMark[];
}

export function gatherRemarks(
  marks: readonly ReaderMark[],
  passages: readonly SharedPassage[],
): GatheredRemarks {
  const fitting = marksByPassage(marks, passages);
  const fit = new Set([...fitting.values()].flat());
  const remarked = passages.flatMap((passage) => {
    const remarks = distinct((fitting.get(passage) ?? []).filter(({ remark }) => remark !== ""));
    return remarks.length === 0 ? [] : [{ passage, remarks }];
  });
  const isRead = (passage: SharedPassage) => (fitting.get(passage) ?? []).some((mark) => mark.isRead);
  return {
    passages: countedByLanguage(passages),
    unread: countedByLanguage(passages.filter((passage) => !isRead(passage))),
    readers: [...new Set(marks.map(({ reader }) => reader))]
      .toSorted(byCode)
      .map((name) => readerCalled(name, marks, fitting)),
    remarked,
    unfit: marks.filter((mark) => !fit.has(mark)),
  };
}

/** What is said of each passage that is there. */
function marksByPassage(
  marks: readonly ReaderMark[],
  passages: readonly SharedPassage[],
): ReadonlyMap<SharedPassage, readonly ReaderMark[]> {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const found = new Map<SharedPassage, ReaderMark[]>();
  for (const mark of marks) {
    const passage = byId.get(mark.passage) ?? passageTakenForNumber(mark, passages);
    if (passage === undefined) continue;
    const known = found.get(passage) ?? [];
    known.push(mark);
    found.set(passage, known);
  }
  return found;
}

/** At the same line, and the only one there that is called so. */
function passageTakenForNumber(
  { passage, language, at }: ReaderMark,
  passages: readonly SharedPassage[],
): SharedPassage | undefined {
  const called = passages.filter(
    (each) => each.language === language && each.at === at && isCalled(passage, each.id),
  );
  return called.length === 1 ? called[0] : undefined;
}

function distinct(marks: readonly ReaderMark[]): readonly ReaderMark[] {
  const first = new Map<string, ReaderMark>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.reader, mark.remark]);
    if (!first.has(key)) first.set(key, mark);
  }
  return [...first.values()].toSorted((one, other) => byCode(one.reader, other.reader));
}

function readerCalled(
  name: string,
  marks: readonly ReaderMark[],
  fitting: ReadonlyMap<SharedPassage, readonly ReaderMark[]>,
): Reader {
  const own = marks.filter(({ reader }) => reader === name);
  const of = [...fitting].map(([passage, all]) => ({
    passage,
    all: all.filter(({ reader }) => reader === name),
  }));
  const read = of.filter(({ all }) => all.some(({ isRead }) => isRead)).map(({ passage }) => passage);
  const said = of.flatMap(({ all }) => distinct(all.filter(({ remark }) => remark !== "")));
  return {
    name,
    batches: [...new Set(own.map(({ batch }) => batch).filter((batch) => batch !== ""))].toSorted(),
    read: countedByLanguage(read),
    remarks: said.length,
  };
}

function countedByLanguage(passages: readonly SharedPassage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { language } of passages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return new Map([...counts].toSorted(([one], [other]) => byCode(one, other)));
}

/** The same on every machine. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
