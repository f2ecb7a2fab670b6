// What the page of a proof was handed, read out of it; and its passages as a State reads them.

import { readFileSync } from "node:fs";
import type { PageData, PagePassage } from "../../src/web/page-data.js";

export function dataIn(file: string): PageData {
  const [, json = ""] =
    /<script [^>]*type="application\/json"[^>]*>([^<]*)<\/script>/.exec(readFileSync(file, "utf8")) ?? [];
  return JSON.parse(json) as PageData;
}

/** The passage as the State of this index reads it. */
export function readBy(state: number, { text, states, fillings }: PagePassage): string {
  const at = states.indexOf(state);
  let place = 0;
  const words = (piece: PagePassage["text"][number]): string => {
    if (typeof piece === "string") return piece;
    if ("pieces" in piece) return piece.pieces.map(words).join("");
    const [all = [], which = []] = fillings[place++] ?? [];
    return all[which[at] ?? -1] ?? "";
  };
  return text.map(words).join("");
}
