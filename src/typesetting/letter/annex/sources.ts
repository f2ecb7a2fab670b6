// The numbered sources of the annex into strips, under a heading of their own: the number hangs beside the document and its
// address. A source is not divided over pages. It must not know where pages end.

import type { Annex, AnnexSource } from "../../../letter/letter.js";
import { type Setting, setLeaded, type TextArea } from "../../document/setting.js";
import { keptWhole, type Strip, tiedToNext, withItems } from "../../page/flow.js";
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
  const { parent } = area;
  const place = { ...area, type: "H3", before: look.headingAbove } as const;
  const heading = setLeaded(setting.contentOf(sourcesHeading), look.heading, place, setting);
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
  const place = {
    parent: item,
    x: x + look.indent,
    measure: measure - look.indent,
    type: "LBody",
    before: look.above,
    called: "its line of the sources",
  } as const;
  return keptWhole(withItems([label], setLeaded(content, look.text, place, setting)));
}
