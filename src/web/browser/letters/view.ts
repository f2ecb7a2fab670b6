// How a letter will look, and why: left its pages or its text, right the reason and source behind each request.

import type { PageState } from "../../page-data.js";
import type { App, View } from "../app.js";
import { choice, element, replaceChildren } from "../element.js";
import type { Route } from "../route.js";
import { addressPanel, reasonPanels } from "./reasons.js";
import { letterAsText } from "./sheet.js";
import { type Reread, readingLine, readingPanel } from "./your-reading.js";

/** Shows a letter's pages, or why there are none; undefined if its text has to do. */
export type PagesOf = (state: PageState | undefined) => HTMLElement | undefined;

/** The letters among which a reader chooses: code and name. */
export type Choices = readonly (readonly [iso3: string, name: string])[];

/** A reader who prefers the text has `as=text` in the address. */
export function createLettersView(app: App, pagesOf: PagesOf, choices: Choices = choicesOf(app)): View {
  const states = app.model.byName;
  let route: Route = { view: "letters", item: "", filters: {} };
  let shown: readonly Reread[] = [];

  const current = (): PageState | undefined =>
    route.item === "" ? states[0] : states.find(({ iso3 }) => iso3 === route.item);
  const go = (iso3: string, filters = route.filters): void =>
    app.go({ view: "letters", item: iso3, filters }, "new");
  const step = (by: 1 | -1): void => {
    const [next] = choices[choices.findIndex(([iso3]) => iso3 === current()?.iso3) + by] ?? [];
    if (next !== undefined) go(next);
  };
  const turn = (): void => go(current()?.iso3 ?? "", { ...route.filters, as: asText(route) ? "" : "text" });
  const frame = frameOf(choices, { go, step, turn });

  function show(next: Route): void {
    route = next;
    const state = current();
    if (state === undefined) {
      frame.showNone(route.item, pagesOf(undefined));
      return;
    }
    frame.name(state, `${app.model.languageName(state.language)}${lengthOf(state)}`);
    const pages = pagesOf(state);
    frame.offer(pages === undefined ? "" : asText(route) ? "Show the pages" : "Show as text");
    const sheet = pages === undefined || asText(route) ? letterAsText(state, app) : undefined;
    const line = readingLine(state, app);
    const panel = readingPanel(state, app);
    shown = [line, panel, ...(sheet === undefined ? [] : [sheet])];
    const panels = [...reasonPanels(state, app), panel.element, addressPanel(state, app)];
    replaceChildren(frame.box, [line.element, sideBySide(sheet?.element ?? pages, panels)]);
  }
  const reread = (): void => {
    for (const part of shown) part.reread();
  };
  return { element: frame.element, show, reread, takeKey: (key) => takeKey(key, step), title: frame.title };
}

interface Commands {
  readonly go: (iso3: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly turn: () => void;
}

function choicesOf({ model }: App): Choices {
  return model.byName.map(({ iso3, name }) => [iso3, name] as const);
}

function frameOf(choices: Choices, { go, step, turn }: Commands) {
  const heading = element("h1", { tabindex: -1 }, "Letters");
  const summary = element("p", { class: "summary" });
  const box = element("div", {});
  const look = element("button", { type: "button", click: turn });
  const choose = choice("State", choices, go);
  const controls = element(
    "form",
    { class: "controls", submit: (event) => event.preventDefault() },
    choose.field,
    element("button", { type: "button", click: () => step(-1) }, "‹ Previous"),
    element("button", { type: "button", click: () => step(1) }, "Next ›"),
    look,
  );
  const title = element("div", { class: "title" }, heading, summary);
  return {
    element: element("div", { class: "view letters" }, title, controls, box),
    box,
    title: () => heading.textContent ?? "",
    name: ({ iso3, name }: PageState, about: string): void => {
      heading.textContent = `The letter to ${name}`;
      summary.textContent = about;
      choose.select.value = iso3;
    },
    showNone: (iso3: string, instead: HTMLElement | undefined): void => {
      const name = choices.find(([code]) => code === iso3)?.[1];
      heading.textContent = name === undefined ? "The letter" : `The letter to ${name}`;
      summary.textContent = "";
      choose.select.value = iso3;
      look.hidden = true;
      replaceChildren(box, [instead ?? element("p", { class: "note" }, "There is no such letter.")]);
    },
    /** A button that is not there has no words. */
    offer: (words: string): void => {
      look.hidden = words === "";
      look.textContent = words;
    },
  };
}

function sideBySide(pages: HTMLElement | undefined, panels: readonly HTMLElement[]): HTMLElement {
  return element(
    "div",
    { class: "letter" },
    element("div", { class: "pages" }, pages),
    element("aside", { class: "panels", "aria-label": "Reasons", tabindex: 0 }, ...panels),
  );
}

function asText({ filters }: Route): boolean {
  return filters["as"] === "text";
}

function takeKey(key: string, step: (by: 1 | -1) => void): boolean {
  if (key === "j" || key === "]") step(1);
  else if (key === "k" || key === "[") step(-1);
  else return false;
  return true;
}

function lengthOf({ pages }: PageState): string {
  return pages === 0 ? "" : `, ${pages} ${pages === 1 ? "page" : "pages"}`;
}
