// One page's items into its content stream: every operator inside a tag's marked content or an artifact (ISO 32000-1,
// 14.6 and 14.8.2.2). It decides no position and must not know PDFKit.

import type { Points } from "../typesetting/manner.js";
import type {
  ImageItem,
  LaidOutPage,
  PageItem,
  RectangleItem,
  Tag,
  TextItem,
} from "../typesetting/page/page.js";
import type { Line, Mark } from "../typesetting/paragraph/line.js";
import type { DocumentWriter, Reference } from "./file/pdfkit.js";
import type { LinePiece, OwnForm } from "./line-operators.js";
import { shapeOperators } from "./shape.js";
import type { Bounds, Structure, StructureElement, StructurePage } from "./structure.js";
import { colour, numbers, textString } from "./syntax.js";

/** What the page's items need from the document. */
export interface PageContext {
  readonly writer: DocumentWriter;
  readonly structure: Structure;
  readonly page: StructurePage;
  readonly elementOf: ReturnType<Structure["addDocument"]>;
  readonly piecesOf: (line: Line) => readonly LinePiece[];
  /** In hexadecimal, as the text shows it. */
  readonly codeOf: (own: OwnForm) => string;
  readonly imageName: (item: ImageItem) => string;
}

export interface PageContent {
  readonly operators: string;
  readonly annotations: readonly Reference[];
}

/** Running heads and feet must say which they are (ISO 14289-1, 7.8); tints, rules and shapes are layout. */
type Artifact = "Pagination/Subtype/Header" | "Pagination/Subtype/Footer" | "Layout";

type Target = StructureElement | Artifact;

/** A link and where its words stand on the page. */
interface PlacedLink {
  readonly link: string;
  readonly description: string | undefined;
  readonly boxes: Bounds[];
}

/** The content written so far, and what is open at its end. */
interface Pen {
  readonly context: PageContext;
  readonly height: Points;
  readonly parts: string[];
  /** By their elements, in the order in which they are read. */
  readonly links: Map<StructureElement, PlacedLink>;
  target: Target | undefined;
  inText: boolean;
}

export function pageContent(page: LaidOutPage, context: PageContext): PageContent {
  const pen: Pen = {
    context,
    height: page.height,
    parts: [],
    links: new Map(),
    target: undefined,
    inText: false,
  };
  for (const item of page.items) drawItem(pen, item);
  close(pen);
  const annotations = [...pen.links].map(([element, link]) => annotate(pen, element, link));
  return { operators: pen.parts.join(""), annotations };
}

function drawItem(pen: Pen, item: PageItem): void {
  if (item.kind === "text") drawText(pen, item);
  else if (item.kind === "image") drawImage(pen, item);
  else if (item.kind === "rectangle")
    drawGraphic(pen, figureOf(pen, item.owner, rectangleBounds(pen, item)), rectangleOperators(pen, item));
  else {
    const bottom = pen.height - item.baseline;
    const bounds: Bounds = [item.x, bottom, item.x + item.size, bottom + item.size];
    drawGraphic(pen, figureOf(pen, item.owner, bounds), shapeOperators(item, bottom));
  }
}

/** A Figure reaches as far as all that is drawn of it. */
function figureOf(pen: Pen, owner: Tag | undefined, bounds: Bounds): Target {
  if (owner === undefined) return "Layout";
  const figure = pen.context.elementOf(owner);
  figure.bounds = figure.bounds === undefined ? bounds : enclosing(figure.bounds, bounds);
  return figure;
}

