// Keeps every page that listens true: at each change of the campaign's files it reads them again, makes the letter that
// each page shows, then the rest of the batch. What was made of files that have changed meanwhile is thrown away, so that
// no page shows an old letter as the new one. It must not know how pages are reached.

import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { type Diagnostic, faultsOf } from "../diagnostic.js";
import type { LiveEvent } from "../web/live-events.js";
import type { CampaignFiles } from "./campaign-files.js";
import { liveFaults, type ReadText } from "./faults.js";
import type { Studio } from "./studio.js";

/** A page that listens, and the State whose letter it shows, in whatever words. */
export interface Listener {
  readonly state: string;
  readonly tell: (event: LiveEvent) => void;
}

export interface Desk {
  /** The result ends the listening. */
  readonly listen: (listener: Listener) => () => void;
  /** Settles when the desk is closed; rejects with what is no fault of the campaign's. */
  readonly work: (stop: AbortSignal) => Promise<void>;
}

export interface DeskParts {
  readonly files: CampaignFiles;
  readonly readText: ReadText;
  /** Reads the campaign; `last` is how it was read last. Throws InputError. */
  readonly open: (last?: Studio) => Studio;
}

/** Milliseconds: programs save in several steps, and what they have not finished is no letter. */
const restAfterChange = 15;
const restBeforeFaults = 80;

interface Desks extends DeskParts {
  readonly listeners: Set<Listener>;
  /** Those that have not got their letter of this reading yet. */
  readonly waiting: Set<Listener>;
  /** Those that have not got the batch of this reading yet. */
  readonly unserved: Set<Listener>;
  last?: Studio;
  reading: number;
  /** Of the files as they were before they were read last. */
  mark: string;
  /** The files that were empty then. */
  empty: string;
  /** Over when files that are still the same have come to rest. */
  rest: Promise<void>;
  /** Something may have changed, or come, since it was last looked. */
  isHinted: boolean;
}

export function createDesk(parts: DeskParts): Desk {
  const listeners = new Set<Listener>();
  const waiting = new Set<Listener>();
  const unserved = new Set<Listener>();
  const desks: Desks = {
    ...{ ...parts, listeners, waiting, unserved, reading: 0, mark: "", empty: "" },
    ...{ rest: Promise.resolve(), isHinted: true },
  };
  let wake = (): void => undefined;
  const hint = (): void => {
    desks.isHinted = true;
    wake();
  };
  parts.files.onHint(hint);
  const hinted = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  return {
    listen: (listener) => {
      for (const each of [listeners, waiting, unserved]) each.add(listener);
      hint();
      return () => {
        for (const each of [listeners, waiting, unserved]) each.delete(listener);
      };
    },
    work: async (stop) => {
      let studio: Studio | readonly Diagnostic[] = [];
      stop.addEventListener("abort", hint, { once: true });
      while (!stop.aborted) {
        const next = hinted();
        desks.isHinted = false;
        if (hasChanged(desks)) studio = await readAnew(desks);
        if (!(await serve(desks, studio))) continue;
        if (unserved.size > 0) await serveBatch(desks, studio);
        if (!desks.isHinted) await next;
      }
    },
  };
}

function hasChanged({ files, mark }: Desks): boolean {
  return files.mark() !== mark;
}

/**
 * All who listen are told at once that what they show is not the letter any more. Letters are made while the files come
 * to rest, and are told of only if they have.
 */
async function readAnew(desks: Desks): Promise<Studio | readonly Diagnostic[]> {
  for (const listener of desks.listeners) {
    desks.waiting.add(listener);
    desks.unserved.add(listener);
    listener.tell({ kind: "making" });
  }
  // What is told goes out between two turns of the event loop.
  await nextTurn();
  desks.empty = await readable(desks);
  desks.reading += 1;
  const studio = orFaults(() => desks.open(desks.last));
  if (isStudio(studio)) desks.last = studio;
  return studio;
}

/** Settles when no file has become empty, as it is between the two steps in which many programs save it; gives those that are. */
async function readable(desks: Desks): Promise<string> {
  for (;;) {
    desks.mark = desks.files.mark();
    desks.rest = pause(restAfterChange);
    const empty = desks.files.empty();
    if (empty === desks.empty) return empty;
    await pause(restBeforeFaults);
    if (!hasChanged(desks)) return empty;
  }
}

/** False if the files have changed meanwhile: then nothing was told. */
async function serve(desks: Desks, studio: Studio | readonly Diagnostic[]): Promise<boolean> {
  for (const listener of [...desks.waiting]) {
    const made = isStudio(studio) ? orFaults(() => studio.letterTo(listener.state)) : studio;
    await (isFaults(made) ? pause(restBeforeFaults) : desks.rest);
    if (hasChanged(desks)) return false;
    if (!desks.waiting.delete(listener)) continue;
    const { reading } = desks;
    if (isFaults(made)) listener.tell({ kind: "faults", reading, faults: liveFaults(made, desks.readText) });
    else listener.tell({ kind: "letter", reading, ...made });
  }
  return true;
}

/** Whatever comes between, a change or another page that waits for its letter, comes first. */
async function serveBatch(desks: Desks, studio: Studio | readonly Diagnostic[]): Promise<void> {
  if (!isStudio(studio)) return desks.unserved.clear();
  await nextTurn();
  if (desks.isHinted) return;
  const faults = orFaults(studio.confirm);
  if (isFaults(faults)) {
    if (!hasChanged(desks)) tellFaults(desks, faults);
    return;
  }
  const made = await studio.wholeBatch(() => desks.isHinted).catch((error: unknown) => faultsOf(error));
  if (made === undefined || hasChanged(desks)) return;
  const { reading } = desks;
  const event: LiveEvent = isFaults(made)
    ? { kind: "batch-faults", reading, faults: liveFaults(made, desks.readText) }
    : { kind: "batch", reading, data: made };
  for (const listener of desks.unserved) listener.tell(event);
  desks.unserved.clear();
}

/** Those of the campaign as a whole come in place of every letter. */
function tellFaults({ unserved, reading, readText }: Desks, faults: readonly Diagnostic[]): void {
  for (const { tell } of unserved) tell({ kind: "faults", reading, faults: liveFaults(faults, readText) });
  unserved.clear();
}

function isStudio(studio: Studio | readonly Diagnostic[]): studio is Studio {
  return !isFaults(studio);
}

function isFaults(made: unknown): made is readonly Diagnostic[] {
  return Array.isArray(made);
}

function orFaults<Made>(make: () => Made): Made | readonly Diagnostic[] {
  try {
    return make();
  } catch (error) {
    return faultsOf(error);
  }
}
