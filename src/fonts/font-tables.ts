// The tables of a font file (OpenType specification, "Organization of an OpenType font"). Bytes come in, views of them go
// out.

/** By tag. Each view begins and ends with its table. */
export type FontTables = ReadonlyMap<string, Buffer>;

export interface TableRecord {
  readonly tag: string;
  /** The sum of its words that the file states. */
  readonly checksum: number;
  readonly table: Buffer;
}

/** The table directory; undefined if the file is cut short. */
export function readDirectory(bytes: Uint8Array): readonly TableRecord[] | undefined {
  const records: TableRecord[] = [];
  if (bytes.length < 12) return records;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let record = 12; record < 12 + 16 * file.readUInt16BE(4); record += 16) {
    if (record + 16 > file.length) return undefined;
    const [offset, length] = [file.readUInt32BE(record + 8), file.readUInt32BE(record + 12)];
    if (offset + length > file.length) return undefined;
    const tag = file.toString("latin1", record, record + 4);
    const checksum = file.readUInt32BE(record + 4);
    records.push({ tag, checksum, table: file.subarray(offset, offset + length) });
  }
  return records;
}

/** Where the head table adjusts the whole file's checksum; its own leaves that out. */
export const checksumAdjustment = 8;

/** The sum of a table's words; a last one that is cut short is filled with zeros. */
export function checksumOf(table: Buffer): number {
  const whole = table.length & ~3;
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + table.readUInt32BE(at)) | 0;
  for (let at = whole; at < table.length; at += 1) sum += table.readUInt8(at) << (8 * (3 - (at & 3)));
  return sum >>> 0;
}

/** A table that the font cannot be without. */
export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`the font has no "${tag}" table`);
  return table;
}
