// `letters envelopes`: the address of every letter on an envelope, one page a State.

import { addressBook } from "../../../batch/kinds/address.js";
import { drawEnvelopes } from "../../../batch/kinds/envelopes.js";
import { placeOneFile } from "../../../batch/post/one-file.js";
import { openForPost } from "../../../batch/post/posting.js";
import { counted } from "../../../counted.js";
import { closingLines, withoutAddressLines } from "../../../reports/post-room/closing.js";
import { madeJson, madeOf } from "../../../reports/post-room/made.js";
import { type EnvelopeFormatName, envelopeFormats } from "../../../stationery/formats.js";
import { oneOf } from "../../../usage.js";
import type { Asked } from "../../options/lines.js";
import type { Terminal } from "../../shell/program.js";

export async function envelopes(asked: Asked<"envelopes">, scene: Terminal): Promise<number> {
  const names = Object.keys(envelopeFormats) as readonly EnvelopeFormatName[];
  const format = oneOf(names, asked.format, `--format: "${asked.format}" is not an envelope`);
  const posting = openForPost(asked, scene);
  const book = await addressBook(posting, scene);
  const made = drawEnvelopes(format, book, posting);
  const { place, file, placed } = await placeOneFile(made, posting, asked, scene);
  scene.report.say(
    [
      `${counted(book.addressees.length, "envelope")} ${envelopeFormats[format].name}, in ${place.shown}/${file}`,
      ...withoutAddressLines(book, "envelope"),
      ...closingLines(placed, posting),
      "next: print one on plain paper and hold it against an envelope, then feed the envelopes in this order",
    ].join("\n"),
  );
  if (asked.json) await scene.report.json(madeJson(madeOf(book, posting, place, file), placed));
  return 0;
}
