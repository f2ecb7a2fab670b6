// A picture into the image streams that a PDF holds (ISO 32000-1, 8.9). It must not know PDFKit or positions, nor
// what file the picture came from.

import type { Picture, Samples } from "../pictures/picture.js";
import type { DocumentWriter, Reference } from "./file/pdfkit.js";

export function writePicture(
  writer: DocumentWriter,
  { samples, mask, colours, ...size }: Picture,
): Reference {
  const transparency =
    mask === undefined ? "" : `/SMask ${writeSamples(writer, mask, { ...size, colours: "grey" })}`;
  return writeSamples(writer, samples, { ...size, colours }, transparency);
}

type Shape = Pick<Picture, "width" | "height" | "colours">;

function writeSamples(
  writer: DocumentWriter,
  { packed, bytes }: Samples,
  shape: Shape,
  more = "",
): Reference {
  const { width, height, colours } = shape;
  const entries =
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8` +
    `/ColorSpace/${colours === "grey" ? "DeviceGray" : "DeviceRGB"}${filterOf(packed, shape)}${more}`;
  const reference = writer.reserve();
  writer.writeStream(reference, entries, bytes);
  return reference;
}

/** Predictor 15: PNG's, with each row's own kind before it (7.4.4.4). */
function filterOf(packed: Samples["packed"], { width, colours }: Shape): string {
  if (packed === "jpeg") return "/Filter/DCTDecode";
  const channels = colours === "grey" ? 1 : 3;
  return `/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent 8/Columns ${width}>>`;
}
