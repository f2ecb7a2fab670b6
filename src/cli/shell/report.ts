// The only printer: data to standard output, talk to standard error. Faults, warnings, progress and stack traces get
// their form here. It must not know what any command does. Loaded by every command: keep it light.

import type { Diagnostic } from "../../diagnostic.js";
import { harmless, harmlessInColours, visible } from "../../reports/faults/harmless.js";
import { diagnosticsText } from "../../reports/faults/in-words.js";
import { folded } from "../../reports/fold.js";
import type { OutputStream, ProcessSurroundings } from "./surroundings.js";

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

export function createReport({ stdout, stderr, env }: ProcessSurroundings): Report {
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
  env: ProcessSurroundings["env"],
): Pick<Report, "data" | "json" | "text" | "lines" | "inColour"> {
  const data: Report["data"] = (content) =>
    written(stdout, typeof content === "string" && isTerminal(stdout, env) ? harmless(content) : content);
  return {
    data,
    json: (value) => data(`${JSON.stringify(value)}\n`),
    text: (text, keep) => {
      const shown = fitted(text, stdout, env);
      return written(stdout, keep === "colours" ? harmlessInColours(shown) : harmless(shown));
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
function talk(stderr: OutputStream, env: ProcessSurroundings["env"]): Talk {
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

/** Folded to the width of a terminal; a file or pipe gets lines as they are. */
function fitted(text: string, stream: OutputStream, env: ProcessSurroundings["env"]): string {
  return stream.columns !== undefined && isTerminal(stream, env) ? folded(text, stream.columns) : text;
}

function isTerminal(stream: OutputStream, env: ProcessSurroundings["env"]): boolean {
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

function written(stream: OutputStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
