// The structure tree (ISO 32000-1, 14.7 and 14.8): tags and marks come in as they are met on the pages, element objects
// and the parent tree go out. It must not know fonts, positions or operators.

import type { DocumentInformation } from "../typesetting/document/document.js";
import type { Points } from "../typesetting/manner.js";
import type { Tag } from "../typesetting/page/page.js";
import type { Mark } from "../typesetting/paragraph/line.js";
import type { DocumentWriter, Reference, StructureRoot } from "./file/pdfkit.js";
import { numbers, textString } from "./syntax.js";

/** An element of the tree. Its children are gathered as they are met and written at the end. */
export interface StructureElement {
  readonly type: string;
  readonly reference: Reference;
  readonly parent: Reference;
  readonly attributes: string;
  readonly children: string[];
  /** The page of its first content; content on another page names its own. */
  page?: Reference;
  /** Of a Figure: where it stands on its page. */
  bounds?: Bounds;
  readonly marked: Map<Mark, StructureElement>;
}

/** In the PDF's own coordinates: points from the bottom left corner, upward. */
export type Bounds = readonly [left: Points, bottom: Points, right: Points, top: Points];

/** A page and the elements that its marked content belongs to, by marked-content identifier. */
export interface StructurePage {
  readonly reference: Reference;
  /** Its key in the parent tree. */
  readonly key: number;
  readonly owners: Reference[];
}

export interface Structure {
  /** The elements of one document's tags. Of several, those of the one before are written by then. */
  readonly addDocument: (document: Read) => (tag: Tag) => StructureElement;
  readonly addPage: (reference: Reference) => StructurePage;
  /** The Link or Span inside an element that neighbouring runs under one mark share, over line and page ends too. */
  readonly markIn: (element: StructureElement, mark: Mark) => StructureElement;
  /** Makes the next marked content of the page a child of the element; returns its identifier. */
  readonly addContent: (element: StructureElement, page: StructurePage) => number;
  /** Makes an annotation a child of the element; returns the annotation's key in the parent tree. */
  readonly addAnnotation: (element: StructureElement, annotation: Reference, page: StructurePage) => number;
  readonly finish: () => StructureRoot;
}

/** How a document is read. */
type Read = Pick<DocumentInformation, "language" | "direction">;

/** A single document is the Document itself; of several, each is a Part of one Document. */
export type StructureKind = "single" | "collection";

/** `whole` is how the file is read, be it a single document or a collection. */
export function createStructure(writer: DocumentWriter, kind: StructureKind, whole: Read): Structure {
  const elements = gatherElements(writer);
  const parents = gatherParents(writer);
  const root = elements.make("Document", writingMode(whole), writer.structureRoot);
  // Of a part nothing is kept but references: its elements and the owners of its pages are written.
  const finishPart = (): void => {
    elements.writeAll();
    parents.settle();
  };
  if (kind === "single") elements.add(root);
  return {
    addDocument: (document) => {
      if (kind === "single") return elementsByTag(root, elements.addChild);
      finishPart();
      const entries = `${languageEntry(document.language)}${writingMode(document)}`;
      return elementsByTag(elements.addChild(root, "Part", entries), elements.addChild);
    },
    addPage: (reference) => {
      const owners: Reference[] = [];
      return { reference, owners, key: parents.add(owners) };
    },
    markIn: (element, mark) => markIn(element, mark, elements.addChild),
    addContent,
    addAnnotation: (element, annotation, page) => {
      element.children.push(`<</Type/OBJR/Pg ${page.reference}/Obj ${annotation}>>`);
      return parents.add(element.reference);
    },
    finish: () => {
      if (kind === "collection") {
        finishPart();
        elements.add(root);
      }
      elements.writeAll();
      return { children: root.reference, ...parents.tree() };
    },
  };
}

/** Makes an element the last child of another. */
type AddChild = (parent: StructureElement, type: string, attributes: string) => StructureElement;

/** Elements that are written together, when their children are known. */
interface Elements {
  readonly make: (type: string, attributes: string, parent: Reference) => StructureElement;
  readonly add: (element: StructureElement) => void;
  readonly addChild: AddChild;
  readonly writeAll: () => void;
}

function gatherElements(writer: DocumentWriter): Elements {
  let elements: StructureElement[] = [];
  const make: Elements["make"] = (type, attributes, parent) => {
    const reference = writer.reserve();
    return { type, reference, parent, attributes, children: [], marked: new Map() };
  };
  return {
    make,
    add: (element) => void elements.push(element),
    addChild: (parent, type, attributes) => {
      const element = make(type, attributes, parent.reference);
      elements.push(element);
      parent.children.push(element.reference);
      return element;
    },
    writeAll: () => {
      for (const element of elements) writer.write(element.reference, elementBody(element));
      elements = [];
    },
  };
}

