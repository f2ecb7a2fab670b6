import { describe, expect, test } from "vitest";
import { shippedPageData } from "../support/shipped-passages.js";

const data = shippedPageData();

describe("what the page of a proof is handed", () => {
  test("says which batch, whose letters and of what they speak", () => {
    expect(data.batch).toBe("7c1f2a9e");
    expect("since" in data).toBe(false);
    expect(data.regions).toEqual([
      "African",
      "Asia-Pacific",
      "Eastern European",
      "Latin American and Caribbean",
      "Western European and Others",
    ]);
    expect(data.languages).toEqual([
      { code: "en", name: "English" },
      { code: "es", name: "Spanish" },
      { code: "fr", name: "French" },
    ]);
    expect(data.requests.slice(5)).toEqual([
      { id: "apic", number: 6, name: "Agreement on privileges and immunities (APIC)", commitments: [0] },
      { id: "domestication", number: 7, name: "Domestication", commitments: [1, 2] },
      { id: "cooperation-agreements", number: 8, name: "Cooperation agreements", commitments: [3, 4, 5, 6] },
    ]);
  });

  test("has a row for each State, its record and what the letter says of it", () => {
    const kenya = data.states.find(({ iso3 }) => iso3 === "KEN");
    const { annex = [], ...row } = kenya ?? {};
    expect(row).toEqual({
      iso3: "KEN",
      name: "Kenya",
      language: "en",
      region: 0,
      commitments: "ommuoou",
      requests: "omo",
      pages: 5,
      file: "",
      address: [
        "The Cabinet Secretary for Foreign and Diaspora Affairs",
        "c/o Permanent Mission of the Republic of Kenya to the United Nations",
        "866 United Nations Plaza, Suite 304",
        "New York, NY 10017",
      ],
      reasons: {
        apic: "not a party",
        "cooperation-agreements": "two\u00A0of four\u00A0agreements; two\u00A0not known",
      },
    });
    expect(annex.map(([commitment, standing]) => [commitment, standing])).toEqual(
      Array.from("ommuoou", (standing, index) => [index, standing]),
    );
    const [, , status, detail, sources, checked] = annex[0] ?? [];
    expect([status, detail, checked]).toEqual(["Outstanding", "Not a party", "June 2017"]);
    expect(sources?.map((index) => data.sources[index]?.[0])).toEqual([
      "Austrian Federal Law Gazette III 87/2017",
    ]);
  });

  test("names for each passage its States and what they put into it", () => {
    for (const { states, fillings } of data.passages) {
      expect(states.toSorted((one, other) => one - other)).toEqual(states);
      for (const [words, which] of fillings) {
        expect(which.length).toBe(states.length);
        expect(Math.max(...which)).toBe(words.length - 1);
      }
    }
  });

  test("is small enough to be sent", () => {
    expect(JSON.stringify(data).length).toBeLessThan(500_000);
  });
});
