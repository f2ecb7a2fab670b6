// For each request how many States stand where, as a bar whose pieces lead to these States; and the key to the shapes.

import type { PageState } from "../../page-data.js";
import { element, shape } from "../element.js";
import { marks, standingNames } from "../model.js";
import { routeTo } from "../route.js";
import type { Column } from "./columns.js";

export function barsOf(columns: readonly Column[], states: readonly PageState[]): HTMLElement {
  const bars = columns
    .filter(({ isRequest }) => isRequest)
    .map((column) =>
      element(
        "div",
        { class: "bar" },
        element("h2", {}, column.title),
        element("div", { class: "pieces" }, ...piecesOf(column, states)),
      ),
    );
  return element("div", { class: "bars" }, ...bars);
}

function piecesOf(column: Column, states: readonly PageState[]): readonly HTMLElement[] {
  return marks.flatMap((mark) => {
    const count = states.filter((state) => column.markOf(state) === mark).length;
    if (count === 0) return [];
    const href = routeTo("states", "", { c: column.key, s: mark });
    const label = `${column.title}: ${count} ${standingNames[mark]}`;
    const piece = element("a", { class: mark, href, "aria-label": label }, shape(mark), String(count));
    piece.style.flexGrow = String(count);
    return [piece];
  });
}

export function keyToShapes(): HTMLElement {
  const words = {
    o: "outstanding, highlighted in the letter",
    p: "in part, highlighted",
    u: "not known: asked “if not already done”",
    m: "met, acknowledged",
  };
  return element(
    "ul",
    { class: "key" },
    ...marks.map((mark) => element("li", {}, shape(mark), ` ${words[mark]}`)),
  );
}
