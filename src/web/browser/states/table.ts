// The picture of the batch: a row each State, a column each request and commitment. Native table, buttons and links.

import type { PageState } from "../../page-data.js";
import { type Child, element, shape } from "../element.js";
import { counted, type Model, marks, standingNames } from "../model.js";
import { routeTo } from "../route.js";
import { type Column, highlighted } from "./columns.js";

export interface TableParts {
  readonly model: Model;
  readonly columns: readonly Column[];
  /** In their order. */
  readonly states: readonly PageState[];
  readonly sort: string;
  readonly byRegion: boolean;
  readonly unread: (state: PageState) => number;
  readonly sortBy: (sort: string) => void;
}

export function statesTable(parts: TableParts): HTMLElement {
  return element(
    "table",
    { class: "matrix" },
    element("caption", { class: "spoken" }, "Who is asked for what"),
    element("thead", {}, headRow(parts)),
    ...bodies(parts),
    element("tfoot", {}, footRow(parts)),
  );
}

function headRow({ columns, sort, sortBy }: TableParts): HTMLElement {
  const head = (key: string, title: string, kind: string): HTMLElement => {
    const isSorted = sort.replace(/^-/, "") === key;
    const isTurned = sort.startsWith("-");
    const next = isSorted && !isTurned ? `-${key}` : key;
    const button = element(
      "button",
      { type: "button", "data-sort": key, click: () => sortBy(next) },
      ...numberAndName(title),
    );
    if (isSorted) button.append(element("span", { "aria-hidden": "true" }, isTurned ? " ↑" : " ↓"));
    return element(
      "th",
      {
        scope: "col",
        class: kind,
        "aria-sort": isSorted ? (isTurned ? "descending" : "ascending") : undefined,
      },
      button,
      element("span", { class: "in-print", "aria-hidden": "true" }, title),
    );
  };
  return element(
    "tr",
    {},
    head("", "State", "state"),
    ...columns.map(({ key, title, isRequest }) => head(key, title, isRequest ? "request" : "commitment")),
    head("highlighted", "high\u00adlighted", "number"),
    head("unread", "unread", "number unread"),
  );
}

/** Where there is no room, the number stands for the name; whoever hears the page hears both. */
function numberAndName(title: string): readonly Child[] {
  const [, number, name] = /^(\d+)( .*)$/.exec(title) ?? [];
  if (number === undefined || name === undefined) return [title];
  return [number, element("span", { class: "name" }, name)];
}

function bodies(parts: TableParts): readonly HTMLElement[] {
  const { states, byRegion, model, columns } = parts;
  const rows = (some: readonly PageState[]) => some.map((state) => stateRow(state, parts));
  if (!byRegion) return [element("tbody", {}, ...rows(states))];
  return model.data.regions.flatMap((region, index) => {
    const here = states.filter((state) => state.region === index);
    if (here.length === 0) return [];
    const total = here.reduce((sum, state) => sum + highlighted(state), 0);
    const head = element(
      "th",
      { scope: "rowgroup", colspan: columns.length + 3 },
      element("b", {}, region),
      ` ${counted(here.length, "State")}, ${counted(total, "request")} highlighted`,
    );
    return [element("tbody", {}, element("tr", { class: "region" }, head), ...rows(here))];
  });
}

function stateRow(state: PageState, { columns, unread, model }: TableParts): HTMLElement {
  const left = unread(state);
  const name = element("a", { href: routeTo("letters", state.iso3), class: "to-letter" }, state.name);
  const tag = element("span", { class: "tag", title: model.languageName(state.language) }, state.language);
  return element(
    "tr",
    {},
    element("th", { scope: "row", class: "state" }, name, " ", tag),
    ...columns.map((column) => markCell(column, state)),
    element("td", { class: "number" }, String(highlighted(state))),
    element("td", { class: "number unread" }, left === 0 ? shape("m", "all read") : String(left)),
  );
}

function markCell({ markOf, isRequest }: Column, state: PageState): HTMLElement {
  const mark = markOf(state);
  return element(
    "td",
    { class: `${isRequest ? "request" : "commitment"} ${mark}` },
    shape(mark, standingNames[mark]),
  );
}

/** Of the States that are shown. */
function footRow({ columns, states, model, unread }: TableParts): HTMLElement {
  const isAll = states.length === model.data.states.length;
  const total = states.reduce((sum, state) => sum + highlighted(state), 0);
  const read = states.filter((state) => unread(state) === 0).length;
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row", class: "state" },
      `${isAll ? "All " : ""}${counted(states.length, "State")}`,
    ),
    ...columns.map((column) =>
      element("td", { class: column.isRequest ? "request" : "commitment" }, ...totals(column, states)),
    ),
    element("td", { class: "number" }, String(total)),
    element("td", { class: "number unread" }, `${read} read`),
  );
}

function totals({ markOf }: Column, states: readonly PageState[]): readonly Child[] {
  return marks.flatMap((mark) => {
    const count = states.filter((state) => markOf(state) === mark).length;
    return count === 0 ? [] : [element("div", {}, shape(mark, standingNames[mark]), ` ${count}`)];
  });
}
