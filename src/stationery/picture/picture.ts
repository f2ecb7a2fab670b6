// The picture of a campaign: on the first page where each State stands, with totals; on the next how that came about. More
// pages where there are more States than one holds. Content in, a laid-out document out. It must not know PDF.

import { type Diagnostic, InputError } from "../../diagnostic.js";
import type { Measures } from "../../fonts/faces.js";
import type { LaidOutDocument } from "../../typesetting/document/document.js";
import { createLineSetter, type Setting, setLines } from "../../typesetting/document/setting.js";
import type { Points } from "../../typesetting/manner.js";
import { type FlowItem, stripsOfLines } from "../../typesetting/page/flow.js";
import type { Tag } from "../../typesetting/page/page.js";
import { paginate } from "../../typesetting/page/paginate.js";
import type { PictureContent } from "./content.js";
import { setMatrix } from "./matrix.js";
import * as style from "./style.js";
import { setTotals } from "./totals.js";
import { setFigures, setLegend, setPanels } from "./years.js";

/** Throws an InputError for a name or label with a word wider than its column, or for more columns than the paper holds. */
export function layOutPicture(content: PictureContent, faces: Measures): LaidOutDocument {
  const faults: Diagnostic[] = [];
  const setting = { ...createLineSetter(faces), refuse: (fault: Diagnostic) => void faults.push(fault) };
  const { paper, sender: author, date } = content;
  const document: Tag = { type: "Document" };
  const measure = paper.width - 2 * style.margin;
  const frame = { firstTop: style.margin, top: style.margin, bottom: paper.height - style.margin };
  const count = content.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const title = `Where ${count} ${count === 1 ? "State stands" : "States stand"}`;
  const sheet = { document, measure, setting };
  const flows: readonly (readonly FlowItem[])[] = [
    [
      ...opening(title, "H1", `${content.sender} · ${content.title} · ${content.dateInWords}`, sheet),
      ...setTotals(content, document, measure, setting),
      setMatrix(content, document, measure, setting),
    ],
    [
      ...opening("How it came about", "H2", yearsNote(content), sheet),
      setLegend(document, setting),
      ...setPanels(content, document, measure, setting),
      ...setFigures(content, document, measure, setting),
    ],
  ];
  const pages = flows
    .flatMap((flow) => paginate(flow, frame))
    .map((items) => ({ ...sizeOf(content), items }));
  if (faults.length > 0) throw new InputError(faults);
  return {
    title: `${title}, ${content.dateInWords}`,
    author,
    subject: content.title,
    language: "en",
    date,
    pages,
  };
}

function sizeOf({ paper: { width, height } }: PictureContent) {
  return { width, height };
}

interface Sheet {
  readonly document: Tag;
  readonly measure: Points;
  readonly setting: Setting;
}

function opening(
  title: string,
  level: "H1" | "H2",
  words: string,
  { document, measure, setting }: Sheet,
): readonly FlowItem[] {
  const heading: Tag = { type: level, parent: document };
  const lines = setLines(setting, setting.contentOf(words), style.text, { measure, called: "the sheet" });
  const { margin: x, leading, titleLeading, title: manner } = style;
  return [
    ...stripsOfLines([setting.setLine(title, manner)], {
      x,
      leading: titleLeading,
      rise: manner.size,
      before: 0,
      owner: heading,
    }),
    ...stripsOfLines(lines, { x, leading, rise: 8, before: 0, owner: { type: "P", parent: document } }),
  ];
}

function yearsNote({ years, dateInWords }: PictureContent): string {
  const [first] = years;
  const last = years.at(-1);
  const states = `${first?.states ?? 0} States Parties in ${first?.year ?? ""}, ${last?.states ?? 0} on ${dateInWords}`;
  return `States Parties at the end of each year, by what was known then: ${states}. Of the last year, on that day.`;
}
