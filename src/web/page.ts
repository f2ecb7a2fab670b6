// The page of a proof: data in, one file out that needs no server, no network and nothing beside it.

import { page } from "./browser/proof.html";
import type { PageData } from "./page-data.js";

/** The whole of index.html. */
export function proofPage(data: PageData): string {
  const [before = "", after = ""] = page.split("{{data}}");
  return `${before}${inScript(JSON.stringify(data))}${after}`;
}

/** No "<" stays, so that nothing in the data can end the element it stands in, or begin another. */
function inScript(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
