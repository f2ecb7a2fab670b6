// A picture as a PDF holds it: samples of 8 bits a channel, packed, and the mask by which it is transparent in part.
// A value and nothing else: it must not know files, pages or the PDF's own words.

export interface Picture {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  readonly colours: "grey" | "rgb";
  readonly samples: Samples;
  /** One sample a dot: how opaque it is. Absent where every dot is opaque. */
  readonly mask?: Samples;
}

export interface Samples {
  /** "rows" holds each row as its difference from the one above, after a byte 2 that says so (ISO/IEC 15948, 9.2), deflated. */
  readonly packed: "rows" | "jpeg";
  readonly bytes: Uint8Array;
}

/** How much it adds to a letter, in bytes. */
export function packedSize({ samples, mask }: Picture): number {
  return samples.bytes.length + (mask?.bytes.length ?? 0);
}
