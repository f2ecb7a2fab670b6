// A page's items as they stand on a page that is read from right to left: margins, numbers, columns and rules change sides.
// The inside of a line stays as it is. It must not know what an item says.

import type { Points } from "../manner.js";
import type { PageItem } from "./page.js";

/** The item on the other side of a paper this wide. */
export function mirrored(item: PageItem, paper: Points): PageItem {
  return { ...item, x: paper - item.x - widthOf(item) };
}

function widthOf(item: PageItem): Points {
  if (item.kind === "text") return item.line.width;
  return item.kind === "shape" ? item.size : item.width;
}
