// A stretch of the list of passages under its heading, with how many of it are read, and its entry in the rail.

import type { App } from "../app.js";
import { element, replaceChildren } from "../element.js";
import type { Section } from "../model.js";
import { type Card, createCard } from "./card.js";
import type { PassageFilter } from "./filter.js";
import { namedPlaces } from "./words.js";

export interface ShownSection {
  readonly section: Section;
  readonly cards: readonly Card[];
  readonly element: HTMLElement;
  readonly railEntry: HTMLElement;
  /** Shows those that fit. The result is how many they are. */
  readonly filter: (fits: PassageFilter) => number;
  /** Counts anew. `names` says in which language, where the reader reads several; `opens`, that it is the first in its language. */
  readonly count: (look: { readonly names: boolean; readonly opens: boolean }) => void;
}

export function createSection(section: Section, app: App): ShownSection {
  const cards = section.passages.map((passage) => createCard(passage, app));
  const heading = headingOf(section);
  const rail = railEntryOf(section, heading.title);
  const made = element(
    "section",
    { "aria-labelledby": `${heading.title.id} ${heading.language.id}` },
    heading.element,
    ...cards.map((card) => card.element),
    section.id === "changed" && goneList(app),
  );
  let shown: readonly Card[] = cards;
  const filter = (fits: PassageFilter): number => {
    for (const card of cards) card.element.hidden = !fits(card.passage);
    shown = cards.filter((card) => !card.element.hidden);
    made.hidden = shown.length === 0;
    return shown.length;
  };
  const count: ShownSection["count"] = ({ names, opens }) => {
    const read = shown.filter(({ passage }) => app.reading.isRead(passage.id)).length;
    const named = names && section.language !== "" ? app.model.languageName(section.language) : "";
    heading.language.textContent = named;
    heading.tally.textContent = `${read} of ${shown.length} read`;
    rail.tell(named, read, shown.length);
    rail.element.classList.toggle("opens", opens);
  };
  return { section, cards, element: made, railEntry: rail.element, filter, count };
}

function headingOf({ id, title }: Section) {
  const heading = element("h2", { id: `section-${id}`, tabindex: -1 }, title);
  const language = element("span", { class: "language", id: `language-${id}` });
  const tally = element("span", { class: "tally" });
  return {
    element: element("div", { class: "heading" }, heading, language, tally),
    title: heading,
    language,
    tally,
  };
}

function railEntryOf({ title }: Section, heading: HTMLElement) {
  const words = element("span", {});
  const tally = element("span", { class: "tally" });
  const button = element("button", { type: "button", click: () => arriveAt(heading) }, words, tally);
  const tell = (language: string, read: number, of: number): void => {
    replaceChildren(words, [title, language !== "" && element("small", {}, ` ${language}`)]);
    tally.textContent = `${read}/${of}`;
    button.classList.toggle("done", read === of);
  };
  return { element: element("li", {}, button), tell };
}

function arriveAt(heading: HTMLElement): void {
  heading.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
}

/** What no letter says any more: nothing to tick, so it stays closed. */
function goneList({ model }: App): HTMLElement | false {
  const { gone } = model.data;
  if (gone.length === 0) return false;
  return element(
    "details",
    { class: "gone" },
    element("summary", {}, `What fell away: ${gone.length}`),
    ...gone.map(({ of, language, text, states, cause }) =>
      element(
        "div",
        { class: "passage" },
        element(
          "div",
          { class: "body" },
          element("div", { class: "kind" }, element("b", {}, of)),
          element("p", { class: "cause" }, cause),
          element(
            "div",
            { class: "words", lang: language, dir: model.directionOf(language) },
            element("del", {}, ...namedPlaces(text)),
          ),
          element("p", { class: "stepper" }, states.join(", ")),
        ),
      ),
    ),
  );
}
