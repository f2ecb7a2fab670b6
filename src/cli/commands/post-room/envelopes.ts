// `letters envelopes`: the address of every letter on an envelope, one page a State.

import { addressBook, recordedWithout } from "../../../batch/kinds/address.js";
import { drawEnvelopes } from "../../../batch/kinds/envelopes.js";
import { placeOneFile } from "../../../batch/post/one-file.js";
import { openForPost } from "../../../batch/post/posting.js";
import { counted } from "../../../counted.js";
import { nearest } from "../../../nearest.js";
import { closingLines, withoutAddressLines } from "../../../reports/post-room/closing.js";
import { madeJson, madeOf } from "../../../reports/post-room/made.js";
import { type EnvelopeFormatName, envelopeFormats } from "../../../stationery/formats.js";
import { wrongCommandLine } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Scene } from "../../shell/program.js";

export async function envelopes(asked: Asked<"envelopes">, scene: Scene): Promise<number> {
  const name = formatCalled(asked.format);
  const format = envelopeFormats[name];
  const posting = openForPost(asked, scene);
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
  const { place, file, placed } = await placeOneFile(made, posting, asked, scene);
  scene.report.say(
    [
      `${counted(book.addressees.length, "envelope")} ${format.name}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "envelope"),
      ...closingLines(placed, posting),
      "next: print one on plain paper and hold it against an envelope, then feed the envelopes in this order",
    ].join("\n"),
  );
  if (asked.json) await scene.report.json(madeJson(madeOf(book, posting, place, file), placed));
  return 0;
}

/** Throws a fault of the command line for an envelope that there is not. */
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
