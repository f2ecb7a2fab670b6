// One passage: what it is, its words as one State reads them, and beside them the tick, its letters, its fillings, its
// remark and its line in the template. Fillings and remark are made when they are opened.

import type { PagePassage } from "../../page-data.js";
import type { App } from "../app.js";
import { element, replaceChildren, shape } from "../element.js";
import { counted, standingNames } from "../model.js";
import { routeTo } from "../route.js";
import { openableFillings, remarkField } from "./card-details.js";
import { wordsOf } from "./words.js";

export interface Card {
  readonly passage: PagePassage;
  readonly element: HTMLElement;
  /** Shows the words as the State, an index of the data's States, reads them. */
  readonly showFor: (state: number) => void;
  /** To the next or previous State that has the passage. */
  readonly step: (by: 1 | -1) => void;
  readonly openRemark: () => void;
  readonly toggleFillings: () => void;
  readonly reread: () => void;
}

export function createCard(passage: PagePassage, app: App): Card {
  const details = element("div", { class: "details" });
  const words = wordsFor(passage, app);
  const tick = tickOf(passage, app);
  const fillings = openableFillings(passage, app, details);
  const remark = remarkField(passage, app, details);
  const margin = element(
    "div",
    { class: "margin" },
    tick.label,
    lettersLink(passage, app),
    fillings.button,
    remark.button,
    passage.at !== "" && element("code", { class: "at" }, passage.at),
  );
  const { id, standing = "" } = passage;
  const made = element(
    "article",
    { class: `passage ${standing}`, id: `passage-${id}`, tabindex: -1, "aria-label": labelOf(passage) },
    element("div", { class: "body" }, headOf(passage), causeOf(passage), words.element, words.stepper),
    margin,
    details,
  );
  const reread = (): void => {
    tick.input.checked = app.reading.isRead(id);
    made.classList.toggle("read", tick.input.checked);
    remark.reread();
  };
  reread();
  const { showFor, step } = words;
  const openers = { openRemark: remark.open, toggleFillings: fillings.toggle };
  return { passage, element: made, showFor, step, ...openers, reread };
}

/** What it is, for lists and for those who hear the page. */
export function labelOf({ of, standing }: PagePassage): string {
  return standing === undefined ? of : `${of}, ${standingNames[standing]}`;
}

function headOf({ of, standing }: PagePassage): HTMLElement {
  const badge =
    standing !== undefined &&
    element("span", { class: `badge ${standing}` }, shape(standing), standingNames[standing]);
  return element("div", { class: "kind" }, element("b", {}, of), badge);
}

function causeOf({ cause, was }: PagePassage): HTMLElement | false {
  return (
    cause !== undefined &&
    element("p", { class: "cause" }, `${was === undefined ? "New" : "Changed"}: ${cause}`)
  );
}

function wordsFor(passage: PagePassage, { model, say }: App) {
  const { states, fillings, language } = passage;
  const direction = model.directionOf(language);
  const words = element("div", { class: "words", lang: language, dir: direction });
  const name = element("b", {});
  let at = 0;
  const show = (index: number): void => {
    at = index;
    const state = states[at] ?? 0;
    replaceChildren(words, wordsOf(passage, state, { look: "marked", direction }));
    name.textContent = model.data.states[state]?.name ?? "";
  };
  const step = (by: 1 | -1): void => {
    show((at + by + states.length) % Math.max(1, states.length));
    say(`as for ${name.textContent}: ${words.textContent}`);
  };
  show(0);
  const isStepped = fillings.length > 0 && states.length > 1;
  return {
    element: words,
    stepper: isStepped && stepperOf(name, step),
    showFor: (state: number) => show(Math.max(0, states.indexOf(state))),
    step,
  };
}

function stepperOf(name: HTMLElement, step: (by: 1 | -1) => void): HTMLElement {
  const button = (by: 1 | -1, sign: string, words: string) =>
    element("button", { type: "button", class: "small", "aria-label": words, click: () => step(by) }, sign);
  return element(
    "div",
    { class: "stepper" },
    element("span", {}, "as for ", name),
    button(-1, "‹", "Words of the State before"),
    button(1, "›", "Words of the next State"),
  );
}

function tickOf({ id }: PagePassage, { reading }: App) {
  const input = element("input", {
    type: "checkbox",
    change: () => reading.setRead([id], input.checked),
  });
  return { input, label: element("label", { class: "tick" }, input, "Read") };
}

function lettersLink({ id, states }: PagePassage, { model }: App): HTMLElement {
  const only = model.data.states[states[0] ?? 0];
  if (states.length === 1 && only !== undefined)
    return element("a", { href: routeTo("letters", only.iso3) }, `only ${only.name}`);
  return element("a", { href: routeTo("states", "", { p: id }) }, counted(states.length, "letter"));
}
