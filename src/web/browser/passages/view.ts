// Read every sentence once: the list of passages, the filters over it, and the rail that names its parts. Cards are made
// once and shown or hidden, so that filtering two thousand passages takes the blink of an eye.

import type { App, View } from "../app.js";
import { element, replaceChildren } from "../element.js";
import type { Route } from "../route.js";
import type { Card } from "./card.js";
import { createControls } from "./controls.js";
import { passageFilter } from "./filter.js";
import { takePassageKey } from "./keys.js";
import { railOf } from "./rail.js";
import { createSection, type ShownSection } from "./section.js";
import { notesOf, summaryOf } from "./summary.js";

export function createPassagesView(app: App): View {
  const sections = app.model.sections.map((section) => createSection(section, app));
  const cards = sections.flatMap((section) => section.cards);
  const controls = createControls(app);
  const frame = frameOf(sections, controls);
  let route: Route = { view: "passages", item: "", filters: {} };
  let last: Card | undefined;

  function show(next: Route): void {
    route = next;
    controls.set(route.filters);
    const fits = passageFilter(route.filters, app.model, app.reading);
    const found = sections.reduce((sum, section) => sum + section.filter(fits), 0);
    const state = app.model.data.states.findIndex(({ iso3 }) => iso3 === route.filters["as"]);
    if (state !== -1) for (const card of cards) card.showFor(state);
    frame.empty.hidden = found > 0;
    count();
    const target = cards.find(({ passage }) => passage.id === route.item);
    if (target !== undefined) arrive(target);
  }
  const count = (): void => countAnew(sections, frame, app, route);
  /** Also at one that a filter hides: whoever follows a link wants to see where it leads. */
  function arrive(card: Card): void {
    last = card;
    card.element.hidden = false;
    card.element.closest("section")?.removeAttribute("hidden");
    card.element.focus({ preventScroll: true });
    card.element.scrollIntoView({ block: "nearest" });
  }
  const reread = (): void => {
    for (const card of cards) card.reread();
    count();
  };
  const current = (): Card | undefined =>
    cards.find((card) => card.element.contains(document.activeElement)) ?? last;
  const takeKey = (key: string): boolean =>
    takePassageKey(key, { app, cards, current, arrive, focusFilter: controls.focus });
  return { element: frame.element, show, reread, takeKey, title: () => "Passages" };
}

function countAnew(
  sections: readonly ShownSection[],
  { summary, note }: Pick<ReturnType<typeof frameOf>, "summary" | "note">,
  app: App,
  route: Route,
): void {
  const names = (route.filters["l"] ?? "") === "" && app.model.data.languages.length > 1;
  const shown = sections.filter(({ element: made }) => !made.hidden);
  for (const section of sections) {
    const { language } = section.section;
    const opens = section === shown.find((other) => other.section.language === language);
    section.count({ names, opens });
    section.railEntry.hidden = section.element.hidden;
  }
  summary.textContent = summaryOf(app, route);
  replaceChildren(note, notesOf(app, route));
}

function frameOf(sections: readonly ShownSection[], controls: ReturnType<typeof createControls>) {
  const summary = element("p", { class: "summary" });
  const note = element("div", { class: "note" });
  const empty = element("p", { class: "note", hidden: true }, "No passage fits. ");
  empty.append(controls.showAll("Show all passages"));
  const heading = element("h1", { tabindex: -1 }, "Read every sentence once");
  const list = element("div", { class: "list" }, ...sections.map((section) => section.element), empty);
  return {
    summary,
    note,
    empty,
    element: element(
      "div",
      { class: "view passages" },
      element("div", { class: "title" }, heading, summary),
      controls.element,
      note,
      element("div", { class: "beside" }, railOf(sections.map(({ railEntry }) => railEntry)), list),
    ),
  };
}
