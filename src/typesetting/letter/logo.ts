// Where a logo stands on the first page, and whether its picture suits that place: enough dots for print, and not so many
// that they only make the letters heavy. It must not know picture files.

import type { Diagnostic } from "../../diagnostic.js";
import type { Logo, WindowPreset } from "../../letter/letter.js";
import { type Picture, packedSize } from "../../pictures/picture.js";
import type { Points } from "../manner.js";
import type { ImageItem, Tag } from "../page/page.js";
import { headLook } from "./head-style.js";

export type LogoRoom = Pick<LogoBox, "width" | "height">;

/** The room for a picture: its upper left corner, and how large it may be. */
export interface LogoBox {
  readonly left: Points;
  readonly top: Points;
  readonly width: Points;
  readonly height: Points;
}

/** How large a logo may be beside the sender's name. */
export function logoBox(window: WindowPreset): LogoRoom {
  return headLook(window).logo;
}

/** As large as its box allows, in its own proportions. */
export function placeLogo({ picture, description }: Logo, box: LogoBox, parent: Tag): ImageItem {
  const { width, height } = printedSize(picture, box);
  const owner: Tag = { type: "Figure", parent, alternative: description };
  return { kind: "image", picture, x: box.left, y: box.top, width, height, owner };
}

function printedSize(
  { width, height }: Picture,
  box: LogoRoom,
): { readonly width: Points; readonly height: Points } {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: width * scale, height: height * scale };
}

/** What printers show of a picture, in dots an inch; what a logo needs not to look coarse; and what no print shows. */
const resolution = { enough: 300, least: 150, most: 600 };

/** Mail servers refuse e-mails of 10 to 25 MB, and a letter without a logo has some 60 KB. */
const heavy = 1024 * 1024;

/** A warning where the picture has too few dots for the box, or needlessly many, or much weight. */
export function logoWarnings(file: string, picture: Picture, box: LogoRoom): readonly Diagnostic[] {
  const printed = printedSize(picture, box);
  const dotsAnInch = (picture.width * 72) / printed.width;
  const size = packedSize(picture);
  if (dotsAnInch >= resolution.least && dotsAnInch <= resolution.most && size <= heavy) return [];
  const dots = `the logo has ${picture.width} × ${picture.height} dots`;
  const enough = `${dotsFor(printed.width)} × ${dotsFor(printed.height)} dots`;
  const place = { file };
  const rule = "fitting-pictures";
  if (dotsAnInch < resolution.least) {
    const what = `${dots} and looks coarse in print`;
    return [{ what, remedy: `give one of ${enough} or more`, rule, place }];
  }
  const what =
    size > heavy
      ? `${dots} and makes each letter ${(size / heavy).toFixed(1)} MB larger`
      : `${dots}, more than print can show`;
  const remedy =
    picture.width > dotsFor(printed.width)
      ? `save it smaller: ${enough} are enough for print`
      : "save it as PNG, without what programs keep beside a picture";
  return [{ what, remedy, rule, place }];
}

/** In whole tens, rounded up: nobody should have to hit a number. */
function dotsFor(length: Points): number {
  return Math.ceil(((length / 72) * resolution.enough) / 10 - 1e-9) * 10;
}
