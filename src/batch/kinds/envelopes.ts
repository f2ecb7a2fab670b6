// The envelopes of a folder's letters in one file, one page a State. It must not know where it is put.

import { toolLanguage } from "../../languages/known.js";
import { packedOutput } from "../../pdf/file/packed-output.js";
import { layOutEnvelopes } from "../../stationery/envelopes.js";
import { type EnvelopeFormatName, envelopeFormats } from "../../stationery/formats.js";
import type { OneFile } from "../post/one-file.js";
import type { Posting } from "../post/posting.js";
import { type AddressBook, recordedWithout } from "./address.js";

export function drawEnvelopes(name: EnvelopeFormatName, book: AddressBook, posting: Posting): OneFile {
  const { date, isWhole } = posting;
  const contents = {
    format: name,
    letter_date: date,
    whole: isWhole,
    envelopes: book.addressees.map(({ iso3, lines }, index) => ({ iso3, page: index + 1, lines })),
    without_address: recordedWithout(book),
  };
  return { stem: `envelopes-${name.toLowerCase()}`, bytes: pagesOf(name, book, posting), contents };
}

/** Each with its name in the outline. */
function pagesOf(name: EnvelopeFormatName, book: AddressBook, { maker, date }: Posting): Uint8Array {
  const format = envelopeFormats[name];
  const { name: author, address: returnLines, breaks: returnBreaks } = book.sender;
  const title = `Envelopes ${format.name}`;
  const style = { format, returnLines, returnBreaks, title, author, date };
  const pieces: Uint8Array[] = [];
  const keep = (bytes: Uint8Array) => void pieces.push(Uint8Array.from(bytes));
  const information = { title, author, subject: title, language: toolLanguage.code, date };
  const file = maker.press.openPrintFile(information, "one-sided", packedOutput(keep));
  for (const [index, document] of layOutEnvelopes(book.addressees, style, maker.faces).entries())
    file.add({ document, outlineTitle: book.addressees[index]?.name ?? "" });
  keep(file.finish());
  return Buffer.concat(pieces);
}
