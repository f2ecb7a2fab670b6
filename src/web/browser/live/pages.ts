// The pages of the letter that is shown: old ones stay in their place, greyed, until the new ones are drawn, those first
// that the reader sees. A drawing that is overtaken by a newer one never shows.

import { element } from "../element.js";
import { drawPage, openPdf, type Pdf, pageSizes } from "./pdf.js";

export interface LivePages {
  readonly element: HTMLElement;
  /** What is shown is not the letter any more. */
  readonly age: () => void;
  /** Settles when the pages that the reader sees are drawn; false if it was overtaken. */
  readonly draw: (base64: string) => Promise<boolean>;
  /** The number of the page that is in the middle of the window; 0 if there is none. */
  readonly pageInView: () => number;
}

interface Sheet {
  readonly element: HTMLElement;
  readonly number: number;
}

export function createLivePages(): LivePages {
  const made = element("div", { class: "live-pages" });
  let turn = 0;
  let sheets: readonly Sheet[] = [];
  const age = (): void => {
    turn += 1;
    for (const sheet of sheets) sheet.element.classList.add("old");
  };
  async function draw(base64: string): Promise<boolean> {
    age();
    const own = turn;
    const pdf = await openPdf(base64);
    const sizes = await pageSizes(pdf);
    if (own !== turn) {
      void pdf.destroy();
      return false;
    }
    sheets = sizes.map((size, index) => {
      const sheet = sheets[index] ?? newSheet(index + 1);
      sheet.element.style.aspectRatio = `${size.width} / ${size.height}`;
      sheet.element.setAttribute("aria-label", `Page ${index + 1} of ${sizes.length}`);
      return sheet;
    });
    made.replaceChildren(...sheets.map((sheet) => sheet.element));
    const seen = sheets.filter(isSeen);
    const rest = sheets.filter((sheet) => !seen.includes(sheet));
    const isOwn = (): boolean => own === turn;
    const isDrawn = await drawAll(seen, pdf, isOwn);
    void frameShown()
      .then(() => drawAll(rest, pdf, isOwn))
      .then(() => pdf.destroy());
    return isDrawn;
  }
  return { element: made, age, draw, pageInView: () => sheets.find(isInMiddle)?.number ?? 0 };
}

function newSheet(number: number): Sheet {
  return { number, element: element("div", { class: "live-page old", role: "img" }) };
}

/** Of a page in a view that is not shown, in pixels: when it is, it is scaled until the next drawing. */
const widthUnseen = 800;

/** Page by page; false as soon as it is overtaken. */
async function drawAll(sheets: readonly Sheet[], pdf: Pdf, isOwn: () => boolean): Promise<boolean> {
  for (const sheet of sheets) {
    const canvas = await drawPage(pdf, sheet.number, sheet.element.clientWidth || widthUnseen);
    if (!isOwn()) return false;
    sheet.element.replaceChildren(canvas);
    sheet.element.classList.remove("old");
  }
  return isOwn();
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
