// Faults in place of the letter: place, words, the line with a mark, remedy.

import type { FaultLine, LiveFault } from "../../live-events.js";
import { element } from "../element.js";
import { counted } from "../model.js";

export function faultPanel(title: string, faults: readonly LiveFault[], end: string): HTMLElement {
  const heading = `${title}: ${counted(faults.length, "fault")}`;
  return element(
    "section",
    { class: "faults", "aria-label": heading },
    element("h2", {}, heading),
    ...faults.map(faultBlock),
    element("p", { class: "quiet" }, end),
  );
}

function faultBlock({ where, what, remedy, lines }: LiveFault): HTMLElement {
  return element(
    "div",
    { class: "fault" },
    element("p", {}, where !== "" && element("code", {}, where), where !== "" && " ", what),
    lines.length > 0 && element("pre", { tabindex: 0 }, ...lines.map(lineOf)),
    remedy !== "" && element("p", {}, `Remedy: ${remedy}${remedy.endsWith("?") ? "" : "."}`),
  );
}

function lineOf({ number, text, before }: FaultLine): HTMLElement {
  const gutter = `${String(number).padStart(4)} │ `;
  const mark =
    before === undefined ? "" : `\n${" ".repeat(4)} │ ${" ".repeat([...text.slice(0, before)].length)}▲`;
  return element("span", { class: before === undefined ? "" : "marked" }, `${gutter}${text}${mark}\n`);
}
