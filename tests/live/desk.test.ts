import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { createDesk, type Desk } from "../../src/live/desk.js";
import type { Studio } from "../../src/live/studio.js";
import type { LiveEvent } from "../../src/web/live-events.js";
import { aBatch } from "../web/a-page.js";

const notLookedAt = {} as Studio["opened"];

/** A campaign of one file, whose text the letter is; "!" is a fault in it. */
function aCampaign(text: string) {
  const hints: (() => void)[] = [];
  let now = text;
  let edits = 0;
  let whileOpening = (): void => undefined;
  const save = (next: string): void => {
    now = next;
    edits += 1;
    for (const hint of hints) hint();
  };
  const files = {
    mark: () => String(edits),
    empty: () => (now === "" ? "letter" : ""),
    onHint: (hint: () => void) => void hints.push(hint),
    close: () => undefined,
  };
  const open = (): Studio => {
    const read = now;
    if (read.includes("!")) throw new InputError([{ what: `fault in ${read}` }]);
    const editor = whileOpening;
    whileOpening = () => undefined;
    editor();
    return {
      opened: notLookedAt,
      confirm: () => {
        if (read.includes("?")) throw new InputError([{ what: `doubt in ${read}` }]);
      },
      letterTo: (state) => ({ iso3: state, data: aBatch, pdf: read, choices: [] }),
      wholeBatch: async (isOver) => (isOver() ? undefined : aBatch),
    };
  };
  const whenOpening = (edit: () => void): void => {
    whileOpening = edit;
  };
  return { save, whenOpening, desk: createDesk({ files, readText: () => undefined, open }) };
}

function atWork(desk: Desk): { readonly stop: () => Promise<void> } {
  const controller = new AbortController();
  const working = desk.work(controller.signal);
  const stop = async (): Promise<void> => {
    controller.abort();
    await working;
  };
  onTestFinished(stop);
  return { stop };
}

function aListener(desk: Desk, state: string) {
  const told: string[] = [];
  const tell = (event: LiveEvent): void => void told.push(inWords(event));
  return { told, leave: desk.listen({ state, tell }) };
}

function inWords(event: LiveEvent): string {
  if (event.kind === "letter") return `${event.iso3}: ${event.pdf}`;
  if (event.kind === "faults") return event.faults.map(({ what }) => what).join();
  return event.kind;
}

/** Until nothing more is told. */
async function quiet(): Promise<void> {
  await pause(300);
}

test("each page gets its letter, then the batch; and the same again at each change", async () => {
  const { desk, save } = aCampaign("one");
  atWork(desk);
  const kenya = aListener(desk, "KEN");
  await quiet();
  const peru = aListener(desk, "PER");
  await quiet();
  save("two");
  await quiet();
  expect(kenya.told).toEqual(["KEN: one", "batch", "making", "KEN: two", "batch"]);
  expect(peru.told).toEqual(["PER: one", "batch", "making", "PER: two", "batch"]);
});

test("a letter of a file that was changed while it was made is never shown", async () => {
  const { desk, save, whenOpening } = aCampaign("one");
  atWork(desk);
  const { told } = aListener(desk, "KEN");
  await quiet();
  whenOpening(() => save("three"));
  save("two");
  await quiet();
  expect(told.filter((words) => words !== "making")).toEqual(["KEN: one", "batch", "KEN: three", "batch"]);
});

test("a file that is saved in two steps is read when it is whole", async () => {
  const { desk, save } = aCampaign("one");
  atWork(desk);
  const { told } = aListener(desk, "KEN");
  await quiet();
  save("");
  await pause(30);
  save("half !");
  await pause(40);
  save("whole");
  await quiet();
  expect(told.filter((words) => words !== "making")).toEqual(["KEN: one", "batch", "KEN: whole", "batch"]);
});

test("faults come in place of the letter, at the start too, and go when they are mended", async () => {
  const { desk, save } = aCampaign("one!");
  atWork(desk);
  const { told } = aListener(desk, "KEN");
  await quiet();
  save("two!");
  await quiet();
  save("three");
  await quiet();
  expect(told).toEqual(["fault in one!", "making", "fault in two!", "making", "KEN: three", "batch"]);
});

test("faults that show in the whole campaign alone come in place of the letter as soon as they are known", async () => {
  const { desk, save } = aCampaign("one");
  atWork(desk);
  const { told } = aListener(desk, "KEN");
  await quiet();
  save("two?");
  await quiet();
  save("three");
  await quiet();
  expect(told).toEqual([
    "KEN: one",
    "batch",
    "making",
    "KEN: two?",
    "doubt in two?",
    "making",
    "KEN: three",
    "batch",
  ]);
});

test("a page that has left is told nothing, and a desk that is closed does nothing", async () => {
  const { desk, save } = aCampaign("one");
  const { stop } = atWork(desk);
  const { told, leave } = aListener(desk, "KEN");
  const other = aListener(desk, "PER");
  await quiet();
  leave();
  save("two");
  await quiet();
  await stop();
  save("three");
  await quiet();
  expect(told).toEqual(["KEN: one", "batch"]);
  expect(other.told).toEqual(["PER: one", "batch", "making", "PER: two", "batch"]);
});
