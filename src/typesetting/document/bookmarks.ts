// Where a reader may jump to: headings, and what else has a name for it, such as the requests of a letter. Pages come in, titles with their page go
// out. It must not know what is drawn of them.

import type { LaidOutPage, Tag, TextItem } from "../page/page.js";
import type { Bookmark } from "./document.js";

/** A bookmark for each heading and for each tag that has a name for one, where its first words stand. */
export function bookmarksOf(pages: readonly LaidOutPage[]): readonly Bookmark[] {
  const texts = pages.flatMap(({ items }, page) => items.flatMap((item) => placedText(item, page)));
  const found = new Map<Tag, Bookmark>();
  const owners = new Set<TextItem["owner"]>();
  for (const { item, page } of texts) {
    if (owners.has(item.owner)) continue;
    owners.add(item.owner);
    for (const tag of withAncestors(item.owner)) {
      const title = found.has(tag) ? undefined : titleOf(tag, texts);
      if (title !== undefined) found.set(tag, { title, page });
    }
  }
  return [...found.values()];
}

interface PlacedText {
  readonly item: TextItem;
  readonly page: number;
}

function placedText(item: LaidOutPage["items"][number], page: number): readonly PlacedText[] {
  return item.kind === "text" ? [{ item, page }] : [];
}

/** From the outermost in. */
function withAncestors(owner: TextItem["owner"]): readonly Tag[] {
  const tags: Tag[] = [];
  for (
    let tag: Tag | undefined = owner === "artifact" ? undefined : owner;
    tag !== undefined;
    tag = tag.parent
  )
    tags.unshift(tag);
  return tags;
}

function titleOf(tag: Tag, texts: readonly PlacedText[]): string | undefined {
  if (tag.bookmark !== undefined) return tag.bookmark;
  if (!/^H[1-6]$/.test(tag.type)) return undefined;
  const words = texts.filter(({ item }) => item.owner === tag).flatMap(({ item }) => item.line.runs);
  return words
    .map(({ text }) => text)
    .join("")
    .trim();
}
