// What a passage opens: the table of its fillings, and the reader's remark.

import type { PagePassage } from "../../page-data.js";
import type { App } from "../app.js";
import { element } from "../element.js";
import { counted } from "../model.js";
import { fillingsTable } from "./fillings.js";

/** A button that shows and hides the table; none for a passage without places. */
export function openableFillings(passage: PagePassage, { model }: App, details: HTMLElement) {
  const { fillings } = passage;
  if (fillings.length === 0) return { button: undefined, toggle: () => undefined };
  const count = fillings.reduce((sum, [words]) => sum + words.length, 0);
  let table: HTMLElement | undefined;
  const toggle = (): void => {
    const opens = table === undefined || table.hidden;
    table ??= details.insertBefore(fillingsTable(passage, model), details.firstChild);
    table.hidden = !opens;
    button.setAttribute("aria-expanded", String(opens));
  };
  const button = element(
    "button",
    { type: "button", class: "link", "aria-expanded": "false", click: toggle },
    `${counted(fillings.length, "place")}, ${counted(count, "filling")}`,
  );
  return { button, toggle };
}

/** A field that is there once there is a remark, or somebody wants to write one. */
export function remarkField({ id }: PagePassage, { reading }: App, details: HTMLElement) {
  let area: HTMLTextAreaElement | undefined;
  const made = (): HTMLTextAreaElement => {
    if (area !== undefined) return area;
    const text = element("textarea", { rows: 3, input: () => reading.remark(id, text.value) });
    text.value = reading.remarkOn(id);
    details.append(element("label", { class: "remark" }, "Remark on this passage", text));
    area = text;
    return text;
  };
  const open = (): void => made().focus();
  const button = element("button", { type: "button", class: "link add-remark", click: open });
  const reread = (): void => {
    const remark = reading.remarkOn(id);
    button.textContent = remark === "" ? "Add a remark" : "Remark";
    if (remark !== "") made();
    if (area !== undefined && area !== document.activeElement) area.value = remark;
  };
  return { button, open, reread };
}
