import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Inline, TextBlock } from "../../src/letter/letter.js";
import { letterText } from "../../src/letter/text.js";
import { gatherPassages } from "../../src/passages/gather.js";
import { letterPassages } from "../../src/passages/letter-passages.js";
import { placesOf, readBack, templateWords } from "../../src/passages/passage.js";
import { shippedCampaign } from "../support/a-campaign.js";
import { type LetterAndPassages, lettersAndPassages } from "../support/shipped-passages.js";

const campaign = shippedCampaign();
const letters = lettersAndPassages(campaign, "2020-04-28");
const passages = gatherPassages(letters);

/** What no letter's text has: it is told to the reader of the file, or stands at the edge of a page. */
const beside = ["Title of the document", "Head of later pages", "Foot of the page", "Number of the page"];

/** Without spaces and the numbers of requests. */
function bare(text: string): string {
  return text.replaceAll(/^\d+\. /gm, "").replaceAll(/\s/g, "");
}

function words({ passages: all }: LetterAndPassages): string {
  return bare(
    all
      .filter(({ passage }) => !beside.includes(passage.of))
      .map(readBack)
      .join("\n"),
  );
}

describe("the passages of a letter", () => {
  test("are the letter, word for word and in its order, on any day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2003-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
        (day) => {
          for (const letter of lettersAndPassages(campaign, day.toISOString().slice(0, 10))) {
            expect(words(letter)).toBe(bare(letterText(letter.letter)));
          }
        },
      ),
      { numRuns: 3 },
    );
    for (const letter of letters) expect(words(letter)).toBe(bare(letterText(letter.letter)));
  }, 60_000);

  test("read back, with the words of each State, as the letters do", () => {
    for (const { iso3, passages: own } of letters) {
      for (const occurrence of own) {
        const shared = passages.find(({ id }) => id === occurrence.passage.id);
        const index = shared?.states.indexOf(iso3) ?? -1;
        const fillings = shared?.fillings.map(([all, which]) => all[which[index] ?? -1]);
        expect(fillings).toEqual(occurrence.fillings);
      }
    }
  });
});

describe("the passages of the shipped campaign", () => {
  test("are few, where letters are many", () => {
    const pieces = letters.reduce((sum, { passages: own }) => sum + own.length, 0);
    expect(letters.length).toBe(123);
    expect(pieces).toBeGreaterThan(39 * 123);
    expect(passages.length).toBeLessThan(250);
  });

  test("have each an identity of its own, and as many fillings as places", () => {
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    for (const { text, fillings, states } of passages) {
      expect(fillings.length).toBe(placesOf(text).length);
      for (const [all, which] of fillings) {
        expect(which.length).toBe(states.length);
        expect(new Set(which).size).toBe(all.length);
      }
    }
  });

  test("are one where a State's formal name is its everyday one: a title for each language", () => {
    const titles = passages.filter(({ of }) => of === "Title of the document");
    expect(titles.map(({ language }) => language)).toEqual(["en", "es", "fr"]);
    expect(titles.map(({ text }) => placesOf(text).length)).toEqual([1, 1, 1]);
  });

  test("keep the name of a State apart from the words round it", () => {
    const names = campaign.states.flatMap(({ names: all }) => [all.get("en")?.short ?? ""]);
    const ofTemplate = passages.filter(({ language, kind }) => language === "en" && kind !== "signatories");
    // The letter itself speaks of these.
    const spoken = ["Israel", "United States", "Afghanistan", "Palestine"];
    const strays = ofTemplate.flatMap(({ of, text }) =>
      names
        .filter((name) => !spoken.includes(name) && templateWords(text).includes(name))
        .map((name) => [of, name]),
    );
    expect(strays).toEqual([]);
  });

  test("stand in the order of the letter, the wordings of a request together", () => {
    const requests = passages.filter(({ language, kind }) => language === "en" && kind === "request");
    const order = requests.map(({ request, standing = "" }) => `${request} ${standing}`.trim());
    expect(order.filter((each, index) => each !== order[index - 1])).toEqual([
      "independence",
      "visa-ban",
      "sanctions",
      "cooperation",
      "investigations",
      "apic o",
      "apic m",
      "apic u",
      "domestication o",
      "domestication p",
      "domestication m",
      "domestication u",
      "cooperation-agreements o",
      "cooperation-agreements p",
    ]);
  });
});

describe("a request of several blocks", () => {
  test("is one passage with all of them, its inserted words as places", () => {
    const [{ taken } = fail()] = letters;
    const paragraph = (...content: readonly Inline[]): TextBlock => ({
      kind: "paragraph",
      role: "body",
      content,
    });
    const inserted = [{ word: "state.short", from: 0, to: 5 }];
    const word = { kind: "text", text: "Kenya", inserted } as const;
    const plain = { kind: "text", text: "plain" } as const;
    const list: TextBlock = { kind: "list", items: [[paragraph(plain)], [paragraph(word)]] };
    const body = taken.letter.body.map((block): Block => {
      if (block.kind !== "recommendation") return block;
      return {
        ...block,
        content: [paragraph(word, plain), list, { kind: "quotation", content: [paragraph(plain)] }],
      };
    });
    const requests = letterPassages({ ...taken, letter: { ...taken.letter, body } }).filter(
      ({ passage }) => passage.kind === "request",
    );
    expect(requests.map(({ passage, fillings }) => [passage.of, passage.text, fillings])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [
        `Request ${number}`,
        [["state.short"], "plain\n\n• plain\n• ", ["state.short"], "\n\nplain"],
        ["Kenya", "Kenya"],
      ]),
    );
  });
});

function fail(): never {
  throw new Error("no letters");
}