function enclosing(one: Bounds, other: Bounds): Bounds {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function drawText(pen: Pen, item: TextItem): void {
  const owner = ownerOf(pen, item);
  const baseline = pen.height - item.baseline;
  for (const piece of pen.context.piecesOf(item.line)) {
    const target = typeof owner === "string" ? owner : elementIn(pen, owner, piece.mark);
    open(pen, target);
    if (!pen.inText) pen.parts.push("BT\n");
    pen.inText = true;
    pen.parts.push(`1 0 0 1 ${numbers(item.x, baseline)} Tm\n`);
    for (const part of piece.operators)
      pen.parts.push(typeof part === "string" ? part : pen.context.codeOf(part));
    if (typeof owner !== "string") noteLink(pen, owner, piece, { x: item.x, baseline });
  }
}

function ownerOf(pen: Pen, item: TextItem): Target {
  if (item.owner !== "artifact") return pen.context.elementOf(item.owner);
  return item.baseline < pen.height / 2 ? "Pagination/Subtype/Header" : "Pagination/Subtype/Footer";
}

/** The element of a mark, within that of the mark around it. */
function elementIn(pen: Pen, owner: StructureElement, mark: Mark | undefined): StructureElement {
  if (mark === undefined) return owner;
  return pen.context.structure.markIn(elementIn(pen, owner, mark.within), mark);
}

/** Notes that the words of a link stand here; it may go on in the next line. */
function noteLink(
  pen: Pen,
  owner: StructureElement,
  { mark, box }: LinePiece,
  { x, baseline }: { readonly x: Points; readonly baseline: Points },
): void {
  const linked = linkAround(mark);
  if (linked?.link === undefined) return;
  const element = elementIn(pen, owner, linked);
  const { link: address, description } = linked;
  const link = pen.links.get(element) ?? { link: address, description, boxes: [] };
  pen.links.set(element, link);
  link.boxes.push([box[0] + x, box[1] + baseline, box[2] + x, box[3] + baseline]);
}

/** The mark, or the one around it, that is a link. */
function linkAround(mark: Mark | undefined): Mark | undefined {
  return mark === undefined || mark.link !== undefined ? mark : linkAround(mark.within);
}

/**
 * One annotation for a link, however many lines of the page it runs over, inside the Link element (ISO 14289-1, 7.18.5): a
 * reader who goes from link to link stops at it once.
 */
function annotate(pen: Pen, element: StructureElement, { link, description, boxes }: PlacedLink): Reference {
  const { writer, structure, page } = pen.context;
  const annotation = writer.reserve();
  const key = structure.addAnnotation(element, annotation, page);
  const quads = boxes.map(([left, bottom, right, top]) =>
    numbers(left, top, right, top, left, bottom, right, bottom),
  );
  writer.write(
    annotation,
    `<</Type/Annot/Subtype/Link/Rect[${numbers(...boxes.reduce(enclosing))}]/Border[0 0 0]/F 4/StructParent ${key}` +
      `/QuadPoints[${quads.join(" ")}]/P ${page.reference}` +
      `/Contents${textString(description ?? link)}/A<</S/URI/URI${textString(asciiAddress(link))}>>>>`,
  );
  return annotation;
}

/** A URI action holds ASCII alone. */
function asciiAddress(link: string): string {
  return link.replace(/[^\u0021-\u007e]+/g, (characters) => encodeURIComponent(characters));
}

function drawImage(pen: Pen, item: ImageItem): void {
  const bottom = pen.height - item.y - item.height;
  const bounds: Bounds = [item.x, bottom, item.x + item.width, bottom + item.height];
  const target = figureOf(pen, item.owner === "artifact" ? undefined : item.owner, bounds);
  const place = numbers(item.width, 0, 0, item.height, item.x, bottom);
  drawGraphic(pen, target, `q ${place} cm /${pen.context.imageName(item)} Do Q\n`);
}

function rectangleBounds(pen: Pen, { x, y, width, height }: RectangleItem): Bounds {
  const top = pen.height - y;
  return [x, top - height, x + width, top];
}

function rectangleOperators(pen: Pen, item: RectangleItem): string {
  const { x, y, width, height, ink } = item;
  return `${colour(ink)} rg ${numbers(x, pen.height - y - height, width, height)} re f\n`;
}

function drawGraphic(pen: Pen, target: Target, operators: string): void {
  open(pen, target);
  closeText(pen);
  pen.parts.push(operators);
}

/** Goes on in the marked content that is open, if it is the target's. */
function open(pen: Pen, target: Target): void {
  if (pen.target === target) return;
  close(pen);
  pen.target = target;
  if (typeof target === "string") {
    pen.parts.push(`/Artifact<</Type/${target}>>BDC\n`);
  } else {
    const identifier = pen.context.structure.addContent(target, pen.context.page);
    pen.parts.push(`/${target.type}<</MCID ${identifier}>>BDC\n`);
  }
}

function close(pen: Pen): void {
  closeText(pen);
  if (pen.target !== undefined) pen.parts.push("EMC\n");
  pen.target = undefined;
}

function closeText(pen: Pen): void {
  if (pen.inText) pen.parts.push("ET\n");
  pen.inText = false;
}
