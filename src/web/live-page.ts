// The page of the live preview: one file, which asks its own server for everything that it shows.

import { page } from "./browser/live.html";

export const livePage: string = page;
