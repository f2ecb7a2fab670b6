// Picture files made byte by byte, so that a test can say what is wrong with one, and some as libjpeg-turbo writes them.

import { deflateSync } from "node:zlib";

/** A red PNG of two by two dots, one of them half transparent. */
export function aPicture(): Uint8Array {
  const row = (alpha: number) => [0, 200, 0, 0, 255, 200, 0, 0, alpha];
  return aPng({ width: 2, height: 2, bitDepth: 8, colourType: 6, lines: [...row(255), ...row(128)] });
}

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 rgb, 3 palette, 4 grey and alpha, 6 rgb and alpha. */
  readonly colourType: number;
  readonly interlaced?: true;
  /** Scan lines, each after its filter's number. */
  readonly lines: readonly number[] | Uint8Array;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** The note that cameras write, as a chunk before the data. */
  readonly orientation?: number;
}

/** A PNG file with right checksums. */
export function aPng(parts: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(parts.width, 0);
  header.writeUInt32BE(parts.height, 4);
  header.set([parts.bitDepth, parts.colourType, 0, 0, parts.interlaced === true ? 1 : 0], 8);
  return aPngOf(
    pngChunk("IHDR", header),
    ...(parts.palette === undefined ? [] : [pngChunk("PLTE", Buffer.from(parts.palette))]),
    ...(parts.transparency === undefined ? [] : [pngChunk("tRNS", Buffer.from(parts.transparency))]),
    ...(parts.orientation === undefined ? [] : [pngChunk("eXIf", tiff(parts.orientation))]),
    pngChunk("IDAT", deflateSync(Buffer.from(parts.lines))),
    pngChunk("IEND", Buffer.alloc(0)),
  );
}

export function aPngOf(...chunks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

export function pngChunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** Of ISO/IEC 15948, annex D; Node has one of its own from 20.15 on. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

export interface JpegParts {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** Of the Exif note that cameras write. */
  readonly orientation?: number;
  /** The frame's marker: 0xc0 as most have it. */
  readonly frame?: number;
  readonly precision?: number;
  /** Blocks from one restart marker to the next. */
  readonly restartInterval?: number;
}

/** A JPEG file of even grey: its tables hold one code each, the bit 0, so that a block has two bits for each component. */
export function aJpeg(parts: JpegParts): Buffer {
  const { orientation, restartInterval } = parts;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation === undefined ? [] : [segment(0xe1, exif(orientation))]),
    segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
    ...[0x00, 0x10].map((place) => segment(0xc4, Buffer.from([place, 1, ...Array(15).fill(0), 0]))),
    segment(parts.frame ?? 0xc0, frameOf(parts)),
    ...(restartInterval === undefined ? [] : [segment(0xdd, Buffer.from([0, restartInterval]))]),
    scanOf(parts),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function frameOf({ width, height, components, precision = 8 }: JpegParts): Buffer {
  const each = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  return Buffer.from([precision, height >> 8, height & 255, width >> 8, width & 255, components, ...each]);
}

function scanOf({ width, height, components, restartInterval }: JpegParts): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const each = Array.from({ length: components }, (_, index) => [index + 1, 0]).flat();
  const data: number[] = [];
  for (let at = 0, restarts = 0; at < blocks; restarts += 1) {
    const some = Math.min(restartInterval ?? blocks, blocks - at);
    if (restarts > 0) data.push(0xff, 0xd0 + ((restarts - 1) % 8));
    data.push(...entropyCoded("00".repeat(some * components)));
    at += some;
  }
  return Buffer.concat([segment(0xda, Buffer.from([components, ...each, 0, 63, 0])), Buffer.from(data)]);
}

/** Bits into bytes, filled up with ones. */
export function entropyCoded(bits: string): readonly number[] {
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return bytes.map((byte) => Number.parseInt(byte.padEnd(8, "1"), 2));
}

export function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function exif(orientation: number): Buffer {
  return Buffer.concat([Buffer.from("Exif\0\0"), tiff(orientation)]);
}

/** A little-endian TIFF directory of one entry. */
function tiff(orientation: number): Buffer {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
  return Buffer.from([...Buffer.from("II*\0"), 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0]);
}

const fromBase64 = (text: string): Buffer => Buffer.from(text, "base64");

