import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { appearanceOf } from "../../src/pdf/appearance.js";
import { createPress } from "../../src/pdf/draw.js";
import type { LaidOutDocument } from "../../src/typesetting/document/document.js";
import { aLetter, aPage, document, faces, seed, tag, text, theWholeLetter } from "./sample.js";

const press = createPress(faces, seed);

function saying(words: string, more: Partial<LaidOutDocument> = {}): LaidOutDocument {
  return aLetter({ pages: [aPage([text(tag("P", document), 100, [words])])], ...more });
}

function appearance(letter: LaidOutDocument, by = press): string | undefined {
  return appearanceOf(by.draw(letter));
}

test("the same letter looks the same, whatever else its fonts hold", () => {
  const other = createPress(faces, `${seed} ŸŽ`);
  const letter = theWholeLetter("Kenya");
  expect(Buffer.from(other.draw(letter)).equals(press.draw(letter))).toBe(false);
  expect(appearance(letter, other)).toBe(appearance(letter));
});

test("it does not matter how hard a stream was deflated", () => {
  const file = Buffer.from(press.draw(saying("Kenya")));
  const again = withStreams(file, (bytes) => deflateSync(bytes, { level: 1 }));
  expect(again.equals(file)).toBe(false);
  expect(appearanceOf(again)).toBe(appearanceOf(file));
});

test.each<readonly [string, LaidOutDocument]>([
  ["a word", saying("Kenyan")],
  ["the face", aLetter({ pages: [aPage([text(tag("P", document), 100, ["Kenya", "text-strong"])])] })],
  ["a place", aLetter({ pages: [aPage([text(tag("P", document), 101, ["Kenya"])])] })],
  ["a tag", aLetter({ pages: [aPage([text(tag("H1", document), 100, ["Kenya"])])] })],
  [
    "a link",
    aLetter({
      pages: [aPage([text(tag("P", document), 100, ["Kenya", "text", { link: "https://example.org" }])])],
    }),
  ],
  ["the title", saying("Kenya", { title: "Letter to Peru" })],
  [
    "the size of the page",
    aLetter({ pages: [{ ...aPage([text(tag("P", document), 100, ["Kenya"])]), width: 595 }] }),
  ],
  ["a page more", aLetter({ pages: [...saying("Kenya").pages, aPage([])] })],
])("%s makes another letter of it", (_, letter) => {
  expect(appearance(letter)).not.toBe(appearance(saying("Kenya")));
  expect(appearance(letter)).toMatch(/^[0-9a-f]{64}$/);
});

test("of a file that is none of ours nothing is said", () => {
  expect(appearanceOf(Buffer.from("%PDF-1.7\n%%EOF\n"))).toBeUndefined();
  expect(appearanceOf(new Uint8Array())).toBeUndefined();
});

/** A file with every deflated stream deflated otherwise, and its table of offsets made to fit. */
function withStreams(file: Buffer, change: (content: Buffer) => Buffer): Buffer {
  const text = file.toString("latin1");
  const parts = text.slice(0, text.lastIndexOf("xref\n0 ")).split(/(?<=\nendobj\n)/);
  const changed = parts.map((part) => {
    const [, head = "", body = ""] =
      /^([\s\S]*?\/FlateDecode[\s\S]*?\nstream\n)([\s\S]*)\nendstream\nendobj\n$/.exec(part) ?? [];
    if (head === "" || head.includes("/Type/XObject")) return part;
    return `${head}${change(inflateSync(Buffer.from(body, "latin1"))).toString("latin1")}\nendstream\nendobj\n`;
  });
  return tabled(changed, text);
}

function tabled(parts: readonly string[], before: string): Buffer {
  const body = parts.join("");
  const offsets = new Map<number, number>();
  let at = 0;
  for (const part of parts) {
    const start = part.search(/\d+ 0 obj\n/);
    if (start >= 0) offsets.set(Number.parseInt(part.slice(start), 10), at + start);
    at += part.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const lines = Array.from(
    { length: size - 1 },
    (_, index) => `${String(offsets.get(index + 1)).padStart(10, "0")} 00000 n \n`,
  );
  const trailer = before.slice(before.lastIndexOf("trailer\n"), before.lastIndexOf("startxref"));
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${lines.join("")}${trailer}startxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
