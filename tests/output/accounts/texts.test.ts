import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  gatherTexts,
  joinedTexts,
  noTexts,
  readTexts,
  TEXTS_JSON,
  type TextsOfBatch,
  textsJson,
} from "../../../src/output/accounts/texts.js";
import { type Occurrence, occurrence, type PassageToken } from "../../../src/passages/passage.js";
import { faultsOf } from "../../support/faults.js";

function aFolder(text: string) {
  const path = mkdtempSync(join(tmpdir(), "letters-texts-"));
  writeFileSync(join(path, TEXTS_JSON), text);
  return { path, shown: "output" };
}

function aPassage(...tokens: readonly PassageToken[]): Occurrence {
  return occurrence({ language: "en", kind: "paragraph", of: "Paragraph", at: "letter.en.hbs:9" }, tokens);
}

function gathered(letters: Readonly<Record<string, readonly Occurrence[]>>): TextsOfBatch {
  const texts = gatherTexts();
  for (const [iso3, passages] of Object.entries(letters))
    texts.note({ iso3, text_sha256: `of ${iso3}` }, passages);
  return { passages: texts.passages, letters: texts.letters };
}

const tokens = fc.array(
  fc.record(
    {
      text: fc.string({ unit: "grapheme", minLength: 1 }),
      word: fc.constantFrom("state.of", "since"),
      manner: fc.constant(["strong"] as const),
      language: fc.constant("fr"),
    },
    { requiredKeys: ["text"] },
  ),
  { minLength: 1 },
);

describe("the texts of a batch", () => {
  test("come back as they were written, whatever their words", () => {
    fc.assert(
      fc.property(fc.array(tokens, { minLength: 1, maxLength: 5 }), (all) => {
        const texts = gathered({
          KEN: all.map((each) => aPassage(...each)),
          SEN: [aPassage({ text: "One." })],
        });
        expect(readTexts(aFolder([...textsJson(texts)].join("")))).toEqual({
          ...texts,
          passages: new Map([...texts.passages].sort(([one], [other]) => (one < other ? -1 : 1))),
        });
      }),
      { numRuns: 30 },
    );
  });

  test("hold each passage once, and none that no letter has", () => {
    const shared = aPassage({ text: "Dear " }, { text: "Kenya", word: "state.name" });
    const other = aPassage({ text: "Dear " }, { text: "Senegal", word: "state.name" });
    const texts = gathered({ KEN: [shared], SEN: [other, aPassage({ text: "Rare." })] });
    const kept = { ...texts, letters: texts.letters.filter(({ iso3 }) => iso3 === "KEN") };
    expect([...textsJson(kept)].join("")).toBe(`[
{"passage":${JSON.stringify(shared.passage)}},
{"iso3":"KEN","text_sha256":"of KEN","passages":[["${shared.passage.id}","Kenya"]]}
]
`);
  });

  test("of letters made anew take the place of those before", () => {
    const before = gathered({ KEN: [aPassage({ text: "Old." })], SEN: [aPassage({ text: "Stays." })] });
    const anew = gathered({ KEN: [aPassage({ text: "New." })] });
    const joined = joinedTexts(anew, {
      ...before,
      letters: before.letters.filter(({ iso3 }) => iso3 !== "KEN"),
    });
    expect(joined.letters.map(({ iso3 }) => iso3)).toEqual(["KEN", "SEN"]);
    expect([...textsJson(joined)].join("")).not.toContain("Old.");
  });

  test("are none where none lie", () => {
    expect(
      readTexts({ path: mkdtempSync(join(tmpdir(), "letters-texts-")), shown: "output" }),
    ).toBeUndefined();
    expect(readTexts(aFolder([...textsJson(noTexts)].join("")))).toEqual(noTexts);
  });

  test.each([
    ["no list", "{}"],
    ["a list of something else", '[\n{"file":"x"}\n]\n'],
    ["a letter of a passage that is not there", '[\n{"iso3":"KEN","text_sha256":"","passages":[["0"]]}\n]\n'],
    ["cut off", '[\n{"iso3":"KEN","text'],
  ])("are refused where what lies there is %s", (_, text) => {
    expect(faultsOf(() => readTexts(aFolder(text)))).toEqual([
      '"output/texts.json" does not hold the texts of letters as this tool keeps them -> put it back from a copy, or make the batch again',
    ]);
  });
});
