// What a screen reader meets: the structure tree of a PDF with the text of each element, read from the objects alone.

import {
  type Dictionary,
  isArray,
  isDictionary,
  isReference,
  isStream,
  nameOf,
  type PdfObjects,
  readContent,
  type Stream,
  textOf,
  utf16,
  type Value,
} from "./pdf-objects.js";

export interface TaggedElement {
  readonly object: number;
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly parent: TaggedElement | undefined;
  readonly children: readonly (TaggedElement | Content | AnnotationLink)[];
}

/** A piece of marked content; its text as ToUnicode gives it. */
export interface Content {
  readonly page: number;
  readonly identifier: number;
  readonly text: string;
}

export interface AnnotationLink {
  readonly annotation: number;
}

/** A glyph shown, by its font's object number. */
export interface ShownCode {
  readonly font: number;
  readonly code: number;
  readonly text: string | undefined;
}

export interface PageText {
  readonly page: number;
  /** The object number of the page. */
  readonly pageObject: number;
  /** By marked-content identifier. */
  readonly contents: ReadonlyMap<number, string>;
  readonly shown: readonly ShownCode[];
  readonly faults: readonly string[];
}

export function pagesOf(pdf: PdfObjects): readonly number[] {
  const catalogue = pdf.dictionary(pdf.trailer.get("Root"));
  const pages = pdf.dictionary(catalogue.get("Pages"));
  return pdf.array(pages.get("Kids")).flatMap((kid) => (isReference(kid) ? [kid.object] : []));
}

const drawing = new Set(["f", "S", "B", "TJ", "Tj", "Do", "sh", "re", "m", "l", "c", "h", "BI"]);

/** Walks a page's content: what each marked content says, and every operator that stands where it must not. */
export function readPageText(pdf: PdfObjects, pageObject: number, page: number): PageText {
  const dictionary = pdf.dictionary({ object: pageObject });
  const fonts = pdf.dictionary(pdf.dictionary(dictionary.get("Resources")).get("Font"));
  const stream = pdf.follow(dictionary.get("Contents"));
  const contents = new Map<number, string>();
  const shown: ShownCode[] = [];
  const faults: string[] = [];
  const open: (number | "artifact")[] = [];
  let font = 0;
  const unicode = unicodeReader(pdf);

  for (const { operator, operands } of readContent(isStream(stream) ? stream.bytes : new Uint8Array())) {
    if (operator === "BDC" || operator === "BMC") {
      if (open.length > 0) faults.push(`page ${page}: marked content inside marked content`);
      const mark = markOf(operands);
      open.push(mark);
      if (typeof mark === "number") contents.set(mark, "");
    } else if (operator === "EMC") open.pop();
    else if (operator === "Tf") font = objectOf(fonts.get(nameOf(operands[0]) ?? ""));
    const inside = open.at(-1);
    if (drawing.has(operator) && inside === undefined)
      faults.push(`page ${page}: ${operator} stands outside tags and artifacts`);
    if (operator !== "TJ") continue;
    const codes = codesIn(operands[0]).map((code) => ({ font, code, text: unicode(font).get(code) }));
    shown.push(...codes);
    if (typeof inside === "number")
      contents.set(inside, (contents.get(inside) ?? "") + codes.map(({ text }) => text ?? "\ufffd").join(""));
  }
  if (open.length > 0) faults.push(`page ${page}: marked content is left open`);
  return { page, pageObject, contents, shown, faults };
}

function markOf(operands: readonly Value[]): number | "artifact" {
  const properties = operands[1];
  const identifier = isDictionary(properties) ? properties.get("MCID") : undefined;
  return nameOf(operands[0]) !== "Artifact" && typeof identifier === "number" ? identifier : "artifact";
}

function objectOf(value: Value | undefined): number {
  return isReference(value) ? value.object : 0;
}

function codesIn(operand: Value | undefined): readonly number[] {
  const parts: readonly Value[] = isArray(operand) ? operand : [];
  return parts.flatMap((part) =>
    typeof part === "string" ? [...utf16(part)].map((unit) => unit.charCodeAt(0)) : [],
  );
}

