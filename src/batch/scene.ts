// What a batch meets outside itself: the folder and the day of the user, this process, signals, and someone to tell what
// happens. Handed in, so that nothing here knows a terminal. Types alone.

import type { Diagnostic } from "../diagnostic.js";
import type { RunningProcess } from "../output/placing/lock.js";

export interface Scene {
  readonly surroundings: Surroundings;
  readonly report: Report;
}

export interface Surroundings {
  readonly cwd: string;
  readonly nodeVersion: string;
  /** The calendar day where the user is, ISO 8601: the only clock that shows in what is made, asked for `--date today` alone. */
  readonly today: () => string;
  readonly thisProcess: RunningProcess;
  /** Calls `listener` when the user or the system asks to stop. The result ends the listening. */
  readonly onInterruption: (listener: (interruption: Interruption) => void) => () => void;
  /** For work that leaves no turn to listen. */
  readonly doBusyWork: DoBusyWork;
}

export type Interruption = "SIGINT" | "SIGTERM" | "SIGHUP";

/** Work that is done once, or work of a kind that comes again and again, with turns to listen in between. */
export type BusyWork = "once" | "again";

/** Does the work. If SIGINT breaks it off, throws an error that `isBrokenOff` knows. */
export type DoBusyWork = <Result>(kind: BusyWork, work: () => Result) => Result;

interface Report {
  readonly warn: (warnings: readonly Diagnostic[]) => void;
  /** One line that overwrites itself; an empty text takes it away. */
  readonly progress: (text: string) => void;
  /** What holds if the command ends in a fault: said after the faults. The last one counts. */
  readonly concludeFaultsWith: (text: string) => void;
}
