// `letters envelopes`: the address of every letter on an envelope, one page a State.

import { nearest } from "../data/nearest.js";
import { packObjects } from "../pdf/pack-objects.js";
import { layOutEnvelopes } from "../typesetting/envelopes.js";
import { type EnvelopeFormatName, envelopeFormats } from "../typesetting/stationery.js";
import { addressBook } from "./address-book.js";
import { type BatchOptions, closingLines, openForPost, placeFiles } from "./post-room.js";
import type { Scene } from "./program.js";
import { counted } from "./summary.js";
import { wrongCommandLine } from "./usage.js";

export interface EnvelopesOptions extends BatchOptions {
  readonly format: string;
}

export async function envelopes(options: EnvelopesOptions, scene: Scene): Promise<number> {
  const name = formatCalled(options.format);
  const opened = openForPost(options, scene);
  const { workshop } = opened.batch;
  const book = await addressBook(opened, scene);
  const title = `Envelopes ${envelopeFormats[name].name}`;
  const style = {
    format: envelopeFormats[name],
    returnLines: book.sender.address,
    title,
    author: book.sender.name,
    date: opened.date,
  };
  const pages = layOutEnvelopes(book.addressees, style, workshop.faces);
  const parts = pages.map((letter, index) => ({ letter, outlineTitle: book.addressees[index]?.name ?? "" }));
  const information = { title, author: book.sender.name, subject: title, language: "en", date: opened.date };
  const bytes = packObjects(workshop.press.drawMany(parts, information, "one-sided"));
  const file = `envelopes-${name.toLowerCase()}.pdf`;
  const contents = {
    format: name,
    letter_date: opened.date,
    envelopes: book.addressees.map(({ iso3, lines }, index) => ({ iso3, page: index + 1, lines })),
  };
  const series = {
    records: [`envelopes-${name.toLowerCase()}.json`],
    isName: (each: string) => each === file,
  } as const;
  const placed = await placeFiles([{ file, bytes, contents }], series, options.out, scene);
  scene.report.say(
    [
      `${counted(pages.length, "envelope")} ${envelopeFormats[name].name}, in ${options.out}/${file}`,
      ...book.withoutAddress("envelope"),
      ...closingLines(opened.leftOut, placed),
      "next: print one on plain paper and hold it against an envelope, then feed the envelopes in this order",
    ].join("\n"),
  );
  return 0;
}

function formatCalled(written: string): EnvelopeFormatName {
  const names = Object.keys(envelopeFormats) as readonly EnvelopeFormatName[];
  const found = names.find((name) => name.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(written, names);
  throw wrongCommandLine({
    what: `--format: "${written}" is not an envelope`,
    remedy: near === undefined ? `write ${names.join(", ")}` : `did you mean ${near}?`,
  });
}