function unicodeReader(pdf: PdfObjects): (font: number) => ReadonlyMap<number, string> {
  const known = new Map<number, ReadonlyMap<number, string>>();
  return (font) => {
    const map = known.get(font) ?? toUnicode(pdf.follow(pdf.dictionary({ object: font }).get("ToUnicode")));
    known.set(font, map);
    return map;
  };
}

function toUnicode(value: Value | undefined): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  if (!isStream(value)) return map;
  const lines = streamText(value).matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm);
  for (const [, code = "", units = ""] of lines)
    map.set(Number.parseInt(code, 16), utf16(Buffer.from(units, "hex").toString("latin1")));
  return map;
}

export function streamText(stream: Stream): string {
  return Buffer.from(stream.bytes).toString("utf8");
}

/** The tree below the structure root. */
export function readTree(pdf: PdfObjects, pages: readonly PageText[]): readonly TaggedElement[] {
  const catalogue = pdf.dictionary(pdf.trailer.get("Root"));
  const root = pdf.dictionary(catalogue.get("StructTreeRoot"));
  const pageNumbers = new Map(pages.map(({ pageObject, page }) => [pageObject, page]));
  const texts = new Map(pages.map(({ page, contents }) => [page, contents]));

  function element(value: Value, parent: TaggedElement | undefined): TaggedElement {
    const dictionary = pdf.dictionary(value);
    const children: TaggedElement["children"][number][] = [];
    const made = {
      object: objectOf(value),
      type: nameOf(dictionary.get("S")) ?? "",
      dictionary,
      parent,
      children,
    };
    const kids = dictionary.get("K");
    for (const kid of isArray(kids) ? kids : [kids]) {
      const child = kid === undefined ? undefined : childOf(kid, made);
      if (child !== undefined) children.push(child);
    }
    return made;
  }

  function childOf(kid: Value, parent: TaggedElement): TaggedElement["children"][number] | undefined {
    if (typeof kid === "number") return content(parent.dictionary.get("Pg"), kid);
    const dictionary = pdf.dictionary(kid);
    const identifier = dictionary.get("MCID");
    if (typeof identifier === "number") return content(dictionary.get("Pg"), identifier);
    if (dictionary.has("Obj")) return { annotation: objectOf(dictionary.get("Obj")) };
    return element(kid, parent);
  }

  function content(page: Value | undefined, identifier: number): Content {
    const number = pageNumbers.get(objectOf(page)) ?? 0;
    return { page: number, identifier, text: texts.get(number)?.get(identifier) ?? "" };
  }

  const kids = root.get("K");
  return (isArray(kids) ? kids : [kids ?? null]).map((kid) => element(kid, undefined));
}

/** One line for each element that holds text of its own: its type, its language if it says one, what is said for it, and its words. */
export function describeTree(elements: readonly TaggedElement[], depth = 0): readonly string[] {
  return elements.flatMap((element) => {
    const language = textOf(element.dictionary.get("Lang"));
    const spoken = textOf(element.dictionary.get("ActualText"));
    const more = `${language === "" ? "" : ` (${language})`}${spoken === "" ? "" : ` said “${spoken}”`}`;
    const heading = `${"  ".repeat(depth)}${element.type}${more}`;
    return [
      heading,
      ...element.children.flatMap((child) => {
        if ("annotation" in child) return [];
        return "type" in child
          ? describeTree([child], depth + 1)
          : [`${"  ".repeat(depth + 1)}“${child.text}”`];
      }),
    ];
  });
}

/** The text below an element, furniture left out. */
export function textBelow(element: TaggedElement): string {
  return textOfChildren(element, textBelow);
}

/** What a voice says of an element: what it is to say instead of the text or of a figure, where an element tells. */
export function saidOf(element: TaggedElement): string {
  const { type, dictionary } = element;
  const instead =
    textOf(dictionary.get("ActualText")) || (type === "Figure" ? textOf(dictionary.get("Alt")) : "");
  return instead || textOfChildren(element, saidOf);
}

function textOfChildren({ children }: TaggedElement, of: (element: TaggedElement) => string): string {
  return children
    .map((child) => ("annotation" in child ? "" : "type" in child ? of(child) : child.text))
    .join("");
}
