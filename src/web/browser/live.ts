// Where the page of the live preview begins: it listens to its server, shows the letter that is sent as soon as it is, and
// says so whenever what it shows is not the letter any more.

import type { LiveEvent } from "../live-events.js";
import type { PageData } from "../page-data.js";
import { element, replaceChildren } from "./element.js";
import { faultPanel } from "./live/fault-panel.js";
import { createLivePages } from "./live/pages.js";
import { openPage } from "./page.js";
import { createReading } from "./reading.js";
import { parseRoute, type Route } from "./route.js";

const nothing: PageData = {
  batch: "",
  date: "",
  title: "Live preview",
  regions: [],
  languages: [],
  commitments: [],
  requests: [],
  states: [],
  sources: [],
  passages: [],
  gone: [],
};

const pages = createLivePages();
const box = element("div", { class: "live" }, pages.element);
const note = element("p", { class: "live-note", role: "status" });
const root = document.documentElement;
root.classList.add("writing");
let source: EventSource | undefined;
/** Code of the State whose letter was sent last. */
let shown = "";
let batchReading = 0;
let keptAt = 0;

const reading = createReading("live preview", () => localStorage);
const place = document.getElementById("page") ?? document.body;
const page = openPage({ place, data: nothing, reading, pagesOf: () => box, follow });
document.body.append(note);
listenTo(parseRoute(location.hash).item || (new URLSearchParams(location.search).get("state") ?? ""));

/** Another State was chosen: its letter is asked for, and the one that is there is not it. */
function follow({ view, item }: Route): void {
  if (view !== "letters" || item === "" || item === shown || source === undefined) return;
  listenTo(item);
}

function listenTo(state: string): void {
  shown = state;
  source?.close();
  source = new EventSource(`events?state=${encodeURIComponent(state)}`);
  age("being made");
  source.addEventListener("message", ({ data }) => take(JSON.parse(String(data))));
  source.addEventListener("error", () => age("the preview has ended: start it again in the terminal"));
}

/** `why` is said over what is old. */
function age(why: string): void {
  pages.age();
  root.classList.add("aged");
  note.textContent = why;
}

function take(event: LiveEvent): void {
  if (event.kind === "making") age("being made");
  else if (event.kind === "letter") void showLetter(event);
  else if (event.kind === "faults") showFaults(event);
  else if (event.kind === "batch" && event.reading !== batchReading) {
    batchReading = event.reading;
    root.classList.remove("batch-aged");
    page.replaceData(event.data);
    if (lastLetter !== undefined) page.replaceLetter(lastLetter.data, lastLetter.choices);
  } else if (event.kind === "batch-faults") showBatchFaults(event);
}

/** Over what is old of the other letters, in the views that show all. */
function showBatchFaults({ faults }: Sent<"batch-faults">): void {
  const end = "What is below is of the files as they were before.";
  for (const view of document.querySelectorAll(".view.passages, .view.states"))
    view.prepend(faultPanel("Not every letter can be made", faults, end));
}

type Sent<Kind extends LiveEvent["kind"]> = Extract<LiveEvent, { readonly kind: Kind }>;

let lastLetter: Sent<"letter"> | undefined;

async function showLetter(event: Sent<"letter">): Promise<void> {
  shown = event.iso3;
  if (event.reading !== batchReading) root.classList.add("batch-aged");
  if (!(await pages.draw(event.pdf, () => placeLetter(event)))) return;
  root.classList.remove("aged");
  root.dataset["reading"] = String(event.reading);
  note.textContent = "";
}

/** What is said of the letter beside its pages, and the pages where faults may have stood. */
function placeLetter(event: Sent<"letter">): void {
  const wasFaulty = box.firstElementChild !== pages.element;
  lastLetter = event;
  for (const panel of document.querySelectorAll(".view > .faults")) panel.remove();
  replaceChildren(box, [pages.element]);
  const route = page.route();
  if (route.view === "letters" && route.item !== event.iso3)
    page.go({ ...route, item: event.iso3 }, "replace");
  page.replaceLetter(event.data, event.choices);
  if (wasFaulty) scrollTo(0, keptAt);
}

function showFaults({ faults, reading: number }: Sent<"faults">): void {
  if (box.firstElementChild === pages.element) keptAt = scrollY;
  const at = pages.pageInView();
  pages.age();
  const kept = at === 0 ? "" : `; you are kept at page ${at}`;
  const end = `The pages come back by themselves when the file is mended${kept}.`;
  replaceChildren(box, [faultPanel("No letter can be made", faults, end)]);
  root.dataset["reading"] = String(number);
  note.textContent = "";
}
