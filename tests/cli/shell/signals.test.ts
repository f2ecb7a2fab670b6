import { describe, expect, test } from "vitest";
import { breakable, interruptionOf, isBrokenOff } from "../../../src/batch/interruption.js";
import { signalsOf } from "../../../src/cli/shell/signals.js";

/** A process of which only the listeners count, and a clock that the work puts forward. */
function aProcess() {
  const listening = new Map<string, (signal: string) => void>();
  const node = {
    off: (signal: string) => listening.delete(signal),
    on: (signal: string, listener: (signal: string) => void) => listening.set(signal, listener),
  };
  const clock = { now: 0 };
  const { onInterruption, doBusyWork } = signalsOf(node as unknown as NodeJS.Process, () => clock.now);
  /** Does work of so many milliseconds; which signals are listened for meanwhile. */
  const letter = (milliseconds: number) =>
    doBusyWork("again", () => {
      clock.now += milliseconds;
      return [...listening.keys()].join(" ");
    });
  const heard = () => [...listening.keys()].join(" ");
  return { onInterruption, doBusyWork, letter, heard, listening };
}

const all = "SIGINT SIGTERM SIGHUP";

describe("signals are listened for", () => {
  test("after the first letter, except within one that may be slow: each after a slow one", () => {
    const { onInterruption, letter, heard } = aProcess();
    onInterruption(() => undefined);
    expect([heard(), letter(300), heard()]).toEqual(["", "", all]);
    expect([letter(200), heard(), letter(20)]).toEqual(["", all, all]);
    expect([letter(201), heard(), letter(20), heard()]).toEqual([all, all, "", all]);
    expect([letter(300), letter(300), heard()]).toEqual([all, "", all]);
  });

  test("no longer than they are wanted", () => {
    const { onInterruption, letter, heard } = aProcess();
    expect([letter(1), heard()]).toEqual(["", ""]);
    const stop = onInterruption(() => undefined);
    expect(heard()).toBe(all);
    stop();
    expect([heard(), letter(1), letter(300), letter(1), heard()]).toEqual(["", "", "", "", ""]);
  });

  test("without a break as long as letters are quick: what is not yet heard would be lost", () => {
    const { onInterruption, letter, listening } = aProcess();
    onInterruption(() => undefined);
    letter(1);
    const listener = listening.get("SIGINT");
    const set = listening.set.bind(listening);
    let count = 0;
    listening.set = (...given) => {
      count += 1;
      return set(...given);
    };
    expect([letter(1), letter(150), letter(1), count]).toEqual([all, all, all, 0]);
    expect(listening.get("SIGINT")).toBe(listener);
  });

  test("once: the second one ends the process", () => {
    const { onInterruption, letter, heard, listening } = aProcess();
    const told: string[] = [];
    onInterruption((signal) => told.push(signal));
    letter(1);
    listening.get("SIGTERM")?.("SIGTERM");
    expect([told, heard()]).toEqual([["SIGTERM"], ""]);
    expect([letter(300), letter(1), heard()]).toEqual(["", "", ""]);
  });
});

describe("busy work", () => {
  test.each(["once", "again"] as const)(
    "gives what the work gives, and throws what it throws: %s",
    (kind) => {
      const { doBusyWork } = aProcess();
      const value = { a: 1 };
      const fault = new TypeError("a bug");
      expect(doBusyWork(kind, () => value)).toBe(value);
      expect(() =>
        doBusyWork(kind, () => {
          throw fault;
        }),
      ).toThrow(fault);
      expect(doBusyWork(kind, () => value)).toBe(value);
    },
  );

  test("that is done once says nothing of the letters", () => {
    const { onInterruption, doBusyWork, letter, heard } = aProcess();
    onInterruption(() => undefined);
    doBusyWork("once", () => undefined);
    expect([heard(), letter(1), letter(1), heard()]).toEqual(["", "", all, all]);
    doBusyWork("once", () => undefined);
    expect([letter(1), heard()]).toEqual([all, all]);
  });

  test("that is broken off ends as SIGINT ends it, every other error is as it was", () => {
    const brokenOff = Object.assign(new Error("interrupted"), { code: "ERR_SCRIPT_EXECUTION_INTERRUPTED" });
    const bug = new TypeError("a bug");
    expect([isBrokenOff(brokenOff), isBrokenOff(bug), isBrokenOff(undefined), isBrokenOff("no")]).toEqual([
      ...[true, false, false, false],
    ]);
    expect(interruptionOf(thrown(brokenOff))).toBe("SIGINT");
    expect(thrown(bug)).toBe(bug);
  });
});

function thrown(error: unknown): unknown {
  try {
    return breakable(
      (_, work) => work(),
      "again",
      () => {
        throw error;
      },
    );
  } catch (reason) {
    return reason;
  }
}
