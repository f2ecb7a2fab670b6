// The only printer: data to standard output, talk to standard error. Faults, warnings, progress and stack traces get
// their form here. It must not know what any command does. Loaded by every command: keep it light.

import type { Diagnostic, Place } from "../../diagnostic.js";
import { folded } from "./fold.js";
import type { OutputStream, Surroundings } from "./surroundings.js";

export interface Report {
  /**
   * Puts data on standard output: bytes, JSON, tables, for programs to read, and so exactly as they are; but what a
   * terminal would obey reaches none. Settles when it is written.
   */
  readonly data: (content: string | Uint8Array) => Promise<void>;
  /** Puts a value on standard output as JSON, on one line. */
  readonly json: (value: object) => Promise<void>;
  /**
   * Puts text for people on standard output, of which no character is obeyed; its line ends are its own. Where colours
   * are kept, the text is one that cannot hold others than ours.
   */
  readonly text: (text: string, keep?: "colours") => Promise<void>;
  /** The same, a line each. */
  readonly lines: (lines: readonly string[]) => Promise<void>;
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
  let conclusion = "";
  const { tell, progress, flushed } = talk(stderr, env);
  return {
    ...standardOutput(stdout, env),
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
      if (!quiet && isTerminal(stderr, env)) progress(text);
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
    flushed,
  };
}

function standardOutput(
  stdout: OutputStream,
  env: Surroundings["env"],
): Pick<Report, "data" | "json" | "text" | "lines" | "inColour"> {
  const data: Report["data"] = (content) =>
    written(stdout, typeof content === "string" && isTerminal(stdout, env) ? harmless(content) : content);
  return {
    data,
    json: (value) => data(`${JSON.stringify(value)}\n`),
    text: (text, keep) => {
      const shown = fitted(text, stdout, env);
      return written(
        stdout,
        keep === "colours" ? shown.replace(OBEYED_BUT_COLOURS, codeOf) : harmless(shown),
      );
    },
    lines: (lines) =>
      written(stdout, fitted(lines.map((line) => `${visible(line)}\n`).join(""), stdout, env)),
    inColour: isTerminal(stdout, env) && !env["NO_COLOR"],
  };
}

interface Talk extends Pick<Report, "progress" | "flushed"> {
  readonly tell: (text: string) => void;
}

/** What is said on standard error, among it a line that overwrites itself and is gone when something else is said. */
function talk(stderr: OutputStream, env: Surroundings["env"]): Talk {
  let progressShown = false;
  let said: Promise<void> = Promise.resolve();
  const say = (text: string) => {
    const told = written(stderr, (progressShown ? CLEAR_LINE : "") + text).catch(() => undefined);
    progressShown = false;
    said = Promise.all([said, told]).then(() => undefined);
  };
  return {
    tell: (text) => say(harmless(fitted(text, stderr, env))),
    progress: (text) => {
      say((text === "" ? "" : CLEAR_LINE) + harmless(visible(text)));
      progressShown = text !== "";
    },
    flushed: () => said,
  };
}

/** As many as anyone mends before looking again; a table with the wrong column can have one a row. */
const MOST_TOLD = 500;

function diagnosticsText(diagnostics: readonly Diagnostic[], kind: "error" | "warning"): string {
  const told = diagnostics.slice(0, MOST_TOLD).map((one) => diagnosticText(one, kind));
  const rest = diagnostics.length - MOST_TOLD;
  return told.join("") + (rest > 0 ? `${kind}: and ${rest} more, of which these are the first\n` : "");
}

/** `file:line:column: field: what`, then the remedy on a line of its own. What has no place says what it is. */
export function diagnosticText(diagnostic: Diagnostic, kind: "error" | "warning"): string {
  const { place, what, remedy, states = [] } = diagnostic;
  const label = kind === "warning" || place === undefined ? `${kind}: ` : "";
  const where = place === undefined ? "" : placeText(place);
  const first = `${label}${visible(where)}${statesText(states)}${visible(shortened(what))}\n`;
  return remedy === undefined ? first : `${first}  remedy: ${visible(shortened(remedy))}\n`;
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

/** Enough for a list of files, or a paragraph quoted whole; a footer may have a million characters. */
const LONGEST = 4_000;

/** Its beginning and its end, where the words that say what is wrong stand. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const [head, tail] = [text.slice(0, LONGEST / 2), text.slice(-LONGEST / 4)];
  return `${head} … (${text.length - head.length - tail.length} characters left out) … ${tail}`;
}

/** A user's text may hold what cannot be seen, and what a terminal would obey. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, codeOf);
}

/**
 * Text of several lines, whoever wrote what is in it, with nothing left that a terminal would obey: controls, and marks
 * that turn the direction of writing. Line ends and tabs stay, and what is unseen and does no harm.
 */
function harmless(text: string): string {
  return text.replace(OBEYED, codeOf);
}

const OBEYED = /(?!\r\n|[\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
/** The same but for colours and strokes of ours (ECMA-48: SGR), which end with the line. */
const OBEYED_BUT_COLOURS = new RegExp(`(?!\u001b\\[[\\d;]*m)${OBEYED.source}`, "gu");

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `<U+${code}>`;
}

function placeText({ file, line, column, field }: Place): string {
  const parts = [file, line, column].filter((part) => part !== undefined);
  return `${parts.join(":")}: ${field === undefined ? "" : `${field}: `}`;
}

/** Folded to the width of a terminal; a file or pipe gets lines as they are. */
function fitted(text: string, stream: OutputStream, env: Surroundings["env"]): string {
  return stream.columns !== undefined && isTerminal(stream, env) ? folded(text, stream.columns) : text;
}

function isTerminal(stream: OutputStream, env: Surroundings["env"]): boolean {
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

function written(stream: OutputStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
