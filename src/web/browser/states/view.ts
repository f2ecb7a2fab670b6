// Who is asked for what: three bars, the key to the shapes, filters, and one table of the whole batch.

import type { PageState } from "../../page-data.js";
import type { App, View } from "../app.js";
import { element, replaceChildren } from "../element.js";
import type { Route } from "../route.js";
import { barsOf, keyToShapes } from "./bars.js";
import { columnsOf, restingRequests, shownStates, sorted } from "./columns.js";
import { createStatesControls } from "./controls.js";
import { statesTable } from "./table.js";

export function createStatesView(app: App): View {
  const { model, reading } = app;
  const columns = columnsOf(model);
  const box = element("div", {});
  const controls = createStatesControls(app, columns);
  let route: Route = { view: "states", item: "", filters: {} };

  const unread = (state: PageState): number =>
    model.passagesOf(state).filter(({ id }) => !reading.isRead(id)).length;
  function draw(): void {
    const { sort = "", g = "" } = route.filters;
    const found = shownStates(route.filters, model, columns);
    const states = sorted(found, sort, columns, unread);
    controls.set(route.filters, found.length);
    const parts = { model, columns, states, sort, byRegion: g !== "0", unread, sortBy };
    const nobody = element("p", { class: "note" }, "No State fits. ", controls.showAll("Show all States"));
    replaceChildren(box, [found.length === 0 ? nobody : statesTable(parts)]);
  }
  function sortBy(sort: string): void {
    app.go({ ...route, filters: { ...route.filters, sort } }, "replace");
    const key = sort.replace(/^-/, "");
    box.querySelector<HTMLElement>(`[data-sort="${key}"]`)?.focus({ preventScroll: true });
    app.say(`sorted by ${key === "" ? "name" : (columns.find((one) => one.key === key)?.title ?? key)}`);
  }
  const show = (next: Route): void => {
    route = next;
    draw();
  };
  const takeKey = (key: string): boolean => {
    if (key === "/") controls.focus();
    return key === "/";
  };
  const made = frameOf(app, [barsOf(columns, model.data.states), keyToShapes(), controls.element, box]);
  return { element: made, show, reread: draw, takeKey, title: () => "States" };
}

function frameOf(app: App, parts: readonly HTMLElement[]): HTMLElement {
  const title = element("h1", { tabindex: -1 }, "Who is asked for what");
  const summary = element("p", { class: "summary" }, summaryOf(app));
  return element(
    "div",
    { class: "view states" },
    element("div", { class: "title" }, title, summary),
    ...parts,
  );
}

/** Requests that rest on nothing are one sentence, not columns. */
function summaryOf({ model }: App): string {
  const resting = restingRequests(model.data.requests);
  const general = model.data.requests.filter((request) => !resting.includes(request));
  const all = `${numbersOf(general)} ${general.length === 1 ? "is" : "are"} put to every State alike`;
  const account = `${resting.length === 1 ? "takes" : "take"} account of its record`;
  if (resting.length === 0) return `${all}.`;
  if (general.length === 0) return `${numbersOf(resting)} ${account}.`;
  return `${all}; ${numbersOf(resting).replace(/^Requests? /, "")} ${account}.`;
}

function numbersOf(requests: readonly { readonly number: number }[]): string {
  const numbers = requests.map(({ number }) => number);
  if (numbers.length < 2) return `Request ${numbers.join("")}`;
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  const isRun = numbers.length > 3 && last - first === numbers.length - 1;
  return isRun ? `Requests ${first} to ${last}` : `Requests ${numbers.slice(0, -1).join(", ")} and ${last}`;
}
