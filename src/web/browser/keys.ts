// Single keys as commands, at rest in fields; the arrows in the table of States. Each has a visible control beside it.

import type { Reading } from "./reading.js";
import type { ViewName } from "./route.js";

export interface KeyParts {
  readonly reading: Reading;
  readonly goToView: (view: ViewName) => void;
  readonly openHelp: () => void;
  readonly takeKey: (key: string) => boolean;
}

const viewOf: Readonly<Record<string, ViewName>> = { "1": "passages", "2": "states", "3": "letters" };

export function listenToKeys(parts: KeyParts): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.closest("dialog") !== null) return;
    if (key === "Escape") return leaveField(target);
    const isTaken = moveInTable(target, key) || (!isField(target) && takeSingle(key, parts));
    if (isTaken) event.preventDefault();
  });
}

function takeSingle(key: string, { reading, goToView, openHelp, takeKey }: KeyParts): boolean {
  if (!reading.hasKeys()) return false;
  const view = Object.hasOwn(viewOf, key) ? viewOf[key] : undefined;
  if (view !== undefined) goToView(view);
  else if (key === "?") openHelp();
  else return takeKey(key);
  return true;
}

function isField(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Back from a remark to its passage. */
function leaveField(target: HTMLElement): void {
  const passage = target.closest<HTMLElement>(".passage");
  if (passage !== null) passage.focus({ preventScroll: true });
  else if (isField(target)) target.blur();
}

function moveInTable(target: HTMLElement, key: string): boolean {
  const table = target.closest("table");
  if (table === null || !target.matches(".to-letter")) return false;
  const links = [...table.querySelectorAll<HTMLElement>(".to-letter")];
  const at = links.indexOf(target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, j: at + 1, k: at - 1, Home: 0, End: links.length - 1 };
  if (!(key in to)) return false;
  links[to[key as keyof typeof to]]?.focus();
  return true;
}
