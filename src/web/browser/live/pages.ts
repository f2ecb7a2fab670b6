// The pages of the letter that is shown: old ones stay in their place, greyed, until the new ones are drawn, those first
// that the reader sees. A drawing that is overtaken by a newer one never shows.

import { element } from "../element.js";
import { drawPage, openPdf, type PageSize, type Pdf, pageSizes } from "./pdf.js";

export interface LivePages {
  readonly element: HTMLElement;
  /** What is shown is not the letter any more. */
  readonly age: () => void;
  /**
   * Draws the pages that the reader sees, then calls `show` for what is shown with them, all in one frame. Settles with
   * false if it was overtaken: then nothing was shown.
   */
  readonly draw: (base64: string, show: () => void) => Promise<boolean>;
  /** The number of the page that is in the middle of the window; 0 if there is none. */
  readonly pageInView: () => number;
}

interface Sheet {
  readonly element: HTMLElement;
  readonly number: number;
}

/** Of pages in a view that is not shown yet, in pixels. */
const widthUnseen = 800;

/** Of the sheets, in pixels, as live.css has it. */
const border = 1;

export function createLivePages(): LivePages {
  const made = element("div", { class: "live-pages" });
  let turn = 0;
  let sheets: readonly Sheet[] = [];
  let seen: readonly number[] = [];
  let width = widthUnseen;
  const age = (): void => {
    turn += 1;
    for (const sheet of sheets) sheet.element.classList.add("old");
  };
  async function draw(base64: string, show: () => void): Promise<boolean> {
    age();
    const own = turn;
    const isOwn = (): boolean => own === turn;
    const pdf = await openPdf(base64);
    const sizes = await pageSizes(pdf);
    if (made.clientWidth > 0) {
      width = made.clientWidth - 2 * border;
      seen = sheets.filter(isSeen).map(({ number }) => number);
    }
    const numbers = seen.filter((number) => number <= sizes.length);
    const drawn = await drawAll(numbers.length === 0 ? [1] : numbers, { pdf, width, isOwn });
    if (!isOwn()) {
      void pdf.destroy();
      return false;
    }
    show();
    sheets = sizes.map((size, index) =>
      sheetOf(sheets[index], { number: index + 1, of: sizes.length, ...size }),
    );
    made.replaceChildren(...sheets.map((sheet) => sheet.element));
    for (const page of drawn) put(sheets, page);
    void frameShown()
      .then(() => drawRest(sheets, { pdf, width, isOwn }))
      .then(() => pdf.destroy());
    return true;
  }
  return { element: made, age, draw, pageInView: () => sheets.find(isInMiddle)?.number ?? 0 };
}

interface Measured extends PageSize {
  readonly number: number;
  readonly of: number;
}

/** The one that is there stays in its place. */
function sheetOf(known: Sheet | undefined, { number, of, width, height }: Measured): Sheet {
  const sheet = known ?? { number, element: element("div", { class: "live-page old", role: "img" }) };
  sheet.element.style.aspectRatio = `${width} / ${height}`;
  sheet.element.setAttribute("aria-label", `Page ${number} of ${of}`);
  return sheet;
}

interface Drawing {
  readonly pdf: Pdf;
  readonly width: number;
  /** False as soon as it is overtaken. */
  readonly isOwn: () => boolean;
}

interface DrawnPage {
  readonly number: number;
  readonly canvas: HTMLCanvasElement;
}

async function drawAll(numbers: readonly number[], drawing: Drawing): Promise<readonly DrawnPage[]> {
  const drawn: DrawnPage[] = [];
  for (const number of numbers)
    if (drawing.isOwn()) drawn.push({ number, canvas: await drawPage(drawing.pdf, number, drawing.width) });
  return drawn;
}

/** Those that are still old, one by one. */
async function drawRest(sheets: readonly Sheet[], drawing: Drawing): Promise<void> {
  for (const { number } of sheets.filter(({ element: sheet }) => sheet.classList.contains("old"))) {
    const drawn = await drawAll([number], drawing);
    if (drawing.isOwn()) for (const page of drawn) put(sheets, page);
  }
}

function put(sheets: readonly Sheet[], { number, canvas }: DrawnPage): void {
  const sheet = sheets[number - 1]?.element;
  sheet?.replaceChildren(canvas);
  sheet?.classList.remove("old");
}

/** The pages that the reader sees come first, onto the screen too. */
function frameShown(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function isSeen({ element: sheet }: Sheet): boolean {
  const { top, bottom } = sheet.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function isInMiddle({ element: sheet }: Sheet): boolean {
  const { top, bottom } = sheet.getBoundingClientRect();
  return top <= innerHeight / 2 && bottom >= innerHeight / 2;
}