/** 24 × 20 dots, a disc on a gradient, as libjpeg-turbo writes them: colours at half the resolution but for `fine`. */
export const jpegs: Readonly<Record<"sequential" | "progressive" | "fine" | "grey", Buffer>> = {
  sequential: fromBase64(
    "/9j/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAUABgDASIAAhEBAxEB/8QAGAABAQADAAAAAAAAAAAAAAAAAAQDBQb/xAApEAABBAEABwkAAAAAAAAAAAABAAIDEQQFEhMhIjFBFDJCUYGRscHR/8QAGQEAAQUAAAAAAAAAAAAAAAAABQACAwQG/8QAHxEAAgICAgMBAAAAAAAAAAAAAQIAAwQRMTIFIWGx/9oADAMBAAIRAxEAPwDmMPDdkzNjbuvma5BX9kwIn7N+QQ8Gj5X7LNoVjW5RvxMIHz9KJ+jcxsxjMD3UaBa06p9UEQKexhPwmNj31FrOZVJhiB4b3geRARXywmOGCJxGsxgBrruH4iaGXXEhuK12FVPoSGEarbBIIqiFsI8qfhbtDQHUBES0CF38/Zmcax06kiG27icSXHqURFXfmFEJ1P/Z",
  ),
  progressive: fromBase64(
    "/9j/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wgARCAAUABgDASIAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAAAAIDBAX/xAAZAQABBQAAAAAAAAAAAAAAAAAEAAECAwX/2gAMAwEAAhADEAAAAeXonQCTa0GhRoFmBWV//8QAHBAAAgICAwAAAAAAAAAAAAAAAQIAEQMSEBMy/9oACAEBAAEFAkTY6oIUqYfXW9kUBAx4/8QAGhEAAgMBAQAAAAAAAAAAAAAAAAIBAxEEMf/aAAgBAwEBPwHirrddYfFbIK2mPCD/xAAYEQADAQEAAAAAAAAAAAAAAAAAARFBUf/aAAgBAgEBPwFTSo4M/8QAGRAAAgMBAAAAAAAAAAAAAAAAEBEAARIx/9oACAEBAAY/AlFopSqHR//EABkQAQADAQEAAAAAAAAAAAAAAAEAESExcf/aAAgBAQABPyFBEvW1LNdhD2RLa+GS1uhMkxkG69n/2gAMAwEAAgADAAAAEJ8ww//EABgRAQEBAQEAAAAAAAAAAAAAAAEAMREh/9oACAEDAQE/EHekkJ4W2Sby/8QAGREAAwEBAQAAAAAAAAAAAAAAAAERMWGx/9oACAECAQE/EFbQoYRNVz02f//EAB8QAQACAwABBQAAAAAAAAAAAAEAESExQVGBkbHB0f/aAAgBAQABPxDAhe2tEz6C0+L9oB6HSEUX1D5+owVZoUt6xkxTGu4PyDIKJVJNkUHQlshV1n//2Q==",
  ),
  fine: fromBase64(
    "/9j/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wgARCAAUABgDAREAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAABgIDBAf/xAAaAQABBQEAAAAAAAAAAAAAAAADBAUGBwgA/9oADAMBAAIQAxAAAAHjtZs6c1x3dGNAIWeetXP2KkjqrPiYU4kjUf/EAB0QAAICAgMBAAAAAAAAAAAAAAMEAgUAAQYREhX/2gAIAQEAAQUCq6qb7HzaBcp6rSZeJihB41BcQZZU2BdXXmAbJ7I9kz//xAAqEQABAgMGBQUBAAAAAAAAAAABAgMABBEFBhIhMXFRYYGx8BNikaHR8f/aAAgBAwEBPwGwZN61p5Mu3lXU8Bx/OdBEtcJAYCxjOXFOewpXbXrE5KP2Y+EE1B0Onn8i4M423bRSo5qQQN6g9gYbtazlM4w4Buc/jXzKL2zrT8+nD7j0JyiVdcbeSpJoRErei3Q3T1vpPekNPOuuYlmp5x//xAArEQABAgMECQUAAAAAAAAAAAABAgMABBEhIjFhBRITFUFScfDxUYGhseH/2gAIAQIBAT8BUtKWtcw3IzrjO2KAE5+fMN7sdwBUcv2nxGqDJ7RWCbT0jeslNtGaeco3wTxyu83eEImStS3BcQo3eY8e6UFtCTEvbolft9iFSEsubbbIu0rTOphTilSwdwKjToLcPTs42x//xAAnEAABAwIEBQUAAAAAAAAAAAABAAIDERIEExQxBSJBUYEhMkKR0f/aAAgBAQAGPwJsDOu5psFp5uIG8Gju1fpZfuB2ICN/yjICMDsDI6jqAtbynysNhXnmjiobfH4rmmhGxCbHqPQDsFmvJLj1K//EAB8QAQADAAEEAwAAAAAAAAAAAAEAESExQVGRsWFxwf/aAAgBAQABPyHKvlu+SFR5m4H2wecgxKS6WECrhPLY+hmoWfvYejzx1qF2AatoHtTWyBRSbLCJDVt+bHo1pS2f/9oADAMBAAIAAwAAABBIjM8//8QAHREBAQEBAAMAAwAAAAAAAAAAAREhMQBBUXGBof/aAAgBAwEBPxBBujBQtVP0UgpEt8U7uoGDVVD0VSR6Yt0MGvpNiPSuKywmkF93DzDVWGS1BO2RUAM6PsJgDfqlQFVYvoWvXpyvPx49ZFEYiaImiOiaO+AbMyrMA6kr9VVdVfEi+ypVkCrrn8A55//EAB0RAQEAAgMBAQEAAAAAAAAAAAERITEAQWFRcdH/2gAIAQIBAT8QZDfh9Xr+7xWcbb5qDDrY31jpDJxlCCiGhPUEemhj1Fe3KnwDWbfwr5xMMsshhYyay1LcxkivLsBrcFFjq0GART+oD6JI+IomkUcc1RWShQLDwh0ZkrTjhMcWFD+MOXLV8f/EABwQAQEAAwADAQAAAAAAAAAAAAERACExQVFhkf/aAAgBAQABPxAYuyUCKoPwsFQpc0paKrBthFjfILRystJQzSbZR9LpHzl6jbLBZo1tb9TswLMFf3CdUaqOuCAOY4K6ooUYOfe4JP5OiNibHHzdB56VWlDqr+5qyBKBNRfhM//Z",
  ),
  grey: fromBase64(
    "/9j/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/wAALCAAUABgBAREA/8QAGQABAAIDAAAAAAAAAAAAAAAABAABAgMF/8QAJhAAAQMEAAQHAAAAAAAAAAAAAQIDEQAEEiEFExQxMkFRYYGRof/aAAgBAQAAPwDh29mXnQganuY7UzobRCsFPKyGj6T9Vi5ZlhYSTkCNGKZw9oJuDPmkgUZVlcpcKOUo7iQNH5pz7OKGWz4kp3FRKQNjRFbw+7oZ/gqgMjJkn3r/2Q==",
  ),
};
