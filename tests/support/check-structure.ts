// Our own check of a finished PDF: what PDF/UA-1 and PDF/A-2a ask for that can be seen in the objects, with no tool but
// this. Bytes come in, faults go out in words; an empty list means that nothing was found.

import { cffCodes } from "./cff-codes.js";
import { isReference, isStream, nameOf, type PdfObjects, readObjects, textOf } from "./pdf-objects.js";
import {
  describeTree,
  type PageText,
  pagesOf,
  readPageText,
  readTree,
  saidOf,
  streamText,
  type TaggedElement,
} from "./tagged-text.js";

export interface CheckedPdf {
  readonly faults: readonly string[];
  /** The structure tree with its text, a line an element and an indented line a piece of text. */
  readonly tree: readonly string[];
  readonly elements: readonly TaggedElement[];
  readonly pageCount: number;
  readonly title: string;
  readonly language: string;
}

export function checkStructure(bytes: Uint8Array): CheckedPdf {
  const pdf = readObjects(bytes);
  const pages = pagesOf(pdf).map((object, index) => readPageText(pdf, object, index + 1));
  const elements = readTree(pdf, pages);
  const everyElement = elements.flatMap(withDescendants);
  const catalogue = pdf.dictionary(pdf.trailer.get("Root"));
  return {
    faults: [
      ...documentFaults(pdf),
      ...metadataFaults(pdf),
      ...pages.flatMap((page) => page.faults),
      ...ownershipFaults(pdf, pages, everyElement),
      ...headingFaults(everyElement),
      ...everyElement.flatMap(nestingFaults),
      ...everyElement.flatMap((element) => attributeFaults(pdf, element)),
      ...everyElement.flatMap(spanFaults),
      ...everyElement.flatMap(silenceFaults),
      ...tableFaults(everyElement),
      ...linkFaults(pdf, pages, everyElement),
      ...fontFaults(pdf, pages),
    ],
    tree: describeTree(elements),
    elements,
    pageCount: pages.length,
    title: textOf(pdf.follow(pdf.dictionary(pdf.trailer.get("Info")).get("Title"))),
    language: textOf(catalogue.get("Lang")),
  };
}

function withDescendants(element: TaggedElement): readonly TaggedElement[] {
  return [element, ...element.children.flatMap((child) => ("type" in child ? withDescendants(child) : []))];
}

/** The words for each condition that does not hold. */
function failing(conditions: readonly (readonly [holds: boolean, otherwise: string])[]): readonly string[] {
  return conditions.flatMap(([holds, otherwise]) => (holds ? [] : [otherwise]));
}

function documentFaults(pdf: PdfObjects): readonly string[] {
  const catalogue = pdf.dictionary(pdf.trailer.get("Root"));
  const preferences = pdf.dictionary(catalogue.get("ViewerPreferences"));
  const names = pdf.dictionary(catalogue.get("Names"));
  return failing([
    [
      pdf.dictionary(catalogue.get("MarkInfo")).get("Marked") === true,
      "the document is not marked as tagged",
    ],
    [catalogue.has("StructTreeRoot"), "there is no structure tree"],
    [textOf(catalogue.get("Lang")) !== "", "the document has no language"],
    [preferences.get("DisplayDocTitle") === true, "the title is not displayed"],
    [nameOf(preferences.get("PrintScaling")) === "None", "the print dialogue may scale the pages"],
    [!pdf.trailer.has("Encrypt"), "the document is encrypted"],
    [!names.has("JavaScript") && !catalogue.has("OpenAction"), "the document runs JavaScript"],
    [catalogue.has("OutputIntents"), "there is no output intent"],
    [
      pdf.array(pdf.dictionary(catalogue.get("PageLabels")).get("Nums"))[0] === 0,
      "the first page has no label",
    ],
    [pdf.array(pdf.trailer.get("ID")).length === 2, "the file has no identifier"],
    ...pagesOf(pdf).map((page, index) => {
      const tabs = nameOf(pdf.dictionary({ object: page }).get("Tabs"));
      return [tabs === "S", `page ${index + 1}: the tab order is not that of the structure`] as const;
    }),
  ]);
}

function metadataFaults(pdf: PdfObjects): readonly string[] {
  const metadata = pdf.follow(pdf.dictionary(pdf.trailer.get("Root")).get("Metadata"));
  if (!isStream(metadata)) return ["there is no XMP metadata"];
  const xml = streamText(metadata);
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">([^<]*)</.exec(xml)?.[1];
  const info = pdf.dictionary(pdf.trailer.get("Info"));
  return failing([
    [isWellFormed(xml), "the XMP metadata is not well-formed XML"],
    [
      withoutEntities(title ?? "") === textOf(pdf.follow(info.get("Title"))) && title !== "",
      "dc:title is not the title",
    ],
    [xml.includes("<pdfaid:part>2</pdfaid:part>"), "the XMP metadata does not claim PDF/A-2"],
    [xml.includes("<pdfaid:conformance>A</pdfaid:conformance>"), "the XMP metadata does not claim level A"],
    [xml.includes("<pdfuaid:part>1</pdfuaid:part>"), "the XMP metadata does not claim PDF/UA-1"],
    [xml.includes("<pdfaSchema:prefix>pdfuaid<"), "the pdfuaid schema is not described"],
  ]);
}

