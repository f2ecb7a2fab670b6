// What has changed in the letter to one State, as notes: each of one place or passage, with its cause and with the key by
// which the same change in other letters is known. It must not know other letters.

import { type Passage, placesOf, templateWords } from "../../passages/passage.js";
import {
  type Cause,
  causeOfFilling,
  causeOfPassage,
  type LetterChange,
  letterChange,
  type PassagesKnown,
} from "./causes.js";
import { type PassagePair, pairPassages } from "./pair-passages.js";
import { changedMakers, type LetterPair } from "./side.js";
import { changedSources, type SourceChange } from "./sources.js";
import { exchangeOf } from "./word-differences.js";

/** Words that differ; "" for those of a passage that is new, or is no more. */
export interface WordChange {
  /** The later passage, or the earlier one if it is no more. */
  readonly passage: Passage;
  /** If it was another. */
  readonly earlier?: Passage;
  readonly was: string;
  readonly now: string;
}

export interface Note {
  readonly cause: Cause;
  /** What the change is about, in words: "apic: no, now 2020-01-02". */
  readonly about: string;
  /** Notes with the same key are one change. */
  readonly key: string;
  readonly iso3: string;
  readonly words?: WordChange;
}

export function changeNotes(pair: LetterPair, known: PassagesKnown): readonly Note[] {
  const letter = letterChange(pair);
  const { was, now } = pair;
  if (was.row.language !== now.row.language) return languageNotes(letter);
  if (was.isKept === false || now.isKept === false) return unkeptNotes(letter);
  const changed = pairPassages(pair.was.passages, pair.now.passages);
  const notes = changed.flatMap((each) =>
    isSamePassage(each) ? fillingNotes(each, letter) : [passageNote(each, letter, known)],
  );
  return [...notes, ...lookNotes(letter, notes.length > 0)];
}

/** No word is the same in another language: that it is another is all that there is to tell, with the facts. */
function languageNotes(letter: LetterChange): readonly Note[] {
  const { was, now } = letter;
  return [
    ...wordlessNotes(letter, "fact"),
    wordless(letter, "language", `"${was.row.language}", now "${now.row.language}"`),
  ];
}

/** What the manifests alone can tell. */
function unkeptNotes(letter: LetterChange): readonly Note[] {
  const { was, now } = letter;
  const isOther = was.row.text_sha256 !== now.row.text_sha256;
  return [
    ...wordlessNotes(letter, "fact"),
    ...wordlessNotes(letter, "date"),
    ...(isOther ? [wordless(letter, "unkept", "the letter reads otherwise")] : []),
    ...lookNotes(letter, isOther),
  ];
}

function wordlessNotes(letter: LetterChange, cause: "fact" | "date"): readonly Note[] {
  const has = cause === "fact" ? letter.facts.length > 0 : letter.isOfOtherDay;
  return has ? [wordless(letter, cause, aboutLetter(cause, letter))] : [];
}

function wordless({ now }: LetterChange, cause: Cause, about: string): Note {
  return { cause, about, key: JSON.stringify([cause, about]), iso3: now.row.iso3 };
}

type Both = Required<PassagePair>;

function isSamePassage(pair: PassagePair): pair is Both {
  return pair.was !== undefined && pair.was.passage.id === pair.now?.passage.id;
}

function fillingNotes({ was, now }: Both, letter: LetterChange): readonly Note[] {
  const { passage } = now;
  return placesOf(passage.text).flatMap((word, index) => {
    const words = { passage, was: was.fillings[index] ?? "", now: now.fillings[index] ?? "" };
    if (words.was === words.now) return [];
    const cause = causeOfFilling(word, letter);
    const sources = word === "source" && cause === "data" ? changedSources(letter) : undefined;
    return [sources === undefined ? noteOf(words, cause, word, letter) : sourceNote(words, sources, letter)];
  });
}

/** One source may change the numbers of others in the whole annex. */
function sourceNote(words: WordChange, sources: SourceChange, { now }: LetterChange): Note {
  const { language, kind } = words.passage;
  return {
    cause: "data",
    about: "{{source}}",
    key: JSON.stringify(["sources", language, exchangeOf(sources.was, sources.now)]),
    iso3: now.row.iso3,
    words: kind === "annex" ? sources : words,
  };
}

function passageNote(pair: PassagePair, letter: LetterChange, known: PassagesKnown): Note {
  const { was, now } = pair;
  const passage = (now ?? was)?.passage;
  if (passage === undefined) throw new Error("a pair has one passage at least");
  const words = {
    passage,
    ...(was === undefined ? {} : { earlier: was.passage }),
    was: was === undefined ? "" : templateWords(was.passage.text),
    now: now === undefined ? "" : templateWords(now.passage.text),
  };
  return noteOf(words, causeOfPassage(pair, letter, known), "", letter);
}

/** A fact, a day, a list of organisations changes words of many passages, and is one change; else words are. */
function noteOf(words: WordChange, cause: Cause, word: string, letter: LetterChange): Note {
  const about = aboutOf(words, cause, word, letter);
  const isOneWhateverTheWords = cause === "fact" || cause === "date" || cause === "signatory";
  const parts = isOneWhateverTheWords
    ? [cause, about]
    : [cause, words.passage.language, word, exchangeOf(words.was, words.now)];
  return { cause, about, key: JSON.stringify(parts), iso3: letter.now.row.iso3, words };
}

function aboutOf({ passage }: WordChange, cause: Cause, word: string, letter: LetterChange): string {
  switch (cause) {
    case "fact":
    case "date":
      return aboutLetter(cause, letter);
    case "signatory":
      return "the organisations that sign";
    default:
      return word === "" ? passage.of : `{{${word}}}`;
  }
}

function aboutLetter(cause: "fact" | "date", { facts, was, now }: LetterChange): string {
  if (cause === "fact") return facts.join("; ");
  return was.row.letter_date === now.row.letter_date
    ? "old or later facts count otherwise"
    : `letters of ${was.row.letter_date}, now of ${now.row.letter_date}`;
}

/** What has changed in how a letter looks, if no word has; and always what else made it. */
function lookNotes({ was, now, files }: LetterChange, hasOtherWords: boolean): readonly Note[] {
  if (was.row.sha256 === now.row.sha256) return [];
  const makers = changedMakers({ was, now });
  const isSameText = was.row.text_sha256 === now.row.text_sha256;
  const whatIsSeen = was.row.draft === now.row.draft ? "how it looks" : "the mark of a draft";
  const spaces = !isSameText && !hasOtherWords ? ["spaces alone"] : [];
  const look = isSameText && !hasOtherWords && makers.length === 0 ? [[whatIsSeen, ...files].join("; ")] : [];
  const about = [...makers, ...spaces, ...look].join("; ");
  if (about === "") return [];
  return [{ cause: "program", about, key: JSON.stringify(["program", about]), iso3: now.row.iso3 }];
}
