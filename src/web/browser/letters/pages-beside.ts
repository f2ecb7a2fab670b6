// The letter's PDF where it lies beside the page of a proof, shown by the browser itself. Opened from the disk, a page may
// not look whether a file is there: if it is not, the browser shows the words within.

import type { PageState } from "../../page-data.js";
import { element } from "../element.js";

export function pagesBeside(state: PageState | undefined): HTMLElement | undefined {
  if (state === undefined || state.file === "") return undefined;
  const { file, name } = state;
  const link = (words: string) => element("a", { href: file }, words);
  return element(
    "div",
    { class: "beside-page" },
    element("p", {}, link("Open the PDF")),
    element(
      "object",
      { data: `${file}#toolbar=0&view=FitH`, type: "application/pdf", "aria-label": `The letter to ${name}` },
      element(
        "p",
        { class: "note" },
        "Your browser shows no PDF here, or the letters did not come with this page. ",
        link("Open the PDF"),
        ", or choose “Show as text”.",
      ),
    ),
  );
}
