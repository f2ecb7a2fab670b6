// What of a letter its reader has not read yet, and which letter would show the most of it: by these, reading whole
// letters and reading passages is one job.

import type { PageState } from "../../page-data.js";
import type { App } from "../app.js";
import { element, replaceChildren } from "../element.js";
import { counted } from "../model.js";
import { labelOf } from "../passages/card.js";
import { routeTo } from "../route.js";

const mostNamed = 5;

export interface Reread {
  readonly element: HTMLElement;
  readonly reread: () => void;
}

export function readingPanel(state: PageState, { model, reading }: App): Reread {
  const box = element("div", {});
  const reread = (): void => {
    const all = model.passagesOf(state);
    const unread = all.filter(({ id }) => !reading.isRead(id));
    const links = unread
      .slice(0, mostNamed)
      .map((passage) =>
        element(
          "li",
          {},
          element("a", { href: routeTo("passages", passage.id, { l: passage.language }) }, labelOf(passage)),
          " ",
          element("code", {}, passage.at),
        ),
      );
    const more = unread.length - links.length;
    replaceChildren(box, [
      unread.length === 0
        ? element("p", {}, `You have read all ${counted(all.length, "passage")} of this letter.`)
        : element("ul", { class: "plain" }, ...links, more > 0 && element("li", {}, `and ${more} more`)),
    ]);
  };
  reread();
  return {
    element: element("section", { class: "panel unread" }, element("h2", {}, "Not read yet"), box),
    reread,
  };
}

/** "I have read this letter", and where to go on. */
export function readingLine(state: PageState, { model, reading, say }: App): Reread {
  const all = model.passagesOf(state);
  const button = element(
    "button",
    {
      type: "button",
      click: () => {
        reading.setRead(
          all.map(({ id }) => id),
          true,
        );
        say(`All ${counted(all.length, "passage")} of the letter to ${state.name} are ticked.`);
      },
    },
    `I have read this letter: tick all ${all.length}`,
  );
  const next = element("span", { class: "quiet" });
  const reread = (): void => {
    button.disabled = all.every(({ id }) => reading.isRead(id));
    const most = mostUnread({ model, reading });
    if (model.data.states.length < 2) return;
    replaceChildren(
      next,
      most === undefined
        ? ["All passages are read."]
        : [
            "Most that you have not read: ",
            element("a", { href: routeTo("letters", most.state.iso3) }, most.state.name),
            `, ${counted(most.count, "passage")}`,
          ],
    );
  };
  reread();
  return { element: element("div", { class: "reading-line" }, button, next), reread };
}

/** The letter that shows most of what is unread, in the languages that the reader reads. */
function mostUnread({ model, reading }: Pick<App, "model" | "reading">) {
  const language = reading.language();
  const counts = model.data.states
    .filter((state) => language === "" || state.language === language)
    .map((state) => ({
      state,
      count: model.passagesOf(state).filter(({ id }) => !reading.isRead(id)).length,
    }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), counts[0] ?? none);
  return most.count === 0 ? undefined : most;
}

const none = { state: { iso3: "", name: "" }, count: 0 };
