// The command line from arguments to exit code: 0 done, 1 faulty input, 2 wrong command line, 130 interrupted.
// Whatever is thrown anywhere ends here in words; only our own bugs show a stack trace. Keep it light.

import { type Command, CommanderError } from "commander";
import type { StatesAsked } from "../../batch/asked.js";
import { interruptionOf } from "../../batch/interruption.js";
import type { Interruption } from "../../batch/scene.js";
import { InputError } from "../../diagnostic.js";
import { explainedSystemError, isClosedPipe } from "../../reports/faults/system-fault.js";
import { isWrongCommandLine } from "../../usage.js";
import { commands } from "../commands.js";
import { addHelp, createProgram, type Terminal, type Work } from "./program.js";
import { createReport } from "./report.js";
import type { ProcessSurroundings } from "./surroundings.js";

const DONE = 0;
const FAULTY_INPUT = 1;
const WRONG_COMMAND_LINE = 2;

/** As shells report a process that a signal ended: 128 and the signal's number (signal(7)). */
const INTERRUPTED: Readonly<Record<Interruption, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Runs one command line. `argv` is what follows the program's name. Never rejects. */
export async function run(argv: readonly string[], surroundings: ProcessSurroundings): Promise<number> {
  const scene: Terminal = { surroundings, report: createReport(surroundings) };
  const exitCode = await commandLine(argv, scene).catch((error: unknown) => {
    const code = told(error, scene);
    if (code !== DONE) scene.report.conclude();
    return code;
  });
  await scene.report.flushed();
  return exitCode;
}

async function commandLine(argv: readonly string[], scene: Terminal): Promise<number> {
  let exitCode = DONE;
  let printed = "";
  const perform = async (work: Work) => {
    exitCode = await work(scene);
  };
  const print = (text: string) => {
    printed += text;
  };
  const program = createProgram(scene, { perform, print });
  for (const command of commands) command.addTo(program, perform);
  addHelp(program);
  program.hook("preAction", (_, command) => {
    if (command.getOptionValue("quiet")) scene.report.quieten();
    return readListFiles(command, scene);
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? DONE : WRONG_COMMAND_LINE;
  }
  if (printed !== "") await scene.report.text(printed);
  return exitCode;
}

/** What is given as "@file" stands for the States that the file lists, whatever the command. */
async function readListFiles(command: Command, { surroundings }: Terminal): Promise<void> {
  for (const option of ["only", "except"]) {
    const asked: readonly StatesAsked[] = command.getOptionValue(option) ?? [];
    if (!asked.some((each) => typeof each === "string" && each.startsWith("@"))) continue;
    const { withListFiles } = await import("../../batch/select/state-lists.js");
    command.setOptionValue(option, withListFiles(asked, surroundings.cwd));
  }
}

/** Tells what went wrong; the result is the exit code. */
function told(error: unknown, { report, surroundings }: Terminal): number {
  if (isClosedPipe(error)) return DONE;
  const interruption = interruptionOf(error);
  if (interruption !== undefined) {
    report.complain("interrupted\n");
    return INTERRUPTED[interruption];
  }
  if (error instanceof InputError) {
    report.fault(error.diagnostics);
    return isWrongCommandLine(error) ? WRONG_COMMAND_LINE : FAULTY_INPUT;
  }
  const explained = explainedSystemError(error, surroundings.cwd);
  if (explained === undefined) report.complain(bugText(error));
  else report.fault([explained]);
  return FAULTY_INPUT;
}

/** A bug is ours: its stack is what we need to mend it. */
function bugText(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `error: this is a fault in letters itself, not in your files; please report it with these lines\n${trace}\n`;
}
