// The page in a browser: data in, three views under one head, and the address that says which of them is shown.

import type { PageData } from "../page-data.js";
import type { App, View } from "./app.js";
import { element, replaceChildren } from "./element.js";
import { createHead, type Head } from "./head.js";
import { createHelp, type Help } from "./help.js";
import { listenToKeys } from "./keys.js";
import { type Choices, createLettersView, type PagesOf } from "./letters/view.js";
import { createModel } from "./model.js";
import { createPassagesView } from "./passages/view.js";
import type { Reading } from "./reading.js";
import { formatRoute, parseRoute, type Route, routeTo, type ViewName } from "./route.js";
import { createStatesView } from "./states/view.js";

export interface Page {
  /** Where the reader is. */
  readonly route: () => Route;
  readonly go: App["go"];
  /** Shows other data in the same place. */
  readonly replaceData: (data: PageData) => void;
  /** Shows one letter of other data, among those that may be chosen. */
  readonly replaceLetter: (data: PageData, choices: Choices) => void;
  readonly say: (words: string) => void;
}

export interface PageParts {
  readonly place: HTMLElement;
  readonly data: PageData;
  readonly reading: Reading;
  readonly pagesOf: PagesOf;
  /** Is told where the reader goes. */
  readonly follow?: (route: Route) => void;
}

export function openPage({ place, data: first, reading, pagesOf, follow }: PageParts): Page {
  const { status, say } = createStatus();
  place.after(status);
  const last = new Map<ViewName, string>();
  const lastOf = (view: ViewName): string => last.get(view) ?? routeTo(view);
  let route = withLanguage(parseRoute(location.hash), first, reading);

  function show(next: Route, arrival: Arrival): void {
    const isOther = next.view !== route.view;
    route = next;
    follow?.(route);
    last.set(route.view, formatRoute(route.view === "letters" ? route : { ...route, item: "" }));
    showStage(stage, route, arrival === "arrived" && isOther ? "arrived elsewhere" : arrival);
  }
  function go(next: Route, step: "new" | "replace"): void {
    keepPlace();
    if (step === "new") history.pushState({}, "", formatRoute(next));
    else history.replaceState(history.state, "", formatRoute(next));
    show(next, step === "new" ? "arrived" : "stayed");
  }
  function replace(made: () => Stage): void {
    const y = scrollY;
    stage = made();
    show(route, "stayed");
    scrollTo(0, y);
  }
  const parts = { place, reading, pagesOf, go, say, lastOf };
  let stage = setStage({ ...parts, data: first });
  const goToView = (view: ViewName): void => go(parseRoute(lastOf(view)), "new");
  listenToReader(reading, goToView, () => ({ stage, view: stage.views[route.view] }));
  listenToAddress(show, go);
  show(route, "stayed");
  return {
    route: () => route,
    go,
    say,
    replaceData: (data) => replace(() => setStage({ ...parts, data })),
    replaceLetter: (data, choices) => replace(() => withLetter(stage, { ...parts, data }, choices)),
  };
}

/** To ticks and remarks, and to single keys. */
function listenToReader(
  reading: Reading,
  goToView: (view: ViewName) => void,
  now: () => { readonly stage: Stage; readonly view: View },
): void {
  reading.listen(() => {
    now().stage.head.reread();
    now().view.reread();
  });
  listenToKeys({
    reading,
    goToView,
    openHelp: () => now().stage.help.open(),
    takeKey: (key) => now().view.takeKey(key),
  });
}

function withLetter(stage: Stage, { data, reading, go, say, pagesOf }: StageParts, choices: Choices): Stage {
  const letters = createLettersView({ model: createModel(data), reading, go, say }, pagesOf, choices);
  stage.views.letters.element.replaceWith(letters.element);
  return { ...stage, views: { ...stage.views, letters } };
}

/** One polite line for those who hear the page; those who see it see it for a while. */
function createStatus() {
  const status = element("p", { class: "status", role: "status" });
  const say = (words: string): void => {
    status.textContent = words;
    status.classList.remove("seen");
    void status.offsetWidth;
    status.classList.add("seen");
  };
  return { status, say };
}

/** Everything that is made anew when the data changes. */
interface Stage {
  readonly title: string;
  readonly views: Readonly<Record<ViewName, View>>;
  readonly head: Head;
  readonly help: Help;
}

interface StageParts extends Pick<App, "reading" | "go" | "say"> {
  readonly place: HTMLElement;
  readonly data: PageData;
  readonly pagesOf: PagesOf;
  readonly lastOf: (view: ViewName) => string;
}

function setStage({ place, data, pagesOf, lastOf, ...shared }: StageParts): Stage {
  const app: App = { model: createModel(data), ...shared };
  const help = createHelp(app);
  const head = createHead(app, { openHelp: help.open, lastOf });
  const views = {
    passages: createPassagesView(app),
    states: createStatesView(app),
    letters: createLettersView(app, pagesOf),
  };
  const main = element("main", {}, ...Object.values(views).map((view) => view.element));
  replaceChildren(place, [head.element, main, help.element]);
  return { title: data.title, views, head, help };
}

/** A filter that changes leaves the reader where they are. */
type Arrival = "arrived" | "stayed";

function showStage(stage: Stage, route: Route, arrival: Arrival | "arrived elsewhere"): void {
  const { views, head, title } = stage;
  for (const [name, view] of Object.entries(views)) view.element.hidden = name !== route.view;
  const view = views[route.view];
  view.show(route);
  head.show(route);
  head.reread();
  document.title = `${view.title()} · ${title}`;
  if (arrival === "stayed" || (route.view === "passages" && route.item !== "")) return;
  if (arrival === "arrived elsewhere") view.element.querySelector("h1")?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Whoever reads one language only comes back to it. */
function withLanguage(route: Route, { languages }: PageData, reading: Reading): Route {
  const asked = route.filters["l"] ?? reading.language();
  const isKnown = languages.some(({ code }) => code === asked);
  if (route.view !== "passages") return route;
  const l = isKnown ? asked : "";
  if (reading.language() !== l) reading.set({ language: l });
  return { ...route, filters: { ...route.filters, l } };
}

function listenToAddress(show: (route: Route, arrival: "arrived" | "stayed") => void, go: App["go"]): void {
  history.scrollRestoration = "manual";
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href") ?? "";
    if (!href.startsWith("#/") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(parseRoute(href), "new");
  });
  addEventListener("popstate", ({ state }) => {
    show(parseRoute(location.hash), "stayed");
    scrollTo(0, placeIn(state));
  });
  addEventListener("scroll", debounced(keepPlace, 150), { passive: true });
}

/** How far down the reader is, for when Back leads here again. */
function keepPlace(): void {
  history.replaceState({ y: scrollY }, "");
}

function placeIn(state: unknown): number {
  return typeof state === "object" && state !== null && "y" in state && typeof state.y === "number"
    ? state.y
    : 0;
}

function debounced(work: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}
