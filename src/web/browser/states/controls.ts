// The filters over the picture of the batch, as fields; what they are set to stands in the page's address.

import type { App } from "../app.js";
import { choice, element, wordsField } from "../element.js";
import { counted, marks, standingNames } from "../model.js";
import { isFiltered, type Route } from "../route.js";
import type { Column } from "./columns.js";

export interface StatesControls {
  readonly element: HTMLElement;
  /** `found` is how many States fit. */
  readonly set: (filters: Route["filters"], found: number) => void;
  readonly focus: () => void;
  readonly showAll: (words: string) => HTMLElement;
}

export function createStatesControls(app: App, columns: readonly Column[]): StatesControls {
  let filters: Route["filters"] = {};
  const change = (some: Route["filters"]): void =>
    app.go({ view: "states", item: "", filters: { ...filters, ...some } }, "replace");
  const { words, language, column, status, regions } = fieldsOf(app, columns, change);
  const byRegion = element("label", { class: "tick" }, regions, "by region");
  const all = { q: "", l: "", c: "", s: "", p: "" };
  const showAll = (name: string): HTMLElement =>
    element("button", { type: "button", click: () => change(all) }, name);
  const clear = showAll("Show all");
  const count = element("output", { class: "count" });
  return {
    element: element(
      "form",
      { class: "controls", submit: (event) => event.preventDefault() },
      ...[words.field, language.field, column.field, status.field, byRegion, clear, count],
    ),
    set: (next, found) => {
      filters = next;
      clear.hidden = !isFiltered(next, all);
      if (words.input !== document.activeElement) words.input.value = next["q"] ?? "";
      language.select.value = next["l"] ?? "";
      column.select.value = next["c"] ?? "";
      status.select.value = next["s"] ?? "";
      regions.checked = next["g"] !== "0";
      const passage = app.model.passages.get(next["p"] ?? "");
      count.textContent = `${counted(found, "State")}${passage === undefined ? "" : ` with the passage “${passage.of}”`}`;
    },
    focus: () => words.input.focus(),
    showAll,
  };
}

function fieldsOf({ model }: App, columns: readonly Column[], change: (some: Route["filters"]) => void) {
  const languages = model.data.languages.map(({ code, name }) => [code, name] as const);
  const titles = columns.map(({ key, title }) => [key, title] as const);
  const names = marks.map((mark) => [mark, standingNames[mark]] as const);
  const regions = element("input", {
    type: "checkbox",
    change: () => change({ g: regions.checked ? "" : "0" }),
  });
  return {
    words: wordsField("Find a State", "kenya, ken, caribbean", (q) => change({ q })),
    language: choice("Language", [["", "all"], ...languages], (l) => change({ l })),
    column: choice("Request or commitment", [["", "any request"], ...titles], (c) => change({ c })),
    status: choice("Status", [["", "any"], ...names], (s) => change({ s })),
    regions,
  };
}
