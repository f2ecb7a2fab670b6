// A file of remarks as a reader of the letters in a folder saves it.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvRecord } from "../../src/output/accounts/csv-cell.js";
import { remarksColumns } from "../../src/web/browser/remarks-file.js";

interface Kept {
  readonly id: string;
  readonly language: string;
  readonly at: string;
}

/** Of each passage at a line of the template: what the reader says of it; "" is a tick. */
export function saveRemarks(folder: string, reader: string, said: Readonly<Record<string, string>>): string {
  const texts = JSON.parse(readFileSync(join(folder, "output/texts.json"), "utf8")) as { passage?: Kept }[];
  const passages = texts.flatMap(({ passage }) => (passage === undefined ? [] : [passage]));
  const rows = Object.entries(said).map(([line, remark]) => {
    const { id, language, at } = passages.find((each) => each.at === `letter.en.hbs:${line}`) ?? {
      ...{ id: "bbbbbbbbbbbb", language: "en", at: `letter.en.hbs:${line}` },
    };
    return ["7c1f2a9e", reader, id, language, at, "3", remark === "" ? "yes" : "", remark, "The words then"];
  });
  const name = `remarks-${reader}.csv`;
  writeFileSync(join(folder, name), [[...remarksColumns], ...rows].map((row) => csvRecord(row)).join(""));
  return name;
}
