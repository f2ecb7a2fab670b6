// A State's history as text for people and as JSON for programs. A value in, text out. It must not print.

import type { Campaign, State } from "../../campaign/campaign.js";
import { judgementInWords } from "../../facts/changes.js";
import { sourceTitle, subjectLabel } from "../../facts/due-words.js";
import type { FactHistory, PastLook, Said } from "../../facts/history.js";
import { formatDate } from "../../languages/dates.js";
import { toolLanguage } from "../../languages/known.js";

export function historyText(
  histories: readonly FactHistory[],
  { state, campaign, date }: { readonly state: State; readonly campaign: Campaign; readonly date: string },
): string {
  const head = `${state.name} (${state.iso3}), for a letter of ${formatDate(date, toolLanguage)}`;
  return `${[head, ...histories.map((history) => factText(history, campaign))].join("\n\n")}\n`;
}

function factText({ subject, judgement, looks, said }: FactHistory, campaign: Campaign): string {
  const label = `${subject}: ${subjectLabel(subject, campaign)}`;
  const head = judgement === undefined ? label : `${label}; ${judgementInWords(judgement)}`;
  const lines = looks.length === 0 ? ["nobody has looked"] : looks.map((look) => lookText(look, campaign));
  return [head, ...[...lines, ...said.map(saidText)].map((line) => `  ${line}`)].join("\n");
}

function lookText({ check, use, isTooOld, file, line }: PastLook, campaign: Campaign): string {
  const { checked, cell, sources, by = "", note = "" } = check;
  const day =
    checked === undefined ? (check.undated ? "on any day" : "no day") : formatDate(checked, toolLanguage);
  const parts = [
    `${day}: "${cell}"`,
    ...(sources.length === 0 ? [] : [sources.map((key) => sourceTitle(key, campaign)).join("; ")]),
    ...(by === "" ? [] : [`by ${by}`]),
    ...(note === "" ? [] : [note]),
  ];
  const role = isTooOld ? "would decide, and is too old" : use;
  return `${parts.join("; ")}${role === undefined ? "" : ` [${role}]`} (${file}${line === undefined ? "" : `:${line}`})`;
}

function saidText({ batch, date, cell, requests }: Said): string {
  const asked = requests.map(
    ({ number, highlighted }) => `request ${number} ${highlighted ? "" : "not "}highlighted`,
  );
  const told = [...asked, ...(cell === "" ? [] : [`the register said "${cell}"`])];
  return `letter of ${formatDate(date, toolLanguage)} in ${batch}: ${told.join(", ") || "nothing"}`;
}

/** The keys are those of `--json`. */
export function historyJson(
  histories: readonly FactHistory[],
  { state, date }: { readonly state: State; readonly date: string },
): object {
  return {
    iso3: state.iso3,
    state: state.name,
    date,
    facts: histories.map(({ subject, judgement, looks, said }) => ({
      commitment: subject,
      status: judgement?.status ?? "",
      since: judgement?.since ?? "",
      looks: looks.map(
        ({ check: { cell, checked = "", sources, by = "", note = "" }, use, isTooOld, file, line }) => ({
          found: cell,
          checked,
          sources,
          by,
          note,
          use: use ?? "",
          too_old: isTooOld,
          file,
          ...(line === undefined ? {} : { line }),
        }),
      ),
      said,
    })),
  };
}
