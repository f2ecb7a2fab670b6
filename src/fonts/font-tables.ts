// The tables of a font file (OpenType specification, "Organization of an OpenType font"). Bytes come in, views of them go
// out.

/** By tag. Each view begins and ends with its table. */
export type FontTables = ReadonlyMap<string, DataView>;

export interface TableRecord {
  readonly tag: string;
  /** The sum of its words that the file states. */
  readonly checksum: number;
  readonly table: DataView;
}

/** The table directory; undefined if the file is cut short. */
export function readDirectory(bytes: Uint8Array): readonly TableRecord[] | undefined {
  const records: TableRecord[] = [];
  if (bytes.length < 12) return records;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    if (record + 16 > bytes.length) return undefined;
    const [checksum, offset, length] = [4, 8, 12].map((field) => view.getUint32(record + field));
    if (checksum === undefined || offset === undefined || length === undefined) return undefined;
    if (offset + length > bytes.length) return undefined;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    records.push({ tag, checksum, table: new DataView(bytes.buffer, bytes.byteOffset + offset, length) });
  }
  return records;
}

/** Where the head table adjusts the whole file's checksum; its own leaves that out. */
export const checksumAdjustment = 8;

/** The sum of a table's words; a last one that is cut short is filled with zeros. */
export function checksumOf(table: DataView): number {
  const whole = table.byteLength & ~3;
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + table.getUint32(at)) | 0;
  for (let at = whole; at < table.byteLength; at += 1) sum += table.getUint8(at) << (8 * (3 - (at & 3)));
  return sum >>> 0;
}

/** A table that the font cannot be without. */
export function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`the font has no "${tag}" table`);
  return table;
}
