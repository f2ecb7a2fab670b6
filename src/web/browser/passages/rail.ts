// What stands beside the list: its parts with how much of each is read, and the keys most used.

import { element } from "../element.js";

export function railOf(entries: readonly HTMLElement[]): HTMLElement {
  const hint = (keys: readonly string[], words: string): HTMLElement =>
    element("div", {}, ...keys.map((key) => element("kbd", {}, key)), ` ${words}`);
  return element(
    "div",
    { class: "rail" },
    element("nav", { "aria-label": "Parts" }, element("ul", {}, ...entries)),
    element(
      "div",
      { class: "hints" },
      hint(["j", "k"], "next, previous"),
      hint(["x"], "read, and on"),
      hint(["m"], "remark"),
      hint(["f"], "fillings"),
      hint(["?"], "all keys"),
    ),
  );
}
