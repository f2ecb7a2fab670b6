// What the head of the page and its three views have in common.

import type { Model } from "./model.js";
import type { Reading } from "./reading.js";
import type { Route } from "./route.js";

export interface App {
  readonly model: Model;
  readonly reading: Reading;
  /** Shows another view, item or filter. "replace" leaves no step for the button Back. */
  readonly go: (route: Route, step: "new" | "replace") => void;
  /** Tells those who do not see what changed, and those who do. */
  readonly say: (words: string) => void;
}

export interface View {
  readonly element: HTMLElement;
  /** Shows what the route asks for. */
  readonly show: (route: Route) => void;
  /** The reading has changed. */
  readonly reread: () => void;
  /** A single key outside fields. True if it was taken. */
  readonly takeKey: (key: string) => boolean;
  /** The page's title. */
  readonly title: () => string;
}
