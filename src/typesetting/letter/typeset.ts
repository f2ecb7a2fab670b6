// One letter onto pages: letterhead, address and subject on the first, the body after them, the annex on a page of its own,
// furniture round all; then every character is looked up. It must not know faces beyond their measures, nor PDF.

import { type Diagnostic, InputError } from "../../diagnostic.js";
import type { Measures } from "../../fonts/faces.js";
import type { Inline, Letter, Paper } from "../../letter/letter.js";
import { remember, whileSame } from "../../memory.js";
import { bookmarksOf } from "../document/bookmarks.js";
import { createCharacterCheck, type Origin } from "../document/check-characters.js";
import type { LaidOutDocument } from "../document/document.js";
import {
  createLineSetter,
  type LineSetter,
  type Setting,
  setDisplay,
  setLeaded,
  type TextArea,
} from "../document/setting.js";
import type { Points } from "../manner.js";
import { type BrokenPages, breakPages, type Frame } from "../page/break-pages.js";
import { type FlowItem, space, tiedThroughout } from "../page/flow.js";
import { mirrored } from "../page/mirror.js";
import type { LaidOutPage, PageItem, Tag } from "../page/page.js";
import { assemblePages, type PageItems, paginate } from "../page/paginate.js";
import * as sheet from "../sheet.js";
import * as style from "../style.js";
import { setAddress } from "./address.js";
import { setAnnex } from "./annex/annex.js";
import { setBody } from "./body.js";
import { withFurniture } from "./furniture.js";
import { createHouseStyle, type HouseStyle } from "./house-style.js";
import { setLetterhead, setReturnLine } from "./letterhead.js";
import { setParticulars } from "./particulars.js";

/** A letter's pages, and what else is known only once it is set. */
export interface LaidOutLetter {
  readonly document: LaidOutDocument;
  /** The address as its lines were set, for the manifest. */
  readonly addressLines: readonly string[];
}

/** Lays out one letter. Throws an InputError with the State and everything of its letter that cannot be set. */
export type Typeset = (letter: Letter) => LaidOutLetter;

/**
 * A typesetter for a batch: what letters share is measured and broken into lines once. `origins` are the texts from which
 * a character that cannot be set may come. `lineSetterOf` the same faces brings what was set before.
 */
export function createTypesetter(
  faces: Measures,
  origins: readonly Origin[] = [],
  houseStyle: HouseStyle = {},
  lineSetterOf: LineSetters = createLineSetters(faces),
): Typeset {
  const checkCharacters = createCharacterCheck(faces, origins);
  const inHouseStyle = createHouseStyle(houseStyle);
  const types = typesOf(houseStyle.textSize ?? style.textSize);
  return (letter) => {
    const faults: Diagnostic[] = [];
    const setting: Setting = {
      ...lineSetterOf(letter),
      refuse: (fault) => faults.push(fault),
    };
    const laidOut = layOut(letter, setting, types);
    const strange = checkCharacters(laidOut.document.pages, letter);
    const told = once(faults).map((fault) => ({ ...fault, states: [letter.iso3] }));
    if (told.length + strange.length > 0) throw new InputError([...told, ...strange]);
    return { ...laidOut, document: inHouseStyle(laidOut.document) };
  };
}

/** The same for the same size, so that lines of an earlier typesetter are known again. */
const typesOf = remember(8, (size: number) => style.bodyTypes(size));

/** One for all letters of a language: what is common to its texts is in the lines. */
export type LineSetters = (letter: Pick<Letter, "language" | "direction" | "superiors">) => LineSetter;

export function createLineSetters(faces: Measures): LineSetters {
  const known = new Map<string, (superiors: NonNullable<Letter["superiors"]>) => LineSetter>();
  return ({ language, direction, superiors = none }) => {
    const key = `${language} ${direction}`;
    const voices = direction === undefined ? faces : { ...faces, direction };
    const setterOf =
      known.get(key) ??
      whileSame(
        (one, other) => one === other,
        (some) => createLineSetter({ ...voices, superiors: some }),
      );
    known.set(key, setterOf);
    return setterOf(superiors);
  };
}

const none: NonNullable<Letter["superiors"]> = [];

/** What stands twice in a letter is one fault. */
function once(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(faults.map((fault) => [fault.what, fault])).values()];
}

function layOut(letter: Letter, setting: Setting, types: readonly style.BodyType[]): LaidOutLetter {
  const document: Tag = { type: "Document" };
  const opening = setOpening(letter, document, setting);
  const annex = annexOf(letter, document, setting);
  const [first = [], ...later] = bodyOf(letter, document, { opening, annex, setting, types });
  const bodies = withFurniture([[...opening.items, ...first], ...later, ...annex], letter, setting);
  const { title, sender: author, language, date } = letter;
  const subject = plainText(letter.subject);
  const pages = bodies.map((items) => pageOf(items, letter, opening.fixed));
  const whole = { title, author, subject, language, date, pages, bookmarks: bookmarksOf(pages) };
  return {
    document: letter.direction === undefined ? whole : { ...whole, direction: letter.direction },
    addressLines: opening.addressLines,
  };
}

