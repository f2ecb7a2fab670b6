// `letters envelopes`: the address of every letter on an envelope, one page a State.

import { type AddressBook, addressBook, recordedWithout } from "../../../batch/kinds/address.js";
import { placeOneFile } from "../../../batch/post/one-file.js";
import { openForPost, type Posting } from "../../../batch/post/posting.js";
import { counted } from "../../../counted.js";
import { toolLanguage } from "../../../languages/known.js";
import { packedOutput } from "../../../pdf/file/packed-output.js";
import { closingLines, withoutAddressLines } from "../../../reports/post-room/closing.js";
import { madeJson, madeOf } from "../../../reports/post-room/made.js";
import { layOutEnvelopes } from "../../../stationery/envelopes.js";
import { type EnvelopeFormat, envelopeFormats } from "../../../stationery/formats.js";
import { type EnvelopesOptions, formatCalled } from "../../options/post-room/envelopes.js";
import type { Scene } from "../../shell/program.js";

export async function envelopes(options: EnvelopesOptions, scene: Scene): Promise<number> {
  const name = formatCalled(options.format);
  const format = envelopeFormats[name];
  const posting = openForPost(options, scene);
  const book = await addressBook(posting, scene);
  const contents = {
    format: name,
    letter_date: posting.date,
    whole: posting.isWhole,
    envelopes: book.addressees.map(({ iso3, lines }, index) => ({ iso3, page: index + 1, lines })),
    without_address: recordedWithout(book),
  };
  const bytes = drawEnvelopes(format, book, posting);
  const made = { stem: `envelopes-${name.toLowerCase()}`, bytes, contents };
  const { place, file, placed } = await placeOneFile(made, posting, options, scene);
  scene.report.say(
    [
      `${counted(book.addressees.length, "envelope")} ${format.name}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "envelope"),
      ...closingLines(placed, posting),
      "next: print one on plain paper and hold it against an envelope, then feed the envelopes in this order",
    ].join("\n"),
  );
  if (options.json) await scene.report.data(madeJson(madeOf(book, posting, place, file), placed));
  return 0;
}

/** One page a State, with its name in the outline. */
function drawEnvelopes(format: EnvelopeFormat, book: AddressBook, { maker, date }: Posting): Uint8Array {
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
