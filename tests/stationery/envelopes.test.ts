import { describe, expect, it } from "vitest";
import { InputError } from "../../src/diagnostic.js";
import { type EnvelopeStyle, layOutEnvelopes } from "../../src/stationery/envelopes.js";
import { envelopeFormats } from "../../src/stationery/formats.js";
import { addressBreaks } from "../support/languages.js";
import { anAddressee, halfWidth, mm, textsOf, wordsOf } from "../support/post-room.js";

const style: EnvelopeStyle = {
  format: envelopeFormats.DL,
  returnLines: [],
  returnBreaks: addressBreaks,
  title: "Envelopes",
  author: "Coalition",
  date: "2020-04-28",
};

function faultsOf(work: () => unknown): readonly unknown[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
  return [];
}

describe("layOutEnvelopes", () => {
  it("makes one page a State, at the envelope's size, in the order given", () => {
    const envelopes = layOutEnvelopes(
      [anAddressee(), anAddressee({ iso3: "PER", name: "Perú", language: "es" })],
      style,
      halfWidth,
    );
    expect(envelopes.map(({ title, language, pages }) => [title, language, pages.length])).toEqual([
      ["Envelopes: Kenya", "en", 1],
      ["Envelopes: Perú", "es", 1],
    ]);
    const page = envelopes[0]?.pages[0];
    expect([page?.width, page?.height]).toEqual([mm(220), mm(110)]);
  });

  it("sets the address left-aligned in the lower right, 12 point on 14.4", () => {
    const [envelope] = layOutEnvelopes([anAddressee()], style, halfWidth);
    const items = textsOf(envelope?.pages[0]);
    expect(items.map(wordsOf)).toEqual(anAddressee().lines);
    expect(items.map((item) => item.x)).toEqual([mm(110), mm(110), mm(110)]);
    const top = mm(55);
    expect(items.map((item) => Number((item.baseline - top).toFixed(6)))).toEqual([9.6, 24, 38.4]);
  });

  it.each(["C5", "DL", "US-10"] as const)(
    "stays in the zone that the postal unions ask for on %s",
    (name) => {
      const format = envelopeFormats[name];
      const lines = ["x".repeat(30), ...Array.from({ length: 6 }, () => "a line of an address"), "KENYA"];
      const [envelope] = layOutEnvelopes([anAddressee({ lines })], { ...style, format }, halfWidth);
      for (const { x, baseline, line } of textsOf(envelope?.pages[0])) {
        const size = line.runs[0]?.size ?? 0;
        expect(x).toBeGreaterThanOrEqual(format.width - mm(140));
        expect(x + line.width).toBeLessThanOrEqual(format.width - mm(15));
        expect(baseline - 0.8 * size).toBeGreaterThanOrEqual(mm(40) - 1e-9);
        expect(baseline + 0.2 * size).toBeLessThanOrEqual(format.height - mm(16) + 1e-9);
      }
    },
  );

  it("sets a long line smaller rather than turn it over", () => {
    // The zone of a DL envelope is 95 mm = 269.3 points wide: 50 characters of 5.25 points (10.5 point).
    const [envelope] = layOutEnvelopes([anAddressee({ lines: ["x".repeat(50)] })], style, halfWidth);
    expect(textsOf(envelope?.pages[0]).map((item) => item.line.runs[0]?.size)).toEqual([10.5]);
  });

  it("turns a line over that no size holds, and keeps it one paragraph", () => {
    const long = "Permanent Mission of a State with a name that goes on and on to the United Nations";
    const [envelope] = layOutEnvelopes([anAddressee({ lines: [long, "New York"] })], style, halfWidth);
    const items = textsOf(envelope?.pages[0]);
    expect(items.map(wordsOf)).toEqual([
      "Permanent Mission of a State with a name",
      "that goes on and on to the United Nations",
      "New York",
    ]);
    expect(items[0]?.line.runs[0]?.text.endsWith(" ")).toBe(true);
    expect(items[0]?.owner).toBe(items[1]?.owner);
    expect(items[1]?.owner).not.toBe(items[2]?.owner);
  });

  it("puts the sender's address in the upper left corner, clear of the franking", () => {
    const returnLines = ["Coalition", "708 Third Avenue", "New York, NY 10017"];
    const [envelope] = layOutEnvelopes([anAddressee()], { ...style, returnLines }, halfWidth);
    const items = textsOf(envelope?.pages[0]).slice(0, 3);
    expect(items.map(wordsOf)).toEqual(returnLines);
    expect(items.every((item) => item.x === mm(10) && item.line.runs[0]?.size === 9)).toBe(true);
    expect(Math.max(...items.map((item) => item.baseline))).toBeLessThan(mm(40));
  });

  it("names every address that has no room: the State, the line and the remedy", () => {
    const work = () =>
      layOutEnvelopes(
        [
          anAddressee({ lines: ["y".repeat(80)] }),
          anAddressee({ iso3: "PER", lines: Array.from({ length: 20 }, (_, index) => `line ${index + 1}`) }),
          anAddressee({ iso3: "JOR", lines: ["وزارة"] }),
        ],
        style,
        halfWidth,
      );
    const remedy = "shorten the address, or take a larger envelope (--format C5)";
    const place = { file: "data/addressees.csv" };
    expect(faultsOf(work)).toEqual([
      {
        what: `KEN: "${"y".repeat(80)}" is 99 mm wide in 7 point and has no space to break at; the address zone of a DL envelope has room for 95 mm`,
        remedy,
        place,
      },
      {
        what: 'PER: the address takes 20 lines in 7 point, down to "line 20"; the address zone of a DL envelope has room for 19',
        remedy,
        place,
      },
      {
        what: 'JOR: the furniture face has no "و" (U+0648), "ز" (U+0632), "ا" (U+0627), "ر" (U+0631), "ة" (U+0629), which stand in "وزارة"',
        remedy: "write it in other characters, or name a font that has it under faces in the front matter",
        place,
      },
    ]);
  });

  it("names a sender's address that does not fit its corner", () => {
    const returnLines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`);
    expect(faultsOf(() => layOutEnvelopes([anAddressee()], { ...style, returnLines }, halfWidth))).toEqual([
      {
        what: 'sender_address: the address takes 12 lines in 7 point, down to "line 12"; the corner for the sender on a DL envelope has room for 10',
        remedy: "shorten sender_address in the front matter of the templates",
        place: { file: "templates", field: "sender_address" },
      },
    ]);
  });
});