function annexOf({ annex, paper }: Letter, document: Tag, setting: Setting): PageItems {
  if (annex === undefined) return [];
  const area = { parent: document, x: sheet.papers[paper].left };
  return paginate(setAnnex(annex, area, setting), frameOf(paper));
}

interface BodySurroundings {
  readonly opening: Opening;
  readonly annex: PageItems;
  readonly setting: Setting;
  /** What sizes of running text there are, the largest first. */
  readonly types: readonly style.BodyType[];
}

/**
 * The body in the first of the sizes of running text in which the letter takes no more than the wanted pages and nothing
 * is parted that belongs together. If there is none, fewer pages count before less that is parted, and of equals the
 * larger size is taken.
 */
function bodyOf(letter: Letter, document: Tag, surroundings: BodySurroundings): PageItems {
  const { opening, annex, setting, types } = surroundings;
  let best: BrokenPages | undefined;
  for (const type of types) {
    const flow = setBody(letter.body, areaOf(letter, document), { ...setting, type }, letter.requestsHeading);
    const broken = breakPages([...opening.subject, ...flow], frameOf(letter.paper, opening.subjectTop));
    if (best === undefined || standsBetter(broken, best, annex.length)) best = broken;
    if (excess(best, annex.length) === 0 && best.parted === 0) break;
  }
  return best === undefined ? [] : assemblePages(best);
}

/** How many pages more than wanted. */
function excess({ pages }: BrokenPages, annex: number): number {
  return Math.max(0, pages.length + annex - style.wantedPages);
}

function standsBetter(one: BrokenPages, other: BrokenPages, annex: number): boolean {
  const more = excess(one, annex) - excess(other, annex);
  return more < 0 || (more === 0 && one.parted < other.parted);
}

function areaOf({ paper }: Letter, parent: Tag): TextArea {
  return { parent, x: sheet.papers[paper].left, measure: sheet.page.measure };
}

/** A page that is read from right to left is mirrored, but for what stands where an envelope has its window. */
function pageOf(items: readonly PageItem[], letter: Letter, fixed: ReadonlySet<PageItem>): LaidOutPage {
  const paper = sheet.papers[letter.paper];
  if (letter.direction === undefined) return { ...paper, items };
  return {
    ...paper,
    items: items.map((item) => (fixed.has(item) ? item : mirrored(item, paper.width))),
  };
}

/** Where the body stands on this paper; on the first page it begins at `firstTop`. */
function frameOf(paper: Paper, firstTop: Points = sheet.page.top): Frame {
  const bottom = sheet.papers[paper].height - sheet.page.bottom;
  return { firstTop, top: sheet.page.top, bottom };
}

interface Opening {
  readonly items: readonly PageItem[];
  /** The address and what stands across from it: they keep their places, whichever way the letter is read. */
  readonly fixed: ReadonlySet<PageItem>;
  readonly subject: readonly FlowItem[];
  readonly subjectTop: Points;
  readonly addressLines: readonly string[];
}

/** What stands at fixed places on the first page, and the subject, with which the body begins. */
function setOpening(letter: Letter, document: Tag, setting: Setting): Opening {
  const field = sheet.addressField(letter.window, letter.paper);
  const { left } = sheet.papers[letter.paper];
  const { measure } = sheet.page;
  const head = setLetterhead(letter, { left, measure }, document, setting);
  const address = setAddress(letter, field, document, setting);
  const { firstBaseline } = address;
  const returnLine = setReturnLine(letter, { x: field.left, firstBaseline, top: field.top }, setting);
  const beside = { left: field.left + field.width, right: left + measure, firstBaseline };
  const particulars = setParticulars(letter.particulars, beside, document, setting);
  const across = particulars.items.map((item) =>
    letter.direction === undefined ? item : mirrored(item, particulars.left + beside.right),
  );
  return {
    items: [...head, ...returnLine, ...address.items, ...across],
    fixed: new Set([...returnLine, ...address.items, ...across]),
    subject: setSubject(letter, document, setting),
    subjectTop: Math.max(field.subject, address.bottom + style.address.gapBelow, particulars.bottom),
    addressLines: address.lines,
  };
}

function setSubject(letter: Letter, document: Tag, setting: Setting): readonly FlowItem[] {
  const place = { ...areaOf(letter, document), type: "H1", before: 0 } as const;
  const strips = setLeaded(letter.subject, style.subject, place, setting, setDisplay);
  return [...tiedThroughout(strips), space(style.subjectGap, "firm")];
}

function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("");
}
