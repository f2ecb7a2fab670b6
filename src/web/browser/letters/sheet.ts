// The letter as text, from its passages and the State's words: for a proof without its PDFs, and for whoever would rather
// read than look. Each passage can be ticked where it stands.

import type { PagePassage, PageState } from "../../page-data.js";
import type { App } from "../app.js";
import { element, shape } from "../element.js";
import { labelOf } from "../passages/card.js";
import { wordsOf } from "../passages/words.js";
import { routeTo } from "../route.js";
import { highlighted, restingRequests } from "../states/columns.js";

export interface Sheet {
  readonly element: HTMLElement;
  readonly reread: () => void;
}

export function letterAsText(state: PageState, app: App): Sheet {
  const { model, reading } = app;
  const index = model.data.states.indexOf(state);
  const passages = model.passagesOf(state).filter(({ kind }) => kind !== "label" && kind !== "annex");
  const blocks = passages.map((passage) => {
    const tick = element("input", {
      type: "checkbox",
      "aria-label": `Read: ${labelOf(passage)}`,
      change: () => reading.setRead([passage.id], tick.checked),
    });
    return { passage, tick, element: blockOf({ passage, state, index, tick }, app) };
  });
  const reread = (): void => {
    for (const { passage, tick, element: block } of blocks) {
      tick.checked = reading.isRead(passage.id);
      block.classList.toggle("read", tick.checked);
    }
  };
  reread();
  return {
    element: element(
      "div",
      { class: "sheet" },
      element("p", { class: "stamp" }, "Draft, as text"),
      ...blocks.map((block) => block.element),
      annexOf(state, app),
    ),
    reread,
  };
}

interface BlockParts {
  readonly passage: PagePassage;
  readonly state: PageState;
  readonly index: number;
  readonly tick: HTMLElement;
}

function blockOf({ passage, state, index, tick }: BlockParts, app: App): HTMLElement {
  const { id, kind, request, of } = passage;
  const isMarked = request !== undefined && isHighlighted(request, state, app);
  const reason = request === undefined ? undefined : state.reasons[request];
  const direction = app.model.directionOf(state.language);
  return element(
    "div",
    { class: `block of-${kind} ${isMarked ? "highlight" : ""} ${of === "Subject" ? "subject" : ""}` },
    element("span", { class: "tick-box" }, tick),
    element(
      "div",
      {},
      isMarked &&
        element(
          "p",
          { class: "reason", lang: state.language },
          shape("o"),
          reason === undefined || reason === "" ? "" : ` ${reason}`,
        ),
      element(
        "div",
        { class: "words", lang: state.language, dir: direction },
        numberOf(request, app),
        ...wordsOf(passage, index, { look: "plain", direction }),
      ),
    ),
    element(
      "a",
      { class: "to-passage", href: routeTo("passages", id, { l: passage.language }) },
      "passage",
      element("span", { class: "spoken" }, ` ${labelOf(passage)}`),
    ),
  );
}

/** A request is printed with its number. */
function numberOf(id: string | undefined, { model }: App): HTMLElement | false {
  const request = model.data.requests.find((each) => each.id === id);
  return request !== undefined && element("span", { class: "item" }, `${request.number}. `);
}

function isHighlighted(id: string, state: PageState, { model }: App): boolean {
  const at = restingRequests(model.data.requests).findIndex((request) => request.id === id);
  return at !== -1 && highlighted({ ...state, requests: state.requests[at] ?? "" }) > 0;
}

function annexOf(state: PageState, { model }: App): HTMLElement | false {
  if (state.annex.length === 0) return false;
  const rows = state.annex.map(([commitment, standing, status, detail, sources, checked]) =>
    element(
      "tr",
      {},
      element("td", {}, model.data.commitments[commitment]?.name ?? ""),
      element("td", {}, shape(standing), ` ${status}`),
      element("td", {}, detail),
      element(
        "td",
        {},
        [...sources.map((source) => model.data.sources[source]?.[0] ?? ""), checked]
          .filter((part) => part !== "")
          .join("; "),
      ),
    ),
  );
  return element(
    "table",
    { class: "annex" },
    element("caption", { class: "spoken" }, "Annex"),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...["Commitment", "Status", "Detail", "Source"].map((head) => element("th", { scope: "col" }, head)),
      ),
    ),
    element("tbody", { lang: state.language }, ...rows),
  );
}
