// `letters envelopes`: the address of every letter on an envelope, one page a State.

import {
  type AddressBook,
  addressBook,
  recordedWithout,
  withoutAddressLines,
} from "../../../batch/address-book.js";
import { placeFiles } from "../../../batch/place/post-files.js";
import { closingLines, folderBeside, markOf, openForPost, type Posting } from "../../../batch/post-room.js";
import { toolLanguage } from "../../../languages/known.js";
import { nearest } from "../../../nearest.js";
import { packedOutput } from "../../../pdf/file/packed-output.js";
import { layOutEnvelopes } from "../../../stationery/envelopes.js";
import {
  type EnvelopeFormat,
  type EnvelopeFormatName,
  envelopeFormats,
} from "../../../stationery/formats.js";
import { wrongCommandLine } from "../../../usage.js";
import type { EnvelopesOptions } from "../../options/post-room/envelopes.js";
import type { Scene } from "../../shell/program.js";
import { madeJson, madeOf } from "../../texts/made.js";
import { counted } from "../../texts/summary.js";

export async function envelopes(options: EnvelopesOptions, scene: Scene): Promise<number> {
  const name = formatCalled(options.format);
  const opened = openForPost(options, scene);
  const book = await addressBook(opened, scene);
  const bytes = drawEnvelopes(envelopeFormats[name], book, opened);
  const stem = `envelopes-${name.toLowerCase()}${markOf(opened, options)}`;
  const file = `${stem}.pdf`;
  const contents = {
    format: name,
    letter_date: opened.date,
    whole: opened.isWhole,
    envelopes: book.addressees.map(({ iso3, lines }, index) => ({ iso3, page: index + 1, lines })),
    without_address: recordedWithout(book),
  };
  const series = { records: [`${stem}.json`], isName: (each: string) => each === file } as const;
  const place = folderBeside(opened.letters, options, scene);
  const placed = await placeFiles({ place, names: [file], series }, scene, (folder) =>
    folder.put(file, bytes, contents),
  );
  scene.report.say(
    [
      `${counted(book.addressees.length, "envelope")} ${envelopeFormats[name].name}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "envelope"),
      ...closingLines(placed, opened),
      "next: print one on plain paper and hold it against an envelope, then feed the envelopes in this order",
    ].join("\n"),
  );
  if (options.json) await scene.report.data(madeJson(madeOf(book, opened, place, file), placed));
  return 0;
}

/** One page a State, with its name in the outline. */
function drawEnvelopes(format: EnvelopeFormat, book: AddressBook, { batch, date }: Posting): Uint8Array {
  const { faces, press } = batch.workshop;
  const [title, author] = [`Envelopes ${format.name}`, book.sender.name];
  const style = {
    format,
    returnLines: book.sender.address,
    returnBreaks: book.sender.breaks,
    title,
    author,
    date,
  };
  const pieces: Uint8Array[] = [];
  const keep = (bytes: Uint8Array) => void pieces.push(Uint8Array.from(bytes));
  const information = { title, author, subject: title, language: toolLanguage.code, date };
  const file = press.openPrintFile(information, "one-sided", packedOutput(keep));
  for (const [index, document] of layOutEnvelopes(book.addressees, style, faces).entries())
    file.add({ document, outlineTitle: book.addressees[index]?.name ?? "" });
  keep(file.finish());
  return Buffer.concat(pieces);
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
