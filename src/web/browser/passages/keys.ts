// The single keys of the list of passages: from one to the next, read, remark, fillings, another State's words.

import type { App } from "../app.js";
import { type Card, labelOf } from "./card.js";

export interface Hands {
  readonly app: App;
  readonly cards: readonly Card[];
  /** Where the reader is, or was last. */
  readonly current: () => Card | undefined;
  readonly arrive: (card: Card) => void;
  readonly focusFilter: () => void;
}

/** True if the key was a command. */
export function takePassageKey(key: string, hands: Hands): boolean {
  const command = commandsOf(hands).get(key);
  command?.();
  return command !== undefined;
}

function commandsOf({ app, cards, current, arrive, focusFilter }: Hands): ReadonlyMap<string, () => void> {
  const shown = cards.filter((card) => card.element.closest("[hidden]") === null);
  const card = current();
  const at = card === undefined ? -1 : shown.indexOf(card);
  const goTo = (target: Card | undefined): void => {
    if (target !== undefined) arrive(target);
  };
  const toUnread = (): void => {
    const next = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))].find(
      ({ passage }) => !app.reading.isRead(passage.id),
    );
    if (next === undefined) app.say("Every passage that is shown is read.");
    else arrive(next);
  };
  const read = (): void => {
    if (card !== undefined) app.reading.setRead([card.passage.id], true);
    if (card !== undefined) app.say(`${labelOf(card.passage)}: read`);
    toUnread();
  };
  return new Map([
    ["j", () => goTo(shown[at + 1])],
    ["k", () => goTo(shown[Math.max(0, at - 1)])],
    ["x", read],
    ["n", toUnread],
    ["m", () => card?.openRemark()],
    ["f", () => card?.toggleFillings()],
    ["[", () => card?.step(-1)],
    ["]", () => card?.step(1)],
    ["/", focusFilter],
  ]);
}
