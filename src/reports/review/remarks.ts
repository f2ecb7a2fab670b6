// What readers have said of passages, as lines for a person, and as JSON for a program. It must not know how it was gathered.

import { counted } from "../../counted.js";
import type { SharedPassage } from "../../passages/gather.js";
import { templateWords } from "../../passages/passage.js";
import type { GatheredRemarks, Reader, RemarkedPassage } from "../../review/gather-remarks.js";
import type { ReaderMark } from "../../review/remarks.js";

export function remarksLines(
  gathered: GatheredRemarks,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const { passages, unread, readers, remarked, unfit } = gathered;
  const remarks = remarked.flatMap((each) => each.remarks);
  return [
    `${counted(remarks.length, "remark")} on ${remarked.length} of ${counted(sum(passages), "passage")}, by ${counted(readers.length, "reader")}; read by nobody yet: ${unreadInWords(unread)}`,
    ...readers.map((reader) => `  ${readerLine(reader, passages)}`),
    ...remarked.flatMap((each) => ["", ...passageLines(each, names)]),
    ...unfitLines(unfit),
  ];
}

/** "12 (en 3, fr 9)": whom to ask. */
function unreadInWords(unread: ReadonlyMap<string, number>): string {
  const byLanguage = [...unread].map(([language, count]) => `${language} ${count}`).join(", ");
  return unread.size < 2 ? `${sum(unread)}` : `${sum(unread)} (${byLanguage})`;
}

function readerLine({ name, batches, read, remarks }: Reader, passages: ReadonlyMap<string, number>): string {
  const shares = [...read].map(([language, count]) => `${count} of ${passages.get(language)} ${language}`);
  const of = batches.length === 0 ? "" : ` (batch ${batches.join(", ")})`;
  return `${name}${of}: read ${shares.length === 0 ? "none" : shares.join(", ")}; ${counted(remarks, "remark")}`;
}

/** More States than these are told by their codes. */
const mostNamed = 12;

function passageLines(
  { passage, remarks }: RemarkedPassage,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const { states } = passage;
  const named = states.length > mostNamed ? "" : `: ${states.map((iso3) => names.get(iso3)).join(", ")}`;
  const readers = new Set(remarks.map(({ reader }) => reader)).size;
  return [
    `${whereIs(passage)}${readers > 1 ? ` (${readers} readers)` : ""}`,
    `  ${counted(states.length, "letter")}${named}`,
    `  ${oneLine(templateWords(passage.text))}`,
    ...remarks.map(({ reader, remark }) => `  ${reader}: ${oneLine(remark)}`),
  ];
}

/** "letter.en.hbs:28, Request 2"; words of the tool's own have a language and no line. */
function whereIs({ at, of, language }: Pick<SharedPassage, "at" | "of" | "language">): string {
  return `${at === "" ? language : at}, ${of}`;
}

/** A tick alone is not worth a line: the passage is to be read again anyway. */
function unfitLines(unfit: readonly ReaderMark[]): readonly string[] {
  if (unfit.length === 0) return [];
  const said = unfit.filter(({ remark }) => remark !== "");
  const ticks = unfit.length - said.length;
  return [
    "",
    `${counted(unfit.length, "line")} of passages that the letters do not have any more, since they were changed or belong to others`,
    ...said.flatMap(({ place, reader, at, language, words, remark }) => [
      `  ${place.file}:${place.line}: ${at === "" ? language : at}: ${oneLine(words)}`,
      `    ${reader}: ${oneLine(remark)}`,
    ]),
    ...(ticks === 0 ? [] : [`  ${ticks} without a remark`]),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " / ");
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

/** The keys are those of `--json`. */
export function remarksJson({ passages, unread, readers, remarked, unfit }: GatheredRemarks): object {
  return {
    passages: Object.fromEntries(passages),
    unread: Object.fromEntries(unread),
    readers: readers.map(({ read, ...reader }) => ({ ...reader, read: Object.fromEntries(read) })),
    remarked: remarked.map(({ passage: { id, language, kind, of, at, text, states }, remarks }) => ({
      passage: id,
      language,
      kind,
      of,
      at,
      text: templateWords(text),
      states,
      remarks: remarks.map(({ reader, remark, place }) => ({ reader, remark, ...place })),
    })),
    unfit: unfit.map(({ place, isRead, ...mark }) => ({ ...mark, read: isRead, ...place })),
  };
}