function withoutEntities(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Every tag closed in its turn, and no bare & or < in between. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let rest = xml.replace(/<\?.*?\?>/gs, "");
  for (const [tag, close, name = "", empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<&]*")*\s*(\/?)>/g,
  )) {
    rest = rest.replace(tag, "");
    if (close === "/" && open.pop() !== name) return false;
    if (close === "" && empty === "") open.push(name);
  }
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt);)/.test(rest);
}

/** Each marked content has one owner in the tree, and the parent tree says the same. */
function ownershipFaults(
  pdf: PdfObjects,
  pages: readonly PageText[],
  elements: readonly TaggedElement[],
): readonly string[] {
  const owners = new Map<string, number[]>();
  for (const element of elements)
    for (const child of element.children)
      if ("identifier" in child) {
        const key = `${child.page} ${child.identifier}`;
        owners.set(key, [...(owners.get(key) ?? []), element.object]);
      }
  const parents = parentTree(pdf);
  return pages.flatMap(({ page, pageObject, contents }) => {
    const key = pdf.dictionary({ object: pageObject }).get("StructParents");
    const byParentTree = typeof key === "number" ? pdf.array(parents.get(key)) : [];
    const marked = [...contents.keys()].filter((identifier) => {
      const owner = byParentTree[identifier];
      const byTree = owners.get(`${page} ${identifier}`) ?? [];
      return byTree.length !== 1 || !isReference(owner) || byTree[0] !== owner.object;
    });
    return marked.map((identifier) => `page ${page}: marked content ${identifier} has no one owner`);
  });
}

function parentTree(pdf: PdfObjects): ReadonlyMap<number, ReturnType<PdfObjects["follow"]>> {
  const root = pdf.dictionary(pdf.dictionary(pdf.trailer.get("Root")).get("StructTreeRoot"));
  const numbers = pdf.array(pdf.dictionary(root.get("ParentTree")).get("Nums"));
  const entries = new Map<number, ReturnType<PdfObjects["follow"]>>();
  for (let at = 0; at + 1 < numbers.length; at += 2) entries.set(Number(numbers[at]), numbers[at + 1]);
  return entries;
}

function headingFaults(elements: readonly TaggedElement[]): readonly string[] {
  let previous = 0;
  return elements.flatMap((element) => {
    if (element.type === "Part") previous = 0;
    const level = Number(/^H([1-6])$/.exec(element.type)?.[1] ?? 0);
    if (level === 0) return [];
    const skips = level > previous + 1;
    const fault = previous === 0 ? `the first heading is H${level}` : `H${level} comes after H${previous}`;
    previous = level;
    return skips ? [fault] : [];
  });
}

/** The parents that a type may have, where it is not free (ISO 32000-1, 14.8.4.3). */
const parentsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["LI", ["L"]],
  ["Lbl", ["LI"]],
  ["LBody", ["LI"]],
  ["THead", ["Table"]],
  ["TBody", ["Table"]],
  ["TR", ["Table", "THead", "TBody"]],
  ["TH", ["TR"]],
  ["TD", ["TR"]],
]);

const childrenOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["L", ["L", "LI"]],
  ["LI", ["Lbl", "LBody"]],
  ["Table", ["THead", "TBody", "TR"]],
  ["TR", ["TH", "TD"]],
]);

function nestingFaults(element: TaggedElement): readonly string[] {
  const { type, parent, children } = element;
  const allowed = childrenOf.get(type);
  return failing([
    [parentsOf.get(type)?.includes(parent?.type ?? "") ?? true, `${type} stands in ${parent?.type}`],
    ...children.map((child) => {
      const kind = "type" in child ? child.type : "content";
      return [allowed?.includes(kind) ?? true, `${type} holds ${kind}`] as const;
    }),
  ]);
}

function attributeFaults(pdf: PdfObjects, { type, dictionary }: TaggedElement): readonly string[] {
  const attributes = pdf.dictionary(dictionary.get("A"));
  const scope = nameOf(attributes.get("Scope")) ?? "";
  const figure = type !== "Figure";
  return failing([
    [type !== "TH" || ["Row", "Column"].includes(scope), "TH has no scope"],
    [figure || textOf(dictionary.get("Alt")) !== "", "Figure has no alternative text"],
    [figure || pdf.array(attributes.get("BBox")).length === 4, "Figure has no bounding box"],
  ]);
}

