// The head of an e-mail's template: it holds the subject and nothing else, since sender and place are those of the letter.
// It must not know YAML.

import type { Diagnostic } from "../../diagnostic.js";
import { faultAt, type SourceText } from "../template/source-text.js";
import { type HeadEntry, readHead, textIn, unknownKeys } from "./yaml-head.js";

/** The texts of an e-mail's template, each blanked round its part, so that offsets are those of the file. */
export interface EmailTexts {
  readonly subject: SourceText;
  readonly body: SourceText;
  readonly faults: readonly Diagnostic[];
}

const example = 'subject: "Our letter of {{date}} to the Government {{state.formal_of}}"';

/** Cuts the head off. */
export function readEmailHead(source: SourceText): EmailTexts {
  const head = readHead(source, {
    called: "the e-mail",
    howToBegin: `begin the file with a line ---, the line ${example}, and a line ---`,
  });
  const faults = [...head.faults, ...unknownKeys(head, ["subject"], unknownKey)];
  if (faults.length === 0) faults.push(...subjectFaults(source, head.entries.get("subject")));
  return { subject: textIn(head, "subject", source), body: head.body, faults };
}

function unknownKey(key: string): Pick<Diagnostic, "what" | "remedy"> {
  const remedy = "its only key is subject: sender, place and date are those of the letter";
  return { what: `the front matter of an e-mail has no key "${key}"`, remedy };
}

function subjectFaults(source: SourceText, subject: HeadEntry | undefined): readonly Diagnostic[] {
  if (subject === undefined) return [faultAt(source, 0, "the e-mail has no subject", `write ${example}`)];
  if (typeof subject.value === "string" && subject.value.trim() !== "") return [];
  const remedy = subject.isGroup ? 'put a value with {{ between quotes: "…"' : `write ${example}`;
  return [{ what: "the subject is not a text", remedy, place: subject.place }];
}
