// All words that are put into the places of a passage: equal ones once, each with its States.

import type { PagePassage, PageState } from "../../page-data.js";
import { type Child, element, replaceChildren } from "../element.js";
import { leavesOf, type Model } from "../model.js";
import { routeTo } from "../route.js";
import { letterOf } from "./words.js";

export function fillingsTable(passage: PagePassage, { data }: Model): HTMLElement {
  const names = leavesOf(passage.text).flatMap(({ place, text }) => (place === undefined ? [] : [text]));
  const nameOf = (place: number): string =>
    `${names.length > 1 ? `${letterOf(place)} ` : ""}${spaced(names[place] ?? "")}`;
  const rows = names.flatMap((_, place) =>
    rowsOf(passage, place).map(({ words, states }) =>
      element(
        "tr",
        {},
        element("td", {}, nameOf(place)),
        element("td", { lang: passage.language }, words === "" ? "(nothing)" : words),
        element("td", {}, ...statesCell(states.flatMap((state) => data.states[state] ?? []))),
      ),
    ),
  );
  const heads = ["Place", "Words put in", "States"].map((head) => element("th", { scope: "col" }, head));
  return element(
    "table",
    { class: "fillings" },
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows),
  );
}

/** The name of a template's word so that it can turn over and is read out as words. */
function spaced(name: string): string {
  return name.replace(/[._]/g, " ");
}

function rowsOf({ fillings, states }: PagePassage, place: number) {
  const [words = [], which = []] = fillings[place] ?? [];
  return words.map((one, index) => ({ words: one, states: states.filter((_, at) => which[at] === index) }));
}

const mostAtOnce = 12;

/** The first ones, and the rest when they are asked for. */
function statesCell(states: readonly PageState[]): readonly Child[] {
  const links = states.map(({ iso3, name }) => element("a", { href: routeTo("letters", iso3) }, name));
  if (links.length <= mostAtOnce + 2) return listed(links);
  const rest = element("span", {});
  const more = element(
    "button",
    {
      type: "button",
      class: "link",
      click: () => replaceChildren(rest, [", ", ...listed(links.slice(mostAtOnce))]),
    },
    `${links.length - mostAtOnce} more`,
  );
  rest.append(" and ", more);
  return [...listed(links.slice(0, mostAtOnce)), rest];
}

function listed(links: readonly Node[]): readonly Child[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [", ", link]));
}