/** What is stepped on, going from heading to heading or from cell to cell, is not silent. */
function silenceFaults(element: TaggedElement): readonly string[] {
  const isStep = /^(?:H[1-6]|T[HD]|Lbl)$/.test(element.type);
  return failing([[!isStep || saidOf(element).trim() !== "", `${element.type} says nothing`]]);
}

/** A Span is there to say something of its words, and what is said for words is not nothing. */
function spanFaults({ type, dictionary }: TaggedElement): readonly string[] {
  const [language, spoken] = ["Lang", "ActualText"].map((key) => textOf(dictionary.get(key)));
  return failing([
    [type !== "Span" || language !== "" || spoken !== "", "Span says nothing of its words"],
    [!dictionary.has("ActualText") || spoken !== "", `${type} is to be passed over in silence`],
  ]);
}

function tableFaults(elements: readonly TaggedElement[]): readonly string[] {
  return elements
    .filter(({ type }) => type === "Table")
    .flatMap((table) => {
      const rows = withDescendants(table).filter(({ type }) => type === "TR");
      const lengths = new Set(rows.map(({ children }) => children.length));
      return lengths.size > 1 ? ["a table's rows differ in length"] : [];
    });
}

function linkFaults(
  pdf: PdfObjects,
  pages: readonly PageText[],
  elements: readonly TaggedElement[],
): readonly string[] {
  const links = new Map<number, number>();
  for (const { type, object, children } of elements)
    for (const child of children)
      if ("annotation" in child && type === "Link") links.set(child.annotation, object);
  const parents = parentTree(pdf);
  const annotations = pages.flatMap(({ pageObject }) =>
    pdf.array(pdf.dictionary({ object: pageObject }).get("Annots")),
  );
  const childless = elements.filter(
    ({ type, children }) => type === "Link" && !children.some((child) => "annotation" in child),
  );
  return [
    ...childless.map(() => "Link has no annotation"),
    ...annotations.flatMap((reference) => {
      const annotation = pdf.dictionary(reference);
      const number = isReference(reference) ? reference.object : 0;
      const parent = parents.get(Number(annotation.get("StructParent")));
      return failing([
        [links.has(number), "a link annotation stands outside Link"],
        [
          isReference(parent) && parent.object === links.get(number),
          "the parent tree leads elsewhere from a link",
        ],
        [textOf(annotation.get("Contents")) !== "", "a link annotation has no description"],
        [annotation.get("F") === 4, "a link annotation is not printed"],
        [
          isSomeQuads(pdf.array(annotation.get("QuadPoints")).length),
          "a link annotation does not say where it is",
        ],
      ]);
    }),
  ];
}

/** Four corners for each line that the words of a link stand in. */
function isSomeQuads(count: number): boolean {
  return count > 0 && count % 8 === 0;
}

function fontFaults(pdf: PdfObjects, pages: readonly PageText[]): readonly string[] {
  const shown = pages.flatMap((page) => page.shown);
  const faults = new Set<string>();
  for (const font of new Set(shown.map((code) => code.font)))
    if (!isEmbedded(pdf, font)) faults.add(`font ${font} is not embedded`);
  for (const { font, code, text } of shown) {
    if (text === undefined || text === "") faults.add(`font ${font}: code ${code} stands for no text`);
    if (glyphOf(pdf, font, code) === 0) faults.add(`font ${font}: code ${code} shows glyph 0`);
  }
  return [...faults];
}

function isEmbedded(pdf: PdfObjects, font: number): boolean {
  const descriptor = pdf.dictionary(descendant(pdf, font).get("FontDescriptor"));
  return isStream(pdf.follow(descriptor.get("FontFile2") ?? descriptor.get("FontFile3")));
}

function descendant(pdf: PdfObjects, font: number): ReturnType<PdfObjects["dictionary"]> {
  return pdf.dictionary(pdf.array(pdf.dictionary({ object: font }).get("DescendantFonts"))[0]);
}

/** Through the CIDToGIDMap of TrueType outlines or the charset of CFF ones. */
function glyphOf(pdf: PdfObjects, font: number, code: number): number {
  const own = descendant(pdf, font);
  const table = pdf.follow(own.get("CIDToGIDMap"));
  if (isStream(table)) return (table.bytes[2 * code] ?? 0) * 256 + (table.bytes[2 * code + 1] ?? 0);
  const program = pdf.follow(pdf.dictionary(own.get("FontDescriptor")).get("FontFile3"));
  return isStream(program) ? cffCodes(program.bytes).indexOf(code) + 1 : 0;
}