/** The parent tree: by its key, the element of an annotation or the elements of a page's marked content. */
function gatherParents(writer: DocumentWriter) {
  const parents: (Reference | readonly Reference[])[] = [];
  let settled = 0;
  return {
    add: (owner: Reference | readonly Reference[]): number => parents.push(owner) - 1,
    /** Writes the owners of the pages so far as objects of their own. */
    settle: (): void => {
      for (let key = settled; key < parents.length; key += 1) {
        const owners = parents[key];
        if (owners === undefined || typeof owners === "string") continue;
        const reference = writer.reserve();
        writer.write(reference, `[${owners.join(" ")}]`);
        parents[key] = reference;
      }
      settled = parents.length;
    },
    tree: (): Pick<StructureRoot, "parentTree" | "nextKey"> => ({
      parentTree: `<</Nums[${parents.map(parentEntry).join("\n")}]>>`,
      nextKey: parents.length,
    }),
  };
}

function markIn(element: StructureElement, mark: Mark, addChild: AddChild): StructureElement {
  const known = element.marked.get(mark);
  if (known !== undefined && element.children.at(-1) === known.reference) return known;
  const type = mark.link === undefined ? "Span" : "Link";
  const made = addChild(element, type, `${languageEntry(mark.language)}${spokenEntry(mark.spoken)}`);
  element.marked.set(mark, made);
  return made;
}

function addContent(element: StructureElement, page: StructurePage): number {
  const identifier = page.owners.push(element.reference) - 1;
  element.page ??= page.reference;
  const onItsPage = element.page === page.reference;
  element.children.push(
    onItsPage ? String(identifier) : `<</Type/MCR/Pg ${page.reference}/MCID ${identifier}>>`,
  );
  return identifier;
}

/** An element for each tag, made with its ancestors when the tag is first met. */
function elementsByTag(whole: StructureElement, addChild: AddChild): (tag: Tag) => StructureElement {
  const elements = new Map<Tag, StructureElement>();
  return function elementOf(tag): StructureElement {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    if ((tag.parent === undefined) !== (tag.type === "Document"))
      throw new Error(`a ${tag.type} stands in the wrong place of the structure`);
    const made =
      tag.parent === undefined ? whole : addChild(elementOf(tag.parent), tag.type, attributesOf(tag));
    elements.set(tag, made);
    return made;
  };
}

/** The entries of an element that its tag alone decides. */
function attributesOf(tag: Tag): string {
  const { type, scope, listNumbering, alternative, spoken } = tag;
  if (type === "TH" && scope === undefined) throw new Error("a TH says neither Row nor Column");
  if (type === "Figure" && alternative === undefined) throw new Error("a Figure has no alternative text");
  let entries = `${languageEntry(tag.language)}${spokenEntry(spoken)}`;
  if (scope !== undefined) entries += `/A<</O/Table/Scope/${scope}>>`;
  if (listNumbering !== undefined) entries += `/A<</O/List/ListNumbering/${listNumbering}>>`;
  if (alternative !== undefined) entries += `/Alt${textString(alternative)}`;
  return entries;
}

/** Elements hand it down (ISO 32000-1, table 343). */
function writingMode({ direction }: Read): string {
  return direction === "right-to-left" ? "/A<</O/Layout/WritingMode/RlTb>>" : "";
}

function languageEntry(language: string | undefined): string {
  return language === undefined ? "" : `/Lang${textString(language)}`;
}

function spokenEntry(words: string | undefined): string {
  return words === undefined ? "" : `/ActualText${textString(words)}`;
}

function elementBody({ type, parent, attributes, page, bounds, children }: StructureElement): string {
  const pageEntry = page === undefined ? "" : `/Pg ${page}`;
  const layout = bounds === undefined ? "" : `/A<</O/Layout/Placement/Block/BBox[${numbers(...bounds)}]>>`;
  const only = children.length === 1 ? ` ${children[0]}` : `[${children.join(" ")}]`;
  return `<</S/${type}/P ${parent}${attributes}${layout}${pageEntry}/K${only}>>`;
}

function parentEntry(owner: Reference | readonly Reference[], key: number): string {
  return typeof owner === "string" ? `${key} ${owner}` : `${key}[${owner.join(" ")}]`;
}
