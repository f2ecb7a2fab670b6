// The only printer: data to standard output, talk to standard error. Faults, warnings, progress and stack traces get
// their form here. It must not know what any command does. Loaded by every command: keep it light.

import { type Diagnostic, grouped, type Place } from "../diagnostic.js";
import type { OutputStream, Surroundings } from "./surroundings.js";

export interface Report {
  /** Puts data on standard output; settles when it is written. */
  readonly data: (content: string | Uint8Array) => Promise<void>;
  /** Tells people something, on standard error; `quiet` silences it. Ends the line itself. */
  readonly say: (text: string) => void;
  readonly warn: (warnings: readonly Diagnostic[]) => void;
  /** Never silenced. */
  readonly fault: (faults: readonly Diagnostic[]) => void;
  /** Never silenced: text as it is, for the command line's own messages. */
  readonly complain: (text: string) => void;
  /** One line that overwrites itself; only on a terminal. An empty text takes it away. */
  readonly progress: (text: string) => void;
  /** What holds if the command ends in a fault: said after the faults, and never silenced. The last one counts. */
  readonly concludeFaultsWith: (text: string) => void;
  /** Says it, if a command has left one. */
  readonly conclude: () => void;
  readonly quieten: () => void;
  /** Settles when everything said so far is written. */
  readonly flushed: () => Promise<void>;
  /** Whether standard output shows colours. */
  readonly inColour: boolean;
}

/** Clears the line and goes back to its start (ECMA-48: EL, CR). */
const CLEAR_LINE = "\r\u001b[K";

export function createReport({ stdout, stderr, env }: Surroundings): Report {
  let quiet = false;
  let progressShown = false;
  let conclusion = "";
  let said: Promise<void> = Promise.resolve();
  const tell = (text: string) => {
    const cleared = progressShown ? CLEAR_LINE : "";
    progressShown = false;
    said = Promise.all([said, written(stderr, cleared + text).catch(() => undefined)]).then(() => undefined);
  };
  return {
    data: (content) => written(stdout, content),
    say: (text) => {
      if (!quiet) tell(`${text}\n`);
    },
    warn: (warnings) => {
      if (!quiet && warnings.length > 0) tell(diagnosticsText(warnings, "warning"));
    },
    fault: (faults) => {
      if (faults.length > 0) tell(diagnosticsText(faults, "error"));
    },
    complain: tell,
    progress: (text) => {
      if (quiet || !isTerminal(stderr, env)) return;
      tell(text === "" ? "" : CLEAR_LINE + text);
      progressShown = text !== "";
    },
    concludeFaultsWith: (text) => {
      conclusion = text;
    },
    conclude: () => {
      if (conclusion !== "") tell(`${conclusion}\n`);
    },
    quieten: () => {
      quiet = true;
    },
    flushed: () => said,
    inColour: isTerminal(stdout, env) && !env["NO_COLOR"],
  };
}

/** More than anybody reads before mending something: the rest is only counted. */
const mostTold = 1_000;

function diagnosticsText(found: readonly Diagnostic[], kind: "error" | "warning"): string {
  const told = found.slice(0, mostTold).map((one) => diagnosticText(one, kind));
  const untold = found.length - told.length;
  if (untold > 0) told.push(`and ${grouped(untold)} more ${kind === "error" ? "faults" : "warnings"}\n`);
  return told.join("");
}

/** `file:line:column: field: what`, then the remedy on a line of its own. What has no place says what it is. */
export function diagnosticText(diagnostic: Diagnostic, kind: "error" | "warning"): string {
  const { place, what, remedy, states = [] } = diagnostic;
  const label = kind === "warning" || place === undefined ? `${kind}: ` : "";
  const where = place === undefined ? "" : placeText(place);
  return `${label}${where}${statesText(states)}${visible(what)}\n${remedy === undefined ? "" : `  remedy: ${visible(remedy)}\n`}`;
}

/** As many letters as a line has room for are all named; of more, the first are enough to find it. */
function statesText(states: readonly string[]): string {
  if (states.length === 0) return "";
  if (states.length <= STATES_IN_A_LINE) return `${inWords(states)}: `;
  const named = states.slice(0, STATES_OF_MANY);
  return `${named.join(", ")} and ${states.length - named.length} more letters: `;
}

const STATES_IN_A_LINE = 8;
const STATES_OF_MANY = 3;

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** A message quotes the user's text, which may be as long as a file: its start and its end say which one it is. */
const shownAtStart = 600;
const shownAtEnd = 200;

function shortened(text: string): string {
  const between = text.length - shownAtStart - shownAtEnd;
  if (between <= shownAtEnd) return text;
  return `${text.slice(0, shownAtStart)} … ${grouped(between)} characters … ${text.slice(-shownAtEnd)}`;
}

/** A user's text may hold what cannot be seen, and what a terminal would obey. */
function visible(text: string): string {
  return shortened(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `<U+${code}>`;
  });
}

function placeText({ file, line, column, field }: Place): string {
  const parts = [file, line, column].filter((part) => part !== undefined);
  return `${parts.join(":")}: ${field === undefined ? "" : `${field}: `}`;
}

function isTerminal(stream: OutputStream, env: Surroundings["env"]): boolean {
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

function written(stream: OutputStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
