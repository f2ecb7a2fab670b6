import { expect, test } from "vitest";
import { createTypesetter } from "../../../src/typesetting/letter/typeset.js";
import { describePages } from "../../../src/typesetting/page/describe.js";
import { fixedPitch } from "../../support/fixed-pitch.js";
import {
  aHighlightedRecommendation,
  aLetter,
  anAnnex,
  aParagraph,
  aRecommendation,
  theSignatories,
} from "../a-letter.js";

const { document } = createTypesetter(fixedPitch)(
  aLetter({
    body: [
      aParagraph("Your Excellency,", "salutation"),
      aRecommendation({ number: 5, content: [aParagraph("Call on all to cooperate.")] }),
      aHighlightedRecommendation({ content: [aParagraph("Ratify the Agreement."), aParagraph("And soon.")] }),
      aRecommendation({ number: 7, standing: "met", label: "Already done" }),
      aParagraph("Sincerely,", "close"),
      theSignatories(["Al-Haq", "Odhikar", "Witness"]),
    ],
    annex: anAnnex(),
  }),
);

test("a letter is told line by line and page by page, highlighted passages with a bar", () => {
  expect(describePages(document.pages, { colour: false })).toBe(
    `── page 1 of 2 ─────────────────────────────────────────────────────────────────────────────────
  Joint letter of civil society organisations

  The Cabinet Secretary for Foreign Affairs                   Date       28 April 2020
  New York, NY 10017

  Support for the Rome Statute

  Your Excellency,

  5.   Call on all to cooperate.

▌      ▲  Outstanding for Kenya not a party
▌ 6.   Ratify the Agreement.
▌
▌      And soon.

       ✓  Already done
  7.   Ratify the Agreement.

  Sincerely,

  Signed by
  Al-Haq                                           Witness
  Odhikar

  Joint letter                                                                          Page 1 of 2

── page 2 of 2 ─────────────────────────────────────────────────────────────────────────────────
  Republic of Kenya · KEN/2020-04                                                     28 April 2020

  Annex: the position of Kenya
  On the public record.

  Commitment                   Status       Detail                            Checked     Source

  Immunities                   ▲ Open       Not a party                       in 2020     1

  ▲ Open: not done

  Sources
  1   UN

  Please tell us.

  Joint letter                                                                          Page 2 of 2
`,
  );
});

test("on a terminal labels are coloured, what is strong is bold and furniture is dim", () => {
  const told = describePages(document.pages, { colour: true });
  expect(told).toContain("\u001B[1;33m▌\u001B[0m");
  expect(told).toContain("\u001B[1;33mOutstanding for Kenya \u001B[0m");
  expect(told).toContain("\u001B[1mSupport for the Rome Statute\u001B[0m");
  expect(told).toContain("\u001B[2mPage 1 of 2\u001B[0m");
});

test("without the escape sequences a coloured description is the plain one", () => {
  const coloured = describePages(document.pages, { colour: true });
  expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, "")).toBe(describePages(document.pages, { colour: false }));
});
