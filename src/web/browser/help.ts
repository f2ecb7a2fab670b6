// Behind "?": the keys, whether single keys are commands, and a saved file of remarks taken back.

import type { App } from "./app.js";
import { element } from "./element.js";
import { counted } from "./model.js";
import { takeRemarks } from "./remarks-file.js";

const keys: readonly (readonly [keys: string, does: string])[] = [
  ["j k", "next, previous passage, State or letter"],
  ["x", "read, and on to the next unread"],
  ["n", "next unread"],
  ["m", "remark; Esc leads back"],
  ["f", "fillings"],
  ["[ ]", "the words of another State"],
  ["/", "filter"],
  ["1 2 3", "Passages, States, Letters"],
  ["↑ ↓ Home End", "in the table of States"],
  ["?", "this help"],
];

export interface Help {
  readonly element: HTMLDialogElement;
  readonly open: () => void;
}

export function createHelp(app: App): Help {
  const { reading } = app;
  const single = element("input", {
    type: "checkbox",
    change: () => reading.set({ hasKeys: single.checked }),
  });
  const back = takingBack(app);
  const dialog = element(
    "dialog",
    { "aria-labelledby": "help-title" },
    element("h2", { id: "help-title" }, "Help and keys"),
    keyTable(),
    element("label", { class: "tick" }, single, "Single keys are commands"),
    element("h3", {}, "Remarks that were saved"),
    element(
      "p",
      {},
      "Ticks and remarks are kept by this browser. A saved file brings them into another one.",
    ),
    ...back.fields,
    element("button", { type: "button", class: "main", click: () => dialog.close() }, "Close"),
  );
  const open = (): void => {
    single.checked = reading.hasKeys();
    back.clear();
    dialog.showModal();
  };
  return { element: dialog, open };
}

function takingBack(app: App) {
  const taken = element("p", { role: "status" });
  const file = element("input", { type: "file", accept: ".csv,text/csv", change: () => void take() });
  async function take(): Promise<void> {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) taken.textContent = takeBack(await chosen.text(), app);
    file.value = "";
  }
  const clear = (): void => {
    taken.textContent = "";
  };
  const field = element("label", { class: "field" }, element("span", {}, "Take a saved file back"), file);
  return { fields: [field, taken], clear };
}

function keyTable(): HTMLElement {
  const rows = keys.map(([key, does]) =>
    element("tr", {}, element("th", { scope: "row" }, ...kbds(key)), element("td", {}, does)),
  );
  return element("table", {}, element("tbody", {}, ...rows));
}

function kbds(text: string): readonly HTMLElement[] {
  return text.split(" ").map((key) => element("kbd", {}, key));
}

/** What became of it, in words. */
function takeBack(text: string, { model, reading }: App): string {
  const found = takeRemarks(text, model);
  if (found === undefined) return "This is no file of remarks that this page has saved.";
  reading.setRead(found.read, true);
  for (const [id, remark] of found.remarks) reading.remark(id, remark);
  if (reading.reader() === "") reading.set({ reader: found.reader });
  const unfit =
    found.unfit === 0
      ? ""
      : ` ${counted(found.unfit, "line")} no longer ${found.unfit === 1 ? "fits" : "fit"}: the passage has changed or is gone.`;
  return `Taken back: ${counted(found.read.length, "tick")}, ${counted(found.remarks.size, "remark")}.${unfit}`;
}
