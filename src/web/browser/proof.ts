// Where the page of a proof begins: the data that lies in the page, read once.

import type { PageData } from "../page-data.js";
import { pagesBeside } from "./letters/pages-beside.js";
import { openPage } from "./page.js";
import { createReading } from "./reading.js";

const data: PageData = JSON.parse(document.getElementById("data")?.textContent ?? "");
const reading = createReading(data.title, () => localStorage);
const place = document.getElementById("page") ?? document.body;
openPage({ place, data, reading, pagesOf: pagesBeside });

addEventListener("beforeunload", (event) => {
  if (!reading.isKept() && reading.isUnsaved()) event.preventDefault();
});
