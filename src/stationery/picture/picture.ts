// The picture of a campaign: on the first page where each State stands, with totals; on the next how that came about. More
// pages where there are more States than one holds. Content in, a laid-out document out. It must not know PDF.

import type { Measures } from "../../fonts/faces.js";
import type { LaidOutDocument } from "../../typesetting/document/document.js";
import { setLines } from "../../typesetting/document/setting.js";
import { type FlowItem, stripsOfLines } from "../../typesetting/page/flow.js";
import type { Tag } from "../../typesetting/page/page.js";
import type { Sheet } from "../sheet-parts.js";
import { layOutSheet } from "../sheet-parts.js";
import type { PictureContent } from "./content.js";
import { setMatrix } from "./matrix.js";
import * as style from "./style.js";
import { setTotals } from "./totals.js";
import { setLegend, setPanels, setYearFigures } from "./years.js";

/** Throws an InputError for a name or label with a word wider than its column, or for more columns than the paper holds. */
export function layOutPicture(content: PictureContent, faces: Measures): LaidOutDocument {
  const { paper, sender: author, date } = content;
  const count = content.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const title = `Where ${count} ${count === 1 ? "State stands" : "States stand"}`;
  const below = `${content.sender} · ${content.title} · ${content.dateInWords}`;
  const sheet = { called: "the sheet", paper, margin: style.margin };
  const pages = layOutSheet(sheet, faces, (sheet) => [
    [...opening(title, "H1", below, sheet), ...setTotals(content, sheet), setMatrix(content, sheet)],
    [
      ...opening("How it came about", "H2", yearsNote(content), sheet),
      setLegend(sheet),
      ...setPanels(content, sheet),
      ...setYearFigures(content, sheet),
    ],
  ]);
  const { title: subject, dateInWords } = content;
  return { title: `${title}, ${dateInWords}`, author, subject, language: "en", date, pages };
}

function opening(
  title: string,
  level: "H1" | "H2",
  words: string,
  { document, measure, setting, called }: Sheet,
): readonly FlowItem[] {
  const owner: Tag = { type: level, parent: document };
  const lines = setLines(setting, setting.contentOf(words), style.text, { measure, called });
  const { margin: x, leading, titleLeading, title: manner } = style;
  const place = { x, leading: titleLeading, rise: manner.size, before: 0, owner };
  return [
    ...stripsOfLines([setting.setLine(title, manner)], place),
    ...stripsOfLines(lines, { x, leading, rise: 8, before: 0, owner: { type: "P", parent: document } }),
  ];
}

function yearsNote({ years, dateInWords }: PictureContent): string {
  const [first] = years;
  const last = years.at(-1);
  const states = `${first?.states ?? 0} States Parties in ${first?.year ?? ""}, ${last?.states ?? 0} on ${dateInWords}`;
  return `States Parties at the end of each year, by what was known then: ${states}. Of the last year, on that day.`;
}
