// The small marks that tell a status by shape, as paths in a square of side one that stands on the baseline.

import type { ShapeItem } from "../typesetting/page/page.js";
import { colour, numbers } from "./syntax.js";

/** How far a Bézier curve's handles stand from a quarter circle's ends, in radii. */
const kappa = 0.5523;

const paths: Readonly<Record<ShapeItem["shape"], string>> = {
  triangle: "0.02 0 m 0.98 0 l 0.5 0.9 l h f",
  check: "0.1 0.42 m 0.38 0.1 l 0.92 0.84 l S",
  half: `${circle(0.44)} S ${leftHalf(0.44)} f`,
  question:
    "0.24 0.7 m 0.24 0.98 0.8 1 0.8 0.7 c 0.8 0.5 0.52 0.52 0.52 0.28 c S 0.45 0.14 m 0.59 0.14 l 0.59 0 l 0.45 0 l h f",
  party: `${circle(0.38)} f`,
};

const strokeWidth = 0.13;

/** `bottom` counts from the page's foot. */
export function shapeOperators(item: ShapeItem, bottom: number): string {
  const place = `${numbers(item.size, 0, 0, item.size, item.x, bottom)} cm`;
  const ink = colour(item.ink);
  return `q ${place} ${ink} rg ${ink} RG ${strokeWidth} w 1 J 1 j ${paths[item.shape]} Q\n`;
}

/** A circle round (0.5, 0.45), from its top clockwise. */
function circle(radius: number): string {
  const [x, y, r, k] = [0.5, 0.45, radius, radius * kappa];
  return [
    `${numbers(x, y + r)} m`,
    `${numbers(x + k, y + r, x + r, y + k, x + r, y)} c`,
    `${numbers(x + r, y - k, x + k, y - r, x, y - r)} c`,
    `${numbers(x - k, y - r, x - r, y - k, x - r, y)} c`,
    `${numbers(x - r, y + k, x - k, y + r, x, y + r)} c h`,
  ].join(" ");
}

function leftHalf(radius: number): string {
  const [x, y, r, k] = [0.5, 0.45, radius, radius * kappa];
  return [
    `${numbers(x, y - r)} m`,
    `${numbers(x - k, y - r, x - r, y - k, x - r, y)} c`,
    `${numbers(x - r, y + k, x - k, y + r, x, y + r)} c h`,
  ].join(" ");
}
