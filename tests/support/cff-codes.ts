// Which codes a CFF program of ours knows (Adobe technical note 5176): a CID-keyed one with a charset of format 0, whose
// offsets are all of five bytes.

/** By glyph, from 1 on. */
export function cffCodes(program: Uint8Array): readonly number[] {
  const bytes = Buffer.from(program);
  const names = endOfIndex(bytes, bytes.readUInt8(2));
  const top = topOperands(bytes, names);
  const [charset = 0, charStrings = 0] = [top.get(15), top.get(17)];
  const count = bytes.readUInt16BE(charStrings);
  return Array.from({ length: count - 1 }, (_, at) => bytes.readUInt16BE(charset + 1 + 2 * at));
}

function endOfIndex(bytes: Buffer, at: number): number {
  const [count, size] = [bytes.readUInt16BE(at), bytes.readUInt8(at + 2)];
  return at + 2 + (count + 1) * size + bytes.readUIntBE(at + 3 + count * size, size);
}

/** The last operand of each operator. */
function topOperands(bytes: Buffer, index: number): ReadonlyMap<number, number> {
  const operands = new Map<number, number>();
  const end = endOfIndex(bytes, index);
  let last = 0;
  for (let at = index + 3 + 2 * bytes.readUInt8(index + 2); at < end; ) {
    const byte = bytes.readUInt8(at);
    if (byte === 29) last = bytes.readInt32BE(at + 1);
    else if (byte < 22) operands.set(byte === 12 ? 1200 + bytes.readUInt8(at + 1) : byte, last);
    at += byte === 29 ? 5 : byte === 12 || byte >= 247 ? 2 : 1;
  }
  return operands;
}
