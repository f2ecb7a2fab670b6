// The head of the page: which batch, the three views, how much is read, who reads, and the button that saves.

import type { App } from "./app.js";
import { element, replaceChildren } from "./element.js";
import { counted, dayInWords } from "./model.js";
import type { Reading } from "./reading.js";
import { remarksFile, remarksFileName } from "./remarks-file.js";
import { type Route, routeTo, type ViewName } from "./route.js";

export interface Head {
  readonly element: HTMLElement;
  readonly show: (route: Route) => void;
  readonly reread: () => void;
}

export interface HeadParts {
  readonly openHelp: () => void;
  /** Where the view was last: its filters come back with it. */
  readonly lastOf: (view: ViewName) => string;
}

const tabs: readonly (readonly [ViewName, string])[] = [
  ["passages", "Passages"],
  ["states", "States"],
  ["letters", "Letters"],
];

export function createHead(app: App, { openHelp, lastOf }: HeadParts): Head {
  const links = tabs.map(([view, name]) => ({ view, link: element("a", { href: routeTo(view) }, name) }));
  const progress = progressBar(app);
  const reader = readerField(app.reading);
  const kept = element("p", { class: "kept" });
  const header = element(
    "header",
    { class: "head" },
    batchOf(app),
    element("nav", { "aria-label": "Views" }, ...links.map(({ link }) => link)),
    progress.element,
    element(
      "div",
      { class: "reader" },
      element("label", {}, "Reader ", reader.input),
      element(
        "button",
        { type: "button", class: "main", click: () => save(app, reader.input) },
        "Save remarks",
      ),
      element("button", { type: "button", "aria-label": "Help and keys", click: openHelp }, "?"),
    ),
    kept,
  );
  const reread = (): void => {
    progress.reread();
    reader.reread();
    replaceChildren(kept, app.reading.isKept() ? [] : [lostNote]);
  };
  reread();
  tellHeight(header);
  const show = ({ view }: Route): void => {
    for (const tab of links) {
      if (tab.view === view) tab.link.setAttribute("aria-current", "page");
      else tab.link.removeAttribute("aria-current");
      tab.link.href = lastOf(tab.view);
    }
  };
  return { element: header, show, reread };
}

function batchOf({ model }: App): HTMLElement {
  const { batch, date, title } = model.data;
  return element(
    "div",
    { class: "batch" },
    element("b", {}, title),
    batch === ""
      ? element("span", {}, date === "" ? "" : `Letters of ${dayInWords(date)}`)
      : element("span", {}, "Batch ", element("b", {}, batch), `, letters of ${dayInWords(date)}`),
  );
}

function progressBar(app: App) {
  const bar = element("span", { class: "done" });
  const words = element("p", {});
  const reread = (): void => {
    const { read, total, remarks } = progressOf(app);
    bar.style.inlineSize = `${total === 0 ? 0 : (100 * read) / total}%`;
    words.textContent = `${read} of ${counted(total, "passage")} read, ${counted(remarks, "remark")}`;
  };
  return {
    element: element("div", { class: "progress" }, element("span", { class: "bar" }, bar), words),
    reread,
  };
}

function readerField(reading: Reading) {
  const input = element("input", {
    type: "text",
    name: "reader",
    autocomplete: "name",
    input: () => reading.set({ reader: input.value }),
  });
  const reread = (): void => {
    if (input !== document.activeElement) input.value = reading.reader();
  };
  return { input, reread };
}

/** What stays below the head must know how high it is: its parts turn over where a window is narrow. */
function tellHeight(header: HTMLElement): void {
  new ResizeObserver(() => {
    const height = getComputedStyle(header).position === "sticky" ? header.offsetHeight : 0;
    document.documentElement.style.setProperty("--head-height", `${height}px`);
  }).observe(header);
}

const lostNote =
  "This browser keeps nothing for this page: save your remarks before you close it. Opened again, it takes the saved file back (?).";

/** Of the passages in the languages that the reader reads. */
export function progressOf({ model, reading }: Pick<App, "model" | "reading">) {
  const language = reading.language();
  const mine = model.data.passages.filter((passage) => language === "" || passage.language === language);
  return {
    read: mine.filter(({ id }) => reading.isRead(id)).length,
    total: mine.length,
    remarks: mine.filter(({ id }) => reading.remarkOn(id) !== "").length,
  };
}

/** By a link that is clicked for the reader: the one way that works from the disk in every browser. */
function save({ model, reading, say }: App, reader: HTMLInputElement): void {
  if (reading.reader().trim() === "") {
    reader.focus();
    say("Write your name first: the file is named after you.");
    return;
  }
  const blob = new Blob([remarksFile(model, reading)], { type: "text/csv;charset=utf-8" });
  const href = URL.createObjectURL(blob);
  const download = remarksFileName(reading.reader());
  element("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  reading.saved();
  say(`Saved as ${download}: send it to whoever gathers remarks.`);
}
