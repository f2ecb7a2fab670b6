// Strange pictures for the letterhead: damaged, empty, enormous, and none at all.
import { deflateSync } from "node:zlib";
import { PNG } from "pngjs";
import { changing, mutated, write } from "./folder.js";

const template = "templates/letter.en.hbs";

/** The bytes are made when they are wanted: some are many. @param {string} name @param {() => Uint8Array} bytes */
function logo(name, bytes) {
  const file = "logo.png";
  return {
    kind: "picture",
    name,
    apply: (/** @type {string} */ folder) => {
      write(folder, `templates/${file}`, bytes());
      changing(template, (text) => text.replace("---\n", `---\nlogo: ${file}\nlogo_description: Emblem\n`))(
        folder,
      );
    },
  };
}

/** A sound PNG with some colours. @param {number} width @param {number} height */
function aPng(width, height) {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 1) png.data[at] = (at * at) % 251;
  return PNG.sync.write(png);
}

/** A PNG that announces what it likes; its checksums are those of the announced. @param {readonly number[]} size @param {Buffer} data */
function announced([width = 1, height = 1, depth = 8, colours = 6, interlaced = 0], data) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colours, 0, 0, interlaced], 8);
  const signature = aPng(1, 1).subarray(0, 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  let crc = 0xffffffff;
  for (const byte of named) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(~crc >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** 24 × 20 dots, progressive, as libjpeg-turbo writes them. */
const jpeg = Buffer.from(
  "/9j/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wgARCAAUABgDASIAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAAAAIDBAX/xAAZAQABBQAAAAAAAAAAAAAAAAAEAAECAwX/2gAMAwEAAhADEAAAAeXonQCTa0GhRoFmBWV//8QAHBAAAgICAwAAAAAAAAAAAAAAAQIAEQMSEBMy/9oACAEBAAEFAkTY6oIUqYfXW9kUBAx4/8QAGhEAAgMBAQAAAAAAAAAAAAAAAAIBAxEEMf/aAAgBAwEBPwHirrddYfFbIK2mPCD/xAAYEQADAQEAAAAAAAAAAAAAAAAAARFBUf/aAAgBAgEBPwFTSo4M/8QAGRAAAgMBAAAAAAAAAAAAAAAAEBEAARIx/9oACAEBAAY/AlFopSqHR//EABkQAQADAQEAAAAAAAAAAAAAAAEAESExcf/aAAgBAQABPyFBEvW1LNdhD2RLa+GS1uhMkxkG69n/2gAMAwEAAgADAAAAEJ8ww//EABgRAQEBAQEAAAAAAAAAAAAAAAEAMREh/9oACAEDAQE/EHekkJ4W2Sby/8QAGREAAwEBAQAAAAAAAAAAAAAAAAERMWGx/9oACAECAQE/EFbQoYRNVz02f//EAB8QAQACAwABBQAAAAAAAAAAAAEAESExQVGBkbHB0f/aAAgBAQABPxDAhe2tEz6C0+L9oB6HSEUX1D5+owVZoUt6xkxTGu4PyDIKJVJNkUHQlshV1n//2Q==",
  "base64",
);

/** @returns {readonly import("./folder.js").StrangeInput[]} */
export function strangePictures() {
  const sound = aPng(200, 60);
  const zeros = deflateSync(Buffer.alloc(1 << 20));
  return [
    logo("sound", () => sound),
    logo("20,000 × 20,000 dots", () => announced([20_000, 20_000], zeros)),
    logo("5,000 × 5,000 dots of zeros", () =>
      announced([5_000, 5_000], deflateSync(Buffer.alloc(20_001 * 5_000))),
    ),
    logo("3,500 × 3,500 dots of 16 bits", () =>
      announced([3_500, 3_500, 16], deflateSync(Buffer.alloc(28_001 * 3_500))),
    ),
    logo("5,000 × 4,900 dots, interlaced", () =>
      announced([5_000, 4_900, 8, 2, 1], deflateSync(Buffer.alloc(74_000_000))),
    ),
    logo("a flood of zeros, interlaced", () =>
      announced([10, 10, 8, 6, 1], deflateSync(Buffer.alloc(400 << 20))),
    ),
    logo("4,000,000,000 dots wide", () => announced([4_000_000_000, 1], zeros)),
    logo("no dots", () => announced([0, 0], zeros)),
    logo("one dot", () => aPng(1, 1)),
    logo("a thousand times as wide as high", () => aPng(5_000, 5)),
    logo("not packed", () => announced([10, 10], Buffer.from("notzlib"))),
    logo("nothing", () => Buffer.alloc(0)),
    logo("text", () => Buffer.from("logo")),
    logo("70 MB", () => Buffer.alloc(70 << 20)),
    logo("a JPEG", () => jpeg),
    ...Array.from({ length: 20 }, (_, seed) => logo(`a PNG, damaged (${seed})`, () => mutated(sound, seed))),
    ...Array.from({ length: 20 }, (_, seed) => logo(`a JPEG, damaged (${seed})`, () => mutated(jpeg, seed))),
  ];
}
