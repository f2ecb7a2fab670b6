// The filters over the list of passages, as fields; what they are set to stands in the page's address.

import type { App } from "../app.js";
import { choice, element, wordsField } from "../element.js";
import { isFiltered } from "../route.js";
import { shows } from "./filter.js";

export interface Controls {
  readonly element: HTMLElement;
  readonly set: (filters: Readonly<Record<string, string>>) => void;
  readonly focus: () => void;
  /** A button that lets go of all filters but the language. */
  readonly showAll: (words: string) => HTMLElement;
}

export function createControls(app: App): Controls {
  let filters: Readonly<Record<string, string>> = {};
  const change = (some: Readonly<Record<string, string>>): void =>
    app.go({ view: "passages", item: "", filters: { ...filters, ...some } }, "replace");
  const { words, language, show, state } = fieldsOf(app, change);
  const all = { q: "", show: "", as: "" };
  const showAll = (name: string): HTMLElement =>
    element("button", { type: "button", click: () => change(all) }, name);
  const clear = showAll("Show all");
  return {
    element: element(
      "form",
      { class: "controls", submit: (event) => event.preventDefault() },
      words.field,
      language.field,
      show.field,
      state.field,
      clear,
    ),
    set: (next) => {
      filters = next;
      clear.hidden = !isFiltered(next, all);
      if (words.input !== document.activeElement) words.input.value = next["q"] ?? "";
      language.select.value = next["l"] ?? "";
      show.select.value = next["show"] ?? "";
      state.select.value = next["as"] ?? "";
    },
    focus: () => words.input.focus(),
    showAll,
  };
}

function fieldsOf({ model, reading }: App, change: (some: Readonly<Record<string, string>>) => void) {
  const { languages } = model.data;
  const inLanguage = (l: string): void => {
    reading.set({ language: l });
    change({ l, as: "" });
  };
  return {
    words: wordsField("Find words", "privileges, :63, denmark", (q) => change({ q })),
    language: choice(
      "I read",
      [["", "all languages"], ...languages.map(({ code, name }) => [code, name] as const)],
      inLanguage,
    ),
    show: choice("Show", shows, (value) => change({ show: value })),
    state: choice(
      "With the words for",
      [["", "any State"], ...model.byName.map(({ iso3, name }) => [iso3, name] as const)],
      (as) => change({ as }),
    ),
  };
}
