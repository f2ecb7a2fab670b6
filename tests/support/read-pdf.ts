// A PDF read back by a reader that is not ours (pdf.js): the text with its places, and the structure tree.

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadText {
  readonly text: string;
  /** Points; the origin is the page's top left corner, y downward to the baseline. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}

/** An element of the structure tree; its text is that of its marked content in order. */
export interface ReadElement {
  readonly type: string;
  readonly language?: string;
  readonly alternative?: string;
  readonly children: readonly (ReadElement | string)[];
}

export interface ReadPdf {
  readonly title: string;
  /** Every stretch of text in the order of the content streams, by page. */
  readonly pages: readonly (readonly ReadText[])[];
  /** Whatever is outside the structure (furniture) left out, by page. */
  readonly structure: readonly (ReadElement | undefined)[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadText[][] = [];
  const structure: (ReadElement | undefined)[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const height = page.view[3] ?? 0;
    pages.push(items.flatMap((item) => ("str" in item && item.str !== "" ? [placed(item, height)] : [])));
    const tree = await page.getStructTree();
    structure.push(tree === null ? undefined : elementOf(tree, markedTexts(items)));
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  return { title: "Title" in info ? String(info.Title) : "", pages, structure };
}

type Item = Awaited<ReturnType<Page["getTextContent"]>>["items"][number];
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;
type TreeNode = NonNullable<Awaited<ReturnType<Page["getStructTree"]>>>;

function placed(item: Extract<Item, { str: string }>, height: number): ReadText {
  const [, , , size, x, y] = item.transform.map(Number);
  return { text: item.str, x: x ?? 0, baseline: height - (y ?? 0), width: item.width, size: size ?? 0 };
}

/** The text of each piece of marked content, by pdf.js's name for it. */
function markedTexts(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.at(-1);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? "");
  }
  return texts;
}

function elementOf(node: TreeNode, texts: ReadonlyMap<string, string>): ReadElement {
  const children = node.children.flatMap((child): (ReadElement | string)[] => {
    if ("role" in child) return [elementOf(child, texts)];
    return child.type === "content" ? [texts.get(child.id) ?? ""] : [];
  });
  const { lang, alt } = node as { readonly lang?: string; readonly alt?: string };
  return {
    type: node.role,
    ...(lang !== undefined && { language: lang }),
    ...(alt !== undefined && { alternative: alt }),
    children,
  };
}
