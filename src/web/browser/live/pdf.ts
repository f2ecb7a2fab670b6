// A letter's PDF onto canvases, by pdf.js. The only file that knows it. Its reader runs in the page itself: to carry a
// letter to a worker and back would cost more than it takes.

import { getDocument, type PDFDocumentProxy } from "pdfjs-dist";
import "pdfjs-dist/build/pdf.worker.mjs";

export type Pdf = PDFDocumentProxy;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export function openPdf(base64: string): Promise<Pdf> {
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return getDocument({ data, isEvalSupported: false, useSystemFonts: false }).promise;
}

/** For the screen, pdf.js waits for a frame of the browser between one stretch of a page and the next; for paper it goes on. */
const intent = "print";

/** Draws a page, counted from 1, as wide as is asked for in pixels of the page. */
export async function drawPage(pdf: Pdf, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / natural.width) * devicePixelRatio });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const canvasContext = canvas.getContext("2d");
  if (canvasContext === null) throw new Error("this browser gives no canvas to draw on");
  await page.render({ canvasContext, viewport, intent }).promise;
  return canvas;
}

/** Of each page, in points. */
export async function pageSizes(pdf: Pdf): Promise<readonly PageSize[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  return pages.map((page) => page.getViewport({ scale: 1 }));
}
