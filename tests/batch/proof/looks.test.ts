// What is to be looked at of a letter besides its words: of letters of the shipped campaign, with places made up.

import { describe, expect, test } from "vitest";
import type { PrintedLine, Spot } from "../../../src/batch/proof/locate.js";
import { looksOf } from "../../../src/batch/proof/looks.js";
import {
  type Occurrence,
  occurrence,
  type PassageHead,
  type PassageToken,
} from "../../../src/passages/passage.js";
import { shippedCampaign } from "../../support/a-campaign.js";
import { lettersAndPassages } from "../../support/shipped-passages.js";

const letters = lettersAndPassages(shippedCampaign(), "2020-04-28");

function takenOf(iso3: string) {
  const letter = letters.find((each) => each.iso3 === iso3);
  if (letter === undefined) throw new Error(`no letter to ${iso3}`);
  return letter.taken;
}

function aPassage(head: Partial<PassageHead>, tokens: readonly PassageToken[] = []): Occurrence {
  return occurrence({ language: "en", kind: "head", of: "Address", at: "", ...head }, tokens);
}

/** Lines at these heights, by page. */
function at(...lines: readonly (readonly [page: number, baseline: number])[]): Spot {
  const printed = lines.map(([page, baseline]): PrintedLine => ({ page, baseline }));
  return { page: printed[0]?.page ?? 0, baseline: printed[0]?.baseline ?? 0, lines: printed };
}

/** The looks of Kenya's letter, or another's, without that of its number of pages. */
function looksWith(passage: Occurrence, spot: Spot | undefined, iso3 = "KEN"): readonly string[] {
  const [, ...looks] = looksOf(takenOf(iso3), [{ ...passage, spot }], 4);
  return looks.map(({ words, pages }) => `${words}: ${pages.join(" ")}`);
}

describe("what is to be looked at of a letter", () => {
  test("is the number of its pages", () => {
    expect(looksOf(takenOf("KEN"), [], 1)).toEqual([
      { id: "a letter of 1 page", words: "a letter of 1 page", pages: [0] },
    ]);
  });

  test.each<[string, Partial<PassageHead>, Spot, readonly string[]]>([
    ["an address by its lines", {}, at([0, 100], [0, 114], [0, 128]), ["Address of 3 lines: 0"]],
    ["a subject that turns over", { of: "Subject" }, at([0, 200], [0, 218]), ["Subject of 2 lines: 0"]],
    [
      "the columns in which organisations sign",
      { kind: "signatories" },
      at([2, 90], [2, 104], [2, 118], [2, 104], [2, 118], [2, 104]),
      ["Signatories in 3 columns: 2"],
    ],
    [
      "signatories over the end of a page, whose columns stand on both",
      { kind: "signatories" },
      at([2, 104], [3, 104], [2, 104], [3, 104]),
      ["Signatories in 2 columns: 2 3", "Signatories over the end of a page: 2 3"],
    ],
    [
      "a divided box",
      { kind: "request", standing: "o" },
      at([1, 700], [2, 80]),
      ["a highlighted request over the end of a page: 1 2"],
    ],
    [
      "a request that is begun and divided",
      { kind: "request", standing: "p" },
      at([1, 700], [2, 80]),
      ["a highlighted request over the end of a page: 1 2"],
    ],
    [
      "a divided request without a box",
      { kind: "request", standing: "m" },
      at([1, 700], [2, 80]),
      ["a request over the end of a page: 1 2"],
    ],
    [
      "an annex of two pages",
      { kind: "annex" },
      at([3, 700], [4, 80]),
      ["an annex over the end of a page: 3 4"],
    ],
    ["no paragraph that runs on", { kind: "paragraph" }, at([0, 700], [1, 80]), []],
    ["no request on one page", { kind: "request", standing: "o" }, at([1, 80], [1, 96]), []],
  ])("is %s", (_, head, spot, expected) => {
    expect(looksWith(aPassage(head), spot)).toEqual(expected);
  });

  test.each([
    ["GMB", "of the Gambia", "state.of", ["“of the Gambia”: 1"]],
    ["COM", "des Comores", "state.of", ["“des Comores”: 1"]],
    ["CIV", "de la Côte d’Ivoire", "state.of", ["“de la Côte d'Ivoire”: 1", "a name with ': 1"]],
    ["TLS", "Timor-Leste", "state.name", ["“Timor-Leste”: 1", "a name with -: 1"]],
    ["KEN", "the Republic of Kenya", "state.formal", ["“the Republic of Kenya”: 1"]],
    ["KEN", "Kenya", "column.state", []],
    ["KEN", "28 April 2020", "date", []],
  ])("is in which form the name of %s stands: %s for %s", (iso3, text, word, expected) => {
    expect(looksWith(aPassage({ kind: "paragraph" }, [{ text, word }]), at([1, 80]), iso3)).toEqual(expected);
  });

  test("is known in other letters by the form, not by the name", () => {
    const idsOf = (iso3: string, text: string) => {
      const passage = aPassage({ kind: "paragraph" }, [{ text, word: "state.of" }]);
      return looksOf(takenOf(iso3), [{ ...passage, spot: at([1, 80]) }], 4).map(({ id }) => id)[1];
    };
    expect(idsOf("GMB", "of the Gambia")).toBe(idsOf("NLD", "of the Netherlands"));
    expect(idsOf("KEN", "of Kenya")).not.toBe(idsOf("GMB", "of the Gambia"));
  });

  test("is nothing of what cannot be found on its pages", () => {
    expect(looksWith(aPassage({}), undefined)).toEqual([]);
    expect(looksWith(aPassage({}), { page: 0, baseline: 80 })).toEqual([]);
  });
});
