// Where a reader may jump to: headings, and what else has a name for it, such as the requests of a letter. Pages come in, titles with their page go
// out. It must not know what is drawn of them.

import type { LaidOutPage, Tag, TextItem } from "../page/page.js";
import type { Bookmark } from "./document.js";

/** A bookmark for each heading and for each tag that has a name for one, where its first words stand. */
export function bookmarksOf(pages: readonly LaidOutPage[]): readonly Bookmark[] {
  const seen = new Set<Tag>();
  const pageOf = new Map<Tag, number>();
  const words = new Map<Tag, string>();
  for (const [page, { items }] of pages.entries()) {
    for (const item of items) {
      if (item.kind !== "text" || item.owner === "artifact") continue;
      for (const tag of withAncestors(item.owner, seen)) {
        seen.add(tag);
        if (tag.bookmark !== undefined || isHeading(tag)) pageOf.set(tag, page);
      }
      if (pageOf.has(item.owner)) words.set(item.owner, (words.get(item.owner) ?? "") + textOf(item));
    }
  }
  return Array.from(pageOf, ([tag, page]) => ({
    title: tag.bookmark ?? (words.get(tag) ?? "").trim(),
    page,
  }));
}

/** Those that have not been seen, from the outermost in. */
function withAncestors(owner: Tag, seen: ReadonlySet<Tag>): readonly Tag[] {
  const tags: Tag[] = [];
  for (let tag: Tag | undefined = owner; tag !== undefined && !seen.has(tag); tag = tag.parent)
    tags.push(tag);
  return tags.reverse();
}

function isHeading({ type }: Tag): boolean {
  return /^H[1-6]$/.test(type);
}

function textOf({ line }: TextItem): string {
  return line.runs.map(({ text }) => text).join("");
}
