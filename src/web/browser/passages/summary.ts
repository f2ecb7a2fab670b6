// What the whole list of passages has to say: how much there is, that nothing changed, that all is read.

import type { App } from "../app.js";
import { element } from "../element.js";
import { counted } from "../model.js";
import type { Route } from "../route.js";

export function summaryOf({ model }: App, { filters }: Route): string {
  const { l = "" } = filters;
  const { languages } = model.data;
  const isMine = ({ language }: { readonly language: string }): boolean => l === "" || language === l;
  const states = model.data.states.filter(isMine).length;
  const passages = model.data.passages.filter(isMine).length;
  const names = l === "" ? listed(languages.map(({ name }) => name)) : model.languageName(l);
  return `${counted(states, "letter")} ${states === 1 ? "is" : "are"} made of ${counted(passages, "passage")} in ${names}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export function notesOf({ model, reading }: App, { filters }: Route): readonly Node[] {
  const { l = "" } = filters;
  const { since, passages, gone } = model.data;
  const mine = passages.filter(({ language }) => l === "" || language === l);
  const named = l === "" ? "" : ` in ${model.languageName(l)}`;
  const hasNews =
    mine.some(({ cause }) => cause !== undefined) || gone.some(({ language }) => l === "" || language === l);
  const unchanged = `Nothing has changed${named} since batch ${since}. Ticks of that batch still count.`;
  const done = `All ${counted(mine.length, "passage")}${named} are read. Save your remarks, also if there are none.`;
  const isDone = mine.length > 0 && mine.every(({ id }) => reading.isRead(id));
  const lines = [...(since !== undefined && !hasNews ? [unchanged] : []), ...(isDone ? [done] : [])];
  return lines.map((line) => element("p", {}, line));
}
