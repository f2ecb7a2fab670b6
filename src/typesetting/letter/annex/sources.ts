// The numbered sources of the annex into strips, under a heading of their own: the number hangs beside the document and its
// address. A source is not divided over pages. It must not know where pages end.

import type { Annex, AnnexSource } from "../../../letter/letter.js";
import { type Setting, setLines, type TextArea } from "../../document/setting.js";
import { keptWhole, type Strip, stripsOfLines, tiedToNext } from "../../page/flow.js";
import type { Tag } from "../../page/page.js";
import * as style from "../../style.js";

const { sources: look } = style.annex;

/** None without sources. */
export function setSources(
  { sources, sourcesHeading }: Pick<Annex, "sources" | "sourcesHeading">,
  area: TextArea,
  setting: Setting,
): readonly Strip[] {
  if (sources.length === 0) return [];
  const { manner, leading } = look.heading;
  const { parent, x, measure } = area;
  const within = { measure, called: "its line" };
  const heading = stripsOfLines(setLines(setting, setting.contentOf(sourcesHeading), manner, within), {
    x,
    leading,
    rise: style.rise(manner.size, leading),
    before: look.headingAbove,
    owner: { type: "H3", parent },
  });
  const list: Tag = { type: "L", parent, listNumbering: "Decimal" };
  return [
    ...tiedToNext(heading, "firm"),
    ...sources.flatMap((source) => setSource(source, { ...area, parent: list }, setting)),
  ];
}

function setSource(
  { numeral, content }: AnnexSource,
  { parent, x, measure }: TextArea,
  setting: Setting,
): readonly Strip[] {
  const item: Tag = { type: "LI", parent };
  const { manner, leading } = look.text;
  const rise = style.rise(manner.size, leading);
  const line = setting.setLine(`${numeral} `, look.number);
  const label = { kind: "text", x, baseline: rise, line, owner: { type: "Lbl", parent: item } } as const;
  const lines = setLines(setting, content, manner, {
    measure: measure - look.indent,
    called: "its line of the sources",
  });
  const strips = stripsOfLines(lines, {
    x: x + look.indent,
    leading,
    rise,
    before: look.above,
    owner: { type: "LBody", parent: item },
  });
  return keptWhole(
    strips.map((strip, index) => (index === 0 ? { ...strip, items: [label, ...strip.items] } : strip)),
  );
}
