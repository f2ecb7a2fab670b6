// The fixed-pitch face gives every character half its size: in 10 point, the 75 mm of the field hold 42 characters.

import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCampaign } from "../../../src/campaign/campaign.js";
import type { Diagnostic } from "../../../src/diagnostic.js";
import { defaultFaceFiles } from "../../../src/fonts/default-faces.js";
import { openFaces } from "../../../src/fonts/faces.js";
import { addressBreaks, addressLines } from "../../../src/letter/address/address.js";
import type { WindowPreset } from "../../../src/letter/letter.js";
import { createLineSetter } from "../../../src/typesetting/document/setting.js";
import { type SetAddress, setAddress } from "../../../src/typesetting/letter/address.js";
import { addressField } from "../../../src/typesetting/sheet.js";
import { addressBreaks as inAnyLanguage, shipped } from "../../support/languages.js";
import { listFolder } from "../../support/list-folder.js";
import { aSetting, textsOf, theDocument, wordsOf } from "../a-letter.js";

function set(
  lines: readonly string[],
  window: WindowPreset = "din-b",
): SetAddress & { readonly faults: string[] } {
  const { setting, faults } = aSetting();
  return {
    ...setAddress(
      { addressLines: lines, addressBreaks: inAnyLanguage },
      addressField(window, "A4"),
      theDocument,
      setting,
    ),
    faults,
  };
}

function sizeOf(address: SetAddress): number | undefined {
  return textsOf(address.items)[0]?.line.runs[0]?.size;
}

const nine = [
  "The Minister",
  "A State",
  "Its Mission",
  "Its Office",
  "A House",
  "A Floor",
  "A Street",
  "A City",
  "A Country",
];

describe("an address line that is too long", () => {
  test("turns over before the words at which a speaker would pause", () => {
    expect(set(["Permanent Mission of the Republic of Kenya to the United Nations"]).lines).toEqual([
      "Permanent Mission of the Republic of Kenya",
      "to the United Nations",
    ]);
  });

  test("turns over so in French", () => {
    expect(set(["Mission permanente du Sénégal auprès de l’Organisation des Nations Unies"]).lines).toEqual([
      "Mission permanente du Sénégal",
      "auprès de l’Organisation des Nations Unies",
    ]);
  });

  test("turns over so in Spanish", () => {
    expect(set(["Misión Permanente del Uruguay ante las Naciones Unidas en Ginebra"]).lines).toEqual([
      "Misión Permanente del Uruguay",
      "ante las Naciones Unidas en Ginebra",
    ]);
  });

  test("turns over after a comma, and does not end in a word that leans on the next", () => {
    expect(set(["The Minister of Foreign Affairs, Trade and the Diaspora"]).lines).toEqual([
      "The Minister of Foreign Affairs,",
      "Trade and the Diaspora",
    ]);
    expect(set(["The Minister for International Cooperation of the Republic"]).lines).toEqual([
      "The Minister for International Cooperation",
      "of the Republic",
    ]);
  });

  test("keeps its words apart and in one paragraph", () => {
    const { items } = set(["Permanent Mission of the Republic of Kenya to the United Nations", "New York"]);
    expect(textsOf(items).map(wordsOf)).toEqual([
      "Permanent Mission of the Republic of Kenya ",
      "to the United Nations",
      "New York",
    ]);
    const [one, other, next] = textsOf(items).map((item) => item.owner);
    expect([one === other, one === next]).toEqual([true, false]);
  });
});

