// Where the live preview's parts work in tests: a folder, a fixed day, nobody who interrupts.

import type { Scene } from "../../src/batch/scene.js";

export function sceneIn(cwd: string): Scene {
  return {
    surroundings: {
      cwd,
      nodeVersion: "20.12.0",
      today: () => "2026-12-02",
      thisProcess: { pid: 41, host: "desk", namespace: "", startOf: () => "noon" },
      onInterruption: () => () => undefined,
      doBusyWork: (_, work) => work(),
    },
    report: { warn: () => undefined, progress: () => undefined, concludeFaultsWith: () => undefined },
  };
}
