// Font files changed on purpose, so that everything else about them stays right.

/** The font with one of its tables changed, and the checksum that its maker would have given it. */
export function withTable(font: Uint8Array, tag: string, change: (table: Buffer) => void): Buffer {
  const bytes = Buffer.from(font);
  const record = bytes.indexOf(tag, 12, "latin1");
  const [offset, length] = [bytes.readUInt32BE(record + 8), bytes.readUInt32BE(record + 12)];
  change(bytes.subarray(offset, offset + length));
  bytes.writeUInt32BE(checksum(tag, bytes.subarray(offset, offset + length)), record + 4);
  return bytes;
}

/** A table's words added up; the head table's own adjustment for the whole file is left out. */
export function checksum(tag: string, table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4)
    if (tag !== "head" || at !== 8) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
