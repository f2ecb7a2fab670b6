// The head of an e-mail's template: YAML between `---` lines that holds the subject and nothing else, since sender and
// place are those of the letter. Beside front-matter.ts the only file of this room that knows YAML.

import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import type { Diagnostic } from "../diagnostic.js";
import { faultAt, type SourceText, sourceText } from "./source-text.js";

/** The texts of an e-mail's template, each blanked round its part, so that offsets are those of the file. */
export interface EmailTexts {
  readonly subject: SourceText;
  readonly body: SourceText;
}

const example = 'subject: "Our letter of {{date}} to the Government {{state.formal_of}}"';
const writeSubject = `write ${example}`;

/** Cuts the head off; faults are added to `faults`. */
export function readEmailHead(source: SourceText, faults: Diagnostic[]): EmailTexts {
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(source.text);
  if (match === null) {
    const remedy = `begin the file with a line ---, the line ${example}, and a line ---`;
    faults.push(faultAt(source, 0, "the e-mail has no front matter", remedy));
    return { subject: sourceText(source.file, ""), body: source };
  }
  const body = sourceText(source.file, blank(match[0]) + source.text.slice(match[0].length));
  return { subject: subjectOf(source, match[1] ?? "", faults), body };
}

function subjectOf(source: SourceText, yaml: string, faults: Diagnostic[]): SourceText {
  const start = source.text.indexOf("\n") + 1;
  // "---" begins a document for YAML too; blanks in its stead keep every offset that of the file.
  const document = parseDocument(`${blank(source.text.slice(0, start))}${yaml}`, { prettyErrors: false });
  const before = faults.length;
  for (const error of document.errors) faults.push(unreadable(source, error.pos[0], error.message));
  const map = isMap(document.contents) ? document.contents : undefined;
  faults.push(...unknownKeys(source, map));
  const node = map?.get("subject", true);
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (isScalar(node) && typeof value === "string" && value.trim() !== "") {
    const quote = /^QUOTE/.test(node.type ?? "") ? 1 : 0;
    return sourceText(source.file, blank(source.text.slice(0, (node.range?.[0] ?? 0) + quote)) + value);
  }
  if (faults.length === before) faults.push(noSubject(source, map));
  return sourceText(source.file, "");
}

function unreadable(source: SourceText, offset: number, message: string): Diagnostic {
  const what = `the front matter cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return faultAt(source, offset, what, writeSubject);
}

function unknownKeys(source: SourceText, map: YAMLMap | undefined): readonly Diagnostic[] {
  return (map?.items ?? []).flatMap(({ key }) => {
    if (!isScalar(key) || key.value === "subject") return [];
    const remedy = "its only key is subject: sender, place and date are those of the letter";
    const what = `the front matter of an e-mail has no key "${String(key.value)}"`;
    return [faultAt(source, key.range?.[0] ?? 0, what, remedy)];
  });
}

function noSubject(source: SourceText, map: YAMLMap | undefined): Diagnostic {
  const node = map?.get("subject", true);
  if (isMap(node)) {
    const remedy = 'put a value with {{ between quotes: "…"';
    return faultAt(source, node.range?.[0] ?? 0, "the subject is not a text", remedy);
  }
  return faultAt(source, 0, "the e-mail has no subject", writeSubject);
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}
