// Why the letter says what it says: each request with its standing, its reason as printed, and the record behind it.

import type { PageFinding, PageRequest, PageState, StandingMark } from "../../page-data.js";
import type { App } from "../app.js";
import { type Child, element, inset, shape } from "../element.js";
import { type Model, marks, standingNames } from "../model.js";
import { restingRequests } from "../states/columns.js";

export function reasonPanels(state: PageState, { model }: App): readonly HTMLElement[] {
  return restingRequests(model.data.requests).map((request, index) => {
    const mark = marks.find((each) => each === state.requests[index]) ?? "u";
    const reason = state.reasons[request.id] ?? "";
    return element(
      "section",
      { class: `panel ${mark}` },
      element("h2", {}, shape(mark), ` ${request.number}. `, named(request.name), `: ${standingNames[mark]}`),
      reason !== "" && element("p", { class: "quiet", lang: state.language }, reason),
      ...findingsOf(request, state, model),
    );
  });
}

function findingsOf({ commitments }: PageRequest, state: PageState, model: Model): readonly HTMLElement[] {
  return state.annex
    .filter(([commitment]) => commitments.includes(commitment))
    .map((finding) => findingOf(finding, state, model));
}

function findingOf(finding: PageFinding, { language }: PageState, { data }: Model): HTMLElement {
  const [commitment, mark, status, detail, sources, checked] = finding;
  const words = detail === "" ? status : detail;
  const parts: readonly (readonly Child[])[] = [
    ...sources.flatMap((source) => {
      const [title, url] = data.sources[source] ?? ["", ""];
      return [[url === "" ? named(title) : element("a", { href: url, rel: "noreferrer" }, named(title))]];
    }),
    ...(checked === "" ? [] : [[element("span", { lang: language }, checked)]]),
  ];
  return element(
    "div",
    { class: `finding ${mark satisfies StandingMark}` },
    shape(mark, standingNames[mark]),
    element(
      "div",
      {},
      element("h3", {}, data.commitments[commitment]?.name ?? ""),
      element(
        "p",
        {},
        element("span", { lang: language }, words),
        ...parts.flatMap((part, at) => [at === 0 ? ". " : ", ", ...part]),
      ),
    ),
  );
}

/** What of the letter is unread, and where it goes. */
export function addressPanel({ address, language }: PageState, { model }: App): HTMLElement {
  const dir = model.directionOf(language);
  const lines = address
    .map((line) => inset(dir, {}, line))
    .flatMap((line, index) => (index === 0 ? [line] : [element("br"), line]));
  return element(
    "section",
    { class: "panel" },
    element("h2", {}, "Address"),
    element("p", { lang: language, dir }, ...lines),
  );
}

/** Words of their own, whichever way those round them are read. */
function named(words: string): HTMLElement {
  return element("bdi", {}, words);
}
