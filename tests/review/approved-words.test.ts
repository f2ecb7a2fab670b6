// An approval is of every word of a letter: of the minimal campaign one word is changed, wherever it stands in the template.

import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOfLetter } from "../../src/letter/text.js";
import { sha256 } from "../../src/output/sha256.js";
import { isApproved } from "../../src/review/approvals.js";
import { minimalCampaign, minimalFile } from "../support/minimal-campaign.js";
import { lettersAndPassages } from "../support/shipped-passages.js";

const file = "templates/letter.en.hbs";
const template = `${Buffer.from(minimalFile(file) ?? [])}`.replace(
  "treaty:",
  "footer: Prevention of torture, a campaign\ntreaty:",
);

/** Words of the body, and of what the head says; not those of the template's language. */
const words = [
  ...template.matchAll(/\{\{.*?\}\}|^(?!footer|place|sender:|subject)[a-z_]+:.*$|^[a-z]+:|\p{L}{3,}/gmu),
].filter(([word]) => /^\p{L}+$/u.test(word));

function lettersOf(text: string) {
  const campaign = minimalCampaign({ [file]: text });
  return lettersAndPassages(campaign, "2026-11-02").map(({ iso3, letter }) => ({
    letter,
    text: { iso3, text_sha256: sha256(wordsOfLetter(letter)) },
  }));
}

const before = lettersOf(template);
const approvals = before.map(({ text }) => ({
  ...text,
  ...{ batch: "7c1f2a9e", by: "Ana", approved: "2026-11-25" },
}));

test("no approval survives a changed word, and every other does", () => {
  expect(words.length).toBeGreaterThan(150);
  fc.assert(
    fc.property(fc.constantFrom(...words), ({ 0: word, index }) => {
      const changed = `${template.slice(0, index)}Qu${template.slice(index + word.length)}`;
      const after = lettersOf(changed);
      const isSame = after.map(
        ({ letter }, at) => JSON.stringify(letter) === JSON.stringify(before[at]?.letter),
      );
      expect(after.map(({ text }) => isApproved(text, approvals))).toEqual(isSame);
    }),
  );
});

test("made anew, the same letters stay approved", () => {
  for (const { text } of lettersOf(template)) expect(isApproved(text, approvals)).toBe(true);
});
