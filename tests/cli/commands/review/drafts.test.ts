import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../support/parse-csv.js";
import { aMinimalFolder, letterTemplate } from "../../../support/minimal-folder.js";
import { readPdf } from "../../../support/read-pdf.js";
import { filesIn, letters } from "../../../support/run-letters.js";