describe("the field of a window", () => {
  test("shows six lines in its zone", () => {
    const { items, bottom } = set(nine.slice(0, 6));
    const { zone, bottom: foot = 0 } = addressField("din-b", "A4");
    expect(textsOf(items)[0]?.baseline).toBeCloseTo(zone + 8, 6);
    expect(bottom).toBeLessThanOrEqual(foot);
  });

  test("shows nine lines, the first ones above the zone, still in the larger size", () => {
    const address = set(nine);
    const { top, zone, bottom = 0 } = addressField("din-b", "A4");
    expect([address.faults, address.lines, sizeOf(address)]).toEqual([[], nine, 10]);
    expect(address.firstBaseline).toBeLessThan(zone);
    expect(address.firstBaseline).toBeGreaterThan(top);
    expect(address.bottom).toBeCloseTo(bottom, 6);
  });

  test("shows more lines in the smaller size", () => {
    const twelve = [...nine, "X", "Y", "Z"];
    const address = set(twelve);
    expect([address.faults, sizeOf(address)]).toEqual([[], 8.5]);
  });

  test("is narrower and lower for a US #10 envelope, and takes seven lines in the smaller size", () => {
    const address = set(nine.slice(0, 7), "us-10");
    expect([address.faults, sizeOf(address)]).toEqual([[], 8.5]);
    expect(sizeOf(set(nine.slice(0, 6), "us-10"))).toBe(10);
  });

  test("refuses what is too high, naming the first line that would not show", () => {
    const lines = [...nine, "The Tenth", "The Eleventh", "The Twelfth", "The Thirteenth"];
    expect(set(lines).faults).toEqual([
      'the address takes 13 lines and the address field has room for 12: "The Thirteenth" would not show',
    ]);
  });

  test("refuses what is too wide, naming it", () => {
    const word = "x".repeat(60);
    expect(set([word]).faults).toEqual([
      `the address line "${word}" is wider than the address field, even in 8.5 point`,
    ]);
  });

  test("that does not exist limits no height", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Line ${index}`);
    const address = set(lines, "none");
    expect([address.faults, sizeOf(address)]).toEqual([[], 10]);
  });
});

describe("the shipped addresses, in the shipped face", () => {
  const { campaign } = readCampaign(
    (file) => (existsSync(file) ? readFileSync(file) : undefined),
    (folder) => listFolder(folder),
  );
  const faces = openFaces(defaultFaceFiles((path) => readFileSync(path)));

  // A letter in a US envelope is posted within the country of its addressee; the others may cross a border.
  test.each([
    ["din-b", "UNITED STATES OF AMERICA"],
    ["din-a", "UNITED STATES OF AMERICA"],
    ["us-10", ""],
    ["none", "UNITED STATES OF AMERICA"],
  ] as const)("all fit the window %s", (window, country) => {
    const faults: string[] = [];
    const lineSetter = createLineSetter(faces);
    for (const state of campaign.states) {
      const name = state.names.get(state.language);
      if (name === undefined) throw new Error(`${state.iso3} has no name`);
      const setting = {
        ...lineSetter,
        refuse: ({ what }: Diagnostic) => faults.push(`${state.iso3}: ${what}`),
      };
      const language = shipped(state.language);
      const written = {
        addressLines: addressLines(state, name, language, { code: "US", line: country }),
        addressBreaks: addressBreaks(language),
      };
      setAddress(written, addressField(window, "A4"), theDocument, setting);
    }
    expect(faults).toEqual([]);
    expect(campaign.states.length).toBeGreaterThan(120);
  });
});

test("a line of very many words turns over without end, and is refused for its height", () => {
  const { lines, faults } = set(["Ken ya ".repeat(10_000).trim()]);
  expect(lines.join(" ")).toBe("Ken ya ".repeat(10_000).trim());
  expect(faults).toEqual([
    expect.stringMatching(/^the address takes 1\d{3} lines and the address field has room for 12: "/),
  ]);
});

test("a line turns over in as few parts as can be, whatever its words", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 12 });
  const field = 42;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.constantFrom("of", "to", "de,")), { minLength: 1, maxLength: 18 }),
      (words) => {
        const { lines } = set([words.join(" ")]);
        expect(lines.join(" ")).toBe(words.join(" "));
        expect(lines.length).toBe(greedily(words, field));
      },
    ),
  );
});

/** No way has fewer lines than to fill each as far as it goes. */
function greedily(words: readonly string[], room: number): number {
  let [count, length] = [1, -1];
  for (const { length: own } of words) {
    if (length + 1 + own > room) [count, length] = [count + 1, own];
    else length += 1 + own;
  }
  return count;
}
